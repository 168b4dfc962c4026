import Diagnostics
import Testing
import actionplan

@Suite("Exit status of a run")
struct ExitStatusTests {
  private func findings(_ severities: [Severity]) -> [Diagnostic] {
    severities.map {
      Diagnostic(code: "any", severity: $0, message: LocalizedText(ja: "何か", en: "anything"))
    }
  }

  @Test(
    "errors give 2, warnings only with --strict",
    arguments: [
      ([], false, RunStatus.done), ([], true, .done), ([.note], true, .done),
      ([.warning], false, .done), ([.warning], true, .doneWithErrors),
      ([.note, .error], false, .doneWithErrors), ([.error], true, .doneWithErrors),
    ] as [([Severity], Bool, RunStatus)])
  func status(severities: [Severity], strict: Bool, expected: RunStatus) {
    #expect(RunStatus(findings: findings(severities), strict: strict) == expected)
  }

  @Test("the numbers are the command line's contract")
  func numbers() {
    #expect(RunStatus.done.rawValue == 0)
    #expect(RunStatus.notDone.rawValue == 1)
    #expect(RunStatus.doneWithErrors.rawValue == 2)
  }
}

@Suite("Path names")
struct PathNameTests {
  @Test(
    "a path falls into folder, name and a workbook's extension",
    arguments: [
      ("r6.xlsx", "", "r6", ".xlsx"), ("a/b/計画_R6.XLSM", "a/b", "計画_R6", ".XLSM"),
      ("/r6.xlsx", "/", "r6", ".xlsx"), ("plan.v2", "", "plan.v2", ""),
      ("plan.v2.xlsx", "", "plan.v2", ".xlsx"), (".xlsx", "", ".xlsx", ""), ("r6", "", "r6", ""),
    ])
  func pieces(path: String, folder: String, stem: String, fileExtension: String) {
    let name = PathName(path)
    #expect(name.folder == folder)
    #expect(name.stem == stem)
    #expect(name.fileExtension == fileExtension)
  }

  @Test(
    "a name is put into its folder",
    arguments: [("", "a"), ("d", "d/a"), ("d/", "d/a"), ("/", "/a")])
  func joined(folder: String, expected: String) {
    #expect(PathName.path("a", in: folder) == expected)
  }
}

@Suite("Language and terminal")
struct TerminalTests {
  @Test(
    "the first locale name that is not empty decides",
    arguments: [
      ([:], nil), (["LANG": "ja_JP.UTF-8"], .japanese), (["LANG": "C.UTF-8"], nil),
      (["LC_ALL": "POSIX", "LANG": "ja_JP.UTF-8"], nil), (["LANG": "de_DE"], .english),
      (["LC_ALL": "", "LANG": "ja"], .japanese),
      (["LC_MESSAGES": "en_US.UTF-8", "LANG": "ja_JP.UTF-8"], .english),
      (["LC_ALL": "ja_JP", "LC_MESSAGES": "C", "LANG": "C"], .japanese),
    ] as [([String: String], Language?)])
  func language(environment: [String: String], expected: Language?) {
    #expect(Language.named(by: { environment[$0] }) == expected)
  }

  @Test("--lang decides wherever it stands")
  func askedLanguage() {
    #expect(SpokenLanguage.asked(in: ["convert", "a.xlsx", "--lang", "ja"]) == .japanese)
    #expect(SpokenLanguage.asked(in: ["--lang=en", "a.xlsx"]) == .english)
    #expect(SpokenLanguage.asked(in: ["--lang", "ja", "--lang", "en"]) == .english)
    #expect(SpokenLanguage.asked(in: ["a.xlsx", "--lang"]) == nil)
    #expect(SpokenLanguage.asked(in: ["--", "--lang", "ja"]) == nil)
  }

  @Test("control characters and direction marks do not reach the terminal")
  func clean() {
    #expect(TerminalText.clean("a\u{1B}[31m実績\u{202E}\r\n\u{9B}b") == "a[31m実績b")
  }
}

@Suite("Wording")
struct WordingTests {
  @Test("a long list names three and counts the rest")
  func longList() {
    let names = ["A", "B", "C", "D", "E"]
    #expect(Wording.list(names, .japanese) == "A、B、C ほか2件")
    #expect(Wording.list(names, .english) == "A, B, C and 2 more")
  }

  @Test("a list that would only save one name is written out")
  func shortList() {
    #expect(Wording.list(["A", "B", "C", "D"], .japanese) == "A、B、C、D")
  }

  @Test("line breaks of a heading are no part of a quotation")
  func quotation() {
    #expect(Wording.quoted("令和7年度実績\n(※令和8年2月末時点)", .japanese) == "「令和7年度実績(※令和8年2月末時点)」")
  }
}

@Suite("Names of results")
struct ResultNameTests {
  @Test(
    "merged books are counted, next year's edition has the plain name",
    arguments: [
      ("x-merged", "x", "x-merged"), ("x-merged-merged", "x-merged", "x-merged-2"),
      ("x-merged-2-merged", "x-merged-2", "x-merged-3"),
      ("計画_R8-merged", "計画_R7-merged", "計画_R8"), ("計画_R8-merged-2", "計画_R7-merged-2", "計画_R8"),
      ("plan-merged_R8", "plan-merged", "plan_R8"), ("x-merged", "x-merged", "x-merged"),
      ("r7", "r6", "r7"), ("-merged-merged", "-merged", "-merged-merged"),
    ])
  func settled(name: String, input: String, expected: String) {
    #expect(ResultName.settled(name, from: input) == expected)
  }
}

@Suite("Lines for a screen")
struct ScreenLinesTests {
  @Test("what is said many times is counted, and nothing is too wide")
  func fits() {
    let lines =
      ["計画.xlsx: 作りました。"]
      + (1...80).map { "  書き換え: 計画!J\($0) \(String(repeating: "長い文", count: 40))" }
      + (1...30).map { "  表\($0).csv: 記入 1 = 反映 1" }
      + (1...10).map { "  警告: No.\($0) \(String(repeating: "説明", count: 60))。 [some-code]" }
    let shown = ScreenLines(in: .japanese).fitting(lines)
    #expect(shown.count <= 50)
    #expect(shown.allSatisfy { DisplayWidth.of($0) <= 120 })
    #expect(shown.first == "計画.xlsx: 作りました。")
    #expect(shown.contains { $0.hasPrefix("  書き換え: ほか70件") })
    #expect(shown.contains { $0.hasPrefix("  表: ほか20件") })
    #expect(shown.filter { $0.hasSuffix("… [some-code]") }.count == 10)
  }

  @Test("short reports stay as they are, long lists of books are counted")
  func others() {
    let lines = ["a.xlsx: done", "  read: 1", "  warning: x [c]"]
    #expect(ScreenLines(in: .english).fitting(lines) == lines)
    let books = (1...70).map { "\($0).xlsx: done" }
    let shown = ScreenLines(in: .english).fitting(books)
    #expect(shown.count == 50 && shown.last == "21 more")
  }

  @Test(arguments: [("abc", 3), ("実績", 4), ("ｱｲ", 2), ("①→", 4)])
  func width(text: String, expected: Int) { #expect(DisplayWidth.of(text) == expected) }
}
