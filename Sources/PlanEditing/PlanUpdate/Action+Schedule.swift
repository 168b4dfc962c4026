import PlanReading
import PlanText

extension Action {
  /// The spans of the schedule without how they are drawn.
  var spans: [RequestedSpan] {
    schedule.map { RequestedSpan(years: $0.years, label: $0.label) }.sorted { $0.isBefore($1) }
  }
}

extension RequestedSpan {
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

/// The 重点 cell of a table without a 状態 column: marks, and a line such as 終了（令和7年度）.
struct PriorityText: Hashable {
  /// The text without the lines that say a status.
  var marks: String
  /// Those lines, in order.
  var statusLines: [String]

  init(_ text: String) {
    let lines = ActionStatus.lines(of: text)
    let isStatus = { (line: String) in ActionStatus(line)?.isActive == false }
    guard lines.contains(where: isStatus) else {
      marks = text
      statusLines = []
      return
    }
    marks = lines.filter { !isStatus($0) }.joined(separator: "\n")
    statusLines = lines.filter(isStatus)
  }

  /// The status said last; nil without one.
  var status: ActionStatus? { statusLines.last.flatMap { ActionStatus($0) } }

  /// The cell's text.
  var text: String {
    ([marks].filter { !UpdateText.isBlank($0) } + statusLines).joined(separator: "\n")
  }
}
