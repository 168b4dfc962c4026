import PlanReading
package import PlanText
import PlanComparison

/// Where an action of an edition stands in a row of editions.
package struct ActionLineage: Hashable, Sendable {
  /// The first edition of the row with the action.
  package var firstEdition: FiscalYear
  /// The last edition of the row with the action.
  package var lastEdition: FiscalYear
  /// Whether an earlier edition of the row lacks it.
  package var isNewcomer: Bool
  /// How many of its fields differ from the edition before; nil where that lacks it or there is none.
  package var changedFields: Int?

  /// An action of an edition without others.
  package init(onlyIn edition: FiscalYear) {
    (firstEdition, lastEdition) = (edition, edition)
    isNewcomer = false
    changedFields = nil
  }
}

extension ActionLineage {
  /// The lineages of the actions of each edition, in the order of its table.
  ///
  /// - Parameters:
  ///   - plans: The editions, the oldest first.
  ///   - comparisons: What differs between each of them and the next one.
  /// - Returns: One list an edition.
  static func all(
    of plans: [Plan], _ comparisons: [PlanComparison]
  ) -> [[ActionLineage]] {
    var rows = plans.map { plan in
      [ActionLineage](
        repeating: ActionLineage(onlyIn: plan.edition),
        count: plan.strategies.reduce(0) { $0 + $1.measures.reduce(0) { $0 + $1.actions.count } })
    }
    for (index, comparison) in comparisons.enumerated() {
      for action in comparison.actions {
        guard let position = action.newIndex else { continue }
        if let former = action.oldIndex {
          rows[index + 1][position].firstEdition = rows[index][former].firstEdition
          rows[index + 1][position].isNewcomer = rows[index][former].isNewcomer
          rows[index + 1][position].changedFields = action.changes.count
        } else {
          rows[index + 1][position].isNewcomer = true
        }
      }
    }
    for (index, comparison) in comparisons.enumerated().reversed() {
      for action in comparison.actions {
        guard let position = action.newIndex, let former = action.oldIndex else { continue }
        rows[index][former].lastEdition = rows[index + 1][position].lastEdition
      }
    }
    return rows
  }
}
