import PlanText

/// Finds a strategy or measure by what an update table calls it.
struct NameLookup {
  enum Outcome: Hashable {
    case found(Int)
    /// More than one bears the name.
    case several([Int])
    /// None bears the name, but one whose name or mark is too close to be another one's.
    case similar(Int)
    case none
  }

  /// Marks and names in the order of the plan.
  var names: [(mark: String, name: String)] = []

  /// Compares marks and names however they are typed; either may lack its mark.
  func find(_ typed: String) -> Outcome {
    // A plan without such a column has one strategy or measure without a name.
    if names.count == 1, names[0].mark.isEmpty, names[0].name.isEmpty { return .found(0) }
    let found = names.indices.filter {
      PlanPlaces.isName(typed, mark: names[$0].mark, name: names[$0].name)
    }
    let exact = found.filter {
      NameText(typed).key == folded(names[$0].mark + names[$0].name)
    }
    if found.count == 1 { return .found(found[0]) }
    if exact.count == 1 { return .found(exact[0]) }
    if found.count > 1 { return .several(found) }
    return names.indices.first { isSimilar(typed, to: $0) }.map(Outcome.similar) ?? .none
  }

  /// Whether the two could not both stand in a plan without being mixed up.
  private func isSimilar(_ typed: String, to index: Int) -> Bool {
    let text = NameText(typed)
    let mark = folded(text.mark, lowercasingASCII: true)
    let name = folded(text.name, lowercasingASCII: true)
    let otherName = folded(names[index].name, lowercasingASCII: true)
    if !mark.isEmpty {
      return mark == folded(names[index].mark, lowercasingASCII: true) || name == otherName
    }
    return !otherName.isEmpty && (otherName.contains(name) || name.contains(otherName))
  }

  /// The name as it stands in the plan, mark first.
  func printed(_ index: Int) -> String {
    [names[index].mark, names[index].name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  mutating func add(_ typed: String) {
    let text = NameText(typed)
    names.append((text.mark, text.name))
  }
}
