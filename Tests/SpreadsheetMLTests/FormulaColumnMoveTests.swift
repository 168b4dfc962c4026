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
    #expect(try #require(Formula(text)).movingColumns(9...9, by: 1, home: "計画") == expected)
  }

  @Test(arguments: [
    "H5", "H5:I5", "I5:J5", "H:I", "5:5", "集計!I5", "[1]計画!I5", "計画:集計!I5", "\"I5\"", "I!A1",
  ])
  func otherReferencesStay(text: String) throws {
    #expect(try #require(Formula(text)).movingColumns(9...9, by: 1, home: "計画") == nil)
  }

  @Test func referencesInSeveralColumnsMoveTogether() throws {
    let formula = try #require(Formula("AND(K6<G6,$J6:$M6=\"\",F6,M6:N6)"))
    #expect(
      formula.movingColumns(7...13, by: 4, home: "計画")
        == "AND(O6<K6,$N6:$Q6=\"\",F6,M6:N6)")
  }

  @Test func columnOffTheGridIsAnError() throws {
    let formula = try #require(Formula("XFD1"))
    #expect(formula.movingColumns(16_384...16_384, by: 1, home: "計画") == "#REF!")
  }
}
