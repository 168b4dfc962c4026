import PlanText
import Testing

@testable import PlanEditing

/// Which old span's drawing each new one keeps.
@Suite struct SpanMatchTests {
  private func matches(_ old: [String], _ new: [String]) -> [Int?] {
    SpanMatch.matches(
      old: old.map(RequestedSpan.init(short:)), new: new.map(RequestedSpan.init(short:)))
  }

  @Test func equalSpansComeFirst() {
    #expect(matches(["R6 検討", "R7-R8 実施"], ["R7-R8 実施", "R6 検討"]) == [1, 0])
    // Though the label alone would fit the first.
    #expect(matches(["R6-R8 実施", "R7 実施"], ["R7 実施"]) == [1])
  }

  @Test func sameLabelComesBeforeSameYears() {
    #expect(matches(["R6 検討", "R7 実施"], ["R6 実施", "R7 検討"]) == [1, 0])
    #expect(matches(["R7 検討"], ["R7 実施", "R9 検討"]) == [nil, 0])
  }

  @Test func ofTheSameLabelMoreYearsInCommonAreBetter() {
    #expect(matches(["R6 実施", "R8-R10 実施"], ["R9-R10 実施"]) == [1])
    #expect(matches(["R6-R7 実施", "R7-R10 実施"], ["R7-R9 実施"]) == [1])
    #expect(matches(["R6-R8 実施", "R8-R10 実施"], ["R7-R8 実施"]) == [0])
    // One year in common is better than a nearer first year without any.
    #expect(matches(["R6-R9 実施", "R10 実施"], ["R9 実施"]) == [0])
  }

  @Test func thenANearerFirstYearIsBetter() {
    #expect(matches(["R6 実施", "R9 実施"], ["R8 実施"]) == [1])
    #expect(matches(["R6 実施", "R10 実施"], ["R7 実施"]) == [0])
    #expect(matches(["R6-R10 実施", "R8-R10 実施"], ["R9-R10 実施"]) == [1])
  }

  @Test func ofEqualsTheFirstOnesAreTaken() {
    #expect(matches(["R6 実施", "R8 実施"], ["R7 実施"]) == [0])
    #expect(matches(["R7 実施"], ["R6 実施", "R8 実施"]) == [0, nil])
  }

  @Test func spanOfOtherWordsKeepsTheDrawingOverItsYears() {
    #expect(matches(["R6-R7 検討", "R8-R10 実施"], ["R9 連携", "R7 調整"]) == [1, 0])
    #expect(matches(["R6-R7 検討", "R7-R10 実施"], ["R7-R9 連携"]) == [1])
  }

  @Test func whatIsLeftIsTakenInOrder() {
    #expect(matches(["R6 a", "R7 b"], ["R9 c", "R10 d"]) == [0, 1])
    #expect(matches(["R6 a"], ["R9 c", "R10 d"]) == [0, nil])
    #expect(matches([], ["R9 c"]) == [nil])
    #expect(matches(["R6 a"], []) == [])
  }
}
