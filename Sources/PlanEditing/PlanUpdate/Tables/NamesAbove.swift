import PlanReading
import PlanText

/// The strategy and measure of the row above, with which a row without a number goes on.
struct NamesAbove {
  private let places: PlanPlaces
  /// Whether the table has a column of strategies.
  private let showsStrategies: Bool
  private var strategy: Requested<String>?
  private var measure: Requested<String>?

  init(_ context: UpdateContext, showsStrategies: Bool) {
    places = PlanPlaces(context.plan)
    self.showsStrategies = showsStrategies
  }

  /// A section begins, of which no row has told yet what it is called in the plan.
  mutating func beginSection() {
    strategy = nil
    measure = nil
  }

  /// Whether the innermost level of the plan is the strategy.
  var isOfOneLevel: Bool { !places.hasMeasures }

  /// Completes a row without a number; one with a number says where the rows below it belong, by
  /// its own cells or by its place in the edition.
  ///
  /// `knowsPlace` where the table shows to what its rows belong.
  mutating func goOn(_ row: inout StatedAction, knowsPlace: Bool) {
    if let number = row.number {
      let place = knowsPlace ? places.place(of: number) : nil
      strategy = row.strategy ?? place.map { Requested($0.name(.strategy), from: row.source) }
      measure = row.measure ?? place.map { Requested($0.name(.measure), from: row.source) }
      return
    }
    if let own = row.strategy {
      let isSame = strategy.map { NameText($0.value).key == NameText(own.value).key } ?? true
      if !isSame { measure = nil }
      strategy = own
    } else if let own = row.measure, isElsewhere(own) {
      strategy = nil
    }
    measure = row.measure ?? measure
    row.strategy = strategy
    row.measure = measure
  }

  /// Whether a measure that a row names does not go on in the strategy above: the plan has it in another
  /// one, or the table tells of no strategies and this one has none of that name.
  private func isElsewhere(_ measure: Requested<String>) -> Bool {
    guard let strategy = strategy?.value,
      places.measure(measure.value, strategy: strategy) == nil
    else { return false }
    if !showsStrategies { return true }
    return places.hasStrategy(strategy) && places.measure(measure.value, strategy: nil) != nil
  }
}
