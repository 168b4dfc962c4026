import Diagnostics
package import PlanChecks
package import PlanReading
import PlanText

/// An edition as a report shows it.
package struct ReportedEdition: Sendable {
  package var plan: Plan
  package var texts: PlanTexts
  /// In the order in which they are told.
  package var findings: [Finding]
  /// By which what was found is known in the next edition.
  var keys: Set<String>
  /// What became of the book's cells; nil where nobody counted them.
  package var account: CellAccount?

  package init(
    plan: Plan, texts: PlanTexts, findings: [Finding], account: CellAccount? = nil
  ) {
    self.plan = plan
    self.texts = texts
    self.findings = findings
    keys = Set(findings.map(\.key))
    self.account = account
  }

  /// An edition before the newest, of whose findings no more is known than their keys.
  package init(plan: Plan, texts: PlanTexts, keys: Set<String>) {
    self.init(plan: plan, texts: texts, findings: [])
    self.keys = keys
  }

  /// The actions with what their short cells say, by strategy and measure.
  var measures: [ReportedMeasure] {
    var index = 0
    return plan.strategies.flatMap { strategy in
      strategy.measures.map { measure in
        let actions = measure.actions.map { action in
          defer { index += 1 }
          return ReportedAction(
            action: action, marks: texts.marks[index], narratives: texts.narratives[index],
            index: index, name: name(of: action.number.value))
        }
        return ReportedMeasure(strategy: strategy, measure: measure, actions: actions)
      }
    }
  }

  /// What staff call an action by, given its number here; nil where the book has no numbers.
  func name(of number: Int) -> String? { plan.hasNumbers ? plan.name(of: number) : nil }

  /// The day its newest results speak of; nil where no heading names one.
  var asOf: CalendarDate? {
    plan.headings.lazy.filter { $0.column == .results(plan.edition) }.compactMap(\.asOf).first
  }
}

/// A measure with its actions.
struct ReportedMeasure {
  var strategy: Strategy
  var measure: Measure
  var actions: [ReportedAction]

  var strategyName: String { strategy.mark + strategy.name }
  var name: String { measure.mark + measure.name }
}

/// An action with what its cells say.
struct ReportedAction {
  var action: Action
  var marks: ActionMarks
  var narratives: [Narrative]
  /// Its place among all actions of the plan, from 0.
  var index: Int
  /// What staff call it by; nil where the book has no numbers.
  var name: String?

  var number: Int { action.number.value }
  /// `No.3`, or its title.
  var called: LocalizedText {
    LocalizedText(
      ja: name.map { "No.\($0)" } ?? "「\(title)」", en: name.map { "no. \($0)" } ?? "“\(title)”")
  }
  /// Where the page tells of it: numbers may stand twice in a faulty book.
  var id: String { "action-\(index + 1)" }
  var title: String { String(action.title.value.filter { !$0.isNewline }) }
  var department: String {
    String((action[.department]?.value ?? "").map { $0.isNewline ? "、" : $0 })
  }
}
