/// The name of results: merged books are counted, and next year's edition has the plain name again.
package enum ResultName {
  private static let mark = "-merged"

  /// The name by which results stand beside their input.
  /// - Parameters:
  ///   - name: the input's name with its year gone on, or with `-merged` behind it.
  ///   - input: the input's name.
  /// - Returns: `x-merged` of `x`, `x-merged-2` of `x-merged`; of an edition made from either, `x`.
  package static func settled(_ name: String, from input: String) -> String {
    guard let merged = merged(input) else { return name }
    if name == input + mark { return "\(merged.stem)\(mark)-\(merged.count + 1)" }
    if name == input { return name }
    // The year may stand behind the mark: x-merged_R8.
    let suffix = input.dropFirst(merged.stem.count)
    guard let range = name.ranges(of: suffix).last else { return name }
    return String(name[..<range.lowerBound] + name[range.upperBound...])
  }

  /// What a name says of merging: how often, and of which book; nil for a book that was not merged.
  private static func merged(_ name: String) -> (stem: String, count: Int)? {
    guard let range = name.ranges(of: mark).last, range.lowerBound > name.startIndex else {
      return nil
    }
    let stem = String(name[..<range.lowerBound])
    let rest = name[range.upperBound...]
    if rest.isEmpty { return (stem, 1) }
    guard rest.first == "-", let count = Int(rest.dropFirst()), count > 1 else { return nil }
    return (stem, count)
  }
}
