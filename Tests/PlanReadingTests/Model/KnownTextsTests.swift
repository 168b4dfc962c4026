import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite("What is known of the texts of an edition")
struct KnownTextsTests {
  @Test("serves the next one: only texts that differ are looked through again")
  func next() throws {
    let book = try Fixture.bytes("plan/action-plan-r6.xlsx")
    var plan = try PlanReading.read(Workbook(bytes: book).worksheets()).plan
    var known = KnownTexts()
    let before = PlanTexts(plan, known: &known)
    var changed = plan.strategies[0].measures[0].actions[0]
    changed.setText(.description, to: "○2O件を支援（1社＋2社＝4社")
    plan.strategies[0].measures[0].actions[0] = changed
    let after = PlanTexts(plan, known: &known)
    let pairs = zip(before.narratives.joined(), after.narratives.joined())
    #expect(pairs.count { $0.said !== $1.said } == 1)
    #expect(after.figures == before.figures)
    let slips = after.slips.filter { $0.source == changed[.description]?.source }.map(\.slips)
    #expect(slips.map { $0.strayBracket?.index } == [7])
    #expect(slips.map(\.lettersAmongDigits) == [[1..<3]])
    #expect(slips.map { $0.wrongSums.map(\.sum) } == [[3]])
  }

  @Test("holds nothing for a text without slips")
  func none() {
    #expect(AnalysedText("○令和6年度に10件を支援（市内）。").slips == nil)
    #expect(AnalysedText("平成37年度から").slips?.doubtfulEras.count == 1)
    #expect(AnalysedText("変更なし").slips?.placeholder == .unchanged)
  }
}
