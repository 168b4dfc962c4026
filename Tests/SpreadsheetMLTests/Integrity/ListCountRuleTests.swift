import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

struct ListCountRuleTests {
  @Test func aWrittenCountIsRight() throws {
    let merge = "<mergeCell ref=\"A1:B1\"/></mergeCells>"
    #expect(try brokenRules("<sheetData/><mergeCells count=\"2\">" + merge) == ["count"])
    #expect(try brokenRules("<sheetData/><mergeCells>" + merge).isEmpty)
  }

  @Test func sharedStringsAreCountedOnceEach() throws {
    let builder = WorkbookBuilder().sharedStrings(
      "<si><t>a</t></si>", attributes: " count=\"9\" uniqueCount=\"1\"")
    #expect(try brokenRules(builder).isEmpty)
    let wrong = WorkbookBuilder().sharedStrings(
      "<si><t>a</t></si>", attributes: " count=\"9\" uniqueCount=\"2\"")
    let findings = try wrong.open().integrityFindings()
    #expect(
      findings.map { $0.described(in: .english) } == [
        "/xl/sharedStrings.xml: uniqueCount of sst is 2, but there are 1. [integrity-count]"
      ])
    #expect(findings.first?.message[.japanese] == "sst の uniqueCount は 2 ですが、実際は 1 件です。")
  }
}
