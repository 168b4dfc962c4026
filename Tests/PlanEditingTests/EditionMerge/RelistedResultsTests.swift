import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import Testing

@Suite struct RelistedResultsTests {
  /// Action 4 lists action 1 again.
  private func book(result: String) -> PlanBook {
    var book = UpdateScene.edition
    book.rows[4][4] = "再掲"
    book.rows[4][5] = "研修【省力化】"
    book.rows[4][8] = result
    return book
  }

  private func merged(
    _ book: PlanBook, _ tables: String..., syncs: Bool = false
  ) throws -> EditionResult {
    try EditionMerge.run(
      book: book.bytes(), updates: UpdateScene.files(tables),
      options: MergeOptions(syncsRelisted: syncs))
  }

  private let table = "No.,実績\n1,12社\n"

  @Test func relistedRowIsToldThatItsOriginalHasChanged() throws {
    let result = try merged(book(result: "・8件を支援"), table)
    #expect(result.plan.actions[3].results[0].text.value == "・8件を支援")
    let told = result.findings.filter { $0.code == "relisted-original-changed" }
    #expect(
      told.map { $0.described(in: .japanese) } == [
        "シート「計画」, I5: No.4（再掲）の元の No.1 の令和6年度実績（計画!I2）を更新しました。再掲の行はそのままです。"
          + "再掲の行の実績も直す必要があるか確かめてください。 [relisted-original-changed]"
      ])
  }

  @Test func sameResultsAreCopiedOnlyWhenAskedFor() throws {
    let same = book(result: "・10件を支援")
    #expect(try merged(same, table).plan.actions[3].results[0].text.value == "・10件を支援")
    let synced = try merged(same, table, syncs: true)
    #expect(synced.plan.actions[3].results[0].text.value == "12社")
    #expect(synced.events.synced.map(\.value) == [4])
    #expect(!synced.findings.contains { $0.code == "relisted-original-changed" })
    let other = try merged(book(result: "・8件を支援"), table, syncs: true)
    #expect(other.plan.actions[3].results[0].text.value == "・8件を支援")
    #expect(other.events.synced == [])
  }

  @Test func bothBlankIsSame() throws {
    var blank = book(result: "")
    blank.rows[1][8] = ""
    #expect(
      try merged(blank, table, syncs: true).plan.actions[3].results[0].text.value == "12社")
  }

  @Test func textOfItsOwnComesFirst() throws {
    let result = try merged(
      book(result: "・10件を支援"), "No.,実績\n1,12社\n4,8社\n", syncs: true)
    #expect(result.plan.actions[3].results[0].text.value == "8社")
    #expect(result.events.synced == [])
  }
}
