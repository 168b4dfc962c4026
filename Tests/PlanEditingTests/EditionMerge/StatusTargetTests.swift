import Diagnostics
import PlanReading
import PlanText
import TestSupport
import Testing

@testable import PlanEditing

/// The action that a merged one goes on in, and the cell that says so.
@Suite struct StatusTargetTests {
  /// Why a status of action 2 cannot be written.
  private func problem(mergedInto target: Int?, over text: String = "◎") throws -> String? {
    var rows = [
      SheetSketch.headings,
      SheetSketch.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), SheetSketch.action("2"),
    ]
    rows[2][4] = text
    let session = try RowBook(rows).step()
    let status = ActionStatus(
      target == nil ? .ended : .merged, fiscalYear: FiscalYear(2025), mergedInto: target)
    let mark = try #require(StatusMark(RowBook.asked(status), of: 2, in: session))
    return mark.problem(in: session.reading.plan)?.code
  }

  @Test func anotherActionOfThePlanIsATarget() throws {
    #expect(try problem(mergedInto: 1) == nil)
    #expect(try problem(mergedInto: nil) == nil)
  }

  @Test func theActionItselfAndUnknownOnesAreNone() throws {
    #expect(try problem(mergedInto: 2) == "merged-into-unknown")
    #expect(try problem(mergedInto: 9) == "merged-into-unknown")
  }

  @Test func formulaIsNotOverwritten() throws {
    #expect(try problem(mergedInto: nil, over: "=A1⇒0") == "status-is-formula")
  }
}
