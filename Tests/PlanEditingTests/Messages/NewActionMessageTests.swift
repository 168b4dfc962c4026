import Diagnostics
import Testing

@testable import PlanEditing

/// A row without a number whose title the plan has, or nearly has.
@Suite struct NewActionMessageTests {
  private func told(isNear: Bool) -> Diagnostic {
    .newActionKnown("創業支援", isOf: ["3"], isNear: isNear, at: RowBook.source)
  }

  @Test func titleThatThePlanHasMustBeAnotherOne() {
    let told = told(isNear: false)
    #expect(told.message.japanese.hasSuffix("計画の No.3 と同じです。"))
    #expect(told.message.english.hasSuffix(" is that of action 3."))
    #expect(told.remedy?.japanese.hasSuffix("名称を変えてください（再掲であれば重点の列に「再掲」と記入）。") == true)
    #expect(
      told.remedy?.english.hasSuffix(
        "change its title (or write 再掲 into the column 重点 if it is listed again).") == true)
  }

  @Test func titleThatIsLikeAnotherMayBeNew() {
    let told = told(isNear: true)
    #expect(told.message.japanese.hasSuffix("計画の No.3 とよく似ています。"))
    #expect(told.message.english.hasSuffix(" is much like that of action 3."))
    #expect(told.remedy?.japanese.hasSuffix("状態の列に「新規」と記入してください。") == true)
    #expect(told.remedy?.english.hasSuffix("write 新規 into the column 状態.") == true)
  }
}
