import Diagnostics
import PlanEditing
import SpreadsheetML
import TestSupport
import Testing

@Suite struct LeftoverCheckTests {
  private func findings(_ otherSheet: [[String]]) throws -> [Diagnostic] {
    var book = PlanBook.plan()
    book.sheet = "R6計画"
    book.kpiRows = otherSheet
    return try book.renewed().findings
  }

  @Test func labelOfTheEditionOnAnotherSheetIsNamed() throws {
    let found = try findings([["表紙"], ["令和6年度版 行動計画"]]).filter {
      $0.code == "edition-label-left"
    }
    #expect(found.map(\.place) == [Place(sheet: "KPI", cell: "A2")])
    #expect(
      found.first?.described(in: .japanese)
        == "シート「KPI」, A2: 「令和6年度版 行動計画」は令和6年度のままです（計画の表の外は書き換えません）。"
        + "必要なら書き直してください。 [edition-label-left]")
  }

  /// A book with other sheets beside the plan, whose sheet gets another name.
  private func told(_ builder: (WorkbookBuilder) -> WorkbookBuilder) throws -> [Diagnostic] {
    var book = PlanBook.plan()
    book.extra =
      "<conditionalFormatting sqref=\"A3:A4\"><cfRule priority=\"1\"><formula>INDIRECT(\"R6計画!A1\")=1"
      + "</formula></cfRule></conditionalFormatting><dataValidations count=\"1\"><dataValidation"
      + " sqref=\"B3\"><formula1>INDIRECT(\"'R6計画'!A3:A4\")</formula1></dataValidation></dataValidations>"
    let builder = builder(WorkbookBuilder(book.content, sheet: "R6計画"))
    return try AnnualUpdate.run(book: builder.bytes()).findings
  }

  @Test func namesAndHeadersOfSheetsThatAreNotReadAreNamed() throws {
    let header =
      "<headerFooter><oddHeader>&amp;L集計&amp;R令和&amp;B6&amp;B年度版</oddHeader></headerFooter>"
    let chart =
      "<chartsheet xmlns=\"\(WorkbookBuilder.main)\"><sheetViews/>\(header)</chartsheet>"
    let found = try told {
      $0.adding(sheet: "R6集計", "<sheetData/>" + header)
        .adding(sheet: "R6KPI").adding(sheet: "R5KPI").adding(sheet: "R60").adding(
          sheet: "隠R6", state: "hidden"
        )
        .adding(sheet: "グラフ", part: Array(chart.utf8), kind: "chartsheet")
    }.filter { $0.code == "edition-label-left" }
    #expect(
      found.map { $0.described(in: .japanese) } == [
        "シート「R6集計」: シート名「R6集計」は令和6年度のままです。必要なら書き直してください。 [edition-label-left]",
        "シート「R6集計」: 印刷ヘッダー・フッターの「集計 令和6年度版」は令和6年度のままです（計画の表の外は書き換えません）。"
          + "必要なら書き直してください。 [edition-label-left]",
        "シート「R6KPI」: シート名「R6KPI」は令和6年度のままです。必要なら書き直してください。 [edition-label-left]",
        "シート「グラフ」: 印刷ヘッダー・フッターの「集計 令和6年度版」は令和6年度のままです（計画の表の外は書き換えません）。"
          + "必要なら書き直してください。 [edition-label-left]",
      ])
    #expect(found.first?.message.english == "The sheet's name \"R6集計\" still names R6.")
    #expect(
      found.last?.message.english
        == "\"集計 令和6年度版\" in the print headers or footers still names R6; outside the plan's tables"
        + " nothing is rolled.")
  }

  /// A sheet that is called by the year of its plan alone is the plan's; another one is only told.
  @Test func westernYearAloneIsTheEdition() throws {
    for (old, new) in [("2024", "2025"), ("２０２４", "２０２５"), ("2023", "2023")] {
      var book = PlanBook.plan()
      book.sheet = old
      let made = try book.renewed()
      #expect(try made.sheets()[0].name == new)
      #expect(!made.findings.contains { $0.code == "edition-label-left" })
    }
    let found = try told { $0.adding(sheet: "2024").adding(sheet: "2023") }
      .filter { $0.code == "edition-label-left" }
    #expect(found.map(\.message.japanese) == ["シート名「2024」は令和6年度のままです。"])
  }

  @Test func oldNamesOfSheetsInTextsAreNamed() throws {
    let cells =
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>R6計画</t></is></c><c r=\"B1\">"
      + "<f>INDIRECT(\"'\"&amp;A1&amp;\"'!A3\")</f><v>1</v></c></row></sheetData>"
    let found = try told {
      $0.adding(sheet: "隠し", cells, state: "hidden").workbook(
        behind:
          "<definedNames><definedName name=\"間接\">INDIRECT(\"R6計画!$A$3\")</definedName></definedNames>"
      )
    }.filter { $0.code == "sheet-name-in-text" }
    #expect(
      found.map(\.place) == [
        Place(sheet: "R7計画", cell: "A3"), Place(sheet: "R7計画", cell: "B3"), Place(),
        Place(sheet: "隠し", cell: "A1"),
      ])
    let rest = "に元のシート名「R6計画」が残っています（INDIRECT などは追従しません）。"
    #expect(
      found.map(\.message.japanese)
        == ["条件付き書式の数式の文字列", "入力規則の数式の文字列", "名前「間接」の数式の文字列", "このセル"].map { $0 + rest })
    #expect(
      found.map(\.message.english)
        == [
          "A text in the conditional format's formula", "A text in the validation's formula",
          "A text in the formula of the name \"間接\"", "This cell",
        ].map { $0 + " names the sheet \"R6計画\" by its old name." })
  }

  @Test(arguments: ["令和5年度版", "令和6年度", "令和6年度版では目標を見直した。"])
  func otherTextsAreNoLabels(_ text: String) throws {
    #expect(try findings([[text]]).contains { $0.code == "edition-label-left" } == false)
  }

  @Test func sheetNameThatWouldGrowTooLongIsRefused() throws {
    var book = PlanBook.plan(title: "行動計画", results: ["令和9年度実績"])
    book.sheet = "令和9年度" + String(repeating: "計", count: 26)
    let failure = try #require(caughtFailure { try book.renewed() })
    #expect(failure.code == "sheet-name-too-long")
  }
}
