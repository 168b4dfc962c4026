import Foundation
import Testing

@Suite("The built program on the fixtures")
struct ConvertEndToEndTests {
  private static let tables = [
    "action_history.csv", "actions.csv", "changes.csv", "codes.csv", "datapackage.json",
    "fields.csv", "figures.csv", "findings.csv", "kpi_actions.csv", "kpis.csv", "levels.csv",
    "load-duckdb.sql", "load-sqlite.sql", "measures.csv", "narratives.csv", "observations.csv",
    "other_texts.csv", "pending.csv",
    "schedule.csv", "strategies.csv", "summary.csv", "updates.csv", "yearly.csv",
  ]

  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  /// Copies a fixture into the test's folder.
  private func copy(_ name: String, as other: String? = nil) throws {
    let source = Repository.root.appending(path: "Fixtures/plan/\(name)")
    try FileManager.default.copyItem(
      at: source, to: folder.url.appending(path: other ?? name))
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.url.appending(path: name))
  }

  private func changed(_ name: String) throws -> Date? {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
    return attributes[.modificationDate] as? Date
  }

  @Test(
    "convert exits with 0, writes workbook and tables, and leaves the input alone",
    arguments: [
      ("action-plan-r6", "action-plan-r7"), ("action-plan-r6-pages", "action-plan-r7-pages"),
    ])
  func convert(name: String, next: String) throws {
    try copy(name + ".xlsx")
    let before = (try bytes(name + ".xlsx"), try changed(name + ".xlsx"))
    let run = try folder.run(name + ".xlsx", "--lang", "ja")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("具体的アクション45"))
    let expected =
      [name + ".xlsx", next + ".xlsx", next + "-新旧対照表.xlsx", next + "-csv/"]
      + Self.tables.map { "\(next)-csv/\($0)" }
    #expect(try folder.contents() == expected.sorted())
    #expect(try bytes(name + ".xlsx") == before.0)
    #expect(try changed(name + ".xlsx") == before.1)
  }

  /// The fourth results column makes the sheet too wide for its paper.
  @Test("what the run has caused is the first warning and stands first in findings.csv")
  func causedFirst() throws {
    try copy("action-plan-r6.xlsx")
    #expect(try folder.run("action-plan-r6.xlsx").status == 0)
    for year in 8...10 {
      let run = try folder.run("action-plan-r\(year - 1).xlsx", "--to", "R\(year)", "--lang", "ja")
      #expect(run.status == 0, "\(run.errors)")
      guard year == 10 else { continue }
      let warning = run.output.split(separator: "\n").first { $0.hasPrefix("  警告: ") }
      #expect(warning?.hasSuffix("[print-scale-small]") == true, "\(run.output)")
    }
    let rows = try folder.text("action-plan-r10-csv/findings.csv").split(
      whereSeparator: \.isNewline)
    let warnings = rows.filter { $0.contains("warning") }
    #expect(warnings.first?.contains("print-scale-small") == true, "\(warnings.prefix(2))")
  }

  @Test("a second run refuses; --force writes the same bytes again")
  func secondRun() throws {
    try copy("action-plan-r6.xlsx")
    #expect(try folder.run("action-plan-r6.xlsx", "-o", "next").status == 0)
    let names = try folder.contents().filter { !$0.hasSuffix("/") }
    let first = try names.map(bytes)
    let second = try folder.run("action-plan-r6.xlsx", "-o", "next")
    #expect(second.status == 1)
    #expect(second.errors.contains("[result-exists]"))
    #expect(second.output.isEmpty)
    #expect(try folder.run("action-plan-r6.xlsx", "-o", "next", "--force").status == 0)
    #expect(try folder.contents().filter { !$0.hasSuffix("/") } == names)
    #expect(try names.map(bytes) == first)
  }

  @Test("time zone, locale and language of the messages change no byte of the results")
  func sameBytesEverywhere() throws {
    try copy("action-plan-r6.xlsx")
    let surroundings = [
      ["TZ": "UTC", "LC_ALL": "C"], ["TZ": "Asia/Tokyo", "LC_ALL": "ja_JP.UTF-8"],
      ["TZ": "ZZZ+12:34", "LC_ALL": "de_DE.UTF-8"],
    ]
    let results = try surroundings.enumerated().map { number, environment in
      let run = try folder.run(
        "action-plan-r6.xlsx", "-o", "\(number)", environment: environment)
      #expect(run.status == 0, "\(run.errors)")
      return try ["action-plan-r7.xlsx"].map { try bytes("\(number)/\($0)") }
        + Self.tables.map { try bytes("\(number)/action-plan-r7-csv/\($0)") }
    }
    #expect(results.dropFirst().allSatisfy { $0 == results[0] })
  }

  @Test("export writes the tables of the book as it is")
  func export() throws {
    try copy("action-plan-r6.xlsx")
    let run = try folder.run("export", "action-plan-r6.xlsx")
    #expect(run.status == 0, "\(run.errors)")
    let expected =
      ["action-plan-r6-csv/", "action-plan-r6.xlsx"]
      + Self.tables.map { "action-plan-r6-csv/\($0)" }
    #expect(try folder.contents() == expected.sorted())
  }

  @Test("several books are converted in one run")
  func severalBooks() throws {
    try copy("action-plan-r6.xlsx")
    try copy("action-plan-r6-pages.xlsx")
    let run = try folder.run("action-plan-r6.xlsx", "action-plan-r6-pages.xlsx", "-o", "next")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try folder.contents().count { $0.hasSuffix(".csv") }
        == 2 * Self.tables.count { $0.hasSuffix(".csv") })
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(
      lines.map { $0.prefix { $0 != ":" } } == ["action-plan-r6.xlsx", "action-plan-r6-pages.xlsx"])
    #expect(lines.allSatisfy { $0.contains("未読 0") || $0.contains("(0 unread)") })
  }

  @Test("books beside each other give the bytes of books alone")
  func booksBesideEachOther() throws {
    let names = (1...6).map { "計画\($0)_R6.xlsx" }
    for name in names { try copy("action-plan-r6-pages.xlsx", as: name) }
    let all = try ProgramRun(
      arguments: ["export"] + names + ["-o", "all"], folder: folder.url, environment: [:])
    #expect(all.status == 0, "\(all.errors)")
    let alone = try folder.run("export", names[3], "-o", "alone")
    #expect(alone.status == 0, "\(alone.errors)")
    for table in Self.tables {
      let path = "計画4_R6-csv/\(table)"
      #expect(try bytes("all/" + path) == bytes("alone/" + path))
    }
    #expect(all.output.split(whereSeparator: \.isNewline).count == names.count)
  }

  @Test("one bad book among good ones: nothing is written")
  func oneBadBook() throws {
    try copy("action-plan-r6.xlsx")
    try folder.write("no zip", to: "bad.xlsx")
    let run = try folder.run("action-plan-r6.xlsx", "bad.xlsx", "-o", "next")
    #expect(run.status == 1)
    #expect(run.errors.contains("bad.xlsx"))
    #expect(run.errors.contains("[text-file]"))
    #expect(try folder.contents() == ["action-plan-r6.xlsx", "bad.xlsx"])
  }

  @Test("the target year must be the next one")
  func wrongTarget() throws {
    try copy("action-plan-r6.xlsx")
    #expect(try folder.run("action-plan-r6.xlsx", "--to", "R8").status == 1)
    #expect(try folder.contents() == ["action-plan-r6.xlsx"])
    #expect(try folder.run("action-plan-r6.xlsx", "--to", "令和７年度").status == 0)
  }

  @Test(
    "the file name's year goes on in its own spelling",
    arguments: [
      ("計画_R6.xlsx", "計画_R7.xlsx"), ("令和６年度計画.xlsx", "令和７年度計画.xlsx"), ("計画.xlsx", "計画_R7.xlsx"),
    ])
  func fileName(name: String, next: String) throws {
    try copy("action-plan-r6.xlsx", as: name)
    #expect(try folder.run(name).status == 0)
    #expect(try folder.contents().contains(next))
  }
}
