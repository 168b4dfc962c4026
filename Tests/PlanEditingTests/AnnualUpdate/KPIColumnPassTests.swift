import PlanEditing
import PlanReading
import SpreadsheetML
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

  @Test(arguments: [
    ["指標名", "R6年度目標値", "R6年度実績値", "R7年度目標値"], ["指標名", "R4年度実績値", "R5年度実績値", "備考"],
    ["指標名", "R6年度", "R7年度", "R8年度"],
  ])
  func tableOfPairsOrOfOtherYearsStaysAsItIs(_ headings: [String]) throws {
    let result = try renewed(headings, [["件数 (件)", "1", "2", ""]])
    #expect(try row(2, of: result) == headings + [""])
  }
}
