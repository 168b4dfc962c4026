import Diagnostics
import PlanChecks
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Mistakes as staff make them, one each in a copy of the published plan.
///
/// Found is a mistake when a finding that the plan had not before names its cell; of two cells that
/// contradict one another either is right.
@Suite struct SeededMistakesTests {
  /// One mistake.
  private struct Seed {
    var cell: String
    /// What of the cell's text is replaced; nil for all of it.
    var old: String?
    var new: String
    /// The other cell that the mistake contradicts.
    var other: String?
    var sheet = "R6アクションプラン"

    init(
      _ cell: String, _ old: String?, _ new: String, or other: String? = nil,
      sheet: String = "R6アクションプラン"
    ) {
      self.cell = cell
      self.old = old
      self.new = new
      self.other = other
      self.sheet = sheet
    }
  }

  private static let years: [Seed] = [
    Seed("I13", "令和6年度新規", "令和5年度新規"),
    Seed("I27", "(令和6年9月)", "(令和5年9月)"),
    Seed("I38", "令和6年度", "R5年度"),
    Seed("I48", "令和6年度 11社", "令和5年度 11社"),
    Seed("H30", "(年2回)", "(令和6年10月)"),
    Seed("I47", "minahare PARK-FES.」に市内企業3社がワークショップを開催。（令和6年10月）", "PARK」で開催。（令和8年10月）"),
    Seed("P24", "関東圏へのチャレンジ検討。", "令和5年度より関東圏で商談会を予定。"),
    Seed("H44", "令和5年度 4件", "令和5年 4件"),
    Seed("H42", "令和4年7月 条例制定", "令和3年7月 条例制定", or: "J42"),
    Seed("I10", "(令和6年8月)", "(令和6年18月)"),
    Seed("I33", "1月25日付け", "1月35日付け"),
    Seed("H49", "令和6年2月", "令和6年2月30日"),
    Seed("G42", "令和4年7月", "平成34年7月"),
    Seed("J15", nil, "平成42年度"),
    Seed("J20", nil, "令和元年3月"),
    Seed("I19", "（令和6年5月）", "（令和6年（2025年）5月）"),
    Seed("H39", "令和5年3月30日", "R5.13.30"),
  ]

  private static let figures: [Seed] = [
    Seed("I25", "計10社", "計1O社"),
    Seed("H28", "4.06億円", "4.O6億円"),
    Seed("H16", "100BANCH", "1○件の100BANCH"),
    Seed("I32", "計69社", "計96社"),
    Seed("I32", "新たに4社", "新たに14社"),
    Seed("H22", "13.2%", "132%"),
    Seed("I17", "9.7%", "970%"),
    Seed("I46", "計401人", "計410人", or: "I33"),
    Seed("I5", "約4.26億円", "約4.62億円", or: "I28"),
    Seed("B5", nil, "1178", or: "H15", sheet: "KPI"),
    Seed("C6", nil, "136人", sheet: "KPI"),
    Seed("I45", "つなぎ件数0件", "つなぎ件数2件＋3件＝6件"),
  ]

  private static let words: [Seed] = [
    Seed("P20", nil, "同上"),
    Seed("P43", nil, "別紙のとおり"),
    Seed("P27", nil, "※要確認"),
    Seed("I21", "「KPF（門真プラットフォーム）」", "○○社"),
    Seed("I37", "16社(", "●社("),
    Seed("I40", "0社", "XX社"),
    Seed("G30", "年6回程度", "年○回程度"),
    Seed("I26", "2社以上実施)", "2社以上実施"),
    Seed("P48", "「これだけは！」シート」", "「これだけは！」シート"),
    Seed("G29", "整備等)補助率2/3(3/4)", "整備等補助率2/3(3/4)"),
    Seed("I23", "「門真市ものづくり企業ネットワーク」", "「門真市ものつくり企業ネットワーク」"),
    Seed("F30", nil, "ロールモデルの発掘・発信", or: "F25"),
    Seed("I41", nil, "・本市まちづくり担当部署と連携して「新たな産業ものづくり企業誘導ゾーン」の具体化を検討中。\n・令和14年度まちびらき予定。"),
  ]

  private static let marks: [Seed] = [
    Seed("G47", nil, ""),
    Seed("H44", nil, ""),
    Seed("I22", nil, ""),
    Seed("E36", nil, "重要"),
    Seed("D34", nil, "新期"),
    Seed("J37", nil, "不明"),
    Seed("D46", nil, "新規", or: "J46"),
    Seed("A30", nil, "25", or: "A29"),
    Seed("F33", nil, "", or: "A33"),
  ]

  /// Those of another person that were passed over at first.
  private static let another: [Seed] = [
    Seed("C5", nil, "12000", sheet: "KPI"),
    Seed("C6", nil, "-136", sheet: "KPI"),
    Seed("P3", "令和7年度", "令和6年度"),
    Seed("I4", "令和7年2月末", "令和6年2月末"),
    Seed("I5", "13件", "l3件"),
    Seed("I12", nil, "45992"),
    Seed("I13", nil, "特定創業支援等事業（産業競争力強化法）"),
  ]

  @Test func areFoundAtTheirCells() throws {
    let bytes = try Fixture.bytes("plan/action-plan-r6.xlsx")
    let known = try Set(findings(Workbook(bytes: bytes)))
    let seeds = Self.years + Self.figures + Self.words + Self.marks + Self.another
    var missed: [String] = []
    for seed in seeds {
      var workbook = try Workbook(bytes: bytes)
      try plant(seed, in: &workbook)
      let cells = [seed.cell, seed.other].compactMap(\.self)
      let found = try findings(workbook).filter { !known.contains($0) }
      if !found.contains(where: {
        $0.place.sheet == seed.sheet && cells.contains($0.place.cell ?? "")
      }) {
        missed.append("\(seed.sheet)!\(seed.cell) \(seed.new)")
      }
    }
    print("seeded mistakes: \(seeds.count - missed.count) of \(seeds.count) found, not \(missed)")
    #expect(seeds.count >= 40)
    #expect(missed.count * 10 <= seeds.count, "\(missed)")
  }

  private func findings(_ workbook: Workbook) throws -> [Diagnostic] {
    let worksheets = try workbook.worksheets()
    let reading = try PlanReading.read(worksheets)
    return reading.findings
      + PlanChecks.findings(in: CheckedPlan(reading, worksheets: worksheets))
  }

  private func plant(_ seed: Seed, in workbook: inout Workbook) throws {
    let cell = try #require(CellReference(seed.cell))
    let sheets = try workbook.worksheets()
    let sheet = try #require(sheets.first { $0.name == seed.sheet })
    var text = seed.new
    if let old = seed.old {
      let before = sheet.value(at: cell).printedText
      text = before.replacing(old, with: seed.new)
      try #require(text != before, "\(seed.cell) does not say \(old)")
    }
    let value: CellContent =
      Double(text).map { .number($0) } ?? (text.isEmpty ? .blank : .text(text))
    try workbook.setCell(cell, to: value, in: seed.sheet)
  }
}
