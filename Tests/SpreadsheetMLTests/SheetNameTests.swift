import SpreadsheetML
import Testing

struct SheetNameTests {
  @Test(arguments: [
    "Sheet1", "Sheet.1", "_Sheet1", "École1", "集計", "アクションプラン", "KPI", "A", "令和6年度", "RA1x",
    "XFE1", "ABCD1",
  ])
  func plainNamesNeedNoApostrophes(name: String) {
    #expect(Formula.quotedSheetName(name) == name)
  }

  @Test(arguments: [
    "Sheet 1", "Sheet-1", "1Sheet", ".Sheet", "2024", "計画（案）", "計画・案", "６年度", "a!", "P&L", "A1",
    "xfd1048576", "R6アクションプラン", "R6", "r", "C", "RC", "RC123Test", "c3計画", "R1C1", "TRUE", "Sheet😀",
    "",
  ])
  func otherNamesAreQuoted(name: String) {
    #expect(Formula.quotedSheetName(name) == "'\(name)'")
  }

  @Test func apostrophesAreDoubled() {
    #expect(Formula.quotedSheetName("it's") == "'it''s'")
  }

  @Test func namesAreComparedWithoutCase() {
    #expect(Formula.isSameSheet("École", "éCOLE"))
    #expect(Formula.isSameSheet("ＫＰＩ", "ｋｐｉ"))
    #expect(!Formula.isSameSheet("集計", "集計1"))
  }

  @Test(arguments: ["Sheet 1", "集計", "R6アクション", "it's", "a!b", "A1", "(1)"])
  func quotedNameIsReadBack(name: String) throws {
    let formula = try #require(Formula(Formula.quotedSheetName(name) + "!A1"))
    #expect(formula.sheetPrefixes.map(\.firstSheet) == [name])
  }
}
