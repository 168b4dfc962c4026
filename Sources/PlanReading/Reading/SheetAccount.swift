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
  private(set) var fates: [CellReference: CellFate] = [:]
  /// In the order of the sheet's shapes with a text.
  private(set) var shapeFates: [CellFate] = []
  /// Cells that two readers took for different things.
  private(set) var contested: [CellReference] = []
  private(set) var unread: [UnreadText] = []

  init(_ grid: SheetGrid) { self.grid = grid }

  /// How many cells and shapes count: those with a value or a formula, and those with a text.
  var count: Int { fates.count + shapeFates.count }

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
    guard let cell = grid.sheet.cell(at: place), Self.counts(cell) else { return }
    if let other = fates[place], other != fate { contested.append(place) }
    fates[place] = fates[place] ?? fate
  }

  /// Takes the cells of a row that nobody has taken.
  mutating func claimRest(ofRow row: Int, as fate: (CellReference) -> CellFate) {
    for cell in grid.sheet.cells(inRow: row)
    where Self.counts(cell) && fates[cell.reference] == nil {
      let origin = grid.range(at: cell.reference).topLeft
      let isCovered = origin != cell.reference && grid.sheet.value(at: origin) == cell.value
      fates[cell.reference] = isCovered ? .label : fate(cell.reference)
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
  /// Whether a finding of its own tells of it.
  var isTold = false
}
