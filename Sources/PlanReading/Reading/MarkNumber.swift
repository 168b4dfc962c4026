import PlanText

/// The number in the mark of a strategy or measure: (2), ②, Ⅱ, ２．, 第2.
package enum MarkNumber {
  /// Nil where it has no mark, or one that is no number.
  package static func number(of item: KeptCodes.Item) -> Int? {
    if !item.mark.isEmpty { return number(inMark: item.mark) }
    return numberAfterWord(item.name)
  }

  /// The number of a mark as printed; of several (1-2) the last.
  package static func number(inMark mark: String) -> Int? {
    let plain = mark.filter { !holds(ignored, $0) }
    let last = plain.split { holds(dividers, $0) }.last.map(String.init) ?? ""
    return value(of: last)
  }

  private static let ignored = UnitSet("()（）〔〕[]［］【】<>＜＞.．、,，:：第 　")
  private static let dividers = UnitSet("-－‐−ー–")

  /// Whether a character is one of some that are each one code unit.
  private static func holds(_ units: UnitSet, _ character: Character) -> Bool {
    let own = character.utf16
    guard let only = own.first, own.count == 1 else { return false }
    return units.contains(only)
  }

  /// 基本戦略2 名称, 施策Ⅱ：名称, 第3 名称.
  private static func numberAfterWord(_ name: String) -> Int? {
    let plain = name.trimmingWhitespace
    guard let word = words.first(where: plain.hasPrefix) else { return nil }
    let rest = plain.dropFirst(word.count).drop { $0.isWhitespace }
    let number = rest.prefix { $0.wholeNumberValue != nil }
    let next = rest.dropFirst(number.count).first
    guard !number.isEmpty, next.map({ " 　:：.．、,，)）\n".contains($0) }) ?? true else { return nil }
    return value(of: String(number))
  }

  private static let words = [
    "基本戦略", "基本目標", "基本方針", "基本施策", "具体的施策", "重点施策", "重点戦略", "戦略", "施策", "目標", "方針", "柱", "第",
  ]

  private static func value(of text: String) -> Int? {
    let plain = folded(text)
    if let number = Int(plain), plain.allSatisfy(\.isNumber) { return number }
    if text.count == 1, let number = text.first?.wholeNumberValue { return number }
    let units = UTF16Text(text)
    if let numeral = units.kanjiNumber { return numeral }
    guard text.count == 1, let sign = plain.uppercased().unicodeScalars.first else { return nil }
    switch sign {
    case "A"..."Z": return Int(sign.value) - 0x40
    default:
      let kana = Array("アイウエオカキクケコサシスセソタチツテトナニヌネノ".unicodeScalars)
      return kana.firstIndex(of: sign).map { $0 + 1 }
    }
  }
}
