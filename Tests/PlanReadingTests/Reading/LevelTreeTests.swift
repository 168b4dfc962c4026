import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// Actions under levels of whatever depth.
@Suite struct LevelTreeTests {
  private let source = SourceCell(sheet: "計画", cell: CellReference(row: 5, column: 1))

  private func add(_ names: [String?], to tree: inout LevelTree) -> String? {
    tree.add(names.map { $0.map { Sourced($0, at: source) } }, at: source)
  }

  private func codes(_ rows: [[String?]]) -> [String?] {
    var tree = LevelTree()
    return rows.map { add($0, to: &tree) }
  }

  @Test func codesGoOnWithALetterAndANumberForEachDepth() {
    #expect(codes([["甲", "い", "x", "y", "z"]]) == ["S1M1L1N1N1"])
    #expect(
      codes([["甲", "い"], ["甲", "ろ"], ["乙", "い"], ["甲", "い"]]) == ["S1M1", "S1M2", "S2M1", "S1M1"])
  }

  @Test func aBlankCellGoesOnWithTheLevelAboveWhereAllOuterOnesDo() {
    #expect(codes([["甲", "い"], ["", ""], ["甲", "　"]]) == ["S1M1", "S1M1", "S1M1"])
    #expect(codes([["甲", "い"], ["乙", ""], ["", ""]]) == ["S1M1", "S2", "S2"])
    #expect(codes([["甲", "い", "x"], ["甲", "ろ", ""]]) == ["S1M1L1", "S1M2"])
    #expect(codes([["甲", "い", "x"], ["", "い", ""]]) == ["S1M1L1", "S1M1L1"])
    #expect(codes([["甲", "い"], ["乙", "い"], ["甲", ""]]) == ["S1M1", "S2M1", "S1"])
  }

  @Test func aLevelThatTheTableDoesNotHaveIsNone() {
    #expect(codes([[nil, "い"], [nil, ""], [nil, nil]]) == ["S1", "S1", nil])
    #expect(codes([["甲", nil, "x"]]) == ["S1M1"])
    #expect(codes([["", ""]]) == [nil])
  }

  @Test func equalNamesAreOneLevelHoweverTyped() {
    #expect(codes([["(1) 甲ＡＢ"], ["（１）甲AB"]]) == ["S1", "S1"])
  }

  @Test func eachLevelStandsOnceInTheOrderOfTheSheet() {
    var tree = LevelTree()
    for row in [["甲", "い"], ["甲", "ろ"], ["甲", "い"]] { _ = add(row, to: &tree) }
    #expect(tree.levels.map(\.code) == ["S1", "S1M1", "S1M2"])
    #expect(tree.levels.map(\.level) == [1, 2, 2])
    #expect(tree.levels.map(\.parentCode) == [nil, "S1", "S1"])
    #expect(tree.levels.map(\.source) == [source, source, source])
  }

  @Test(arguments: [
    ("(1) 育てる", "(1)", "育てる", nil, nil), ("1-1 手続の見直し", "1-1", "手続の見直し", nil, nil),
    ("第1章 緑を守る", "第1章", "緑を守る", nil, nil), ("【1】緑", "【1】", "緑", nil, nil),
    ("(1) 育てる\n(Grow)", "(1)", "育てる", "Grow", nil), ("① 支援\n(P48)", "①", "支援", nil, "P48"),
    ("緑", "", "緑", nil, nil),
  ])
  func aNameIsTakenApart(
    text: String, mark: String, name: String, english: String?, page: String?
  ) throws {
    var tree = LevelTree()
    _ = add([text], to: &tree)
    let level = try #require(tree.levels.first)
    #expect(level.mark == mark && level.name == name, "\(level)")
    #expect(level.nameInEnglish == english && level.planPage == page, "\(level)")
  }

  /// A table with or without a column of numbers.
  private func table(_ columns: [PlanColumn]) -> PlanTableLayout {
    let cell = CellReference(row: 1, column: 1)
    return PlanTableLayout(
      sheet: "計画", headingRows: 1...1,
      columns: columns.map {
        PlanColumnLayout(
          column: $0, index: 1, heading: cell, headingRange: CellRange(cell), text: "見出し",
          wording: HeadingWording("見出し"), groups: [])
      }, actionRows: [], titleCells: [])
  }

  @Test func withoutNumbersAnActionIsNamedByItsLevelAndPlace() {
    var tree = LevelTree()
    let row = ActionRow(number: 1, rows: 2...2)
    let name = { (names: [String?]) -> String? in
      _ = self.add(names, to: &tree)
      return tree.nameOfUnnumbered(row, self.table([.title]))
    }
    #expect(name([nil]) == "A-1" && name([nil]) == "A-2")
    #expect(name(["甲", "い"]) == "S1M1-1" && name(["甲", "い"]) == "S1M1-2")
    #expect(name(["甲", "ろ"]) == "S1M2-1" && name(["乙", ""]) == "S2-1")
    #expect(name(["甲", "い"]) == "S1M1-3")
    #expect(tree.nameOfUnnumbered(row, table([.number, .title])) == nil)
  }
}
