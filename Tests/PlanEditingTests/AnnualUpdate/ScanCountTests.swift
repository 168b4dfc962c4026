import PlanEditing
import OPC
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
}
