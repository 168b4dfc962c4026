import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct ResultsColumnPassTests {
  @Test func newColumnStandsRightOfTheLastResults() throws {
    let result = try PlanBook.plan().renewed()
    #expect(try result.text("F2") == "令和6年度実績\n(※令和7年2月末時点)")
    #expect(try result.text("G2") == "令和7年度実績\n(※令和8年2月末時点)")
    #expect(try result.text("H2") == "R6年度")
    #expect(try result.sheets()[0].cells(inRow: 3).contains { $0.reference.column == 7 } == false)
    #expect(result.plan.edition == FiscalYear(2025))
    #expect(
      result.plan.actions.map { $0.results.map(\.text.value) } == [["10件", ""], ["20件", ""]])
    let added = result.events.filter { event in
      if case .columnAdded = event.kind { true } else { false }
    }
    #expect(added.map(\.cell?.description) == ["G2"])
  }

  @Test func newColumnComesAfterSeveralYears() throws {
    let book = PlanBook.plan(results: ["令和5年度実績", "令和6年度実績"])
    let result = try book.renewed()
    #expect(try result.text("F2") == "令和5年度実績")
    #expect(try result.text("H2") == "令和7年度実績")
    #expect(result.plan.actions[0].results.map(\.fiscalYear.westernYear) == [2023, 2024, 2025])
  }

  @Test(arguments: [
    ("2026-03-31", "令和7年度実績\n(※令和8年3月末時点)"),
    ("2026-03-15", "令和7年度実績\n(※令和8年3月15日時点)"),
    ("2026-02-28", "令和7年度実績\n(※令和8年2月末時点)"),
  ])
  func asOfIsWrittenAsAMonthsEndOnlyWhereItIsOne(_ date: String, _ heading: String) throws {
    let asOf = try #require(CalendarDate(iso: date))
    #expect(try PlanBook.plan().renewed(asOf: asOf).text("G2") == heading)
  }

  @Test func headingWithoutADateGetsNoneAndThatIsSaid() throws {
    let asOf = try #require(CalendarDate(iso: "2026-03-31"))
    let result = try PlanBook.plan(results: ["令和6年度実績"]).renewed(asOf: asOf)
    #expect(try result.text("G2") == "令和7年度実績")
    #expect(result.findings.map(\.code).contains("as-of-not-written"))
  }

  @Test func theYearAfterGoesOnToo() throws {
    let result = try PlanBook.plan(results: ["令和6年度実績・令和7年度予定"]).renewed()
    #expect(try result.text("G2") == "令和7年度実績・令和8年度予定")
    #expect(!result.findings.contains { $0.code == "heading-year-left" })
  }

  /// The year before, or the one the plan began with.
  @Test func anEarlierYearStaysAndIsTold() throws {
    let result = try PlanBook.plan(results: ["令和6年度実績\n(対令和5年度比)"]).renewed()
    #expect(try result.text("G2") == "令和7年度実績\n(対令和5年度比)")
    let finding = try #require(result.findings.first { $0.code == "heading-year-left" })
    #expect(finding.severity == .warning && finding.place == Place(sheet: "計画", cell: "G2"))
    #expect(finding.message.japanese == "新しい見出し「令和7年度実績(対令和5年度比)」の令和5年度は元のままです。")
    #expect(
      finding.message.english
        == "The new heading \"令和7年度実績(対令和5年度比)\" still names R5.")
  }

  /// What ends with the latest results ends with the new ones, whatever stands right of them.
  @Test func printAreaAndFilterThatEndWithTheResultsTakeInTheNewColumn() throws {
    var book = PlanBook.plan()
    book.extra = "<autoFilter ref=\"A2:F4\"/>"
    let names =
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">計画!$A$1:$F$4,計画!$G$1:$L$4"
      + "</definedName></definedNames>"
    let made = try AnnualUpdate.run(book: book.builder().workbook(behind: names).bytes())
    let workbook = try Workbook(bytes: made.workbook)
    #expect(try workbook.definedNames.map(\.formula) == ["計画!$A$1:$G$4,計画!$H$1:$M$4"])
    #expect(try workbook.content().contains("<autoFilter ref=\"A2:G4\"/>"))
  }

  @Test func tableThatEndsWithTheResultsTakesInTheNewColumn() throws {
    var book = PlanBook.plan(results: ["令和6年度実績"])
    book.extra = "<tableParts count=\"1\"><tablePart r:id=\"rId2\"/></tableParts>"
    let columns = ["No.", "基本戦略", "具体的施策", "具体的アクション", "現状_x000a_(令和5年度末時点まで)", "令和6年度実績"]
    let list = columns.enumerated().map { index, name in
      "<tableColumn id=\"\(index + 1)\" name=\"\(name)\"/>"
    }
    let table =
      "<table xmlns=\"\(WorkbookBuilder.main)\" id=\"1\" name=\"表\" displayName=\"表\" ref=\"A2:F4\">"
      + "<autoFilter ref=\"A2:F4\"/><tableColumns count=\"6\">\(list.joined())</tableColumns></table>"
    let builder = book.builder().adding(
      part: "/xl/tables/table1.xml", relationship: "table", contentType: "spreadsheetml.table+xml",
      table)
    let made = try AnnualUpdate.run(book: builder.bytes())
    let part = try Workbook(bytes: made.workbook).content(ofPart: "/xl/tables/table1.xml")
    #expect(part.contains("<autoFilter ref=\"A2:G4\"/><tableColumns count=\"7\">"))
    #expect(part.contains("name=\"令和6年度実績\"/><tableColumn id=\"7\" name=\"令和7年度実績\"/>"))
    #expect(try made.text("G2") == "令和7年度実績")
  }

  /// Rules of the column itself have come with it.
  @Test func whatMarksByLastYearsResultsIsTold() throws {
    var book = PlanBook.plan()
    book.extra = ["A3:A4", "F3:F4"].map { cells in
      "<conditionalFormatting sqref=\"\(cells)\"><cfRule type=\"expression\" priority=\"1\">"
        + "<formula>LEN($F3)=0</formula></cfRule></conditionalFormatting>"
    }.joined()
    let told = try book.renewed().events.filter { event in
      if case .stillRefers = event.kind { true } else { false }
    }
    #expect(
      told == [
        Event(
          .stillRefers(.conditionalFormat, FiscalYear(2024)), on: "計画",
          cell: CellReference(row: 3, column: 1))
      ])
  }

  /// A field of several columns of a narrow grid.
  @Test func columnBesideAFieldOfSeveralIsTold() throws {
    var book = PlanBook.plan(results: ["令和6年度実績", ""])
    for row in 2...3 { book.rows[row][6] = "" }
    book.merged = ["F2:G2", "F3:G3", "F4:G4"]
    let told = try book.renewed().findings.filter { $0.code == "new-column-single" }
    #expect(told.map(\.place) == [Place(sheet: "計画", cell: "H2")])
    #expect(told.first?.message.japanese == "前の年度の実績は2列にわたる欄ですが、「令和7年度実績」の欄は H 列だけです。")
    #expect(
      told.first?.message.english
        == "The results of the year before stretch over 2 columns, \"令和7年度実績\" over column H alone."
    )
    #expect(try !PlanBook.plan().renewed().findings.contains { $0.code == "new-column-single" })
  }

  @Test(arguments: [(1, false), (0, true)])
  func newColumnThatIsLockedIsTold(style: Int, isTold: Bool) throws {
    var book = PlanBook.plan()
    book.extra = "<sheetProtection sheet=\"1\"/>"
    var content = book.content
    for row in 3...4 {
      content = content.replacing("<c r=\"F\(row)\"", with: "<c r=\"F\(row)\" s=\"\(style)\"")
    }
    let builder = WorkbookBuilder(content, sheet: "計画").styles(
      "<cellXfs count=\"2\"><xf/><xf><protection locked=\"0\"/></xf></cellXfs>")
    let found = try AnnualUpdate.run(book: builder.bytes()).findings
    #expect(found.contains { $0.code == "column-locked" } == isTold)
  }

  @Test func groupHeadingReachesOverTheNewColumn() throws {
    var book = PlanBook.plan()
    book.rows.insert(["", "", "", "具体的アクション", "", "", "スケジュール"], at: 1)
    book.merged = ["D2:F2", "G2:K2"]
    let merges = try book.renewed().sheets()[0].mergedRanges.map(\.description)
    #expect(Set(merges) == ["D2:G2", "H2:L2"])
  }

  @Test func headingStackedOverOneColumnIsRepeated() throws {
    var book = PlanBook.plan(results: ["令和6年度"])
    book.rows.insert(["", "", "", "", "", "実績", "スケジュール"], at: 1)
    book.merged = ["G2:K2"]
    let result = try book.renewed()
    #expect(try result.text("G3") == "令和7年度")
    #expect(try result.text("G2") == "実績")
    let merges = try result.sheets()[0].mergedRanges.map(\.description)
    #expect(merges == ["H2:L2"])
  }

  @Test func whatIsMergedInTheLastColumnIsMergedInTheNewOne() throws {
    var book = PlanBook.plan()
    book.rows.insert(["", "", "", "", "", ""], at: 2)
    book.rows[2] = Array(repeating: "", count: 12)
    book.merged = ["A2:A3", "F2:F3", "L2:L3"]
    let merges = try book.renewed().sheets()[0].mergedRanges.map(\.description)
    #expect(Set(merges) == ["A2:A3", "F2:F3", "G2:G3", "M2:M3"])
  }

  @Test func whatIsMergedOverTheWholeTableReachesOverAColumnBehindIt() throws {
    var book = PlanBook.plan()
    // The results come last, behind 課題.
    for row in 1...3 { book.rows[row].append(book.rows[row].remove(at: 5)) }
    book.rows.append(["※実績は年度末の見込みです。"])
    book.merged = ["A1:L1", "A5:L5"]
    let result = try book.renewed()
    #expect(try result.text("M2") == "令和7年度実績\n(※令和8年2月末時点)")
    let merges = try result.sheets()[0].mergedRanges.map(\.description)
    #expect(Set(merges) == ["A1:M1", "A5:M5"])
  }

  @Test func rulesOfTheColumnAreClonedForTheNewOne() throws {
    var book = PlanBook.plan()
    book.extra =
      "<conditionalFormatting sqref=\"F3:F4\"><cfRule type=\"expression\" priority=\"1\">"
      + "<formula>LEN($F3)=0</formula></cfRule></conditionalFormatting>"
    let workbook = try Workbook(bytes: book.renewed().workbook)
    let text = try workbook.content()
    #expect(text.contains("sqref=\"F3:F4\"><cfRule type=\"expression\" priority=\"1\">"))
    #expect(
      text.contains(
        "sqref=\"G3:G4\"><cfRule type=\"expression\" priority=\"2\"><formula>LEN($G3)=0</formula>"))
  }

  @Test func yearGroupOverSeveralColumnsIsRefused() throws {
    var book = PlanBook.plan(results: ["実績"])
    book.rows[1].insert("評価", at: 6)
    for row in 2...3 { book.rows[row].insert("A", at: 6) }
    book.rows.insert(["", "", "", "", "", "令和6年度"], at: 1)
    book.merged = ["F2:G2"]
    let failure = try #require(caughtFailure { try book.renewed() })
    #expect(failure.code == "results-in-year-group")
    #expect(failure.diagnostics[0].place == Place(sheet: "計画", cell: "F2:G2"))
  }

  @Test(arguments: [
    ("令和6年度実績（上半期）", "令和6年度実績（下半期）"), ("令和6年度実績", "R6実績"),
  ])
  func twoColumnsOfResultsOfTheYearAreRefused(first: String, second: String) throws {
    let book = PlanBook.plan(results: [first, second])
    let failure = try #require(caughtFailure { try book.renewed() })
    #expect(failure.diagnostics.map(\.code) == ["results-twice"])
    #expect(failure.diagnostics[0].place == Place(sheet: "計画", cell: "G2"))
    #expect(
      failure.diagnostics[0].message.japanese
        == "令和6年度の実績の列が2つあるため、翌年度の列を追加できません: 「\(first)」（F2）、「\(second)」（G2）。")
    #expect(
      failure.diagnostics[0].message.english
        == "R6 has 2 columns of results, so the coming year's has no place: \"\(first)\" (F2), "
        + "\"\(second)\" (G2).")
  }

  @Test func twoColumnsOfAnEarlierYearStay() throws {
    let book = PlanBook.plan(results: ["令和5年度実績（上半期）", "令和5年度実績（下半期）", "令和6年度実績"])
    let plan = try book.renewed().plan
    #expect(plan.actions[0].results.map(\.fiscalYear.westernYear) == [2023, 2024, 2025])
  }
}
