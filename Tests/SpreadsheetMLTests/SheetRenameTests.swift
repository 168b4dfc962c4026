import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// How references follow a sheet's new name.
struct SheetRenameTests {
  private let chart = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
  private let properties =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

  private func builder(_ reference: String, local: String) -> WorkbookBuilder {
    WorkbookBuilder(
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>\(reference)A1+集計!A1</f></c></row></sheetData>",
      sheet: local
    ).adding(
      sheet: "集計",
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>\(reference)A1</f></c></row></sheetData>"
        + "<hyperlinks><hyperlink ref=\"A1\" location=\"\(reference)A1\"/></hyperlinks>"
        + "<extLst><x14:sparkline><xm:f>\(reference)A1:B1</xm:f></x14:sparkline></extLst>"
    ).adding(
      part: "/xl/charts/chart1.xml", relationship: "chart", contentType: "drawingml.chart+xml",
      "<c:chartSpace \(chart)><c:f>\(reference)$A$1</c:f></c:chartSpace>"
    ).adding(
      part: "/xl/cache.xml", relationship: "pivotCacheDefinition",
      contentType: "spreadsheetml.pivotCacheDefinition+xml",
      "<pivotCacheDefinition xmlns=\"\(WorkbookBuilder.main)\"><worksheetSource name=\"範囲\""
        + " sheet=\"\(local)\"/></pivotCacheDefinition>", to: "/xl/workbook.xml"
    ).adding(
      part: "/docProps/app.xml", relationship: "extended-properties",
      "<Properties xmlns=\"\(properties)\" xmlns:vt=\"\(properties.dropLast(19))docPropsVTypes\">"
        + "<TitlesOfParts><vt:vector><vt:lpstr>\(local)</vt:lpstr><vt:lpstr>集計</vt:lpstr>"
        + "<vt:lpstr>\(reference)Print_Area</vt:lpstr></vt:vector></TitlesOfParts></Properties>",
      to: "/"
    ).workbook(
      behind: "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
        + "\(reference)$A$1</definedName></definedNames>")
  }

  @Test(arguments: [
    ("R6年度", "'R6年度'!"), ("計画", "計画!"), ("R6 計画", "'R6 計画'!"), ("It's", "'It''s'!"),
    ("2024", "'2024'!"),
  ])
  func everyReferenceFollows(new: String, reference: String) throws {
    var workbook = try builder("'古い 名'!", local: "古い 名").open()
    try workbook.renameSheet("古い 名", to: new)
    // Apostrophes stay where they are.
    let quoted = "'\(new.split(separator: "'").joined(separator: "''"))'!"
    let wanted = try builder(quoted, local: new).open()
    #expect(
      try workbook.allParts().mapValues { String(decoding: $0, as: UTF8.self) }
        == wanted.allParts().mapValues { String(decoding: $0, as: UTF8.self) })
    var unquoted = try builder("旧!", local: "旧").open()
    try unquoted.renameSheet("旧", to: new)
    #expect(try unquoted.allParts() == builder(reference, local: new).open().allParts())
  }

  @Test func caseOfANameMayChange() throws {
    var workbook = try builder("Sheet1!", local: "Sheet1").open()
    try workbook.renameSheet("sheet1", to: "SHEET1")
    #expect(try workbook.sheets.map(\.name) == ["SHEET1", "集計"])
    #expect(try workbook.content().contains("SHEET1!A1"))
  }

  @Test(arguments: [
    ("", "sheet-name-invalid"), (String(repeating: "あ", count: 32), "sheet-name-invalid"),
    (String(repeating: "𠮷", count: 16), "sheet-name-invalid"), ("a/b", "sheet-name-invalid"),
    ("a:b", "sheet-name-invalid"), ("[a]", "sheet-name-invalid"), ("a?", "sheet-name-invalid"),
    ("'a", "sheet-name-invalid"), ("a'", "sheet-name-invalid"), ("a\\b", "sheet-name-invalid"),
    ("a\u{1}", "sheet-name-invalid"), ("a*", "sheet-name-invalid"),
    ("history", "sheet-name-invalid"),
    ("集計", "sheet-name-taken"), ("SHEET1x", "sheet-name-taken"),
  ])
  func badNamesAreRefusedAndNothingChanges(name: String, code: String) throws {
    var workbook = try builder("Sheet1!", local: "Sheet1").adding(sheet: "sheet1X").open()
    let failure = caughtFailure { try workbook.renameSheet("Sheet1", to: name) }
    #expect(failure?.code == code)
    #expect(workbook.changedPartNames.isEmpty)
  }

  @Test func unknownSheetIsRefused() throws {
    var workbook = try WorkbookBuilder().open()
    let failure = caughtFailure { try workbook.renameSheet("無", to: "有") }
    #expect(failure?.code == "no-such-sheet")
  }

  @Test func namesInAttributesAreEscaped() throws {
    var workbook = try WorkbookBuilder().open()
    try workbook.renameSheet("Sheet1", to: "A&B<\"")
    #expect(try Workbook(bytes: workbook.saved()).sheets.map(\.name) == ["A&B<\""])
  }

  /// ECMA-376-1 §21.2.2.144 pivotSource: the workbook is named too.
  @Test(arguments: [
    ("[a.xlsx]Sheet1!表 1", "[a.xlsx]計画!表 1", "'[a.xlsx]R6 計画'!表 1"),
    ("'[It''s.xlsx]sheet1'!表", "'[It''s.xlsx]計画'!表", "'[It''s.xlsx]R6 計画'!表"),
    ("[a.xlsx]Sheet2!表", "[a.xlsx]Sheet2!表", "[a.xlsx]Sheet2!表"), ("表", "表", "表"),
  ])
  func pivotChartsFollow(before: String, plain: String, quoted: String) throws {
    let content = { (name: String) in
      "<c:chartSpace \(chart)><c:pivotSource><c:name>\(name)</c:name></c:pivotSource></c:chartSpace>"
    }
    for (new, after) in [("計画", plain), ("R6 計画", quoted)] {
      var workbook = try WorkbookBuilder().adding(
        part: "/xl/charts/chart1.xml", relationship: "chart", contentType: "drawingml.chart+xml",
        content(before)
      ).open()
      try workbook.renameSheet("Sheet1", to: new)
      #expect(try workbook.text(ofPart: "/xl/charts/chart1.xml") == content(after))
    }
  }
}
