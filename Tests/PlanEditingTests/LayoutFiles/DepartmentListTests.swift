import Diagnostics
import PlanEditing
import TestSupport
import Testing

/// A table of numbers and departments for a book without such a column.
@Suite struct DepartmentListTests {
  private func read(_ text: String) throws -> [String: String] {
    try DepartmentList.read(Array(text.utf8), name: "担当課.csv")
  }

  @Test(arguments: ["No.,担当課", "action_no,department", " number , department "])
  func headingsAreKnownByWordsAndCodes(_ headings: String) throws {
    #expect(try read("\(headings)\n1,商工課\n") == ["1": "商工課"])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    #expect(try read("所管課,備考,No.\n商工課,x,1\n") == ["1": "商工課"])
  }

  @Test func whatStandsAboveTheHeadingsIsPassedOver() throws {
    #expect(try read("担当課の一覧\n\nNo.,担当課\n1,商工課\n") == ["1": "商工課"])
  }

  @Test func numbersAreFoldedAndDepartmentsTrimmed() throws {
    #expect(try read("No.,担当課\n１－２, 商工課 \n") == ["1-2": "商工課"])
  }

  @Test func rowWithoutNumberOrDepartmentIsPassedOver() throws {
    #expect(try read("No.,担当課\n1,商工課\n2,\n,福祉課\n3, \n4,観光課\n") == ["1": "商工課", "4": "観光課"])
  }

  @Test(arguments: ["", "No.,備考\n1,商工課\n", "担当課,備考\n商工課,1\n"])
  func fileWithoutBothHeadingsIsRefused(_ text: String) {
    #expect(caughtFailure { try read(text) }?.code == "department-list-not-read")
  }

  @Test func workbookIsReadByItsFirstSheet() throws {
    let book = PlanBook(rows: [["No.", "担当課"], ["1", "商工課"]])
    #expect(try DepartmentList.read(book.bytes(), name: "担当課.xlsx") == ["1": "商工課"])
    let bytes: [UInt8] = [0x61, 0x00, 0x62]
    #expect(
      caughtFailure { try DepartmentList.read(bytes, name: "a.csv") }?.code
        == "department-list-not-read")
  }
}
