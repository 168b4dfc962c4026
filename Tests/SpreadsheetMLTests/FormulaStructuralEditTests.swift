import SpreadsheetML
import Testing

struct FormulaStructuralEditTests {
  private func shifted(_ text: String, _ edit: StructuralEdit) throws -> String? {
    try #require(Formula(text)).shifted(by: edit, of: "R6 計画", home: "R6 計画")
  }

  @Test(arguments: [
    ("A4+A5", "A4+A7"),
    ("$A$5", "$A$7"),
    ("SUM(A1:A5)", "SUM(A1:A7)"),
    ("SUM(A5:A9)", "SUM(A7:A11)"),
    ("SUM(B5:A1)", "SUM(B7:A1)"),
    ("A1:B4:C5", "A1:B4:C7"),
    ("A1 : $b$5", "A1 : $b$7"),
    ("5:6", "7:8"),
    ("A5#", "A7#"),
    ("a5:INDEX(A:A,5)", "a7:INDEX(A:A,5)"),
    ("'R6 計画'!A5", "'R6 計画'!A7"),
    ("'r6 計画'!A5", "'r6 計画'!A7"),
    ("'R6 計画:R6 計画'!A5", "'R6 計画:R6 計画'!A7"),
    ("A1048575", "#REF!"),
    ("A2:A1048575", "A2:A1048576"),
    ("$A$1:$B$3,$A$5:$B$6", "$A$1:$B$3,$A$7:$B$8"),
    ("COUNTIF($E$5:$E$49,\"A5\")", "COUNTIF($E$7:$E$51,\"A5\")"),
  ])
  func insertedRowsMoveReferences(text: String, expected: String) throws {
    #expect(try shifted(text, .insertingRows(at: 5, count: 2)) == expected)
  }

  @Test(arguments: [
    "A4", "SUM(A1:A4)", "A:A", "A1:A1048576", "LOG10(5)", "名前", "\"A5\"", "T1[[#This Row],[A5]]",
    "集計!A5", "[1]計画!A5", "'[1]R6 計画'!A5", "#REF!A5", "!A5", "'R6 計画:集計'!A5", "'R6 計画'!A5年",
    "'R6 計画'!#REF!", "R5C5", "1:1048576",
  ])
  func otherFormulasDoNotChange(text: String) throws {
    #expect(try shifted(text, .insertingRows(at: 5, count: 2)) == nil)
  }

  @Test(arguments: [
    ("I5", "I5"), ("J5", "K5"), ("$K$4:$O$4", "$L$4:$P$4"), ("I:J", "I:K"), ("$J:$J", "$K:$K"),
    ("Z1", "AA1"), ("z1", "aa1"), ("XFD1", "#REF!"), ("4:4", "4:4"), ("A1:XFD1", "A1:XFD1"),
    ("J5:A1", "K5:A1"), ("J1:A5", "K1:A5"),
  ])
  func insertedColumnMovesReferences(text: String, expected: String) throws {
    #expect(try shifted(text, .insertingColumns(at: 10)) ?? text == expected)
  }

  @Test(arguments: [
    ("A5", "#REF!"), ("A7", "A5"), ("SUM(A5:A6)", "SUM(#REF!)"), ("SUM(A1:A5)", "SUM(A1:A4)"),
    ("SUM(A6:A9)", "SUM(A5:A7)"), ("A9:A5", "A7:A5"), ("'R6 計画'!A5+1", "'R6 計画'!#REF!+1"),
    ("5:5", "#REF!"), ("A5#", "#REF!#"), ("A5:INDEX(B:B,2)", "#REF!:INDEX(B:B,2)"),
    ("A1:B2:C5", "A1:B2:#REF!"), ("A5:A1048576", "A5:A1048576"), ("A4", "A4"), ("A:A", "A:A"),
  ])
  func deletedRowsMoveShrinkOrLoseReferences(text: String, expected: String) throws {
    #expect(try shifted(text, .deletingRows(at: 5, count: 2)) ?? text == expected)
  }

  @Test func unqualifiedReferencesBelongToTheFormulasSheet() throws {
    let formula = try #require(Formula("A5+計画!A5"))
    let edit = StructuralEdit.insertingRows(at: 1)
    #expect(formula.shifted(by: edit, of: "計画", home: "集計") == "A5+計画!A6")
    #expect(formula.shifted(by: edit, of: "集計", home: "集計") == "A6+計画!A5")
    #expect(formula.shifted(by: edit, of: "KPI", home: "集計") == nil)
  }

  @Test func references3DOverTheSheetAreNamed() throws {
    let formula = try #require(Formula("SUM(a:c!A1,b!A1,c:d!A1,'[1]a:c'!A1)"))
    let spanning = formula.references(spanning: "B", sheetOrder: ["a", "b", "c", "d"])
    #expect(spanning.map { formula[$0.range] } == ["a:c!A1"])
  }

  /// Each reference lands where the edit says its rectangle does.
  @Test func referencesAgreeWithTheEdit() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      func number() -> Int { Int.random(in: 1...30, using: &random) }
      let range = CellRange(
        CellReference(row: number(), column: number()),
        CellReference(row: number(), column: number()))
      let edit = StructuralEdit(
        axis: Bool.random(using: &random) ? .rows : .columns,
        kind: Bool.random(using: &random) ? .insert : .delete, first: number(), count: number())
      let text = "SUM(\(range.topLeft):\(range.bottomRight))"
      let expected = edit.shifted(range).map { "SUM(\($0.topLeft):\($0.bottomRight))" }
      #expect(
        try shifted(text, edit) ?? text == expected ?? "SUM(#REF!)", "seed \(seed): \(text) \(edit)"
      )
    }
  }
}

extension CellRange {
  fileprivate init(_ one: CellReference, _ other: CellReference) {
    self.init(
      rows: min(one.row, other.row)...max(one.row, other.row),
      columns: min(one.column, other.column)...max(one.column, other.column))
  }
}
