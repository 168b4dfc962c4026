import PlanReading
import PlanText
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

  @Test("say the same in a plan so large that it is looked through in parts")
  func parts() throws {
    let book = try Fixture.bytes("plan/action-plan-r6.xlsx")
    var plan = try PlanReading.read(Workbook(bytes: book).worksheets()).plan
    let small = PlanTexts(plan)
    let strategies = plan.strategies
    for _ in 1..<25 { plan.strategies += strategies }
    let large = PlanTexts(plan)
    let count = small.actions.count
    #expect(large.actions.count == 25 * count)
    let figures = small.figures.map(\.stated.sourceText)
    #expect(large.figures.map(\.stated.sourceText) == repeated(figures))
    #expect(Set(large.figures.map(\.id)).count == large.figures.count)
    #expect(large.narratives.map(\.count) == repeated(small.narratives.map(\.count)))
    #expect(large.labels.map(\.count) == repeated(small.labels.map(\.count)))
    #expect(large.marks.map(\.startYear) == repeated(small.marks.map(\.startYear)))
  }

  private func repeated<Value>(_ values: [Value]) -> [Value] {
    (0..<25).flatMap { _ in values }
  }
}
