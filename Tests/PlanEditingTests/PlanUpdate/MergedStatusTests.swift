import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// What of a status in a table is a change of the action's, and what only repeats it.
@Suite struct MergedStatusTests {
  /// The edition in which action 2 has gone into another one.
  private func scene(_ status: String) -> UpdateScene {
    var scene = UpdateScene()
    scene.book.rows[2][4] = "◎\n" + status
    return scene
  }

  private func asked(_ status: String, _ scene: UpdateScene) throws -> ActionStatus? {
    try scene.read("No.,状態\n2,\(status)\n").update.actions.first?.status?.value
  }

  /// A year or a number left out is any; another one is a change.
  @Test func whatATableLeavesOutOfAStatusIsNoChange() throws {
    let scene = scene("統合（→No.1、令和5年度）")
    for status in ["統合", "統合（→No.1）", "統合（令和5年度）", "統合（→No.1、令和5年度）"] {
      #expect(try scene.read("No.,状態\n2,\(status)\n").update == PlanUpdate(), "\(status)")
    }
    let r5 = FiscalYear(2023)
    #expect(
      try asked("統合（→No.3、令和5年度）", scene)
        == ActionStatus(.merged, fiscalYear: r5, mergedInto: 3))
    #expect(
      try asked("統合（→No.1、令和6年度）", scene)
        == ActionStatus(.merged, fiscalYear: r5.next, mergedInto: 1))
    #expect(try asked("終了（令和5年度）", scene) == ActionStatus(.ended, fiscalYear: r5))
  }

  /// 2 goes into 3 in the book; 3 into 2 makes a circle of which 1, that goes into 2, is no part.
  @Test func onlyThoseInACircleAreRefused() throws {
    let faults = try scene("統合（→No.3、令和5年度）")
      .faults("No.,状態\n1,統合（→No.2）\n3,統合（→No.2）\n")
    #expect(faults.count == 1)
    #expect(
      faults.first?.hasPrefix("表1.csv, B3: 統合先がたがいを指しています（No.3→No.2→No.3）。") == true)
  }

  @Test func anActionCannotGoIntoItself() throws {
    let failure = caughtFailure { try UpdateScene().read("No.,状態\n1,統合（→No.1）\n") }
    #expect(failure?.diagnostics.map(\.code) == ["update-status-target"])
  }

  /// Where a column holds the status, a line of the mark's cell is none.
  @Test func theColumnOfTheBookIsWhereAStatusStands() throws {
    let table = "No.,重点\n1,\"◎\n終了\"\n"
    #expect(try UpdateScene().action(table)?.status?.value.kind == .ended)
    var scene = UpdateScene()
    for row in scene.book.rows.indices { scene.book.rows[row].append(row == 0 ? "状態" : "継続") }
    #expect(try scene.read(table).update.actions.allSatisfy { $0.status == nil })
  }

  /// What has ended goes on again only where the table says so.
  @Test func aBlankStatusOfACopyIsToldWhereTheActionHasOne() throws {
    let table = "No.,状態,課題\n2,,・人手が不足\n"
    let ended = scene("終了（令和5年度）")
    func codes(_ scene: UpdateScene, base: UpdateScene) throws -> [String] {
      try scene.read(table, base: base.book).findings.map(\.code)
    }
    #expect(try codes(ended, base: ended) == ["update-blank-kept"])
    #expect(try codes(UpdateScene(), base: ended) == [])
    #expect(try codes(ended, base: UpdateScene()) == [])
    // A table without the column says nothing of it.
    let other = "No.,課題\n2,・人手が不足\n"
    #expect(try ended.read(other, base: ended.book).findings == [])
  }
}
