/// A text that is one number with what belongs to it: `1,200`, `約85.5%`, `1,200人以上`, `△3.2ポイント`.
package struct WrittenNumber: Hashable, Sendable {
  /// As written, without white space at its ends.
  package var text: String
  /// In `unit`.
  package var value: Double
  /// As written; empty where there is none.
  package var unit: String
  /// The words that say how the number is meant, as `FigureVocabulary` spells them.
  package var qualifiers: [String]
  /// Whether it is rounded (約, 程度); a bound (以上) is none.
  package var isApproximate: Bool

  package init(
    text: String, value: Double, unit: String, qualifiers: [String] = [],
    isApproximate: Bool = false
  ) {
    self.text = text
    self.value = value
    self.unit = unit
    self.qualifiers = qualifiers
    self.isApproximate = isApproximate
  }

  /// Nil for any other text: nothing may stand beside number, unit and such words.
  package init?(_ text: String) {
    let trimmed = text.trimmingWhitespace
    guard trimmed.utf8.count <= Self.longest else { return nil }
    let reader = QuantityReader(text: UTF16Text(trimmed))
    guard let parts = reader.wholeText() else { return nil }
    self.init(
      text: trimmed, value: parts.value, unit: parts.unit, qualifiers: parts.qualifiers,
      isApproximate: parts.isApproximate)
  }

  /// In bytes; a longer text is a sentence.
  private static let longest = 90
}

extension WrittenNumber {
  /// Whether a word is a known unit of numbers: 人, 千円, %.
  package static func isUnit(_ word: String) -> Bool {
    guard !word.isEmpty, word.utf8.count <= longest else { return false }
    let text = UTF16Text("1" + word)
    guard let numeral = text.numeral(at: 0) else { return false }
    return QuantityReader(text: text).measure(of: numeral)?.end == text.units.count
  }

  /// Whether a text would be a number but for a remark beside it (1,200（見込み）, 45※2, 暫定45), for the
  /// time it is of (年間45件) or for commas that do not part thousands (1,40).
  package static func isKept(from text: String) -> Bool {
    guard text.utf8.count <= longest, WrittenNumber(text) == nil else { return false }
    if hasOddGroups(text) || isSeveral(text) || beginsWithNumber(text) { return true }
    return WrittenNumber(withoutRemarks(text)) != nil
  }

  /// What is left of a text without notes, remarks in brackets and words that say how sure a number is.
  private static func withoutRemarks(_ text: String) -> String {
    var rest = text.trimmingWhitespace
    if let mark = rest.dropFirst().firstIndex(where: { "※＊*注".contains($0) }) {
      rest = String(rest[..<mark]).trimmingWhitespace
    }
    var length = rest.count + 1
    while rest.count < length {
      length = rest.count
      while let (before, _) = ClosingBrackets.split(rest) { rest = before }
      while let last = rest.unicodeScalars.last, isNoUnit(last) { rest.unicodeScalars.removeLast() }
      if let word = remarks.first(where: rest.hasSuffix) { rest.removeLast(word.count) }
      if let word = (remarks + times).first(where: rest.hasPrefix) { rest.removeFirst(word.count) }
      rest = rest.trimmingWhitespace
    }
    return rest
  }

  /// Whether a comma stands in a number where none parts thousands: 1,40件.
  package static func hasOddGroups(_ text: String) -> Bool {
    let plain = folded(text)
    guard plain.contains(",") else { return false }
    let digits = plain.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    return (groups.dropFirst().contains { $0.count != 3 } || groups[0].count > 3)
      // A sentence may begin like that: 1,2号館で実施.
      && WrittenNumber("1" + plain.dropFirst(digits.count)) != nil
  }

  /// Whether a text is made of digits and signs but no one number: 1,200～1,300件, 105/110, 11→12, 1,2l0.
  private static func isSeveral(_ text: String) -> Bool {
    var digits = text.trimmingWhitespace
    // A unit behind them has up to three signs.
    for _ in 0..<3 {
      if let last = digits.last, last.isLetter, !last.isASCII { digits.removeLast() }
    }
    guard WrittenNumber(digits) == nil else { return false }
    let plain = folded(digits)
    return plain.contains { $0.isASCII && $0.isNumber }
      && plain.allSatisfy {
        $0.isASCII && ($0.isNumber || $0.isLetter) || "~〜～→⇒・･()[],./-–−±:".contains($0)
      }
  }

  /// Whether a short text begins with a number that more is said of: 15社/年, 5人6団体, ＞100, ※120; a day or
  /// month is none, nor is the mark of a note (※2).
  private static func beginsWithNumber(_ text: String) -> Bool {
    let plain = folded(text)
    guard plain.count <= 12, !plain.contains(where: { "月日()".contains($0) }) else { return false }
    let body = plain.drop { "※*<>≦≧≤≥".contains($0) }
    guard let first = body.first, first.isASCII, first.isNumber else { return false }
    if body.count < plain.count { return body.count > 1 && WrittenNumber(String(body)) != nil }
    let numbers = body.split { !($0.isASCII && $0.isNumber || $0 == ",") }
    return body.contains("/") || numbers.count > 1
  }

  /// What says that a number may change, or no longer; the longer ones first.
  private static let remarks = [
    "見込み", "見込値", "見込", "速報値", "速報", "暫定値", "暫定", "予定", "概算", "概数", "未確定", "確定値", "確定前", "確定",
    "集計中", "調査中", "確認中", "精査中", "算定中", "算出中", "仮",
  ]

  /// The time that a number is of.
  private static let times = ["今年度", "本年度", "当年度", "年間", "年"]

  /// Whether a sign behind a number belongs to no unit: ①, ↑, the stop of a sentence.
  fileprivate static func isNoUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2190...0x21FF, 0x2460...0x24FF, 0x2776...0x2793, 0x3001, 0x3002: true
    default: ".．,，:：;；!！?？=＝".unicodeScalars.contains(scalar)
    }
  }

  /// Whether a word says how sure a number is, and names no unit of it.
  fileprivate static func isRemark(_ word: String) -> Bool {
    remarks.contains(word) || word.hasPrefix("注")
  }
}

extension QuantityReader {
  /// The number, unit and words that make up the whole text; nil where it is anything else.
  fileprivate func wholeText()
    -> (value: Double, unit: String, qualifiers: [String], isApproximate: Bool)?
  {
    var words: [FigureQualifier] = []
    var index = 0
    while let (word, end) = FigureVocabulary.qualifiers.match(in: text, at: index) {
      words.append(word)
      index = text.afterSpace(end)
    }
    let sign = text.unit(at: index).map { $0.isOne(of: "△▲-－−+＋") } ?? false
    let isNegative = sign && !text.units[index].isOne(of: "+＋")
    if sign { index += 1 }
    guard let numeral = text.numeral(at: index), numeral.vagueness == nil else { return nil }
    let measured = measure(of: numeral)
    var end = text.afterSpace(measured?.end ?? numeral.range.upperBound)
    var unit = measured?.name ?? ""
    if measured == nil, end < text.units.count {
      // 12月公表 is no number of anything.
      guard let (found, unitEnd) = shortUnit(at: end), !found.hasPrefix("月") else { return nil }
      unit = found
      end = unitEnd
    }
    while let (word, next) = FigureVocabulary.tails.match(in: text, at: text.afterSpace(end)) {
      words.append(word)
      end = next
    }
    guard text.afterSpace(end) == text.units.count else { return nil }
    let names = words.compactMap(\.name)
    // What is said of a change (20店減) is no figure of how things stand.
    guard names.count == words.count, !names.contains("増"), !names.contains("減") else {
      return nil
    }
    var amount = numeral.amount.scaled(by: -(measured?.power ?? 0))
    if isNegative { amount.digits = -amount.digits }
    return (amount.double, unit, names, words.contains { $0.isApproximate })
  }

  /// A unit of at most three signs that the list of units lacks; anything longer is a sentence.
  private func shortUnit(at index: Int) -> (unit: String, end: Int)? {
    var end = index
    while end < text.units.count, FigureVocabulary.tails.end(in: text, at: end) == nil {
      let unit = text.units[end]
      guard !CharacterClass.isDigit(unit), !CharacterClass.isBlank(unit), end - index < 3,
        !unit.isOne(of: "～〜~-－−/／*＊+＋※"),
        Unicode.Scalar(unit).map(WrittenNumber.isNoUnit) != true
      else { return nil }
      end += 1
    }
    let unit = text.string(index..<end)
    return WrittenNumber.isRemark(unit) ? nil : (unit, end)
  }
}
