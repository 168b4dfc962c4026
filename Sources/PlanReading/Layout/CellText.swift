package import PlanText
package import SpreadsheetML

extension Worksheet {
  /// The text a cell shows, dates, percentages and words as its number format says.
  package func printedText(at reference: CellReference) -> String {
    cell(at: reference)?.printedText(in: dateSystem) ?? ""
  }
}

extension Cell {
  /// The text it shows, dates, percentages and words as its number format says.
  ///
  /// A day is written 2018年4月1日, whichever date format it has: the form that headings and start
  /// years are read from. Its time of day is left out. Other formats are not applied: digits stay as stored.
  package func printedText(in dateSystem: DateSystem) -> String {
    if let shown = words?.shown(value) {
      return shown.before + shown.value.printedText + shown.after
    }
    guard case .number(let number) = value else { return value.printedText }
    if let day = day(in: dateSystem) { return "\(day.year)年\(day.month)月\(day.day)日" }
    switch numberFormat {
    case .percentage:
      return CellValue.number(number.asPercentage).printedText + "%"
    case .general, .number, .decimals, .date, .time, .dateTime, .text:
      return value.printedText
    }
  }

  /// Whether its number format adds words to what it holds.
  package var isWorded: Bool { words?.shown(value) != nil }

  /// Whether a number is shown as a day.
  package func showsDay(in dateSystem: DateSystem) -> Bool { day(in: dateSystem) != nil }

  /// The day that its number format makes of a number.
  private func day(in dateSystem: DateSystem) -> (year: Int, month: Int, day: Int)? {
    guard case .number(let number) = value, numberFormat == .date || numberFormat == .dateTime
    else { return nil }
    return dateSystem.date(ofSerial: number)
  }
}

extension Cell {
  /// The text it shows where that is a name: 1.10 is another than 1.1.
  func printedName(in dateSystem: DateSystem) -> String {
    let text = printedText(in: dateSystem)
    guard case .number = value, case .decimals(let count) = numberFormat else { return text }
    let parts = text.split(separator: ".")
    let digits = parts.count == 2 ? String(parts[1]) : ""
    // More digits than are shown would be rounded, and are no name.
    guard let whole = parts.first, digits.utf8.count <= count, Int(whole) != nil else {
      return text
    }
    return whole + "." + digits + String(repeating: "0", count: Int(count) - digits.utf8.count)
  }
}

extension NumberFormatKind {
  /// Whether it makes a day or a time of a number.
  package var isOfTime: Bool {
    switch self {
    case .date, .time, .dateTime: true
    case .general, .number, .decimals, .percentage, .text: false
    }
  }
}

extension Double {
  /// A hundred times the number, without the digits that binary fractions add.
  package var asPercentage: Double {
    let percentage = (self * 1e12).rounded() / 1e10
    return percentage.isFinite ? percentage : self * 100
  }

  /// The number in fifteen significant digits, as Excel shows it: 0.3 for 0.30000000000000004.
  package var inFifteenDigits: Double {
    // Most numbers have fewer, and whole ones are what they are.
    guard rounded() != self, "\(self)".utf8.count > 16 else { return self }
    var scale = 1.0
    while magnitude * scale < 1e14, scale < 1e22 { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}

extension CellValue {
  /// The value as a text; numbers without a fraction have no decimal point, blank is empty.
  package var printedText: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number):
      Int(exactly: number.inFifteenDigits).map(String.init) ?? String(number.inFifteenDigits)
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .error(let code): code
    }
  }

  /// Whether nothing would be seen.
  package var looksBlank: Bool {
    switch self {
    case .blank: true
    case .text(let text): text.looksBlank
    case .number, .boolean, .error: false
    }
  }
}

extension ActionNumber {
  /// The number a cell holds; nil for a blank cell and for texts that are no numbers at all.
  package init?(_ value: CellValue) {
    switch value {
    case .number(let number):
      guard let whole = Int(exactly: number), (1...Self.maximum).contains(whole) else {
        self = .unreadable(value.printedText)
        return
      }
      self = .number(whole)
    case .text(let text): self.init(text)
    case .blank, .boolean, .error: return nil
    }
  }
}
