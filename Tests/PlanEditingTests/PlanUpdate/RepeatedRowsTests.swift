import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Rows of one action that stand twice in a returned file.
@Suite struct RepeatedRowsTests {
  /// What is said of a file with rows on two sheets.
  private func findings(_ rows: [[String]], _ others: [[String]]) throws -> [Diagnostic] {
    let scene = UpdateScene()
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let file = try WorkbookBuilder(PlanBook(rows: rows).content, sheet: "計画")
      .adding(sheet: "環境課", PlanBook(rows: others).content).bytes()
    let reading = try UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: file)], base: nil, for: PlanReading.read(worksheets),
      of: worksheets)
    return reading.findings.filter { $0.code == "update-number-repeated" }
  }

  @Test func twoCopiesOfThePlanAreToldInOneLine() throws {
    let rows = UpdateScene.edition.rows
    #expect(
      try findings(rows, rows).map { $0.described(in: .japanese) } == [
        "回答.xlsx, シート「環境課」, A2: 同じ番号の行が、このファイルの二つのシートに4行ずつあります"
          + "（No.1、No.2、No.3、No.4。No.1 のもう一つは シート「計画」, A2）。回答のあるシートだけを残してください。"
          + " [update-number-repeated]"
      ])
    #expect(
      try findings(rows, rows).first?.message.english
        == "Two sheets of the file have 4 rows of the same numbers (the first is 1, the other one of it"
        + " sheet \"計画\", A2).")
  }

  @Test func twoRowsAreToldOneByOne() throws {
    let rows = [["No.", "実績"], ["1", "a"], ["2", "b"], ["3", "c"]]
    let found = try findings(rows, [["No.", "実績"], ["3", "d"], ["1", "e"]])
    #expect(found.map(\.place.cell) == ["A2", "A3"])
  }

  @Test func rowsOfOneSheetAreToldOneByOne() throws {
    let rows = [
      ["No.", "実績"], ["1", "a"], ["1", "b"], ["2", "c"], ["2", "d"], ["3", "e"], ["3", "f"],
    ]
    let found = try findings(rows, [["No.", "実績"], ["4", "g"]])
    #expect(found.map(\.place.cell) == ["A3", "A5", "A7"])
  }
}
