package import SpreadsheetML

/// Tells the row at a height of the sheet without adding up all heights each time.
package struct RowBands: Hashable, Sendable {
  private struct Band: Hashable {
    let row: Int
    /// EMU from the sheet's top edge.
    let top: Int
    let bottom: Int
  }

  /// The rows with a height of their own, ascending.
  private let bands: [Band]
  private let defaultHeight: Int

  package init(_ geometry: SheetGeometry) {
    defaultHeight = geometry.defaultRowHeight
    var bands: [Band] = []
    var row = 1
    var y = 0
    for (listed, height) in geometry.rowHeights.sorted(by: { $0.key < $1.key }) {
      y += (listed - row) * geometry.defaultRowHeight
      bands.append(Band(row: listed, top: y, bottom: y + height))
      y += height
      row = listed + 1
    }
    self.bands = bands
  }

  /// The 1-based row at `y` EMU below the sheet's top edge; where hidden rows lie there, the shown
  /// one below them.
  package func row(at y: Int) -> Int {
    var low = 0
    var high = bands.count
    while low < high {
      let middle = (low + high) / 2
      if bands[middle].top <= y {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return rows(in: y) + 1 }
    let band = bands[low - 1]
    return y < band.bottom ? band.row : band.row + 1 + rows(in: y - band.bottom)
  }

  private func rows(in height: Int) -> Int {
    defaultHeight > 0 ? max(0, height) / defaultHeight : 0
  }
}
