import TextEdits

/// The years that a label counts from the plan's first: the 2 of 令和6年度（2年目） and of 第2年度（R6）.
struct OrdinalYears {
  private let text: UTF16Text
  private let expressions: [YearExpression]

  init(_ text: UTF16Text, beside expressions: [YearExpression]) {
    self.text = text
    self.expressions = expressions
  }

  /// The replacements that let those go on by `count` that stand by a year which does; `rolled` are the
  /// indices of the expressions of such years.
  func goingOn(by count: Int, with rolled: Set<Int>) -> [TextReplacement] {
    var replacements: [TextReplacement] = []
    var index = 0
    while index < text.units.count, !rolled.isEmpty {
      defer { index += 1 }
      guard let number = ordinal(at: index) else { continue }
      index = number.range.upperBound
      if let owner = owner(of: number.range), rolled.contains(owner), number.value + count > 0 {
        replacements += number.respelled(number.value + count)
      }
    }
    return replacements
  }

  /// The number at `index` where words make it the place of a year in a row.
  private func ordinal(at index: Int) -> SpelledNumber? {
    guard !CharacterClass.isDigit(text.unit(at: index - 1) ?? 0),
      !expressions.contains(where: { $0.range.contains(index) }),
      let number = text.number(at: index), (1...50).contains(number.value)
    else { return nil }
    let end = text.afterGap(number.range.upperBound)
    let isPlace = Self.signs.contains { text.end(ofWord: $0, at: end) != nil }
    let isCounted =
      text.unit(at: text.beforeGap(index) - 1) == Self.counting
      && text.end(of: "年", at: end) != nil
    return isPlace || isCounted ? number : nil
  }

  private static let signs = ["年目", "年度目", "か年目", "ヵ年目", "カ年目", "ヶ年目", "年次"]
  /// 第.
  private static let counting: UInt16 = 0x7B2C

  /// The index of the year it stands by: the one before it, else the one behind it.
  private func owner(of range: Range<Int>) -> Int? {
    expressions.lastIndex { $0.range.upperBound <= range.lowerBound }
      ?? expressions.firstIndex { $0.range.lowerBound >= range.upperBound }
  }
}
