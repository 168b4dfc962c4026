import PlanReading
import PlanText

/// The strategies, measures and actions of a plan as flat lists that know each other.
struct PlanIndex {
  struct ListedMeasure {
    var measure: Measure
    var strategy: Int
    /// Indices into the list of actions.
    var actions: Range<Int>
  }

  /// A level below the measures.
  struct ListedLevel {
    var level: PlanLevel
    /// That of its column: the third or fourth level.
    var kind: ColumnKind
    var measure: Int
    /// Indices into the list of actions.
    var actions: [Int] = []
  }

  let strategies: [Strategy]
  private(set) var measures: [ListedMeasure] = []
  private(set) var actions: [Action] = []
  /// What staff call each action by.
  let names: [String]
  /// Whether these stand in the book.
  let hasNumbers: Bool
  /// For each action the index of its measure.
  private(set) var measureOfAction: [Int] = []
  /// The levels below the measures, in the order of the table.
  private(set) var levels: [ListedLevel] = []
  /// For each measure the indices of the levels below it.
  private(set) var levelsOfMeasure: [[Int]] = []
  /// For each action the indices of the levels below its measure, the outermost first.
  private(set) var levelsOfAction: [[Int]] = []
  /// For each strategy the indices of its measures.
  private(set) var measuresOfStrategy: [Range<Int>] = []
  /// The headings of the texts.
  let headings: [PlanHeading]

  /// - Parameters:
  ///   - plan: The plan.
  ///   - printed: The plan with its own numbers, where those of `plan` are another one's.
  init(_ plan: Plan, printed: Plan? = nil) {
    let printed = printed ?? plan
    names = printed.actions.map { printed.name(of: $0.number.value) }
    hasNumbers = printed.hasNumbers
    strategies = plan.strategies
    headings = plan.headings
    for (index, strategy) in plan.strategies.enumerated() {
      let firstMeasure = measures.count
      for measure in strategy.measures {
        let firstAction = actions.count
        actions += measure.actions
        measureOfAction += Array(repeating: measures.count, count: measure.actions.count)
        measures.append(
          ListedMeasure(measure: measure, strategy: index, actions: firstAction..<actions.count))
      }
      measuresOfStrategy.append(firstMeasure..<measures.count)
    }
    listLevels(plan.levels)
  }

  private mutating func listLevels(_ all: [PlanLevel]) {
    levelsOfAction = Array(repeating: [], count: actions.count)
    levelsOfMeasure = Array(repeating: [], count: measures.count)
    let known = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
    var places: [String: Int] = [:]
    for (index, action) in actions.enumerated() {
      let measure = measures[measureOfAction[index]]
      let names = [strategies[measure.strategy].name, measure.measure.name]
      var path: [PlanLevel] = []
      var next = action.levelCode
      while path.count < ColumnKind.levels.count, let code = next, let level = known[code] {
        path.insert(level, at: 0)
        next = level.parentCode
      }
      let below = path.dropFirst(names.count { !$0.isEmpty })
      for (level, kind) in zip(below, ColumnKind.levels.dropFirst(2)) {
        let place = places[level.code] ?? levels.count
        if place == levels.count {
          places[level.code] = place
          levels.append(ListedLevel(level: level, kind: kind, measure: measureOfAction[index]))
          levelsOfMeasure[measureOfAction[index]].append(place)
        }
        levels[place].actions.append(index)
        levelsOfAction[index].append(place)
      }
    }
  }

  func strategy(ofAction action: Int) -> Int { measures[measureOfAction[action]].strategy }

  /// The actions of a strategy.
  func actions(ofStrategy strategy: Int) -> Range<Int> {
    let measures = measuresOfStrategy[strategy]
    guard let first = measures.first, let last = measures.last else { return 0..<0 }
    return self.measures[first].actions.lowerBound..<self.measures[last].actions.upperBound
  }
}

/// What of an old edition is the same as what of a new one.
struct PlanMatching {
  let old: PlanIndex
  let new: PlanIndex
  let actions: Matching
  let strategies: Matching
  let measures: Matching
  /// Of the levels below the measures.
  let levels: Matching
  let years: TextYears

  init(old: PlanIndex, new: PlanIndex) {
    years = TextYears(old: old.headings, new: new.headings)
    self.old = old
    self.new = new
    let actions = Matching.ofActions(old: old.actions, new: new.actions)
    let strategies = Self.strategies(old, new, actions)
    self.actions = actions
    self.strategies = strategies
    let measures = Self.measures(old, new, actions, strategies)
    self.measures = measures
    levels = Self.levels(old, new, actions, measures)
  }

  /// By name within the same measure, then by name, else by the actions they have in common.
  private static func levels(
    _ old: PlanIndex, _ new: PlanIndex, _ actions: Matching, _ measures: Matching
  ) -> Matching {
    struct Key: Hashable {
      var kind: ColumnKind
      var measure: Int?
      var name: String
    }
    var matching = Matching(oldCount: old.levels.count, newCount: new.levels.count)
    func key(_ level: PlanIndex.ListedLevel, in measure: Int?) -> Key {
      Key(kind: level.kind, measure: measure, name: folded(level.level.name))
    }
    matching.match(
      old: { level in
        measures.newOfOld[old.levels[level].measure].map { key(old.levels[level], in: $0) }
      }, new: { key(new.levels[$0], in: new.levels[$0].measure) })
    matching.match(old: { key(old.levels[$0], in: nil) }, new: { key(new.levels[$0], in: nil) })
    let byName = matching
    matching.match(
      old: { $0 },
      new: { level in
        new.levels[level].actions.lazy.compactMap { actions.oldOfNew[$0] }
          .flatMap { old.levelsOfAction[$0] }
          .first {
            byName.newOfOld[$0] == nil && old.levels[$0].kind == new.levels[level].kind
          }
      })
    return matching
  }

  /// By name, else by the actions they have in common.
  private static func strategies(
    _ old: PlanIndex, _ new: PlanIndex, _ actions: Matching
  ) -> Matching {
    var matching = Matching(oldCount: old.strategies.count, newCount: new.strategies.count)
    matching.match(
      old: { folded(old.strategies[$0].name) }, new: { folded(new.strategies[$0].name) })
    let byName = matching
    matching.match(
      old: { $0 },
      new: { strategy in
        new.actions(ofStrategy: strategy).lazy.compactMap { actions.oldOfNew[$0] }
          .map(old.strategy).first { byName.newOfOld[$0] == nil }
      })
    return matching
  }

  /// By name within the same strategy, then by name, else by the actions they have in common.
  private static func measures(
    _ old: PlanIndex, _ new: PlanIndex, _ actions: Matching, _ strategies: Matching
  ) -> Matching {
    struct Key: Hashable {
      var strategy: Int?
      var name: String
    }
    var matching = Matching(oldCount: old.measures.count, newCount: new.measures.count)
    let oldNames = old.measures.map { folded($0.measure.name) }
    let newNames = new.measures.map { folded($0.measure.name) }
    matching.match(
      old: { measure in
        strategies.newOfOld[old.measures[measure].strategy].map {
          Key(strategy: $0, name: oldNames[measure])
        }
      }, new: { Key(strategy: new.measures[$0].strategy, name: newNames[$0]) })
    matching.match(
      old: { oldNames[$0].isEmpty ? nil : oldNames[$0] },
      new: { newNames[$0].isEmpty ? nil : newNames[$0] })
    let byName = matching
    matching.match(
      old: { $0 },
      new: { measure in
        new.measures[measure].actions.lazy.compactMap { actions.oldOfNew[$0] }
          .map { old.measureOfAction[$0] }.first { byName.newOfOld[$0] == nil }
      })
    return matching
  }
}
