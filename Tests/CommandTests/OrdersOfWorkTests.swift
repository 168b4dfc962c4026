import Foundation
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// An office may gather the tables before the new edition is made or after it was handed out, and close a
/// year before the next one is made or while it is: the books say the same.
@Suite("Both orders of work")
struct OrdersOfWorkTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test("over the whole period", arguments: ["action-plan-r6", "action-plan-r6-pages"])
  func wholePeriod(_ name: String) throws {
    var book = "\(name).xlsx"
    let isOnPages = name.hasSuffix("pages")
    try FileManager.default.copyItem(
      at: Fixture.url("plan/\(book)"), to: folder.url.appending(path: book))
    if !isOnPages { try nameSummedCells(of: book) }
    for year in 7...10 {
      var tables = ["--update", Fixture.url("period/actions-r\(year).csv").path]
      if !isOnPages {
        tables += ["--update", Fixture.url("period/kpis-r\(year).csv").path, "--kpi-actuals"]
      }
      let next = "\(name).xlsx".replacing("r6", with: "r\(year)")
      let stem = next.replacing(".xlsx", with: "")
      // Tables first.
      try run(["convert", book] + tables + ["-o", "first"])
      // The blank edition is handed out, then the tables come back.
      try run(["convert", book, "-o", "handed-out"])
      try run(["merge", "handed-out/\(next)"] + tables + ["-o", "merged"])
      try expectSame("first/\(next)", "merged/\(stem)-merged.xlsx")
      // The same with the book that was handed out as base.
      try run(
        ["merge", "handed-out/\(next)"] + tables
          + ["--base", "handed-out/\(next)", "-o", "based"])
      try expectSame("first/\(next)", "based/\(stem)-merged.xlsx")
      book = "first/\(next)"
    }
  }

  @Test("last year's results come with the next edition or before it")
  func resultsOfTheHandout() throws {
    let book = Fixture.url("plan/action-plan-r6.xlsx").path
    let table = Fixture.url("period/actions-r7.csv").path
    try run(["convert", book, "-o", "."])
    try run(["merge", "action-plan-r7.xlsx", "--update", table, "-o", "."])
    try run(["convert", "action-plan-r7.xlsx", "--update", table, "-o", "at-once"])
    try run(["convert", "action-plan-r7-merged.xlsx", "-o", "one-by-one"])
    try expectSame(
      "at-once/action-plan-r8.xlsx", "one-by-one/\(try madeBook(in: "one-by-one"))")
  }

  @Test(
    "corrections come with the next edition or before it", arguments: ["keep", "replace", "fold"])
  func corrections(_ policy: String) throws {
    let book = Fixture.url("plan/action-plan-r6.xlsx").path
    let table = try folder.write("No.,令和6年度実績\n8,・確定した。\n20,・5件\n", to: "訂正.csv")
    let options = ["--results", policy]
    try run(["merge", book, "--update", table, "-o", "."])
    try run(["convert", book, "--update", table, "-o", "at-once"] + options)
    try run(["convert", "action-plan-r6-merged.xlsx", "-o", "one-by-one"] + options)
    try expectSame(
      "at-once/action-plan-r7.xlsx", "one-by-one/\(try madeBook(in: "one-by-one"))")
  }

  @Test("a year is closed in April or with the next edition")
  func closingAYear() throws {
    let book = Fixture.url("plan/action-plan-r6.xlsx").path
    let table = try finalResults()
    try run(["convert", book, "-o", "."])
    try run(["merge", "action-plan-r7.xlsx", "--update", table, "-o", "."])
    try run(["merge", "action-plan-r7-merged.xlsx", "--finalize", "R7", "-o", "closed"])
    let closed = "closed/\(try madeBook(in: "closed"))"
    let heading = try text(closed, column: "J")
    #expect(heading == "令和7年度実績")
    // Tables and closing in one go.
    try run(
      ["merge", "action-plan-r7.xlsx", "--update", table, "--finalize", "R7", "-o", "in-one"])
    try expectSame(closed, "in-one/\(try madeBook(in: "in-one"))")
    // Closed first or with the next edition, with the tables or after them.
    try run(["convert", closed, "-o", "a"])
    try run(["convert", "action-plan-r7-merged.xlsx", "--finalize", "R7", "-o", "b"])
    try run(
      ["convert", "action-plan-r7.xlsx", "--update", table, "--finalize", "R7", "-o", "c"])
    let made = try ["a", "b", "c"].map { "\($0)/\(try madeBook(in: $0))" }
    try expectSame(made[1], made[2])
    // A heading that names no day any more gives none to the next year's.
    #expect(try text(made[0], column: "K") == "令和8年度実績")
    #expect(try text(made[1], column: "K") == "令和8年度実績\n(※令和9年2月末時点)")
    try expectSame(made[0], made[1], except: "K4")
  }

  /// Final results of R7 for all actions of the fixture.
  private func finalResults() throws -> String {
    let rows = (1...45).map { "\($0),・\($0 * 3)件を支援した。" }
    return try folder.write("No.,令和7年度実績\n" + rows.joined(separator: "\n") + "\n", to: "確定.csv")
  }

  private func run(_ arguments: [String]) throws {
    let run = try ProgramRun(
      arguments: arguments + ["--lang", "en"], folder: folder.url, environment: [:])
    try #require(run.status == 0, "\(arguments) \(run.errors)")
  }

  /// The workbook that a folder holds beside its 新旧対照表.
  private func madeBook(in name: String) throws -> String {
    let books = try FileManager.default.contentsOfDirectory(atPath: folder.path(name))
      .filter { $0.hasSuffix(".xlsx") && !$0.contains("新旧対照表") }
    return try #require(books.count == 1 ? books.first : nil, "\(books)")
  }

  private func expectSame(
    _ one: String, _ other: String, except heading: String? = nil
  ) throws {
    let books = try [one, other].map { try Workbook(path: folder.path($0)) }
    let sheets = try books.map { try $0.worksheets() }
    #expect(sheets[0].map(\.name) == sheets[1].map(\.name))
    for (left, right) in zip(sheets[0], sheets[1]) {
      let cells = [left, right].map { sheet in
        sheet.cells.filter { $0.reference.description != heading }
      }
      let differing = Set(cells[0]).symmetricDifference(cells[1])
      #expect(differing.isEmpty, "\(one) \(other) \(left.name)")
      #expect(Set(left.mergedRanges) == Set(right.mergedRanges), "\(one) \(other) \(left.name)")
      #expect(left.shapes.map(\.text) == right.shapes.map(\.text), "\(one) \(other)")
      #expect(left.shapes.map(\.frame) == right.shapes.map(\.frame), "\(one) \(other)")
    }
    // Hidden names stand in the order in which they were needed first.
    let names = try books.map { try $0.definedNames.sorted { $0.name < $1.name } }
    #expect(names[0] == names[1])
  }

  /// The heading of the plan's table in a column.
  private func text(_ book: String, column: String) throws -> String {
    let sheet = try #require(try Workbook(path: folder.path(book)).worksheets().first)
    let cell = try #require(CellReference(column + "4"))
    return sheet.printedText(at: cell)
  }

  /// The sum over the targets would count the rows of actual figures: staff name the cells.
  private func nameSummedCells(of book: String) throws {
    var workbook = try Workbook(path: folder.path(book))
    let total = try #require(CellReference("B13"))
    try workbook.setCell(
      total, to: .formula("SUM(KPI!C5,KPI!C6,KPI!C10,KPI!C14,KPI!C15)"), in: "集計")
    try FileManager.default.removeItem(atPath: folder.path(book))
    try workbook.save(to: folder.path(book))
  }
}
