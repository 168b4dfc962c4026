package import Diagnostics
package import PlanComparison
package import PlanReading
import PlanText
import SideBySide

/// Several editions of one plan.
package struct PlanHistory: Sendable {
  /// An edition and where it comes from.
  package struct Source: Sendable {
    /// The book's name as the user gave it.
    package var name: String
    package var edition: Edition
    /// What reading and checks say of it, without what its tables' texts give cause to.
    package var diagnostics: [Diagnostic]
    /// How the findings find their actions.
    package var reading: PlanReading

    package init(
      name: String, edition: Edition, diagnostics: [Diagnostic], reading: PlanReading
    ) {
      self.name = name
      self.edition = edition
      self.diagnostics = diagnostics
      self.reading = reading
    }
  }

  /// The editions, the oldest first; each knows the others.
  package private(set) var sources: [Source]
  /// What differs between each edition and the next one.
  package let comparisons: [PlanComparison]

  /// - Parameter books: The editions in any order; years may be missing between them.
  /// - Throws: `Failure` that names both books where two are the same edition or cannot be one plan.
  package init(_ books: [Source]) throws(Failure) {
    let sorted = books.enumerated().sorted {
      ($0.element.edition.plan.edition, $0.offset) < ($1.element.edition.plan.edition, $1.offset)
    }.map(\.element)
    let pairs = Array(zip(sorted, sorted.dropFirst()))
    let problems = pairs.compactMap { Self.obstacle($0, $1) }
    guard problems.isEmpty else { throw Failure(problems) }
    let made = concurrently(pairs.count) { index in
      PlanComparison(old: pairs[index].0.edition.plan, new: pairs[index].1.edition.plan)
    }
    let lineages = ActionLineage.all(of: sorted.map(\.edition.plan), made)
    sources = sorted
    comparisons = made
    for index in sources.indices {
      sources[index].edition.lineages = lineages[index]
      if index > 0 {
        sources[index].edition.comparison = made[index - 1]
        sources[index].diagnostics += made[index - 1].findings
      }
    }
  }

  /// Why two editions that follow one another cannot be of one row.
  private static func obstacle(_ old: Source, _ new: Source) -> Diagnostic? {
    let (before, after) = (old.edition.plan, new.edition.plan)
    if before.edition == after.edition {
      return .editionTwice(before.edition, old.name, new.name)
    }
    return OtherPlan(before, after).map { .otherPlan($0, old.name, new.name) }
  }
}

/// Why two books cannot be editions of one plan.
enum OtherPlan {
  /// How many of the actions of the one with fewer actions stand in the other, of how many.
  case actions(shared: Int, count: Int)
  /// The years that they cover, none of which they share.
  case periods(ClosedRange<FiscalYear>, ClosedRange<FiscalYear>)

  /// Nil where they may be of one plan.
  ///
  /// They share at least a third of their actions: a plan may be revised in most of them, but not in all
  /// at once. A period of one year is that of a plan which is renewed every year.
  init?(_ old: Plan, _ new: Plan) {
    let periods = [old.window, new.window]
    if !old.window.overlaps(new.window), periods.allSatisfy({ $0.lowerBound < $0.upperBound }) {
      self = .periods(old.window, new.window)
      return
    }
    let (one, other) = (old.actions, new.actions)
    let shared = Self.shared(one.count <= other.count ? (one, other) : (other, one))
    let count = min(one.count, other.count)
    if shared * 3 >= count { return nil }
    self = .actions(shared: shared, count: count)
  }

  /// How many of the fewer actions have the title of one of the others, or number and description.
  private static func shared(_ actions: (fewer: [Action], more: [Action])) -> Int {
    var titles: Set<String> = []
    var descriptions: [Int: String] = [:]
    for action in actions.more {
      titles.insert(folded(action.title.value))
      descriptions[action.number.value] = folded(action.description.value)
    }
    return actions.fewer.count { action in
      let description = folded(action.description.value)
      return titles.contains(folded(action.title.value))
        || description.count > 1 && descriptions[action.number.value] == description
    }
  }
}
