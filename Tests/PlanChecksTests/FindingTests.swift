import PlanChecks
import PlanReading
import Diagnostics
import TestSupport
import Testing

@Suite struct FindingTests {
  private let sheets = [
    SheetSketch.plan([SheetSketch.action("1"), SheetSketch.action("2")], name: "後"),
    SheetSketch.plan([SheetSketch.action("3")], name: "先"),
  ]

  private func found(_ diagnostics: [Diagnostic]) throws -> [Finding] {
    Finding.all(diagnostics, in: try PlanReading.read(sheets.map(\.worksheet)))
  }

  private func finding(
    _ severity: Severity, _ sheet: String? = nil, _ cell: String? = nil, code: String = "code"
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity, place: Place(sheet: sheet, cell: cell),
      message: LocalizedText(ja: "文", en: "text"))
  }

  @Test func theWorstComesFirst() throws {
    let found = try found([finding(.note), finding(.error), finding(.warning)])
    #expect(found.map(\.diagnostic.severity) == [.error, .warning, .note])
  }

  @Test func ofOneSeverityTheyFollowTheBook() throws {
    let places = try found([
      finding(.note, "他", "A1"), finding(.note, "先", "A2"), finding(.note, "後", "B10"),
      finding(.note, "後", "C2"), finding(.note, "後", "B2"), finding(.note, "後"),
      finding(.warning, "先", "A2"),
    ]).map { "\($0.diagnostic.place.sheet ?? "")\($0.diagnostic.place.cell ?? "")" }
    #expect(places == ["先A2", "後", "後B2", "後C2", "後B10", "先A2", "他A1"])
  }

  @Test func thoseOfOneCellKeepTheirOrderAndStandOnce() throws {
    let found = try found([
      finding(.note, "後", "A2", code: "b"), finding(.note, "後", "A2", code: "a"),
      finding(.note, "後", "A2", code: "b"),
    ])
    #expect(found.map(\.diagnostic.code) == ["b", "a"])
  }

  @Test func aFindingNamesTheActionOfItsRow() throws {
    let numbers = try found([
      finding(.note, "後"), finding(.note, "後", "F1"), finding(.note, "後", "F2"),
      finding(.note, "後", "H3:H4"), finding(.note, "先", "2:2"), finding(.note, "他", "A2"),
    ]).map(\.actionNumber)
    #expect(numbers == [nil, nil, 1, 2, 3, nil])
  }

  @Test func whatTheRunCausedComesFirstThenWhatIsNew() throws {
    let old = finding(.error, "後", "A2", code: "old")
    let new = finding(.note, "後", "A3", code: "new")
    let own = finding(.note, "先", "A2", code: "own")
    let reading = try PlanReading.read(sheets.map(\.worksheet))
    let known = Set(Finding.all([old], in: reading).map(\.key))
    let all = Finding.all([old, new, own], caused: [own], known: known, in: reading)
    #expect(all.map(\.diagnostic.code) == ["own", "new", "old"])
    #expect(all.map(\.origin) == [.run, .new, .book])
  }

  /// The key tells the finding, not the cell: columns and rows move from year to year.
  @Test func theKeyStaysWhereTheCellMoves() throws {
    func key(_ message: String, _ cell: String, _ number: Int = 1, _ field: String = "results 2024")
      -> String
    {
      Finding(
        Diagnostic(
          code: "code", severity: .note, place: Place(sheet: "R6", cell: cell),
          message: LocalizedText(ja: message, en: "text")), actionNumber: number, field: field
      ).key
    }
    #expect(key("令和6年度の 計画!I12 と違います。", "I5") == key("令和6年度の 計画!J14 と違います。", "J7"))
    #expect(
      key("元のNo.1（R6計画!H5）の「17件」と違います。", "H28")
        == key("元のNo.1（R7計画!H5）の「17件」と違います。", "H28"))
    #expect(key("開始年（J40）と違います。", "H40") == key("開始年（K40）と違います。", "H40"))
    #expect(key("（R6）の文", "I5") != key("（R7）の文", "I5"))
    #expect(key("R6の文", "I5") != key("R7の文", "I5"))
    // Two digits may be a year too, three and two letters are a cell.
    #expect(key("R10の文", "I5") != key("R11の文", "I5"))
    #expect(key("R100の文", "I5") == key("R110の文", "I5"))
    #expect(key("AB1の文", "I5") == key("AB2の文", "I5"))
    #expect(key("文", "I5") != key("文", "I5", 2))
    #expect(key("文", "I5") != key("文", "I5", 1, "issues"))
    #expect(key("文", "I5").count == 12)
    // FNV-1a is the same on every machine.
    #expect(key("文", "I5") == key("文", "K9"))
  }
}
