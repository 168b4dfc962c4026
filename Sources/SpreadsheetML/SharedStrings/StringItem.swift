import Diagnostics
import Glibc
package import LibXML
import SideBySide

/// A text with runs, as `si` in the shared string part and `is` in a cell (ECMA-376-1 §18.4.8 si,
/// §18.3.1.53 is).
enum StringItem {
  /// The `t` elements that make up the text: the direct one and those of the runs; phonetic runs
  /// (`rPh`) are not part of it.
  static func textElements(_ scan: XMLScan, item: Int, names: Names) -> [Int] {
    var elements: [Int] = []
    for child in scan.children(of: item) {
      if scan.elements[child].name == names.text {
        elements.append(child)
      } else if scan.elements[child].name == names.run {
        elements += scan.children(of: child).filter { scan.elements[$0].name == names.text }
      }
    }
    return elements
  }

  /// The plain text.
  static func text(_ scan: XMLScan, item: Int, names: Names) -> String {
    let only = item + 1
    // Most items hold one `t` and nothing else.
    if only < scan.elements.count, scan.subtreeEnd(item) == only + 1,
      scan.elements[only].name == names.text
    {
      return EscapedText.decoded(scan.text(of: only))
    }
    let elements = textElements(scan, item: item, names: names)
    if elements.count == 1 { return EscapedText.decoded(scan.text(of: elements[0])) }
    return elements.map { EscapedText.decoded(scan.text(of: $0)) }.joined()
  }

  /// The numbers of the names concerned in one scan.
  struct Names: Sendable {
    let text: Int32?
    let run: Int32?
    let phoneticRun: Int32?

    init(_ scan: XMLScan) {
      text = scan.nameIndex(.main("t"))
      run = scan.nameIndex(.main("r"))
      phoneticRun = scan.nameIndex(.main("rPh"))
    }
  }
}

/// The `_xHHHH_` notation for characters that XML cannot hold (ECMA-376-1 §22.9.2.19 ST_Xstring).
enum EscapedText {
  static func decoded(_ text: String) -> String {
    var bytes = text
    let mayHoldEscape = bytes.withUTF8 { XMLText.holds($0, UInt8(ascii: "_")) }
    guard mayHoldEscape else { return text }
    var units: [UInt16] = []
    let source = Array(text.utf16)
    var index = 0
    while index < source.count {
      let (value, length) = unit(source, at: index)
      units.append(value)
      index += length
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The unit that a text stands for at an index, and how many units it is written with.
  private static func unit(_ units: [UInt16], at index: Int) -> (value: UInt16, length: Int) {
    guard let value = escape(units, at: index) else { return (units[index], 1) }
    // Half a character is none: the text stays as it is written.
    let isHigh = { (unit: UInt16?) in unit.map { $0 & 0xFC00 == 0xD800 } ?? false }
    let isLow = { (unit: UInt16?) in unit.map { $0 & 0xFC00 == 0xDC00 } ?? false }
    if isHigh(value), !isLow(escape(units, at: index + 7)) { return (units[index], 1) }
    if isLow(value), index < 7 || !isHigh(escape(units, at: index - 7)) {
      return (units[index], 1)
    }
    return (value, 7)
  }

  /// For each UTF-16 unit of `decoded(text)` its offset in `text`, and last the length of `text`.
  static func unitOffsets(_ text: String) -> [Int] {
    let source = Array(text.utf16)
    var offsets: [Int] = []
    var index = 0
    while index < source.count {
      offsets.append(index)
      index += unit(source, at: index).length
    }
    return offsets + [source.count]
  }

  /// A text such that `decoded` gives it back: control characters become escapes, and an
  /// underscore that would be read as the start of one is escaped itself.
  static func encoded(_ text: String) -> String {
    let source = Array(text.utf16)
    var units: [UInt16] = []
    for (index, unit) in source.enumerated() {
      let isControl = unit < 0x20 && unit != 0x09 && unit != 0x0A
      if isControl || unit == 0xFFFE || unit == 0xFFFF || escape(source, at: index) != nil {
        let digits = String(unit, radix: 16, uppercase: true)
        units += "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".utf16
      } else {
        units.append(unit)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func escape(_ units: [UInt16], at index: Int) -> UInt16? {
    guard index >= 0, index + 6 < units.count, units[index] == 0x5F, units[index + 1] == 0x78,
      units[index + 6] == 0x5F,
      units[(index + 2)...(index + 5)].allSatisfy({ $0 != 0x2B && $0 != 0x2D })
    else { return nil }
    return UInt16(String(decoding: units[(index + 2)...(index + 5)], as: UTF16.self), radix: 16)
  }
}

/// A piece of a cell's text that looks alike (ECMA-376-1 §18.4.4 r).
public struct TextRun: Hashable, Sendable {
  public var text: String
  /// Whether it has a single underline besides the looks of the cell's font.
  public var isUnderlined: Bool
  /// What else of its looks differs from the cell's font.
  package var look = RunLook()

  public init(_ text: String, isUnderlined: Bool = false) {
    self.text = text
    self.isUnderlined = isUnderlined
  }
}

/// Reads the shared string part (ECMA-376-1 §18.4.9 sst).
package struct SharedStringTable: Sendable {
  /// The `si` elements in order.
  package let items: [Int]
  fileprivate let scan: XMLScan
  private let names: StringItem.Names

  package init(_ scan: XMLScan) {
    self.scan = scan
    names = StringItem.Names(scan)
    items = scan.elements.isEmpty ? [] : scan.children(of: 0, named: .main("si"))
  }

  /// The plain text of an item, without phonetic readings; empty for an index out of range.
  package func text(_ index: Int) -> String {
    guard items.indices.contains(index) else { return "" }
    return StringItem.text(scan, item: items[index], names: names)
  }

  /// The plain texts of all items.
  package var texts: [String] { items.indices.map(text) }
}

/// The texts of the shared string part as it was read last; shared by copies of a workbook, and by
/// the one that is opened from its bytes.
final class KnownTexts {
  private var table: SharedStringTable?
  private var texts: [String] = []

  /// Lets go of what is known.
  func letGo() { (table, texts) = (nil, []) }

  /// The texts of all items; only those that have changed are read anew.
  ///
  /// - Throws: `Failure` with code `limit-exceeded` about a text that is too long for a cell.
  func texts(_ scan: XMLScan, _ limits: Limits) throws(Failure) -> [String] {
    // Arrays that share their memory are equal without a look at it.
    if let table, table.scan.bytes == scan.bytes { return texts }
    let new = SharedStringTable(scan)
    texts = new.items.indices.concurrentlyMapped { [table, texts] index in
      if let table, table.items.indices.contains(index), table.hasSameItem(index, as: new) {
        return texts[index]
      }
      return new.text(index)
    }
    table = new
    let length = limits[.textLength]
    for text in texts where text.utf8.count > length { try limits.check(lengthOf: text) }
    return texts
  }
}

extension Limits {
  /// A cell's text has 32,767 characters at most, counted as Excel does in UTF-16.
  func check(lengthOf text: String) throws(Failure) {
    // No text has more characters than bytes.
    if text.utf8.count > self[.textLength] { try check(.textLength, text.utf16.count) }
  }
}

extension SharedStringTable {
  /// Whether an item is written with the same bytes in another table.
  fileprivate func hasSameItem(_ index: Int, as other: SharedStringTable) -> Bool {
    let (left, right) = (scan.range(of: items[index]), other.scan.range(of: other.items[index]))
    guard left.count == right.count else { return false }
    return scan.bytes.withUnsafeBytes { mine in
      other.scan.bytes.withUnsafeBytes { theirs in
        guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return true }
        return memcmp(mine + left.lowerBound, theirs + right.lowerBound, left.count) == 0
      }
    }
  }
}

extension StringItem {
  /// An `si` or `is` element that holds plain text.
  static func textItem(_ name: String, prefix: String, _ text: String) -> [UInt8] {
    Array("<\(prefix)\(name)>".utf8) + textElement(prefix: prefix, text)
      + Array("</\(prefix)\(name)>".utf8)
  }

  /// A `t` element.
  static func textElement(prefix: String, _ text: String) -> [UInt8] {
    let escaped = EscapedText.encoded(text)
    let isTrimmed = escaped.first.map { !$0.isWhitespace } ?? true
    let isClosed = escaped.last.map { !$0.isWhitespace } ?? true
    let space = isTrimmed && isClosed && !escaped.contains("\n") ? "" : " xml:space=\"preserve\""
    let content = String(decoding: XMLText.encodedContent(escaped), as: UTF8.self)
    return Array("<\(prefix)t\(space)>\(content)</\(prefix)t>".utf8)
  }
}
