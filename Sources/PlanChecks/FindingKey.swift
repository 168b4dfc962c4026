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
    var words = ""
    var run: [Character] = []
    func end(before next: Character?) {
      if isPlace(run, after: words.last, before: next) {
        if words.last == "!" {
          words.removeLast()
          while let last = words.last, !nameEnds.contains(last) { words.removeLast() }
        }
      } else {
        words += String(run)
      }
      run = []
    }
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber {
        run.append(character)
      } else {
        end(before: character)
        words.append(character)
      }
    }
    end(before: nil)
    return words
  }

  /// Whether a digit stands behind a letter, both in ASCII.
  private static func mayHoldCell(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.dropFirst().contains { index in
        (0x30...0x39).contains(bytes[index]) && (0x41...0x5A).contains(bytes[index - 1] & ~0x20)
      }
    }
  }

  private static func isPlace(
    _ run: [Character], after last: Character?, before next: Character?
  ) -> Bool {
    let letters = run.prefix { $0.isLetter }.count
    guard (1...3).contains(letters), run.count > letters,
      run.dropFirst(letters).allSatisfy(\.isNumber)
    else { return false }
    if letters > 1 || last == "!" || run.count > 3 { return true }
    // R6 is a year: a column of one letter is told only alone in brackets, and if it begins no era.
    return last == "（" && next == "）" && !"MTSHR".contains(run[0])
  }

  /// What stands before the name of a sheet.
  private static let nameEnds: Set<Character> = [
    "（", "(", "「", "、", ",", "：", ":", " ", "　", "。", "は", "が",
  ]

  /// FNV-1a of 64 bits: the same on every machine and in every run.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
