import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

struct ContentTypeRuleTests {
  @Test func aPartWithoutContentTypeIsAFault() throws {
    let builder = WorkbookBuilder().adding(
      part: "/xl/printer.bin", relationship: "printerSettings", "settings")
    let findings = try builder.open().integrityFindings()
    #expect(findings.map(\.code) == ["integrity-content-type"])
    #expect(
      findings.first?.described(in: .english)
        == "/xl/printer.bin: The part has no content type. [integrity-content-type]")
    #expect(
      findings.first?.message[.japanese] == "部品の種類（Content Type）が宣言されていません。")
  }
}
