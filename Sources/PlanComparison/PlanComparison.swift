package import Diagnostics
package import PlanReading
package import PlanText

/// What differs between two editions of a plan.
///
/// Texts say the same where they differ in widths, blanks and line breaks only. The order is that
/// of the new edition: title and headings, then strategies, measures and actions, then indicators;
/// what is gone stands behind what it followed.
package struct PlanComparison: Hashable, Sendable {
  package let oldEdition: FiscalYear
  package let newEdition: FiscalYear
  /// The title of the new edition, else of the old one, as printed; nil when none has one.
  package let title: String?
  /// Changes of the title and of headings; a heading repeated from page to page counts once.
  package let headings: [PlanChange]
  package let strategies: [ComparedStrategy]
  package let kpis: [ComparedKPI]
  /// Warns of numbers under which the editions say what has nothing in common.
  package let findings: [Diagnostic]

  package init(old printed: Plan, new: Plan) {
    let old = printed.named(as: new)
    oldEdition = old.edition
    newEdition = new.edition
    title = (new.title ?? old.title)?.value
    headings = HeadingChanges.changes(old: old, new: new)
    let matching = PlanMatching(old: PlanIndex(old, printed: printed), new: PlanIndex(new))
    strategies = matching.comparedStrategies()
    kpis = ComparedKPI.all(old: old.kpis, new: new.kpis, from: old.edition, to: new.edition)
    findings = ReusedNumbers(matching, calling: new.numberNames).findings
  }

  /// The actions of the new edition in its order, each behind what is gone before it.
  package var actions: [ComparedAction] { strategies.flatMap { $0.measures.flatMap(\.actions) } }

  /// All changes in order; empty where the editions say the same.
  package var changes: [PlanChange] {
    var changes = headings
    for strategy in strategies {
      changes += strategy.changes
      for measure in strategy.measures {
        changes += measure.changes
        for action in measure.actions { changes += action.changes }
      }
    }
    return kpis.reduce(into: changes) { $0 += $1.changes }
  }
}

extension Plan {
  /// The plan with the numbers of another one's actions of the same names: where numbers are names, those
  /// of the model are places in the book.
  ///
  /// What the other one lacks gets numbers that it has not.
  fileprivate func named(as other: Plan) -> Plan {
    let numbers = Dictionary(grouping: other.numberNames.keys) {
      folded(other.numberNames[$0] ?? "")
    }
    if numberNames.isEmpty || numbers.isEmpty { return self }
    var plan = self
    var free = other.numberNames.keys.max() ?? 0
    for strategy in plan.strategies.indices {
      for measure in plan.strategies[strategy].measures.indices {
        for index in plan.strategies[strategy].measures[measure].actions.indices {
          let own = plan.strategies[strategy].measures[measure].actions[index].number.value
          let same = numberNames[own].flatMap { numbers[folded($0)] } ?? []
          if same.count != 1 { free += 1 }
          plan.strategies[strategy].measures[measure].actions[index].number.value =
            same.count == 1 ? same[0] : free
        }
      }
    }
    return plan
  }
}

/// Which of two editions has something.
package enum EditionPresence: Hashable, Sendable {
  case both, onlyOld, onlyNew

  init(old: Int?, new: Int?) {
    self = old == nil ? .onlyNew : new == nil ? .onlyOld : .both
  }
}

/// A strategy of one edition or of both.
package struct ComparedStrategy: Hashable, Sendable {
  /// Mark and name in the new edition, or in the old one where it is gone.
  package var name: String
  package var presence: EditionPresence
  /// Changes of the strategy itself.
  package var changes: [PlanChange]
  package var measures: [ComparedMeasure]
}

/// A measure of one edition or of both.
package struct ComparedMeasure: Hashable, Sendable {
  /// Mark and name in the new edition, or in the old one where it is gone.
  package var name: String
  package var presence: EditionPresence
  /// Changes of the measure itself.
  package var changes: [PlanChange]
  package var actions: [ComparedAction]
}

/// An action of one edition or of both.
package struct ComparedAction: Hashable, Sendable {
  /// The number in the new edition, or in the old one where it is gone.
  package var number: Int
  /// What staff call it by, where the same edition has numbers.
  package var name: String?
  /// Its place among all actions of the old edition, from 0; nil where that lacks it.
  package var oldIndex: Int?
  /// Its place among all actions of the new edition, from 0; nil where that lacks it.
  package var newIndex: Int?
  package var presence: EditionPresence
  /// As printed; nil where the old edition lacks the action.
  package var oldTitle: String?
  /// As printed; nil where the new edition lacks the action.
  package var newTitle: String?
  /// In the order of the table's columns.
  package var changes: [PlanChange]
}

/// An indicator of one edition or of both.
package struct ComparedKPI: Hashable, Sendable {
  package var presence: EditionPresence
  /// Name and unit; nil where the old edition lacks the indicator.
  package var oldName: String?
  /// Name and unit; nil where the new edition lacks the indicator.
  package var newName: String?
  package var changes: [PlanChange]
}
