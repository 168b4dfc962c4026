package import Diagnostics
import LibXML
import OPC

/// What became of rows that were to be made high enough for their texts.
package struct RowFitting: Hashable, Sendable {
  /// A text that is higher than a row can be.
  package struct Shortfall: Hashable, Sendable {
    package var cell: CellReference
    /// How many of its lines show, and how many it has.
    package var shown, lines: Int
  }

  /// The new heights in points by 1-based row.
  package var heights: [Int: Double] = [:]
  /// In the order of the cells.
  package var shortfalls: [Shortfall] = []
  /// Rows without a height of their own: Excel fits them when it opens the book.
  package var leftToExcel: Set<Int> = []
}

extension Workbook {
  /// Makes rows as high as texts in them need, never lower than they are and at most 409 points.
  ///
  /// Rows without a height of their own are left to Excel, which fits them to their cells, but not to
  /// merged ones: these give them a height. A cell merged over several rows counts only where it is one
  /// of `cells`; what its rows lack is spread over them. Shapes keep their size and stay with the row
  /// their middle lies in; hidden rows and columns show nothing on purpose.
  ///
  /// - Parameters:
  ///   - cells: those that have changed; what others in their rows need was seen to before.
  ///   - sheet: the worksheet's name.
  /// - Returns: what became of the rows.
  /// - Throws: `Failure` with code `no-such-sheet`, or about a damaged part.
  package mutating func fitRows(
    ofCells cells: Set<CellReference>, in sheet: String
  ) throws(Failure) -> RowFitting {
    if cells.isEmpty { return RowFitting() }
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    let strings = try sharedStringsPart
    let pieces = CellPieces(
      scan, formats: try textFormats,
      strings: try strings.map { part throws(Failure) in try package.scan(of: part) },
      texts: try sharedTexts())
    var plan = RowHeights(scan, pieces, changed: cells)
    plan.fit()
    let fitting = plan.fitting
    if fitting.heights.isEmpty { return fitting }
    var properties: [Int: [RowPropertyEdit.Property]] = [:]
    for (row, height) in fitting.heights {
      properties[row] = [("ht", Self.shortest(height))]
      // A row that has a height of its own may go on without insisting on it.
      if !plan.hasHeight(row) { properties[row]?.append(("customHeight", "1")) }
    }
    try changeSizes(of: sheet, keepingRows: true) {
      RowPropertyEdit(scan: $0, properties: properties).patches()
    }
    return fitting
  }
}
