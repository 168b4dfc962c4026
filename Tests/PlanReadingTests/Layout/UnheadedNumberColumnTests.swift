import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct UnheadedNumberColumnTests {
  private func numberColumn(_ rows: [[String]]) -> Int? {
    SheetTables(SheetSketch(rows: rows).worksheet).plan.first?.column(.number)?.index
  }

  private let headings = ["", "", "施策", "アクション", "令和6年度実績"]

  @Test func ascendingNumbersLeftOfTheStructureAreNumbers() {
    #expect(numberColumn([headings, ["", "1", "①", "甲", "実"], ["", "2", "", "乙", "実"]]) == 2)
  }

  @Test func numbersTypedAsTextCountToo() {
    #expect(numberColumn([headings, ["", "'１", "①", "甲", "実"], ["", "'２", "", "乙", "実"]]) == 2)
  }

  @Test func aHeadingOfWhiteSpaceIsNone() {
    let headings = ["", "' ", "施策", "アクション", "令和6年度実績"]
    #expect(numberColumn([headings, ["", "8", "①", "甲", "実"]]) == 2)
  }

  @Test func oneNumberUsedTwiceDoesNotHideTheColumn() {
    let rows = ["1", "2", "3", "3", "4", "5"].map { ["", $0, "①", "甲", "実"] }
    #expect(numberColumn([headings] + rows) == 2)
  }

  @Test func numbersThatDoNotAscendAreAnotherColumn() {
    #expect(numberColumn([headings, ["", "9", "①", "甲", "実"], ["", "2", "", "乙", "実"]]) == nil)
  }

  /// An action added later has the highest number of all and stands at the end of its measure.
  @Test(arguments: [
    ["1", "46", "2"], ["8", "9", "46", "10", "47", "11"], ["20", "46", "21", "47"],
  ])
  func numbersOfAddedActionsDoNotHideTheColumn(numbers: [String]) {
    #expect(numberColumn([headings] + numbers.map { ["", $0, "①", "甲", "実"] }) == 2)
  }

  @Test(arguments: [["5", "3", "8", "2"], ["46", "1"], ["46", "1", "47", "48", "2"]])
  func otherDisorderIsAnotherColumn(numbers: [String]) {
    #expect(numberColumn([headings] + numbers.map { ["", $0, "①", "甲", "実"] }) == nil)
  }

  @Test func aColumnRightOfTheStructureIsNoNumber() {
    let headings = ["施策", "", "アクション", "令和6年度実績"]
    #expect(numberColumn([headings, ["①", "1", "甲", "実"]]) == nil)
  }
}
