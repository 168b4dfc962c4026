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

  /// The serial number of a day; nil for days that are none or lie outside the system.
  ///
  /// ```swift
  /// DateSystem.from1900.serial(year: 2026, month: 2, day: 28)  // 46081
  /// ```
  public func serial(year: Int, month: Int, day: Int) -> Double? {
    guard (1899...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let days = Self.days(year: year, month: month, day: day)
    let serial: Int
    switch self {
    case .from1900:
      let number = days - 693_900
      // The day that never was stands where the first of March would.
      serial = number > 60 || (number == 60 && month == 3) ? number + 1 : number
      if serial < 1 { return nil }
    case .from1904:
      serial = days - 695_361
    }
    guard let back = date(ofSerial: Double(serial)), back == (year, month, day) else { return nil }
    return Double(serial)
  }

  /// Days after 0000-03-01 in the proleptic Gregorian calendar.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    return yearFromMarch * 365 + yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
      + (153 * monthFromMarch + 2) / 5 + day - 1
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
