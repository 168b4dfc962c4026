import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Edits that fall into formulas of several cells (ECMA-376-1 §18.3.1.40 f).
struct ArrayFormulaEditTests {
  /// A formula in E5 that fills E5:G7.
  private func sheet(_ attributes: String, cell: String = "") -> String {
    let rows = (5...7).map { row in
      let cells = ["E", "F", "G"].map { column in
        row == 5 && column == "E"
          ? "<c r=\"E5\"\(cell)><f \(attributes)>A1:C3</f><v>1</v></c>"
          : "<c r=\"\(column)\(row)\" s=\"1\"><v>1</v></c>"
      }
      return "<row r=\"\(row)\">\(cells.joined())</row>"
    }
    return "<sheetData>\(rows.joined())</sheetData>"
  }

  @Test(arguments: ["t=\"array\" ref=\"E5:G7\"", "t=\"dataTable\" ref=\"E5:G7\" r1=\"A1\""])
  func aPartOfItCannotBeEdited(attributes: String) throws {
    for axis in StructuralEdit.Axis.allCases {
      for position in MatrixPosition.allCases {
        var workbook = try WorkbookBuilder(sheet(attributes)).open()
        let failure = caughtFailure { try workbook.apply(position.edit(axis), to: "Sheet1") }
        #expect(
          (failure?.code == "array-formula") == MatrixPosition.tearing.contains(position),
          "\(position)")
        if failure != nil {
          #expect(workbook.changedPartNames.isEmpty)
          continue
        }
        // The formula's own reference lies before all edits that are allowed but `before`.
        let ranges = try workbook.content().split(separator: "ref=\"").dropFirst()
        let expected = MatrixPlace(after: position.edit(axis)).filled("%R")
        #expect(
          ranges.map { String($0.prefix { $0 != "\"" }) } == (expected == "#REF!" ? [] : [expected])
        )
      }
    }
  }

  @Test func theReasonIsToldToStaff() throws {
    var workbook = try WorkbookBuilder(sheet("t=\"array\" ref=\"E5:G7\"")).open()
    let failure = caughtFailure { try workbook.insertRows(at: 6, in: "Sheet1") }
    #expect(
      failure?.diagnostics.first?.message[.japanese] == "配列数式またはデータテーブルの一部だけに、行や列の挿入・削除はできません。")
    #expect(failure?.diagnostics.first?.place.cell == "E5:G7")
    #expect(failure?.diagnostics.first?.place.sheet == "Sheet1")
  }

  @Test func whatADynamicArraySpillsFollows() throws {
    let attributes = { (range: String) in "t=\"array\" ref=\"\(range)\"" }
    var workbook = try WorkbookBuilder(sheet(attributes("E5:G7"), cell: " cm=\"1\"")).open()
    let before = try workbook.content()
    try workbook.insertRows(at: 6, in: "Sheet1")
    #expect(try workbook.content().contains("<f \(attributes("E5:G8"))>A1:C3</f>"))
    try workbook.deleteRows(at: 6, in: "Sheet1")
    #expect(try workbook.content() == before)
    try workbook.deleteColumns(at: 7, in: "Sheet1")
    #expect(try workbook.content().contains("<f \(attributes("E5:F7"))>A1:C3</f>"))
  }

  @Test func whatADynamicArraySpilledGoesWithItsFormula() throws {
    var workbook = try WorkbookBuilder(
      sheet("t=\"array\" ref=\"E5:G7\"", cell: " cm=\"1\"")
    ).open()
    try workbook.deleteRows(at: 5, in: "Sheet1")
    let blanks = { (row: Int) in
      "<row r=\"\(row)\"><c r=\"E\(row)\" s=\"1\"/><c r=\"F\(row)\" s=\"1\"/>"
        + "<c r=\"G\(row)\" s=\"1\"/></row>"
    }
    #expect(try workbook.content() == "<sheetData>\(blanks(5))\(blanks(6))</sheetData>")
  }
}
