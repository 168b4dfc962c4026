import Diagnostics
import PlanChecks
import SpreadsheetML
import Testing

@testable import PlanReport

@Suite("確認結果, the findings as a workbook")
struct FindingsBookTests {
  private func finding(
    _ severity: Severity, number: Int?, cell: String?, message: String = "確かめてください。",
    origin: Finding.Origin = .book
  ) -> Finding {
    let text = LocalizedText(ja: message, en: "Look at it.")
    let place = Place(sheet: cell == nil ? nil : "R7の'計画", cell: cell)
    return Finding(
      Diagnostic(
        code: "sample", severity: severity, place: place, message: text,
        remedy: LocalizedText(ja: "直す。", en: "Mend it.")), actionNumber: number, origin: origin)
  }

  private func sheet(
    _ findings: [Finding], seen: Set<String> = [], in language: Language = .japanese
  ) throws -> Worksheet {
    let bytes = try FindingsBook.write(
      findings, of: "計画_R7.xlsx", isSeen: { seen.contains($0.key) }, in: language)
    #expect(
      try bytes
        == FindingsBook.write(
          findings, of: "計画_R7.xlsx", isSeen: { seen.contains($0.key) }, in: language))
    return try Workbook(bytes: bytes).worksheet(named: "確認結果")
  }

  @Test("a finding is a row with a link to its cell")
  func rows() throws {
    let findings = [
      finding(.error, number: 3, cell: "J5", origin: .run),
      finding(.warning, number: nil, cell: nil),
      finding(.note, number: 12, cell: "B2:C3", origin: .new),
      finding(.note, number: 13, cell: "D4"),
    ]
    let sheet = try sheet(findings, seen: [findings[3].key])
    func text(_ reference: String) -> String? {
      guard let place = CellReference(reference),
        case .text(let text) = sheet.cell(at: place)?.value
      else { return nil }
      return text
    }
    #expect(text("A2") == "計画_R7.xlsx　エラー1件、警告1件、お知らせ2件")
    #expect(["A4", "A5", "A6", "A7"].map(text) == ["エラー", "警告", "お知らせ", "お知らせ"])
    #expect(["G4", "G5", "G6", "G7"].map(text) == ["今回の処理", nil, "新しい", "確認済み"])
    #expect(text("C4") == "R7の'計画")
    #expect(["E4", "F4"].map(text) == ["確かめてください。", "直す。"])
    let links = [4, 6].map { sheet.cell(at: CellReference(row: $0, column: 4))?.formula }
    #expect(
      links == [
        "HYPERLINK(\"計画_R7.xlsx#'R7の''計画'!J5\",\"J5\")",
        "HYPERLINK(\"計画_R7.xlsx#'R7の''計画'!B2:C3\",\"B2:C3\")",
      ])
    #expect(sheet.cell(at: CellReference(row: 4, column: 2))?.value == .number(3))
    #expect(sheet.cell(at: CellReference(row: 8, column: 1)) == nil)
  }

  @Test("no finding, one finding, English")
  func fewRows() throws {
    let none = try sheet([])
    #expect(none.cell(at: CellReference(row: 4, column: 5))?.value == .text("指摘はありません。"))
    #expect(none.cell(at: CellReference(row: 5, column: 1)) == nil)
    let one = try sheet([finding(.warning, number: 1, cell: "A1")], in: .english)
    #expect(one.cell(at: CellReference(row: 4, column: 1))?.value == .text("warning"))
    #expect(one.cell(at: CellReference(row: 3, column: 5))?.value == .text("What"))
    #expect(one.cell(at: CellReference(row: 5, column: 1)) == nil)
  }

  @Test("a long message makes its row high, at most as high as Excel allows")
  func heights() throws {
    let long = String(repeating: "確かめてください。", count: 40)
    let sheet = try sheet([
      finding(.note, number: 1, cell: "A1"), finding(.note, number: 2, cell: "A2", message: long),
      finding(.note, number: 3, cell: "A3", message: long + long + long + long + long + long),
    ])
    let heights = (4...6).map { sheet.geometry.height(ofRow: $0) / 12700 }
    #expect(heights[0] == 19)
    // 360 full-width characters in a column of 50 half-width ones, less room for brackets.
    #expect(heights[1] >= 15 * 13)
    #expect(heights[2] >= 409 && heights[2] <= 410)
  }

  private func link(_ sheet: String?, _ cell: String?, in book: String = "計画.xlsx") -> CellContent?
  {
    let diagnostic = Diagnostic(
      code: "sample", place: Place(sheet: sheet, cell: cell),
      message: LocalizedText(ja: "文", en: "text"))
    let row = FindingsRow(
      Finding(diagnostic, actionNumber: nil), of: book, isSeen: false, in: .japanese)
    return row.contents[3]
  }

  @Test("a link leads only to a cell, and is no longer than Excel's texts in formulas")
  func links() {
    #expect(link("計画", "B2") == .formula("HYPERLINK(\"計画.xlsx#'計画'!B2\",\"B2\")"))
    #expect(link("計画", nil) == .text("") && link(nil, "B2") == .text("B2"))
    #expect(link("計画", "5:5") == .text("5:5"))
    #expect(link("計画", "B2", in: "計\n画.xlsx") == .text("B2"))
    #expect(
      link("計画", "B2", in: "\"計画\".xlsx")
        == .formula("HYPERLINK(\"\"\"計画\"\".xlsx#'計画'!B2\",\"B2\")"))
    // #'計画'!B2 are eight characters; 255 are the most.
    let name = String(repeating: "a", count: 255 - 8)
    #expect(link("計画", "B2", in: name) == .formula("HYPERLINK(\"\(name)#'計画'!B2\",\"B2\")"))
    #expect(link("計画", "B2", in: name + "a") == .text("B2"))
  }

  @Test("a row has a line of 13 points for each of its text's, and 6 more")
  func rowHeights() {
    let row = FindingsRow(
      finding(.note, number: 1, cell: "A1", message: "一二三四五六七八九十一二三"), of: "計画.xlsx",
      isSeen: false, in: .japanese)
    func height(_ width: Int) -> Double {
      row.height(widths: [50, 50, 50, 50, width, 50, 50, 50])
    }
    // Thirteen kanji are 26 wide; two are kept for brackets.
    #expect(height(28) == 19 && height(27) == 32)
    #expect(height(15) == 45 && height(16) == 32)
  }
}
