import Diagnostics
import PlanReading
import SpreadsheetML

extension StatedTable {
  /// Reads a file; nil where it cannot be read or has no table.
  ///
  /// What it says is kept where single cells are faulty, so that all faults are told at once.
  static func read(
    _ file: UpdateFile, _ context: UpdateContext, findings: inout [Diagnostic]
  ) -> StatedTable? {
    do {
      let sheets = try sheets(of: file)
      let tables = sheets.map { UpdateTables($0, context) }
      findings += tables.flatMap(\.findings)
      guard tables.contains(where: \.isFound) else {
        findings.append(.noUpdateTable(file: file.name, sheets: sheets.compactMap(\.name)))
        return nil
      }
      var table = StatedTable(file: file.name)
      table.actions = tables.flatMap(\.actions)
      if sheets.contains(where: \.isCP932) {
        table.actions = table.actions.map { OriginalTexts.restored(in: $0, context) }
      }
      table.kpis = tables.flatMap(\.kpis)
      table.dropRepeatedNumbers(&findings)
      return table
    } catch {
      findings += error.located(in: Place(file: file.name)).diagnostics
      return nil
    }
  }

  /// The visible sheets; sheets that show how to fill in the table are left out where others are.
  private static func sheets(of file: UpdateFile) throws(Failure) -> [UpdateSheet] {
    if file.isWorkbook {
      let visible = try Workbook(bytes: file.bytes).worksheets().filter { $0.state == .visible }
      let filled = visible.filter { sheet in
        !HeadingVocabulary.sampleSheets.contains { sheet.name.contains($0) }
      }
      return (filled.isEmpty ? visible : filled).map {
        UpdateSheet(file: file.name, $0)
      }
    }
    guard let text = DelimitedText(file.bytes) else {
      throw Failure([.updateFileUnreadable(file: file.name)])
    }
    if let quote = text.openQuote {
      throw Failure([.updateQuoteOpen(at: UpdateSource(file: file.name, sheet: nil, cell: quote))])
    }
    let isTooLarge =
      text.rows.count > CellReference.maximumRow
      || text.rows.contains { $0.count > CellReference.maximumColumn }
    if isTooLarge { throw Failure([.updateFileTooLarge(file: file.name)]) }
    return [UpdateSheet(file: file.name, text)]
  }

  /// One file says one thing about an action.
  private mutating func dropRepeatedNumbers(_ findings: inout [Diagnostic]) {
    var first: [Int: UpdateSource] = [:]
    actions = actions.filter { action in
      guard let number = action.number else { return true }
      if let other = first[number] {
        findings.append(.updateNumberRepeated(number, at: action.source, first: other))
        return false
      }
      first[number] = action.source
      return true
    }
  }
}
