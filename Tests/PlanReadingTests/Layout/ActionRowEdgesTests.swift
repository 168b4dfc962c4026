import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Rows at the edges of a plan table and after gaps in it.
@Suite struct ActionRowEdgesTests {
  private func tables(_ rows: [[String]], merged: [String] = []) -> SheetTables {
    SheetTables(SheetSketch(rows: [SheetSketch.headings] + rows, merged: merged).worksheet)
  }

  private func numbers(_ rows: [[String]], merged: [String] = []) -> [Int] {
    tables(rows, merged: merged).plan.flatMap { $0.actionRows.map(\.number) }
  }

  private func codes(_ rows: [[String]], merged: [String] = []) -> [String] {
    tables(rows, merged: merged).findings.map { "\($0.code) \($0.place.cell ?? "")" }
  }

  private func row(_ texts: [Int: String]) -> [String] { (0..<16).map { texts[$0] ?? "" } }

  private let one = SheetSketch.action("1")
  private let two = SheetSketch.action("2")

  @Test func aNumberAloneIsToldOfWhereTheTableGoesOn() {
    #expect(codes([one, ["2"]]) == ["empty-numbered-row A3"])
    #expect(codes([one, [], ["2"]]).isEmpty)
    #expect(codes([["1"], two]) == ["empty-numbered-row A2"])
  }

  @Test func aTextWithoutANumberIsToldOfWhereTheTableGoesOn() {
    let texts = row([6: "説明"])
    #expect(codes([one, texts]) == ["texts-without-action A3"])
    #expect(codes([one, [], texts]).isEmpty)
    #expect(codes([one, [], texts, two]) == ["row-not-read G4"])
  }

  @Test func aTitleWithTextsLacksItsNumberAfterAGapToo() {
    #expect(codes([one, [], row([5: "題", 6: "説明"])]) == ["action-without-number A4"])
    #expect(codes([one, row([5: "題"])]).isEmpty)
    #expect(codes([one, row([5: "題"]), two]) == ["row-not-read F3"])
  }

  @Test func aWordInPlaceOfANumberIsNoNumber() {
    #expect(codes([one, row([0: "1-1"])]).isEmpty)
    #expect(codes([one, row([0: "1-1", 5: "題"])]) == ["unreadable-action-number A3"])
    #expect(codes([one, row([0: "1-1", 6: "説明"])]) == ["unreadable-action-number A3"])
    #expect(codes([one, row([0: "追加", 5: "題", 6: "説明"])]) == ["unreadable-action-number A3"])
  }

  @Test(arguments: ["例", "記入例", "（例）", "見本", "※例"])
  func aSampleIsNoAction(word: String) {
    var sample = SheetSketch.action("1")
    sample[0] = word
    #expect(codes([sample, one]) == ["sample-row-skipped A2"])
    #expect(numbers([sample, one]) == [1])
  }

  @Test func strategiesAndMeasuresAreNoTextsOfAnAction() {
    #expect(codes([one, row([1: "(2) 乙", 2: "① 一"])]).isEmpty)
    #expect(codes([one, row([1: "(2) 乙"]), two]) == ["row-not-read B3"])
  }

  @Test func columnsAreCountedBelowTheHeadingsOnly() {
    let count = (1...16).map { "'(\($0))" }
    #expect(numbers([count, one]) == [1])
    // Further down the row is that of an action.
    #expect(numbers([one, count]) == [1, 1])
  }

  @Test func aTitleMergedFromTheLeftIsNone() {
    // E and F are one cell: the text is that of the 重点 column.
    var merged = one
    merged[4] = "祭り"
    merged[5] = ""
    #expect(codes([merged], merged: ["E2:F2"]) == ["action-without-title A2"])
  }

  @Test func textsMergedFromAboveBeginNoAction() {
    let merged = ["G2:G3", "H2:H3", "I2:I3"]
    var first = one
    for column in [3, 4, 9, 15] { first[column] = "" }
    #expect(codes([first, row([1: "(2) 乙"]), two], merged: merged) == ["row-not-read B3"])
  }

  private func numberColumn(_ numbers: [String]) -> Int? {
    let headings = ["", "施策", "アクション", "令和6年度実績"]
    let rows = [headings] + numbers.map { [$0, "①", "甲", "実"] }
    return SheetTables(SheetSketch(rows: rows).worksheet).plan.first?.column(.number)?.index
  }

  @Test func groupsStandOverAColumnOfNumbersWithoutAHeadingToo() {
    let head = ["", "施策", "アクション", "令和6年度実績"]
    let groups = { (merged: [String]) -> [GroupHeading]? in
      let rows = [["計画の体系", "", "内容", ""], head, ["1", "①", "甲", "実"], ["2", "①", "乙", "実"]]
      let tables = SheetTables(SheetSketch(rows: rows, merged: merged).worksheet)
      return tables.plan.first?.column(.number)?.groups
    }
    #expect(groups(["A1:B1"])?.map(\.mergedRange) == [CellRange("A1:B1")])
    #expect(groups([])?.map(\.mergedRange) == [nil])
    #expect(groups([])?.map(\.text) == ["計画の体系"])
  }

  @Test func oneInFourNumbersMayBreakTheOrder() {
    #expect(numberColumn(["1", "2", "3", "3"]) == 1 && numberColumn(["1", "5", "5"]) == nil)
    #expect(numberColumn(["1", "3", "2", "5", "4", "6", "7"]) == nil)
    #expect(numberColumn(["7"]) == 1 && numberColumn(["甲"]) == nil)
  }

  @Test func addedActionsAreNoMoreThanTheOthers() {
    #expect(numberColumn(["1", "46", "2", "47"]) == 1)
    #expect(numberColumn(["46", "2"]) == nil)
  }

  @Test func aPlanResemblesAnotherWithHalfOfItsColumns() {
    let head = ["No.", "施策", "アクション", "令和6年度実績"]
    let plan = [head + ["課題", "説明", "現状", "開始年"], ["1", "①", "甲", "実", "課", "説", "現", "R6"]]
    let next = { (further: [String]) in
      SheetTables(
        SheetSketch(rows: plan + [head + further, ["2", "①", "乙", "実"]]).worksheet
      ).plan.count
    }
    #expect(next([]) == 2 && next(["課題"]) == 2)
  }
}
