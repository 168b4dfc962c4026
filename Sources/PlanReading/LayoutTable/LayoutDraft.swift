import PlanText
package import SpreadsheetML

extension LayoutTable {
  /// Drafts the layout table of a book: what the program finds in it and takes it for.
  package init(draftOf worksheets: [Worksheet]) {
    self.init(draftOf: LaidOutBook(worksheets, layout: nil))
  }

  init(draftOf book: LaidOutBook) {
    self.init(rows: [])
    for sheet in book.sheets {
      rows.append(Self.row(about: sheet))
      if sheet.isPlan { rows += Self.settings(of: sheet) }
      for table in sheet.tables where table.isPlan || table.isKPI || !sheet.isPlan {
        rows += Self.headings(of: table, on: sheet)
        rows += Self.sections(of: table, on: sheet)
        rows += Self.marks(of: table, on: sheet)
      }
    }
  }

  private static func row(about sheet: LaidOutSheet) -> LayoutRow {
    let name = sheet.grid.sheet.name
    let isHidden = sheet.grid.sheet.state != .visible
    let guess = isHidden ? .ignore : sheet.meaning ?? .ignore
    let isSure = !isHidden && sheet.meaning != nil && sheet.laterSheet == nil
    return LayoutRow(
      kind: .sheet, sheet: name, heading: name, examples: reason(of: sheet) ?? "",
      guess: guess.rawValue,
      certainty: (isSure ? MeaningGuess.Certainty.sure : .likely).rawValue)
  }

  /// Why a sheet with a plan is taken for none.
  private static func reason(of sheet: LaidOutSheet) -> String? {
    guard let later = sheet.laterSheet, let year = sheet.edition else { return nil }
    return "「\(later)」と同じ様式の\(year.label)の表"
  }

  private static func settings(of sheet: LaidOutSheet) -> [LayoutRow] {
    let name = sheet.grid.sheet.name
    let rows = sheet.tables.filter(\.isPlan).compactMap(\.rows).flatMap(\.actions)
    func setting(_ setting: LayoutSetting, _ guess: String?, _ words: String) -> LayoutRow {
      LayoutRow(
        kind: .setting, sheet: name, heading: setting.rawValue, examples: words,
        guess: guess ?? "",
        certainty: (guess == nil ? MeaningGuess.Certainty.unknown : .likely).rawValue)
    }
    return [
      setting(
        .renewal, sheet.renewalGuess.rawValue, "append, fill, renew, window"),
      setting(.edition, sheet.editionGuess?.shortLabel, ""),
      setting(.firstRow, rows.first.map { String($0.rows.lowerBound) }, ""),
      setting(.lastRow, rows.last.map { String($0.rows.upperBound) }, ""),
    ]
  }

  private static func headings(of table: LaidOutTable, on sheet: LaidOutSheet) -> [LayoutRow] {
    table.guess.columns.map { column in
      LayoutRow(
        kind: .heading, sheet: sheet.grid.sheet.name, cell: column.column.cell.description,
        heading: column.column.path,
        examples: table.contents[column.column.index].examples.joined(separator: " / "),
        guess: column.kind?.meaningCode ?? "", certainty: column.certainty.rawValue)
    }
  }

  private static func sections(of table: LaidOutTable, on sheet: LaidOutSheet) -> [LayoutRow] {
    (table.rows?.looks ?? []).enumerated().map { offset, found in
      let first = found.sections[0]
      let mark = LevelMark.split(first.text).mark
      let kind = offset < ColumnKind.levels.count ? ColumnKind.levels[offset] : nil
      return LayoutRow(
        kind: .sectionRow, sheet: sheet.grid.sheet.name, cell: first.cell.description,
        heading: mark.isEmpty ? HeadedColumn.oneLine(first.text) : mark,
        examples: found.sections.prefix(3).map { HeadedColumn.oneLine($0.text) }
          .joined(separator: " / "),
        guess: kind?.meaningCode ?? "",
        certainty: (kind == nil ? MeaningGuess.Certainty.unknown : .likely).rawValue)
    }
  }

  /// The signs that stand alone in cells, with what a legend beside the table says of them.
  private static func marks(of table: LaidOutTable, on sheet: LaidOutSheet) -> [LayoutRow] {
    let grid = sheet.grid.cells
    let marked: Set<ColumnKind> = [.grade, .schedule, .priority, .status, .existingOrNew]
    let columns = table.columns.filter { $0.kind.map(marked.contains) ?? false }
    let legend = Legend(of: grid, outside: table)
    var seen: [String: (cell: CellReference, column: String)] = [:]
    var order: [String] = []
    for row in table.rows?.actions ?? [] {
      for column in columns {
        let place = CellReference(row: row.rows.lowerBound, column: column.column.index)
        let text = HeadedColumn.oneLine(grid.printedText(at: place))
        guard !text.isEmpty, text.count <= 3, seen[text] == nil, order.count < 20 else { continue }
        seen[text] = (place, column.column.path)
        order.append(text)
      }
    }
    return order.compactMap { sign in
      guard let found = seen[sign] else { return nil }
      let meaning = legend.meaning(of: sign)
      return LayoutRow(
        kind: .mark, sheet: grid.name, cell: found.cell.description, heading: sign,
        examples: found.column, guess: meaning ?? "",
        certainty: (meaning == nil ? MeaningGuess.Certainty.unknown : .likely).rawValue)
    }
  }
}

/// Lines beside a table that say what its signs mean: S：前倒しで達成　A：計画どおり.
private struct Legend {
  private var meanings: [String: String] = [:]

  init(of grid: TableGrid, outside table: LaidOutTable) {
    let rows = table.rows?.actions.map(\.rows) ?? []
    let first = table.table.headingRows.lowerBound
    let last = rows.last?.upperBound ?? first
    for row in grid.rowNumbers where row < first || row > last {
      for cell in grid.table.cells(inRow: row) {
        if case .text(let text) = cell.value, text.utf8.count <= 600 { read(text) }
      }
    }
  }

  private mutating func read(_ text: String) {
    for part in Self.joined(text).split(whereSeparator: { "　、,／/\n\t 【】".contains($0) }) {
      guard let colon = part.firstIndex(where: Self.colons.contains) else { continue }
      let sign = String(part[..<colon]).trimmingWhitespace
      let meaning = String(part[part.index(after: colon)...]).trimmingWhitespace
      // A： B：遅れ says nothing of A.
      guard !sign.isEmpty, sign.count <= 3, !meaning.isEmpty,
        !meaning.contains(where: Self.colons.contains)
      else { continue }
      if meanings[sign] == nil { meanings[sign] = meaning }
    }
  }

  private static let colons: Set<Character> = ["：", ":", "…", "＝", "="]

  /// The text without the blanks behind its colons: A： 計画どおり.
  private static func joined(_ text: String) -> String {
    var joined = ""
    for character in text {
      let isBlank = character == " " || character == "　" || character == "\t"
      if isBlank, let last = joined.last, colons.contains(last) { continue }
      joined.append(character)
    }
    return joined
  }

  func meaning(of sign: String) -> String? { meanings[sign] }
}
