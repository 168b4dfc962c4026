import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Copies of the published plan that departments send back.
@Suite struct ReturnedCopiesTests {
  /// A copy of a book with cells typed into.
  private func copy(
    _ bytes: [UInt8], sheet: String, _ texts: [String: String]
  ) throws -> [UInt8] {
    var workbook = try Workbook(bytes: bytes)
    for (cell, text) in texts.sorted(by: { $0.key < $1.key }) {
      try workbook.setCell(#require(CellReference(cell)), to: .text(text), in: sheet)
    }
    return try workbook.saved()
  }

  @Test(arguments: ["plan/action-plan-r6.xlsx", "plan/action-plan-r6-pages.xlsx"])
  func unchangedCopyAsksForNothing(_ fixture: String) throws {
    let bytes = try Fixture.bytes(fixture)
    let result = try EditionMerge.run(
      book: bytes, updates: [UpdateFile(name: "返送.xlsx", bytes: bytes)])
    #expect(result.workbook == bytes)
    #expect(result.events.filling == [])
    #expect(result.findings.contains { $0.code == "update-asks-for-nothing" })
  }

  @Test func threeDepartmentsOneOfThemStale() throws {
    let handedOut = try AnnualUpdate.run(book: Fixture.bytes("plan/action-plan-r6.xlsx")).workbook
    let sheet = "R7アクションプラン"
    // What the office has typed itself since.
    let book = try copy(handedOut, sheet: sheet, ["J5": "認定 15件", "Q6": "・周知の継続"])
    let first = try copy(handedOut, sheet: sheet, ["J7": "セミナー 3回", "G7": "○DX人材の確保"])
    let second = try copy(handedOut, sheet: sheet, ["J8": "勉強会 2回", "J7": "セミナー 3回"])
    let files = [
      UpdateFile(name: "商工.xlsx", bytes: first), UpdateFile(name: "環境.xlsx", bytes: second),
      // Nothing typed: it undoes nothing.
      UpdateFile(name: "総務.xlsx", bytes: handedOut),
    ]
    let base = UpdateFile(name: "配布.xlsx", bytes: handedOut)
    let result = try EditionMerge.run(book: book, updates: files, base: base)
    let expected = try copy(
      book, sheet: sheet, ["J7": "セミナー 3回", "G7": "○DX人材の確保", "J8": "勉強会 2回"])
    #expect(
      try Workbook(bytes: result.workbook).worksheets()
        == Workbook(bytes: expected).worksheets())
    #expect(result.events.filled.map(\.cell.cell.description) == ["J7", "J8"])
    #expect(result.events.overwritten.map(\.cell.cell.description) == ["G7"])
    #expect(
      result.findings.filter { $0.code == "update-asks-for-nothing" }.map(\.place.file)
        == ["総務.xlsx"])
    // Without the base the stale copies undo what stands over a text, and that is listed.
    let undone = try EditionMerge.run(book: book, updates: [files[2]])
    #expect(undone.events.overwritten.map(\.cell.cell.description) == ["Q6"])
    #expect(undone.plan.actions[0].results.last?.text.value == "認定 15件")
  }

  @Test func cellInRedStaysRed() throws {
    let handedOut = try AnnualUpdate.run(book: Fixture.bytes("plan/action-plan-r6.xlsx")).workbook
    let sheet = "R7アクションプラン"
    let (red, plain) = (try #require(CellReference("J5")), try #require(CellReference("J6")))
    let typed = try copy(handedOut, sheet: sheet, ["J5": "【認定 15件】", "J6": "勉強会 2回"])
    var returned = try Workbook(bytes: typed)
    try returned.setFontColor(.rgb(red: 192, green: 0, blue: 0), ofCells: [red], in: sheet)
    let file = UpdateFile(name: "商工.xlsx", bytes: try returned.saved())
    for base in [nil, UpdateFile(name: "配布.xlsx", bytes: handedOut)] {
      let merged = try EditionMerge.run(book: handedOut, updates: [file], base: base)
      let book = try Workbook(bytes: merged.workbook)
      let runs = try book.textRuns(of: sheet)
      #expect(runs[red]?.map(\.text) == ["【認定 15件】"])
      #expect(runs[red]?.first?.look.color == .rgb(red: 192, green: 0, blue: 0))
      #expect(runs[plain] == nil)
      let styles = try Workbook(bytes: handedOut).worksheet(named: sheet)
      let cell = try book.worksheet(named: sheet).cell(at: red)
      #expect(cell?.styleIndex == styles.cell(at: red)?.styleIndex)
    }
    // A table that is no copy of the book has looks of its own.
    let form = UpdateFile(
      name: "様式.xlsx",
      bytes: try WorkbookBuilder(
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>No.</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>令和7年度実績</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
          + "<c r=\"B2\" s=\"1\" t=\"inlineStr\"><is><t>認定 15件</t></is></c></row></sheetData>",
        sheet: "様式"
      ).styles(
        "<fonts count=\"2\"><font/><font><b/><color rgb=\"FFC00000\"/></font></fonts>"
          + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
          + "<cellXfs count=\"2\"><xf/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs>"
      ).bytes())
    let merged = try EditionMerge.run(book: handedOut, updates: [form])
    #expect(try Workbook(bytes: merged.workbook).textRuns(of: sheet)[red] == nil)
  }

  @Test(arguments: ["plan/action-plan-r6.xlsx", "plan/action-plan-r6-pages.xlsx"])
  func smallTableMovesArrowsAndMergedCells(_ fixture: String) throws {
    let table = "No.,R9年度,R10年度\n3,見直し→,\n"
    let files = [UpdateFile(name: "回答.csv", bytes: Array(table.utf8))]
    let before = try PlanReading.read(Workbook(bytes: Fixture.bytes(fixture)).worksheets()).plan
    let result = try EditionMerge.run(book: Fixture.bytes(fixture), updates: files)
    let years = (2024...2028).map { FiscalYear($0) }
    // 検討・実施 went on to the plan's end.
    let spans = result.plan.actions[2].schedule.sorted {
      $0.years.lowerBound < $1.years.lowerBound
    }
    #expect(spans.map(\.label) == ["検討・実施", "見直し"])
    #expect(spans.map(\.years) == [years[0]...years[2], years[3]...years[4]])
    for (old, new) in zip(before.actions, result.plan.actions) where old.number.value != 3 {
      #expect(old.schedule.map(\.label) == new.schedule.map(\.label))
    }
  }

  @Test func threeDepartmentsOneInConflict() throws {
    let handedOut = try AnnualUpdate.run(book: Fixture.bytes("plan/action-plan-r6.xlsx")).workbook
    let sheet = "R7アクションプラン"
    let files = [
      UpdateFile(name: "商工.xlsx", bytes: try copy(handedOut, sheet: sheet, ["J7": "3回"])),
      UpdateFile(name: "環境.xlsx", bytes: try copy(handedOut, sheet: sheet, ["J8": "2回"])),
      UpdateFile(name: "企画.xlsx", bytes: try copy(handedOut, sheet: sheet, ["J7": "4回"])),
    ]
    for base in [nil, UpdateFile(name: "配布.xlsx", bytes: handedOut)] {
      let failure = caughtFailure {
        try EditionMerge.run(book: handedOut, updates: files, base: base)
      }
      #expect(
        failure?.diagnostics.map { $0.described(in: .japanese) } == [
          "企画.xlsx, シート「R7アクションプラン」, J7: No.3 の令和7年度実績が、この表では「4回」、"
            + "商工.xlsx, シート「R7アクションプラン」, J7 では「3回」となっています。"
            + "どちらが正しいか確かめ、表の内容をそろえてください。"
            + "後から届いた訂正であれば、その表を --newer で指定してください。 [update-conflict]"
        ])
    }
  }

  @Test func copyHandedOutBeforeTheYearWasRolledIsCollectedAfter() throws {
    let old = try Fixture.bytes("plan/action-plan-r6-pages.xlsx")
    let returned = try copy(old, sheet: "3ページ", ["I4": "令和6年度の確定値"])
    let options = AnnualUpdateOptions(
      updates: [UpdateFile(name: "返送.xlsx", bytes: returned)],
      base: UpdateFile(name: "配布.xlsx", bytes: old))
    let result = try AnnualUpdate.run(book: old, options: options)
    let changed = try #require(result.events.overwritten.first)
    #expect(result.events.overwritten.count == 1)
    #expect(changed.new == "令和6年度の確定値")
    #expect(changed.cell == SourceCell(sheet: "3ページ", cell: CellReference(row: 4, column: 9)))
  }
}
