import SpreadsheetML
import Testing

struct FormulaColumnMoveTests {
  @Test(arguments: [
    ("LEN($I5)=0", "LEN($J5)=0"),
    ("SUM(I$5:I$49)", "SUM(J$5:J$49)"),
    ("COUNTA(I:I)", "COUNTA(J:J)"),
    ("$i5", "$j5"),
    ("計画!I5+I6", "計画!J5+J6"),
    ("I5+H5", "J5+H5"),
  ])
  func referencesInTheColumnMove(text: String, expected: String) throws {
    #expect(try #require(Formula(text)).movingColumn(9, to: 10, home: "計画") == expected)
  }

  @Test(arguments: [
    "H5", "H5:I5", "I5:J5", "H:I", "5:5", "集計!I5", "[1]計画!I5", "計画:集計!I5", "\"I5\"", "I!A1",
  ])
  func otherReferencesStay(text: String) throws {
    #expect(try #require(Formula(text)).movingColumn(9, to: 10, home: "計画") == nil)
  }

  @Test func columnOffTheGridIsAnError() throws {
    let formula = try #require(Formula("XFD1"))
    #expect(formula.movingColumn(16_384, to: 16_385, home: "計画") == "#REF!")
  }
}
