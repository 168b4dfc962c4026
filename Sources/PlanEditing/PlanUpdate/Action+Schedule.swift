import PlanReading
import PlanText

extension Action {
  /// The spans of the schedule without how they are drawn.
  var spans: [RequestedSpan] {
    schedule.map { RequestedSpan(years: $0.years, label: $0.label) }.sorted { $0.isBefore($1) }
  }
}

extension RequestedSpan {
  /// Its years and its label: `R7～R8 検討`.
  var text: String {
    let (first, last) = (years.lowerBound.shortLabel, years.upperBound.shortLabel)
    return "\(first == last ? first : "\(first)～\(last)") \(label)"
  }

  /// By first year, then last year, then label.
  func isBefore(_ other: RequestedSpan) -> Bool {
    if years.lowerBound != other.years.lowerBound {
      return years.lowerBound < other.years.lowerBound
    }
    if years.upperBound != other.years.upperBound {
      return years.upperBound < other.years.upperBound
    }
    return label < other.label
  }
}
