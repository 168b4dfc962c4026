package import Diagnostics
package import SpreadsheetML

/// Takes years out of a note that is merged over the years to come; what is left goes on saying it.
package struct KPINoteCut {
  /// The cells the note stands over.
  package let note: CellRange
  /// The cells it gives up.
  package let freed: [CellReference]
  /// The cells over which it goes on: of each row what is left, rows alike as one range.
  package var pieces: [CellRange]

  /// - Parameters:
  ///   - note: The note's merged range or its one cell.
  ///   - columns: For rows of the note the 1-based columns they give up.
  package init(_ note: CellRange, freeing columns: [Int: Set<Int>]) {
    self.note = note
    freed = note.rows.flatMap { row in
      note.columns.filter { columns[row]?.contains($0) ?? false }
        .map { CellReference(row: row, column: $0) }
    }
    var pieces: [CellRange] = []
    var last: (runs: [ClosedRange<Int>], first: Int)?
    for row in note.rows {
      let runs = Self.runs(of: note.columns.filter { !(columns[row]?.contains($0) ?? false) })
      if let last, last.runs == runs {
        let count = runs.count
        pieces.replaceSubrange(
          (pieces.count - count)...,
          with: runs.map { CellRange(rows: last.first...row, columns: $0) })
      } else {
        last = (runs, row)
        pieces += runs.map { CellRange(rows: row...row, columns: $0) }
      }
    }
    self.pieces = pieces
  }

  /// Makes the cut; the freed cells are blank and look as `style` says of their row.
  package func apply(
    to workbook: inout Workbook, in sheet: String, style: (Int) -> Int?
  ) throws(Failure) {
    try workbook.changeMergedRanges(
      removing: note.isSingleCell ? [] : [note], adding: pieces.filter { !$0.isSingleCell },
      in: sheet)
    for piece in pieces where piece.topLeft != note.topLeft {
      try workbook.copyText(from: note.topLeft, replacing: [], to: piece.topLeft, in: sheet)
    }
    var changes: [CellReference: CellChange] = [:]
    for cell in freed { changes[cell] = CellChange(content: .blank, styleIndex: style(cell.row)) }
    try workbook.setCells(changes, in: sheet)
  }

  /// Columns beside each other as one range.
  private static func runs(of columns: [Int]) -> [ClosedRange<Int>] {
    columns.reduce(into: []) { runs, column in
      if let last = runs.last, last.upperBound + 1 == column {
        runs[runs.count - 1] = last.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
  }
}
