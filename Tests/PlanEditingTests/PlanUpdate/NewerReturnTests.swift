import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Returns that correct an earlier one, and corrections of the 現状.
@Suite struct NewerReturnTests {
  let handedOut = UpdateScene.edition
  let r6 = PlanColumn.results(FiscalYear(2024))

  /// The edition with what an earlier return wrote.
  private var scene: UpdateScene {
    var scene = UpdateScene()
    scene.book.rows[1][8] = "・12件を支援"
    scene.book.rows[1][11] = "調整"
    scene.book.rows[2][4] = "◎\n終了（令和6年度）"
    scene.book.kpiRows[2][2] = "21"
    return scene
  }

  private func lines(_ update: PlanUpdate) -> [String] {
    update.replacements.map {
      "\($0.label.japanese) \($0.old)（\($0.place.described(in: .japanese))）→ \($0.new)"
        + "（\($0.source.place.described(in: .japanese))）"
    }
  }

  @Test func newerReturnReplacesWhatTheBookSays() throws {
    let table =
      "No.,実績,状態,R7年度\n1,・15件を支援,,協議\n2,,終了（令和5年度）,\n\n指標名,R6年度\n相談件数,22\n"
    let update = try scene.read(newer: [table], base: handedOut).update
    #expect(update.actions.map(\.number) == [1, 2])
    #expect(update.actions.first?.texts[r6]?.value == "・15件を支援")
    #expect(update.actions.first?.spans == ["R6-R6 検討", "R7-R7 協議", "R8-R10 実施"])
    #expect(update.actions.last?.status?.value.fiscalYear == FiscalYear(2023))
    #expect(update.kpis.first?.values.map(\.content.value) == [.number(22)])
    #expect(
      lines(update) == [
        "No.1 の令和6年度実績 ・12件を支援（シート「計画」, I2）→ ・15件を支援（訂正1.csv, B2）",
        "No.1 のスケジュール R6 検討、R7 調整、R8～R10 実施（シート「計画」, K2）→ R6 検討、R7 協議、R8～R10 実施（訂正1.csv, D2）",
        "No.2 の状態 終了（令和6年度）（シート「計画」, E3）→ 終了（令和5年度）（訂正1.csv, C3）",
        "「相談件数」の令和6年度目標値 21（シート「KPI」, C3）→ 22（訂正1.csv, B6）",
      ])
    // As a first return it is refused.
    let failure = caughtFailure { try scene.read(table, base: handedOut) }
    #expect(
      failure?.diagnostics.map(\.code) == Array(repeating: "update-conflicts-with-book", count: 4))
    #expect(
      failure?.diagnostics.allSatisfy { $0.remedy?.japanese.contains("--newer") == true } == true)
  }

  @Test func newerReturnWinsOverAnEarlierOneOfTheRun() throws {
    var scene = UpdateScene()
    scene.book = handedOut
    let first = "No.,実績,課題,状態,R7年度\n1,a,b,終了,協議\n\n指標名,R6年度\n相談件数,22\n"
    let second = "No.,実績,状態,R7年度\n1,c,休止,準備\n\n指標名,R6年度\n相談件数,23\n"
    let update = try scene.read(first, newer: [second], base: handedOut).update
    #expect(update.actions.first?.texts.mapValues(\.value) == [r6: "c", .issues: "b"])
    #expect(update.actions.first?.status?.value.kind == .suspended)
    #expect(update.actions.first?.spans == ["R6-R6 検討", "R7-R7 準備", "R8-R10 実施"])
    #expect(update.kpis.first?.values.map(\.content.value) == [.number(23)])
    #expect(
      lines(update) == [
        "No.1 の令和6年度実績 a（表1.csv, B2）→ c（訂正1.csv, B2）",
        "No.1 の状態 終了（令和6年度）（表1.csv, D2）→ 休止（令和6年度）（訂正1.csv, C2）",
        "No.1 のスケジュール R6 検討、R7 協議、R8～R10 実施（表1.csv, E2）→ R6 検討、R7 準備、R8～R10 実施（訂正1.csv, D2）",
        "「相談件数」の令和6年度目標値 22（表1.csv, B5）→ 23（訂正1.csv, B5）",
      ])
    // Without a base too.
    #expect(try scene.read(first, newer: [second]).update == update)
    let conflict = caughtFailure { try scene.read(newer: [first, second], base: handedOut) }
    // The first one ends the action, and plans for the year after.
    #expect(
      Set(conflict?.diagnostics.map(\.code) ?? [])
        == ["update-conflict", "update-status-and-schedule"])
  }

  @Test func earlierReturnThatTheBookHasIsNamed() throws {
    let first = "No.,実績\n1,・12件を支援\n"
    let update = try scene.read(first, newer: ["No.,実績\n1,・15件を支援\n"], base: handedOut).update
    #expect(lines(update) == ["No.1 の令和6年度実績 ・12件を支援（表1.csv, B2）→ ・15件を支援（訂正1.csv, B2）"])
  }

  @Test func othersStillConflict() throws {
    let failure = caughtFailure {
      try scene.read(
        "No.,実績\n1,・9件\n", newer: ["No.,課題\n1,・人手が不足\n"], base: handedOut)
    }
    #expect(failure?.diagnostics.map(\.code) == ["update-conflicts-with-book"])
    #expect(failure?.diagnostics.first?.place.file == "表1.csv")
  }

  @Test func whatIsAsHandedOutStaysAndIsTold() throws {
    // The result as it was handed out, the issues new; of No. 2 nothing.
    let table = "No.,実績,課題\n1,・10件を支援,・人手が不足\n2,・10件を支援,・周知が不足\n"
    let (update, findings) = try scene.read(newer: [table], base: handedOut)
    #expect(update.actions.first?.texts.mapValues(\.value) == [.issues: "・人手が不足"])
    #expect(update.replacements == [])
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "訂正1.csv: 配布時のままの1セル（B2）は、先に反映した内容を残しました。"
          + "先の回答を取り消す場合は、「（削除）」か元の文章をブックに記入してください。 [update-as-handed-out]"
      ])
  }

  @Test func whatOnlyTheEarlierReturnOfTheRunSaysStaysAndIsTold() throws {
    var scene = UpdateScene()
    scene.book = handedOut
    let tables = ["No.,実績\n1,a\n", "No.,実績,説明\n1,・10件を支援,c\n"]
    let (update, findings) = try scene.read(tables[0], newer: [tables[1]], base: handedOut)
    #expect(update.actions.first?.texts.mapValues(\.value) == [r6: "a", .description: "c"])
    #expect(findings.map(\.code) == ["update-as-handed-out"])
    #expect(findings.first?.place.file == "訂正1.csv")
  }

  @Test func newActionOfANewerReturnTakesThePlaceOfTheEarlierOne() throws {
    let tables = ["a", "b"].map { "施策,アクション名,説明\n① 学ぶ,出前講座,\($0)\n" }
    let update = try scene.read(tables[0], newer: [tables[1]]).update
    #expect(update.newActions.map { $0.texts[.description]?.value } == ["b"])
    #expect(update.replacements.count == 1)
  }

  @Test func whatANewerReturnLeavesBlankOfANewActionStays() throws {
    let first = "施策,アクション名,説明,課題,R7年度,R8年度\n① 学ぶ,出前講座,a,b,検討,実施\n"
    let second = "施策,アクション名,説明,開始年,R8年度\n① 学ぶ,出前講座,c,令和7年度,試行\n"
    let update = try scene.read(first, newer: [second]).update
    let action = try #require(update.newActions.first)
    #expect(update.newActions.count == 1)
    #expect(action.texts[.description]?.value == "c" && action.texts[.issues]?.value == "b")
    #expect(action.texts[.startYear]?.value == "令和7年度")
    #expect(action.schedule.map(\.text) == ["R7-R7 検討", "R8-R8 試行"])
    #expect(
      lines(update) == [
        "新しいアクション「出前講座」の説明 a（表1.csv, C2）→ c（訂正1.csv, C2）",
        "新しいアクション「出前講座」のスケジュール R7 検討、R8 実施（表1.csv, B2）→ R7 検討、R8 試行（訂正1.csv, E2）",
      ])
  }

  @Test func theAccountSaysWhichCellsOfANewActionWereReplaced() throws {
    let tables = [
      "施策,アクション名,説明,課題,R7年度,R8年度\n① 学ぶ,出前講座,a,b,検討,実施\n",
      "施策,アクション名,説明,R8年度\n① 学ぶ,出前講座,c,試行\n",
    ]
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let asked = try UpdateReading(
      UpdateScene.files([tables[0]])
        + [UpdateFile(name: "訂正.csv", bytes: Array(tables[1].utf8), isNewer: true)],
      base: nil, for: PlanReading.read(worksheets), of: worksheets)
    let fates = asked.cells.map { cell in
      "\(cell.source.cell) \(cell.fate)" + (cell.reason.map { " \($0)" } ?? "")
    }
    #expect(
      fates == [
        "A2 key", "B2 written", "C2 skipped replaced", "D2 written", "E2 written",
        "F2 skipped replaced", "A2 key", "B2 written", "C2 written", "D2 written",
      ])
  }

  @Test func replacedTextsAreReported() throws {
    let result = try EditionMerge.run(
      book: scene.book.bytes(),
      updates: [
        UpdateFile(name: "訂正.csv", bytes: Array("No.,実績\n1,・15件を支援\n".utf8), isNewer: true)
      ], base: UpdateFile(name: "配布.xlsx", bytes: handedOut.bytes()))
    #expect(result.plan.actions[0].results[0].text.value == "・15件を支援")
    let replaced = result.events.compactMap { event in
      if case .returnReplaced(let change) = event.kind { change.old } else { nil }
    }
    #expect(replaced == ["・12件を支援"])
  }
}

@Suite struct BaselineCorrectionTests {
  let scene = UpdateScene()
  private let table = "No.,現状\n1,・窓口を増設\n2,・窓口を設置\n"

  @Test func baselineIsCorrectedWhereThatIsAllowed() throws {
    let (update, findings) = try scene.read(table, by: UpdateRules(allowsBaseline: true))
    #expect(update.actions.map(\.number) == [1])
    #expect(update.actions.first?.texts.mapValues(\.value) == [.baseline: "・窓口を増設"])
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "表1.csv: 現状を1セル直しました（B2）。 [update-baseline-corrected]"
      ])
    let result = try EditionMerge.run(
      book: scene.book.bytes(), updates: UpdateScene.files([table]),
      options: MergeOptions(allowsBaseline: true))
    #expect(result.plan.actions[0].baseline.value == "・窓口を増設")
    let written = result.events.compactMap { event in
      if case .cellWritten(let text) = event.kind { text.new } else { nil }
    }
    #expect(written == ["・窓口を増設"])
  }

  @Test func baselineConflictsLikeOtherTexts() throws {
    var scene = scene
    scene.book.rows[1][7] = "・窓口を移設"
    let failure = caughtFailure {
      try scene.read(table, base: UpdateScene.edition, by: UpdateRules(allowsBaseline: true))
    }
    #expect(failure?.code == "update-conflicts-with-book")
    // A stale copy undoes nothing.
    let stale = "No.,現状,実績\n1,・窓口を設置,a\n"
    #expect(try scene.faults(stale).count == 1)
    #expect(try scene.read(stale, base: UpdateScene.edition).update.actions.count == 1)
  }

  @Test func foldedResultsAreNotLost() throws {
    var options = AnnualUpdateOptions(updates: UpdateScene.files([table]))
    options.merge.allowsBaseline = true
    let kept = try AnnualUpdate.run(book: scene.book.bytes(), options: options)
    #expect(kept.plan.actions[0].baseline.value == "・窓口を増設")
    options.results = .fold
    // The table corrects the edition as it is; then last year's results join it.
    let folded = try AnnualUpdate.run(book: scene.book.bytes(), options: options)
    #expect(folded.plan.actions[0].baseline.value.hasPrefix("・窓口を増設\n"))
  }

  @Test func blankBaselineOfACopyIsTold() throws {
    let findings = try scene.read("No.,現状,実績\n1,,a\n", base: UpdateScene.edition).findings
    #expect(findings.map(\.code) == ["update-blank-kept"])
  }
}
