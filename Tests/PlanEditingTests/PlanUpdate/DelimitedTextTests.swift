import Diagnostics
import PlanEditing
import SpreadsheetML
import Testing

@Suite struct DelimitedTextTests {
  private func rows(_ text: String) -> [[String]]? { DelimitedText(Array(text.utf8))?.rows }

  @Test(arguments: ["No.,実績\r\n1,10件\r\n", "No.,実績\n1,10件\n", "No.,実績\n1,10件", "No.,実績\r1,10件\r"])
  func lineEndsOfEveryKindEndARow(_ text: String) {
    #expect(rows(text) == [["No.", "実績"], ["1", "10件"]])
  }

  @Test func quotedFieldsHoldCommasQuotesAndLineBreaks() {
    #expect(rows("1,\"a,b\n\"\"c\"\"\",d\n") == [["1", "a,b\n\"c\"", "d"]])
    // A mark inside a text is no quotation.
    #expect(rows("1,5\"管\n") == [["1", "5\"管"]])
  }

  @Test func lineBreaksOfEveryKindInAFieldAreThoseOfACell() {
    let text = DelimitedText(Array("\"・10件\r\n・3社\r計\n\n終\"\n".utf8))
    #expect(text?.cells.cells.map(\.value) == [.text("・10件\n・3社\n計\n\n終")])
  }

  @Test func emptyFieldsAndRowsKeepTheirPlaces() {
    #expect(rows("a,,b\n\n,c\n") == [["a", "", "b"], [""], ["", "c"]])
    #expect(rows("") == [])
  }

  @Test func tabsSeparateWhereTheFirstLineHasMoreOfThem() {
    #expect(rows("No.\t実績\n1\ta,b\n") == [["No.", "実績"], ["1", "a,b"]])
  }

  @Test func byteOrderMarksGo() throws {
    #expect(DelimitedText([0xEF, 0xBB, 0xBF] + Array("No.\n".utf8))?.rows == [["No."]])
    let little: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x09, 0, 0x9F, 0x5B, 0x0A, 0]
    #expect(DelimitedText(little)?.rows == [["a", "実"]])
    let big: [UInt8] = [0xFE, 0xFF, 0, 0x61, 0, 0x09, 0x5B, 0x9F, 0, 0x0A]
    #expect(DelimitedText(big)?.rows == [["a", "実"]])
    // Half a unit at the end is none.
    #expect(DelimitedText(little + [0x61])?.rows == [["a", "実"]])
    #expect(DelimitedText([0xFF, 0xFE])?.rows == [])
  }

  @Test func bytesThatAreNoUTF8AreReadAsCP932() {
    // 実績,①～ in the encoding Japanese Excel writes.
    let bytes: [UInt8] = [0x8E, 0xC0, 0x90, 0xD1, 0x2C, 0x87, 0x40, 0x81, 0x60]
    #expect(DelimitedText(bytes)?.rows == [["実績", "①～"]])
  }

  @Test(arguments: [[0x81, 0x20], [0x61, 0x00, 0x62], [0xFF, 0xFE, 0x00, 0xD8]] as [[UInt8]])
  func otherBytesAreNoText(_ bytes: [UInt8]) {
    #expect(DelimitedText(bytes) == nil)
  }

  private func excess(_ text: String, _ change: (inout Limits) -> Void) -> String? {
    var limits = Limits()
    change(&limits)
    return DelimitedText(Array(text.utf8), limits: limits)?.excess?.message.english
  }

  @Test func rowsAreCountedOnTheWay() {
    let text = "No.,実績\n\n\n"
    #expect(excess(text) { $0[.updateRows] = 3 } == nil)
    #expect(
      excess(text + "\n") { $0[.updateRows] = 3 } == "The table has too many rows (the limit is 3)."
    )
    let million = DelimitedText(Array(repeating: 0x0A, count: 1_000_000))
    #expect((million?.rows.count ?? 0) <= 100_001 && million?.excess != nil)
  }

  @Test func fieldsAndBytesAreCounted() {
    #expect(excess("a,b,c") { $0[.cells] = 3 } == nil)
    #expect(excess("a,b,c,d,e") { $0[.cells] = 3 } == "There are too many cells (the limit is 3).")
    #expect(excess("a,b") { $0[.updateSize] = 3 } == nil)
    #expect(
      excess("a,bc") { $0[.updateSize] = 3 }
        == "The CSV file is too large, in bytes (4; the limit is 3).")
  }

  @Test func quotationThatIsNeverClosedIsTold() {
    let text = DelimitedText(Array("a,b\n1,\"c\n2,d\n".utf8))
    #expect(text?.openQuote == CellReference("B2"))
  }
}
