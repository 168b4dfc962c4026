import PlanText
import Testing

@Suite struct TypedDateTests {
  @Test(arguments: [
    "2026-02-28", "2026-2-28", "2026/2/28", "2026.2.28", "2026年2月28日", "20260228", "令和8年2月28日",
    "令和８年２月２８日", "R8.2.28", "r8.2.28", "R8/2/28", "Ｒ８．２．２８", "令和8年 2月 28日", "令和8年2月末",
    " 2026-2-28 ",
  ])
  func daysAsPeopleTypeThem(_ text: String) {
    #expect(CalendarDate(typed: text) == CalendarDate(year: 2026, month: 2, day: 28))
  }

  @Test func erasBeginAnew() {
    #expect(CalendarDate(typed: "令和元年5月1日") == CalendarDate(year: 2019, month: 5, day: 1))
    #expect(CalendarDate(typed: "H31.3.31") == CalendarDate(year: 2019, month: 3, day: 31))
  }

  @Test(arguments: [
    "", "2026-02-30", "令和8年2月30日", "R8.13.1", "令和8年2月", "令和8年度", "2026", "R8", "2026-02-28 現在",
    "令和8年2月28日頃",
    "2月28日", "20260230", "来週", "2026-02-28〜2026-03-31",
  ])
  func otherTextsAreNoDay(_ text: String) { #expect(CalendarDate(typed: text) == nil) }
}
