package import PlanText

/// 具体的アクション: one numbered row of the plan.
///
/// Texts are kept as printed, line breaks as `\n`; an empty cell is the empty text.
package struct Action: Hashable, Sendable {
  /// The number staff call it by; a name, never renumbered.
  package var number: Sourced<Int>
  package var title: Sourced<String>
  /// The 既存/新規 cell.
  package var existingOrNew: Sourced<String>
  /// The 重点 cell (◎, 再掲 …).
  package var priority: Sourced<String>
  package var description: Sourced<String>
  package var baseline: Sourced<String>
  /// One entry a results column, oldest first.
  package var results: [YearlyResults]
  /// The 開始年 cell as printed.
  package var startYear: Sourced<String>
  /// The 状態 cell as printed; nil where the table has no such column.
  package var status: Sourced<String>?
  package var schedule: [ScheduleSpan]
  package var issues: Sourced<String>
  /// The number of the action this row links to from one of its cells; nil without a link.
  package var linkedAction: Int?

  package init(
    number: Sourced<Int>, title: Sourced<String>, existingOrNew: Sourced<String>,
    priority: Sourced<String>, description: Sourced<String>, baseline: Sourced<String>,
    results: [YearlyResults], startYear: Sourced<String>, status: Sourced<String>? = nil,
    schedule: [ScheduleSpan],
    issues: Sourced<String>, linkedAction: Int?
  ) {
    self.number = number
    self.title = title
    self.existingOrNew = existingOrNew
    self.priority = priority
    self.description = description
    self.baseline = baseline
    self.results = results
    self.startYear = startYear
    self.status = status
    self.schedule = schedule
    self.issues = issues
    self.linkedAction = linkedAction
  }

  package var isPriority: Bool { priority.value.contains { "◎○●〇".contains($0) } }
  /// 再掲: an action listed again under another measure.
  package var isRelisted: Bool { priority.value.contains("再掲") }

  /// Whether it goes on or has ended: what the 状態 cell says, else a line of the 重点 cell such as
  /// 終了（令和7年度）; nil where neither says anything known.
  package var state: ActionStatus? {
    if let status, let state = ActionStatus(status.value) { return state }
    return priority.value.split(whereSeparator: \.isNewline).lazy
      .compactMap { ActionStatus(String($0)) }.last { !$0.isActive }
  }

  /// Whether it is still pursued; an ended action is listed but does not count as active.
  package var isActive: Bool { state?.isActive ?? true }
}

/// The results of one fiscal year.
package struct YearlyResults: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var text: Sourced<String>

  package init(fiscalYear: FiscalYear, text: Sourced<String>) {
    self.fiscalYear = fiscalYear
    self.text = text
  }
}

/// A stretch of the schedule with its label, however the workbook draws it.
package struct ScheduleSpan: Hashable, Sendable {
  /// The form in which a workbook draws a span.
  package enum Drawing: String, Hashable, Sendable, CaseIterable {
    case shape
    case mergedCell = "merged_cell"
    case cell
  }

  package var years: ClosedRange<FiscalYear>
  /// The text in it, without layout line breaks and drawn arrow signs; may be empty.
  package var label: String
  package var drawnAs: Drawing
  /// The cell of its first year in the action's row.
  package var source: SourceCell

  package init(
    years: ClosedRange<FiscalYear>, label: String, drawnAs: Drawing, source: SourceCell
  ) {
    self.years = years
    self.label = label
    self.drawnAs = drawnAs
    self.source = source
  }
}
