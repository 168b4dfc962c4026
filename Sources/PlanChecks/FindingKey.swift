import Diagnostics

/// The name of a finding that stays the same while the finding does.
enum FindingKey {
  /// Twelve hexadecimal digits made of code, action, field and words: not of the cell, nor of the sheet,
  /// whose name goes on with the year.
  static func key(of diagnostic: Diagnostic, actionNumber: Int?, field: String) -> String {
    let number = actionNumber.map(String.init) ?? ""
    let words = withoutCells(diagnostic.message.japanese)
    let text = [diagnostic.code, number, field, words].joined(separator: "\u{1F}")
    let digits = String(hash(text), radix: 16)
    return String((String(repeating: "0", count: 16) + digits).suffix(12))
  }

  /// The words without what tells a place: cells such as `J5`, which move, and the sheets before them
  /// (`R6計画!J5`), whose names go on with the year.
  private static func withoutCells(_ text: String) -> String {
    guard mayHoldCell(text) else { return text }
    // Bytes, since letters, digits and what stands around them are told by theirs.
    var words: [UInt8] = []
    var run: [UInt8] = []
    func end(before next: Substring.UTF8View) {
      if isPlace(run, after: words, before: next) {
        if words.last == UInt8(ascii: "!") {
          words.removeLast()
          while !words.isEmpty, !nameEnds.contains(where: { words.ends(with: $0) }) {
            words.removeLast()
          }
        }
      } else {
        words += run
      }
      run.removeAll(keepingCapacity: true)
    }
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if isLetter(byte) || isDigit(byte) {
        run.append(byte)
      } else {
        if !run.isEmpty { end(before: text.utf8[index...]) }
        words.append(byte)
      }
    }
    if !run.isEmpty { end(before: text.utf8[text.endIndex...]) }
    return String(decoding: words, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a digit stands behind a letter, both in ASCII.
  private static func mayHoldCell(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.dropFirst().contains { isDigit(bytes[$0]) && isLetter(bytes[$0 - 1]) }
    }
  }

  private static func isPlace(
    _ run: [UInt8], after words: [UInt8], before next: Substring.UTF8View
  ) -> Bool {
    let letters = run.prefix(while: isLetter).count
    guard (1...3).contains(letters), run.count > letters,
      run.dropFirst(letters).allSatisfy(isDigit)
    else { return false }
    if letters > 1 || words.last == UInt8(ascii: "!") || run.count > 3 { return true }
    // R6 is a year: a column of one letter is told only alone in brackets, and if it begins no era.
    return words.ends(with: "（") && next.starts(with: "）".utf8)
      && !"MTSHR".utf8.contains(run[0])
  }

  /// What stands before the name of a sheet.
  private static let nameEnds = [
    "（", "(", "「", "、", ",", "：", ":", " ", "　", "。", "は", "が",
  ]

  /// FNV-1a of 64 bits: the same on every machine and in every run.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension [UInt8] {
  fileprivate func ends(with words: String) -> Bool {
    suffix(words.utf8.count).elementsEqual(words.utf8)
  }
}
