import PlanReading

/// The actions in which merged ones went on, as far as they stand in the table.
struct Successors {
  private var targets: [Int: Int] = [:]

  /// A target that is not listed, or from which the way leads back, is none: a reference needs its end.
  init(_ texts: PlanTexts) {
    let merged = zip(texts.actions, texts.marks).compactMap { action, marks in
      marks.state?.mergedInto.map { (number: action.number.value, target: $0) }
    }
    if merged.isEmpty { return }
    let known = Set(texts.actions.map(\.number.value))
    for (number, target) in merged where known.contains(target) { targets[number] = target }
    // Walks from each number, none of which passes a number twice.
    var isSettled: Set<Int> = []
    for (number, _) in merged {
      var way: [Int] = []
      var isOnWay: Set<Int> = []
      var here = number
      while let next = targets[here], !isSettled.contains(here), isOnWay.insert(here).inserted {
        way.append(here)
        here = next
      }
      if let start = way.firstIndex(of: here) { for lost in way[start...] { targets[lost] = nil } }
      isSettled.formUnion(way)
    }
  }

  /// The action in which another went on; nil where none is known.
  func successor(of number: Int) -> Int? { targets[number] }
}
