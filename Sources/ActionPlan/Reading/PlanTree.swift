package import Diagnostics

/// Puts actions under their measures and strategies while the rows are read in order.
package struct PlanTree: Sendable {
  package private(set) var strategies: [Strategy] = []
  package private(set) var findings: [Diagnostic] = []

  /// Indices into `strategies` by the names' keys.
  private var strategyIndices: [String: Int] = [:]
  /// For each strategy the indices of its measures by the names' keys.
  private var measureIndices: [[String: Int]] = []
  /// Where the last action went: a blank cell goes on with it, also on the next page.
  private var current: (strategy: Int, measure: Int)?
  /// Cells are repeated from row to row; each wording is taken apart once.
  private var names: [String: NameText] = [:]

  package init() {}

  /// Adds an action under the strategy and measure of its row's cells, each nil where the table
  /// has no such column.
  package mutating func add(
    _ action: Action, strategy: Sourced<String>?, measure: Sourced<String>?
  ) {
    let source = action.number.source
    let strategyIndex = indexOfStrategy(strategy, action: source)
    let measureIndex = indexOfMeasure(measure, in: strategyIndex, action: source)
    strategies[strategyIndex].measures[measureIndex].actions.append(action)
    current = (strategyIndex, measureIndex)
  }

  private mutating func indexOfStrategy(_ cell: Sourced<String>?, action: SourceCell) -> Int {
    let name = name(in: cell)
    if name == nil, let current { return current.strategy }
    if name == nil, cell != nil {
      let level = LocalizedText(ja: "基本戦略", en: "strategy")
      findings.append(.missingName(of: level, at: action))
    }
    let key = name?.key ?? ""
    if let known = strategyIndices[key] { return known }
    let source = cell?.source ?? action
    if let name, let other = strategies.first(where: { sameMark($0.mark, name.mark) }) {
      findings.append(.sameMarkOtherName(name.mark, at: source, first: other.source))
    }
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
    let name = name(in: cell)
    if name == nil, let current, current.strategy == strategy { return current.measure }
    if name == nil, cell != nil {
      let level = LocalizedText(ja: "具体的施策", en: "measure")
      findings.append(.missingName(of: level, at: action))
    }
    let key = name?.key ?? ""
    if let known = measureIndices[strategy][key] { return known }
    let source = cell?.source ?? action
    let measures = strategies[strategy].measures
    if let name, let other = measures.first(where: { sameMark($0.mark, name.mark) }) {
      findings.append(.sameMarkOtherName(name.mark, at: source, first: other.source))
    }
    strategies[strategy].measures.append(
      Measure(
        code: "\(strategies[strategy].code)M\(measures.count + 1)", mark: name?.mark ?? "",
        name: name?.name ?? "", planPage: name?.planPage, source: source, actions: []))
    measureIndices[strategy][key] = measures.count
    return measures.count
  }

  private func sameMark(_ first: String, _ second: String) -> Bool {
    !first.isEmpty && folded(first) == folded(second)
  }

  private mutating func name(in cell: Sourced<String>?) -> NameText? {
    guard let text = cell?.value, text.contains(where: { !$0.isWhitespace }) else { return nil }
    if let known = names[text] { return known }
    let name = NameText(text)
    names[text] = name
    return name
  }
}
