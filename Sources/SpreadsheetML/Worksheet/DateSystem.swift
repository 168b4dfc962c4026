/// The day that serial dates count from (ECMA-376-1 §18.17.4.1).
public enum DateSystem: Hashable, Sendable {
  /// 1 = 1900-01-01; 60 is a 29 February 1900 that never was.
  case from1900
  /// 0 = 1904-01-01.
  case from1904

  /// Year, month (1–12) and day of a serial date; its fraction, the time of day, is dropped.
  ///
  /// Nil for numbers before the system's first day or behind 9999-12-31.
  public func date(ofSerial serial: Double) -> (year: Int, month: Int, day: Int)? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let day = Int(serial)
    switch self {
    case .from1900:
      if day == 60 { return (1900, 2, 29) }
      // 1899-12-31 lies 693,900 days after 0000-03-01; the day that never was takes one off.
      return Self.civil(day + (day < 60 ? 693_900 : 693_899))
    case .from1904:
      return Self.civil(day + 695_361)
    }
  }

  /// The proleptic Gregorian date `days` after 0000-03-01.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}
