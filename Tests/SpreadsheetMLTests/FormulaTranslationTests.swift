import SpreadsheetML
import Testing

struct FormulaTranslationTests {
  @Test(arguments: [
    ("B2/B$7", 1, 0, "B3/B$7"),
    ("$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"),
    ("SUM(A1:B2)", 1, 1, "SUM(B2:C3)"),
    ("SUM(A$1:A5)", 3, 0, "SUM(A$1:A8)"),
    ("集計!a1", 0, 26, "集計!aa1"),
    ("'[1]S'!A1", 1, 0, "'[1]S'!A2"),
    ("a:c!A1", 1, 0, "a:c!A2"),
    ("A:B", 5, 1, "B:C"),
    ("1:$2", 5, 1, "6:$2"),
    ("A1", -1, 0, "#REF!"),
    ("A1", 0, -1, "#REF!"),
    ("S!B2:XFD2", 0, 1, "S!#REF!"),
    ("A1048576", 1, 0, "#REF!"),
    ("A1", Int.max, 0, "#REF!"),
    ("LOG10(A1)&\"A1\"", 1, 0, "LOG10(A2)&\"A1\""),
  ])
  func relativeCoordinatesMove(text: String, rows: Int, columns: Int, expected: String) throws {
    #expect(try #require(Formula(text)).translated(rows: rows, columns: columns) == expected)
  }

  @Test(arguments: ["$A$1", "1+2", "T1[@a]", "#REF!", "名前", "$A:$B", "$1:$2"])
  func otherFormulasDoNotChange(text: String) throws {
    #expect(try #require(Formula(text)).translated(rows: 3, columns: 4) == nil)
  }

  @Test func copyInPlaceChangesNothing() throws {
    #expect(try #require(Formula("A1")).translated(rows: 0, columns: 0) == nil)
  }
}
