import PlanText
import Testing

@testable import PlanEditing

/// Where an arrow goes in a row in which others stand; heights in EMU.
@Suite struct ArrowLanesTests {
  private let r6 = FiscalYear(2024)...FiscalYear(2024)
  private let r7 = FiscalYear(2025)...FiscalYear(2025)

  private func lanes(_ row: Range<Int>, _ taken: Range<Int>...) -> ArrowLanes {
    var lanes = ArrowLanes(row: row)
    for place in taken { lanes.add(r6, place) }
    return lanes
  }

  @Test func freePlaceIsTaken() {
    let lanes = lanes(0..<1_000_000, 0..<400_000)
    #expect(lanes.place(400_000..<600_000, over: r6) == 400_000..<600_000)
    // In another year nothing is in the way.
    #expect(lanes.place(100_000..<300_000, over: r7) == 100_000..<300_000)
    #expect(
      lanes.place(100_000..<300_000, over: r6.lowerBound...r7.upperBound) == 400_000..<600_000)
  }

  @Test func hiddenRowHasNoPlace() {
    #expect(lanes(500..<500).place(0..<100_000, over: r6) == nil)
  }

  @Test func takenPlaceGivesWayToTheNearestFreeOne() {
    let lanes = lanes(0..<1_000_000, 400_000..<600_000)
    #expect(lanes.place(450_000..<600_000, over: r6) == 600_000..<750_000)
    #expect(lanes.place(400_000..<550_000, over: r6) == 250_000..<400_000)
  }

  @Test func placeStaysWithinTheRow() {
    #expect(
      lanes(0..<1_000_000, 700_000..<800_000).place(790_000..<990_000, over: r6)
        == 800_000..<1_000_000)
    #expect(
      lanes(100_000..<1_000_000, 300_000..<600_000).place(200_000..<400_000, over: r6)
        == 100_000..<300_000)
  }

  @Test func lowerPlaceIsGivenWhereNoneIsHighEnough() {
    // The highest of those left.
    #expect(
      lanes(0..<1_000_000, 300_000..<500_000).place(0..<900_000, over: r6) == 500_000..<1_000_000)
    // At least six points.
    #expect(
      lanes(0..<276_200, 0..<200_000).place(0..<200_000, over: r6) == 200_000..<276_200)
    #expect(lanes(0..<276_199, 0..<200_000).place(0..<200_000, over: r6) == nil)
  }

  @Test func linesKeepSixPointsApart() {
    let lanes = lanes(0..<1_000_000, 500_000..<500_000)
    #expect(lanes.place(576_200..<576_200, over: r6) == 576_200..<576_200)
    #expect(lanes.place(576_199..<576_199, over: r6) == 576_200..<576_200)
    #expect(lanes.place(510_000..<510_000, over: r6) == 576_200..<576_200)
    #expect(lanes.place(490_000..<490_000, over: r6) == 423_800..<423_800)
    #expect(lanes.place(423_800..<423_800, over: r6) == 423_800..<423_800)
  }
}
