import Foundation
import TestSupport
import Testing

/// The program with findings that staff have seen, and with files of Excel's own.
@Suite("Known findings and work files")
struct SeenFindingsTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try FileManager.default.copyItem(
      at: Fixture.url("plan/action-plan-r6.xlsx"), to: folder.url.appending(path: "plan-r6.xlsx"))
  }

  @Test("findings marked as seen are counted, not told, and --strict passes over them")
  func seen() throws {
    try #require(try folder.run("export", "plan-r6.xlsx").status == 0)
    let name = "plan-r6-csv/findings.csv"
    let text = try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    let lines = text.split(separator: "\r\n")
    let marked = [lines[0] + ",seen"] + lines.dropFirst().map { $0 + ",○" }
    _ = try folder.write(marked.joined(separator: "\r\n"), to: "seen.csv")
    let strict = try folder.run("check", "plan-r6.xlsx", "--strict", "--lang", "ja")
    #expect(strict.status == 2)
    let run = try folder.run(
      "check", "plan-r6.xlsx", "--strict", "--seen", "seen.csv", "--lang", "ja")
    #expect(run.status == 0)
    #expect(run.output.contains("（ほかに確認済み\(lines.count - 1)件）"))
    #expect(!run.output.contains("警告: "))
    // Next year they are the same findings.
    let next = try folder.run("plan-r6.xlsx", "--seen", "seen.csv", "--lang", "ja")
    #expect(next.status == 0 && next.output.contains("確認済み"))
  }

  @Test("a list without the columns is refused")
  func noList() throws {
    _ = try folder.write("a,b\n1,2\n", to: "list.csv")
    let run = try folder.run("check", "plan-r6.xlsx", "--seen", "list.csv")
    #expect(run.status == 1 && run.errors.contains("[no-seen-findings]"))
  }

  @Test("a work file among the tables is skipped, one beside the book is told of")
  func workFiles() throws {
    _ = try folder.write("x", to: "~$plan-r6.xlsx")
    _ = try folder.write("x", to: "~$回答.xlsx")
    _ = try folder.write("No.,令和6年度実績\n8,・済\n", to: "回答.csv")
    let run = try folder.run(
      "merge", "plan-r6.xlsx", "--update", "~$回答.xlsx", "回答.csv", "--lang", "ja")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("[owner-file-skipped]") && run.output.contains("[open-in-excel]"))
    let alone = try folder.run("merge", "plan-r6.xlsx", "--update", "~$回答.xlsx", "-o", "b")
    #expect(alone.status == 1 && alone.errors.contains("[owner-file]"))
  }

  @Test("the account's balance stands in every report")
  func balance() throws {
    for command in ["check", "export", "convert"] {
      let run = try folder.run(command, "plan-r6.xlsx", "--lang", "en")
      #expect(run.output.firstMatch(of: /read: ([0-9,]+) of \1 cells \(0 unread\)/) != nil)
      #expect(run.output.contains("not read: sheet \"集計\" (no table of a plan or of KPIs)"))
    }
  }
}
