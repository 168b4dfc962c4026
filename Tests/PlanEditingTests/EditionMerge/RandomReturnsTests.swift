import Diagnostics
import PlanEditing
import SpreadsheetML
import TestSupport
import Testing

/// Random edits, spread over copies that are merged with the base they were made from.
@Suite struct RandomReturnsTests {
  private struct Edit {
    var cell: CellReference
    var text: String
  }

  /// 既存/新規, 説明, results, start year and issues of the renewed book.
  private static let columns = [4, 7, 9, 10, 11, 17]
  private static let sheet = "R7アクションプラン"

  private func edited(_ bytes: [UInt8], _ edits: [Edit]) throws -> [UInt8] {
    var workbook = try Workbook(bytes: bytes)
    let changes = edits.map { ($0.cell, CellChange(content: .text($0.text))) }
    try workbook.setCells(
      Dictionary(changes) { _, last in last }, in: Self.sheet)
    return try workbook.saved()
  }

  @Test(arguments: UInt64(1)...8)
  func copiesWithABaseComeTogether(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let base = try AnnualUpdate.run(book: Fixture.bytes("plan/action-plan-r6.xlsx")).workbook
    var cells = (5...49).flatMap { row in
      Self.columns.map { CellReference(row: row, column: $0) }
    }
    cells.shuffle(using: &random)
    let edits = cells.prefix(Int.random(in: 1...40, using: &random)).map { cell in
      Edit(cell: cell, text: Self.text(using: &random))
    }
    // Some stand in the book already, the others in one or two of the copies.
    var inBook: [Edit] = []
    var copies: [[Edit]] = Array(repeating: [], count: Int.random(in: 1...4, using: &random))
    for edit in edits {
      if Bool.random(using: &random) { inBook.append(edit) }
      for _ in 0...Int.random(in: 0...1, using: &random) {
        copies[Int.random(in: copies.indices, using: &random)].append(edit)
      }
    }
    var files = try copies.enumerated().map { index, edits in
      UpdateFile(name: "返送\(index).xlsx", bytes: try edited(base, edits))
    }
    let book = try edited(base, inBook)
    let baseFile = UpdateFile(name: "配布.xlsx", bytes: base)
    let result = try EditionMerge.run(book: book, updates: files, base: baseFile)
    let wanted = try Workbook(bytes: edited(base, edits)).worksheets()
    #expect(
      try Workbook(bytes: result.workbook).worksheets() == wanted, "seed \(seed)")
    files.shuffle(using: &random)
    let shuffled = try EditionMerge.run(book: book, updates: files, base: baseFile)
    #expect(shuffled.workbook == result.workbook, "seed \(seed)")
    let again = try EditionMerge.run(book: result.workbook, updates: files, base: baseFile)
    #expect(again.workbook == result.workbook, "seed \(seed)")
  }

  private static func text(using random: inout SeededGenerator) -> String {
    let words = ["・支援", "12社", "\n", "（予定）", "令和7年度", " ", "& <b>", "㈱", "🏭", "→"]
    let parts = (0...Int.random(in: 0...5, using: &random)).map { _ in
      words.randomElement(using: &random) ?? ""
    }
    return "改" + parts.joined()
  }
}
