import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What is told where a book or a cell cannot be read.
@Suite struct ReadingMessagesTests {
  private func refusal(_ sketch: SheetSketch) -> Diagnostic? {
    caughtFailure { try PlanReading.read([sketch.worksheet]) }?.diagnostics.first
  }

  @Test func headingsOfSeveralRowsAreNamedFromTheFirstToTheLast() {
    let rows = [
      ["No.", "施策", "説明", "現状", "課題", "スケジュール"], ["", "", "", "", "", "R6"],
      ["1", "甲", "乙", "丙", "丁"],
    ]
    let found = refusal(
      SheetSketch(rows: rows, merged: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2"]))
    #expect(found?.code == "plan-table-not-found")
    #expect(found?.message.japanese.contains("1–2行目に見つかった見出し") == true)
    #expect(found?.message.english.contains("Headings found in row 1–2:") == true)
  }

  @Test func twelveCandidatesAreNamedAtMost() {
    let headings = [
      "No.", "基本目標", "事業名", "担当課", "備考", "課題", "予算額", "決算額", "達成率", "評価", "評価理由", "単位", "指標名",
      "開始年度",
    ]
    let found = refusal(SheetSketch(rows: [headings, headings.map { _ in "甲" }]))
    let list = found?.message.english.components("Candidates: ").last ?? ""
    #expect(list.components(" = ").count - 1 == 12, "\(list)")
    #expect(found?.message.japanese.components("」=").count == 13)
  }

  @Test func aHeadingThatStandsTwiceIsNamedOnce() {
    let headings = ["No.", "事業名", "備考", "備考"]
    let found = refusal(SheetSketch(rows: [headings, headings.map { _ in "甲" }]))
    #expect(found?.message.english.components("備考 = note").count == 2)
  }

  @Test func whatMayStandNeedsNoRemedy() {
    #expect(PlaceholderWording.nothingToTell.remedy == nil)
    #expect(PlaceholderWording.nothingToTell.fault == nil)
    let others: [PlaceholderWording] = [.unchanged, .elsewhere, .unfinished, .deletion]
    #expect(others.allSatisfy { $0.remedy != nil && $0.fault != nil })
    #expect(Set(others.map(\.remedy?.japanese)).count == 4)
    #expect(Set(others.map(\.fault?.english)).count == 4)
  }

  @Test func fullReadingsAreCounted() throws {
    let count = ReadingCount()
    let sheet = SheetSketch.plan([SheetSketch.action("1")]).worksheet
    #expect(count.value == 0)
    try PlanReading.$readings.withValue(count) {
      _ = try PlanReading.read([sheet])
      _ = try PlanReading.read([sheet])
    }
    _ = try PlanReading.read([sheet])
    #expect(count.value == 2)
  }
}

extension String {
  /// The parts between the places where a text stands.
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
