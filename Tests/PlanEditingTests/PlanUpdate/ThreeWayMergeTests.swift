import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// What counts when the book that was handed out is known.
@Suite struct ThreeWayMergeTests {
  let handedOut = UpdateScene.edition
  let r6 = PlanColumn.results(FiscalYear(2024))

  /// The edition with another result of action 1, filled in since it was handed out.
  private var scene: UpdateScene {
    var scene = UpdateScene()
    scene.book.rows[1][8] = "・12件を支援"
    return scene
  }

  private func result(_ text: String) -> String { "No.,実績\n1,\(text)\n" }

  @Test func staleCopyUndoesNothing() throws {
    let stale = result("・10件を支援")
    #expect(try scene.read(stale, base: handedOut).update == PlanUpdate())
    // Without the base it does.
    #expect(try scene.action(stale)?.texts[r6]?.value == "・10件を支援")
  }

  @Test func whatDiffersFromTheBaseCounts() throws {
    let table = "No.,実績,課題\n1,・10件を支援,・人手が不足\n"
    let update = try scene.read(table, base: handedOut).update
    #expect(update.actions.first?.texts.mapValues(\.value) == [.issues: "・人手が不足"])
  }

  @Test func whatTheBookSaysByNowAsksForNothing() throws {
    #expect(try scene.read(result("・12件を支援"), base: handedOut).update == PlanUpdate())
  }

  @Test func bookAndTableChangedDifferentlyAreAConflict() throws {
    let failure = caughtFailure { try scene.read(result("・15件を支援"), base: handedOut) }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "表1.csv, B2: No.1 の令和6年度実績は、配布後に計画のブックでも変わっています"
          + "（配布時「・10件を支援」、ブック「・12件を支援」、この表「・15件を支援」）。"
          + "正しい内容を確かめ、ブックと表のどちらかに合わせてください。"
          + "先に反映した回答の訂正であれば、この表を --newer で指定してください。 [update-conflicts-with-book]"
      ])
    #expect(
      failure?.diagnostics.map { $0.described(in: .english) } == [
        "表1.csv, B2: 令和6年度実績 (results) of action 1 has been changed in the book too since it was"
          + " handed out (then \"・10件を支援\", book \"・12件を支援\", this table \"・15件を支援\"). Find out"
          + " which is right and make book and table agree. If the table corrects a return that was merged"
          + " before, name it with --newer. [update-conflicts-with-book]"
      ])
  }

  @Test func aBaseOfAnotherYearIsTold() throws {
    func severity(_ heading: String) throws -> Severity? {
      var base = handedOut
      base.rows[0][8] = heading
      let findings = try scene.read("No.,課題\n1,・人手が不足\n", base: base).findings
      return findings.first { $0.code == "base-of-another-year" }?.severity
    }
    #expect(try severity("令和6年度実績") == nil)
    // The year may have gone on since.
    #expect(try severity("令和5年度実績") == .note)
    #expect(try severity("令和4年度実績") == .warning)
    #expect(try severity("令和7年度実績") == .warning)
  }

  @Test func blankNeverClearsButIsTold() throws {
    let (update, findings) = try scene.read(result(""), base: handedOut)
    #expect(update == PlanUpdate())
    // A row of blanks says nothing at all.
    #expect(findings.map(\.code) == ["update-asks-for-nothing"])
    let table = "No.,実績,課題\n1,,・人手が不足\n"
    let told = try scene.read(table, base: handedOut).findings
    #expect(
      told.map { $0.described(in: .japanese) } == [
        "表1.csv, B2: No.1 の令和6年度実績が空欄になっていますが、空欄では消しません。"
          + "消す場合は「（削除）」と記入してください。 [update-blank-kept]"
      ])
  }

  @Test func scheduleIsComparedYearByYear() throws {
    var scene = scene
    scene.book.rows[1][11] = "調整"
    // R7 as it was handed out, R9 changed.
    let table = "No.,R6年度,R7年度,R9年度\n1,検討,,見直し\n"
    let spans = try scene.read(table, base: handedOut).update.actions.first?.spans
    #expect(spans == ["R6-R6 検討", "R7-R7 調整", "R8-R8 実施", "R9-R9 見直し", "R10-R10 実施"])
    let conflict = caughtFailure {
      try scene.read("No.,R7年度\n1,見直し\n", base: handedOut)
    }
    #expect(
      conflict?.diagnostics.map { $0.described(in: .japanese) } == [
        "表1.csv, B2: No.1 のスケジュールは、配布後に計画のブックでも変わっています。"
          + "正しい内容を確かめ、ブックと表のどちらかに合わせてください。"
          + "先に反映した回答の訂正であれば、この表を --newer で指定してください。 [update-conflicts-with-book]"
      ])
  }

  @Test func blankYearThatWasHandedOutFilledIsTold() throws {
    let table = "No.,R6年度,R7年度,R8年度,R9年度,R10年度\n1,検討,調整,,,\n"
    let reading = try scene.read(table, base: handedOut)
    #expect(
      reading.update.actions.first?.spans == ["R6-R6 検討", "R7-R7 調整", "R8-R10 実施"])
    #expect(
      reading.findings.map { $0.described(in: .japanese) } == [
        "表1.csv, D2: No.1 の令和8年度のスケジュールが空欄になっていますが、空欄では消しません。"
          + "消す場合は「（削除）」と記入してください。 [update-blank-kept]"
      ])
    #expect(
      reading.findings.map { $0.described(in: .english) } == [
        "表1.csv, D2: The schedule of action 1 for R8 is blank here; a blank cell clears nothing."
          + " Write （削除） to clear it. [update-blank-kept]"
      ])
  }

  @Test func statusAndFiguresAreComparedToo() throws {
    var scene = scene
    scene.book.rows[1][4] = "◎\n終了（令和6年度）"
    scene.book.kpiRows[2][2] = "21"
    let stale = "No.,重点\n1,◎\n"
    #expect(try scene.read(stale, base: handedOut).update == PlanUpdate())
    #expect(try scene.read("指標名,R6年度\n相談件数,20\n", base: handedOut).update == PlanUpdate())
    let failure = caughtFailure {
      try scene.read("指標名,R6年度\n相談件数,22\n", base: handedOut)
    }
    #expect(failure?.code == "update-conflicts-with-book")
  }

  @Test func unreadableBaseIsNamed() throws {
    let worksheets = try scene.read("No.,実績\n1,a\n").findings
    #expect(worksheets == [])
    let failure = caughtFailure {
      try scene.read(result("a"), base: PlanBook(rows: [["表紙"]]))
    }
    #expect(failure?.diagnostics.first?.place.file == "配布.xlsx")
    #expect(failure?.code == "plan-table-not-found")
  }
}

@Suite struct UpdateConflictTests {
  let scene = UpdateScene()

  @Test func tablesThatDisagreeAreAConflict() throws {
    let tables = ["No.,実績\n1,12社\n", "メモ,No.,実績\n,1,15社\n"]
    #expect(
      try scene.faults(tables[0], tables[1]) == [
        "表2.csv, C2: No.1 の令和6年度実績が、この表では「15社」、表1.csv, B2 では「12社」となっています。"
          + "どちらが正しいか確かめ、表の内容をそろえてください。"
          + "後から届いた訂正であれば、その表を --newer で指定してください。 [update-conflict]"
      ])
    #expect(
      try scene.faults(tables[0], tables[1], language: .english) == [
        "表2.csv, C2: For 令和6年度実績 (results) of action 1 this table says \"15社\", 表1.csv, B2 says"
          + " \"12社\". Find out which is right and make the tables agree. Name a table that corrects an earlier"
          + " return with --newer. [update-conflict]"
      ])
  }

  @Test func tablesThatAgreeAreFine() throws {
    let update = try scene.action("No.,実績\n1,12社\n", "No.,実績\n1,\" 12社\n\"\n")
    #expect(update?.texts.count == 1)
    #expect(update?.texts.values.first?.source.file == "表1.csv")
  }

  @Test func unchangedTableDoesNotDisagree() throws {
    #expect(try scene.action("No.,実績\n1,・10件を支援\n", "No.,実績\n1,12社\n")?.texts.count == 1)
  }

  @Test func clearingAndTextDisagree() throws {
    #expect(try scene.faults("No.,実績\n1,12社\n", "No.,実績\n1,（削除）\n").count == 1)
  }
}
