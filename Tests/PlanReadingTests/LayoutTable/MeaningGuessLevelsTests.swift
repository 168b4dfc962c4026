import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// Levels are numbered from left to right.
@Suite struct MeaningGuessLevelsTests {
  private func meanings(_ headings: [String], _ rows: [[String]]) throws -> [String] {
    let grid = TableGrid(SheetSketch(rows: [headings] + rows).worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    return MeaningGuess(table, ColumnContents(table, on: grid)).columns.map {
      $0.kind?.meaningCode ?? "–"
    }
  }

  @Test func thereAreFourLevelsAtMost() throws {
    let headings = ["基本目標", "基本方針", "施策", "中項目", "小項目", "事業名", "令和6年度実績"]
    let found = try meanings(headings, [["甲", "乙", "丙", "丁", "戊", "祭り", "実施"]])
    #expect(found == ["level_1", "level_2", "level_3", "level_4", "–", "title", "results"])
  }

  /// A column of another heading, its cells in four rows, and whether it counts as a level.
  @Test(arguments: [
    ("区分", ["甲", "甲", "乙", "乙"], true), ("区分", ["1", "2", "乙", "乙"], false),
    ("区分", ["1", "甲", "乙", "乙"], true), ("区分", ["", "", "", ""], false),
    ("ねらい", ["(1) 甲", "", "", ""], true), ("ねらい", ["(1) 甲", "(1) 甲", "(2) 乙", "(2) 乙"], true),
    ("ねらい", ["(1) 甲", "(2) 乙", "(3) 丙", "(4) 丁"], false), ("ねらい", ["甲", "", "", ""], false),
    ("ねらい", ["(1) 甲", "(1) 甲", "乙", "乙"], true), ("ねらい", ["(1) 甲", "甲", "乙", "乙"], false),
    ("課題", ["① 甲", "", "② 乙", ""], true), ("課題", ["高い", "低い", "高い", "低い"], false),
    ("ねらい", ["(1) 甲", "(1) 甲", "10件", "10件"], false),
  ])
  func aColumnThatLooksLikeALevelCounts(heading: String, cells: [String], isLevel: Bool) throws {
    let rows = cells.enumerated().map { index, cell in [cell, "甲", "祭り\(index)", "実施"] }
    let found = try meanings([heading, "施策", "事業名", "令和6年度実績"], rows)
    #expect(found[1] == (isLevel ? "level_2" : "level_1"), "\(found)")
    if isLevel { #expect(found[0] == "–") }
  }

  @Test func filledInTwoOfThreeRowsAndAllDifferentIsNoLevel() throws {
    let rows = ["(1) 甲", "(2) 乙", ""].enumerated().map { [$1, "甲", "祭り\($0)", "実施"] }
    #expect(try meanings(["ねらい", "施策", "事業名", "令和6年度実績"], rows)[1] == "level_1")
  }

  @Test func twoTextsInThreeCellsAreNotRepeatedEnough() throws {
    let rows = ["(1) 甲", "(2) 乙", "(2) 乙"].enumerated().map { [$1, "甲", "祭り\($0)", "実施"] }
    #expect(try meanings(["ねらい", "施策", "事業名", "令和6年度実績"], rows)[1] == "level_1")
  }

  @Test func behindTheTitleNothingLooksLikeALevel() throws {
    let rows = [["祭り", "(1) 甲", "甲", "実施"], ["市場", "", "甲", "実施"], ["港", "", "甲", "実施"]]
    let found = try meanings(["事業名", "ねらい", "施策", "令和6年度実績"], rows)
    #expect(found == ["title", "–", "level_1", "results"])
  }

  @Test func behindTheResultsTheWordsOfALevelMeanSomethingElse() throws {
    let cells = [["甲", "祭り", "実施", "続ける"]]
    let head = ["基本目標", "事業名", "令和6年度実績"]
    #expect(
      try meanings(head + ["令和7年度の方針"], cells) == ["level_1", "title", "results", "next_work"])
    #expect(try meanings(head + ["方針"], cells) == ["level_1", "title", "results", "–"])
    // Before the results it may be one, wherever the title stands.
    #expect(
      try meanings(["事業名", "基本目標", "令和6年度実績"], [["祭り", "甲", "実施"]])
        == ["title", "level_1", "results"])
  }

  /// The drafted meanings of levels in columns below section rows.
  private func underSections(_ headings: [String]) throws -> [String] {
    let cells = headings.map { _ in "甲" }
    let rows = [
      headings + ["事業名", "令和6年度実績"], ["第1章 緑を守る"], cells + ["祭り", "実施"], ["第2章 緑をふやす"],
      cells + ["市場", "実施"],
    ]
    let grid = TableGrid(SheetSketch(rows: rows).worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    let laidOut = LaidOutTable(table, on: grid, layout: nil)
    #expect(laidOut.columns.map(\.kind) == laidOut.guess.columns.map(\.kind))
    return laidOut.columns.dropLast(2).map { $0.kind?.meaningCode ?? "–" }
  }

  @Test func sectionRowsAreLevelsBeforeThoseInColumns() throws {
    #expect(try underSections(["施策"]) == ["level_2"])
    #expect(try underSections(["基本目標", "施策"]) == ["level_2", "level_3"])
    #expect(
      try underSections(["基本目標", "基本方針", "施策", "中項目"])
        == ["level_2", "level_3", "level_4", "–"])
  }
}
