import SpreadsheetML
import Testing

struct SheetPrefixTests {
  @Test(
    arguments: [
      ("Sheet1!A1", nil, "Sheet1", nil),
      ("'it''s'!A1", nil, "it's", nil),
      ("Sheet1:Sheet3!A1", nil, "Sheet1", "Sheet3"),
      ("'a b:c d'!A1", nil, "a b", "c d"),
      ("[1]Sheet1!A1", "[1]", "Sheet1", nil),
      ("'[1]a b'!A1", "[1]", "a b", nil),
      ("'C:\\d\\[Book.xlsx]S'!A1", "C:\\d\\[Book.xlsx]", "S", nil),
      ("'C:\\d\\Book.xlsx'!Name", "C:\\d\\Book.xlsx", nil, nil),
      ("[1]!Name", "[1]", nil, nil),
      ("!A1", nil, nil, nil),
      ("#REF!A1", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func partsAreRead(text: String, workbook: String?, first: String?, last: String?) throws {
    let prefix = try #require(Formula(text)?.sheetPrefixes.first)
    #expect(prefix.workbook == workbook)
    #expect(prefix.firstSheet == first)
    #expect(prefix.lastSheet == last)
    #expect(prefix.isQuoted == text.hasPrefix("'"))
  }

  @Test(arguments: [("a", true), ("B", true), ("c", true), ("d", false)])
  func sheetsBetweenTheEndsOfA3DReferenceAreSpanned(sheet: String, expected: Bool) throws {
    let prefix = try #require(Formula("C:a!B1")?.sheetPrefixes.first)
    #expect(prefix.spans(sheet, sheetOrder: ["A", "B", "C", "D"]) == expected)
  }

  @Test(arguments: ["A!B1", "A:A!B1", "[1]A:C!B1"])
  func otherReferencesSpanNothing(text: String) throws {
    let prefix = try #require(Formula(text)?.sheetPrefixes.first)
    #expect(!prefix.spans("A", sheetOrder: ["A", "B", "C"]))
  }
}
