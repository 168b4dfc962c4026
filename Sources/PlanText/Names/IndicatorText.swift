/// The parts of an indicator's cell.
package struct IndicatorText: Hashable, Sendable {
  /// Without line breaks and unit; with what brackets say of who or how is counted: 企業数（市内）.
  package let name: String
  /// What stands in brackets at the end or after 単位：, such as `件`; empty where none is printed.
  package let unit: String

  package init(_ text: String) {
    let line = LineBreaks.joined(text)
    (name, unit) = Self.bracketed(line.trimmingWhitespace) ?? Self.labelled(line) ?? (line, "")
  }

  private static let squared: [Character: Character] = [
    "【": "(", "】": ")", "［": "(", "］": ")", "[": "(", "]": ")", "〔": "(", "〕": ")",
  ]

  /// 相談件数（件）; behind the unit may stand what is counted, 企業数（社）（累計）, or before it in the same brackets,
  /// 総生産（名目、億円）.
  private static func bracketed(_ line: String) -> (name: String, unit: String)? {
    // Squared brackets mean the same here: each is one character, so what stands before keeps its length.
    let round = String(line.map { squared[$0] ?? $0 })
    guard let (before, words) = ClosingBrackets.split(round) else { return nil }
    let name = String(line.prefix(before.count))
    let parts = words.split(whereSeparator: { "、,，・".contains($0) }).map {
      String($0).trimmingWhitespace
    }
    if parts.count == 2, IndicatorScope.isScope(parts[0]), let unit = unit(parts[1]) {
      return (name + "（" + parts[0] + "）", unit)
    }
    if let unit = unit(words) { return (name, unit) }
    guard IndicatorScope.isScope(words), let inner = bracketed(name) else { return nil }
    return (inner.name + String(line.dropFirst(before.count)).trimmingWhitespace, inner.unit)
  }

  /// 相談件数 単位：件, without brackets.
  private static func labelled(_ line: String) -> (name: String, unit: String)? {
    for label in ["単位：", "単位:"] {
      guard let range = line.firstRange(of: label) else { continue }
      var before = line[..<range.lowerBound]
      while let last = before.last, last.isWhitespace || "、,，・/／".contains(last) {
        before.removeLast()
      }
      guard !before.isEmpty, let unit = unit(String(line[range.lowerBound...])) else { continue }
      return (String(before), unit)
    }
    return nil
  }

  private static func unit(_ words: String) -> String? {
    var unit = words
    for prefix in ["単位：", "単位:", "単位"] where unit.hasPrefix(prefix) {
      unit = String(unit.dropFirst(prefix.count)).trimmingWhitespace
      break
    }
    guard !unit.isEmpty, unit.count <= 6, unit != words || !IndicatorScope.isScope(unit),
      !folded(unit).contains(where: { $0.isASCII && $0.isNumber }) || isMeasure(unit)
    else { return nil }
    return unit
  }

  /// ㎡, m3, t-CO2: letters whose last is a 2 or 3; R5 is a year.
  private static func isMeasure(_ unit: String) -> Bool {
    let plain = folded(unit, lowercasingASCII: true)
    let letters = plain.dropLast()
    return ["2", "3"].contains(plain.last) && letters.last?.isNumber == false
      && letters.allSatisfy { $0.isASCII && ($0.isLetter || "-/".contains($0)) }
      && !["r", "h", "s", "no"].contains(String(letters))
  }
}

/// Words in brackets behind an indicator's name that say who or how is counted, and not in what.
enum IndicatorScope {
  /// Whether words do: 市内, 製造業, 速報.
  static func isScope(_ words: String) -> Bool {
    known.contains(words) || endings.contains { words.hasSuffix($0) }
  }

  private static let known: Set<String> = [
    "累計", "再掲", "年間", "延べ", "のべ", "新規", "合計", "平均", "年平均", "単年度", "速報", "確報", "確定", "推計", "暫定",
    "見込", "見込み",
    "目標", "実績", "参考", "概数", "名目", "実質", "全国", "全体", "男性", "女性", "男女", "のべ人数", "延べ人数", "実人数", "増減",
    "市民",
  ]
  /// 内 and 外 of 市内 and 県外, 業 of 製造業.
  private static let endings = [
    "内", "外", "業", "台帳", "調査", "統計", "センサス", "比", "値", "別", "時点", "現在", "ベース", "のみ", "含む", "除く",
    "含まない",
  ]
}
