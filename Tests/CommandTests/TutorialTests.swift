import Foundation
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// The year that the article on update tables walks through, with the files it names.
@Suite("The tutorial of the README")
struct TutorialTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Fixtures"),
      withDestinationURL: Repository.root.appending(path: "Fixtures"))
  }

  /// The lines between the fences under a heading, each split at its blanks.
  private func lines(under heading: String) throws -> [[String]] {
    let readme = try String(
      contentsOf: Repository.root.appending(
        path: "Sources/actionplan/actionplan.docc/UpdateTables.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: heading + "\n").dropFirst().first)
    let block = try #require(section.components(separatedBy: "```").dropFirst().first)
    return block.split(separator: "\n").dropFirst()
      .map { $0.split(separator: " ").map(String.init) }
  }

  @Test("its lines run, and the collected book says what the returned tables say")
  func runs() throws {
    let lines = try lines(under: "## A year with returned tables")
    #expect(
      lines.map { $0.prefix(2).joined(separator: " ") } == [
        "actionplan check", "actionplan convert", "actionplan merge",
      ])
    for line in lines {
      let run = try ProgramRun(
        arguments: Array(line.dropFirst()), folder: folder.url, environment: [:])
      #expect(run.status == 0, "\(run.errors)")
    }
    let book = try Workbook(path: folder.path("collected/action-plan-r7-merged.xlsx"))
    let plan = try PlanReading.read(book.worksheets()).plan
    func results(_ number: Int) -> String? {
      plan.actions.first { $0.number.value == number }?.results.last?.text.value
    }
    #expect(plan.actions.count == 46)
    #expect(results(9) == "【令和7年度新規認定件数1件】")
    #expect(results(13)?.hasPrefix("・103社が加入。") == true)
    #expect(results(2) == "")
    let added = try #require(plan.actions.first { $0.number.value == 46 })
    #expect(added.title.value == "高校生向け工場見学会の開催")
    #expect(added.schedule.map(\.label) == ["検討", "実施"])
    let completed = plan.actions.first { $0.number.value == 30 }?.state
    #expect(completed == ActionStatus(.completed, fiscalYear: FiscalYear(2025)))
    let targets = plan.kpis.map { kpi in
      kpi.values.first { $0.kind == .target && $0.fiscalYear == FiscalYear(2025) }?.number
    }
    #expect(targets == [1210, 140, 108, 2, 12])
  }
}
