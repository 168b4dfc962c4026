import PlanText

/// A cell that says a figure and nothing else: 34回, 1,022人, 31.6%, 延べ140人.
package struct PlainFigure: Hashable, Sendable {
  package var value: Double
  /// As printed; empty where none stands beside the number.
  package var unit: String

  package init(value: Double, unit: String) {
    self.value = value
    self.unit = unit
  }

  /// Nil for any other text: 20店減 and 割合の増加 say something else, 11 and 110 on two lines are no 11110.
  package init?(_ text: String) {
    guard text.utf8.count <= 60, !ActionNumber.hasGap(text) else { return nil }
    var rest = folded(text)[...]
    for word in Self.qualifiers where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    let isNegative = "-−△▲".contains(rest.first ?? " ")
    if isNegative { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let unit = rest[digits.endIndex...]
    guard let first = digits.first, first.isNumber,
      let value = Double(digits.replacing(",", with: "")),
      unit.count <= 5,
      !unit.contains(where: { $0.isASCII && $0.isNumber || "。、～~-→:".contains($0) }),
      !Self.isChange(String(unit))
    else { return nil }
    self.init(value: isNegative ? -value : value, unit: String(unit))
  }

  /// Whether a unit's last word makes a change or a bound of the number: 店減, 件以上.
  static func isChange(_ unit: String) -> Bool { changes.contains(where: unit.hasSuffix) }

  /// How is counted; the longer ones first.
  private static let qualifiers = ["延べ", "のべ", "延", "約", "年間", "計", "累計", "合計"]
  /// What makes a change or a bound of the number.
  private static let changes = [
    "増", "減", "増加", "減少", "以上", "以下", "未満", "程度", "超", "年度", "月", "ほど", "余", "目",
  ]
}
