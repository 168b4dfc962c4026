package import Diagnostics
import PlanText
package import SpreadsheetML

/// Codes of strategies, measures and indicators: from the printed mark, or kept in the book where there
/// is none.
///
/// What has a mark has its number: ② is M2, so a measure that ends leaves a gap and no other changes its
/// code. What has none is counted in the order of the table, once: a hidden name of the workbook says
/// from then on which code belongs to which name, and numbers are never given twice. Another hidden name
/// says which actions stand below it: what is renamed keeps its code where most of them are still the same.
package struct KeptCodes: Hashable, Sendable {
  /// Something that gets a code.
  package struct Item {
    package var mark: String
    package var name: String
    /// The numbers of the actions below it.
    package var actions: Set<Int>

    package init(mark: String, name: String, actions: Set<Int> = []) {
      self.mark = mark
      self.name = name
      self.actions = actions
    }
  }

  /// The hidden name of the workbook; further ones end in `_2` and so on.
  package static let name = "施策指標コード"
  /// The hidden name that keeps the actions.
  package static let nameOfActions = "施策指標コード取組"

  /// Numbers by the stem of their codes (`S1K`) and the key of what has them.
  private var numbers: [String: [String: Int]] = [:]
  /// The actions below what has a number, by the stem and the number.
  private var actions: [String: [Int: Set<Int>]] = [:]

  /// Nothing is kept.
  package init() {}

  /// What a workbook keeps.
  package init(_ workbook: borrowing Workbook) throws(Failure) {
    for stem in [Self.name, Self.nameOfActions] {
      for count in 1...Self.mostNames {
        let name = Self.name(stem, count)
        guard let constant = try workbook.formula(ofName: name) else { break }
        read(name, constant)
      }
    }
  }

  /// What the constants of a workbook's names say.
  package init(constants: [(name: String, constant: String)]) {
    for (name, constant) in constants { read(name, constant) }
  }

  /// Reads `"S1K1=abcdef S1K2=ghjkmn"&"…"`, or `"S1M1=1-3.7 S1M2=4-6"` of the actions.
  private mutating func read(_ name: String, _ constant: String) {
    let text = constant.filter { !"\"&".contains($0) }
    for entry in text.split(separator: " ") {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let digits = parts[0].lastIndex(where: { !$0.isNumber }),
        let number = Int(parts[0][parts[0].index(after: digits)...])
      else { continue }
      let stem = String(parts[0][...digits])
      if name.hasPrefix(Self.nameOfActions) {
        let below = ActionRanges.numbers(parts[1])
        actions[stem, default: [:]][number, default: []].formUnion(below)
      } else {
        numbers[stem, default: [:]][String(parts[1])] = number
      }
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
    for (index, item) in items.enumerated() where given[index] == nil {
      for number in renamed(item, stem: stem) { give(number, to: index) }
    }
    var next = max(used.max() ?? 0, kept.values.max() ?? 0) + 1
    return given.map { number in
      if let number { return number }
      defer { next += 1 }
      return next
    }
  }

  /// The numbers of what may have had another name: more than half of its actions then and now are the same.
  private func renamed(_ item: Item, stem: String) -> [Int] {
    (actions[stem] ?? [:]).filter { _, before in
      let shared = 2 * before.intersection(item.actions).count
      return shared > before.count && shared > item.actions.count
    }.keys.sorted()
  }

  /// Keeps the codes of a plan too, of all that has no mark.
  package mutating func keep(_ plan: Plan) {
    func keep(_ code: String, _ stem: String, _ item: Item) {
      guard MarkNumber.number(of: item) == nil, code.hasPrefix(stem),
        let number = Int(code.dropFirst(stem.count))
      else { return }
      numbers[stem, default: [:]][Self.key(item)] = number
      if !item.actions.isEmpty { actions[stem, default: [:]][number] = item.actions }
    }
    for strategy in plan.strategies {
      keep(strategy.code, "S", Item(strategy))
      for measure in strategy.measures { keep(measure.code, strategy.code + "M", Item(measure)) }
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
    let codes = numbers.sorted { $0.key < $1.key }.flatMap { stem, numbers in
      numbers.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { key, number in
        "\(stem)\(number)=\(key)"
      }
    }
    let below = actions.sorted { $0.key < $1.key }.flatMap { stem, actions in
      actions.sorted { $0.key < $1.key }.flatMap { number, actions in
        ActionRanges.texts(actions).map { "\(stem)\(number)=\($0)" }
      }
    }
    return Self.constants(codes, Self.name) + Self.constants(below, Self.nameOfActions)
  }

  private static func constants(
    _ entries: [String], _ name: String
  ) -> [(name: String, constant: String)] {
    var constants: [(name: String, constant: String)] = []
    var rest = entries[...]
    while !rest.isEmpty, constants.count < mostNames {
      let literals = stride(from: 0, to: min(rest.count, entriesOfName), by: entriesOfText)
        .map { start in
          let end = min(start + entriesOfText, rest.count, entriesOfName)
          let part = rest[(rest.startIndex + start)..<(rest.startIndex + end)]
          return "\"" + part.joined(separator: " ") + " \""
        }
      rest = rest.dropFirst(entriesOfName)
      constants.append((Self.name(name, constants.count + 1), literals.joined(separator: "&")))
    }
    return constants
  }

  private static func key(_ item: Item) -> String {
    ShortName.of(folded(item.name.isEmpty ? item.mark : item.name))
  }

  private static func name(_ stem: String, _ count: Int) -> String {
    count == 1 ? stem : "\(stem)_\(count)"
  }

  /// A text in a formula has at most 255 characters, a formula 8,192 (ECMA-376 and Excel's limits); an
  /// entry takes less than twenty.
  private static let entriesOfText = 12
  private static let entriesOfName = 360
  private static let mostNames = 40
}

extension KeptCodes.Item {
  package init(_ strategy: Strategy) {
    let actions = strategy.measures.flatMap { $0.actions.map(\.number.value) }
    self.init(mark: strategy.mark, name: strategy.name, actions: Set(actions))
  }

  package init(_ measure: Measure) {
    let actions = measure.actions.map(\.number.value)
    self.init(mark: measure.mark, name: measure.name, actions: Set(actions))
  }
}

/// Numbers of actions as they are kept: `1-3.7`.
private enum ActionRanges {
  /// Texts of at most twelve characters that together name all numbers.
  static func texts(_ numbers: Set<Int>) -> [String] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    var texts: [String] = []
    for text in ranges.flatMap(Self.texts) {
      if let last = texts.last, last.count + text.count < longest {
        texts[texts.count - 1] = last + "." + text
      } else {
        texts.append(text)
      }
    }
    return texts
  }

  private static func texts(_ range: ClosedRange<Int>) -> [String] {
    let text = "\(range.lowerBound)-\(range.upperBound)"
    return range.count > 1 && text.count <= longest ? [text] : range.map(String.init)
  }

  private static let longest = 12

  /// The numbers a text names; those of a damaged range are none.
  static func numbers(_ text: Substring) -> Set<Int> {
    var numbers: Set<Int> = []
    for part in text.split(separator: ".") {
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last,
        String(last - first).count < 6
      else { continue }
      numbers.formUnion(first...last)
    }
    return numbers
  }
}
