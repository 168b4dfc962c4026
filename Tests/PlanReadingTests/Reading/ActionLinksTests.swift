import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct ActionLinksTests {
  private func linked(_ links: [String: String], name: String = "計画") throws -> [Int?] {
    var sketch = SheetSketch.plan((1...3).map { SheetSketch.action("\($0)") }, name: name)
    sketch.links = links
    return try PlanReading.read([sketch.worksheet]).plan.actions.map(\.linkedAction)
  }

  @Test(arguments: ["'計画'!F2", "計画!F2", "計画!$F$2:$G$2", "F2", "#計画!F2"])
  func aLinkLeadsToTheActionOfItsRow(location: String) throws {
    #expect(try linked(["E4": location]) == [nil, nil, 1])
  }

  @Test(arguments: ["'計画'!F9", "集計!F2", "実績欄", "'計画'!F4", ""])
  func otherLinksLeadToNoAction(location: String) throws {
    #expect(try linked(["E4": location]) == [nil, nil, nil])
  }

  @Test func aQuoteInASheetNameIsDoubled() throws {
    #expect(try linked(["E4": "'R6''計画'!F2"], name: "R6'計画") == [nil, nil, 1])
  }

  @Test(arguments: ["r6計画!F2", "'ｒ６計画'!F2"])
  func namesOfSheetsCompareWithoutCase(location: String) throws {
    let name = location.hasPrefix("r") ? "R6計画" : "Ｒ６計画"
    #expect(try linked(["E4": location], name: name) == [nil, nil, 1])
  }

  @Test func theFirstLinkOfARowCounts() throws {
    #expect(try linked(["E4": "計画!F2", "G4": "計画!F3"]) == [nil, nil, 1])
  }
}
