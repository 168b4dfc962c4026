import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct KPINotePassTests {
  private let headings = ["指標名", "現状値 (R5年度末)", "R6年度", "R7年度", "R8年度", "R9年度", "R10年度"]

  private func book(_ rows: [[String]], merged: [String] = []) -> PlanBook {
    var book = PlanBook.plan()
    book.kpiRows = [["(1) 育てる"], headings] + rows
    book.kpiMerged = merged
    return book
  }

  @Test func mergedNoteShrinksByOneColumn() throws {
    let result = try book(
      [["件数 (件)", "1", "2", "後日策定"], ["人数 (人)", "3", "4"]], merged: ["D3:G4"]
    ).renewed()
    #expect(try result.sheets()[1].mergedRanges.map(\.description) == ["E3:G4"])
    #expect(try result.text("E3", sheet: 1) == "後日策定")
    #expect(try result.text("D3", sheet: 1) == "")
    #expect(result.events.freedTargets.map(\.cell.description) == ["D3", "D4"])
    #expect(result.events.removedNotes.isEmpty)
  }

  @Test func noteThatIsNotMergedMovesToTheNextYear() throws {
    let result = try book([["件数 (件)", "1", "2", "後日策定"]]).renewed()
    #expect(try result.text("D3", sheet: 1) == "")
    #expect(try result.text("E3", sheet: 1) == "後日策定")
  }

  @Test func noteFromWhichATableHasCutAFigureShrinksFurther() throws {
    var options = AnnualUpdateOptions()
    options.updates = UpdateScene.files(["指標名,R6年度目標値\n件数,5\n"])
    let result = try book([["件数 (件)", "1", "後日策定"]], merged: ["C3:G3"]).renewed(options)
    #expect(try result.sheets()[1].mergedRanges.map(\.description) == ["E3:G3"])
    #expect(try ["C3", "D3", "E3"].map { try result.text($0, sheet: 1) } == ["5", "", "後日策定"])
    #expect(result.events.freedTargets.map(\.cell.description) == ["D3"])
  }

  @Test func noteWithoutRoomGoesAndIsNamed() throws {
    let result = try book([["件数 (件)", "1", "2", "後日策定", "9", "9", "9"]]).renewed()
    #expect(try result.text("D3", sheet: 1) == "")
    #expect(result.events.removedNotes == ["後日策定"])
  }

  private func told(_ result: EditionResult) -> [Diagnostic] {
    result.findings.filter { $0.code == "kpi-note-moved" }
  }

  @Test func whatStillLooksAtTheCellOfANoteIsTold() throws {
    let notes =
      "<comments xmlns=\"\(WorkbookBuilder.main)\"><authors><author/></authors><commentList><comment ref=\"D3\""
      + " authorId=\"0\"><text><t>要確認</t></text></comment></commentList></comments>"
    let sums =
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f>KPI!D3</f><v>後日策定</v></c><c r=\"B1\"><f>COUNTA(KPI!D3:G4)</f>"
      + "<v>1</v></c></row></sheetData>"
    let names = "<definedNames><definedName name=\"注記\">KPI!$D$3</definedName></definedNames>"
    let builder = book(
      [["件数 (件)", "1", "2", "後日策定"], ["人数 (人)", "3", "4"]], merged: ["D3:G4"]
    ).builder().adding(sheet: "集計", sums).adding(
      part: "/xl/comments1.xml", relationship: "comments",
      contentType: "spreadsheetml.comments+xml", notes, to: "/xl/worksheets/sheet2.xml"
    ).workbook(behind: names)
    let told = try told(AnnualUpdate.run(book: builder.bytes()))
    #expect(
      told.map(\.message.japanese) == [
        "名前「注記」の参照先は D3 のままですが、そこにあったKPIの注記は E3 に移りました。",
        "この数式の参照先は D3 のままですが、そこにあったKPIの注記は E3 に移りました。",
        "セルのメモ（コメント）は D3 のままですが、そこにあったKPIの注記は E3 に移りました。",
      ])
    #expect(
      told.map(\.message.english) == [
        "The name \"注記\" still refers to D3, but the KPI note that stood there is now in E3.",
        "The formula still refers to D3, but the KPI note that stood there is now in E3.",
        "A comment is still on D3, but the KPI note that stood there is now in E3.",
      ])
    #expect(
      told.map(\.place) == [
        Place(), Place(sheet: "集計", cell: "A1"), Place(sheet: "KPI", cell: "D3"),
      ])
  }

  @Test func whatLooksAtANoteThatGoesIsTold() throws {
    var book = book([["件数 (件)", "1", "2", "後日策定", "9", "9", "9"]])
    book.kpiRows[0].append("=D3→後日策定")
    #expect(
      try told(book.renewed()).map { $0.described(in: .japanese) } == [
        "シート「KPI」, B1: この数式の参照先は D3 のままですが、そこにあったKPIの注記はなくなりました。直すかどうか、確かめてください。"
          + " [kpi-note-moved]"
      ])
  }

  @Test func figuresAndBlanksAreLeftAlone() throws {
    let result = try book([["件数 (件)", "1", "2", "30"], ["人数 (人)", "3", "4"]]).renewed()
    #expect(try result.sheets()[1].value(at: CellReference(row: 3, column: 4)) == .number(30))
    #expect(result.events.freedTargets.isEmpty)
  }
}
