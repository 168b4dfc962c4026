/// The parts of an indicator's cell.
package struct IndicatorText: Hashable, Sendable {
  /// Without line breaks and unit.
  package let name: String
  /// What stands in the brackets at the end, such as `件`; empty where none is printed.
  package let unit: String

  package init(_ text: String) {
    let line = LineBreaks.joined(text)
    guard let (before, words) = ClosingBrackets.split(line), let unit = Self.unit(words) else {
      name = line
      self.unit = ""
      return
    }
    name = before
    self.unit = unit
  }

  /// Words in brackets that say how is counted and not in what.
  private static let notUnits: Set<String> = [
    "累計", "再掲", "年間", "延べ", "のべ", "新規", "合計", "平均", "年平均", "単年度",
  ]

  private static func unit(_ words: String) -> String? {
    var unit = words
    for prefix in ["単位：", "単位:", "単位"] where unit.hasPrefix(prefix) {
      unit = String(unit.dropFirst(prefix.count)).trimmingWhitespace
      break
    }
    guard !unit.isEmpty, unit.count <= 6, !notUnits.contains(unit),
      !folded(unit).contains(where: { $0.isASCII && $0.isNumber })
    else { return nil }
    return unit
  }
}
