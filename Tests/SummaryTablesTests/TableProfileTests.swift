import Diagnostics
import PlanReading
import SummaryTables
import TestSupport
import Testing

@Suite("A profile of the tables")
struct TableProfileTests {
  private func files(_ plan: Plan, _ profile: TableProfile) throws -> [TableFile] {
    try SummaryTables.files(for: Edition(plan: plan), options: TableOptions(profile: profile))
  }

  private func bytes(_ plan: Plan, _ profile: TableProfile) throws -> [UInt8] {
    try #require(files(plan, profile).first { $0.name == "strategies.csv" }).bytes
  }

  @Test("is UTF-8 with byte order mark and CRLF for Excel, plain UTF-8 and LF for machines")
  func utf8() throws {
    let plan = samplePlan([], strategyMark: "①")
    let lines = [
      Self.header, "\"S1\",\"①\",\"イノベーション\",,2024,",
    ]
    #expect(
      try bytes(plan, .excel)
        == [0xEF, 0xBB, 0xBF] + lines.flatMap { Array(($0 + "\r\n").utf8) })
    #expect(try bytes(plan, .machine) == lines.flatMap { Array(($0 + "\n").utf8) })
  }

  @Test("is code page 932 with CRLF for old systems")
  func cp932() throws {
    // ① 8740, イ 8343, ノ 836D, ベ 8378, ー 815B, シ 8356, ョ 8387, ン 8393.
    let name: [UInt8] = [
      0x83, 0x43, 0x83, 0x6D, 0x83, 0x78, 0x81, 0x5B, 0x83, 0x56, 0x83, 0x87, 0x83, 0x93,
    ]
    let row = Array("\"S1\",\"".utf8) + [0x87, 0x40] + Array("\",\"".utf8) + name
    #expect(
      try bytes(samplePlan([], strategyMark: "①"), .cp932)
        == Array((Self.header + "\r\n").utf8) + row + Array("\",,2024,\r\n".utf8))
  }

  private static let header =
    "strategy_code,strategy_mark,strategy_name,strategy_name_en,edition_fiscal_year,"
    + "municipality_code"

  @Test("cp932 holds all that the tables say of themselves")
  func ownTexts() throws {
    #expect(throws: Never.self) { try files(samplePlan([action(1)]), .cp932) }
  }

  @Test("cp932 refuses with the cells whose characters would not survive, and says what would")
  func refusal() throws {
    let plan = samplePlan([
      action(1, title: "支援〜相談—〜", description: "①㈱髙～\n―𠮷"), action(2, row: 6, start: "—"),
    ])
    let failure = try #require(caughtFailure { try files(plan, .cp932) })
    #expect(
      failure.diagnostics.map { $0.described(in: .japanese) } == [
        "CP932（シフトJIS）では表せない文字が2個のセルにあります。何も書き込んでいません。"
          + "次のセルの文字を直すか、--csv-profile excel（UTF-8）で書き出してください。 [not-in-cp932]",
        "シート「計画」, D5: 「〜」（U+301C。「～」U+FF5Eなら表せます）、「—」（U+2014。「―」U+2015なら表せます）は、"
          + "CP932では表せません。 [not-in-cp932]",
        "シート「計画」, E5: 「𠮷」（U+20BB7）は、CP932では表せません。 [not-in-cp932]",
      ])
    #expect(
      failure.diagnostics[2].described(in: .english)
        == "sheet \"計画\", E5: Code page 932 lacks \"𠮷\" (U+20BB7). [not-in-cp932]")
    for profile in [TableProfile.excel, .machine] {
      #expect(throws: Never.self) { try files(plan, profile) }
    }
  }

  @Test("cp932 lists twenty cells and counts the rest")
  func cappedRefusal() throws {
    let plan = samplePlan((1...25).map { action($0, row: 4 + $0, issues: "〜") })
    let failure = try #require(caughtFailure { try files(plan, .cp932) })
    #expect(failure.diagnostics.count == 22)
    #expect(failure.diagnostics[0].message.english.hasPrefix("25 cells hold"))
    #expect(failure.diagnostics[20].place.cell == "J24")
    #expect(failure.diagnostics[21].message.japanese == "ほかに5個のセルにもあります。")
  }

  @Test("cp932 writes a lone dash that Windows has no code for as ―, and says so")
  func loneDashes() throws {
    let plan = try PublishedPlan.read().plan(withLinks: true)
    let edition = Edition(plan: plan)
    let options = TableOptions(profile: .cp932)
    let drafted = DraftedTables(edition, options: options)
    let note = try #require(drafted.diagnostics.first { $0.code == "dash-replaced" })
    // 14 start years; the dash of a narrative is written as a blank.
    #expect(note.message.japanese.contains("セルが14個") && note.severity == .note)
    let file = try #require(
      drafted.files(with: []).first { $0.name == "actions.csv" })
    // "―" is 815C.
    let dash = [0x22, 0x81, 0x5C, 0x22] as [UInt8]
    let count = file.bytes.indices.count { file.bytes[$0...].starts(with: dash) }
    #expect(count >= 14)
    #expect(DraftedTables(edition).diagnostics.allSatisfy { $0.code != "dash-replaced" })
  }
}
