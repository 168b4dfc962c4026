import PlanReading
import PlanText

extension SlippedText {
  /// What stands at a place of it.
  func words(_ place: Range<Int>) -> String { units.part(place) }

  /// A place of it with the words around, on one line: enough to find it in the cell.
  func excerpt(_ place: Range<Int>) -> String {
    let start = max(0, place.lowerBound - Self.margin)
    let end = min(units.units.count, place.upperBound + Self.margin)
    return LineBreaks.joined(words(start..<end))
  }

  private static let margin = 8
}
