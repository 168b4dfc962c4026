/// In which order conditional formats apply when some of them have been cloned (ECMA-376-1 §18.3.1.10
/// cfRule, priority: the lower number comes first).
///
/// Clones come last, in the order of their originals. Where rules that come behind an original would then
/// come before its clone in the same cells, each clone gets the place right behind its original instead.
struct RulePriorities {
  struct Rule {
    /// The element of the rule.
    let element: Int
    let priority: Int
    /// Of one that is cloned, the cells of the clone.
    let cells: [CellRange]
    let isCloned: Bool
  }

  /// By the elements of the originals.
  private(set) var clones: [Int: Int] = [:]
  /// Those of rules that make room.
  private(set) var changed: [(element: Int, priority: Int)] = []

  init(_ rules: [Rule]) {
    let cloned = rules.filter(\.isCloned).sorted {
      ($0.priority, $0.element) < ($1.priority, $1.element)
    }
    let isOvertaken = cloned.contains { clone in
      rules.contains { rule in
        !rule.isCloned && rule.priority > clone.priority
          && rule.cells.contains { cells in clone.cells.contains(where: cells.overlaps) }
      }
    }
    if !isOvertaken {
      let last = rules.map(\.priority).max() ?? 0
      for (offset, rule) in cloned.enumerated() { clones[rule.element] = last + 1 + offset }
      return
    }
    for rule in rules {
      let priority = rule.priority + cloned.count { $0.priority < rule.priority }
      if priority != rule.priority { changed.append((rule.element, priority)) }
      if rule.isCloned { clones[rule.element] = priority + 1 }
    }
  }
}
