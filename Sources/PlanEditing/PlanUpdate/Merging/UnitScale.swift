import PlanChecks
import PlanReading
import PlanText
import SpreadsheetML

/// A unit as a power of ten of what is counted: 百万円 is 円 and 6, 千件 is 件 and 3.
struct UnitScale {
  private let name: String
  private let power: Int

  /// Nil for a word that is no unit.
  init?(_ unit: String) {
    guard let one = WrittenNumber("1" + unit), one.qualifiers.isEmpty, !one.unit.isEmpty,
      let power = Self.powers.first(where: { $0.factor == one.value })?.power
    else { return nil }
    // Numbers of money keep the sign as a part of the unit.
    let sign = one.unit.hasSuffix("円") ? String(one.unit.dropLast()) : ""
    guard let own = sign.isEmpty ? 0 : Self.powers.first(where: { $0.sign == sign })?.power else {
      return nil
    }
    name = CountUnit.key(sign.isEmpty ? one.unit : "円")
    self.power = power + own
  }

  /// A number of another unit, in this one; nil where they count different things.
  func number(_ number: Double, of other: UnitScale) -> Double? {
    guard name == other.name else { return nil }
    // Through decimal digits, so that 2.3 of 億円 is 230 of 百万円 and not a hair less.
    let digits = CellValue.number(number).printedText
    return Double("\(digits)e\(other.power - power)")
  }

  private static let powers: [(sign: String, factor: Double, power: Int)] = [
    ("", 1, 0), ("千", 1e3, 3), ("万", 1e4, 4), ("百万", 1e6, 6), ("億", 1e8, 8), ("兆", 1e12, 12),
  ]
}
