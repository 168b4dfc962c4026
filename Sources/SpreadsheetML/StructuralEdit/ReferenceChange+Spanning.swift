extension ReferenceChange {
  /// Whether a formula has a 3-D reference to cells that the edit moves on one of its sheets only.
  ///
  /// Such a reference cannot follow: on its other sheets the cells stay (ECMA-376-1 §18.17.2.2).
  func isSpanned(by formula: String) -> Bool {
    guard case .edits(let edits) = self, Self.mayNameSheets(formula),
      let parsed = Formula(formula)
    else { return false }
    return edits.sheets.contains { sheet in
      parsed.references(spanning: sheet, sheetOrder: edits.sheetOrder).contains { reference in
        edits[sheet].map { reference.shifted(by: $0) != reference } ?? false
      }
    }
  }

  /// Whether a colon stands before the last `!`, as in `Sheet1:Sheet3!A1`.
  private static func mayNameSheets(_ formula: String) -> Bool {
    guard let mark = formula.utf8.lastIndex(of: UInt8(ascii: "!")) else { return false }
    return formula.utf8[..<mark].contains(UInt8(ascii: ":"))
  }
}
