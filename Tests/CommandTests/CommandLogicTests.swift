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
      ([:], Language.english), (["LANG": "ja_JP.UTF-8"], .japanese),
      (["LC_ALL": "", "LANG": "ja"], .japanese),
      (["LC_MESSAGES": "en_US.UTF-8", "LANG": "ja_JP.UTF-8"], .english),
      (["LC_ALL": "ja_JP", "LC_MESSAGES": "C", "LANG": "C"], .japanese),
    ] as [([String: String], Language)])
  func language(environment: [String: String], expected: Language) {
    #expect(Language(environment: { environment[$0] }) == expected)
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
