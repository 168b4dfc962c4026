import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import Testing

@testable import PlanEditing

/// Messages whose words depend on what is the case.
@Suite struct CaseMessageTests {
  private let source = RowBook.source
  private let cell = SourceCell(sheet: "計画", cell: CellReference(row: 2, column: 9))
  private let r5 = FiscalYear(2023)
  private let r6 = FiscalYear(2024)
  private let r7 = FiscalYear(2025)

  @Test func blankResultsOfOneActionAreToldInTheSingular() {
    #expect(
      Diagnostic.resultsBlank([4], r6, at: cell).message.english.hasPrefix(
        "The R6 results of 1 action are blank: "))
    #expect(
      Diagnostic.resultsBlank([4, 6], r6, at: cell).message.english.hasPrefix(
        "The R6 results of 2 actions are blank: "))
  }

  @Test func actionMergedIntoItselfIsToldSo() {
    #expect(
      Diagnostic.updateStatusTarget("3", "3", at: source).message
        == LocalizedText(
          ja: "No.3 の統合先 No.3 は自分自身です。",
          en: "Action 3 cannot be merged into 3: it is the same one."))
    #expect(
      Diagnostic.updateStatusTarget("3", "9", at: source).message
        == LocalizedText(
          ja: "No.3 の統合先 No.9 は計画にありません。",
          en: "Action 3 cannot be merged into 9: the plan has no such number."))
    #expect(
      Diagnostic.mergedIntoUnknown("3", from: "3", source).message
        == LocalizedText(
          ja: "No.3 の統合先が No.3 自身になっています。", en: "No. 3 cannot be merged into itself."))
    #expect(
      Diagnostic.mergedIntoUnknown("9", from: "3", source).message
        == LocalizedText(
          ja: "No.3 の統合先の No.9 は計画にありません。",
          en: "No. 3 is merged into No. 9, which the plan does not have."))
  }

  @Test func baseOfTheYearBeforeIsNoWarning() {
    func severity(_ year: FiscalYear) -> Severity {
      Diagnostic.baseOfAnotherYear(year, r7, file: "配布.xlsx").severity
    }
    #expect(severity(r6) == .note)
    #expect(severity(r5) == .warning)
    #expect(severity(r7.next) == .warning)
  }

  @Test func resultsOfALaterYearAskForConvert() {
    func remedy(_ year: FiscalYear) -> String? {
      Diagnostic.updateResultsYear(year, has: [r6], edition: r6, at: source).remedy?.english
    }
    #expect(remedy(r7) == "Make the R7 edition with convert first.")
    #expect(remedy(r6) == "Check the year in the heading.")
    #expect(remedy(r5) == "Check the year in the heading.")
  }

  @Test func issuesOfAnotherYearAreTakenWhereTheyWereHandedOut() {
    func told(_ isHandedOut: Bool) -> Diagnostic {
      .updateIssuesYear("令和6年度の課題", r6, book: [r7], isHandedOut: isHandedOut, at: source)
    }
    #expect(told(true).severity == .warning && told(false).severity == .error)
    #expect(told(true).message.japanese.hasSuffix("反映しました。"))
    #expect(told(true).message.english.hasSuffix(" it is taken over."))
    #expect(told(false).message.japanese.hasSuffix("年度が違います。"))
    #expect(told(false).message.english.hasSuffix(" those of the plan are of R7."))
  }

  @Test func nameOfSeveralStrategiesOrMeasuresHasItsOwnCode() {
    func told(_ level: Diagnostic.NameLevel) -> Diagnostic {
      .ambiguousName(Requested("学ぶ", from: source), level, ["① 学ぶ", "② 学ぶ"])
    }
    #expect(told(.strategy).code == "ambiguous-strategy")
    #expect(told(.measure).code == "ambiguous-measure")
    #expect(
      told(.measure).remedy?.japanese == "基本戦略の欄も記入するか、①などの番号を付けて、どれか一つに決まるようにしてください。")
    #expect(told(.strategy).remedy?.japanese == "(1)などの番号を付けて、どれか一つに決まるようにしてください。")
  }

  @Test func nameLikeAnotherOneIsToldWithAMarkOfItsLevel() {
    func told(_ level: Diagnostic.NameLevel) -> Diagnostic {
      .similarName(Requested("学ぶ", from: source), level, "① 学ぶ")
    }
    #expect(told(.strategy).code == "similar-strategy")
    #expect(told(.measure).code == "similar-measure")
    #expect(told(.strategy).remedy?.japanese.contains("（(4)など）") == true)
    #expect(told(.measure).remedy?.japanese.contains("（⑦など）") == true)
  }

  @Test func titleOfAnotherIsToldWithTheNearestOneThatIsNotTheRowsOwn() {
    func message(_ names: [String], _ nearest: String) -> String {
      Diagnostic.updateTitleOfAnother(
        "3", "研修", book: "相談", isOf: names, nearest: (nearest, "研修会"), at: source
      ).message.english
    }
    #expect(message(["4"], "5").hasSuffix(" It is the title of action 4."))
    #expect(message([], "5").hasSuffix(" The nearest is action 5, \"研修会\"."))
    #expect(message([], "3").hasSuffix("the plan has \"相談\"."))
  }

  @Test func bookWithoutTablesIsToldWithItsSheets() {
    func message(_ sheets: [String]) -> LocalizedText {
      Diagnostic.noUpdateTable(file: "表1.xlsx", sheets: sheets).message
    }
    #expect(message([]).japanese.hasPrefix("更新表が見つかりません。見出しの行に"))
    #expect(message([]).english.hasPrefix("There is no update table. Its heading row"))
    #expect(message(["回答", "集計"]).japanese.hasPrefix("更新表が見つかりません（見たシート: 「回答」「集計」）。"))
    #expect(
      message(["回答", "集計"]).english.hasPrefix(
        "There is no update table on \"回答\", \"集計\". Its heading row"))
  }
}
