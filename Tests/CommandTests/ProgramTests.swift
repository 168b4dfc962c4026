import Foundation
import Testing

@Suite("The built program")
struct ProgramTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test("a missing file is named in the language of the environment")
  func missingFile() throws {
    let run = try folder.run("r6.xlsx", environment: ["LANG": "ja_JP.UTF-8"])
    #expect(run.status == 1)
    #expect(
      run.errors
        == "actionplan: r6.xlsx: ファイルが見つかりません。ファイル名と場所を確かめてください。 [no-such-file]\n")
    #expect(run.output.isEmpty)
    #expect(try folder.contents() == [])
  }

  @Test("LC_ALL goes before LANG, and --lang before both")
  func language() throws {
    let environment = ["LANG": "ja_JP.UTF-8", "LC_ALL": "en_US.UTF-8"]
    let english = try folder.run("r6.xlsx", environment: environment)
    #expect(english.errors.contains("There is no such file"))
    let japanese = try folder.run("r6.xlsx", "--lang", "ja", environment: environment)
    #expect(japanese.errors.contains("見つかりません"))
  }

  @Test("all bad inputs are named at once, one line each")
  func severalBadInputs() throws {
    try folder.makeFolder("folder.xlsx")
    try folder.write("", to: "empty.xlsx")
    try folder.write("x", to: "~$r6.xlsx")
    let run = try folder.run("none.xlsx", "folder.xlsx", "empty.xlsx", "~$r6.xlsx", "/dev/null")
    #expect(run.status == 1)
    let lines = run.errors.split(separator: "\n")
    let codes = lines.dropLast().map { line in
      line.split(separator: " ").last.map(String.init) ?? ""
    }
    #expect(lines.last == "actionplan: nothing was written, not for the other books either.")
    #expect(
      codes == ["[no-such-file]", "[is-a-folder]", "[empty-file]", "[owner-file]", "[not-a-file]"])
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("actionplan: ") })
  }

  @Test("a named pipe is refused instead of waited for")
  func namedPipe() throws {
    let path = folder.path("pipe.xlsx")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try folder.run("pipe.xlsx").errors.contains("[not-a-file]"))
  }

  @Test("a file above the limit is refused without being read")
  func tooLarge() throws {
    let path = try folder.write("PK", to: "large.xlsx")
    #expect(truncate(path, 512 * 1024 * 1024 + 1) == 0)
    let run = try folder.run("large.xlsx")
    #expect(run.status == 1)
    #expect(run.errors.contains("536,870,913; the limit is 134,217,728"))
  }

  @Test("a file without read permission says why", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let path = try folder.write("PK", to: "locked.xlsx")
    #expect(chmod(path, 0o000) == 0)
    let run = try folder.run("locked.xlsx", "--lang", "ja")
    #expect(run.status == 1)
    #expect(run.errors.contains("ファイルを読めません（権限がありません）。"))
  }

  @Test("what is no workbook gives exit 1 and writes nothing", arguments: ["convert", "export"])
  func notAWorkbook(subcommand: String) throws {
    try folder.write("not a zip", to: "r6.xlsx")
    let run = try folder.run(subcommand, "r6.xlsx", "-o", "next")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("actionplan: r6.xlsx: "))
    #expect(try folder.contents() == ["r6.xlsx"])
  }

  @Test(
    "wrong usage gives exit 64",
    arguments: [
      [], ["convert"], ["export"], ["--bogus", "r6.xlsx"], ["r6.xlsx", "--to", "someday"],
      ["r6.xlsx", "--as-of", "2026-02-29"], ["r6.xlsx", "--lang", "fr"], ["r6.xlsx", "-o"],
      ["r6.xlsx", "-o", ""], ["export", "r6.xlsx", "--to", "R7"], ["r6.xlsx", "--guide", "x"],
      ["merge", "r6.xlsx"], ["r6.xlsx", "--base", "x"], ["a.xlsx", "b.xlsx", "--update", "x"],
      ["r6.xlsx", "--results", "drop"], ["compare", "r6.xlsx"],
      ["r6.xlsx", "--municipality-code", "1"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let run = try ProgramRun(arguments: arguments, folder: folder.url, environment: [:])
    #expect(run.status == 64)
    #expect(run.errors.contains("Usage: ") || run.errors.contains("USAGE: "))
  }

  @Test(
    "help is written to standard output",
    arguments: [["--help"], ["help"], ["help", "convert"], ["export", "--help"]])
  func help(arguments: [String]) throws {
    let run = try ProgramRun(arguments: arguments, folder: folder.url, environment: [:])
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: actionplan"))
    #expect(run.errors.isEmpty)
  }
}
