import Diagnostics
import PlanReading
import SpreadsheetML

/// The schedule cells of one action while spans are taken out of them and written into them.
struct CellDraft {
  /// What a cell is to hold.
  struct Content {
    var text: String
    /// The cell that holds the very text now, runs included.
    var copied: CellReference?
  }

  let row: ScheduleRow
  private(set) var contents: [CellReference: Content] = [:]
  private(set) var unmerged: Set<CellRange> = []
  private(set) var merged: [CellRange] = []

  init(_ row: ScheduleRow) { self.row = row }

  private var grid: SheetGrid { row.table.grid }

  /// The range a place belongs to as drafted.
  func range(at cell: CellReference) -> CellRange {
    if let new = merged.first(where: { $0.contains(cell) }) { return new }
    let old = grid.range(at: cell)
    return unmerged.contains(old) ? CellRange(cell) : old
  }

  /// The text of a cell itself as drafted, whatever range it is merged into.
  func text(at cell: CellReference) -> String {
    contents[cell]?.text ?? grid.sheet.printedText(at: cell)
  }

  /// Empties cells and takes their merged ranges apart.
  ///
  /// Throws where a range reaches out of the action's schedule.
  mutating func clear(_ cells: CellRange) throws(Failure) {
    let schedule = row.table.columns.columns.map(\.index)
    for place in cells.places {
      let range = range(at: place)
      if !range.isSingleCell {
        guard let first = schedule.min(), let last = schedule.max(),
          first <= range.columns.lowerBound, range.columns.upperBound <= last,
          row.action.rows.contains(range.rows.lowerBound),
          row.action.rows.contains(range.rows.upperBound)
        else { throw Failure(.scheduleMergedBeyond(range, at: grid.source(place))) }
        merged.removeAll { $0 == range }
        if grid.range(at: place) == range { unmerged.insert(range) }
      }
      contents[place] = Content(text: "", copied: nil)
    }
  }

  /// Writes a text into cells that are merged where they are several.
  mutating func write(_ content: Content, into cells: CellRange) throws(Failure) {
    try clear(cells)
    contents[cells.topLeft] = content
    if !cells.isSingleCell { merged.append(cells) }
  }

  /// The spans that the cells would be read to say.
  var spans: [ScheduleSpan] {
    let rows = row.action.rows
    let kept = rows.flatMap { grid.sheet.cells(inRow: $0) }.filter { contents[$0.reference] == nil }
    let written = contents.map { Cell(reference: $0.key, value: .text($0.value.text)) }
    let places = rows.flatMap { row in
      self.row.table.columns.columns.map { CellReference(row: row, column: $0.index) }
    }
    let merges = Set(places.map { grid.range(at: $0) }).subtracting(unmerged)
      .filter { !$0.isSingleCell }
    // The headings make the table as wide as it is: merged ranges count no further.
    let heading = CellReference(
      row: row.table.layout.headingRows.lowerBound, column: grid.cells.lastColumn)
    let headings = [Cell(reference: heading, value: .text("-"))]
    let drafted = TableGrid(
      name: grid.sheet.name, CellTable(headings + kept + written), mergedRanges: merges + merged,
      dateSystem: grid.sheet.dateSystem)
    return ScheduleReading.cellSpans(
      of: row.action, schedule: row.table.layout.schedule, on: drafted)
  }

  /// The changes against what the sheet holds.
  ///
  /// Throws where a formula would be overwritten.
  func edit() throws(Failure) -> ScheduleSheetEdit {
    var edit = ScheduleSheetEdit()
    for (place, content) in contents.sorted(by: { $0.key < $1.key }) {
      let cell = grid.sheet.cell(at: place)
      if (cell?.printedText(in: grid.sheet.dateSystem) ?? "") == content.text { continue }
      if cell?.formula != nil { throw Failure(.scheduleIsFormula(at: grid.source(place))) }
      edit.cells[place] = CellChange(
        content: content.copied.map { .copy(of: $0) }
          ?? (content.text.isEmpty ? .blank : .text(content.text)))
    }
    edit.merged = merged.filter { grid.range(at: $0.topLeft) != $0 }
    edit.unmerged = unmerged.subtracting(merged)
    return edit
  }
}

extension CellRange {
  /// Its cells in reading order.
  var places: [CellReference] {
    rows.flatMap { row in columns.map { CellReference(row: row, column: $0) } }
  }
}
