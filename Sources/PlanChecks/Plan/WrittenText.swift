import PlanReading
import PlanText

extension SlippedText {
  /// What stands at a place of it.
  func words(_ place: Range<Int>) -> String { String(decoding: units.units[place], as: UTF16.self) }

  /// A place of it with the words around, on one line: enough to find it in the cell.
  func excerpt(_ place: Range<Int>) -> String {
    let start = max(0, place.lowerBound - Self.margin)
    let end = min(units.units.count, place.upperBound + Self.margin)
    return LineBreaks.joined(words(start..<end))
  }

  private static let margin = 8
}

extension CheckedPlan {
  /// The narratives and the labels of the schedule with what they say.
  var saidTexts: [(said: AnalysedText, source: SourceCell)] {
    narratives.joined().map { ($0.said, $0.text.source) }
      + zip(actions, texts.labels).flatMap { action, labels in
        zip(action.schedule, labels).map { ($1, $0.source) }
      }
  }
}
