import Diagnostics
import PlanChecks
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct RowHeightCheckTests {
  /// Findings on a plan whose 現状 column is 104 points wide: ten full-width characters of 10 points.
  private func found(_ baseline: String, rowHeight points: Int, wraps: Bool = true) throws
    -> [Diagnostic]
  {
    var sheet = SheetSketch(rows: [
      ["No.", "基本戦略", "具体的施策", "具体的アクション", "現状", "R6年度", "R7年度"],
      ["1", "(1) 育てる", "① 学ぶ", "研修", baseline, "実施", ""],
    ])
    sheet.columnWidths = [5: 104 * SheetGeometry.emuPerPoint]
    sheet.rowHeights = [2: points * SheetGeometry.emuPerPoint]
    let worksheet = sheet.worksheet
    let plan = CheckedPlan(
      try PlanReading.read([worksheet]), worksheets: [worksheet],
      textFormats: [TextFormat(fontSize: 10, wrapsText: wraps)])
    return PlanChecks.findings(in: plan).filter { $0.code == "text-clipped" }
  }

  @Test func aTextThatFitsIsNotReported() throws {
    // Four lines of 11.5 points.
    #expect(try found(String(repeating: "字", count: 40), rowHeight: 46).isEmpty)
    // One line too few may be a matter of the screen.
    #expect(try found(String(repeating: "字", count: 40), rowHeight: 36).isEmpty)
  }

  @Test func aLineAndATenthOfTheTextMayBeMissing() throws {
    // Four lines need 46 points, one 11.5.
    #expect(try found(String(repeating: "字", count: 40), rowHeight: 34).count == 1)
    // Thirteen need 149.5.
    #expect(try found(String(repeating: "字", count: 130), rowHeight: 137).isEmpty)
    #expect(try found(String(repeating: "字", count: 130), rowHeight: 135).count == 1)
  }

  @Test func exactlyATenthOfTheRowMayBeMissing() throws {
    // Forty-four lines need 506 points, a tenth more than 460.
    #expect(try found(String(repeating: "字", count: 440), rowHeight: 460).isEmpty)
    #expect(try found(String(repeating: "字", count: 440), rowHeight: 459).count == 1)
  }

  @Test func ofTheLowestRowOneLineIsSaidToBeSeen() throws {
    #expect(
      try found(String(repeating: "字", count: 40), rowHeight: 5).map(\.message.japanese)
        .contains("文章は約4行ありますが、行の高さでは約1行しか見えません。"))
    // A hidden row shows nothing on purpose.
    #expect(try found(String(repeating: "字", count: 40), rowHeight: 0).isEmpty)
  }

  @Test func aTextOfWhichLinesAreCutOffIsReported() throws {
    let findings = try found(String(repeating: "字", count: 100), rowHeight: 46)
    #expect(findings.map(\.place.cell) == ["E2"])
    #expect(findings.first?.message.japanese == "文章は約10行ありますが、行の高さでは約4行しか見えません。")
    #expect(
      findings.first?.message.english
        == "The text has about 10 lines, of which the row shows about 4.")
  }

  @Test func lineBreaksCountAndHalfWidthCharactersTakeHalf() throws {
    #expect(try found(String(repeating: "字\n", count: 9) + "字", rowHeight: 46).count == 1)
    #expect(try found(String(repeating: "a", count: 80), rowHeight: 46).isEmpty)
  }

  @Test func aTextThatIsNotBrokenRunsOnToTheRight() throws {
    #expect(try found(String(repeating: "字", count: 100), rowHeight: 46, wraps: false).isEmpty)
  }
}
