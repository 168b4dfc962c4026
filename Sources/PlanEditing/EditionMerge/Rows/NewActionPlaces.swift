import Diagnostics
import PlanReading
import PlanText

/// The strategy and measure that a new action goes to the end of.
struct NewActionPlace: Hashable {
  /// 0-based, in the order of the plan; one more than there are for a new strategy.
  var strategy: Int
  /// 0-based, in the order of the strategy; one more than there are for a new measure.
  var measure: Int
  var isNewStrategy: Bool
  var isNewMeasure: Bool
}

/// Tells where new actions belong, one after another: a later one may join what an earlier one adds.
struct NewActionPlaces {
  private var strategies: NameLookup
  private var measures: [NameLookup]

  init(_ plan: Plan) {
    strategies = NameLookup(names: plan.strategies.map { ($0.mark, $0.name) })
    measures = plan.strategies.map { strategy in
      NameLookup(names: strategy.measures.map { ($0.mark, $0.name) })
    }
  }

  enum Outcome {
    case place(NewActionPlace)
    case problem(Diagnostic)
  }

  mutating func place(of action: NewAction) -> Outcome {
    guard let strategy = action.strategy, !strategy.value.looksBlank else {
      return placeWithoutStrategy(action.measure)
    }
    switch strategies.find(strategy.value) {
    case .found(let index):
      return place(of: action.measure, in: index)
    case .several(let indices):
      return .problem(.ambiguousName(strategy, .strategy, indices.map(strategies.printed)))
    case .similar(let index):
      return .problem(.similarName(strategy, .strategy, strategies.printed(index)))
    case .none:
      strategies.add(strategy.value)
      var lookup = NameLookup()
      lookup.add(action.measure.value)
      measures.append(lookup)
      return .place(
        NewActionPlace(
          strategy: measures.count - 1, measure: 0, isNewStrategy: true, isNewMeasure: true))
    }
  }

  private mutating func place(of measure: Requested<String>, in strategy: Int) -> Outcome {
    let lookup = measures[strategy]
    switch lookup.find(measure.value) {
    case .found(let index):
      return .place(
        NewActionPlace(
          strategy: strategy, measure: index, isNewStrategy: false, isNewMeasure: false))
    case .several(let indices):
      return .problem(.ambiguousName(measure, .measure, indices.map(lookup.printed)))
    case .similar(let index):
      return .problem(.similarName(measure, .measure, lookup.printed(index)))
    case .none:
      measures[strategy].add(measure.value)
      return .place(
        NewActionPlace(
          strategy: strategy, measure: lookup.names.count, isNewStrategy: false,
          isNewMeasure: true))
    }
  }

  /// Without a strategy the measure must be one that the plan has, or the plan have one strategy.
  private mutating func placeWithoutStrategy(_ measure: Requested<String>) -> Outcome {
    if measures.count == 1 { return place(of: measure, in: 0) }
    let outcomes = measures.map { $0.find(measure.value) }
    let found = outcomes.indices.filter { index in
      if case .found = outcomes[index] { true } else { false }
    }
    if found.count == 1 { return place(of: measure, in: found[0]) }
    let several = measures.indices.flatMap { strategy -> [String] in
      switch outcomes[strategy] {
      case .found(let index): [fullName(strategy, index)]
      case .several(let indices): indices.map { fullName(strategy, $0) }
      case .similar, .none: []
      }
    }
    if !several.isEmpty { return .problem(.ambiguousName(measure, .measure, several)) }
    let similar = measures.indices.compactMap { strategy -> String? in
      guard case .similar(let index) = outcomes[strategy] else { return nil }
      return fullName(strategy, index)
    }
    return .problem(.unknownMeasure(measure, similar: similar.first))
  }

  private func fullName(_ strategy: Int, _ measure: Int) -> String {
    "\(strategies.printed(strategy)) ＞ \(measures[strategy].printed(measure))"
  }
}
