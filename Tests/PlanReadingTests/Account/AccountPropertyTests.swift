import Foundation
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// Every cell has one fate: none is left over, and no two readers take the same one for different things.
@Suite struct AccountPropertyTests {
  private func accounts(_ sheets: [Worksheet]) throws -> [SheetAccount] {
    let tables = try BookTables(sheets)
    let structure = PlanStructure(tables.plan)
    let kpis = KPIReading(tables.sheets, strategies: structure.strategies)
    return CellAccount.sheets(tables, structure, kpis)
  }

  private func check(_ sheets: [Worksheet], _ name: String) throws {
    let reading = try PlanReading.read(sheets)
    var total = 0
    for account in try accounts(sheets) {
      let sheet = account.grid.sheet
      let filled = Set(sheet.cells.filter(SheetAccount.counts).map(\.reference))
      #expect(Set(account.fates.keys) == filled, "\(name) \(sheet.name)")
      #expect(account.contested.isEmpty, "\(name) \(sheet.name) \(account.contested)")
      let texts = sheet.shapes.count { $0.text.contains { !$0.isWhitespace } }
      #expect(account.shapeFates.count == texts, "\(name) \(sheet.name)")
      let unread = account.fates.values.count { $0 == .unread }
      #expect(unread == account.unread.count { $0.isCell }, "\(name) \(sheet.name)")
      total += filled.count + texts
      // What counts as read is in the plan.
      let actions = reading.plan.actions.filter { $0.number.source.sheet == sheet.name }
      for layout in reading.layouts where layout.sheet == sheet.name {
        for row in layout.actionRows {
          let action = actions.first { $0.number.source.cell.row == row.row }
          for column in layout.columns {
            guard let text = action?[column.column.kind]?.value else { continue }
            let cell = CellReference(row: row.row, column: column.index)
            guard account.fates[cell] == .value(column.column) else { continue }
            let printed = account.grid.cells.printedText(at: cell)
            #expect(text.contains(printed), "\(name) \(sheet.name) \(cell)")
          }
        }
      }
    }
    #expect(reading.account.total == total, "\(name)")
  }

  @Test(arguments: ["action-plan-r6", "action-plan-r6-pages"])
  func ofThePublishedPlanNothingIsUnread(_ name: String) throws {
    let sheets = try Workbook(bytes: Fixture.bytes("plan/\(name).xlsx")).worksheets()
    try check(sheets, name)
    let account = try PlanReading.read(sheets).account
    #expect(account.unread.map { "\($0.place.cell) \($0.text)" } == [])
    #expect(account.total > 500)
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
      try check(sheets, "seed \(seed), book \(number)")
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
