import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// A KPI table with a column of actual figures for each year so far gets one for the new year.
@Suite struct KPIColumnPassTests {
  private func renewed(
    _ headings: [String], _ rows: [[String]], merged: [String] = []
  ) throws -> EditionResult {
    var book = PlanBook.plan()
    book.kpiRows = [["(1) 育てる"], headings] + rows
    book.kpiMerged = merged
    return try book.renewed()
  }

  private func row(_ number: Int, of result: EditionResult) throws -> [String] {
    try "ABCDE".map { try result.text("\($0)\(number)", sheet: 1) }
  }

  @Test func columnIsInsertedBehindLastYears() throws {
    let result = try renewed(
      ["指標名", "R5年度実績値", "R6年度実績値", "備考"], [["件数 (件)", "1", "2", "窓口"], ["人数 (人)", "3", "4"]])
    #expect(try row(2, of: result) == ["指標名", "R5年度実績値", "R6年度実績値", "R7年度実績値", "備考"])
    #expect(try row(3, of: result) == ["件数 (件)", "1", "2", "", "窓口"])
    #expect(try row(4, of: result) == ["人数 (人)", "3", "4", "", ""])
    let added = result.events.filter { $0.sheet == "KPI" }.compactMap { event in
      if case .columnAdded(let heading) = event.kind {
        "\(event.cell?.description ?? "") \(heading)"
      } else {
        nil
      }
    }
    #expect(added == ["D2 R7年度実績値"])
  }

  @Test func cellsMergedInLastYearsColumnAreMergedInTheNewOne() throws {
    let result = try renewed(
      ["指標名", "R5年度実績値", "R6年度実績値", "備考"], [[], ["件数 (件)", "1", "2", "窓口"]],
      merged: ["A2:A3", "B2:B3", "C2:C3", "D2:D3"])
    #expect(
      Set(try result.sheets()[1].mergedRanges.map(\.description))
        == ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3"])
    #expect(try row(2, of: result) == ["指標名", "R5年度実績値", "R6年度実績値", "R7年度実績値", "備考"])
  }

  /// The new year's figures are of the kind that the heading over all years says.
  @Test func aHeadingMergedOverTheYearsTakesTheNewOneIn() throws {
    let result = try renewed(
      ["指標名", "実績値", "", "目標値"], [["", "R5年度", "R6年度", "R8年度"], ["件数 (件)", "1", "2", "9"]],
      merged: ["A2:A3", "B2:C2"])
    #expect(try row(3, of: result) == ["", "R5年度", "R6年度", "R7年度", "R8年度"])
    #expect(Set(try result.sheets()[1].mergedRanges.map(\.description)) == ["A2:A3", "B2:D2"])
    let figures = result.plan.kpis[0].values.map {
      "\($0.kind.rawValue) \($0.fiscalYear.shortLabel)"
    }
    #expect(figures == ["actual R5", "actual R6", "actual R7", "target R8"])
  }

  @Test("formulas that look at the years so far, and those the new column has not, are told")
  func formulas() throws {
    let result = try renewed(
      ["指標名", "R5年度実績値", "R6年度実績値", "累計"],
      [
        ["件数 (件)", "1", "2", "=SUM(B3:C3)→3"], ["人数 (人)", "3", "4", "=C4/B4→1.3"],
        ["合計", "=SUM(B3:B4)→4", "=SUM(C3:C4)→6", "=SUM(D3:D4)→4.3"],
      ])
    let told = result.events.compactMap { event -> String? in
      guard case .stillRefers(.formula, let year) = event.kind, event.sheet == "KPI" else {
        return nil
      }
      return "\(event.cell?.description ?? "") \(year.shortLabel)"
    }
    #expect(told == ["E3 R6", "E4 R6", "E4 R5"])
    #expect(
      result.findings.filter { $0.code == "formulas-not-continued" }.map {
        $0.described(in: .english)
      } == [
        "sheet \"KPI\", C5: The formulas of the column \"R6年度実績値\" (1) are not in the new column D. Copy"
          + " those that are needed into the new column. [formulas-not-continued]"
      ])
  }

  @Test(
    "a print area that ends with last year's column takes in the new one, whatever stands behind")
  func printArea() throws {
    var book = PlanBook.plan()
    book.kpiRows = [
      ["(1) 育てる"], ["指標名", "R5年度実績値", "R6年度実績値", "備考"], ["件数 (件)", "1", "2", "窓口"],
    ]
    let names =
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">KPI!$A$1:$C$3"
      + "</definedName></definedNames>"
    let made = try AnnualUpdate.run(book: book.builder().workbook(behind: names).bytes())
    let areas = try Workbook(bytes: made.workbook).definedNames
      .filter { $0.name == "_xlnm.Print_Area" }
    #expect(areas.map(\.formula) == ["KPI!$A$1:$D$3"])
  }

  @Test(arguments: [
    ["指標名", "R6年度目標値", "R6年度実績値", "R7年度目標値"], ["指標名", "R4年度実績値", "R5年度実績値", "備考"],
    ["指標名", "R6年度", "R7年度", "R8年度"],
  ])
  func tableOfPairsOrOfOtherYearsStaysAsItIs(_ headings: [String]) throws {
    let result = try renewed(headings, [["件数 (件)", "1", "2", ""]])
    #expect(try row(2, of: result) == headings + [""])
  }
}
