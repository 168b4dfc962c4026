import PlanText

/// Finds the name that was probably meant.
enum NearestName {
  /// The name with the fewest letters to change; nil when more than half of them would be.
  static func of(_ text: String, among names: [String]) -> String? {
    let typed = Array(folded(text).unicodeScalars.prefix(longest))
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(typed, Array(folded(name).unicodeScalars.prefix(longest)))
      if distance < best?.distance ?? .max { best = (name, distance) }
    }
    guard let best, best.distance * 2 <= max(typed.count, folded(best.name).unicodeScalars.count)
    else { return nil }
    return best.name
  }

  /// Longer names are compared by their beginnings.
  private static let longest = 120

  /// Levenshtein's distance.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (right[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
