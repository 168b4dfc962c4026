import OPC
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// How often a renewal opens archives and parses parts.
struct ScanCountTests {
  private func counts(_ bytes: [UInt8]) throws -> ScanCounts {
    let workbook = try Workbook(bytes: bytes)
    _ = try AnnualUpdate.run(workbook, options: AnnualUpdateOptions())
    return workbook.package.scanCounts
  }

  @Test func thePublishedPlanIsReadOnceBeforeAndOnceAfter() throws {
    let counts = try counts(Fixture.bytes("plan/action-plan-r6.xlsx"))
    #expect(counts.openings == 2)
    #expect(counts.scans.filter { $0.value > 2 } == [:])
    #expect(counts.total <= 52)
  }

  @Test func headingBlocksCostNoScans() throws {
    func counts(blocks: Int) throws -> ScanCounts {
      var book = PlanBook.plan(values: (1...(blocks * 10)).map { "\($0)件" })
      let (headings, actions) = (book.rows[1], book.rows[2...])
      for block in (1..<blocks).reversed() {
        book.rows.insert(headings, at: actions.startIndex + block * 10)
      }
      return try self.counts(book.bytes())
    }
    let few = try counts(blocks: 2)
    #expect(try counts(blocks: 8) == few)
    #expect(few.scans.filter { $0.value > 2 } == [:])
  }

  @Test func eachSheetIsScannedTwiceAtMost() throws {
    func counts(sheets: Int) throws -> ScanCounts {
      var builder = WorkbookBuilder(PlanBook.plan().content, sheet: "計画")
      for number in 1...sheets {
        builder = builder.adding(
          sheet: "控え\(number)",
          "<sheetData><row r=\"1\"><c r=\"A1\"><f>計画!J3</f></c></row></sheetData>")
      }
      return try self.counts(builder.bytes())
    }
    let (few, many) = (try counts(sheets: 5), try counts(sheets: 20))
    #expect(many.scans.filter { $0.value > 2 } == [:])
    #expect(many.total - few.total <= 15 * 2)
    #expect(many.openings == 2)
  }

  /// A plan on several sheets whose headings are shared strings.
  private func planSheets(_ count: Int) throws -> [UInt8] {
    var builder = WorkbookBuilder(PlanBook.plan().content, sheet: "計画1").sharedStrings("")
    for number in 1..<count {
      var book = PlanBook.plan()
      for row in book.rows.indices.dropFirst(2) { book.rows[row][0] = "\(2 * number + row - 1)" }
      builder = builder.adding(sheet: "計画\(number + 1)", book.content)
    }
    var workbook = try builder.open()
    for sheet in try workbook.worksheets() {
      let texts = sheet.cells.filter { $0.reference.row <= 2 }.map {
        ($0.reference, CellContent.text($0.value.printedText + " "))
      }
      try workbook.setCells(
        Dictionary(uniqueKeysWithValues: texts).mapValues { CellChange(content: $0) },
        in: sheet.name)
    }
    return try workbook.saved()
  }

  @Test func sharedTextsAreChangedAsOftenForManySheetsAsForFew() throws {
    func patches(_ sheets: Int) throws -> Int? {
      let counts = try counts(planSheets(sheets))
      return counts.patches.first { $0.key.path == "/xl/sharedStrings.xml" }?.value
    }
    let few = try #require(try patches(2))
    #expect(few >= 1)
    #expect(try patches(6) == few)
  }
}
