import SummaryTables
import Testing

@Suite("A code that Excel would convert")
struct SpreadsheetSafeCodeTests {
  @Test(
    "in brackets of either width gets tortoise-shell ones",
    arguments: [("(1)", "〔1〕"), ("(12)", "〔12〕"), ("（1）", "〔1〕"), ("（１２）", "〔12〕")])
  func bracketedNumber(code: String, safe: String) {
    #expect(spreadsheetSafe(code) == safe)
  }

  @Test(
    "to a date, a number or a formula is put in brackets",
    arguments: [
      "1-1", "3/4", "１－１", "2024/4/1", "12:30", "1e5", "=A1", "+1", "-5", "@x", "＝A1", "(1.5)",
      "1.", "12.", "001", "０１", "1.50", "0.0", "13.2%", "５％", "1,078", "99.1 %", "92.5　％",
      "6月1日", "令和6年4月1日", "R6.4.1", "Mar-1", "1 March", "MAR1",
    ])
  func converted(code: String) {
    #expect(spreadsheetSafe(code) == "〔\(code)〕")
  }

  @Test(
    "is the only kind that changes",
    arguments: [
      "", "①", "1", "Ⅰ", "S1", "S1M1", "DX", "SDGs", "R6", "令和6年度", "(a)",
      "一般市民・業界向け情報発信",
      "BCP", "マッチング", "1-A", "Mar",
    ])
  func unchanged(code: String) {
    #expect(spreadsheetSafe(code) == code)
  }
}
