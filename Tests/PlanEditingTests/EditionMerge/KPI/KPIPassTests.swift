import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Figures of indicators from update tables, on small KPI tables and on the published one.
@Suite struct KPIPassTests {
  private static let headings = [
    "指標名", "現状値 (R5年度末)", "R6年度", "R7年度", "R8年度", "R9年度", "R10年度",
  ]

  /// A KPI sheet of one strategy: line, headings in row 2, indicators from row 3.
  private func book(
    _ rows: [[String]], merged: [String] = [], headings: [String] = headings
  ) throws -> Workbook {
    var book = PlanBook.plan()
    book.kpiRows = [["(1) 育てる"], headings] + rows
    book.kpiMerged = merged
    return try Workbook(bytes: book.bytes())
  }

  private func source(_ row: Int) -> UpdateSource {
    UpdateSource(file: "KPI.xlsx", sheet: nil, cell: CellReference(row: row, column: 2))
  }

  private func kpi(
    _ code: String?, _ values: [(KPIValue.Kind, Int, KPIUpdate.Content)], named name: String = "件数",
    unit: String? = nil,
    strategy: String? = nil, replacing: String? = nil
  ) -> KPIUpdate {
    KPIUpdate(
      code: code, indicator: Requested(name, from: source(2)),
      strategy: strategy.map { Requested($0, from: source(2)) },
      unit: unit.map { Requested($0, from: source(2)) },
      values: values.map { kind, year, content in
        KPIUpdate.Value(
          kind: kind, fiscalYear: FiscalYear(2018 + year),
          content: Requested(content, from: source(2)))
      }, replacedCode: replacing)
  }

  private func filled(
    _ workbook: Workbook, _ updates: [KPIUpdate], actuals: Bool = false
  ) throws -> EditSession {
    var step = try EditSession(workbook)
    try KPIPass.run(
      PlanUpdate(kpis: updates), MergeOptions(addsKPIActuals: actuals), &step)
    try step.refresh()
    try step.expectToBeRead()
    _ = try step.workbook.checkedSave()
    return step
  }

  private func failure(
    _ workbook: Workbook, _ updates: [KPIUpdate], actuals: Bool = false
  ) throws -> [Diagnostic] {
    try #require(caughtFailure { try filled(workbook, updates, actuals: actuals) })
      .diagnostics
  }

  /// The cells of a row of the KPI sheet, A to G.
  private func row(_ number: Int, _ step: EditSession) -> [String] {
    (1...7).map { column in
      step.worksheets[1].printedText(at: CellReference(row: number, column: column))
    }
  }

  private func merges(_ step: EditSession) -> [String] {
    step.worksheets[1].mergedRanges.map(\.description).sorted()
  }

  // MARK: Targets

  @Test func targetsOfBothRowsLetTheNoteShrink() throws {
    let step = try filled(
      book([["件数 (件)", "1", "2", "後日"], ["人数 (人)", "3", "4"]], merged: ["D3:G4"]),
      [kpi("S1K1", [(.target, 7, .number(5))]), kpi("S1K2", [(.target, 7, .text("未確定"))])])
    #expect(row(3, step) == ["件数 (件)", "1", "2", "5", "後日", "", ""])
    #expect(row(4, step) == ["人数 (人)", "3", "4", "未確定", "", "", ""])
    #expect(merges(step) == ["E3:G4"])
    #expect(step.events.filled.map(\.new) == ["5", "未確定"])
    #expect(step.events.filled.map(\.cell.cell.description) == ["D3", "D4"])
    #expect(step.events.overwritten.isEmpty)
  }

  @Test func indicatorWithoutATargetKeepsItsNote() throws {
    let step = try filled(
      book([["件数 (件)", "1", "2", "後日"], ["人数 (人)", "3", "4"]], merged: ["D3:G4"]),
      [kpi("S1K2", [(.target, 7, .number(5))])])
    #expect(merges(step) == ["D3:G3", "E4:G4"])
    #expect(row(3, step)[3...] == ["後日", "", "", ""])
    #expect(row(4, step)[3...] == ["5", "後日", "", ""])
  }

  @Test func aLaterYearIsCutOutOfTheNote() throws {
    let step = try filled(
      book([["件数 (件)", "1", "2", "後日"]], merged: ["D3:G3"]),
      [kpi("S1K1", [(.target, 8, .number(5))])])
    #expect(merges(step) == ["F3:G3"])
    #expect(row(3, step)[3...] == ["後日", "5", "後日", ""])
  }

  @Test func lastYearLeavesNoNote() throws {
    let step = try filled(
      book([["件数 (件)", "1", "2", "3", "4", "5", "後日"]]),
      [kpi("S1K1", [(.target, 10, .number(6))])])
    #expect(row(3, step)[6] == "6")
    #expect(step.events.overwritten.map(\.old) == ["後日"])
  }

  @Test func correctionsOfPastYearsAreListed() throws {
    let step = try filled(
      book([["件数 (件)", "1", "2", "3"]]),
      [kpi("S1K1", [(.target, 6, .number(20)), (.target, 7, .number(3)), (.target, 8, .cleared)])])
    #expect(row(3, step)[2...4] == ["20", "3", ""])
    #expect(step.events.overwritten.map { "\($0.old) \($0.new)" } == ["2 20"])
    #expect(step.events.filled.isEmpty)
  }

  @Test func clearedTargetIsBlank() throws {
    let step = try filled(book([["件数 (件)", "1", "2"]]), [kpi("S1K1", [(.target, 6, .cleared)])])
    #expect(row(3, step)[2] == "")
    #expect(step.events.overwritten.map(\.new) == [""])
  }

  @Test func figuresLookLikeThoseBesideThem() throws {
    let percent =
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>指標名</t></is></c>"
      + (6...8).map { year in
        "<c r=\"\(["B", "C", "D"][year - 6])1\" t=\"inlineStr\"><is><t>R\(year)年度</t></is></c>"
      }.joined()
      + "</row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>参加率</t></is></c>"
      + "<c r=\"B2\" s=\"1\"><v>0.132</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>後日</t></is></c>"
      + "</row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"C2:D2\"/></mergeCells>"
    let workbook = try WorkbookBuilder(PlanBook.plan().content, sheet: "計画")
      .adding(sheet: "KPI", percent)
      .styles("<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/></cellXfs>").open()
    let code = try #require(try EditSession(workbook).reading.plan.kpis.first?.code)
    let step = try filled(workbook, [kpi(code, [(.target, 7, .number(9.7))])])
    let cell = try #require(step.worksheets[1].cell(at: CellReference(row: 2, column: 3)))
    #expect(cell.value == .number(0.097))
    #expect(cell.styleIndex == 1)
    #expect(row(2, step)[2] == "9.7%")
  }

  // MARK: Units

  @Test(arguments: [
    ("件数 (件)", "件数 (社)"), ("件数（件）", "件数（社）"), ("認定件数\n(件)", "認定件数\n(社)"), ("件数", "件数 (社)"),
  ])
  func unitIsChangedWhereItStands(_ old: String, _ new: String) throws {
    let step = try filled(book([[old, "1", "2"]]), [kpi("S1K1", [], unit: "社")])
    #expect(row(3, step)[0] == new)
    #expect(step.reading.plan.kpis[0].unit == "社")
    #expect((step.events.filled + step.events.overwritten).map(\.new) == ["社"])
  }

  // MARK: Actual figures

  @Test func actualsGoIntoTheirColumn() throws {
    let headings = ["指標名", "R6目標", "R6実績", "R7目標", "R7実績"]
    let step = try filled(
      book([["件数 (件)", "1", "", "2"]], headings: headings),
      [kpi("S1K1", [(.actual, 6, .number(3)), (.actual, 7, .number(4))])])
    #expect(row(3, step)[...4] == ["件数 (件)", "1", "3", "2", "4"])
  }

  @Test func actualsGoIntoTheirRow() throws {
    let headings = ["指標名", "区分", "R6年度", "R7年度"]
    let step = try filled(
      book(
        [["件数 (件)", "目標", "1", "2"], ["", "実績"]], merged: ["A3:A4"], headings: headings),
      [kpi("S1K1", [(.actual, 6, .number(3))])])
    #expect(row(4, step)[...3] == ["", "実績", "3", ""])
  }

  @Test func actualsWithoutAPlaceAreRefused() throws {
    let reasons = try failure(
      book([["件数 (件)", "1", "2"]]), [kpi("S1K1", [(.actual, 6, .number(3))])])
    #expect(
      reasons.map { $0.described(in: .japanese) } == [
        "KPI.xlsx, B2: 指標「件数」の令和6年度の実績値を書く場所が、シート「KPI」のKPIの表にありません。"
          + "実績値の欄を追加するときは --kpi-actuals を付けてください。 [kpi-actual-without-place]"
      ])
    #expect(
      reasons[0].described(in: .english)
        == "KPI.xlsx, B2: The KPI table on sheet \"KPI\" has no place for the actual figure of R6 of"
        + " \"件数\". Give --kpi-actuals to have a place for actual figures."
        + " [kpi-actual-without-place]")
  }

  @Test func actualsGetARowBelowTheirIndicator() throws {
    let step = try filled(
      book([["件数 (件)", "1", "2", "後日"], ["人数 (人)", "3", "4"]], merged: ["D3:G4"]),
      [kpi("S1K1", [(.actual, 6, .number(9)), (.target, 7, .number(5))])], actuals: true)
    #expect(row(3, step) == ["件数 (件)", "1", "2", "5", "後日", "", ""])
    #expect(row(4, step) == ["実績", "", "9", "", "", "", ""])
    #expect(row(5, step) == ["人数 (人)", "3", "4", "後日", "", "", ""])
    #expect(merges(step) == ["D5:G5", "E3:G3"])
    let values = step.reading.plan.kpis[0].values.filter { $0.kind == .actual && $0.number != nil }
    #expect(values.map(\.number) == [9])
    #expect(step.reading.plan.kpis.map(\.code) == ["S1K1", "S1K2"])
    // The year after there is a place for them.
    let next = try filled(step.workbook, [kpi("S1K1", [(.actual, 7, .number(8))])])
    #expect(row(4, next) == ["実績", "", "9", "8", "", "", ""])
  }

  @Test func rowOfActualsBesideALabelledTarget() throws {
    let headings = ["指標名", "区分", "R6年度", "R7年度"]
    let step = try filled(
      book([["件数 (件)", "目標", "1", "2"]], headings: headings),
      [kpi("S1K1", [(.actual, 6, .number(3))])], actuals: true)
    #expect(row(4, step)[...3] == ["", "実績", "3", ""])
    #expect(merges(step) == ["A3:A4"])
  }

  @Test(arguments: [
    ("SUM(KPI!C3:C4)", "A6", "C6"), ("SUM(KPI!$C$4:$C$3)", "A6", "C6"),
    // Whatever lies below the table would be counted too.
    ("SUM(KPI!A1:G9)", "I6", "K6"), ("SUM(KPI!C:C)", "I6", "K6"),
  ])
  func actualsThatATotalWouldCountGetATableOfTheirOwn(
    _ formula: String, name: String, heading: String
  ) throws {
    var book = PlanBook.plan()
    book.kpiRows = [["(1) 育てる"], Self.headings, ["件数 (件)", "1", "2"], ["人数 (人)", "3", "4"]]
    book.rows[3].append("")
    var workbook = try Workbook(bytes: book.bytes())
    let total = CellReference(row: 9, column: 1)
    try workbook.setCell(total, to: .formula(formula), in: "計画")
    let updates = [kpi("S1K1", [(.actual, 6, .number(3)), (.target, 7, .number(5))])]
    let step = try filled(workbook, updates, actuals: true)
    let sheet = step.worksheets[1]
    let (first, year) = (
      try #require(CellReference(name)), try #require(CellReference(heading))
    )
    #expect(step.worksheets[0].cell(at: total)?.formula == formula)
    #expect(sheet.value(at: first) == .text("指標名"))
    #expect(sheet.value(at: year) == .text("R6年度\n実績値"))
    let names = (1...2).map { CellReference(row: first.row + $0, column: first.column) }
    #expect(names.map { sheet.printedText(at: $0) } == ["件数 (件)", "人数 (人)"])
    #expect(sheet.value(at: CellReference(row: year.row + 1, column: year.column)) == .number(3))
    // The target stands where it always did.
    #expect(row(3, step)[...3] == ["件数 (件)", "1", "2", "5"])
    // What was meant is what is read, and the year after has its place.
    let read = try PlanReading.read(step.workbook.worksheets())
    #expect(read.plan.kpis.map(\.code) == ["S1K1", "S1K2"])
    let actuals = read.plan.kpis.flatMap(\.values).filter { $0.kind == .actual && $0.number != nil }
    #expect(actuals.map(\.number) == [3] && actuals.map(\.fiscalYear) == [FiscalYear(2024)])
    #expect(!read.findings.contains { $0.code.hasPrefix("kpi-without") })
    let next = try filled(step.workbook, [kpi("S1K2", [(.actual, 7, .number(8))])])
    let place = CellReference(row: year.row + 2, column: year.column + 1)
    #expect(next.worksheets[1].value(at: place) == .number(8))
  }

  @Test func aTotalOverTheWholeSheetLeavesNoPlaceForActuals() throws {
    var book = PlanBook.plan()
    book.kpiRows = [["(1) 育てる"], Self.headings, ["件数 (件)", "1", "2"], ["人数 (人)", "3", "4"]]
    var workbook = try Workbook(bytes: book.bytes())
    try workbook.setCell(
      CellReference(row: 9, column: 1), to: .formula("SUM(KPI!A1:Z99)"), in: "計画")
    let reasons = try failure(
      workbook, [kpi("S1K1", [(.actual, 6, .number(3))])], actuals: true)
    #expect(reasons.map(\.code) == ["kpi-actuals-in-total"])
    #expect(reasons.map(\.place) == [Place(sheet: "計画", cell: "A9")])
  }

  @Test func aTotalThatEndsAboveStaysAsItIs() throws {
    var book = PlanBook.plan()
    book.kpiRows = [["(1) 育てる"], Self.headings, ["件数 (件)", "1", "2"], ["人数 (人)", "3", "4"]]
    var workbook = try Workbook(bytes: book.bytes())
    let cell = CellReference(row: 9, column: 1)
    try workbook.setCell(cell, to: .formula("SUM(KPI!C3:C4)"), in: "計画")
    let step = try filled(
      workbook, [kpi("S1K2", [(.actual, 6, .number(3))])], actuals: true)
    #expect(step.worksheets[0].cell(at: cell)?.formula == "SUM(KPI!C3:C4)")
    #expect(row(5, step)[...2] == ["実績", "", "3"])
  }

  // MARK: New indicators

  @Test func newIndicatorGetsTheLastRowOfItsStrategy() throws {
    var book = PlanBook.plan()
    book.kpiRows = [
      ["(1) 育てる"], Self.headings, ["件数 (件)", "1", "2", "後日"], [], ["参考"],
    ]
    book.kpiMerged = ["D3:G3"]
    var workbook = try Workbook(bytes: book.bytes())
    let cell = CellReference(row: 9, column: 1)
    try workbook.setCell(cell, to: .formula("SUM(KPI!C2:C3)"), in: "計画")
    let step = try filled(
      workbook,
      [kpi(nil, [(.baseline, 5, .number(7)), (.target, 7, .number(8))], named: "人数", unit: "人")])
    #expect(row(3, step) == ["件数 (件)", "1", "2", "後日", "", "", ""])
    #expect(row(4, step) == ["人数 (人)", "7", "", "8", "後日", "", ""])
    #expect(merges(step) == ["D3:G3", "E4:G4"])
    #expect(step.worksheets[0].cell(at: cell)?.formula == "SUM(KPI!C2:C4)")
    #expect(step.reading.plan.kpis.map(\.code) == ["S1K1", "S1K2"])
    #expect(step.reading.plan.kpis[1].unit == "人")
    #expect(step.events.addedIndicators == ["人数"])
    #expect(row(6, step)[0] == "参考")
  }

  @Test func replacedIndicatorStaysWithItsLastYear() throws {
    let step = try filled(
      book([["件数 (件)", "1", "2", "後日"], ["人数 (人)", "3", "4"]], merged: ["D3:G4"]),
      [kpi(nil, [(.target, 7, .number(8))], named: "社数", unit: "社", replacing: "S1K1")])
    #expect(row(3, step) == ["件数 (件)", "1", "2", "―", "―", "―", "―"])
    #expect(row(4, step) == ["人数 (人)", "3", "4", "後日", "", "", ""])
    #expect(row(5, step) == ["社数 (社)", "", "", "8", "後日", "", ""])
    #expect(merges(step) == ["D4:G4", "E5:G5"])
    #expect(
      step.reading.plan.kpis[0].values.filter { $0.number != nil || $0.note != nil }.count == 2)
  }

  @Test func newIndicatorTakesOverTheNoteOfTheOneItReplaces() throws {
    let step = try filled(
      book(
        [["件数 (件)", "1", "2", "総合計画と連動"], ["人数 (人)", "3", "4", "毎年度設定"]],
        merged: ["D3:G3", "D4:G4"]),
      [kpi(nil, [], named: "社数", unit: "社", replacing: "S1K1")])
    #expect(row(3, step)[3...] == ["―", "―", "―", "―"])
    #expect(row(5, step) == ["社数 (社)", "", "", "総合計画と連動", "", "", ""])
    #expect(merges(step) == ["D4:G4", "D5:G5"])
  }

  @Test func newIndicatorAmongLabelledRows() throws {
    let headings = ["指標名", "区分", "R6年度", "R7年度"]
    let step = try filled(
      book(
        [["件数 (件)", "目標", "1", "2"], ["", "実績", "1"]], merged: ["A3:A4"], headings: headings),
      [kpi(nil, [(.target, 7, .number(8)), (.actual, 6, .number(6))], named: "人数", unit: "人")])
    #expect(row(5, step)[...3] == ["人数 (人)", "目標", "", "8"])
    #expect(row(6, step)[...3] == ["", "実績", "6", ""])
    #expect(merges(step) == ["A3:A4", "A5:A6"])
  }

  @Test func whatHasNoPlaceIsListedAtOnce() throws {
    let reasons = try failure(
      book([["件数 (件)", "1", "2"]]),
      [
        kpi("S9K9", [], named: "来場者数"),
        kpi("S1K1", [(.target, 11, .number(1)), (.baseline, 5, .number(1))]),
        kpi(nil, [], named: "満足度", strategy: "(9) ない戦略"),
      ])
    #expect(
      reasons.map { $0.described(in: .japanese) } == [
        "KPI.xlsx, B2: 指標「来場者数」はKPIの表にありません。指標名をKPIの表と同じにしてください。 [unknown-kpi]",
        "KPI.xlsx, B2: 指標「件数」の令和11年度の目標値を書く列が、シート「KPI」のKPIの表にありません。"
          + "年度を確かめてください。 [kpi-year-missing]",
        "KPI.xlsx, B2: 指標「件数」の現状値（令和5年度）は計画策定時の値のため、変更できません。"
          + "誤りであれば、ブックを直接修正してください。 [kpi-baseline-fixed]",
        "KPI.xlsx, B2: 新しい指標「満足度」を入れるKPIの表が決められません（基本戦略「(9) ない戦略」の指標がありません）。"
          + "KPIの表にある基本戦略の名称を記入してください。 [kpi-block-missing]",
      ])
  }

  // MARK: The published tables

  @Test func publishedActualsStandApartFromTheTotal() throws {
    let workbook = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    let updates = [
      kpi("S1K1", [(.actual, 6, .number(1100)), (.target, 7, .number(1210))]),
      kpi("S3K2", [(.actual, 6, .number(11))]),
    ]
    let step = try filled(workbook, updates, actuals: true)
    // 集計!B13 sums up C5:C15 as before.
    let total = try #require(step.worksheets.last)
    #expect(total.cell(at: CellReference(row: 13, column: 2))?.formula == "SUM(KPI!$C$5:$C$15)")
    let read = try PlanReading.read(step.workbook.worksheets())
    #expect(read.plan.kpis.map(\.code) == ["S1K1", "S1K2", "S2K1", "S3K1", "S3K2"])
    let actuals = read.plan.kpis.flatMap(\.values).filter { $0.kind == .actual && $0.number != nil }
    #expect(actuals.map(\.number) == [1100, 11])
    #expect(actuals.allSatisfy { $0.source.cell.row > 15 })
    #expect(read.plan.kpis[0].values.first { $0.fiscalYear == FiscalYear(2025) }?.number == 1210)
  }

  @Test func publishedTargetsOfEveryYear() throws {
    var workbook = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    let codes = try EditSession(workbook).reading.plan.kpis.map(\.code)
    #expect(codes == ["S1K1", "S1K2", "S2K1", "S3K1", "S3K2"])
    for year in 7...10 {
      let step = try filled(
        workbook, codes.map { kpi($0, [(.target, year, .number(Double(year * 100)))]) })
      for kpi in step.reading.plan.kpis {
        let targets = kpi.values.filter { $0.kind == .target }
        #expect(targets.dropFirst().compactMap(\.number) == (7...year).map { Double($0 * 100) })
        #expect(targets.filter { $0.note != nil }.count == 10 - year)
      }
      workbook = step.workbook
    }
    let merged = try workbook.worksheets()[1].mergedRanges
    #expect(merged.isEmpty)
    #expect(!workbook.changedPartNames.contains("/xl/worksheets/sheet1.xml"))
  }
}
