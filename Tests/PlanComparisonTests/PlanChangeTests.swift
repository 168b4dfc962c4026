import PlanReading
import SpreadsheetML
import Testing

@testable import PlanComparison

/// What has become of one text.
@Suite struct PlanChangeTests {
  private func text(_ value: String) -> Sourced<String> {
    Sourced(value, at: SourceCell(sheet: "計画", cell: CellReference(row: 2, column: 9)))
  }

  private func change(_ old: String, _ new: String) -> PlanChange? {
    PlanChange(.text(.results), old: text(old), new: text(new))
  }

  /// No words are taken away from a cell that holds nothing but blanks, and none stand in it.
  @Test(arguments: ["", "　", " \n"])
  func aCellOfBlanksHoldsNoWords(_ blank: String) {
    let added = change(blank, "実施")
    #expect(added?.kind == .added && added?.words == [WordChange(old: 0..<0, new: 0..<2)])
    let deleted = change("実施", blank)
    #expect(deleted?.kind == .deleted && deleted?.words == [WordChange(old: 0..<2, new: 0..<0)])
  }

  @Test(arguments: [("", "　"), ("　", " \n"), ("実施", "実 施"), ("―", "-")])
  func blanksAndLoneDashesSayTheSame(old: String, new: String) {
    #expect(change(old, new) == nil)
    #expect(change(new, old) == nil)
  }

  @Test func aTextThatBecomesADashIsAnother() {
    #expect(change("実施", "―")?.kind == .changed)
  }
}
