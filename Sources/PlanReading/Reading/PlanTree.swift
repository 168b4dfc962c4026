package import Diagnostics
import PlanText

/// Puts actions under their measures and strategies while the rows are read in order.
package struct PlanTree: Sendable {
  package private(set) var strategies: [Strategy] = []
  package private(set) var findings: [Diagnostic] = []

  /// Indices into `strategies` by the names' keys.
  private var strategyIndices: [TextKey: Int] = [:]
  /// For each strategy the indices of its measures by the names' keys.
  private var measureIndices: [[TextKey: Int]] = []
  /// Where each mark was seen first: by strategy for measures, without one for strategies.
  private var marks: [Mark: SourceCell] = [:]
  /// Where the last action went: a blank cell goes on with it, also on the next page.
  private var current: (strategy: Int, measure: Int)?
  /// Cells are repeated from row to row; each wording is taken apart once.
  private var names = ByText<NameText>()
  /// What the strategy's cell last said that had a name, and where it led.
  private var lastStrategy: (text: String, index: Int)?
  /// The same of the measure's, with its strategy.
  private var lastMeasure: (text: String, strategy: Int, index: Int)?

  private var carried = CarriedMeasures()

  private struct Mark: Hashable {
    var strategy: Int?
    var mark: String
  }

  package init() {}

  /// Adds an action under the strategy and measure of its row's cells, each nil where the table
  /// has no such column.
  package mutating func add(
    _ action: Action, strategy: Sourced<String>?, measure: Sourced<String>?
  ) {
    let source = action.number.source
    carried.add(action.number, isBlank: measure.map { Self.isBlank($0.value) } ?? false)
    let strategyIndex = indexOfStrategy(strategy, action: source)
    let measureIndex = indexOfMeasure(measure, in: strategyIndex, action: source)
    strategies[strategyIndex].measures[measureIndex].actions.append(action)
    current = (strategyIndex, measureIndex)
  }

  /// Gives strategies and measures their codes, when all are known.
  package mutating func giveCodes(_ codes: KeptCodes) {
    if let source = carried.doubt { findings.append(.blankMeasuresOutOfOrder(at: source)) }
    let numbers = codes.numbers(of: strategies.map { KeptCodes.Item($0) }, stem: "S")
    for (index, number) in numbers.enumerated() {
      let code = "S\(number)"
      strategies[index].code = code
      let measures = strategies[index].measures
      let own = codes.numbers(of: measures.map { KeptCodes.Item($0) }, stem: code + "M")
      for (measure, number) in own.enumerated() {
        strategies[index].measures[measure].code = "\(code)M\(number)"
      }
    }
  }

  private mutating func indexOfStrategy(_ cell: Sourced<String>?, action: SourceCell) -> Int {
    if let cell, let last = lastStrategy, last.text.isSame(as: cell.value) { return last.index }
    let index = indexOfOtherStrategy(cell, action: action)
    if let cell, !Self.isBlank(cell.value) { lastStrategy = (cell.value, index) }
    return index
  }

  private mutating func indexOfOtherStrategy(_ cell: Sourced<String>?, action: SourceCell) -> Int {
    let name = name(in: cell)
    if name == nil, let current { return current.strategy }
    if name == nil, cell != nil {
      let level = LocalizedText(ja: "基本戦略", en: "strategy")
      findings.append(.missingName(of: level, at: action))
    }
    let key = TextKey(name?.key ?? "")
    if let known = strategyIndices[key] { return known }
    let source = cell?.source ?? action
    checkMark(name, in: nil, at: source)
    strategies.append(
      Strategy(
        code: "S\(strategies.count + 1)", mark: name?.mark ?? "", name: name?.name ?? "",
        nameInEnglish: name?.nameInEnglish, source: source, measures: []))
    measureIndices.append([:])
    strategyIndices[key] = strategies.count - 1
    return strategies.count - 1
  }

  private mutating func indexOfMeasure(
    _ cell: Sourced<String>?, in strategy: Int, action: SourceCell
  ) -> Int {
    if let cell, let last = lastMeasure, last.strategy == strategy, last.text.isSame(as: cell.value)
    {
      return last.index
    }
    let index = indexOfOtherMeasure(cell, in: strategy, action: action)
    if let cell, !Self.isBlank(cell.value) { lastMeasure = (cell.value, strategy, index) }
    return index
  }

  private mutating func indexOfOtherMeasure(
    _ cell: Sourced<String>?, in strategy: Int, action: SourceCell
  ) -> Int {
    let name = name(in: cell)
    if name == nil, let current, current.strategy == strategy { return current.measure }
    if name == nil, cell != nil {
      let level = LocalizedText(ja: "具体的施策", en: "measure")
      findings.append(.missingName(of: level, at: action))
    }
    let key = TextKey(name?.key ?? "")
    if let known = measureIndices[strategy][key] { return known }
    let source = cell?.source ?? action
    checkMark(name, in: strategy, at: source)
    let count = strategies[strategy].measures.count
    strategies[strategy].measures.append(
      Measure(
        code: "\(strategies[strategy].code)M\(count + 1)", mark: name?.mark ?? "",
        name: name?.name ?? "", planPage: name?.planPage, source: source, actions: []))
    measureIndices[strategy][key] = count
    return count
  }

  /// Reports a new name under a mark that another one has.
  private mutating func checkMark(_ name: NameText?, in strategy: Int?, at source: SourceCell) {
    guard let name, !name.mark.isEmpty else { return }
    let mark = Mark(strategy: strategy, mark: folded(name.mark))
    if let first = marks[mark] {
      findings.append(.sameMarkOtherName(name.mark, at: source, first: first))
    } else {
      marks[mark] = source
    }
  }

  private mutating func name(in cell: Sourced<String>?) -> NameText? {
    guard let text = cell?.value, !Self.isBlank(text) else { return nil }
    return names.value(of: text) { NameText(text) }
  }

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(TextFolding.isWhiteSpace)
  }
}

extension String {
  /// Whether another text has the same bytes; what is one in memory, as the texts of cells are, has them
  /// without a look.
  fileprivate func isSame(as other: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { others in
        own.count == others.count
          && (own.baseAddress == others.baseAddress || own.elementsEqual(others))
      } ?? false
    } ?? false
  }
}

/// Finds the strategy a line of text speaks of.
package struct StrategyMatch: Sendable {
  private let strategies: [(code: String, mark: String, name: String)]
  /// The measures by the codes of their strategies.
  private let measures: [(code: String, name: String)]

  package init(_ strategies: [Strategy]) {
    self.strategies = strategies.map { ($0.code, folded($0.mark), folded($0.name)) }
    measures = strategies.flatMap { strategy in
      strategy.measures.map { (strategy.code, folded($0.name)) }
    }
  }

  /// The code of the strategy with the line's name; else of the one with its mark; else of the one
  /// whose name stands somewhere in the line; else of the only one that has a measure of the line's name.
  package func code(in line: String) -> String? {
    let text = NameText(line)
    let (mark, name) = (folded(text.mark), folded(text.name))
    guard !mark.isEmpty || !name.isEmpty else { return nil }
    let whole = folded(line)
    let match =
      strategies.first { !$0.name.isEmpty && $0.name == name }
      ?? strategies.first { !$0.mark.isEmpty && $0.mark == mark }
      ?? strategies.first { !$0.name.isEmpty && whole.contains($0.name) }
    if let match { return match.code }
    let codes = Set(measures.filter { !$0.name.isEmpty && $0.name == name }.map(\.code))
    return codes.count == 1 ? codes.first : nil
  }
}
