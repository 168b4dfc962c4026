import Foundation
import TestSupport
import Testing

@Suite("actionplan history")
struct HistoryRunTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try FileManager.default.copyItem(
      at: Fixture.url("plan/action-plan-r6.xlsx"), to: folder.url.appending(path: "plan-r6.xlsx"))
  }

  private func column(_ number: Int, of table: String) throws -> [String] {
    try folder.text(table).split(separator: "\r\n").dropFirst().map { line in
      String(line.split(separator: ",", omittingEmptySubsequences: false)[number])
    }
  }

  @Test("writes the editions of a plan as one set of tables")
  func twoEditions() throws {
    let made = try folder.run(
      "plan-r6.xlsx", "--update", Fixture.url("period/actions-r7.csv").path, "--lang", "en")
    try #require(made.status == 0, "\(made.errors)")
    let run = try folder.run(
      "history", "plan-r7.xlsx", "plan-r6.xlsx", "-o", "all", "--lang", "en")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("plan-r6.xlsx: R6 edition (45 actions"))
    #expect(run.output.contains("plan-r7.xlsx: R7 edition (46 actions"))
    #expect(run.output.contains("written: all/ (2 editions, "))
    let years = try column(0, of: "all/actions.csv")
    #expect(years == Array(repeating: "2024", count: 45) + Array(repeating: "2025", count: 46))
    #expect(try column(0, of: "all/action_history.csv") == years)
    // A second run does not overwrite; with --force it writes the same.
    let names = try folder.contents().filter { $0.hasPrefix("all/") && !$0.hasSuffix("/") }
    let before = try names.map { try Data(contentsOf: folder.url.appending(path: $0)) }
    #expect(try folder.run("history", "plan-r6.xlsx", "plan-r7.xlsx", "-o", "all").status == 1)
    let again = try folder.run(
      "history", "plan-r6.xlsx", "plan-r7.xlsx", "-o", "all", "--force")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try names.map { try Data(contentsOf: folder.url.appending(path: $0)) } == before)
  }

  @Test("without -o stands beside the newest edition")
  func beside() throws {
    let run = try folder.run("history", "plan-r6.xlsx", "--lang", "ja")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.contents().contains("plan-r6-history/actions.csv"))
  }

  @Test("an edition given twice is refused, with both names, and nothing is written")
  func twice() throws {
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "plan-r6.xlsx"), to: folder.url.appending(path: "copy.xlsx"))
    let run = try folder.run("history", "plan-r6.xlsx", "copy.xlsx", "-o", "all", "--lang", "ja")
    #expect(run.status == 1)
    #expect(run.errors.contains("plan-r6.xlsx") && run.errors.contains("copy.xlsx"))
    #expect(run.errors.contains("[history-edition-twice]"))
    #expect(try folder.contents() == ["copy.xlsx", "plan-r6.xlsx"])
  }
}
