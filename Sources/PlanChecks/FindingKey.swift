import Diagnostics

/// The name of a finding that stays the same while the finding does.
enum FindingKey {
  /// Twelve hexadecimal digits made of code, action, field and words: not of the cell, nor of the sheet,
  /// whose name goes on with the year.
  static func key(of diagnostic: Diagnostic, actionNumber: Int?, field: String) -> String {
    var hash = FNVHash()
    hash.add(diagnostic.code)
    hash.add(separator)
    if let actionNumber { hash.add(String(actionNumber)) }
    hash.add(separator)
    hash.add(field)
    hash.add(separator)
    var message = diagnostic.message.japanese
    message.withUTF8 { bytes in
      if mayHoldCell(bytes) { hash.add(withoutCells(bytes)) } else { hash.add(bytes) }
    }
    return hash.digits
  }

  private static let separator = "\u{1F}"

  /// The words without what tells a place: cells such as `J5`, which move, and the sheets before them
  /// (`R6計画!J5`), whose names go on with the year.
  ///
  /// Bytes, since letters, digits and what stands around them are told by theirs.
  private static func withoutCells(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, isLetter(text[index]) || isDigit(text[index]) { index += 1 }
      if index == start {
        words.append(text[index])
        index += 1
      } else if !isPlace(text, start..<index, after: words) {
        words.append(contentsOf: text[start..<index])
      } else if words.last == UInt8(ascii: "!") {
        words.removeLast()
        while !words.isEmpty, !nameEnds.contains(where: { words.ends(with: $0) }) {
          words.removeLast()
        }
      }
    }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a digit stands behind a letter, both in ASCII.
  private static func mayHoldCell(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isBehindLetter = false
    for byte in bytes {
      if isBehindLetter, isDigit(byte) { return true }
      isBehindLetter = isLetter(byte)
    }
    return false
  }

  private static func isPlace(
    _ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, after words: [UInt8]
  ) -> Bool {
    let digits = run.first { !isLetter(text[$0]) } ?? run.upperBound
    let letters = digits - run.lowerBound
    guard (1...3).contains(letters), run.count > letters,
      (digits..<run.upperBound).allSatisfy({ isDigit(text[$0]) })
    else { return false }
    if letters > 1 || words.last == UInt8(ascii: "!") || run.count > 3 { return true }
    // R6 is a year: a column of one letter is told only alone in brackets, and if it begins no era.
    return words.ends(with: "（") && text[run.upperBound...].starts(with: "）".utf8)
      && !"MTSHR".utf8.contains(text[run.lowerBound])
  }

  /// What stands before the name of a sheet.
  private static let nameEnds = [
    "（", "(", "「", "、", ",", "：", ":", " ", "　", "。", "は", "が",
  ]
}

/// FNV-1a of 64 bits: the same on every machine and in every run.
private struct FNVHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func add(_ text: String) { add(text.utf8) }

  /// The last twelve of its hexadecimal digits.
  var digits: String {
    String(unsafeUninitializedCapacity: 12) { digits in
      for place in 0..<12 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(44 - 4 * place)) & 0xF
        digits[place] = digit < 10 ? 0x30 + digit : 0x61 - 10 + digit
      }
      return 12
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with words: String) -> Bool {
    last == words.utf8.last && suffix(words.utf8.count).elementsEqual(words.utf8)
  }
}
