import SpreadsheetML
import Testing
import TestSupport

struct RelationshipReferenceRuleTests {
  @Test func anIdWithoutRelationshipIsAFault() throws {
    #expect(
      try brokenRules("<sheetData/><pageSetup r:id=\"rId9\"/>") == ["relationship-reference"])
  }

  @Test func anEmptyIdIsNone() throws {
    #expect(try brokenRules("<sheetData/><pageSetup r:id=\"\"/>").isEmpty)
  }
}
