import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// What tables say of whether actions go on.
@Suite struct TableStatusTests {
  let scene = UpdateScene()
  let r6 = FiscalYear(2024)

  @Test func statusThatNoColumnKeepsIsAWarning() throws {
    let (update, findings) = try scene.read("No.,状態\n1,見直し\n2,継続\n3,見直し\n4,拡充\n")
    #expect(update == PlanUpdate())
    #expect(
      findings.filter { $0.severity == .warning }.map { $0.described(in: .japanese) } == [
        "表1.csv: No.4 B5の状態「拡充」は、計画の表に状態の列がないため残していません。"
          + "残す場合は、計画の表に「状態」の列を追加してください。 [update-status-not-kept]",
        "表1.csv: No.2 B3の状態「継続」は、計画の表に状態の列がないため残していません。"
          + "残す場合は、計画の表に「状態」の列を追加してください。 [update-status-not-kept]",
        "表1.csv: No.1 B2, No.3 B4の状態「見直し」は、計画の表に状態の列がないため残していません。"
          + "残す場合は、計画の表に「状態」の列を追加してください。 [update-status-not-kept]",
      ])
  }

  /// One table ends what another one goes on with, though no column of the plan keeps that.
  @Test(arguments: ["継続", "拡充", "見直し"])
  func statusesThatContradictOneAnotherAreAConflict(_ other: String) throws {
    let (ended, goesOn) = ("No.,状態\n2,終了\n", "No.,状態\n2,\(other)\n")
    #expect(
      try scene.faults(goesOn, ended) == [
        "表2.csv, B2: No.2 の状態が、この表では「終了（令和6年度）」、表1.csv, B2 では「\(other)」となっています。"
          + "どちらが正しいか確かめ、表の内容をそろえてください。後から届いた訂正であれば、その表を --newer で指定してください。"
          + " [update-conflict]"
      ])
    #expect(try scene.faults(ended, goesOn).count == 1)
    let update = try scene.read(ended, newer: [goesOn]).update
    #expect(update.actions == [] && update.replacements.map(\.new) == [other])
    #expect(try scene.read(goesOn, newer: [ended]).update.actions.map(\.number) == [2])
    // Neither is kept, and the action goes on with both.
    let alike = try scene.faults(goesOn, "No.,状態\n2,名称変更\n")
    #expect(!alike.contains { $0.contains("[update-conflict]") })
    #expect(try scene.read(goesOn, "No.,状態\n2,新規\n").update == PlanUpdate())
  }

  @Test func mergedActionNeedsTheNumberItGoesOnIn() throws {
    let failure = caughtFailure { try scene.read("No.,状態\n2,統合\n") }
    #expect(
      failure?.diagnostics.map { "\($0.code) \($0.place.cell ?? "")" }
        == ["update-status-target-missing B2"])
    let (update, _) = try scene.read("No.,状態\n2,統合（→No.1）\n")
    #expect(update.actions.first?.status?.value.mergedInto == 1)
  }

  @Test func aYearAfterThePlanIsAskedAbout() throws {
    #expect(
      try scene.faults("No.,状態\n2,終了（R11）\n") == [
        "表1.csv, B2: No.2 の状態の令和11年度は、計画期間（令和6年度〜令和10年度）より後です。年度を直してください。"
          + " [update-status-year-outside]"
      ])
    #expect(
      try scene.faults("No.,状態\n2,終了（R20）\n", language: .english) == [
        "表1.csv, B2: The status of action 2 names R20, after the plan's period (R6–R10). Mend the year."
          + " [update-status-year-outside]"
      ])
    let (update, _) = try scene.read("No.,状態\n2,終了（R10）\n")
    #expect(update.actions.first?.status?.value.fiscalYear == FiscalYear(2028))
  }

  @Test(arguments: ["#N/A", "#REF!", " #DIV/0! "])
  func errorOfAFormulaIsNoText(_ text: String) throws {
    let failure = caughtFailure { try scene.read("No.,R6実績\n2,\(text)\n") }
    #expect(failure?.diagnostics.map { $0.place.cell } == ["B2"])
  }

  @Test func columnOfTheBookKeepsIt() throws {
    var scene = scene
    for row in scene.book.rows.indices { scene.book.rows[row].append(row == 0 ? "状態" : "継続") }
    let (update, findings) = try scene.read("No.,状態\n1,見直し\n2,継続\n")
    #expect(update.actions.map(\.status?.value) == [ActionStatus(.revised)])
    #expect(findings == [])
  }

  /// The edition is R6.
  @Test func anEndInAYearToComeIsTold() throws {
    func told(_ status: String, _ language: Language = .japanese) throws -> [String] {
      try scene.read("No.,状態\n2,\(status)\n").findings.map { $0.described(in: language) }
    }
    for status in ["終了（令和7年度）", "R7終了", "令和7年度末で終了", "休止（令和8年度）", "統合（→No.1、令和7年度）"] {
      #expect(try told(status).map { $0.contains("[update-status-year-coming]") } == [true])
    }
    #expect(
      try told("R7終了") == [
        "表1.csv, B2: No.2 の状態は令和7年度の「終了」ですが、計画は令和6年度版です。状態はこのとおり記入し、"
          + "令和6年度は続いているものとして数えます。年度を確かめてください。スケジュールは変えていません。"
          + " [update-status-year-coming]"
      ])
    #expect(
      try told("R7終了", .english) == [
        "表1.csv, B2: The status of action 2 is \"終了\" in R7, but this is the R6 edition. It is written so,"
          + " and the action counts as one that goes on in R6. Check the year. The schedule is not changed."
          + " [update-status-year-coming]"
      ])
    #expect(try told("終了（令和6年度）") == [])
    // While the year goes on, the edition is that of R7.
    let rolled = try rolled.read("No.,状態\n2,R7終了\n", by: UpdateRules(rolledFrom: r6))
    #expect(rolled.update.actions.map(\.status?.value.fiscalYear) == [FiscalYear(2025)])
    #expect(!rolled.findings.contains { $0.code == "update-status-year-coming" })
  }

  /// Results of R6 are still to come of what ends in R7.
  @Test func whatEndsInAYearToComeGoesOnUntilThen() throws {
    func plan(_ status: String) throws -> EditionResult {
      var book = scene.book
      book.rows[2][8] = ""
      return try EditionMerge.run(
        book: book.bytes(), updates: UpdateScene.files(["No.,状態\n2,\(status)\n"]))
    }
    let coming = try plan("終了（令和7年度）")
    #expect(coming.plan.actions[1].state == ActionStatus(.ended, fiscalYear: FiscalYear(2025)))
    #expect(coming.plan.actions[1].schedule == (try plan("終了（令和6年度）").plan.actions[1].schedule))
    #expect(coming.plan.pendingCells.map(\.actionNumber) == [2])
    #expect(try plan("終了（令和6年度）").plan.pendingCells.isEmpty)
  }

  /// The edition of `UpdateScene` a year later, the results of R7 blank.
  private var rolled: UpdateScene {
    get throws {
      var scene = scene
      for row in scene.book.rows.indices {
        scene.book.rows[row].insert(row == 0 ? "令和7年度実績" : "", at: 9)
      }
      scene.book.rows[0][16] = "令和8年度以降の課題"
      return scene
    }
  }

  private func year(_ tables: [String]) throws -> FiscalYear? {
    let read =
      tables.count == 1
      ? try rolled.read(tables[0], by: UpdateRules(rolledFrom: r6))
      : try rolled.read(tables[0], tables[1], by: UpdateRules(rolledFrom: r6))
    return read.update.actions.compactMap(\.status?.value.fiscalYear).first
  }

  @Test(arguments: [
    // The last year of results, before and after the tables fill it in.
    (["No.,状態\n2,終了\n"], 2024), (["No.,R6実績,状態\n1,12件,\n2,,終了\n"], 2024),
    (["No.,R7実績,状態\n1,12件,\n2,,終了\n"], 2025), (["No.,状態\n2,終了\n", "No.,R7実績\n1,12件\n"], 2025),
    (["No.,R6実績,R7実績,状態\n1,12件,13件,\n2,9件,,終了\n"], 2024),
    (["No.,R6実績,R7実績,状態\n1,12件,13件,\n2,8件,9件,終了\n"], 2025),
    (["No.,R6実績,R7実績,状態\n1,12件,13件,\n2,,,終了（令和7年度）\n"], 2025),
    // What the book has already, and what is no text, gives no results.
    (["No.,R6実績,R7実績,状態\n1,,13件,\n2,・10件を支援,,終了\n"], 2025),
    (["No.,R6実績,R7実績,状態\n1,,13件,\n2,変更なし,,終了\n"], 2025),
  ])
  func yearOfWhatHasEndedIsTheLastOfResults(tables: [String], western: Int) throws {
    #expect(try year(tables) == FiscalYear(western))
  }

  /// Rolling the year before the tables are merged makes no difference.
  @Test(arguments: [
    (["No.,状態\n2,終了\n"], 2024), (["No.,R7実績,状態\n1,12件,\n2,,休止\n"], 2025),
    (["No.,R7実績,状態\n2,9件,終了\n"], 2025), (["No.,状態\n2,終了\n", "No.,R7実績\n1,12件\n"], 2025),
    (["No.,R6実績,R7実績,状態\n1,12件,13件,\n2,9件,,終了\n"], 2024),
  ])
  func yearOfWhatHasEndedIsTheSameAfterwards(tables: [String], western: Int) throws {
    let read =
      tables.count == 1 ? try rolled.read(tables[0]) : try rolled.read(tables[0], tables[1])
    let years = read.update.actions.compactMap(\.status?.value.fiscalYear)
    #expect(try years.first == FiscalYear(western) && years.first == year(tables))
    #expect(
      read.findings.filter { $0.code == "update-status-year" }.count == (western == 2024 ? 1 : 0))
  }

  /// The book has the results of R7 of an action by now.
  @Test func whatWasMergedBeforeGivesResultsToo() throws {
    var scene = try rolled
    scene.book.rows[1][9] = "12件"
    let years = try scene.read("No.,状態\n1,終了\n2,終了\n").update.actions
      .map(\.status?.value.fiscalYear)
    #expect(years == [FiscalYear(2025), FiscalYear(2025)])
    #expect(
      try scene.faults("No.,R6実績,状態\n3,9件,\n2,,終了\n").map { $0.suffix(28) } == [
        "[update-status-year-unclear]"
      ])
  }

  /// 3 has no schedule.
  @Test func plansForTheTimeAfterAnEndAreAsked() throws {
    let table = "No.,状態,R9年度\n3,終了（R7）,実施\n"
    let told = try scene.faults(table)
    #expect(
      told == [
        "表1.csv, B2: No.3 は「終了（令和7年度）」ですが、スケジュールに「R9 実施」と記入されています（表1.csv, C2）。"
          + "どちらが正しいか確かめ、状態かスケジュールを直してください。 [update-status-and-schedule]"
      ])
    #expect(
      try scene.faults(table, language: .english) == [
        "表1.csv, B2: Action 3 is said to be over (終了（令和7年度）), but later plans are written into its"
          + " schedule (R9 実施, 表1.csv, C2). Find out which is right and mend the status or the schedule."
          + " [update-status-and-schedule]"
      ])
    #expect(try scene.faults("No.,状態\n3,完了（R7）\n", "No.,スケジュール\n3,R6～R8：実施\n").count == 1)
    // What goes on to its last year, or again after a rest, is no contradiction.
    #expect(try scene.faults("No.,状態,R7年度\n3,終了（R7）,実施\n") == [])
    #expect(try scene.faults("No.,状態,R9年度\n3,休止（R7）,実施\n") == [])
    #expect(try scene.faults("No.,状態\n1,終了（R6）\n") == [])
  }

  @Test func anActionMergedIntoOneThatEndsIsAsked() throws {
    let tables = ["No.,状態\n1,統合（→No.2）\n", "No.,状態\n2,終了\n"]
    #expect(
      try scene.faults(tables[0], tables[1]) == [
        "表1.csv, B2: No.1 の統合先 No.2 は「終了（令和6年度）」で、続くアクションがありません。統合先の番号と状態を確かめてください。"
          + " [update-status-target-ends]"
      ])
    #expect(
      try scene.faults("No.,状態\n1,統合（→No.2）\n2,完了\n", language: .english) == [
        "表1.csv, B2: Action 1 is merged into 2, which is over itself (完了（令和6年度）). Check the number it is"
          + " merged into and the status of both. [update-status-target-ends]"
      ])
    var ended = scene
    ended.book.rows[2][4] = "終了（令和5年度）"
    #expect(try ended.faults(tables[0]).count == 1)
    #expect(try scene.faults("No.,状態\n1,統合（→No.2）\n2,統合（→No.3）\n") == [])
  }

  @Test func yearIsToldWhileTheYearIsRolled() throws {
    let findings = try rolled.read("No.,状態\n2,終了\n", by: UpdateRules(rolledFrom: r6)).findings
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "表1.csv: 年度のない状態は、最後に実績がある令和6年度のものとしました（No.2 B2）。"
          + "別の年度であれば、「終了（令和7年度）」のように記入してください。 [update-status-year]"
      ])
    #expect(try scene.read("No.,状態\n2,終了\n").findings == [])
  }

  @Test func yearThatMayBeEitherIsAsked() throws {
    let table = "No.,R6実績,R7実績,状態\n1,12件,13件,\n2,,,終了\n"
    let failure = caughtFailure { try rolled.read(table, by: UpdateRules(rolledFrom: r6)) }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "表1.csv, D3: No.2 の状態「終了」が、どの年度のことか分かりません。"
          + "「終了（令和6年度）」か「終了（令和7年度）」と記入してください。 [update-status-year-unclear]"
      ])
  }

  @Test(arguments: [
    ["No.,状態\n1,統合（→No.2）\n2,統合（→No.1）\n"], ["No.,状態\n1,統合（→No.2）\n", "No.,状態\n2,統合（→No.1）\n"],
    ["No.,状態\n1,統合（→No.2）\n2,統合（→No.3）\n3,統合（→No.1）\n"],
  ])
  func mergingInACircleIsRefused(_ tables: [String]) throws {
    let faults =
      tables.count == 1 ? try scene.faults(tables[0]) : try scene.faults(tables[0], tables[1])
    #expect(faults.count == (tables[0].contains("\n3,") ? 3 : 2))
    #expect(faults.allSatisfy { $0.hasSuffix("[update-status-circle]") })
    let circle = tables[0].contains("\n3,") ? "No.1→No.2→No.3→No.1" : "No.1→No.2→No.1"
    #expect(faults.first?.hasPrefix("表1.csv, B2: 統合先がたがいを指しています（\(circle)）。") == true)
  }

  @Test func circleWithTheBookIsRefused() throws {
    var scene = scene
    scene.book.rows[2][4] = "統合（→No.1、令和5年度）"
    #expect(try scene.faults("No.,状態\n1,統合（→No.2）\n").count == 1)
    // The other one goes on again.
    #expect(try scene.faults("No.,状態\n1,統合（→No.2）\n2,継続\n") == [])
    #expect(try scene.faults("No.,状態\n3,統合（→No.2）\n") == [])
  }

  @Test func mergingIntoItselfOrNobodyIsRefused() throws {
    #expect(try scene.faults("No.,状態\n1,統合（→No.1）\n2,統合（→No.9）\n").count == 2)
    #expect(try scene.faults("No.,重点\n1,\"◎\n統合（→No.1）\"\n").count == 1)
  }
}
