package import PlanReading
import PlanText

/// What an action says, wherever it stands.
package struct ActionContents: Hashable {
  var number: Int
  var texts: [String]
  var results: [FiscalYear: String]
  var schedule: [Span]

  struct Span: Hashable {
    var years: ClosedRange<FiscalYear>
    var label: String
    var drawnAs: ScheduleSpan.Drawing
  }

  init(_ action: Action) {
    number = action.number.value
    texts = [
      action.title, action.existingOrNew, action.priority, action.description, action.baseline,
      action.startYear, action.issues,
    ].map(\.value)
    if let status = action.status { texts.append(status.value) }
    results = Dictionary(action.results.map { ($0.fiscalYear, $0.text.value) }) { first, _ in first
    }
    schedule = action.schedule.map {
      Span(years: $0.years, label: $0.label, drawnAs: $0.drawnAs)
    }
  }
}

extension Plan {
  /// What its actions say, with the marks and names they stand under.
  package var contents: [Int: (names: [String], action: ActionContents)] {
    var contents: [Int: (names: [String], action: ActionContents)] = [:]
    for strategy in strategies {
      for measure in strategy.measures {
        let names = [strategy.mark, strategy.name, measure.mark, measure.name]
        for action in measure.actions {
          contents[action.number.value] = (names, ActionContents(action))
        }
      }
    }
    return contents
  }

  /// Whether its actions but one say the same as those of another plan, under the same names.
  func saysTheSame(as other: Plan, but number: Int) -> Bool {
    let (own, others) = (contents, other.contents)
    let numbers = Set(own.keys).union(others.keys).subtracting([number])
    return numbers.allSatisfy { number in
      guard let left = own[number], let right = others[number] else { return false }
      return left.names == right.names && left.action == right.action
    }
  }
}
