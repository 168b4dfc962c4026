import SpreadsheetML
import Testing
import TestSupport

struct DefinedNameRuleTests {
  private func names(_ elements: String) -> WorkbookBuilder {
    WorkbookBuilder().workbook(behind: "<definedNames>\(elements)</definedNames>")
  }

  @Test func aNameTwiceInOneScopeIsAFault() throws {
    let builder = names(
      "<definedName name=\"範囲a\">1</definedName><definedName name=\"範囲A\">2</definedName>")
    #expect(try brokenRules(builder) == ["defined-name"])
  }

  @Test func aSheetMayHaveItsOwn() throws {
    let builder = names(
      "<definedName name=\"n\">1</definedName>"
        + "<definedName name=\"n\" localSheetId=\"0\">2</definedName>")
    #expect(try brokenRules(builder).isEmpty)
  }
}
