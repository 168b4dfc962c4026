package import SpreadsheetML

/// The cell a value was read from.
package struct SourceCell: Hashable, Sendable {
  /// Sheet name as staff see it.
  package var sheet: String
  package var cell: CellReference

  package init(sheet: String, cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }
}

/// A value together with the cell it stands in.
package struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var source: SourceCell

  package init(_ value: Value, at source: SourceCell) {
    self.value = value
    self.source = source
  }
}
