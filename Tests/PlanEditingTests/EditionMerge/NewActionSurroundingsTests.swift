import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// What stands around a new row: totals, names, pages, rules and arrows.
struct NewActionSurroundingsTests {
  private typealias Row = SheetSketch

  private static let rows = [
    Row.headings + ["文字数"],
    Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ") + ["=LEN(G2)"],
    Row.action("2") + ["=COUNTA(F$2:F3)"], Row.action("3", measure: "② 試す") + ["=LEN(G4)"],
  ]

  @Test func formulasOfTheRowAboveAreCopiedDown() throws {
    let step = try RowBook(Self.rows).step().adding(
      RowBook.new("甲", measure: "学ぶ"), RowBook.new("乙", measure: "試す"))
    #expect(
      (2...6).map { step.cell("Q\($0)")?.formula }
        == ["LEN(G2)", "COUNTA(F$2:F3)", "COUNTA(F$2:F4)", "LEN(G5)", "LEN(G6)"])
  }

  /// A measure's subtotal grows with the measure, the total with the table; what is about two rows
  /// stays.
  @Test func totalsTakeTheNewRowIn() throws {
    var book = RowBook(
      Self.rows + [["合計", "", "", "", "", "=COUNTA(F2:F4)"]],
      names: "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">計画!$A$1:$Q$5"
        + "</definedName><definedName name=\"実績欄\">計画!$I$2:$I$4</definedName></definedNames>")
    book.sheets.append(
      RowBook.Sheet(
        name: "集計",
        rows: [
          [
            "=COUNTA(計画!F2:F3)", "=COUNTA(計画!F2:F4)", "=COUNTA(計画!F4:F4)", "=計画!H3",
            "=計画!F3&amp;計画!F4",
          ]
        ]))
    func formulas(_ step: EditSession) -> [String] {
      "ABCDE".compactMap { step.cell("\($0)1", "集計")?.formula }
    }
    let first = try book.step().adding(RowBook.new("甲", measure: "学ぶ"))
    #expect(
      formulas(first)
        == ["COUNTA(計画!F2:F4)", "COUNTA(計画!F2:F5)", "COUNTA(計画!F5:F5)", "計画!H3", "計画!F3&計画!F5"])
    let last = try book.step().adding(RowBook.new("乙", measure: "試す"))
    #expect(
      formulas(last)
        == ["COUNTA(計画!F2:F3)", "COUNTA(計画!F2:F5)", "COUNTA(計画!F4:F5)", "計画!H3", "計画!F3&計画!F4"])
    #expect(last.cell("F6")?.formula == "COUNTA(F2:F5)")
    #expect(
      try last.workbook.definedNames.map(\.formula) == ["計画!$A$1:$Q$6", "計画!$I$2:$I$5", "4"])
    // Of a new measure the old one's subtotal knows nothing.
    let measure = try book.step().adding(
      RowBook.new("丙", measure: "③ 生かす", strategy: "育てる"))
    #expect(
      formulas(measure)
        == ["COUNTA(計画!F2:F3)", "COUNTA(計画!F2:F5)", "COUNTA(計画!F4:F4)", "計画!H3", "計画!F3&計画!F4"])
  }

  @Test func rulesFilterAndPagesFollow() throws {
    let book = RowBook(
      Self.rows, before: "<autoFilter ref=\"A1:Q4\"/>",
      behind:
        "<conditionalFormatting sqref=\"D2:D4\"><cfRule type=\"cellIs\" priority=\"1\"><formula>\"新規\""
        + "</formula></cfRule></conditionalFormatting><dataValidations count=\"2\">"
        + "<dataValidation sqref=\"D2:D3\"/><dataValidation sqref=\"E2:E4\"/></dataValidations>"
        + "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"3\" man=\"1\"/></rowBreaks>")
    let step = try book.step().adding(
      RowBook.new("甲", measure: "学ぶ"), RowBook.new("乙", measure: "試す"))
    let sheet = try step.workbook.content()
    for expected in [
      "<autoFilter ref=\"A1:Q6\"/>", "<conditionalFormatting sqref=\"D2:D6\">",
      "<dataValidation sqref=\"D2:D4\"/><dataValidation sqref=\"E2:E6\"/>",
      "<brk id=\"4\" man=\"1\"/>",
    ] {
      #expect(sheet.contains(expected))
    }
  }

  @Test func arrowsStayWithTheirRows() throws {
    let book = RowBook(
      Self.rows,
      anchors: RowBook.arrow(2, "検討", row: 2) + RowBook.arrow(3, "実施", row: 3)
        + RowBook.arrow(4, "見直し", row: 4, editAs: " editAs=\"absolute\""))
    let before = try book.step()
    #expect(
      [1, 2, 3].map { before.action($0)?.schedule.map(\.label) } == [["検討"], ["実施"], ["見直し"]])
    let step = try before.adding(RowBook.new("甲", measure: "学ぶ"))
    #expect(
      [1, 2, 3, 4].map { step.action($0)?.schedule.map(\.label) }
        == [["検討"], ["実施"], ["見直し"], []])
    #expect(step.worksheet("計画")?.shapes.map(\.anchor.from.cell.row) == [2, 3, 5])
  }

  /// Excel would stretch an arrow that pokes into the next row over the new one.
  @Test func arrowsThatPokeOverTheEdgeKeepTheirSize() throws {
    let book = RowBook(
      Self.rows,
      anchors: RowBook.arrow(2, "実施", row: 3, from: 150_000, to: 50_000, endRow: 4)
        + RowBook.arrow(3, "見直し", row: 3, from: 330_000, to: 250_000, endRow: 4))
    let before = try book.step()
    let step = try before.adding(RowBook.new("甲", measure: "学ぶ"))
    #expect(step.action(2)?.schedule.map(\.label) == ["実施"])
    #expect(step.action(3)?.schedule.map(\.label) == ["見直し"])
    let (old, new) = (before.worksheet("計画")?.shapes, step.worksheet("計画")?.shapes)
    #expect(new?.map(\.frame.y.count) == old?.map(\.frame.y.count))
    #expect(new?.map(\.anchor.from.cell.row) == [3, 4])
  }
}
