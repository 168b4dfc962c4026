import PlanReading
import SpreadsheetML
import Testing

@Suite struct StrategyMatchTests {
  private let match = StrategyMatch(
    [("S1", "(1)", "イノベーション"), ("S2", "(2)", "ネットワーク・連携")].map { code, mark, name in
      Strategy(
        code: code, mark: mark, name: name, nameInEnglish: nil,
        source: SourceCell(sheet: "計画", cell: CellReference(row: 1, column: 1)), measures: [])
    })

  @Test(arguments: [
    ("(2) ネットワーク・連携 (Combination・Chain・Cross)", "S2"), ("（２）ネットワーク", "S2"), ("イノベーション", "S1"),
    ("基本戦略２ ネットワーク・連携", "S2"), ("(1) ネットワーク・連携", "S2"),
  ])
  func aLineIsMatchedByNameOrMark(line: String, code: String) {
    #expect(match.code(in: line) == code)
  }

  @Test(arguments: ["○KPI について", "(3) 基盤", ""])
  func otherLinesNameNoStrategy(line: String) {
    #expect(match.code(in: line) == nil)
  }
}
