import PlanText
import SpreadsheetML

/// The sheets of a book that keep its tables as they were in earlier years.
///
/// A later sheet has columns for all that such a sheet says of its year, and most of its names.
struct EarlierSheets {
  /// The latest of the sheets that go on with it, by the place of the sheet in the book.
  private(set) var laterSheets: [Int: Int] = [:]

  init(_ sheets: [LaidOutSheet]) {
    let forms = sheets.map { $0.grid.sheet.state == .visible ? YearForm($0) : nil }
    for (index, form) in forms.enumerated() {
      guard let form else { continue }
      let later = forms.indices.filter { forms[$0].map(form.isEarlier) ?? false }
      laterSheets[index] = later.max { left, right in
        (forms[left]?.year ?? form.year) < (forms[right]?.year ?? form.year)
      }
    }
  }
}

/// What a sheet says of its year, and of what.
private struct YearForm {
  let year: FiscalYear
  private let meaning: SheetMeaning
  /// What its tables say of a year.
  private let kinds: Set<ColumnKind>
  /// The titles of its actions, or the names of its indicators, folded.
  private let names: Set<String>

  /// Nil for a sheet that tells no year or nothing of one.
  init?(_ sheet: LaidOutSheet) {
    guard let meaning = sheet.meaning, meaning == .plan || meaning == .kpi,
      let year = sheet.edition
    else { return nil }
    let tables = sheet.tables.filter { meaning == .plan ? $0.isPlan : $0.isKPI }
    self.year = year
    self.meaning = meaning
    kinds = Set(tables.flatMap(\.columns).compactMap(\.kind).filter(Self.isOfYear))
    names = Set(tables.flatMap { $0.names(on: sheet.grid.cells) })
    if kinds.isEmpty || names.isEmpty { return nil }
  }

  private static func isOfYear(_ kind: ColumnKind) -> Bool {
    kind.descriptor.contents.isOfYear || kind == .indicatorTarget
  }

  /// Whether another sheet goes on with this one.
  func isEarlier(than other: YearForm) -> Bool {
    year < other.year && meaning == other.meaning && kinds.isSubset(of: other.kinds)
      && names.intersection(other.names).count * 2 > names.count
  }
}

extension LaidOutTable {
  /// The titles of its actions, or the names of its indicators, as they are compared.
  fileprivate func names(on grid: TableGrid) -> [String] {
    guard let column = column(isPlan ? .title : .indicatorName)?.column.index else { return [] }
    return grid.rowNumbers(in: table.rows).compactMap { row in
      let text = grid.printedText(at: CellReference(row: row, column: column))
      let isName = !table.repeatedRows.contains(row) && text.contains { !$0.isWhitespace }
      return isName ? folded(Self.squeezed(text)) : nil
    }
  }
}
