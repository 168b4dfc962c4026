import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport

/// A small plan of another office, with the layout table that is drafted for it.
struct LaidOutBook {
  var book: PlanBook
  /// What staff choose, by heading.
  var choices: [String: String] = [:]
  var renewal: Renewal?

  /// Numbers with a dash, a second table below with the headings repeated, a row of totals.
  static let works = LaidOutBook(
    book: PlanBook(
      sheet: "R6進捗",
      rows: [
        ["丁市協働計画（令和6年度）"],
        ["事業番号", "施策の柱", "事業名", "所管課", "令和6年度目標値", "令和6年度実績値", "令和6年度の取組状況", "評価"],
        ["1-1", "出会う", "広場づくり", "地域課", "3", "2", "二か所を開いた。", "B"],
        ["1-2", "出会う", "語る会", "地域課", "5", "", "", ""],
        ["事業番号", "施策の柱", "事業名", "所管課", "令和6年度目標値", "令和6年度実績値", "令和6年度の取組状況", "評価"],
        ["2-1", "支える", "相談窓口", "福祉課", "8", "9", "毎週開いた。", "A"],
      ]),
    renewal: .renew)

  /// Money of every year stands ready, results have one column.
  static let buildings = LaidOutBook(
    book: PlanBook(
      sheet: "施設",
      rows: [
        ["丁市施設計画（令和6年度）"],
        ["番号", "分野", "事業名", "令和5年度", "", "令和6年度", "", "令和7年度", "", "令和6年度の実施状況"],
        ["", "", "", "予算額", "決算額", "予算額", "決算額", "予算額", "決算額", ""],
        ["1", "学校", "屋根の改修", "10", "9", "20", "19", "30", "", "設計を終えた。"],
        ["2", "学校", "壁の改修", "11", "8", "21", "18", "31", "", "工事を始めた。"],
      ],
      merged: [
        "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:I2", "J2:J3",
      ]), choices: ["分野": "level_1"], renewal: .renew)

  func bytes() throws -> [UInt8] { try book.bytes() }

  func layout() throws -> LayoutTable {
    var table = LayoutTable(draftOf: try Workbook(bytes: bytes()).worksheets())
    for index in table.rows.indices {
      if table.rows[index].kind == .heading, let choice = choices[table.rows[index].heading] {
        table.rows[index].meaning = choice
      }
      if table.rows[index].kind == .setting, table.rows[index].heading == "renewal", let renewal {
        table.rows[index].meaning = renewal.rawValue
      }
    }
    return table
  }

  func reading() throws -> PlanReading {
    try PlanReading.read(Workbook(bytes: bytes()).worksheets(), layout: layout())
  }

  func merged(
    _ table: String, base: [UInt8]? = nil
  ) throws -> EditionResult {
    try merged(UpdateFile(name: "表.csv", bytes: Array(table.utf8)), base: base)
  }

  func merged(_ file: UpdateFile, base: [UInt8]? = nil) throws -> EditionResult {
    try EditionMerge.run(
      book: bytes(), updates: [file],
      base: base.map { UpdateFile(name: "配布.xlsx", bytes: $0) }, layout: layout())
  }

  func renewed(with table: String? = nil) throws -> EditionResult {
    var options = AnnualUpdateOptions()
    options.layout = try layout()
    options.updates = table.map { [UpdateFile(name: "表.csv", bytes: Array($0.utf8))] } ?? []
    return try AnnualUpdate.run(book: bytes(), options: options)
  }
}

extension EditionResult {
  /// What a cell of its only plan sheet shows.
  func text(_ cell: String) throws -> String {
    let sheet = try Workbook(bytes: workbook).worksheets()[0]
    return sheet.printedText(at: CellReference(cell) ?? CellReference(row: 1, column: 1))
  }
}
