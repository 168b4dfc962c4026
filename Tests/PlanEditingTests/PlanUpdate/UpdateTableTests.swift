import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct UpdateTableTests {
  let scene = UpdateScene()
  let r6 = FiscalYear(2024)

  @Test(arguments: [
    ("実績", PlanColumn.results(FiscalYear(2024))), ("R6実績", .results(FiscalYear(2024))),
    ("令和6年度実績", .results(FiscalYear(2024))), ("R6状況", .results(FiscalYear(2024))),
    ("状況", .results(FiscalYear(2024))), ("令和6年度の状況", .results(FiscalYear(2024))),
    ("年度実績", .results(FiscalYear(2024))), ("課題", .issues), ("説明", .description),
    ("令和7年度以降の課題・取り組むべきこと", .issues), ("開始年", .startYear), ("既存/新規", .existingOrNew),
    ("重点", .priority),
  ])
  func shortHeadingsAreUnderstood(_ heading: String, field: PlanColumn) throws {
    let update = try scene.action("No.,\(heading)\n2,新しい内容\n")
    #expect(update?.number == 2)
    #expect(update?.texts.mapValues(\.value) == [field: "新しい内容"])
    let source = update?.texts[field]?.source
    #expect(
      source == UpdateSource(file: "表1.csv", sheet: nil, cell: CellReference(row: 2, column: 2)))
  }

  @Test func titleLineAboveAndNoteBelowAreNoRows() throws {
    let table = "R6実績の回答\n\nNo.,実績\n2,12社\n※12月末時点\n合計,3\n"
    let update = try scene.action(table)
    #expect(update?.texts[.results(r6)]?.value == "12社")
  }

  /// An action's row is no heading, whatever its texts say.
  @Test func answersThatReadLikeHeadingsAreAnswers() throws {
    let (update, _) = try scene.read("No.,実績,課題\n1,番号,説明\n2,12社,\n")
    #expect(update.actions.map(\.number) == [1, 2])
    #expect(update.actions.first?.texts[.results(r6)]?.value == "番号")
  }

  @Test func numbersAreReadHoweverTheyAreTyped() throws {
    let update = try scene.read("No.,実績\nNo.1,a\n２,b\n\"(3)\",c\n").update
    #expect(update.actions.map(\.number) == [1, 2, 3])
  }

  @Test func blankCellsAndWhatTheBookSaysAskForNothing() throws {
    let table = "No.,実績,課題,説明\n1,・10件を支援,,\" ●補助金を交付\r\n\"\n2,,・周知が不足,\n"
    let (update, findings) = try scene.read(table)
    #expect(update == PlanUpdate())
    #expect(findings.map(\.code) == ["update-asks-for-nothing"])
  }

  @Test func blanksInsideATextMakeADifference() throws {
    #expect(try scene.action("No.,実績\n1,・10件 を支援\n")?.texts.count == 1)
  }

  @Test(arguments: ["(削除)", "（削除）", " （削除） "])
  func clearingMarkClears(_ mark: String) throws {
    #expect(try scene.action("No.,実績\n1,\(mark)\n")?.texts[.results(r6)]?.value == "")
    // A sentence about a deletion is a text.
    let text = "（削除）した事業"
    #expect(try scene.action("No.,実績\n1,\(text)\n")?.texts[.results(r6)]?.value == text)
  }

  @Test func columnsOfficesAddAreLeftOutWithAWarning() throws {
    let (update, findings) = try scene.read("No.,所管課,実績,備考\n1,商工課,a,\n")
    #expect(update.actions.count == 1)
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "表1.csv, B1: 「所管課」の列は計画にないため、記入内容は反映していません。"
          + "計画に載せる内容であれば、該当する列に書き写してください。 [update-column-not-taken]"
      ])
  }

  @Test func unknownHeadingOverAnEmptyColumnIsNoFault() throws {
    #expect(try scene.read("No.,実績,予備\n1,a,\n").update.actions.count == 1)
  }

  @Test func whatTheEditionItselfHasBesidesItsColumnsIsNoFault() throws {
    var scene = scene
    scene.book.rows[0].append("事務局整理欄")
    scene.book.rows[1].append("A")
    let (update, findings) = try scene.read("No.,実績,事務局整理欄\n1,a,A\n")
    #expect(update.actions.count == 1)
    #expect(findings == [])
    // An answer that the book does not have there is told, be it what the book says elsewhere.
    scene.book.rows[2].append("B")
    let answered = try scene.read("No.,実績,事務局整理欄\n1,a,B\n2,b,B\n").findings
    #expect(
      answered.map { $0.described(in: .japanese) } == [
        "表1.csv, C2: 計画のブックにない記入ですが、読み取る場所ではないため反映しません: C2「B」。"
          + "計画に載せる内容であれば、セルに記入してください。 [update-texts-beside]"
      ])
  }

  @Test func baselineStrategyAndMeasureMayBeRepeated() throws {
    let table = "No.,基本戦略,施策,現状,実績\n1,育てる,①学ぶ,・窓口を設置,a\n2,,,,b\n3,(1)育てる,つなぐ,,c\n"
    #expect(try scene.read(table).update.actions.map(\.number) == [1, 2, 3])
  }

  @Test func whatCP932LacksIsNoChange() throws {
    var scene = scene
    scene.book.rows[1][8] = "10〜12件㋿🏭"
    // No.,実績 / 1,10～12件??? as Excel saves it.
    let headings: [UInt8] = [0x4E, 0x6F, 0x2E, 0x2C, 0x8E, 0xC0, 0x90, 0xD1, 0x0A]
    let result = Array("1,10".utf8) + [0x81, 0x60] + Array("12".utf8) + [0x8C, 0x8F]
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    func read(_ end: String) throws -> PlanUpdate {
      try PlanUpdate.read(
        [UpdateFile(name: "回答.csv", bytes: headings + result + Array(end.utf8))], base: nil,
        for: PlanReading.read(worksheets), of: worksheets
      ).update
    }
    #expect(try read("???\n") == PlanUpdate())
    #expect(
      try read("!\n").actions.first?.texts[.results(r6)]?.value == "10～12件!")
  }

  @Test func blankMeasureIsNotThatOfTheRowAbove() throws {
    // A small table leaves out rows: No. 4 belongs to another measure than No. 3.
    let table = "No.,施策,アクション名,実績\n3,② つなぐ,,a\n4,,,b\n,,新しい展示,c\n"
    let update = try scene.read(table).update
    #expect(update.actions.map(\.number) == [3, 4])
    #expect(update.newActions.map(\.measure.value) == ["①売る"])
  }

  @Test func severalSheetsOfOneFileAreOneTable() throws {
    let book = PlanBook(
      rows: [["No.", "実績"], ["1", "a"]], kpiRows: [["No.", "課題"], ["2", "b"]])
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let update = try PlanUpdate.read(
      [UpdateFile(name: "回答.xlsx", bytes: book.bytes())], base: nil,
      for: PlanReading.read(worksheets), of: worksheets
    ).update
    #expect(update.actions.map(\.number) == [1, 2])
    #expect(
      update.actions[1].texts[.issues]?.source
        == UpdateSource(file: "回答.xlsx", sheet: "KPI", cell: CellReference(row: 2, column: 2)))
  }

  @Test func aRowOfFormulasIsNoAction() throws {
    let sheet = WorkbookBuilder(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>No.</v></c><c r=\"B1\" t=\"str\"><v>実績</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\" t=\"str\"><v>12社</v></c></row>"
        + "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\"><f>COUNTA(B2:B2)</f><v>1</v></c></row></sheetData>",
      sheet: "回答")
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let asked = try PlanUpdate.read(
      [UpdateFile(name: "回答.xlsx", bytes: sheet.bytes())], base: nil,
      for: PlanReading.read(worksheets), of: worksheets)
    #expect(asked.update.actions.map(\.number) == [2] && asked.findings.isEmpty)
  }
}

@Suite struct UpdateScheduleTests {
  let scene = UpdateScene()

  @Test(arguments: [
    // Only the year named changes.
    ("No.,R7年度\n1,調整\n", ["R6-R6 検討", "R7-R7 調整", "R8-R10 実施"]),
    ("No.,R9年度\n1,見直し\n", ["R6-R6 検討", "R8-R8 実施", "R9-R9 見直し", "R10-R10 実施"]),
    ("No.,R6年度\n1,（削除）\n", ["R8-R10 実施"]),
    // An arrow goes on with what stands before.
    ("No.,R7年度\n1,→\n", ["R6-R7 検討", "R8-R10 実施"]),
    ("No.,R7年度,R8年度\n1,調整→,\n", ["R6-R6 検討", "R7-R8 調整", "R9-R10 実施"]),
    ("No.,R7年度,R8年度\n1,調整,〃\n", ["R6-R6 検討", "R7-R8 調整", "R9-R10 実施"]),
  ])
  func someYears(_ table: String, spans: [String]) throws {
    #expect(try scene.action(table)?.spans == spans)
  }

  @Test(arguments: [
    "No.,R8年度\n1,実施\n", "No.,R8年度\n1,\n", "No.,R6年度,R7年度\n2,実施→,\n",
    "No.,R6年度,R7年度,R8年度,R9年度,R10年度\n1,検討,,実施→,,\n",
    "No.,R6年度,R7年度,R8年度,R9年度,R10年度\n1,,,,,\n",
    "No.,スケジュール\n1,R6：検討、R8～：実施\n",
  ])
  func whatTheBookSaysAsksForNothing(_ table: String) throws {
    #expect(try scene.read(table).update == PlanUpdate())
  }

  /// The book has 検討 in R6 and 実施 from R8 on.
  @Test func allYearsAreTheWholeScheduleOfTheLabelsNamed() throws {
    let headings = "No.,R6年度,R7年度,R8年度,R9年度,R10年度\n"
    #expect(try scene.action(headings + "1,検討,,実施,,\n")?.spans == ["R6-R6 検討", "R8-R8 実施"])
    // What moves leaves nothing behind.
    #expect(
      try scene.action(headings + "1,,検討,実施→,,\n")?.spans == ["R7-R7 検討", "R8-R10 実施"])
    // A blank cell clears nothing that the row does not name.
    #expect(try scene.action(headings + "1,,,実施,,\n")?.spans == ["R6-R6 検討", "R8-R8 実施"])
    #expect(
      try scene.action(headings + "1,検討,,拡充,,\n")?.spans == [
        "R6-R6 検討", "R8-R8 拡充", "R9-R10 実施",
      ])
    #expect(
      try scene.action(headings + "1,（削除）,（削除）,（削除）,（削除）,（削除）\n")?.spans == [])
    // Blank cells beside a cleared one say nothing.
    #expect(try scene.action(headings + "1,（削除）,,,,\n")?.spans == ["R8-R10 実施"])
  }

  @Test func tablesMayNameDifferentYearsOfOneAction() throws {
    let tables = ["No.,R7年度\n1,調整\n", "No.,R9年度\n1,見直し\n"]
    let spans = ["R6-R6 検討", "R7-R7 調整", "R8-R8 実施", "R9-R9 見直し", "R10-R10 実施"]
    #expect(try scene.action(tables[0], tables[1])?.spans == spans)
    #expect(try scene.action(tables[1], tables[0])?.spans == spans)
  }

  @Test func tablesThatDisagreeAboutAYearAreAConflict() throws {
    #expect(
      try scene.faults("No.,R7年度\n1,調整\n", "No.,R7年度\n1,見直し\n") == [
        "表2.csv, B2: No.1 のスケジュールが 表1.csv, B2 と違います。"
          + "どちらが正しいか確かめ、表の内容をそろえてください。"
          + "後から届いた訂正であれば、その表を --newer で指定してください。 [update-conflict]"
      ])
  }

  @Test func shapesAndMergedCellsOfAReturnedCopyAreRead() throws {
    var sheet = PlanBook(rows: scene.book.rows)
    sheet.rows[3][12] = "検討・実施"
    sheet.merged = ["M4:O4"]
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let update = try PlanUpdate.read(
      [UpdateFile(name: "回答.xlsx", bytes: sheet.bytes())], base: nil,
      for: PlanReading.read(worksheets), of: worksheets
    ).update
    #expect(update.actions.map(\.number) == [3])
    #expect(update.actions.first?.spans == ["R8-R10 検討・実施"])
  }
}

/// Tables that name some years, against years looked at one by one.
@Suite struct RandomUpdatedYearsTests {
  private static let labels = ["", "検討", "実施", "見直し"]
  private static let years = (2024...2028).map { FiscalYear($0) }

  private func row(using random: inout SeededGenerator) -> [String] {
    Self.years.map { _ in Self.labels.randomElement(using: &random) ?? "" }
  }

  @Test(arguments: UInt64(1)...40)
  func onlyYearsNamedChange(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var scene = UpdateScene()
    let old = row(using: &random)
    let new = row(using: &random)
    scene.book.rows[1].replaceSubrange(10...14, with: old)
    let named = Self.years.indices.filter { _ in Bool.random(using: &random) }
    if named.count == Self.years.count || named.isEmpty { return }
    let table =
      "No.," + named.map { Self.years[$0].shortLabel + "年度" }.joined(separator: ",") + "\n1,"
      + named.map { new[$0] }.joined(separator: ",") + "\n"
    let spans = try scene.action(table)?.schedule?.value
    for (index, year) in Self.years.enumerated() {
      let wanted = named.contains(index) && !new[index].isEmpty ? new[index] : old[index]
      let found =
        spans.map { $0.filter { $0.years.contains(year) }.map(\.label) }
        ?? [old[index]].filter { !$0.isEmpty }
      #expect(found == [wanted].filter { !$0.isEmpty }, "seed \(seed)")
    }
  }
}

@Suite struct UpdateStatusTests {
  let scene = UpdateScene()

  @Test func yearLeftOutIsTheEditionsForWhatHasEnded() throws {
    let status = try scene.action("No.,状態\n1,終了\n")?.status?.value
    #expect(status == ActionStatus(.ended, fiscalYear: FiscalYear(2024)))
    let merged = try scene.action("No.,状態\n1,統合（→No.2）\n")?.status?.value
    #expect(merged == ActionStatus(.merged, fiscalYear: FiscalYear(2024), mergedInto: 2))
    let dated = try scene.action("No.,状態\n1,終了（令和7年度）\n")?.status?.value
    #expect(dated?.fiscalYear == FiscalYear(2025))
  }

  @Test func whatGoesOnNeedsNoMark() throws {
    #expect(try scene.read("No.,状態\n1,継続\n").update == PlanUpdate())
  }

  @Test func statusTheBookSaysAlreadyAsksForNothing() throws {
    var scene = scene
    scene.book.rows[1][4] = "◎\n終了（令和6年度）"
    #expect(try scene.read("No.,状態\n1,終了\n").update == PlanUpdate())
    #expect(try scene.read("No.,重点\n1,◎\n").update == PlanUpdate())
    #expect(try scene.action("No.,状態\n1,継続\n")?.status?.value == ActionStatus(.continued))
    // The mark changes, the line stays.
    #expect(try scene.action("No.,重点\n1,○\n")?.texts[.priority]?.value == "○")
  }

  @Test func lineOfThePriorityCellIsAStatus() throws {
    let update = try scene.action("No.,重点\n1,\"◎\n終了\"\n")
    #expect(update?.texts == [:])
    #expect(update?.status?.value == ActionStatus(.ended, fiscalYear: FiscalYear(2024)))
  }
}

@Suite struct NewActionTests {
  let scene = UpdateScene()

  @Test func rowWithoutNumberIsANewAction() throws {
    let table =
      "No.,基本戦略,施策,アクション名,説明,現状,R7年度,R8年度\n,(1) 育てる,学ぶ,出前講座,○学校へ,未実施,検討,実施\n"
    let new = try #require(try scene.read(table).update.newActions.first)
    #expect(new.measure.value == "①学ぶ")
    #expect(new.strategy?.value == "(1)育てる")
    #expect(new.texts.mapValues(\.value) == [.title: "出前講座", .description: "○学校へ"])
    #expect(new.baseline?.value == "未実施")
    #expect(new.schedule.map(\.text) == ["R7-R7 検討", "R8-R8 実施"])
    #expect(new.source.cell == CellReference("D2"))
  }

  @Test func measureOfTheRowsAboveGoesOn() throws {
    let table = "No.,基本戦略,施策,アクション名\n3,(1) 育てる,② つなぐ,交流\n,,,交流会\n"
    let new = try #require(try scene.read(table).update.newActions.first)
    #expect(new.measure.value == "②つなぐ")
  }

  @Test func newMeasureIsTold() throws {
    let (update, findings) = try scene.read("戦略,施策,アクション名\n(2) 広げる,③ 運ぶ,物流\n")
    #expect(update.newActions.first?.measure.value == "③ 運ぶ")
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "表1.csv, B2: 具体的施策「③ 運ぶ」は計画にないため、新しく追加します。"
          + "計画にある施策であれば、名称をそろえてください。 [new-measure]"
      ])
  }

  @Test func sameNewActionTwiceIsOne() throws {
    let table = "施策,アクション名,説明\n① 学ぶ,出前講座,a\n"
    #expect(try scene.read(table, table).update.newActions.count == 1)
    let other = "施策,アクション名,説明\n学ぶ,出前講座,b\n"
    #expect(
      try scene.faults(table, other) == [
        "表2.csv, B2: 新しいアクション「出前講座」の内容が 表1.csv, B2 と違います。"
          + "どちらが正しいか確かめ、表の内容をそろえてください。"
          + "後から届いた訂正であれば、その表を --newer で指定してください。 [update-conflict]"
      ])
  }
}
