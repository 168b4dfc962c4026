import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// The year columns of a schedule as they lie on the sheet.
@Suite struct ScheduleColumnsTests {
  /// R6–R8 in columns 2–4, each 100 wide from x 100 on.
  private func columns(hiding column: Int? = nil) -> ScheduleColumns {
    var sketch = SheetSketch(rows: [["甲"]])
    if let column { sketch.columnWidths[column] = 0 }
    let schedule = (2024...2026).map { (year: FiscalYear($0), index: $0 - 2022) }
    return ScheduleColumns(schedule, sketch.worksheet.geometry)
  }

  private func covered(_ x: Range<Int>, hiding column: Int? = nil) -> [Int] {
    columns(hiding: column).covered(by: x).map(\.index)
  }

  @Test func aColumnLiesWhereTheSheetHasIt() {
    #expect(columns().columns.map(\.x) == [100..<200, 200..<300, 300..<400])
    #expect(columns(hiding: 3).columns.map(\.x) == [100..<200, 200..<200, 200..<300])
  }

  @Test func columnsAreFoundByTheirYears() {
    #expect(columns().columns(of: FiscalYear(2025)...FiscalYear(2030)).map(\.index) == [3, 4])
  }

  @Test(arguments: [
    (100..<200, [2]), (150..<250, [2, 3]), (151..<249, [3]), (149..<251, [2, 3]), (151..<250, [3]),
    (0..<150, [2]), (0..<149, []), (180..<240, [3]), (160..<230, [2]), (390..<500, []),
    (350..<500, [4]),
    (0..<1000, [2, 3, 4]), (150..<150, [2]), (200..<200, [3]), (99..<99, []), (400..<400, []),
  ])
  func halfOfAColumnIsCoveredOrTheMiddleTells(x: Range<Int>, expected: [Int]) {
    #expect(covered(x) == expected)
  }

  @Test(arguments: [
    (150..<250, [2, 3, 4]), (199..<201, [3]), (100..<200, [2]), (200..<300, [4]),
    (150..<201, [2, 3]),
  ])
  func aHiddenColumnIsCoveredByWhatReachesOverIt(x: Range<Int>, expected: [Int]) {
    #expect(covered(x, hiding: 3) == expected)
  }

  @Test(arguments: [
    (100..<200, true), (200..<300, true), (150..<250, false), (100..<199, false),
    (201..<300, false),
  ])
  func aShapeMayEndWhereAHiddenYearLies(x: Range<Int>, endsThere: Bool) {
    #expect(columns(hiding: 3).endsAtHiddenColumn(x) == endsThere)
    #expect(!columns().endsAtHiddenColumn(x))
  }

  @Test(arguments: [
    (0..<10, 5), (1..<2, 1), (1..<3, 2), (3..<3, 3), (5..<8, 6), (0..<Int.max, Int.max / 2),
    (Int.max - 2..<Int.max, Int.max - 1),
  ])
  func theMiddleOfARangeIsFoundWhereverItLies(range: Range<Int>, middle: Int) {
    #expect(range.middle == middle)
  }
}
