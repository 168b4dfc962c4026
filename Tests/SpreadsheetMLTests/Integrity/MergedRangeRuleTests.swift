@testable import SpreadsheetML
import Testing
import TestSupport

struct MergedRangeRuleTests {
  private func sheet(_ ranges: String...) -> String {
    "<sheetData/><mergeCells>" + ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      + "</mergeCells>"
  }

  @Test func mergedRangesHaveSeveralCells() throws {
    #expect(try brokenRules(sheet("A1")) == ["merge-size A1"])
    #expect(try brokenRules(sheet("A0:B1")) == ["merge-size A0:B1"])
  }

  @Test func mergedRangesHaveNoCellInCommon() throws {
    #expect(try brokenRules(sheet("A1:B2", "C1:C9", "A3:B3")).isEmpty)
    #expect(try brokenRules(sheet("A1:B2", "B2:C3")) == ["merge-overlap B2:C3"])
    #expect(try brokenRules(sheet("B1:D9", "A1:Z1")) == ["merge-overlap B1:D9"])
  }

  @Test(arguments: 0..<40)
  func theSweepFindsAnOverlapWhereComparingAllDoes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ranges = (0..<12).map { _ in
      let (row, column) = (
        Int.random(in: 1...20, using: &random), Int.random(in: 1...20, using: &random)
      )
      return CellRange(
        rows: row...(row + Int.random(in: 0...3, using: &random)),
        columns: column...(column + Int.random(in: 0...3, using: &random)))
    }
    let hasOverlap = ranges.indices.contains { one in
      ranges.indices.contains { one < $0 && ranges[one].overlaps(ranges[$0]) }
    }
    let found = RangeOverlap.overlapping(ranges)
    #expect(!found.isEmpty == hasOverlap, "seed \(seed)")
    // What is left is disjoint.
    var rest = ranges
    for range in found { rest.remove(at: rest.firstIndex(of: range) ?? 0) }
    #expect(RangeOverlap.overlapping(rest).isEmpty, "seed \(seed)")
  }
}
