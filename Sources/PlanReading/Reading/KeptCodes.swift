package import Diagnostics
import PlanText
package import SpreadsheetML

/// Codes of strategies, measures and indicators: from the printed mark, or kept in the book where there
/// is none.
///
/// What has a mark has its number: ② is M2, so a measure that ends leaves a gap and no other changes its
/// code. What has none is counted in the order of the table, once: a hidden name of the workbook says
/// from then on which code belongs to which name, and numbers are never given twice.
package struct KeptCodes: Hashable, Sendable {
  /// Something that gets a code.
  package struct Item {
    package var mark: String
    package var name: String

    package init(mark: String, name: String) {
      self.mark = mark
      self.name = name
    }
  }

  /// The hidden name of the workbook; further ones end in `_2` and so on.
  package static let name = "施策指標コード"

  /// Numbers by the stem of their codes (`S1K`) and the key of what has them.
  private var numbers: [String: [String: Int]] = [:]

  /// Nothing is kept.
  package init() {}

  /// What a workbook keeps.
  package init(_ workbook: borrowing Workbook) throws(Failure) {
    for count in 1...Self.mostNames {
      guard let constant = try workbook.formula(ofName: Self.name(count)) else { return }
      read(constant)
    }
  }

  /// What the constants of a workbook's names say.
  package init(constants: [String]) {
    for constant in constants { read(constant) }
  }

  /// Reads `"S1K1=abcdef S1K2=ghjkmn"&"…"`.
  private mutating func read(_ constant: String) {
    let text = constant.filter { !"\"&".contains($0) }
    for entry in text.split(separator: " ") {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let digits = parts[0].lastIndex(where: { !$0.isNumber }),
        let number = Int(parts[0][parts[0].index(after: digits)...])
      else { continue }
      numbers[String(parts[0][...digits]), default: [:]][String(parts[1])] = number
    }
  }

  /// The numbers of things of one kind under one parent, each another one.
  package func numbers(of items: [Item], stem: String) -> [Int] {
    var given = [Int?](repeating: nil, count: items.count)
    var used: Set<Int> = []
    func give(_ number: Int?, to index: Int) {
      guard given[index] == nil, let number, number > 0, used.insert(number).inserted else {
        return
      }
      given[index] = number
    }
    let kept = numbers[stem] ?? [:]
    for (index, item) in items.enumerated() { give(MarkNumber.number(of: item), to: index) }
    for (index, item) in items.enumerated() { give(kept[Self.key(item)], to: index) }
    var next = max(used.max() ?? 0, kept.values.max() ?? 0) + 1
    return given.map { number in
      if let number { return number }
      defer { next += 1 }
      return next
    }
  }

  /// Keeps the codes of a plan too, of all that has no mark.
  package mutating func keep(_ plan: Plan) {
    func keep(_ code: String, _ stem: String, _ item: Item) {
      guard MarkNumber.number(of: item) == nil, code.hasPrefix(stem),
        let number = Int(code.dropFirst(stem.count))
      else { return }
      numbers[stem, default: [:]][Self.key(item)] = number
    }
    for strategy in plan.strategies {
      keep(strategy.code, "S", Item(mark: strategy.mark, name: strategy.name))
      for measure in strategy.measures {
        keep(measure.code, strategy.code + "M", Item(mark: measure.mark, name: measure.name))
      }
    }
    for kpi in plan.kpis {
      keep(kpi.code, kpi.strategyCode + "K", Item(mark: "", name: kpi.indicator))
    }
  }

  /// Keeps the codes of indicators too as they are read from now on: those that are new get theirs.
  package mutating func keep(_ kpis: [KPI]) {
    let groups = Dictionary(grouping: kpis, by: \.strategyCode)
    for (strategy, kpis) in groups {
      let stem = strategy + "K"
      let items = kpis.map { Item(mark: "", name: $0.indicator) }
      for (item, number) in zip(items, numbers(of: items, stem: stem))
      where MarkNumber.number(of: item) == nil {
        numbers[stem, default: [:]][Self.key(item)] = number
      }
    }
  }

  /// The hidden names and the constants that keep the codes; none where all have marks.
  package var constants: [(name: String, constant: String)] {
    let entries = numbers.sorted { $0.key < $1.key }.flatMap { stem, numbers in
      numbers.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { key, number in
        "\(stem)\(number)=\(key)"
      }
    }
    var constants: [(name: String, constant: String)] = []
    var rest = entries[...]
    while !rest.isEmpty, constants.count < Self.mostNames {
      let literals = stride(
        from: 0, to: min(rest.count, Self.entriesOfName), by: Self.entriesOfText
      )
      .map { start in
        let end = min(start + Self.entriesOfText, rest.count, Self.entriesOfName)
        let part = rest[(rest.startIndex + start)..<(rest.startIndex + end)]
        return "\"" + part.joined(separator: " ") + " \""
      }
      rest = rest.dropFirst(Self.entriesOfName)
      constants.append((Self.name(constants.count + 1), literals.joined(separator: "&")))
    }
    return constants
  }

  private static func key(_ item: Item) -> String {
    ShortName.of(folded(item.name.isEmpty ? item.mark : item.name))
  }

  private static func name(_ count: Int) -> String { count == 1 ? name : "\(name)_\(count)" }

  /// A text in a formula has at most 255 characters, a formula 8,192 (ECMA-376 and Excel's limits); an
  /// entry takes less than twenty.
  private static let entriesOfText = 12
  private static let entriesOfName = 360
  private static let mostNames = 40
}

/// The number in the mark of a strategy or measure: (2), ②, Ⅱ, ２．, 第2.
package enum MarkNumber {
  /// Nil where it has no mark, or one that is no number.
  package static func number(of item: KeptCodes.Item) -> Int? {
    if !item.mark.isEmpty { return number(inMark: item.mark) }
    return numberAfterWord(item.name)
  }

  /// The number of a mark as printed; of several (1-2) the last.
  package static func number(inMark mark: String) -> Int? {
    let plain = mark.filter { !"()（）〔〕[]［］【】<>＜＞.．、,，:：)）第 　".contains($0) }
    let last = plain.split { "-－‐−ー–".contains($0) }.last.map(String.init) ?? ""
    return value(of: last)
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
