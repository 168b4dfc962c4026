import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What the reader of update tables knows of the edition they are for.
struct UpdateContext: Sendable {
  let plan: Plan
  /// The plan's actions by number.
  let actions: [Int: Action]
  /// The columns of the edition's plan tables.
  let columns: Set<PlanColumn>
  /// The columns of figures in which some are texts: 65,000, not a number.
  let textsOfDigits: Set<PlanColumn>
  /// Texts of the edition's heading rows, folded: headings that are no column of a plan there either.
  let headings: Set<String>
  /// The columns of figures of the edition's KPI tables.
  let kpiColumns: [KPIColumnLayout]
  /// How often each of these stands over one table of the edition.
  private let headingCounts: [String: Int]
  let strategies: StrategyMatch
  /// The years that its headings of issues named before its year was rolled; none where it was not.
  let issuesBefore: [FiscalYear]
  /// The plan that was handed out; nil when none is given.
  let base: Plan?
  let years: YearsMeant
  /// Names of the sheets that are hidden in the edition and hold no part of the plan.
  let hiddenSheets: Set<String>
  /// The names of a book that a layout table describes; nil for the known layout.
  let laidOut: LaidOutNames?
  /// What staff call its actions by; nil where their numbers are plain.
  let calls: ActionCalls?
  /// Columns of the edition by the texts of their headings, folded; only texts of one column.
  private let columnsByHeading: [String: PlanColumn]
  /// The plan as it was before its year was rolled; nil where it was not.
  let before: Plan?
  /// Headings and letters of columns to be left out, folded.
  private let ignored: Set<String>

  /// `before` is the plan before its year was rolled, nil where it was not; `ignoring` are headings,
  /// or letters of columns without one, that are to be left out.
  init(
    _ reading: PlanReading, _ worksheets: [Worksheet], base: Plan?, before: Plan? = nil,
    ignoring: [String] = []
  ) {
    plan = reading.plan
    kpiColumns = reading.kpiLayouts.flatMap { $0.years + [$0.baseline].compactMap(\.self) }
    issuesBefore = before?.issuesYears ?? []
    laidOut = LaidOutNames(reading, before: before)
    calls = ActionCalls(
      plan, hasNumbers: reading.layouts.contains { $0.column(.number) != nil })
    self.base = base
    years = YearsMeant(of: before ?? plan, newest: plan.edition)
    let tables = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    hiddenSheets = Set(
      worksheets.filter { $0.state != .visible && !tables.contains($0.name) }.map(\.name))
    columnsByHeading = Dictionary(grouping: plan.headings) { folded($0.text.value) }
      .compactMapValues { Set($0.map(\.column)).count == 1 ? $0[0].column : nil }
    self.before = before
    ignored = Set(ignoring.map { folded($0, lowercasingASCII: true) })
    actions = Dictionary(plan.actions.map { ($0.number.value, $0) }) { first, _ in first }
    columns = Set(reading.layouts.flatMap { $0.columns.map(\.column) })
    textsOfDigits = Set(
      plan.actions.lazy.flatMap(\.further).filter { GroupedDigits.plain($0.text.value) != nil }
        .map(\.column))
    strategies = StrategyMatch(reading.plan.strategies)
    let rows =
      reading.layouts.map { ($0.sheet, $0.headingRows) }
      + reading.kpiLayouts.map { ($0.sheet, $0.headingRows) }
    var counts: [String: Int] = [:]
    for (name, rows) in rows {
      guard let sheet = worksheets.first(where: { $0.name == name }) else { continue }
      let texts = rows.flatMap { sheet.cells(inRow: $0).map { folded($0.value.printedText) } }
      counts.merge(Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +), uniquingKeysWith: max)
    }
    headingCounts = counts
    headings = Set(counts.keys)
  }

  /// Whether the edition too has a heading as often as a table has it that names what another one names.
  func repeats(_ heading: HeadingCell, in block: HeadingBlock) -> Bool {
    let text = folded(heading.text)
    let alike = Set(block.stacks.flatMap(\.cells)).filter { folded($0.text) == text }
    return alike.count <= headingCounts[text] ?? 0
  }

  /// The column that the edition has under just this heading.
  func column(headed text: String) -> PlanColumn? { columnsByHeading[folded(text)] }

  /// Whether a heading, or the letter of a column without one, is to be left out.
  func ignores(_ heading: String) -> Bool {
    ignored.contains(folded(heading, lowercasingASCII: true))
  }

  /// Nil where the edition has no schedule.
  var window: ClosedRange<FiscalYear>? {
    columns.contains(.schedule(plan.window.lowerBound)) ? plan.window : nil
  }

  /// Whether the book that was handed out has a column that the edition has no longer.
  func isLeft(_ column: PlanColumn) -> Bool {
    !columns.contains(column) && (base?.headings.contains { $0.column == column } ?? false)
  }

  /// The years with a results column, ascending.
  var resultsYears: [FiscalYear] {
    columns.compactMap(\.resultsYear).sorted()
  }
}

/// One sheet of an update file, or the table of a CSV file.
struct UpdateSheet: Sendable {
  let file: String
  let grid: TableGrid
  /// What schedules may be drawn on; nil for a CSV file.
  let worksheet: Worksheet?
  /// Whether its texts have been through CP932Reading.
  let isCP932: Bool
  /// Texts of which some words look otherwise than their cell's font.
  let runs: [CellReference: [TextRun]]
  /// Cells of which something is struck through.
  let struck: [CellReference: StruckText]
  /// How many fields each row of a CSV file has; empty for a worksheet.
  let fieldCounts: [Int]

  /// What is struck through in a text is left out of it; a cell that is struck through whole is read as
  /// it stands, so that its fate tells what hangs on it.
  init(
    file: String, _ worksheet: Worksheet, runs: [CellReference: [TextRun]] = [:],
    struck: [CellReference: StruckText] = [:]
  ) {
    self.file = file
    self.struck = struck
    let kept = struck.compactMapValues { $0.isWhole ? nil : $0.kept }
    self.runs = runs.reduce(into: [:]) { found, entry in
      let plain = entry.value.filter { $0.look.isStruck != true }
      found[entry.key] = kept[entry.key] == nil ? entry.value : plain
    }
    self.worksheet = worksheet
    let grid = TableGrid(worksheet)
    self.grid = kept.isEmpty ? grid : grid.showing(kept)
    isCP932 = false
    fieldCounts = []
  }

  init(file: String, _ text: DelimitedText) {
    self.file = file
    worksheet = nil
    grid = TableGrid(text.cells)
    isCP932 = text.isCP932
    runs = [:]
    struck = [:]
    fieldCounts = text.rows.map(\.count)
  }

  /// Nil for a CSV file.
  var name: String? { worksheet?.name }

  func source(_ cell: CellReference) -> UpdateSource {
    UpdateSource(file: file, sheet: name, cell: cell)
  }

  /// The text seen at a place, together with the cell it stands in.
  func text(at cell: CellReference) -> Requested<String> {
    let text = grid.text(at: cell)
    return Requested(text.value, from: source(text.source.cell))
  }

  var isSheetHidden: Bool { worksheet.map { $0.state != .visible } ?? false }

  /// Whether a cell cannot be seen.
  func visibility(of cell: CellReference) -> UpdateCell.Visibility {
    if isSheetHidden { return .onHiddenSheet }
    let isHidden =
      worksheet.map {
        $0.hiddenRows.contains(cell.row) || $0.hiddenColumns.contains(cell.column)
      } ?? false
    return isHidden ? .inHiddenLine : .shown
  }

  /// The cells of a row that show a text of their own, left to right.
  func filledCells(inRow row: Int) -> [CellReference] {
    grid.table.cells(inRow: row).filter { !$0.value.looksBlank }.map(\.reference)
      .filter { grid.range(at: $0).topLeft == $0 }
  }

  /// Whether a column of its own shows something in one of the rows.
  func hasContents(inColumn column: Int, rows: Range<Int>) -> Bool {
    grid.rowNumbers(in: rows).contains { row in
      let cell = CellReference(row: row, column: column)
      return grid.range(at: cell).columns.lowerBound == column && !grid.value(at: cell).looksBlank
    }
  }
}
