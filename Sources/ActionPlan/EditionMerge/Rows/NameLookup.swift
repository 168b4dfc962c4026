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

  /// Compares marks and names however they are typed.
  ///
  /// A name may lack its mark, be the mark alone, or be cut short: `②人材確保` for ② 人材確保・育成.
  func find(_ typed: String) -> Outcome {
    // A plan without such a column has one strategy or measure without a name.
    if names.count == 1, names[0].mark.isEmpty, names[0].name.isEmpty { return .found(0) }
    let text = NameText(typed)
    let wanted = Key(mark: text.mark, name: text.name)
    let keys = names.map { Key(mark: $0.mark, name: $0.name) }
    for isMatch in [wanted.isName, wanted.isBeginning] {
      let found = keys.indices.filter { isMatch(keys[$0]) }
      if found.count == 1 { return .found(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return keys.firstIndex(where: wanted.isSimilar).map(Outcome.similar) ?? .none
  }

  /// What equal marks and names have in common.
  private struct Key {
    let mark: String
    let name: String

    init(mark: String, name: String) {
      self.mark = folded(mark, lowercasingASCII: true)
      self.name = folded(name, lowercasingASCII: true)
    }

    /// Whether the name of the plan is meant; either may lack its mark.
    func isName(of other: Key) -> Bool {
      if name.isEmpty { return mark == other.mark }
      return name == other.name && (mark.isEmpty || other.mark.isEmpty || mark == other.mark)
    }

    /// Whether the name of the plan is meant, cut short.
    func isBeginning(of other: Key) -> Bool {
      name.count > 2 && other.name.hasPrefix(name) && (mark.isEmpty || mark == other.mark)
    }

    /// Whether the two cannot both stand in a plan without being mixed up.
    func isSimilar(to other: Key) -> Bool {
      if !mark.isEmpty { return mark == other.mark || name == other.name }
      return !other.name.isEmpty && (other.name.contains(name) || name.contains(other.name))
    }
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
