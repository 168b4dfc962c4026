import Diagnostics
import Foundation
import Testing

@testable import actionplan

/// Help, usage errors and the language of both, as the built program gives them.
@Suite("Usage")
struct UsageTests {
  private let folder: WorkFolder
  private let book = Repository.root.appending(path: "Fixtures/plan/action-plan-r6.xlsx").path

  init() throws { folder = try WorkFolder() }

  private static let japanese = ["LANG": "ja_JP.UTF-8"]

  private func run(_ arguments: [String], _ environment: [String: String] = UsageTests.japanese)
    throws
    -> ProgramRun
  {
    try ProgramRun(arguments: arguments, folder: folder.url, environment: environment)
  }

  /// English words of three letters and more, but for what people type and names.
  private func english(in text: String) -> [String] {
    let typed = text.replacing(
      /「[^」]*」|<[^>]*>|--?[a-z-]+|[a-z_]+\.(csv|json|xlsx|html)|\.xls[xm]|\[[a-z-]+\]/, with: "")
    let known: Set = [
      "actionplan", "convert", "merge", "compare", "export", "check", "report", "help", "keep",
      "replace", "fold", "excel", "machine", "CSV", "KPI", "HTML", "bash", "zsh", "fish", "seen",
      "csv",
      "subcommand", "options", "actions", "Excel", "layout", "history", "handout", "renew",
    ]
    return typed.matches(of: /[A-Za-z]{3,}/).map { String($0.output) }.filter {
      !known.contains($0)
    }
  }

  @Test(
    "help is in one language", arguments: ["", "convert", "merge", "compare", "export", "check"])
  func help(_ command: String) throws {
    let japanese = try run(command.isEmpty ? ["--help"] : ["help", command])
    #expect(japanese.status == 0)
    #expect(english(in: japanese.output) == [], "\(japanese.output)")
    for heading in ["概要: ", "使い方: actionplan", "オプション:"] {
      #expect(japanese.output.contains(heading), "\(japanese.output)")
    }
    #expect(japanese.output.contains("使い方を表示します。"))
    let english = try run((command.isEmpty ? [] : [command]) + ["--help", "--lang", "en"], [:])
    #expect(english.status == 0)
    #expect(english.output.hasPrefix("OVERVIEW: "))
    // Names of columns and files stay Japanese; sentences have kana.
    let kana = english.output.unicodeScalars.contains { (0x3041...0x3096).contains($0.value) }
    #expect(!kana, "\(english.output)")
  }

  @Test("what options say in English ends where its sentence does")
  func abbreviations() throws {
    for command in ["convert", "export", "layout"] {
      let help = try run([command, "--help", "--lang", "en"], [:]).output
      let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("e.g. actions=200000; may be repeated."), "\(help)")
    }
  }

  /// A new one needs its Japanese pattern.
  @Test("every complaint about arguments is known in Japanese")
  func complaints() throws {
    let commands = Repository.root.appending(path: "Sources/actionplan")
    let files = try #require(
      FileManager.default.enumerator(at: commands, includingPropertiesForKeys: nil))
    var complaints: [String] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      complaints += text.matches(of: /ValidationError\(\s*"([^"]*)"/).map { String($0.output.1) }
    }
    #expect(complaints.count > 8)
    for complaint in complaints {
      #expect(!UsageErrors.japanese(complaint).hasPrefix("使い方が正しくありません"), "\(complaint)")
    }
  }

  @Test("results are not written under a name of another kind of file")
  func fileKinds() throws {
    let check = try run(["check", book, "-o", "確認結果.csv"])
    #expect(check.status == 64 && check.errors.contains("-o の後には、末尾が .xlsx のファイル名を書いてください。"))
    let layout = try run(["layout", book, "-o", "表.txt", "--lang", "en"])
    #expect(
      layout.status == 64 && layout.errors.contains("-o needs a file that ends in .xlsx or .csv."))
    #expect(try folder.contents().isEmpty)
  }

  @Test("help on an option says what it takes")
  func options() throws {
    let help = try run(["help", "convert"]).output
    #expect(help.contains("--as-of <date>"))
    #expect(help.contains("実績の基準日（例: 令和8年2月28日、R8.2.28、2026-02-28）。"))
    #expect(try run(["--help"]).output.contains("終了コード:"))
  }

  @Test(
    "wrong usage is told in Japanese",
    arguments: [
      (["convert"], "元のブックを指定してください"), ([], "元のブックを指定してください"),
      (["convert", "a.xlsx", "--forse"], "「--forse」というオプションはありません。「--force」ではありませんか。"),
      (["convert", "a.xlsx", "--nonsense"], "「--nonsense」というオプションはありません。"),
      (["convert", "a.xlsx", "--to"], "「--to <year>」に値がありません。"),
      (["convert", "a.xlsx", "--to", "七年"], "「七年」は年度として読めません。"),
      (["convert", "a.xlsx", "--as-of", "来週"], "「来週」は日付として読めません。令和8年2月28日"),
      (["convert", "a.xlsx", "--results", "drop"], "「drop」は使えません。keep、replace、fold"),
      (["convert", "a.xlsx", "--base", "b.xlsx"], "--base は --update とともに"),
      (["convert", "a.xlsx", "b.xlsx", "--name", "c"], "ブックを1つだけ"),
      (["convert", "a.xlsx", "--name", "c.xlsx"], "拡張子を除いた"),
      (["merge", "a.xlsx"], "--update で表を"), (["compare", "a.xlsx"], "「<new>」を指定してください。"),
      (["compare", "a", "b", "c"], "余分な引数「c」があります。"),
      (["check", "a.xlsx", "--strict=1"], "「--strict」には値を付けられません"),
      (["export", "a.xlsx", "--csv-profile", "word"], "「word」は使えません。excel、machine、cp932"),
      (["export", "a.xlsx", "--municipality-code", "12"], "全国地方公共団体コード"),
      (["check", "a.xlsx", "--lang", "fr"], "ja か en を指定してください。"),
      (["--generate-completion-script", "tcsh"], "bash、zsh、fish"),
    ] as [([String], String)])
  func errors(_ arguments: [String], _ expected: String) throws {
    let run = try run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains("エラー: ") && run.errors.contains(expected), "\(run.errors)")
    #expect(english(in: run.errors).filter { $0 != "forse" } == [], "\(run.errors)")
    #expect(!run.errors.contains("Error:") && !run.errors.contains("Usage:"))
    #expect(try folder.contents().isEmpty)
  }

  @Test("in English the parser's words stay")
  func englishErrors() throws {
    let run = try run(["convert", "a.xlsx", "--to", "soon"], [:])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: The value 'soon' is invalid for '--to <year>'"))
    #expect(run.errors.contains("Usage: actionplan convert"))
    #expect(!run.errors.contains("作成"))
  }

  @Test(
    "without a locale the language is the workbook's", arguments: ["C.UTF-8", "C", "POSIX", ""])
  func workbookDecides(_ name: String) throws {
    let check = try run(["check", book], ["LANG": name])
    #expect(check.output.contains("警告: ") && !check.output.contains("warning: "))
    let usage = try run(["check", book, "--nonsense"], ["LANG": name])
    #expect(usage.errors.hasPrefix("エラー: "))
    #expect(
      try run(["check", "none.xlsx"], ["LANG": name]).errors.contains("There is no such file"))
    #expect(try run(["check", "計画.xlsx"], ["LANG": name]).errors.contains("ファイルが見つかりません"))
    #expect(try run(["check", book], ["LANG": "en_US.UTF-8"]).output.contains("warning: "))
  }

  @Test("the version stands in one place")
  func version() throws {
    for arguments in [["--version"], ["convert", "--version"]] {
      let run = try run(arguments)
      #expect(run.status == 0)
      #expect(run.output == "actionplan \(ProgramVersion.current)\n")
    }
  }

  @Test("completions for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.output.count > 2000 && run.output.contains("csv-profile"))
    guard shell == "bash" else { return }
    try folder.write(run.output, to: "completion.bash")
    let bash = Process()
    bash.executableURL = URL(filePath: "/bin/bash")
    bash.arguments = ["-n", folder.path("completion.bash")]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
  }

  @Test("several tables behind one --update, as merge has them")
  func severalTables() throws {
    try folder.write("No.,令和6年度実績\n8,・確定した。\n", to: "a.csv")
    try folder.write("No.,課題\n9,・募集\n", to: "b.csv")
    let run = try run(["convert", book, "--update", "a.csv", "b.csv", "-o", "out"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("a.csv: 記入 1 = 反映 1") && run.output.contains("b.csv: 記入 1 = 反映 1"))
  }

  @Test("a day is read as people write it")
  func dates() throws {
    for (index, day) in ["令和8年1月31日", "R8.1.31", "2026-1-31"].enumerated() {
      let run = try run(["convert", book, "--as-of", day, "-o", "out\(index)"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("令和7年度実績(※令和8年1月末時点)"), "\(run.output)")
    }
  }

  @Test("--quiet says no more than two lines")
  func quiet() throws {
    for arguments in [
      ["convert", book, "-o", "a"], ["check", book], ["export", book, "-o", "b"],
      ["check", book, book, book], ["merge", book, "--update", "none.csv", "no.csv", "not.csv"],
    ] {
      let run = try run(arguments + ["--quiet"])
      let lines = (run.output + run.errors).split(separator: "\n")
      #expect((1...2).contains(lines.count), "\(lines)")
    }
    #expect(try folder.contents().contains("a/action-plan-r7.xlsx"))
  }

  @Test("a report fits a screen")
  func screen() throws {
    let rows = (1...45).map { "\($0),\(String(repeating: "・相談を受けた。", count: 12)),・課題\($0)" }
    try folder.write("No.,令和6年度実績,課題\n" + rows.joined(separator: "\n") + "\n", to: "回答.csv")
    let run = try run(["convert", book, "--update", "回答.csv", "-o", "out"])
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count <= 50)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 120 })
    #expect(lines.contains { $0.contains("書き換え: ほか") })
    #expect(lines.contains { $0.contains("警告: ほか") && $0.contains("findings.csv") })
  }

  @Test("merged books are counted, and the next edition has its plain name; --name overrules both")
  func names() throws {
    try FileManager.default.copyItem(
      at: URL(filePath: book), to: folder.url.appending(path: "アクションプラン_R6.xlsx"))
    try folder.write("No.,令和6年度実績\n8,・確定した。\n", to: "a.csv")
    func made(_ arguments: [String]) throws -> [String] {
      let before = Set(try folder.contents())
      let run = try run(arguments)
      #expect(run.status == 0, "\(run.errors)")
      return try folder.contents().filter { $0.hasSuffix(".xlsx") && !before.contains($0) }
    }
    let merge = { (book: String) in ["merge", book, "--update", "a.csv"] }
    #expect(
      try made(merge("アクションプラン_R6.xlsx")) == [
        "アクションプラン_R6-merged-新旧対照表.xlsx", "アクションプラン_R6-merged.xlsx",
      ])
    #expect(try made(merge("アクションプラン_R6-merged.xlsx")).last == "アクションプラン_R6-merged-2.xlsx")
    #expect(try made(merge("アクションプラン_R6-merged-2.xlsx")).last == "アクションプラン_R6-merged-3.xlsx")
    #expect(try made(["convert", "アクションプラン_R6-merged-2.xlsx"]).last == "アクションプラン_R7.xlsx")
    #expect(
      try made(["convert", "アクションプラン_R6-merged.xlsx", "--name", "次年度"]) == [
        "次年度-新旧対照表.xlsx", "次年度.xlsx",
      ])
    #expect(try folder.contents().contains("次年度-csv/actions.csv"))
  }
}
