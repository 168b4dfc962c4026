import SpreadsheetML
import Testing

struct FormulaSheetRenameTests {
  @Test(arguments: [
    ("集計!B1", "集計", "まとめ", "まとめ!B1"),
    ("集計!B1+集計!C1", "集計", "R7 計画", "'R7 計画'!B1+'R7 計画'!C1"),
    ("集計!B1", "集計", "R7集計", "'R7集計'!B1"),
    ("'R6計画'!$A:$A", "R6計画", "R7計画", "'R7計画'!$A:$A"),
    ("'a b'!A1", "a b", "ab", "'ab'!A1"),
    ("sheet1!A1", "Sheet1", "Data", "Data!A1"),
    ("Sheet1!A1", "SHEET1", "sheet1", "sheet1!A1"),
    ("a!A1", "a", "it's", "'it''s'!A1"),
    ("'it''s'!A1", "it's", "x", "'x'!A1"),
    ("a:c!A1", "c", "d", "a:d!A1"),
    ("a:c!A1", "a", "x y", "'x y:c'!A1"),
    ("'a b:it''s'!A1", "a b", "c", "'c:it''s'!A1"),
    ("a!名前", "a", "b", "b!名前"),
    ("a!#REF!", "a", "b", "b!#REF!"),
    ("R6アクション!A1", "R6アクション", "アクション", "アクション!A1"),
  ])
  func prefixGetsTheNewName(text: String, old: String, new: String, expected: String) throws {
    #expect(try #require(Formula(text)).renamingSheet(old, to: new) == expected)
  }

  @Test(arguments: [
    "A1", "b!A1", "[1]a!A1", "'[1]a'!A1", "\"a!A1\"", "a+1", "a1!A1", "#REF!A1", "!A1", "T1[a]",
  ])
  func otherFormulasDoNotChange(text: String) throws {
    #expect(try #require(Formula(text)).renamingSheet("a", to: "z") == nil)
  }

  @Test func sameNameChangesNothing() throws {
    #expect(try #require(Formula("'a b'!A1")).renamingSheet("a b", to: "a b") == nil)
  }
}
