import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Every filled cell of an update table has one fate.
@Suite struct UpdateAccountTests {
  private let scene = UpdateScene()

  private func reading(
    _ tables: [UpdateFile], base: UpdateFile? = nil, ignoring: [String] = []
  ) throws -> UpdateReading {
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    return UpdateReading(
      tables, base: base, for: try PlanReading.read(worksheets), of: worksheets,
      ignoring: ignoring)
  }

  private func reading(_ table: String, ignoring: [String] = []) throws -> UpdateReading {
    try reading(UpdateScene.files([table]), ignoring: ignoring)
  }

  /// Cells and fates as `A2 key`, `C4 skipped note`.
  private func fates(_ table: String, ignoring: [String] = []) throws -> [String] {
    try reading(table, ignoring: ignoring).cells.map(Self.line)
  }

  private static func line(_ cell: UpdateCell) -> String {
    ["\(cell.source.cell)", cell.fate.rawValue, cell.reason?.rawValue].compactMap(\.self)
      .joined(separator: " ")
  }

  @Test func cellsAreWrittenOrTheSameOrTellTheRow() throws {
    #expect(
      try fates("No.,アクション名,実績,課題\n1,研修,・10件を支援,・新しい\n2,相談,12社,\n") == [
        "A2 key", "B2 key", "C2 same", "D2 written", "A3 key", "B3 key", "C3 written",
      ])
  }

  @Test func cellsSayWhatTheyAreAbout() throws {
    let cells = try reading("No.,R6実績\n2,12社\n").cells
    #expect(cells.map(\.action) == [2, 2])
    #expect(cells.map(\.field) == [.column(.number), .column(.results)])
    #expect(cells.map(\.fiscalYear) == [nil, FiscalYear(2024)])
    #expect(cells.map(\.text) == ["2", "12社"])
    #expect(cells.map(\.old) == [nil, "・10件を支援"])
  }

  /// An answer merged over the rows of two actions is one cell, and one of each.
  @Test func aCellOverTwoActionsIsOneOfEach() throws {
    let table = RowBook(
      [["No.", "R6実績"], ["1", "・10件を支援"], ["2", ""]], merged: ["B2:B3"])
    var plan = UpdateScene.edition
    plan.rows[2][8] = "3件"
    let worksheets = try Workbook(bytes: plan.bytes()).worksheets()
    let cells = UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: try table.open().saved())], base: nil,
      for: try PlanReading.read(worksheets), of: worksheets
    ).cells
    #expect(cells.map(\.source.cell) == ["A2", "B2", "A3"].map { CellReference($0) })
    #expect(cells[1].fate == .written)
    #expect(cells[1].ofEachAction.map(\.action) == [1, 2])
    #expect(cells[1].ofEachAction.map(\.fate) == [.same, .written])
    #expect(cells[1].ofEachAction.map(\.old) == ["・10件を支援", "3件"])
    #expect(cells[0].ofEachAction.isEmpty)
  }

  @Test func titlesNotesTotalsAndSamplesAreSkipped() throws {
    #expect(
      try fates("R6実績の回答\n\nNo.,実績\n例,○件\n2,12社\n※12月末時点\n合計,3\n") == [
        "A1 skipped outside", "A4 skipped sample", "B4 skipped sample", "A5 key", "B5 written",
        "A6 skipped note", "A7 skipped note", "B7 skipped note",
      ])
  }

  @Test func columnsOfficesAddAreSkippedAndUnknownOnesRefused() throws {
    #expect(
      try fates("No.,実績,備考,効果額\n2,12社,電話,3\n") == [
        "A2 key", "B2 written", "C2 skipped other_column", "D2 refused",
      ])
    #expect(
      try fates("No.,実績,備考,効果額\n2,12社,電話,3\n", ignoring: ["効果額"]) == [
        "A2 key", "B2 written", "C2 skipped other_column", "D2 skipped ignored",
      ])
  }

  @Test func filledColumnWithoutAHeadingIsRefused() throws {
    let asked = try reading("No.,,実績\n2,x,12社\n3,,5社\n")
    #expect(asked.findings.map(\.code) == ["update-column-unheaded"])
    #expect(asked.findings.first?.place.cell == "B2")
    #expect(try reading("No.,,実績\n2,x,12社\n", ignoring: ["B"]).findings.isEmpty)
    #expect(try reading("No.,,実績\n2,,12社\n").findings.isEmpty)
    // A note below the table is none of a column's.
    #expect(try reading("No.,,実績\n2,,12社\n,x,\n").findings.isEmpty)
  }

  @Test func onlyTheColumnBesideTheTableIsTheTables() throws {
    let beside = try reading("No.,実績,\n2,12社,x\n")
    #expect(beside.findings.map(\.code) == ["update-column-unheaded"])
    let apart = try reading("No.,実績,,\n2,12社,,x\n")
    #expect(apart.findings.map(\.code) == ["update-cells-outside"])
    #expect(apart.cells.map(Self.line) == ["A2 key", "B2 written", "D2 skipped outside"])
  }

  @Test func fileOfWhichNothingIsUsedIsRefused() throws {
    let asked = try reading("No.,実績,備考\n1,,電話\n")
    #expect(asked.findings.map(\.code).contains("update-file-unused"))
    // Nothing but numbers is a return without anything to tell.
    #expect(try reading("No.,実績\n1,\n2,\n").findings.map(\.code) == ["update-asks-for-nothing"])
    #expect(
      try reading("No.,実績,備考\n1,,電話\n", ignoring: ["備考"]).findings.map(\.code)
        == ["update-asks-for-nothing"])
  }

  @Test func cellsOfAFaultyRowAreRefused() throws {
    #expect(try fates("No.,実績,課題\n9,a,b\n") == ["A2 refused", "B2 refused", "C2 refused"])
  }

  @Test func scheduleCellsHaveTheirOwnFates() throws {
    // No. 1 has 検討 in R6 and R7, 実施 from R8 on.
    #expect(
      try fates("No.,R6年度,R7年度,R8年度\n1,検討,実施,→\n") == [
        "A2 key", "B2 same", "C2 written", "D2 same",
      ])
    #expect(
      try fates("No.,スケジュール\n3,R7～R8：検討\n2,\n") == ["A2 key", "B2 written", "A3 key"])
  }

  @Test(arguments: ["同上", "○○", "別紙のとおり"])
  func wordInAScheduleThatIsNoTextIsRefused(_ word: String) throws {
    #expect(
      try fates("No.,R7年度,R8年度\n1,\(word),連携\n") == ["A2 key", "B2 refused", "C2 written"])
    let findings = try reading("No.,R7年度\n1,\(word)\n").findings
    #expect(
      findings.map(\.code).filter { $0 != "update-asks-for-nothing" } == ["update-word-no-text"])
    #expect(try fates("No.,スケジュール\n1,\(word)\n") == ["A2 key", "B2 refused"])
  }

  @Test(arguments: ["R7：\u{7}検討", "R11：検討", "検討"])
  func scheduleThatCannotBeWrittenIsRefused(_ text: String) throws {
    #expect(try fates("No.,スケジュール,課題\n1,\(text),・新しい\n") == ["A2 key", "B2 refused", "C2 written"])
  }

  @Test(arguments: ["検\u{7}討", String(repeating: "字", count: 32_768)])
  func yearThatCannotBeWrittenIsRefused(_ text: String) throws {
    #expect(try fates("No.,R7年度\n1,\(text)\n") == ["A2 key", "B2 refused"])
    #expect(try fates("No.,スケジュール\n1,R7：\(text)\n") == ["A2 key", "B2 refused"])
  }

  @Test func newActionsAreWritten() throws {
    #expect(
      try fates("No.,施策,アクション名,実績,R8年度\n,① 学ぶ,物流,12社,実施\n") == [
        "B2 key", "C2 written", "D2 written", "E2 written",
      ])
  }

  @Test func statusesThatNoColumnKeepsAreSkipped() throws {
    #expect(
      try fates("No.,状態\n1,見直し\n2,終了\n") == [
        "A2 key", "B2 skipped not_kept", "A3 key", "B3 written",
      ])
  }

  @Test func indicatorsAreTakenByCell() throws {
    #expect(
      try fates("(1) 育てる,,,\n指標名,単位,R6年度,R7年度,備考\n相談件数,件,20,30,x\n※注,,,\n") == [
        "A1 key", "A3 key", "B3 same", "C3 same", "D3 written", "E3 skipped other_column",
        "A4 skipped outside",
      ])
    let unnamed = try reading("指標名,R6年度\n相談件数,21\n,5\n")
    #expect(unnamed.findings.map(\.code) == ["update-kpi-row-unnamed"])
  }

  @Test func hiddenSheetsRowsAndColumnsAreReadAndNamed() throws {
    func file(_ sheetViews: String, rowAttributes: String) throws -> UpdateFile {
      let data =
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>No.</v></c>"
        + "<c r=\"B1\" t=\"str\"><v>実績</v></c></row><row r=\"2\"\(rowAttributes)><c r=\"A2\">"
        + "<v>2</v></c><c r=\"B2\" t=\"str\"><v>12社</v></c></row></sheetData>"
      return UpdateFile(name: "回答.xlsx", bytes: try WorkbookBuilder(data, sheet: "回答").bytes())
    }
    let asked = try reading([file("", rowAttributes: " hidden=\"1\"")])
    #expect(asked.findings.map(\.code) == ["update-hidden-read"])
    #expect(
      asked.findings[0].message.english
        == "Read too: 2 cells in hidden rows or columns of \"回答\" (1 of them written).")
    #expect(asked.cells.map(\.visibility) == [.inHiddenLine, .inHiddenLine])
    #expect(asked.cells.map(\.fate) == [.key, .written])
  }

  /// Random tables, good and bad: headings known, unknown and blank; numbers, titles, notes.
  @Test(arguments: UInt64(1)...60)
  func everyFilledCellHasOneFate(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let headings = [
      "実績", "R6実績", "課題", "説明", "R7年度", "R8年度", "スケジュール", "状態", "アクション名", "施策", "基本戦略", "備考",
      "効果額", "", "令和6年度 取組内容", "重点", "現状", "開始年", "令和9年度以降の課題",
    ]
    let texts = [
      "", "", "", "12社", "・10件を支援", "研修", "相談", "① 学ぶ", "終了", "見直し", "→", "実施→", "-", "（削除）",
      "※注", "合計", "R7～R8：検討", "(1) 育てる", "◎", "平成30年度", "#REF!",
    ]
    let numbers = ["1", "2", "3", "4", "9", "", "", "例", "1-2", "合計", "※注"]
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let width = Int.random(in: 1...6, using: &random)
    var rows = [["回答"], ["No.", "実績"] + (1...width).map { _ in pick(headings) }]
    if Bool.random(using: &random) { rows[1][1] = pick(headings) }
    for _ in 0...Int.random(in: 0...6, using: &random) {
      rows.append([pick(numbers)] + (0...width + 2).map { _ in pick(texts) })
    }
    let table = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
    let asked = try reading(table)
    #expect(asked.contradictions == [], "seed \(seed)\n\(table)")
    if asked.cells.isEmpty {
      #expect(asked.findings.contains { $0.code == "no-update-table" }, "seed \(seed)\n\(table)")
      return
    }
    var filled: [CellReference] = []
    for (row, texts) in rows.enumerated() where row != 1 {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        filled.append(CellReference(row: row + 1, column: column + 1))
      }
    }
    #expect(asked.cells.map(\.source.cell) == filled, "seed \(seed)\n\(table)")
    let isRefused = asked.cells.contains { $0.fate == .refused }
    let hasErrors = asked.findings.contains { $0.severity == .error }
    #expect(!isRefused || hasErrors, "seed \(seed)\n\(table)")
    #expect(
      !asked.findings.contains { $0.code == "update-cell-unread" }, "seed \(seed)\n\(table)")
  }

  @Test(arguments: ["plan/action-plan-r6.xlsx", "plan/action-plan-r6-pages.xlsx"])
  func everyCellOfAReturnedCopyIsTheSame(_ path: String) throws {
    let bytes = try Fixture.bytes(path)
    let worksheets = try Workbook(bytes: bytes).worksheets()
    let asked = UpdateReading(
      [UpdateFile(name: "返送.xlsx", bytes: bytes)], base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
    #expect(asked.contradictions == [])
    #expect(asked.findings.map(\.code) == ["update-asks-for-nothing"])
    #expect(asked.cells.allSatisfy { $0.fate != .refused && $0.fate != .written })
    #expect(asked.cells.count { $0.field == .column(.results) && $0.fate == .same } == 45)
  }
}
