package import Diagnostics
package import PlanReading
import PlanText

/// Writes the records of a table, one value after the other, and looks at the texts on the way.
///
/// Every value is followed by a comma, in whose place the end of a record puts that of the line (RFC 4180 §2).
package struct TableWriter: Sendable {
  /// The fiscal year of the edition that the records are of.
  let edition: FiscalYear
  /// What other programs may stumble over in the texts.
  private(set) var findings = TextFindings()
  /// What code page 932 lacks in them; nothing in other profiles.
  private(set) var gaps = CP932Gaps()
  /// The records in UTF-8.
  private(set) var bytes = ByteChunks()
  private let options: TableOptions
  /// The place of a text that stands in no one cell.
  private let fileName: String
  private let names: [Int: String]

  /// A writer for records of an edition, in a file of this name.
  init(_ fileName: String, of edition: Edition, options: TableOptions) {
    self.edition = edition.plan.edition
    self.options = options
    self.fileName = fileName
    names = edition.plan.numberNames
  }

  /// Ends a record.
  mutating func endRecord() {
    bytes.removeLast()
    bytes.append(options.profile.lineEnd)
  }
}

extension TableWriter {
  /// No value.
  package mutating func blank() { bytes.append(atMost: 1) { $0.put(.comma, at: &$1) } }

  /// A text as printed, on one line without white space at its ends, in quotes; with the cell it comes from,
  /// where that is known.
  package mutating func line(_ text: String?, at place: Place? = nil) {
    if !plainLine(text), let text { write(trimmedLine(text), at: place) }
  }

  /// Writes a text if it is a line already that nothing is to be said of, as most.
  ///
  /// - Returns: Whether it was written.
  mutating func plainLine(_ text: String?) -> Bool {
    guard let text else {
      blank()
      return true
    }
    return text.utf8.withContiguousStorageIfAvailable { plainLine($0) } ?? false
  }

  /// The same for a part of a text.
  mutating func plainLine(_ text: Substring) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { plainLine($0) } ?? false
  }

  private mutating func plainLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // In code page 932 every character is looked at.
    guard options.profile != .cp932, !options.isGuarded || text.first != .apostrophe,
      TextSigns.isPlainLine(text)
    else { return false }
    quote(text)
    return true
  }

  /// Letters, digits and signs of ASCII without quotes: a code, an address or a day.
  package mutating func plain(_ text: String?) {
    guard let text else { return blank() }
    assert(text.utf8.allSatisfy { $0 < 0x80 && $0 != .quote })
    if text.utf8.withContiguousStorageIfAvailable({ quote($0) }) != nil { return }
    var copy = text
    copy.withUTF8 { quote($0) }
  }

  /// A whole number; western years too, so there are no digit groups.
  package mutating func integer(_ integer: Int?) {
    guard let integer else { return blank() }
    bytes.append(atMost: 21) { bytes, end in
      if integer < 0 { bytes.put(.minus, at: &end) }
      bytes.put(integer.magnitude, digits: Self.digits(of: integer.magnitude), at: &end)
      bytes.put(.comma, at: &end)
    }
  }

  /// The address of a cell in A1 notation.
  package mutating func address(_ source: SourceCell?) {
    guard let source else { return blank() }
    bytes.append(atMost: 32) { bytes, end in
      bytes.put(.quote, at: &end)
      bytes.put(lettersOf: source.column, at: &end)
      let row = source.row.magnitude
      bytes.put(row, digits: Self.digits(of: row), at: &end)
      bytes.put(.quote, at: &end)
      bytes.put(.comma, at: &end)
    }
  }

  /// How many digits a number has; most are years or small.
  private static func digits(of number: UInt) -> Int {
    switch number {
    case 0..<10: return 1
    case 10..<100: return 2
    case 100..<1000: return 3
    case 1000..<10_000: return 4
    default: return 4 + digits(of: number / 10_000)
    }
  }

  /// The number of an action, or the name by which staff call it instead; `other` is that of an action of
  /// another edition.
  package mutating func action(_ number: Int?, called other: String? = nil) {
    guard let number, !names.isEmpty, let name = other ?? names[number] else {
      return integer(number)
    }
    write(name, at: nil)
  }

  /// A figure as a plain decimal; blank where it is none.
  package mutating func number(_ number: Double?) {
    guard let number else { return blank() }
    // Up to 2⁵³ the digits of a whole number are its own.
    if number.magnitude < 0x1p53, let integer = Int(exactly: number) {
      self.integer(integer)
    } else {
      bytes.append((plainDecimal(number) ?? "") + ",")
    }
  }

  /// `true` or `false`.
  package mutating func boolean(_ boolean: Bool) {
    let text: StaticString = boolean ? "true," : "false,"
    bytes.append(text)
  }
}

extension TableWriter {
  /// Writes a text after a close look at it.
  private mutating func write(_ text: String, at place: Place?) {
    var text = text
    if options.profile == .cp932 {
      gaps.look(at: text, place ?? Place(file: fileName))
      text = CP932.writable(text)
    }
    let signs = text.signs
    findings.look(at: text, signs, place)
    if options.isGuarded { text = guarded(text) }
    if signs.contains(.controls) { text = singleLine(text) }
    text.withUTF8 { line in
      if signs.contains(.quotes) { quoteDoubling(line) } else { quote(line) }
    }
  }

  /// Writes a text that holds no quotes; an empty one is none.
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { return blank() }
    bytes.append(atMost: text.count + 3) { bytes, end in
      bytes.put(.quote, at: &end)
      bytes.put(text, at: &end)
      bytes.put(.quote, at: &end)
      bytes.put(.comma, at: &end)
    }
  }

  private mutating func quoteDoubling(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(atMost: 2 * text.count + 3) { bytes, end in
      bytes.put(.quote, at: &end)
      // Bytes, because a quote with a combining mark is another Character but still a quote.
      for byte in text {
        if byte == .quote { bytes.put(.quote, at: &end) }
        bytes.put(byte, at: &end)
      }
      bytes.put(.quote, at: &end)
      bytes.put(.comma, at: &end)
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Puts a number that has so many digits.
  @inline(__always)
  fileprivate func put(_ number: UInt, digits: Int, at end: inout Int) {
    var (rest, next) = (number, end + digits)
    end = next
    repeat {
      next -= 1
      self[next] = .digitZero + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// Puts the letters of a 1-based column.
  fileprivate func put(lettersOf column: Int, at end: inout Int) {
    if column > 26 { put(lettersOf: (column - 1) / 26, at: &end) }
    put(.letterA + UInt8((column - 1) % 26), at: &end)
  }
}

extension UInt8 {
  fileprivate static let letterA = UInt8(ascii: "A")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let apostrophe = UInt8(ascii: "'")
  fileprivate static let minus = UInt8(ascii: "-")
  fileprivate static let digitZero = UInt8(ascii: "0")
}
