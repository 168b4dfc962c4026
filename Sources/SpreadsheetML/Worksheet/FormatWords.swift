/// The words that a number format puts around what a cell holds (ECMA-376-1 §18.8.31 numFmts), 社 of `0"社"`, and
/// the thousands in which it shows a number: `#,##0,`.
///
/// Signs and currencies are no words: a number shown as △1,200 or ¥1,200 is one.
public struct FormatWords: Hashable, Sendable {
  /// What a cell shows: its number as the format scales it, or its text, between words.
  public struct Shown: Hashable, Sendable {
    public var before: String
    /// Blank where words stand in place of the number.
    public var value: CellValue
    public var after: String
  }

  private let sections: [FormatSection]

  /// Nil for a format that adds no words and shows numbers as they are, and for one of days and times.
  init?(code: String) {
    sections = FormatSection.list(code)
    guard sections.contains(where: \.saysMore), !sections.contains(where: \.isOfTime) else {
      return nil
    }
  }

  /// What the format makes of a value; nil where it adds no words to it and shows it as it is.
  public func shown(_ value: CellValue) -> Shown? {
    switch value {
    case .number(let number):
      guard let section = section(of: number), section.saysMore else { return nil }
      let hasSign = number < 0 && (!section.hasWords || section.keepsSign(among: sections))
      let digits = section.shown(abs(number)).map(CellValue.number) ?? .blank
      let words = section.words
      return Shown(
        before: (hasSign ? "-" : "") + words.before, value: digits, after: words.after)
    case .text:
      guard let section = sections.first(where: { $0.content == .text }), section.hasWords else {
        return nil
      }
      return Shown(before: section.before, value: value, after: section.after)
    case .blank, .boolean, .error: return nil
    }
  }

  /// The number that the format shows as another one, with its words; nil where it shows none.
  public func stored(_ number: Double) -> Double? {
    guard let section = section(of: number), section.content == .number else { return nil }
    let stored = section.stored(abs(number))
    return number < 0 ? -stored : stored
  }

  /// The value that the format shows as a text, its words included; nil where it shows none so.
  public func value(shownAs text: String) -> CellValue? {
    for section in sections where section.saysMore {
      let words = section.words
      for sign in ["", "-"] where text.hasPrefix(sign + words.before) {
        let rest = text.dropFirst(sign.count + words.before.count)
        guard rest.hasSuffix(words.after), !rest.isEmpty else { continue }
        let inside = String(rest.dropLast(words.after.count))
        if section.content == .text, sign.isEmpty { return .text(inside) }
        guard section.content == .number, let digits = Self.number(inside) else { continue }
        let stored = section.stored(digits)
        for number in [stored, -stored] {
          let shown = shown(.number(number))
          if shown?.before == sign + words.before, shown?.after == words.after {
            return .number(number)
          }
        }
      }
    }
    return nil
  }

  private static func number(_ digits: String) -> Double? {
    guard let first = digits.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return nil }
    return Double(digits.filter { $0 != "," })
  }

  /// The section that shows a number (ECMA-376-1 §18.8.31): above zero, below zero and zero, or by conditions.
  private func section(of number: Double) -> FormatSection? {
    if sections.contains(where: { $0.condition != nil }) {
      return sections.first { $0.condition?.holds(for: number) ?? ($0.content != .text) }
    }
    let ofNumbers = sections.prefix(3).filter { $0.content != .text }
    // A format of texts shows numbers like texts.
    guard let first = ofNumbers.first else { return sections.first }
    switch ofNumbers.count {
    case 1: return first
    case 2: return number < 0 ? ofNumbers[1] : first
    default: return number < 0 ? ofNumbers[1] : number == 0 ? ofNumbers[2] : first
    }
  }
}
