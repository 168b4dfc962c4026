import PlanText

/// The 重点 cell of a table without a 状態 column: marks, and a line such as 終了（令和7年度）.
package struct PriorityText: Hashable, Sendable {
  /// The text without the lines that say a status.
  package var marks: String
  /// Those lines, in order.
  package var statusLines: [String]

  package init(_ text: String) {
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
  package var status: ActionStatus? { statusLines.last.flatMap { ActionStatus($0) } }

  /// The cell's text.
  package var text: String {
    ([marks].filter { !$0.trimmingWhitespace.isEmpty } + statusLines).joined(separator: "\n")
  }
}
