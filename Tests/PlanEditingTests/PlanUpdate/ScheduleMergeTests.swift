import PlanReading
import PlanText
import Testing

@testable import PlanEditing

/// Years that a table has otherwise are put into a schedule.
@Suite struct ScheduleMergeTests {
  private func spans(_ texts: [String]) -> [RequestedSpan] { texts.map(RequestedSpan.init(short:)) }

  /// The schedule with the years as the table has them; years are those of 令和.
  private func applying(_ table: [String], years: Set<Int>, to book: [String]) -> [String] {
    let stated = StatedSchedule(
      spans: spans(table), cleared: [], isWhole: false, source: RowBook.source)
    return ScheduleMerge.applying(
      stated, years: Set(years.map { FiscalYear(2018 + $0) }), to: spans(book)
    ).map(\.short)
  }

  @Test func yearIsCutOutOfASpanAndFilled() {
    #expect(
      applying(["R8 調整"], years: [8], to: ["R6 検討", "R7-R10 実施"])
        == ["R6 検討", "R7 実施", "R8 調整", "R9-R10 実施"])
    #expect(applying([], years: [7], to: ["R6-R8 検討"]) == ["R6 検討", "R8 検討"])
    #expect(applying([], years: [6, 7, 8], to: ["R6-R8 検討", "R9 実施"]) == ["R9 実施"])
    #expect(applying([], years: [], to: ["R6-R8 検討"]) == ["R6-R8 検討"])
  }

  @Test func onlyTheYearsAskedForAreTaken() {
    #expect(applying(["R6-R10 調整"], years: [7, 8], to: []) == ["R7-R8 調整"])
    #expect(applying(["R6-R10 調整"], years: [6, 8], to: []) == ["R6 調整", "R8 調整"])
  }

  @Test func spanThatReachesFurtherJoinsTheOneItMeetsThere() {
    #expect(applying(["R7-R9 実施"], years: [8], to: ["R6-R7 実施"]) == ["R6-R8 実施"])
    #expect(applying(["R7-R9 実施"], years: [8], to: ["R9-R10 実施"]) == ["R8-R10 実施"])
    #expect(
      applying(["R7-R9 実施"], years: [8], to: ["R6-R7 実施", "R9-R10 実施"]) == ["R6-R10 実施"])
  }

  @Test func spanThatEndsThereJoinsNone() {
    #expect(
      applying(["R8 実施"], years: [8], to: ["R6-R7 実施", "R9-R10 実施"])
        == ["R6-R7 実施", "R8 実施", "R9-R10 実施"])
    #expect(
      applying(["R8-R9 実施"], years: [8], to: ["R6-R7 実施", "R9 実施"]) == ["R6-R7 実施", "R8-R9 実施"])
  }

  @Test func spanJoinsNoneOfOtherWordsOrFurtherAway() {
    #expect(applying(["R7-R8 実施"], years: [8], to: ["R7 検討"]) == ["R7 検討", "R8 実施"])
    #expect(applying(["R6-R8 実施"], years: [8], to: ["R6 実施"]) == ["R6 実施", "R8 実施"])
    #expect(applying(["R8-R10 実施"], years: [8], to: ["R10 実施"]) == ["R8 実施", "R10 実施"])
  }

  @Test func labelsAreThoseOverTheYear() {
    let spans = spans(["R6-R8 b", "R8 a", "R9 c"])
    func labels(_ year: Int) -> [String] { ScheduleMerge.labels(spans, FiscalYear(2018 + year)) }
    #expect(labels(5) == [] && labels(6) == ["b"])
    #expect(labels(8) == ["a", "b"] && labels(9) == ["c"] && labels(10) == [])
  }
}
