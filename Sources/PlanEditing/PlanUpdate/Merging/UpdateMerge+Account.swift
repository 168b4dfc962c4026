import Diagnostics
import PlanReading
import PlanText

/// What becomes of cells when tables are merged; those of which nothing is said here are refused.
extension UpdateMerge {
  mutating func take(
    _ cell: StatedText, _ fate: UpdateCell.Fate, _ reason: UpdateCell.Reason? = nil,
    of number: Int?, old: String? = nil
  ) {
    account.take(
      cell.text.source,
      UpdateCell.Entry(
        fate, reason, action: number, field: .column(cell.column.kind),
        fiscalYear: cell.column.fiscalYear, old: old))
  }

  /// A cell that asks for no change: it says what the edition says, or what was handed out.
  mutating func takeUnchanged(
    _ cell: StatedText, _ versions: CellVersions<String>, of number: Int, wanted: String
  ) {
    if !versions.isSame(wanted, versions.book) {
      take(cell, .skipped, .handedOut, of: number, old: versions.book)
    } else {
      // By a title that says the same the row is known.
      take(cell, cell.column == .title ? .key : .same, of: number, old: versions.book)
    }
  }

  mutating func takeStatus(
    _ text: Requested<String>, _ fate: UpdateCell.Fate, _ reason: UpdateCell.Reason? = nil,
    of action: Action
  ) {
    account.take(
      text.source,
      UpdateCell.Entry(
        fate, reason, action: action.number.value, field: .column(.status),
        old: action.state?.text ?? ""))
  }

  /// The cells of a row's schedule, by what the schedule is going to be.
  mutating func takeSchedule(_ stated: StatedAction, of action: Action, _ old: Action?) {
    if stated.scheduleCells.isEmpty { return }
    let book = action.spans
    let wanted = stated.schedule?.spans ?? []
    let final = schedules[action.number.value]?.request?.value ?? book
    func labels(_ spans: [RequestedSpan], _ years: [FiscalYear]?) -> [[String]] {
      guard let years else { return [spans.map(\.text)] }
      return years.map { ScheduleMerge.labels(spans, $0) }
    }
    for cell in stated.scheduleCells where !stated.refused.contains(cell.source) {
      if stated.unchanged.contains(cell.source) {
        account.take(
          cell.source,
          UpdateCell.Entry(
            .skipped, .unchanged, action: action.number.value, field: .column(.schedule),
            fiscalYear: cell.years?.first))
        continue
      }
      let before = labels(book, cell.years)
      let typed = labels(wanted, cell.years)
      var entry = UpdateCell.Entry(
        .written, action: action.number.value, field: .column(.schedule),
        fiscalYear: cell.years?.first, old: before.joined().joined(separator: "、"))
      // An arrow alone goes on with what stands before it.
      let goesOn = !typed.joined().isEmpty && typed.joined().allSatisfy(\.isEmpty)
      if labels(final, cell.years) == before {
        if typed == before || goesOn {
          entry.fate = .same
        } else if let old, typed == labels(old.spans, cell.years) {
          entry.fate = .skipped
          entry.reason = .handedOut
        } else {
          if typed.joined().isEmpty {
            findings.append(.updateScheduleDash(context.name(action.number.value), at: cell.source))
          }
          continue
        }
      }
      account.take(cell.source, entry)
    }
  }

  /// The cells of a new action.
  mutating func takeNewAction(_ stated: StatedAction) {
    for cell in stated.texts
      + (stated.baseline.map { [StatedText(column: .baseline, text: $0)] } ?? [])
    where !UpdateText.isBlank(cell.text.value) {
      take(cell, UpdateText.isClearing(cell.text.value) ? .same : .written, of: nil, old: "")
    }
    if let status = stated.status, !UpdateText.isBlank(status.value) {
      let isKept = context.columns.contains(.status)
      take(
        StatedText(column: .status, text: status), isKept ? .written : .skipped,
        isKept ? nil : .notKept, of: nil)
    }
    for cell in stated.scheduleCells {
      account.take(
        cell.source,
        UpdateCell.Entry(
          .written, field: .column(.schedule), fiscalYear: cell.years?.first, old: ""))
    }
  }

  /// The name or the unit of an indicator.
  mutating func take(
    _ source: UpdateSource, _ field: UpdateCell.Field, _ fate: UpdateCell.Fate, old: String? = nil
  ) {
    account.take(source, UpdateCell.Entry(fate, field: field, old: old))
  }

  /// A figure of an indicator.
  mutating func take(
    _ figure: StatedKPI.Figure, _ fate: UpdateCell.Fate, _ reason: UpdateCell.Reason? = nil,
    old: String
  ) {
    account.take(
      figure.source,
      UpdateCell.Entry(
        fate, reason, field: .figure(figure.kind), fiscalYear: figure.fiscalYear, old: old))
  }
}
