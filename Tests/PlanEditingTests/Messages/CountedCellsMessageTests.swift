import Diagnostics
import PlanText
import SpreadsheetML
import Testing

@testable import PlanEditing

/// Messages about one cell, about several, about more than can be listed.
@Suite struct CountedCellsMessageTests {
  private func sources(_ count: Int) -> [UpdateSource] {
    (0..<count).map {
      UpdateSource(file: "表1.csv", sheet: nil, cell: CellReference(row: $0 + 2, column: 2))
    }
  }

  @Test func noCellIsNoMessage() {
    #expect(Diagnostic.updateBaselinesCorrected([]) == nil)
    #expect(Diagnostic.updateCellsAsHandedOut([]) == nil)
    #expect(Diagnostic.updateCellsUnchanged([]) == nil)
  }

  @Test func oneCorrectedBaselineIsToldInTheSingular() {
    #expect(
      Diagnostic.updateBaselinesCorrected(sources(1))?.message.english
        == "One 現状 (baseline) was corrected (B2).")
    #expect(
      Diagnostic.updateBaselinesCorrected(sources(2))?.message
        == LocalizedText(
          ja: "現状を2セル直しました（B2, B3）。", en: "2 現状 (baselines) were corrected (B2, B3)."))
  }

  @Test func oneCellAsHandedOutIsToldInTheSingular() {
    #expect(
      Diagnostic.updateCellsAsHandedOut(sources(1))?.message.english
        == "One cell is as it was handed out (B2); what was merged before stays.")
    #expect(
      Diagnostic.updateCellsAsHandedOut(sources(2))?.message.english
        == "2 cells are as they were handed out (B2, B3); what was merged before stays.")
  }

  @Test func oneUnchangedCellIsToldInTheSingular() {
    #expect(
      Diagnostic.updateCellsUnchanged(sources(1))?.message.english
        == "One cell says 変更なし or the like (B2): the plan's text stays.")
    #expect(
      Diagnostic.updateCellsUnchanged(sources(2))?.message.english
        == "2 cells say 変更なし or the like (B2, B3): the plan's texts stay.")
  }

  @Test func tenCellsAreListedAndMoreAreCutOff() {
    let ten = "B2, B3, B4, B5, B6, B7, B8, B9, B10, B11"
    #expect(Diagnostic.cells(sources(1)) == "B2")
    #expect(Diagnostic.cells(sources(9)) == "B2, B3, B4, B5, B6, B7, B8, B9, B10")
    #expect(Diagnostic.cells(sources(10)) == ten)
    #expect(Diagnostic.cells(sources(11)) == ten + " …")
  }

  @Test func textsAreCutBehindThirtyCharacters() {
    let thirty = String(repeating: "字", count: 30)
    #expect(Diagnostic.excerpt(thirty) == thirty)
    #expect(Diagnostic.excerpt(thirty + "字") == thirty + "…")
  }

  @Test func fiveNumbersAreListedAndMoreAreCutOff() {
    #expect(Diagnostic.list(["13", "18"], .japanese) == "No.13、No.18")
    #expect(Diagnostic.list(["13", "18"], .english) == "13 or 18")
    #expect(Diagnostic.list(["1", "2", "3", "4", "5"], .english) == "1 or 2 or 3 or 4 or 5")
    #expect(Diagnostic.list(["1", "2", "3", "4", "5"], .japanese) == "No.1、No.2、No.3、No.4、No.5")
    #expect(Diagnostic.list(["1", "2", "3", "4", "5", "6"], .english) == "1 or 2 or 3 or 4 or 5 …")
    #expect(
      Diagnostic.list(["1", "2", "3", "4", "5", "6"], .japanese) == "No.1、No.2、No.3、No.4、No.5 ほか")
  }

  @Test func hiddenCellsAreAWarningWhereOneOfThemIsWritten() {
    func severity(_ written: Int) -> Severity {
      Diagnostic.updateHiddenRead(
        sheet: "回答", isWholeSheet: false, count: 2, written: written, at: sources(1)[0]
      ).severity
    }
    #expect(severity(0) == .note)
    #expect(severity(1) == .warning)
  }
}
