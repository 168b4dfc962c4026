import PlanText
import Testing

/// Units as what they count and a power of ten.
struct CountedUnitTests {
  @Test(arguments: [
    ("円", "円", 0), ("千円", "円", 3), ("百万円", "円", 6), ("千万円", "円", 7), ("億円", "円", 8),
    ("十億円", "円", 9),
    ("兆円", "円", 12), ("千件", "件", 3), ("万人", "人", 4), ("名", "人", 0), ("割", "%", 1), ("％", "%", 0),
    ("パーセント", "%", 0), ("箇所", "か所", 0), ("", "", 0),
  ])
  func unitsAreThingsAndPowersOfTen(unit: String, name: String, power: Int) {
    let counted = CountedUnit(unit)
    #expect(counted.name == name)
    #expect(counted.power == power)
  }

  /// As decimal digits say it: 2.3 × 100 is 229.99999999999997 in binary.
  @Test(arguments: [
    (2.3, "億円", "百万円", 230.0), (230, "百万円", "億円", 2.3), (1.2, "千件", "件", 1200), (12, "名", "人", 12),
    (3, "者", "社", 3), (3, "割", "%", 30), (5e20, "億円", "円", 5e28), (1e-7, "億円", "円", 10),
  ])
  func numbersAreSaidInAnotherUnit(number: Double, unit: String, other: String, expected: Double) {
    #expect(CountedUnit(other).number(number, of: CountedUnit(unit)) == expected)
  }

  @Test func numbersOfOtherThingsAreNone() {
    #expect(CountedUnit("件").number(3, of: CountedUnit("社")) == nil)
    #expect(CountedUnit("千円").number(3, of: CountedUnit("千人")) == nil)
  }

  @Test func numbersAreSaidInWhatIsCounted() {
    #expect(CountedUnit("億円").inName(4.26) == 426_000_000)
    #expect(CountedUnit("回").inName(7) == 7)
  }

  @Test func unitsAreComparedByTheirUsualSpelling() {
    #expect(CountedUnit.key("名") == CountedUnit.key("人"))
    #expect(CountedUnit.key("者") == CountedUnit.key("社"))
    #expect(CountedUnit.key("千人") != CountedUnit.key("人"))
  }
}
