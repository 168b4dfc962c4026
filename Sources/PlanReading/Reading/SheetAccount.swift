import Diagnostics
package import SpreadsheetML

/// What became of a cell or a shape with a text.
package enum CellFate: Hashable, Sendable {
  /// A heading of a table, or a group heading.
  case heading
  /// The value of an action's column.
  case value(PlanColumn)
  /// A value or a name of a KPI table.
  case figure
  /// A label, total or note of a table, or a text covered by the same one in a merged cell.
  case label
  /// Above the first table of a sheet.
  case titleBlock
  /// Beside or below the tables.
  case outside
  /// Nobody knows what it says.
  case unread
}

/// The fates of one sheet's cells and shapes, as readers claim them.
struct SheetAccount {
  let grid: SheetGrid
  /// In the order of the sheet's cells; nil for blank ones and those that nobody has taken.
  private var cellFates: [CellFate?]
  private var claimed = 0
  /// In the order of the sheet's shapes with a text.
  private(set) var shapeFates: [CellFate] = []
  /// Cells that two readers took for different things.
  private(set) var contested: [CellReference] = []
  private(set) var unread: [UnreadText] = []

  init(_ grid: SheetGrid) {
    self.grid = grid
    cellFates = Array(repeating: nil, count: grid.sheet.table.cells.count)
  }

  /// What became of a cell; nil for a blank one, or before somebody takes it.
  func fate(of place: CellReference) -> CellFate? {
    grid.sheet.table.index(of: place).flatMap { cellFates[$0] }
  }

  /// The fates of all cells that are not blank.
  var fates: [CellReference: CellFate] {
    let cells = grid.sheet.table.cells
    return Dictionary(
      uniqueKeysWithValues: zip(cells, cellFates).compactMap { cell, fate in
        fate.map { (cell.reference, $0) }
      })
  }

  /// The cells of a row that are not read.
  func unread(inRow row: Int) -> [Cell] {
    let table = grid.sheet.table
    return table.indices(ofRow: row).filter { cellFates[$0] == .unread }.map { table.cells[$0] }
  }

  /// How many cells and shapes count: those with a value or a formula, and those with a text.
  var count: Int { claimed + shapeFates.count }

  /// Whether a cell holds anything.
  static func counts(_ cell: Cell) -> Bool { cell.formula != nil || !cell.value.looksBlank }

  /// Takes the cell that shows its text at a place, where that begins in the place's column: what is
  /// merged from a column further left is that column's.
  mutating func claimShown(at place: CellReference, as fate: CellFate) {
    let range = grid.range(at: place)
    if range.columns.lowerBound == place.column { claim(range.topLeft, as: fate) }
  }

  /// Takes a cell, blank ones aside.
  mutating func claim(_ place: CellReference, as fate: CellFate) {
    let table = grid.sheet.table
    guard let index = table.index(of: place), Self.counts(table.cells[index]) else { return }
    if let other = cellFates[index] {
      if other != fate { contested.append(place) }
    } else {
      cellFates[index] = fate
      claimed += 1
    }
  }

  /// Takes the cells of a row that nobody has taken.
  mutating func claimRest(ofRow row: Int, as fate: (CellReference) -> CellFate) {
    let table = grid.sheet.table
    for index in table.indices(ofRow: row)
    where cellFates[index] == nil && Self.counts(table.cells[index]) {
      let place = table.cells[index].reference
      let origin = grid.range(at: place).topLeft
      let isCovered = origin != place && grid.sheet.value(at: origin) == table.cells[index].value
      cellFates[index] = isCovered ? .label : fate(place)
      claimed += 1
    }
  }

  /// Leaves a text unread; `isTold` where another finding tells of it.
  mutating func leave(_ text: UnreadText) { unread.append(text) }

  mutating func add(shape fate: CellFate) { shapeFates.append(fate) }
}

/// A text that nobody reads, and where it stands.
package struct UnreadText: Hashable, Sendable {
  /// The cell; of a shape the one its top left corner lies in.
  package var place: SourceCell
  /// As printed.
  package var text: String
  /// The heading over its column as printed; empty without one.
  package var heading: String
  /// The cell of that heading or of a group heading over it and others; nil without one.
  package var headingCell: CellReference?
  /// The group heading over this and other columns; nil without one.
  var group: String?
  /// The action in whose row it stands; nil for others.
  package var actionNumber: Int?
  /// Whether it stands in a cell, not in a shape.
  var isCell = true
  /// Whether it belongs to an indicator that has no name or no figure, and so stands in no table.
  var isOfIndicator = false
  /// Whether a finding of its own tells of it.
  var isTold = false

  /// The cell of its heading as findings name it.
  var headingPlace: Place? {
    headingCell.map { Place(sheet: place.sheet, cell: $0.description) }
  }
}
