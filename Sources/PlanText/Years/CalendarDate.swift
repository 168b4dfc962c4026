/// A day of the Gregorian calendar.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// Western year.
  package let year: Int
  /// 1–12.
  package let month: Int
  /// 1–31.
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-02-28` (ISO 8601).
  ///
  /// Nil for any other form and for days that do not exist.
  package init?(iso text: String) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    // `Int` would take a sign too.
    guard fields.map(\.utf8.count) == [4, 2, 2], fields.joined().utf8.allSatisfy(Self.isDigit),
      let year = Int(fields[0]), let month = Int(fields[1]),
      let day = Int(fields[2]), year > 0, (1...12).contains(month),
      (1...Self.lengthOfMonth(month, year: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Reads a day as people type it: `令和8年2月28日`, `R8.2.28`, `r8/2/28`, `2026-2-28`, `2026年2月28日`, `20260228`, or
  /// a month's end: `令和8年2月末`.
  ///
  /// Nil for anything else and for days that do not exist.
  package init?(typed text: String) {
    guard text.utf8.count <= 60 else { return nil }
    let plain = folded(text)
    if plain.count == 8, plain.allSatisfy({ $0.isASCII && $0.isNumber }) {
      self.init(iso: "\(plain.prefix(4))-\(plain.dropFirst(4).prefix(2))-\(plain.suffix(2))")
      return
    }
    let reading = YearReading(readsLowercaseLetters: true)
    let years = yearExpressions(in: plain, reading: reading)
    guard let only = years.first, years.count == 1, only.range == 0..<plain.utf16.count,
      only.kind == .calendarDate || only.kind == .calendarMonth, let day = only.asOf
    else { return nil }
    self = day
  }

  /// The last day of a month.
  package static func endOfMonth(_ month: Int, year: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: lengthOfMonth(month, year: year))
  }

  package var isEndOfMonth: Bool { day == Self.lengthOfMonth(month, year: year) }

  /// `2026-02-28`.
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ number: Int, before end: Int, digits: Int) {
        var rest = number
        for index in (end - digits..<end).reversed() {
          bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      put(year, before: 4, digits: 4)
      bytes[4] = UInt8(ascii: "-")
      put(month, before: 7, digits: 2)
      bytes[7] = UInt8(ascii: "-")
      put(day, before: 10, digits: 2)
      return 10
    }
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
