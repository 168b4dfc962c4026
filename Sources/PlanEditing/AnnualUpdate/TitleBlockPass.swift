import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Rolls the edition's year and the date of issue in the cells above the tables, and in the
/// document's title.
enum TitleBlockPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets {
      guard let worksheet = step.worksheet(sheet) else { continue }
      for rows in rowsAboveTables(step.reading, sheet) {
        for row in rows { try roll(&step, row, of: rows, on: worksheet) }
      }
    }
    try rollDocumentTitle(&step)
  }

  private static func roll(
    _ step: inout EditionStep, _ row: Int, of rows: Range<Int>, on sheet: Worksheet
  ) throws(Failure) {
    var label = ""
    var left: [TitleCell] = []
    for cell in sheet.cells(inRow: row) where !cell.value.looksBlank {
      if case .text(let text) = cell.value {
        label = text
        let title = TitleCell(
          cell: cell.reference, text: text, sheet: sheet, rows: rows, years: step.years)
        if !isContent(text), !roll(&step, title) { left.append(title) }
      } else if !isHistory(label) {
        try rollDay(&step, cell, sheet.name)
      }
    }
    guard let first = left.first else { return }
    let cell = step.session.log.moved(first.cell, in: sheet.name)
    step.session.notice([
      .editionLabelLeft(
        .ofValues(left.map(\.text)), step.years,
        Place(sheet: sheet.name, cell: cell.description))
    ])
  }

  /// Rolls a title, or does not where its year may be that of something else; false then.
  private static func roll(_ step: inout EditionStep, _ title: TitleCell) -> Bool {
    let labels = labelRoll(title.text, step.years)
    let dates =
      isHistory(title.text) ? [] : dateOfIssueRoll(title.text, in: step.years.issuePeriod)
    if labels.isEmpty && dates.isEmpty || !labels.isEmpty && title.tellsBeginning { return true }
    if title.mayBeOfValues { return false }
    step.session.roll(
      labels.isEmpty ? .dateOfIssue : .title, title.cell, in: title.sheet.name, text: title.text,
      labels + dates)
    return true
  }

  /// The edition's labels; where the results' year before it stands beside them, that goes on too.
  private static func labelRoll(_ text: String, _ years: EditionYears) -> [TextReplacement] {
    let labels = editionRoll(text, from: years.edition, to: years.edition.next)
    guard !labels.isEmpty, years.from == years.edition.previous else { return labels }
    let both = editionRoll(text, from: years.from, to: years.to)
    return both.isEmpty ? labels : both
  }

  /// A day that is a number: it goes on as it would were it typed as a text.
  private static func rollDay(
    _ step: inout EditionStep, _ cell: Cell, _ sheet: String
  ) throws(Failure) {
    let system = step.worksheet(sheet)?.dateSystem ?? .from1900
    var shown = cell
    // What a formula makes of a day is one in any format.
    if cell.formula.map(namesDay) == true { shown.numberFormat = .date }
    guard shown.showsDay(in: system) else { return }
    let text = shown.printedText(in: system)
    let replacements = dateOfIssueRoll(text, in: step.years.issuePeriod)
    let new = replacements.applied(to: text)
    guard !replacements.isEmpty, let day = CalendarDate(typed: new) else { return }
    let target = step.session.log.moved(cell.reference, in: sheet)
    guard cell.formula == nil else {
      step.session.notice([.labelIsFormula(sheet: sheet, cell: target, text)])
      return
    }
    let content = CellContent.date(year: day.year, month: day.month, day: day.day)
    try step.session.workbook.setCells([target: CellChange(content: content)], in: sheet)
    step.session.note(
      .textRolled(.dateOfIssue, old: text, new: new),
      at: SourceCell(sheet: sheet, cell: target))
  }

  private static func namesDay(_ formula: String) -> Bool {
    guard let formula = Formula(formula) else { return false }
    return formula.tokens.contains { token in
      token.kind == .function
        && ["DATE", "DATEVALUE"].contains(formula[token.range].uppercased())
    }
  }

  /// The 1-based rows above each table of a sheet, from the end of the table before it.
  private static func rowsAboveTables(_ reading: PlanReading, _ sheet: String) -> [Range<Int>] {
    let plan = reading.layouts.filter { $0.sheet == sheet }
      .map { (first: $0.headingRows.lowerBound, last: $0.dataRows.upperBound) }
    let kpi = reading.kpiLayouts.filter { $0.sheet == sheet }
      .map { (first: $0.headingRows.lowerBound, last: $0.rows.last?.row ?? $0.headingRow) }
    var free = 1
    return (plan + kpi).sorted { $0.first < $1.first }.map { table in
      defer { free = max(free, table.last + 1) }
      return free..<max(free, table.first)
    }
  }

  /// A whole sentence is content, not a label.
  private static func isContent(_ text: String) -> Bool {
    text.contains("。") || text.utf16.count > 100
  }

  /// The day on which the plan was made or changed stays.
  private static func isHistory(_ text: String) -> Bool {
    HistoryWords.all.contains { text.contains($0) }
  }

  private static func rollDocumentTitle(_ step: inout EditionStep) throws(Failure) {
    guard let title = try step.session.workbook.documentTitle else { return }
    let replacements = labelRoll(title, step.years)
    if replacements.isEmpty { return }
    try step.session.workbook.replaceTextInDocumentTitle(replacements)
    step.session.note(
      .textRolled(.documentTitle, old: title, new: replacements.applied(to: title)))
  }
}
