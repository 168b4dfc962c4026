package import Diagnostics
package import PlanText
import SpreadsheetML

/// How an office's book is built, as staff have said it in a layout table.
package struct LayoutTable: Hashable, Sendable {
  /// The file it was read from; nil for the program's own draft.
  package var file: String?
  package var rows: [LayoutRow]

  package init(file: String? = nil, rows: [LayoutRow]) {
    self.file = file
    self.rows = rows
  }

  /// Reads a layout table's cells: a row of the columns' names, by code or as the workbook has them,
  /// and one row each below.
  /// - Throws: `Failure` with code `layout-not-read` or `layout-word-unknown`, naming the cell.
  package init(reading grid: TableGrid, file: String) throws(Failure) {
    self.file = file
    rows = []
    var columns: [Int] = []
    var problems: [Diagnostic] = []
    for row in grid.rowNumbers {
      let texts = (1...max(1, grid.lastColumn)).map { column in
        grid.printedText(at: CellReference(row: row, column: column)).trimmingWhitespace
      }
      if columns.isEmpty {
        columns = LayoutRow.columns.map { name in
          texts.firstIndex { $0 == name.code || $0 == name.name } ?? -1
        }
        // Without these nothing can be said.
        if columns[0] < 0 || columns[3] < 0 || columns[7] < 0 { columns = [] }
        continue
      }
      let values = columns.map { $0 < 0 ? "" : texts[$0] }
      if values.allSatisfy(\.isEmpty) { continue }
      func place(_ field: Int) -> Place {
        let cell = CellReference(row: row, column: max(0, columns[field]) + 1)
        return Place(file: file, cell: cell.description)
      }
      guard
        let kind = LayoutRow.Kind.allCases.first(where: {
          values[0] == $0.rawValue || values[0] == $0.name
        })
      else {
        problems.append(.layoutWordUnknown(values[0], at: place(0)))
        continue
      }
      var read = LayoutRow(
        kind: kind, sheet: values[1], cell: values[2], heading: values[3], examples: values[4],
        guess: values[5], certainty: values[6], meaning: values[7], fiscalYear: values[8])
      read.fileRow = row
      for (field, word) in [(5, read.guess), (7, read.meaning)] where !word.isEmpty {
        if let code = read.code(of: word) {
          if field == 5 { read.guess = code } else { read.meaning = code }
        } else {
          problems.append(.layoutWordUnknown(word, at: place(field)))
        }
      }
      if !read.fiscalYear.isEmpty, read.year == nil {
        problems.append(.layoutWordUnknown(read.fiscalYear, at: place(8)))
      }
      rows.append(read)
    }
    if columns.isEmpty { throw Failure(.layoutNotRead(file)) }
    if !problems.isEmpty { throw Failure(problems) }
  }

  /// What holds of a setting on a sheet.
  package func setting(_ setting: LayoutSetting, of sheet: String) -> LayoutRow? {
    let named = rows.filter { $0.kind == .setting && $0.heading == setting.rawValue }
    return named.first { $0.sheet == sheet } ?? named.first { $0.sheet.isEmpty }
  }

  /// Whether staff have said which edition a sheet is.
  package var saysEdition: Bool {
    rows.contains { row in
      row.kind == .setting && row.heading == LayoutSetting.edition.rawValue && !row.meaning.isEmpty
    }
  }

  /// What a sheet is taken for; nil where no row says so.
  package func meaning(of sheet: String) -> SheetMeaning? {
    rows.first { $0.kind == .sheet && ($0.sheet == sheet || $0.heading == sheet) }
      .flatMap { SheetMeaning(setting: $0.effective) }
  }

  /// The rows about the headings of a sheet.
  package func headings(of sheet: String) -> [LayoutRow] {
    rows.filter { $0.kind == .heading && $0.sheet == sheet }
  }

  /// The level of section rows of one look on a sheet; nil where no row says so.
  package func level(ofLook look: String, on sheet: String) -> Int? {
    section(ofLook: look, on: sheet).flatMap { ColumnKind(meaning: $0.effective)?.level }
  }

  /// Whether staff have chosen a meaning for section rows of one look on a sheet.
  func saysLevel(ofLook look: String, on sheet: String) -> Bool {
    section(ofLook: look, on: sheet).map { !$0.meaning.isEmpty } ?? false
  }

  private func section(ofLook look: String, on sheet: String) -> LayoutRow? {
    rows.first { row in
      let column = CellReference(row.cell)?.column ?? 1
      return row.kind == .sectionRow && row.sheet == sheet
        && LevelMark.look(ofSection: row.heading, inColumn: column) == look
    }
  }

  /// Where a field of a row stands in the file.
  func place(_ row: LayoutRow, field: Int) -> Place {
    let cell = CellReference(row: max(1, row.fileRow), column: field + 1)
    return Place(file: file, cell: cell.description)
  }
}

extension LayoutRow {
  /// The code that a word means in this kind of row; nil for a word that is none there.
  func code(of word: String) -> String? {
    switch kind {
    case .heading: return ColumnKind(meaning: word)?.meaningCode
    case .sectionRow:
      let kind = ColumnKind(meaning: word)
      return kind == .ignored || kind?.level != nil ? kind?.meaningCode : nil
    // What a sign means is the office's own word.
    case .mark: return word
    case .sheet: return SheetMeaning(setting: word)?.rawValue
    case .setting:
      switch LayoutSetting(rawValue: heading) {
      case .renewal: return Renewal(setting: word)?.rawValue
      case .edition: return Self.year(word) == nil ? nil : word
      case .firstRow, .lastRow: return Int(folded(word)).map(String.init)
      case nil: return nil
      }
    }
  }

  /// The year it gives a heading that names none.
  package var year: FiscalYear? { Self.year(fiscalYear) }

  /// Any spelling that the program reads.
  package static func year(_ text: String) -> FiscalYear? {
    FiscalYear(typed: text) ?? HeadingYears(text).fiscalYear
      ?? HeadingWording.westernYear(text)
  }
}
