import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Tables fill in the edition as it is, then its year goes on, then the new year is filled in.
@Suite struct OrderOfWorkTests {
  private let r7 = FiscalYear(2025)

  /// The R7 edition as it is handed out: R6 in F, R7 in G, years in H–L.
  private static let handout = PlanBook.plan(
    title: "行動計画（令和7年度版）", results: ["令和6年度実績", "令和7年度実績\n(※令和8年2月末時点)"],
    issues: "令和8年度以降の課題")

  private static func handout(_ r7: [String]) -> PlanBook {
    var book = handout
    for (index, text) in r7.enumerated() { book.rows[2 + index][6] = text }
    return book
  }

  private static func options(
    _ tables: String..., results: ResultsPolicy = .keep, finalize: FiscalYear? = nil,
    drops: Bool = false
  ) -> AnnualUpdateOptions {
    AnnualUpdateOptions(
      results: results, finalize: finalize, updates: UpdateScene.files(tables),
      merge: MergeOptions(dropsEnded: drops))
  }

  private func codes(_ book: PlanBook, _ options: AnnualUpdateOptions) throws -> [String] {
    try #require(caughtFailure { try book.renewed(options) }).diagnostics.map(\.code)
  }

  // MARK: Last year's results

  @Test(arguments: ResultsPolicy.allCases)
  func handoutGoesOnWithItsResults(_ policy: ResultsPolicy) throws {
    let book = Self.handout(["", ""])
    let result = try book.renewed(
      Self.options("No.,令和7年度実績\n1,12件\n2,22件\n", results: policy))
    #expect(result.plan.edition == FiscalYear(2026))
    let wanted: [ResultsPolicy: [String]] = [.fold: [""], .renew: ["10件", ""]]
    #expect(
      result.plan.actions[0].results.map(\.text.value) == wanted[policy] ?? ["10件", "12件", ""])
    let folded = policy == .fold
    #expect(result.plan.actions[1].baseline.value.contains("22件") == folded)
  }

  /// No book has them: they were written, and their column was cleared with them.
  @Test func answersWhoseColumnIsClearedAreTold() throws {
    let table = "No.,令和7年度実績,課題\n1,12件,・周知が足りない\n2,22件,\n"
    func told(_ policy: ResultsPolicy) throws -> [Diagnostic] {
      try Self.handout(["", ""]).renewed(Self.options(table, results: policy)).findings
        .filter { $0.code == "update-column-cleared" }
    }
    #expect(try told(.keep).isEmpty && told(.fold).isEmpty)
    let found = try told(.renew)
    #expect(
      found.map { $0.described(in: .japanese) } == [
        "表1.csv, B2: 「令和7年度実績」の記入（2件）は、その欄を令和8年度のために空にしたため、新しい版には残っていません。"
          + "令和7年度版に残すには、そのブックに「actionplan merge」で反映してください。 [update-column-cleared]"
      ])
    #expect(
      found.map(\.message.english) == [
        "What the table says under 令和7年度実績 (results) is not in the new edition (cells: 2): the column has been"
          + " cleared for R8."
      ])
  }

  @Test func blankYearGoesOnOnlyWithTablesThatSpeakOfItOrTheNext() throws {
    let book = Self.handout(["", ""])
    #expect(try codes(book, Self.options("No.,課題\n1,・募集\n")) == ["already-converted"])
    let next = try book.renewed(Self.options("No.,令和8年度実績\n1,3件\n"))
    #expect(next.plan.actions[0].results.map(\.text.value) == ["10件", "", "3件"])
  }

  @Test func blankResultsAreToldByNumber() throws {
    let book = Self.handout(["", ""])
    let result = try book.renewed(Self.options("No.,令和7年度実績\n2,22件\n"))
    #expect(result.events.map(\.kind).contains(.resultsBlank(r7, [1])))
    let merged = try EditionMerge.run(
      book: book.bytes(), updates: UpdateScene.files(["No.,令和7年度実績\n1,12件\n"]))
    #expect(merged.events.map(\.kind).contains(.resultsBlank(r7, [2])))
    let partly = try PlanBook.plan().renewed(Self.options("No.,令和7年度実績\n1,3件\n"))
    #expect(partly.events.map(\.kind).filter(\.isBlank) == [.resultsBlank(r7, [2])])
    // Those of the new year are to come.
    #expect(
      try PlanBook.plan().renewed().events.map(\.kind).filter(\.isBlank)
        == [.resultsBlank(r7, [1, 2])])
    // A year that is blank as a whole goes on only when asked for.
    var options = Self.options()
    options.target = FiscalYear(2026)
    #expect(
      try book.renewed(options).events.map(\.kind).filter(\.isBlank)
        == [.resultsBlank(r7, [1, 2]), .resultsBlank(FiscalYear(2026), [1, 2])])
  }

  @Test func correctionIsFoldedIntoTheBaseline() throws {
    let result = try PlanBook.plan().renewed(
      Self.options("No.,令和6年度実績,令和7年度実績\n1,11件,3件\n", results: .fold))
    #expect(result.plan.actions[0].baseline.value == "5件\n＜令和6年度（令和7年2月末時点）＞\n11件")
    #expect(result.plan.actions[0].results.map(\.text.value) == ["3件"])
  }

  // MARK: Finalizing

  @Test(arguments: [ResultsPolicy.keep, .fold])
  func whatTablesRewriteIsFinalized(_ policy: ResultsPolicy) throws {
    let book = PlanBook.plan(values: ["実施予定。", "20件"])
    let result = try book.renewed(
      Self.options("No.,令和6年度実績\n1,実施した。\n", results: policy, finalize: FiscalYear(2024)))
    #expect(result.events.map(\.kind).contains(.resultsFinalized(FiscalYear(2024))))
    if policy == .keep {
      #expect(try result.text("F2") == "令和6年度実績" && result.text("F3") == "実施した。")
      #expect(try result.text("G2") == "令和7年度実績\n(※令和8年2月末時点)")
    }
  }

  @Test func yearIsNotClosedWhileActiveActionsAreBlank() throws {
    var book = PlanBook.plan(values: ["", "20件", "", "", "―", "", ""])
    book.rows[1].append("状態")
    book.rows[5].append("終了（令和6年度）")
    let reason = try #require(
      caughtFailure { try book.renewed(Self.options(finalize: FiscalYear(2024))) }
    ).diagnostics
    #expect(
      reason.map { $0.described(in: .japanese) } == [
        "シート「計画」, F2: 令和6年度の実績が未記入です: 4件（No.1、3、6〜7）。実績を記入してから、もう一度お試しください。"
          + "書くことがないセルには「―」と記入してください。 [final-results-blank]"
      ])
    #expect(
      reason.map { $0.described(in: .english) } == [
        "sheet \"計画\", F2: The R6 results of 4 actions are blank: No. 1, 3, 6–7. Fill them in and run"
          + " again; write ― where there is nothing to tell. [final-results-blank]"
      ])
    _ = try book.renewed(
      Self.options("No.,令和6年度実績\n1,甲\n3,―\n6,乙\n7,丙\n", finalize: FiscalYear(2024)))
  }

  @Test func actionsAddedWithTheYearNeedNoResultsOfTheYearBefore() throws {
    let table = "No.,具体的施策,具体的アクション,令和7年度実績\n,① 学ぶ,見学会,2回\n"
    let result = try PlanBook.plan().renewed(
      Self.options(table, finalize: FiscalYear(2024)))
    #expect(result.plan.actions[2].results.map(\.text.value) == ["―", "2回"])
    // Its texts are told with it.
    #expect(result.events.filled.isEmpty)
  }

  @Test func mergeClosesAYearWithoutRollingIt() throws {
    let book = try Self.handout(["12件", "予定"]).bytes()
    let table = UpdateScene.files(["No.,令和7年度実績\n2,22件\n"])
    let closed = try EditionMerge.run(book: book, updates: table, finalize: r7)
    #expect(closed.plan.edition == r7)
    #expect(try closed.text("G2") == "令和7年度実績" && closed.text("G4") == "22件")
    let failure = caughtFailure { try EditionMerge.run(book: book, updates: [], finalize: r7) }
    #expect(try #require(failure).diagnostics.map(\.code) == ["provisional-results"])
    let alone = try EditionMerge.run(book: closed.workbook, updates: [], finalize: r7)
    #expect(alone.workbook == closed.workbook && alone.events.filling == nil)
  }

  // MARK: Rows and figures

  @Test func rowsComeAndGoBeforeTheColumn() throws {
    var book = UpdateScene.edition
    book.rows[2][4] = "◎\n終了（令和6年度）"
    let table =
      "No.,具体的施策,具体的アクション,令和6年度実績,令和7年度実績,R7年度\n3,,,6社,7社,調整\n,① 学ぶ,見学会,,2回,\n"
    let result = try book.renewed(Self.options(table, drops: true))
    #expect(result.plan.actions.map(\.number.value) == [1, 5, 3, 4])
    let results = result.plan.actions.map { $0.results.map(\.text.value) }
    #expect(results[1] == ["―", "2回"] && results[2] == ["6社", "7社"])
    let again = try EditionMerge.run(
      book: result.workbook, updates: UpdateScene.files(["No.,令和7年度実績\n5,2回\n3,7社\n"]))
    #expect(again.workbook == result.workbook)
  }

  @Test func targetsAloneFillInTheNewYear() throws {
    var book = PlanBook.plan()
    book.kpiRows = [
      ["(1) 育てる"], ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度", "R8年度"],
      ["相談件数 (件)", "10", "20", "毎年度策定", ""],
    ]
    book.kpiMerged = ["D3:E3"]
    let table = "指標名,R6年度目標値,R7年度目標値\n相談件数,21,25\n"
    let result = try book.renewed(Self.options(table))
    let targets = result.plan.kpis[0].values.filter { $0.kind == .target }
    #expect(targets.map(\.number) == [21, 25, nil])
    #expect(try result.text("E3", sheet: 1) == "毎年度策定")
  }

  // MARK: What refers to older results

  @Test func whatRefersToOlderResultsIsToldEveryYear() throws {
    var workbook = try Workbook(bytes: Self.handout(["12件", "22件"]).bytes())
    for (row, formula) in ["F3", "G3", "COUNTA(F3:F4)", "F3:G4"].enumerated() {
      try workbook.setCell(
        CellReference(row: 8 + row, column: 1), to: .formula(formula), in: "計画")
    }
    let result = try AnnualUpdate.run(workbook, options: AnnualUpdateOptions())
    let referring = result.events.compactMap { event -> String? in
      guard case .stillRefers(.formula, let year) = event.kind else { return nil }
      return "\(year.shortLabel) \(event.cell?.description ?? "")"
    }
    #expect(referring == ["R7 A9", "R7 A11", "R6 A8", "R6 A10"])
  }
}

extension Event.Kind {
  fileprivate var isBlank: Bool { if case .resultsBlank = self { true } else { false } }
}
