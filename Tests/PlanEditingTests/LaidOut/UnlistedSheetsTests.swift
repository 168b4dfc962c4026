import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Sheets that came after the layout table was drafted.
@Suite struct UnlistedSheetsTests {
  private static func rows(_ title: String, _ actions: [String]) -> [[String]] {
    [[title], ["番号", "分類", "取組", "着眼点", "令和6年度実績", "評価"]]
      + actions.enumerated().map { ["\($0 + 1)", "守る", $1, "人数", "\($1)をした。", "A"] }
  }

  private static func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> Workbook {
    var book = RowBook([])
    book.sheets = sheets.map { RowBook.Sheet(name: $0.name, rows: $0.rows) }
    return try book.open()
  }

  private static let departments = [
    ("総務課", rows("行動計画　令和6年度　総務課", ["窓口", "文書"])), ("福祉課", rows("行動計画　令和6年度　福祉課", ["相談"])),
  ]

  /// Staff have chosen what 着眼点 means.
  private static func layout() throws -> LayoutTable {
    var table = LayoutTable(draftOf: try workbook(departments).worksheets())
    for index in table.rows.indices where table.rows[index].heading == "着眼点" {
      table.rows[index].meaning = "description"
    }
    return table
  }

  private func renewed(
    _ sheets: [(name: String, rows: [[String]])], layout: LayoutTable
  ) throws -> EditionResult {
    var options = AnnualUpdateOptions()
    options.layout = layout
    return try AnnualUpdate.run(Self.workbook(sheets), options: options)
  }

  @Test("a new department's sheet is read and renewed like those beside it")
  func newDepartment() throws {
    let sheets = Self.departments + [("デジタル課", Self.rows("行動計画　令和6年度　デジタル課", ["電子申請"]))]
    let made = try renewed(sheets, layout: Self.layout())
    #expect(made.plan.actions.count == 4)
    #expect(made.plan.actions.last?[.department]?.value == "デジタル課")
    #expect(made.plan.actions.last?.description.value == "人数")
    let rows = try #require(made.reading.layout).rows.filter { $0.sheet == "デジタル課" }
    #expect(rows.first { $0.kind == .sheet }?.effective == "department")
    #expect(rows.first { $0.heading == "着眼点" }?.effective == "description")
    // Next year the table names it.
    #expect(!made.findings.contains { $0.code == "layout-sheet-unlisted" })
    let reading = try PlanReading.read(
      Self.workbook(sheets).worksheets(), layout: Self.layout())
    let told = reading.findings.filter { $0.code == "layout-sheet-unlisted" }
    #expect(
      told.map { $0.described(in: .japanese) } == [
        "シート「デジタル課」: レイアウト表にないシートです。見出しが同じシート「総務課」と同じ意味で読み取りました。"
          + "計画の一部でなければ、レイアウト表に「シート」の行を足し、意味を「読まない」にしてください。 [layout-sheet-unlisted]"
      ])
    #expect(
      told.first?.message.english
        == "The layout table does not name this sheet; it was read like the sheet \"総務課\", whose headings"
        + " are the same.")
  }

  @Test("a sheet like no other is read by the guess")
  func otherSheet() throws {
    var rows = Self.rows("", ["調査"])
    rows[1][5] = "備考"
    let sheets = Self.departments + [("その他", rows)]
    let reading = try PlanReading.read(
      Self.workbook(sheets).worksheets(), layout: Self.layout())
    let told = reading.findings.filter { $0.code == "layout-sheet-unlisted" }
    #expect(
      told.map(\.message.japanese) == ["レイアウト表にないシートです。見出しから推定した意味で読み取りました。"])
    #expect(
      told.map(\.message.english) == [
        "The layout table does not name this sheet; it was read by what its headings seem to mean."
      ])
    #expect(reading.plan.actions.count == 4)
  }

  @Test("a sheet without a table is nothing to be told")
  func noTable() throws {
    let sheets = Self.departments + [("覚書", [["秋に見直す。"]])]
    let made = try renewed(sheets, layout: Self.layout())
    #expect(made.plan.actions.count == 3)
  }
}
