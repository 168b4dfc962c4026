import Diagnostics

/// The name of a finding that stays the same while the finding does.
enum FindingKey {
  /// Twelve hexadecimal digits made of code, action, field and words: not of the cell, nor of the sheet,
  /// whose name goes on with the year.
  static func key(of diagnostic: Diagnostic, actionNumber: Int?, field: String) -> String {
    var hash = Hash()
    for part in [diagnostic.code, actionNumber.map(String.init) ?? "", field] {
      for byte in part.utf8 { hash.add(byte) }
      hash.add(0x1F)
    }
    var words = diagnostic.message.japanese
    words.withUTF8 { addWithoutCells($0, to: &hash) }
    let digits = String(hash.value, radix: 16)
    return String((String(repeating: "0", count: 16) + digits).suffix(12))
  }

  /// Adds words without what tells a place: cells such as `J5`, which move.
  private static func addWithoutCells(_ words: UnsafeBufferPointer<UInt8>, to hash: inout Hash) {
    var last: UInt8 = 0
    var index = 0
    while index < words.count {
      var end = index
      while end < words.count, isLetter(words[end]) || isDigit(words[end]) { end += 1 }
      // What a mark is joined to is no ASCII letter any more.
      let isJoined = end > index && end < words.count && isMark(words, at: end)
      let run = words[index..<(isJoined ? end - 1 : end)]
      let letters = run.prefix(while: isLetter).count
      let isCell =
        (1...3).contains(letters) && run.count > letters
        && run.dropFirst(letters).allSatisfy(isDigit)
      // R6 is a year: columns of one letter are cells only where a sheet's name stands before them.
      let isPlace = isCell && (letters > 1 || last == UInt8(ascii: "!") || run.count > 3)
      if !isPlace { for byte in run { hash.add(byte) } }
      if !isPlace, let byte = run.last { last = byte }
      index = run.endIndex
      if index < words.count {
        last = words[index]
        hash.add(last)
        index += 1
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a combining character stands there: all of them but those that Japanese texts do not know.
  private static func isMark(_ words: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    // Kana and kanji, before all.
    if (0xE4...0xE9).contains(words[index]) { return false }
    guard words[index] >= 0x80,
      let scalar = String(decoding: words[index...].prefix(4), as: UTF8.self).unicodeScalars.first
    else { return false }
    return Character(scalar) != (String("a") + String(scalar)).last
  }

  /// FNV-1a of 64 bits: the same on every machine and in every run.
  private struct Hash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
