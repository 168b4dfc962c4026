import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite("The texts of a plan")
struct PlanTextsTests {
  @Test("are looked through once each, however often they stand in it")
  func once() throws {
    let book = try Fixture.bytes("plan/action-plan-r6.xlsx")
    var plan = try PlanReading.read(Workbook(bytes: book).worksheets()).plan
    let texts = PlanTexts(plan)
    let all =
      texts.narratives.joined().map(\.text.value)
      + plan.actions.flatMap { $0.schedule.map(\.label) }
    #expect(texts.analyses == Set(all).count)
    plan.strategies += plan.strategies
    #expect(PlanTexts(plan).analyses == texts.analyses)
    #expect(PlanTexts(plan).figures.count == 2 * texts.figures.count)
  }
}
