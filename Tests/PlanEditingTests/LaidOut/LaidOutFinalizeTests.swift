import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// A year's results are made final in the books of other offices too.
@Suite struct LaidOutFinalizeTests {
  private let r6 = FiscalYear(2024)

  private func book(
    _ headings: [String] = ["令和6年度実績\n(※令和7年2月末時点)"], values: [[String]] = [["三回開いた。"], ["二回見た。"]],
    renewal: Renewal = .append
  ) -> LaidOutBook {
    LaidOutBook(
      book: PlanBook(
        rows: [["丁市計画（令和6年度）"], ["番号", "施策", "事業名", "担当課"] + headings + ["備考"]]
          + values.enumerated().map { row, values in
            ["\(row + 1)", "学ぶ", "講座\(row + 1)", "教育課"] + values + ["済"]
          }), choices: ["施策": "level_1"], renewal: renewal)
  }

  private func converted(_ book: LaidOutBook) throws -> EditionResult {
    var options = AnnualUpdateOptions(finalize: r6)
    options.layout = try book.layout()
    return try AnnualUpdate.run(book: book.bytes(), options: options)
  }

  private func merged(_ book: LaidOutBook, _ table: String? = nil) throws -> EditionResult {
    try EditionMerge.run(
      book: book.bytes(),
      updates: table.map { [UpdateFile(name: "表.csv", bytes: Array($0.utf8))] } ?? [],
      finalize: r6, layout: book.layout())
  }

  @Test(
    "the note of the day goes, on the way or by itself, and the layout table goes with the heading",
    arguments: [
      ("令和6年度実績\n(※令和7年2月末時点)", "令和6年度実績"), ("令和6年度実績（令和7年2月末現在）", "令和6年度実績"),
      ("令和6年度の取組状況（R7.2末時点）", "令和6年度の取組状況"), ("令和6年度実績値（暫定）", "令和6年度実績値"),
      ("令和6年度実績", "令和6年度実績"),
    ])
  func noteGoes(old: String, new: String) throws {
    let book = book([old])
    let next = try converted(book)
    #expect(try next.text("E2") == new)
    let stayed = try merged(book)
    #expect(try stayed.text("E2") == new)
    for made in [next, stayed] {
      let headings = try #require(made.reading.layout).rows.filter { $0.kind == .heading }
      #expect(headings.map(\.heading).contains(new))
      #expect(headings.first { $0.heading == "施策" }?.effective == "level_1")
      #expect(made.events.contains { $0.kind == .resultsFinalized(r6) })
    }
    // What was merged goes on by the layout table that was written for it.
    var options = AnnualUpdateOptions()
    options.layout = stayed.reading.layout
    let later = try AnnualUpdate.run(book: stayed.workbook, options: options)
    #expect(later.plan.edition == FiscalYear(2025))
    #expect(stayed.plan.edition == r6)
  }

  @Test("blank cells are refused with the heading of their column")
  func blankCells() throws {
    let book = book(
      ["令和6年度の取組状況（暫定）", "令和6年度実績値"], values: [["開いた。", ""], ["", "3"], ["", "4"]])
    for make in [{ try converted(book) }, { try merged(book) }] {
      let problems = caughtFailure { try make() }?.diagnostics ?? []
      #expect(
        problems.map(\.message.japanese) == [
          "令和6年度の実績が未記入です: 2件（No.2〜3）。", "令和6年度の実績が未記入です: 1件（No.1）。",
        ])
      #expect(problems.map(\.place.cell) == ["E2", "F2"])
    }
    // Once they are filled in, the year is final.
    let table = "番号,令和6年度の取組状況（暫定）,令和6年度実績値\n1,,2\n2,見た。,\n3,―,\n"
    #expect(try merged(book, table).text("E2") == "令和6年度の取組状況")
  }

  @Test("words of what is still to come are refused with their cells")
  func provisionalWords() throws {
    let problems = caughtFailure { try converted(book(values: [["調査予定"], ["二回見た。"]])) }?
      .diagnostics
    #expect(problems?.map(\.code) == ["provisional-results"])
    #expect(problems?.map(\.place.cell) == ["E3"])
  }

  @Test("a year without such columns is none")
  func unknownYear() throws {
    var options = AnnualUpdateOptions(finalize: FiscalYear(2022))
    let book = book()
    options.layout = try book.layout()
    let failure = caughtFailure { try AnnualUpdate.run(book: book.bytes(), options: options) }
    #expect(failure?.diagnostics.map(\.code) == ["finalize-unknown-year"])
  }

  @Test("where one column serves every year, its heading is the coming year's")
  func renewedInPlace() throws {
    let made = try converted(
      book(["令和6年度実績", "令和6年度評価"], values: [["三回。", "A"]], renewal: .renew))
    #expect(try made.text("E2") == "令和7年度実績")
    let blank = caughtFailure {
      try converted(
        book(["令和6年度実績", "令和6年度評価"], values: [["三回。", "A"], ["", "B"]], renewal: .renew))
    }
    #expect(blank?.diagnostics.map(\.code) == ["final-results-blank"])
  }

  @Test(
    "last year's columns cannot be folded or collapsed", arguments: [ResultsPolicy.fold, .replace])
  func otherPolicies(policy: ResultsPolicy) throws {
    var options = AnnualUpdateOptions(results: policy)
    let book = book()
    options.layout = try book.layout()
    let failure = caughtFailure { try AnnualUpdate.run(book: book.bytes(), options: options) }
    #expect(failure?.diagnostics.map(\.code) == ["layout-results-policy"])
    #expect(
      failure?.diagnostics[0].message.japanese
        == "レイアウト表で読むブックでは、--results \(policy.rawValue) は使えません。前年度の欄をどうするかは、"
        + "レイアウト表の renewal で決まります。")
    #expect(
      failure?.diagnostics[0].message.english
        == "--results \(policy.rawValue) is not known for books that are read by a layout table: its renewal"
        + " says what becomes of last year's columns.")
  }
}
