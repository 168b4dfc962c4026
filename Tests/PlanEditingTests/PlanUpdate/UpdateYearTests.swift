import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Which year a heading of an update table means.
@Suite struct UpdateYearTests {
  private let r6 = FiscalYear(2024)
  private let r7 = FiscalYear(2025)

  /// An edition with results of R6 and R7, of which some of `values` are blank.
  private func reading(
    _ table: String, r6 first: [String] = ["10件", "20件"], r7 second: [String] = ["", ""],
    before: Plan? = nil, base: UpdateFile? = nil
  ) throws -> UpdateReading {
    let book = Self.book(first, second)
    let worksheets = try Workbook(bytes: book.bytes()).worksheets()
    return UpdateReading(
      UpdateScene.files([table]), base: base, for: try PlanReading.read(worksheets),
      of: worksheets, before: before)
  }

  /// A No., D 具体的アクション, F R6, G R7, H–L R6–R10, M 課題.
  private static func book(_ first: [String], _ second: [String]) -> PlanBook {
    var book = PlanBook.plan(
      title: "行動計画（令和7年度版）", results: ["令和6年度実績", "令和7年度実績"], issues: "令和8年度以降の課題",
      values: first)
    for index in second.indices { book.rows[index + 2][6] = second[index] }
    return book
  }

  static let doings = [
    "令和7年度 取組内容", "令和７年度取組内容", "R7の取組内容", "令和7年度 実施状況", "令和7年度の進捗状況", "令和7年度実施内容",
    "令和7年度　取組実績", "令和7年度 活動内容", "2025年度 主な取組", "令和7年度の取り組み", "取組内容（令和7年度）",
    "令和7年度の実施した取組", "令和7年度 取組の成果", "令和7年度 活動状況",
  ]

  @Test(arguments: doings)
  func aYearAndAWordOfDoingAreResultsOfThatYear(_ heading: String) throws {
    let asked = try reading("No.,\(heading)\n1,・試す\n")
    #expect(asked.findings.map(\.code) == [])
    #expect(asked.update.actions.first?.texts.mapValues(\.value) == [.results(r7): "・試す"])
  }

  @Test func aYearAboveAWordOfDoingCountsToo() throws {
    let asked = try reading("No.,令和7年度,\n,取組内容,課題\n1,・試す,\n")
    #expect(asked.update.actions.first?.texts.mapValues(\.value) == [.results(r7): "・試す"])
  }

  @Test func aYearAboveOtherWordsMakesThemNoResults() throws {
    let asked = try reading("No.,令和8年度\n,課題\n1,・広報\n")
    #expect(asked.update.actions.first?.texts.mapValues(\.value) == [.issues: "・広報"])
  }

  @Test(arguments: ["令和7年度 事業内容", "令和7年度の概要", "令和7年度 実施計画の内容", "令和7年度の取組目標"])
  func aYearAndOtherWordsAreAsked(_ heading: String) throws {
    let asked = try reading("No.,\(heading),実績\n1,・試す,\n")
    #expect(asked.findings.map(\.code) == ["update-heading-unknown"])
  }

  @Test func twoHeadingsOfOneYearAreAsked() throws {
    let asked = try reading("No.,令和7年度 取組内容,令和7年度実績\n1,・試す,・別\n")
    #expect(asked.findings.map(\.code) == ["update-heading-repeated"])
    #expect(asked.update.actions.allSatisfy { $0.texts[.description] == nil })
  }

  @Test func resultsWithoutAYearMeanTheOnlyColumnThatIsOpen() throws {
    let asked = try reading("No.,実績\n1,・試す\n")
    #expect(asked.update.actions.first?.texts.keys.first == .results(r7))
  }

  @Test(arguments: [
    "実績と課題", "令和7年度実績・課題", "令和7年度実績（修正前）", "実績記入者", "実績に対する評価",
    "令和7年度上半期実績", "令和7年度第3四半期実績", "令和7年度実績（4～9月）", "令和7年度実績（令和7年10月～令和8年3月）",
    "令和7年度実績（記入例）", "令和7年度実績（旧）", "令和7年度実績（参考）", "令和7年度実績（英訳）", "説明（旧）",
  ])
  func headingsThatSayMoreOrSomethingElseAreAsked(_ heading: String) throws {
    let asked = try reading("No.,\(heading),R8年度\n1,・試す,\n")
    #expect(asked.findings.map(\.code) == ["update-heading-unknown"])
    #expect(asked.update.actions.allSatisfy { $0.texts.isEmpty })
  }

  @Test(arguments: ["令和7年度実績（4月～3月）", "令和7年度実績（令和7年4月～令和8年2月）", "令和7年度実績（12月末時点）"])
  func resultsOfTheYearUpToADayInItsLastMonthsAreTheYears(_ heading: String) throws {
    let read = try reading("No.,\(heading)\n1,・試す\n")
    #expect(read.update.actions.first?.texts.keys.first == .results(r7))
  }

  @Test(arguments: ["昨年度実績", "前年度の実績", "前年度 課題", "来年度の課題", "実績（前年度）", "実績（昨年度）"])
  func yearsToldFromWhereTheWriterStandsAreAsked(_ heading: String) throws {
    let asked = try reading("No.,\(heading),R8年度\n1,・試す,\n")
    #expect(asked.findings.map(\.code) == ["update-heading-relative-year"])
    #expect(asked.findings.first?.place.cell == "B1")
    #expect(asked.findings.first?.remedy?.japanese.contains("令和7年度") == true)
    #expect(asked.update.actions.allSatisfy { $0.texts.isEmpty })
    // A blank column says nothing.
    #expect(try reading("No.,\(heading),R8年度\n1,,見直し\n").findings.isEmpty)
  }

  @Test(arguments: ["昨年度の取組内容", "昨年の状況", "前年度比"])
  func otherWordsBesideSuchYearsAreAskedToo(_ heading: String) throws {
    #expect(try reading("No.,\(heading),R8年度\n1,・試す,\n").findings.map(\.severity) == [.error])
  }

  @Test(arguments: ["令和6・7年度実績", "R6～R7実績", "令和6年度実績及び令和7年度見込"])
  func headingsOfTwoYearsAreAsked(_ heading: String) throws {
    let asked = try reading("No.,\(heading)\n1,・試す\n")
    #expect(asked.findings.map(\.code) == ["update-heading-years"])
    #expect(asked.findings.first?.place.cell == "B1")
    #expect(asked.findings.first?.message.japanese.contains("令和7年度") == true)
    #expect(asked.update.actions.allSatisfy { $0.texts.isEmpty && $0.schedule == nil })
  }

  @Test(arguments: ["令和7年度実績(対令和6年度比)", "令和7年度実績（令和8年2月末時点）"])
  func anotherYearInBracketsIsNone(_ heading: String) throws {
    let asked = try reading("No.,\(heading)\n1,・試す\n")
    #expect(asked.findings.isEmpty && asked.update.actions.first?.texts.keys.first == .results(r7))
  }

  @Test(arguments: ["実績", "状況", "取組状況", "年度実績", "実績報告"])
  func resultsOfTwoOpenYearsAreAsked(_ heading: String) throws {
    let asked = try reading("No.,\(heading)\n1,・試す\n", r6: ["10件", ""])
    #expect(asked.findings.map(\.code) == ["update-heading-without-year"])
    let line = asked.findings.first?.described(in: .japanese) ?? ""
    #expect(line.contains("令和6年度と令和7年度"))
    #expect(asked.cells.map(\.fate) == [.key, .refused])
  }

  @Test func theYearNotNamedByAnotherColumnIsMeant() throws {
    let asked = try reading("No.,令和6年度実績,実績\n1,・前,・今\n", r6: ["10件", ""])
    #expect(
      asked.update.actions.first?.texts.mapValues(\.value) == [
        .results(r6): "・前", .results(r7): "・今",
      ])
  }

  @Test func whileTheYearIsRolledLastYearsBlanksCount() throws {
    var book = PlanBook.plan(values: ["10件", ""])
    func convert(_ table: String) throws -> [String] {
      let bytes = try book.bytes()
      let options = AnnualUpdateOptions(updates: UpdateScene.files([table]))
      let failure = caughtFailure { try AnnualUpdate.run(book: bytes, options: options) }
      return failure?.diagnostics.map(\.code) ?? []
    }
    #expect(try convert("No.,実績\n1,・今\n") == ["update-heading-without-year"])
    #expect(try convert("No.,令和7年度実績\n1,・今\n") == [])
    book = PlanBook.plan(values: ["10件", "20件"])
    #expect(try convert("No.,実績\n1,・今\n") == [])
  }

  @Test func actionsThatBeganLaterOrHaveEndedDoNotAwaitResults() throws {
    var book = Self.book(["10件", ""], ["", ""])
    book.rows[1].append("開始年")
    book.rows[2].append("平成30年度")
    book.rows[3].append("令和7年度")
    let worksheets = try Workbook(bytes: book.bytes()).worksheets()
    let asked = UpdateReading(
      UpdateScene.files(["No.,実績\n1,・試す\n"]), base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
    #expect(asked.update.actions.first?.texts.keys.first == .results(r7))
  }

  @Test func issuesOfAnotherYearAreRefusedNamingBoth() throws {
    let asked = try reading("No.,令和7年度以降の課題\n1,・古い\n")
    #expect(asked.findings.map(\.code) == ["update-issues-year"])
    #expect(asked.findings.first?.severity == .error)
    let line = asked.findings.first?.described(in: .japanese) ?? ""
    #expect(line.contains("令和7年度") && line.contains("令和8年度"))
    // Nothing is taken over, and neither language says so.
    #expect(!line.contains("反映しました"))
    #expect(asked.findings.first?.described(in: .english).contains("taken over") == false)
    #expect(try reading("No.,令和8年度以降の課題\n1,・新しい\n").findings.isEmpty)
    #expect(try reading("No.,課題\n1,・新しい\n").findings.isEmpty)
  }

  @Test func issuesOfTheYearThatWasHandedOutAreReported() throws {
    let handedOut = PlanBook.plan(issues: "令和7年度以降の課題", values: ["10件", "20件"])
    let base = UpdateFile(name: "配布.xlsx", bytes: try handedOut.bytes())
    let asked = try reading("No.,令和7年度以降の課題\n1,・新しい\n", base: base)
    #expect(asked.findings.map(\.code) == ["base-of-another-year", "update-issues-year"])
    #expect(asked.findings.map(\.severity) == [.note, .warning])
    #expect(asked.findings.last?.described(in: .japanese).contains("反映しました") == true)
    #expect(asked.findings.last?.described(in: .english).contains("taken over") == true)
    #expect(asked.update.actions.first?.texts[.issues]?.value == "・新しい")
  }

  @Test func whileTheYearIsRolledBothIssuesHeadingsAreTheEditions() throws {
    let bytes = try PlanBook.plan(values: ["10件", "20件"]).bytes()
    for (heading, codes) in [
      ("令和7年度以降の課題", []), ("令和8年度以降の課題", []), ("令和6年度以降の課題", ["update-issues-year"]),
    ] {
      let tables = UpdateScene.files(["No.,\(heading)\n1,・新しい\n"])
      let failure = caughtFailure {
        try AnnualUpdate.run(book: bytes, options: AnnualUpdateOptions(updates: tables))
      }
      #expect(failure?.diagnostics.map(\.code) ?? [] == codes, "\(heading)")
    }
  }

  /// The rule is that of a table for the book a year later, of which the earlier one was handed out.
  @Test func issuesOfTheBookBeforeItsYearWentOnAreReported() throws {
    let bytes = try PlanBook.plan(values: ["10件", "20件"]).bytes()
    func told(_ heading: String, issues: String = "・新しい") throws -> [Diagnostic] {
      let tables = UpdateScene.files(["No.,\(heading),実績\n1,\(issues),\n"])
      return try AnnualUpdate.run(book: bytes, options: AnnualUpdateOptions(updates: tables))
        .events.findings.filter { $0.code == "update-issues-year" }
    }
    let found = try told("令和7年度以降の課題")
    #expect(
      found.map { $0.described(in: .japanese) } == [
        "表1.csv, B1: 課題の見出し「令和7年度以降の課題」は令和7年度のもので、計画の課題の列（令和8年度）と年度が違います。"
          + "年度を進める前のブックの見出しと同じため、反映しました。内容が古くなっていないか確かめてください。 [update-issues-year]"
      ])
    #expect(
      found.map { $0.described(in: .english) } == [
        "表1.csv, B1: The heading \"令和7年度以降の課題\" speaks of issues of R7; those of the plan are of R8."
          + " As the book had it before its year went on, it is taken over."
          + " Check that the texts are not out of date. [update-issues-year]"
      ])
    #expect(found.map(\.severity) == [.warning])
    #expect(try told("令和8年度以降の課題").isEmpty)
  }

  /// A returned workbook whose group heading covers two columns.
  private func grouped(_ group: String) throws -> UpdateReading {
    let table = RowBook(
      [["No.", group, ""], ["", "内容", "課題"], ["1", "・試す", ""]], merged: ["A1:A2", "B1:C1"])
    let worksheets = try Workbook(bytes: Self.book(["10件", "20件"], ["", ""]).bytes()).worksheets()
    return UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: try table.open().saved())], base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
  }

  @Test func contentsUnderAGroupAreWhatTheGroupSays() throws {
    let results = try grouped("令和7年度実績")
    #expect(results.findings.isEmpty)
    #expect(results.update.actions.first?.texts.mapValues(\.value) == [.results(r7): "・試す"])
    let plan = try grouped("令和8年度計画")
    #expect(plan.findings.map(\.code) == ["update-heading-unknown"])
  }
}
