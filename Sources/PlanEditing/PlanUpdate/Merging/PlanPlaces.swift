import PlanReading
import PlanText

/// Where actions stand in a plan: their strategies and measures by the names tables give them.
struct PlanPlaces {
  /// The strategy and measure of one action.
  struct Place {
    let strategy: Strategy
    let measure: Measure

    func isStrategy(_ text: String) -> Bool {
      PlanPlaces.isName(text, mark: strategy.mark, name: strategy.name)
    }

    func isMeasure(_ text: String) -> Bool {
      PlanPlaces.isName(text, mark: measure.mark, name: measure.name)
    }

    func name(_ column: PlanColumn) -> String {
      column == .strategy ? strategy.mark + strategy.name : measure.mark + measure.name
    }
  }

  private let plan: Plan
  private let places: [Int: Place]

  init(_ plan: Plan) {
    self.plan = plan
    var places: [Int: Place] = [:]
    for strategy in plan.strategies {
      for measure in strategy.measures {
        for action in measure.actions where places[action.number.value] == nil {
          places[action.number.value] = Place(strategy: strategy, measure: measure)
        }
      }
    }
    self.places = places
  }

  func place(of number: Int) -> Place? { places[number] }

  /// Whether its measures have names; those of a plan of one level have none.
  var hasMeasures: Bool {
    plan.strategies.contains { $0.measures.contains { !$0.name.isEmpty || !$0.mark.isEmpty } }
  }

  /// The only measure of a name within the strategies of a name, all where none is given; nil where
  /// there is none or more than one.
  func measure(_ name: String, strategy: String?) -> Measure? {
    let strategies = strategy.map { name in
      plan.strategies.filter { Self.isName(name, mark: $0.mark, name: $0.name) }
    }
    let measures = (strategies ?? plan.strategies).flatMap(\.measures)
    let found = measures.filter { Self.isName(name, mark: $0.mark, name: $0.name) }
    if found.count == 1 { return found[0] }
    let exact = found.filter { NameText(name).key == folded($0.mark + $0.name) }
    return exact.count == 1 ? exact[0] : nil
  }

  func hasStrategy(_ name: String) -> Bool {
    plan.strategies.contains { Self.isName(name, mark: $0.mark, name: $0.name) }
  }

  /// Whether a typed text is a name, with or without its mark.
  static func isName(_ text: String, mark: String, name: String) -> Bool {
    let typed = NameText(text)
    if typed.key == folded(mark + name) { return true }
    guard folded(typed.name) == folded(name) else { return false }
    return typed.mark.isEmpty || mark.isEmpty || folded(typed.mark) == folded(mark)
  }
}
