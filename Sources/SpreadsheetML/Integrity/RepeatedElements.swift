extension Sequence where Element: Hashable {
  /// The elements that have come before, once for each time they come again.
  var repeated: [Element] {
    var seen: Set<Element> = []
    return filter { !seen.insert($0).inserted }
  }
}
