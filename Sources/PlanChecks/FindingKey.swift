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

  /// The words without what tells a place: cells such as `J5`, which move.
  private static func withoutCells(_ text: String) -> String {
    var words = ""
    var run: [Character] = []
    func end() {
      let letters = run.prefix { $0.isLetter }.count
      let isCell =
        (1...3).contains(letters) && run.count > letters
        && run.dropFirst(letters).allSatisfy(\.isNumber)
      // R6 is a year: columns of one letter are cells only where a sheet's name stands before them.
      let isPlace = isCell && (letters > 1 || words.hasSuffix("!") || run.count > 3)
      words += isPlace ? "" : String(run)
      run = []
    }
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber {
        run.append(character)
      } else {
        end()
        words.append(character)
      }
    }
    end()
    return words
  }

  /// FNV-1a of 64 bits: the same on every machine and in every run.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
