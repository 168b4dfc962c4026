import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What must hold of the account of any book.
enum AccountedBook {
  /// Expects every filled cell and every shape with a text to have one fate, what counts as read to stand in
  /// the plan, and the balance to add up.
  static func check(_ sheets: [Worksheet], _ name: String) throws {
    let reading = try PlanReading.read(sheets)
    var total = 0
    for account in try accounts(sheets) {
      let sheet = account.grid.sheet
      let filled = Set(sheet.cells.filter { $0.formula != nil || !isBlank($0) }.map(\.reference))
      #expect(Set(account.fates.keys) == filled, "\(name) \(sheet.name)")
      #expect(account.contested.isEmpty, "\(name) \(sheet.name) \(account.contested)")
      let texts = sheet.shapes.count { $0.text.contains { !$0.isWhitespace } }
      #expect(account.shapeFates.count == texts, "\(name) \(sheet.name)")
      let unread = account.fates.values.count { $0 == .unread }
      #expect(unread == account.unread.count { $0.isCell }, "\(name) \(sheet.name)")
      total += filled.count + texts
      try checkValues(of: account, reading, name)
    }
    #expect(reading.account.total == total, "\(name)")
    #expect(reading.account.read + reading.account.unread.count == total, "\(name)")
  }

  private static func accounts(_ sheets: [Worksheet]) throws -> [SheetAccount] {
    let tables = try BookTables(sheets)
    let structure = PlanStructure(tables.plan)
    let kpis = KPIReading(tables.sheets, strategies: structure.strategies)
    return CellAccount.sheets(tables, structure, kpis)
  }

  private static func isBlank(_ cell: Cell) -> Bool {
    switch cell.value {
    case .blank: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number, .boolean, .error: false
    }
  }

  /// What counts as read is in the plan.
  private static func checkValues(
    of account: SheetAccount, _ reading: PlanReading, _ name: String
  ) throws {
    let sheet = account.grid.sheet.name
    let actions = reading.plan.actions.filter { $0.number.source.sheet == sheet }
    for layout in reading.layouts where layout.sheet == sheet {
      for column in layout.columns {
        let heading = account.fates[account.grid.range(at: column.heading).topLeft]
        #expect(heading == .heading || heading == nil, "\(name) \(sheet) \(column.heading)")
      }
      for row in layout.actionRows {
        let action = actions.first { $0.number.source.cell.row == row.row }
        for column in layout.columns {
          guard let text = action?.text(column.column)?.value else { continue }
          let cell = CellReference(row: row.row, column: column.index)
          guard account.fates[cell] == .value(column.column) else { continue }
          let printed = account.grid.cells.printedText(at: cell)
          #expect(text.contains(printed), "\(name) \(sheet) \(cell)")
        }
      }
    }
  }
}
