import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct ScheduleCellsTests {
  private let years = ["開始年", "R6", "R7", "R8", "R9", "R10"]

  /// The spans of a row whose columns B–F are R6–R10.
  private func spans(_ texts: [String], merged: [String] = []) -> [String] {
    let sketch = SheetSketch(rows: [years, ["平成30年度"] + texts], merged: merged)
    let schedule = (2024...2028).map { (year: FiscalYear($0), index: $0 - 2022) }
    return ScheduleCells.spans(inRow: 2, schedule: schedule, of: TableGrid(sketch.worksheet))
      .map { span in
        "\(span.years.lowerBound.shortLabel)-\(span.years.upperBound.shortLabel) "
          + "\(span.label) \(span.drawnAs.rawValue) \(span.source.cell)"
      }
  }

  @Test func aTextCoversItsYear() {
    #expect(spans(["検討", "実施"]) == ["R6-R6 検討 cell B2", "R7-R7 実施 cell C2"])
  }

  @Test func aMergedTextCoversItsYears() {
    #expect(
      spans(["検討", "事業\n実施"], merged: ["C2:E2"])
        == ["R6-R6 検討 cell B2", "R7-R9 事業実施 merged_cell C2"])
  }

  @Test func cellsOfArrowsOnlyExtendTheTextBefore() {
    #expect(spans(["実施", "→", "⇒", "", "見直し"]) == ["R6-R8 実施 cell B2", "R10-R10 見直し cell F2"])
    #expect(spans(["実施", "〃", "〃"]) == ["R6-R8 実施 cell B2"])
    #expect(spans(["実施", "―", "―"]) == ["R6-R8 実施 cell B2"])
  }

  @Test func anArrowBehindATextGoesOnUpToTheNextOne() {
    #expect(spans(["検討→", "", "実施→"]) == ["R6-R7 検討 cell B2", "R8-R10 実施 cell D2"])
  }

  @Test func anArrowBeforeATextGoesOnToo() {
    #expect(spans(["→実施"]) == ["R6-R10 実施 cell B2"])
    #expect(spans(["検討", "→実施"]) == ["R6-R6 検討 cell B2", "R7-R10 実施 cell C2"])
  }

  @Test func aMergedArrowExtendsTheTextBeforeOverItsColumns() {
    #expect(spans(["実施", "→"], merged: ["C2:F2"]) == ["R6-R10 実施 cell B2"])
  }

  @Test func anArrowWithNothingBeforeHasNoLabel() {
    #expect(spans(["", "→", "→"]) == ["R7-R8  cell C2"])
  }

  @Test func hyphensAndStrokesAloneMeanNothing() {
    #expect(spans(["-", "―", "－"]).isEmpty)
    #expect(spans(["実施→", "-", ""]) == ["R6-R6 実施 cell B2"])
  }

  @Test func aTextMergedFromTheColumnLeftOfTheScheduleIsNoSpan() {
    #expect(spans([], merged: ["A2:C2"]).isEmpty)
  }

  @Test func numbersAreLabelsToo() {
    #expect(spans(["3", "5"]) == ["R6-R6 3 cell B2", "R7-R7 5 cell C2"])
  }
}
