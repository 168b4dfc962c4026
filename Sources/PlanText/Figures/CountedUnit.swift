/// A unit as what it counts and a power of ten: 百万円 is 円 and 6, 千件 is 件 and 3, 割 is % and 1.
package struct CountedUnit: Hashable, Sendable {
  /// What is counted, in the usual spelling: 人 for 名.
  package let name: String
  /// One of the unit, as a power of ten of `name`.
  package let power: Int

  package init(_ unit: String) {
    let plain = folded(unit)
    if plain == "割" {
      (name, power) = ("%", 1)
      return
    }
    let spelled = Self.spellings[plain] ?? plain
    guard let one = WrittenNumber("1" + unit), one.qualifiers.isEmpty, !one.unit.isEmpty,
      let power = Self.powers.first(where: { $0.factor == one.value })?.power
    else {
      (name, self.power) = (spelled, 0)
      return
    }
    // Numbers of money keep the sign as a part of the unit.
    let sign = one.unit.hasSuffix("円") ? String(one.unit.dropLast()) : ""
    if sign.isEmpty {
      (name, self.power) = (Self.spellings[folded(one.unit)] ?? folded(one.unit), power)
    } else if let own = Self.powers.first(where: { $0.sign == sign })?.power {
      (name, self.power) = ("円", power + own)
    } else {
      (name, self.power) = (spelled, 0)
    }
  }

  /// A number of another unit, in this one; nil where they count different things.
  package func number(_ number: Double, of other: CountedUnit) -> Double? {
    guard Self.key(name) == Self.key(other.name) else { return nil }
    return Self.number(number, timesTenTo: other.power - power)
  }

  /// A number of this unit, in `name`.
  package func inName(_ number: Double) -> Double {
    Self.number(number, timesTenTo: power) ?? number
  }

  /// Through decimal digits, so that 2.3 of 億円 is 230 of 百万円 and not a hair less.
  private static func number(_ number: Double, timesTenTo power: Int) -> Double? {
    if power == 0 { return number }
    let digits = "\(number)".split(separator: "e")
    guard let first = digits.first, let own = digits.count == 1 ? 0 : Int(digits[1]) else {
      return nil
    }
    return Double("\(first)e\(own + power)")
  }

  private static let powers: [(sign: String, factor: Double, power: Int)] = [
    ("", 1, 0), ("千", 1e3, 3), ("万", 1e4, 4), ("百万", 1e6, 6), ("千万", 1e7, 7), ("億", 1e8, 8),
    ("十億", 1e9, 9), ("兆", 1e12, 12),
  ]
}

extension CountedUnit {
  /// A unit as units are compared: 名 and 人 are the same, 者 and 社 too; 千人 is another than 人.
  package static func key(_ unit: String) -> String {
    let plain = folded(unit)
    return plain == "者" ? "社" : spellings[plain] ?? plain
  }

  /// Whether numbers in a base unit are shares or per time.
  package static func isRate(_ base: String) -> Bool {
    base == "%" || base == "倍" || base.utf8.contains(UInt8(ascii: "/"))
  }

  private static let spellings = [
    "名": "人", "パーセント": "%", "箇所": "か所", "個所": "か所", "ヶ所": "か所", "カ所": "か所", "ケ所": "か所",
  ]
}
