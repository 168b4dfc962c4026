import PlanReading
import Testing

/// A plan that would take long to look through is refused before that is done.
struct PlanSizeTests {
  @Test(arguments: [
    ("", 0), ("相談", 0), ("12件", 1), ("1,2", 2), ("１２", 2), ("令和6年度に3件\n", 3), ("令和元年度", 1),
    ("昨年", 1), ("6年", 1), ("\n\n", 2), ("1.5", 2),
  ])
  func numbersYearsAndLinesAreCounted(text: String, count: Int) {
    #expect(PlanSize.figures(in: text) == count)
  }
}
