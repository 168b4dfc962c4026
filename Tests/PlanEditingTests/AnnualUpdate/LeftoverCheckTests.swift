import Diagnostics
import PlanEditing
import TestSupport
import Testing

@Suite struct LeftoverCheckTests {
  private func findings(_ otherSheet: [[String]]) throws -> [Diagnostic] {
    var book = PlanBook.plan()
    book.sheet = "R6計画"
    book.kpiRows = otherSheet
    return try book.renewed().findings
  }

  @Test func labelOfTheEditionOnAnotherSheetIsNamed() throws {
    let found = try findings([["表紙"], ["令和6年度版 行動計画"]]).filter {
      $0.code == "edition-label-left"
    }
    #expect(found.map(\.place) == [Place(sheet: "KPI", cell: "A2")])
    #expect(
      found.first?.described(in: .japanese)
        == "シート「KPI」, A2: 「令和6年度版 行動計画」は令和6年度のままです（計画の表の外は書き換えません）。"
        + "必要なら書き直してください。 [edition-label-left]")
  }

  @Test(arguments: ["令和5年度版", "令和6年度", "令和6年度版では目標を見直した。"])
  func otherTextsAreNoLabels(_ text: String) throws {
    #expect(try findings([[text]]).contains { $0.code == "edition-label-left" } == false)
  }

  @Test func sheetNameThatWouldGrowTooLongIsRefused() throws {
    var book = PlanBook.plan(title: "行動計画", results: ["令和9年度実績"])
    book.sheet = "令和9年度" + String(repeating: "計", count: 26)
    let failure = try #require(caughtFailure { try book.renewed() })
    #expect(failure.code == "sheet-name-too-long")
  }
}
