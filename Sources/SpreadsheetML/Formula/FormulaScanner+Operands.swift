extension FormulaScanner {
  /// Scans a constant, a reference, a name or a function's name; false when there is none.
  mutating func scanOperand() -> Bool {
    if byte(at: position) == UInt8(ascii: "\"") {
      let end = endOfQuotation(from: position, mark: UInt8(ascii: "\""))
      return end.map { append(.string, to: $0) } ?? false
    }
    if let prefix = sheetPrefix(at: position) {
      sheetPrefixes.append(prefix)
      return append(.sheetPrefix, to: prefix.range.upperBound) && scanPrefixed(prefix)
    }
    if let area = area(at: position, prefix: nil) { return appendReference(area) }
    if let end = endOfError(from: position) { return append(.error, to: end) }
    if let end = endOfNumber(from: position) { return append(.number, to: end) }
    if matchesWord("TRUE") || matchesWord("FALSE") {
      return append(.boolean, to: endOfWord(from: position))
    }
    return scanName()
  }

  /// Scans what stands behind a sheet prefix.
  private mutating func scanPrefixed(_ prefix: SheetPrefix) -> Bool {
    if let area = area(at: position, prefix: prefix) { return appendReference(area) }
    if let end = endOfError(from: position) { return append(.error, to: end) }
    if prefix.workbook != nil, byte(at: position) == UInt8(ascii: "'"),
      let end = endOfQuotation(from: position, mark: UInt8(ascii: "'"))
    {
      // An item of a DDE or OLE link: [1]!'R1C1'.
      return append(.name, to: end)
    }
    return scanName()
  }

  private mutating func appendReference(_ reference: FormulaReference) -> Bool {
    references.append(reference)
    return append(.reference, to: reference.areaRange.upperBound)
  }

  /// Scans a name, a function's name or a table reference with or without the table's name.
  private mutating func scanName() -> Bool {
    let first = byte(at: position)
    let end = endOfWord(from: position)
    if byte(at: end) == UInt8(ascii: "[") {
      return endOfBrackets(from: end).map { append(.structuredReference, to: $0) } ?? false
    }
    let cannotBegin = Self.isDigit(first) || [UInt8(ascii: "."), UInt8(ascii: "?")].contains(first)
    guard end > position, !cannotBegin else { return false }
    return append(byte(at: end) == UInt8(ascii: "(") ? .function : .name, to: end)
  }

  private func matchesWord(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    return matches(word, at: position) && endOfWord(from: position) == end
      && byte(at: end) != UInt8(ascii: "(") && byte(at: end) != UInt8(ascii: "[")
  }

  /// The end of `[…]` with brackets inside; an apostrophe takes the next character's meaning away.
  private func endOfBrackets(from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "'"): index += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return min(index, bytes.count) }
    }
    return nil
  }

  private func endOfError(from start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "#") else { return nil }
    return Self.errors.first { matches($0, at: start) }.map { start + $0.utf8CodeUnitCount }
  }

  /// ECMA-376-1 §18.17.2.1 error-constant, and those that Excel has gained since.
  private static let errors: [StaticString] = [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!",
    "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!",
    "#TIMEOUT!",
  ]

  private func endOfNumber(from start: Int) -> Int? {
    var end = endOfDigits(from: start)
    var digits = end - start
    if byte(at: end) == UInt8(ascii: ".") {
      let fraction = end + 1
      end = endOfDigits(from: fraction)
      digits += end - fraction
    }
    guard digits > 0 else { return nil }
    if byte(at: end) | 0x20 == UInt8(ascii: "e") {
      let sign = [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte(at: end + 1)) ? 1 : 0
      let exponent = end + 1 + sign
      guard Self.isDigit(byte(at: exponent)) else { return nil }
      end = endOfDigits(from: exponent)
    }
    return Self.isWord(byte(at: end)) ? nil : end
  }
}
