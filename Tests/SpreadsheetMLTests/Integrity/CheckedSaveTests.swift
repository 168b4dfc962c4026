import Diagnostics
import LibXML
import OPC
@testable import SpreadsheetML
import Testing
import TestSupport

struct CheckedSaveTests {
  private let merges =
    "<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>"
    + "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>"
  private let overlap =
    "<sheetData/><mergeCells count=\"2\"><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/>"
    + "</mergeCells>"
  private let part = PartName("/xl/worksheets/sheet1.xml")

  /// Does what an edit with a fault would do.
  private func breaking(_ workbook: inout Workbook) throws {
    let scan = try workbook.package.scan(of: part)
    let list = try #require(scan.child(of: 0, named: .main("mergeCells")))
    try workbook.package.apply(
      [
        XMLPatch(
          inserting: "<mergeCell ref=\"A1:A9\"/>", at: scan.contentRange(of: list).upperBound)
      ],
      to: part)
  }

  @Test func aSoundFileIsSavedAsItIs() throws {
    let bytes = try WorkbookBuilder(merges).bytes()
    #expect(try Workbook(bytes: bytes).checkedSave() == bytes)
  }

  @Test func aFaultOfOursIsNotSaved() throws {
    var workbook = try WorkbookBuilder(merges).open()
    try breaking(&workbook)
    let failure = try #require(caughtFailure { try workbook.checkedSave() })
    #expect(
      failure.diagnostics.map(\.code) == [
        "integrity", "integrity-count", "integrity-merge-overlap",
      ])
    #expect(
      failure.diagnostics[0].described(in: .english)
        == "The changed workbook has 2 faults that the original had not; it was not saved. "
        + "This is a fault of this software. The original is untouched; please report it. "
        + "[integrity]")
    #expect(
      failure.diagnostics[0].described(in: .japanese)
        == "変更後のブックに、元のブックにはなかった不整合が 2 件あるため、保存を中止しました。"
        + "このソフトウェアの不具合です。元のブックはそのままです。開発者にお知らせください。 [integrity]")
    #expect(throws: Never.self) { try workbook.saved() }
  }

  @Test func aFaultOfTheInputIsKeptAndReported() throws {
    var workbook = try WorkbookBuilder(overlap).open()
    #expect(throws: Never.self) { try workbook.checkedSave() }
    // It moves with its cells and stays the same fault.
    try workbook.insertColumns(at: 1, in: "Sheet1")
    try workbook.renameSheet("Sheet1", to: "別名")
    #expect(throws: Never.self) { try workbook.checkedSave() }
    let faults = try workbook.inheritedFaults()
    #expect(
      faults.map { $0.described(in: .english) } == [
        "/xl/worksheets/sheet1.xml, sheet \"別名\", C2:D3: The merged range overlaps another one. "
          + "The original has this fault; opening it in Excel and saving it again may repair it. "
          + "[integrity-merge-overlap]"
      ])
    #expect(faults.map(\.severity) == [.warning])
  }

  @Test func aFaultBesideOneOfTheInputIsNotSaved() throws {
    var workbook = try WorkbookBuilder(overlap).open()
    try breaking(&workbook)
    let failure = try #require(caughtFailure { try workbook.checkedSave() })
    #expect(
      failure.diagnostics.map(\.code) == [
        "integrity", "integrity-count", "integrity-merge-overlap",
      ])
  }

  @Test func aPartThatCannotBeReadIsAFaultOfTheInput() throws {
    let workbook = try WorkbookBuilder().adding(
      part: "/xl/drawings/drawing1.xml", relationship: "drawing", contentType: "drawing+xml", "<a>"
    ).open()
    #expect(try workbook.integrityFindings().map(\.code) == ["integrity-part"])
    #expect(throws: Never.self) { try workbook.checkedSave() }
  }
}
