import Diagnostics
import Foundation
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// Every cell has one fate: none is left over, and no two readers take the same one for different things.
@Suite struct AccountPropertyTests {
  @Test(arguments: ["action-plan-r6", "action-plan-r6-pages"])
  func ofThePublishedPlanNothingIsUnread(_ name: String) throws {
    let sheets = try Workbook(bytes: Fixture.bytes("plan/\(name).xlsx")).worksheets()
    try AccountedBook.check(sheets, name)
    let account = try PlanReading.read(sheets).account
    #expect(account.unread.map { "\($0.place.cell) \($0.text)" } == [])
    #expect(account.total > 500)
  }

  /// Books of other offices: one that is read is accounted for; one that is not says so.
  @Test(arguments: [
    "block-per-action", "four-level-columns", "indicator-in-action-row", "kpi-beside-known-plan",
    "levels-as-section-rows", "renew-in-place", "results-laid-out-ahead", "rolling-three-years",
    "sheet-per-department", "triples-by-year", "triples-laid-out-ahead", "groups-and-sections",
    "headings-repeated", "numbers-with-letters", "rows-of-kinds", "targets-over-actuals",
    "years-partly-ahead",
  ])
  func ofOtherOfficesBooksEveryCellHasOneFate(_ name: String) throws {
    let sheets = try Workbook(bytes: Fixture.bytes("offices/\(name).xlsx")).worksheets()
    let failure = caughtFailure { try PlanReading.read(sheets) }
    if failure == nil {
      try AccountedBook.check(sheets, name)
    } else {
      #expect(failure?.diagnostics.isEmpty == false)
    }
  }

  @Test func ofRandomBooksEveryCellHasOneFate() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var generator = SplitMix(state: seed)
    for number in 0..<60 {
      var sketch = RandomPlan(seed: generator.next(), vocabulary: Self.vocabulary).sketch
      spoil(&sketch, &generator)
      let sheets = [sketch.worksheet]
      guard (try? PlanReading.read(sheets)) != nil else { continue }
      try AccountedBook.check(sheets, "seed \(seed), book \(number)")
    }
  }

  private static let vocabulary = [
    "・窓口を設置", "実施", "実施→", "→", "10件", "12", "令和4年度", "実績なし", "課題", "同左", "※注", "合計", "―",
    "市内の事業所を訪ねて話を聞き、その結果を関係課と共有したうえで次年度の計画に反映した。",
  ]

  /// Strews texts, figures, errors and merged ranges over a sheet and its surroundings.
  private func spoil(_ sketch: inout SheetSketch, _ generator: inout SplitMix) {
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let row = Int.random(in: 0..<max(1, sketch.rows.count), using: &generator)
      guard sketch.rows.indices.contains(row) else { continue }
      let column = Int.random(in: 0..<22, using: &generator)
      while sketch.rows[row].count <= column { sketch.rows[row].append("") }
      sketch.rows[row][column] =
        ["'メモ", "12", "#REF!", "'令和9年度", "'→", "'課題", "'※注"].randomElement(using: &generator) ?? ""
    }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let row = Int.random(in: 1...max(1, sketch.rows.count), using: &generator)
      let column = Int.random(in: 17...19, using: &generator)
      let cell = CellReference(row: row, column: column)
      sketch.merged.append("\(cell):\(CellReference(row: row, column: column + 1))")
    }
  }
}
