import PlanReading

/// The numbers that the reader gives the actions of a book that names them otherwise: their places.
///
/// Where rows have come or gone, all further ones have another place.
struct RecountedActions {
  private let numbers: [Int: Int]

  /// Nil for a book whose actions are called by their numbers.
  init?(_ reading: PlanReading) {
    if reading.layout == nil || reading.plan.numberNames.isEmpty { return nil }
    let rows = reading.layouts.flatMap(\.actionRows)
    numbers = Dictionary(rows.enumerated().map { ($1.number, $0 + 1) }) { first, _ in first }
    if numbers.allSatisfy({ $0 == $1 }) { return nil }
  }

  private func place(_ number: Int) -> Int { numbers[number] ?? number }

  func apply(to plan: inout Plan) {
    plan.changeActions { action in
      action.number.value = place(action.number.value)
      action.linkedAction = action.linkedAction.map(place)
    }
    plan.numberNames = Dictionary(
      plan.numberNames.compactMap { number, name in numbers[number].map { ($0, name) } }
    ) { first, _ in first }
    for index in plan.kpis.indices {
      plan.kpis[index].actionNumber = plan.kpis[index].actionNumber.map(place)
    }
  }

  func apply(to events: inout [Event]) {
    for index in events.indices {
      switch events[index].kind {
      case .actionAdded(let number): events[index].kind = .actionAdded(place(number))
      case .statusWritten(let number): events[index].kind = .statusWritten(place(number))
      case .resultsSynced(let number): events[index].kind = .resultsSynced(place(number))
      case .resultsBlank(let year, let list):
        events[index].kind = .resultsBlank(year, list.map(place).sorted())
      case .scheduleDrawn(let number, let old, let new):
        events[index].kind = .scheduleDrawn(place(number), old: old, new: new)
      case .cellWritten(var written):
        guard case .text(let number, let column) = written.field else { continue }
        written.field = .text(place(number), column)
        events[index].kind = .cellWritten(written)
      default: continue
      }
    }
  }
}
