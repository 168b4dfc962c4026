import PlanReading
import PlanText

/// A text of the plan with its cell, as the rules look at it that ask of no column.
struct WrittenText {
  let units: UTF16Text
  let source: SourceCell

  /// A place of it with the words around, on one line: enough to find it in the cell.
  func excerpt(_ place: Range<Int>) -> String {
    let start = max(0, place.lowerBound - Self.margin)
    let end = min(units.units.count, place.upperBound + Self.margin)
    let words = String(decoding: units.units[start..<end], as: UTF16.self)
    return LineBreaks.joined(words)
  }

  private static let margin = 8
}

extension CheckedPlan {
  /// The narratives, the labels of the schedule and the titles, each once a cell.
  var writtenTexts: [WrittenText] {
    let said = narratives.joined().map { WrittenText(units: $0.said.units, source: $0.text.source) }
    let labels = zip(actions, texts.labels).flatMap { action, labels in
      zip(action.schedule, labels).map { WrittenText(units: $1.units, source: $0.source) }
    }
    let titles = actions.map { action in
      WrittenText(units: UTF16Text(action.title.value), source: action.title.source)
    }
    return said + labels + titles
  }

  /// The narratives and the labels of the schedule with what they say.
  var saidTexts: [(said: AnalysedText, source: SourceCell)] {
    narratives.joined().map { ($0.said, $0.text.source) }
      + zip(actions, texts.labels).flatMap { action, labels in
        zip(action.schedule, labels).map { ($1, $0.source) }
      }
  }
}
