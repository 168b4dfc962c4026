import Foundation
import LibZip
import TestSupport
import Testing

/// What the built program changes in the parts of the real workbook, and what it leaves alone.
@Suite("The converted workbook, part by part")
struct ConvertedBookTests {
  private let old: Parts
  private let new: Parts

  /// The parts of an archive as texts, and as stored.
  private struct Parts {
    let bytes: [String: [UInt8]]
    let order: [String]

    init(_ file: [UInt8]) throws {
      let archive = try ZipArchive(file)
      order = archive.entries.map(\.name)
      var bytes: [String: [UInt8]] = [:]
      for entry in archive.entries { bytes[entry.name] = try archive.read(entry) }
      self.bytes = bytes
    }

    func text(_ name: String) -> String { String(decoding: bytes[name] ?? [], as: UTF8.self) }
  }

  init() throws {
    let folder = try WorkFolder()
    let source = Fixture.url("plan/action-plan-r6.xlsx")
    try FileManager.default.copyItem(
      at: source, to: folder.url.appending(path: "action-plan-r6.xlsx"))
    let run = try folder.run("action-plan-r6.xlsx", "--lang", "en")
    #expect(run.status == 0, "\(run.errors)")
    old = try Parts(Fixture.bytes("plan/action-plan-r6.xlsx"))
    let result = try Data(contentsOf: folder.url.appending(path: "action-plan-r7.xlsx"))
    new = try Parts([UInt8](result))
  }

  @Test("only parts with something to say about the new column or the new year differ")
  func changedParts() {
    #expect(new.order == old.order)
    let changed = old.order.filter { old.bytes[$0] != new.bytes[$0] }
    #expect(
      Set(changed) == [
        "docProps/app.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/comments1.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml",
        "xl/drawings/drawing1.xml", "xl/drawings/vmlDrawing1.vml", "xl/charts/chart2.xml",
      ])
  }

  @Test("all 59 arrows stand one column further right, and nothing else in their part differs")
  func arrows() {
    let expected = old.text("xl/drawings/drawing1.xml")
      .replacing(#/<xdr:col>(\d+)</xdr:col>/#) { match in
        "<xdr:col>\((Int(match.1) ?? 0) + 1)</xdr:col>"
      }
    #expect(new.text("xl/drawings/drawing1.xml") == expected)
  }

  @Test("formulas, links and charts of other sheets follow the sheet's name and its columns")
  func otherSheets() {
    let summary = old.text("xl/worksheets/sheet3.xml")
      .replacing("R6アクションプラン", with: "R7アクションプラン")
      .replacing("$P$5:$P$49", with: "$Q$5:$Q$49").replacing("!P5\"", with: "!Q5\"")
    #expect(new.text("xl/worksheets/sheet3.xml") == summary)
    let chart = old.text("xl/charts/chart2.xml")
      .replacing("R6アクションプラン", with: "R7アクションプラン").replacing("$L$4", with: "$M$4")
    #expect(new.text("xl/charts/chart2.xml") == chart)
  }

  @Test("names follow; the sheet is renamed; last year's results keep their name")
  func names() {
    let expected = old.text("xl/workbook.xml")
      .replacing("R6アクションプラン", with: "R7アクションプラン")
      .replacing("$A$4:$P$49", with: "$A$4:$Q$49").replacing("$A$1:$P$49", with: "$A$1:$Q$49")
      .replacing("$K$4:$O$4", with: "$L$4:$P$4")
    // The codes of the indicators, which have no marks, are kept in a hidden name.
    let kept = #/<definedName name="施策指標コード" hidden="1">("[A-Z0-9a-z= ]+")</definedName>/#
    let names = new.text("xl/workbook.xml")
    #expect(names.firstMatch(of: kept)?.1.contains("S1K1=") == true)
    #expect(names.replacing(kept, with: "") == expected)
    let titles = old.text("docProps/app.xml")
      .replacing("R6アクションプラン", with: "R7アクションプラン")
    #expect(new.text("docProps/app.xml") == titles)
  }

  @Test("a note on a moved cell moves with its box; one left of the new column stays")
  func notes() {
    let comments = old.text("xl/comments1.xml").replacing("\"P20\"", with: "\"Q20\"")
    #expect(new.text("xl/comments1.xml") == comments)
    let boxes = old.text("xl/drawings/vmlDrawing1.vml")
      .replacing("16, 15, 18, 10, 18, 15, 18, 84", with: "17, 15, 18, 10, 19, 15, 18, 84")
      .replacing("<x:Column>15<", with: "<x:Column>16<")
    #expect(new.text("xl/drawings/vmlDrawing1.vml") == boxes)
  }

  @Test("texts are only appended, with readings outside the year kept")
  func sharedStrings() throws {
    let before = old.text("xl/sharedStrings.xml")
    let after = new.text("xl/sharedStrings.xml")
    let items = "<si>" + (before.split(separator: "<si>", maxSplits: 1).last ?? "")
    let kept = items.replacing("</sst>", with: "")
    #expect(after.contains(kept))
    let added = after[try #require(after.range(of: kept)).upperBound...]
    #expect(
      added == """
        <si><t>令和7年度実績
        (※令和8年2月末時点)</t></si><si><t>令和8年度以降の事業実施における
        課題・取り組むべきこと</t></si><si><t>門真市ものづくり産業振興計画アクションプラン（令和7年度版）</t>\
        <rPh sb="0" eb="3"><t>カドマシ</t></rPh><phoneticPr fontId="1"/></si>\
        <si><t>令和8年3月 産業振興課</t></si></sst>
        """)
  }

  @Test("around the cells of the plan sheet everything follows")
  func planSheet() {
    let sheet = new.text("xl/worksheets/sheet1.xml")
    let expectations = [
      #"<dimension ref="A1:Q49"/>"#,
      // The frozen columns A–E lie left of the new one.
      #"<pane xSplit="5" ySplit="4" topLeftCell="F5" activePane="bottomRight" state="frozen"/>"#,
      #"<col min="8" max="8" width="44.7109375" customWidth="1" outlineLevel="1"/>"#
        + #"<col min="9" max="10" width="44.7109375" customWidth="1"/>"#
        + #"<col min="11" max="11" width="10.7109375" customWidth="1"/>"#
        + #"<col min="12" max="16" width="11.7109375" customWidth="1"/>"#
        + #"<col min="17" max="17" width="36.7109375" customWidth="1"/>"#,
      #"<autoFilter ref="A4:Q49"/>"#,
      #"<mergeCell ref="A3:C3"/><mergeCell ref="K3:P3"/><mergeCell ref="Q3:Q4"/>"#,
      #"<mergeCell ref="D3:J3"/></mergeCells>"#,
      #"<conditionalFormatting sqref="I5:I49"><cfRule type="expression" dxfId="1" priority="2">"#
        + "<formula>LEN($I5)=0</formula></cfRule></conditionalFormatting>"
        + #"<conditionalFormatting sqref="J5:J49"><cfRule type="expression" dxfId="1" priority="4">"#
        + "<formula>LEN($J5)=0</formula></cfRule></conditionalFormatting>"
        + #"<conditionalFormatting sqref="Q5:Q49"><cfRule type="expression" dxfId="2" priority="3">"#
        + "<formula>LEN($Q5)=0</formula></cfRule></conditionalFormatting>",
      #"sqref="D5:D49"><formula1>"既存,新規"</formula1>"#,
      #"sqref="Q5:Q49"><formula1>2000</formula1>"#,
      #"sqref="K5:K49"><formula1>LEN(K5)&lt;=6</formula1>"#,
      #"<hyperlink ref="E28" location="'R7アクションプラン'!F5" "#,
      "&amp;R令和7年度版</oddHeader>", "&amp;R令和8年3月 産業振興課作成</oddFooter>",
    ]
    for expected in expectations { #expect(sheet.contains(expected), "\(expected)") }
    // Row breaks, page setup and drawings stand behind the last thing that changes.
    let tail = old.text("xl/worksheets/sheet1.xml").components(separatedBy: "</headerFooter>").last
    #expect(sheet.hasSuffix("</headerFooter>" + (tail ?? "?")))
  }

  @Test("every cell keeps its content and format; the new ones are blank in their neighbour's")
  func cells() throws {
    typealias Cell = (column: Int, row: Int, rest: String)
    func cells(_ text: String) -> [Cell] {
      text.matches(of: #/<c r="([A-Z])(\d+)"(( s="\d+")?[^>]*?(/>|>.*?</c>))/#).map { match in
        let letter = match.1.unicodeScalars.first?.value ?? 0
        return (Int(letter) - 64, Int(match.2) ?? 0, String(match.3))
      }
    }
    let before = cells(old.text("xl/worksheets/sheet1.xml"))
    let after = cells(new.text("xl/worksheets/sheet1.xml"))
    // Title, date of issue and issues heading get texts of their own.
    let rolled: Set<String> = ["1-1", "17-2", "17-3"]
    let moved = before.map { ($0.column >= 10 ? $0.column + 1 : $0.column, $0.row, $0.rest) }
    let kept = after.filter { $0.column != 10 }
    #expect(kept.count == moved.count)
    for (cell, expected) in zip(kept, moved) {
      #expect((cell.column, cell.row) == (expected.0, expected.1))
      if rolled.contains("\(cell.column)-\(cell.row)") { continue }
      #expect(cell.rest == expected.2)
    }
    let added = after.filter { $0.column == 10 }
    #expect(added.map(\.row) == Array(3...49))
    #expect(added[1].rest.contains("t=\"s\""))
    for cell in added where cell.row >= 5 { #expect(cell.rest == #" s="6"/>"#) }
  }

  @Test("each KPI note gives up one column, whose cells look like last year's targets")
  func kpiNotes() {
    let sheet = new.text("xl/worksheets/sheet2.xml")
    #expect(
      sheet.contains(
        #"<mergeCells count="4"><mergeCell ref="E5:G6"/><mergeCell ref="E10:G10"/>"#
          + #"<mergeCell ref="E14:G14"/><mergeCell ref="E15:G15"/></mergeCells>"#))
    for row in [5, 6, 10, 14, 15] { #expect(sheet.contains(#"<c r="D\#(row)" s="9"/>"#)) }
    for row in [5, 10, 14, 15] { #expect(sheet.contains(#"<c r="E\#(row)" s="4" t="s">"#)) }
  }
}
