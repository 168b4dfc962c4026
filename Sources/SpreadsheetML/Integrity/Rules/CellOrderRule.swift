import Diagnostics
import LibXML

/// Cells stand in ascending order inside the row they name (ECMA-376-1 §18.3.1.4 c).
enum CellOrderRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      let positions = CellPositions(sheet.part.scan)
      // One finding a row: what follows a misplaced cell is misplaced too.
      return positions.rows.compactMap { row in
        misplaced(positions.cells(ofRow: row.element, number: row.number), row.number, sheet.part)
          .map { cell in
            Diagnostic.integrity(
              code: "integrity-cell-order", in: sheet.part, cell: cell,
              ja: "行 \(row.number) の中のセルの位置が正しくありません。",
              en: "The cell is out of place in row \(row.number).")
          }
      }
    }
  }

  /// The first cell of a row that stands at the wrong place.
  private static func misplaced(
    _ cells: [CellPositions.Position], _ row: Int, _ part: IntegrityPart
  ) -> String? {
    var last = 0
    for cell in cells {
      if cell.isImplicit, let written = part.scan.attribute("r", of: cell.element) {
        return written
      }
      if cell.reference.row != row || cell.reference.column <= last {
        return cell.reference.description
      }
      last = cell.reference.column
    }
    return nil
  }
}
