import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What a row of an update table says about its action's schedule.
struct RowSchedule: Sendable {
  let row: ActionRow
  /// Nil where it says nothing.
  private(set) var stated: StatedSchedule?
  /// The cells that say 変更なし and the like.
  private(set) var unchanged: [UpdateSource] = []
  /// The cells that have been found fault with.
  private(set) var refused: [UpdateSource] = []
  private(set) var findings: [Diagnostic] = []
  /// Whether arrows may have been squeezed out of their place, so that it is not read.
  private(set) var isHidden = false

  private let sheet: UpdateSheet
  private let context: UpdateContext
  private let action: StatedAction

  /// `read` is the row as a row of a plan, `action` what else it says.
  init(
    of read: Action, _ action: StatedAction, in row: ActionRow, _ cleared: ClearedYears,
    _ columns: UpdateColumns, on sheet: UpdateSheet, _ context: UpdateContext
  ) {
    self.row = row
    self.action = action
    self.sheet = sheet
    self.context = context
    var read = read
    refuseLabels(of: read)
    takeOutWords(of: &read)
    takeOutOtherContents(of: &read)
    let years = columns.columns.filter(\.column.isSchedule)
    if let index = columns.scheduleText {
      readText(sheet.text(at: CellReference(row: row.row, column: index)))
    } else if let first = years.first {
      readYears(years, from: first, of: read, cleared.years(inRows: row.rows))
    }
  }

  /// Labels that no cell can hold.
  private mutating func refuseLabels(of read: Action) {
    for span in read.schedule {
      if let finding = unwritable(span.label, at: sheet.source(span.source.cell)) {
        refuse(finding, at: sheet.source(span.source.cell))
      }
    }
  }

  /// Takes out the years that say 変更なし and the like; other words that are no text are findings,
  /// unless the plan has them too.
  private mutating func takeOutWords(of read: inout Action) {
    let known = action.number.flatMap { context.actions[$0] }?.schedule.map(\.label) ?? []
    for span in read.schedule where !known.contains(span.label) {
      guard let wording = word(span.label) else { continue }
      read.schedule.removeAll { $0 == span }
      let source = sheet.source(span.source.cell)
      if wording == .unchanged, action.number != nil {
        unchanged.append(source)
      } else {
        refuse(
          .updateWordNoText(context.scheduleLabel(action), span.label, wording, at: source),
          at: source)
      }
    }
  }

  /// Takes out the years that do not tell what is done in them, unless the plan has them too.
  ///
  /// They hold a number alone, or years of their own: R8：実施.
  private mutating func takeOutOtherContents(of read: inout Action) {
    guard let window = context.window else { return }
    let known = action.number.flatMap { context.actions[$0] }?.schedule.map(\.label) ?? []
    for span in read.schedule where !known.contains(span.label) {
      let source = sheet.source(span.source.cell)
      let isNumber = WrittenNumber(span.label)?.unit.isEmpty ?? false
      guard isNumber || ScheduleText.holdsItem(span.label, window: window),
        !refused.contains(source)
      else { continue }
      read.schedule.removeAll { $0 == span }
      let label = context.scheduleLabel(action)
      refuse(.updateScheduleLabel(label, span.label, at: source), at: source)
    }
  }

  private mutating func readYears(
    _ years: [PlanColumnLayout], from first: PlanColumnLayout, of read: Action,
    _ cleared: Set<FiscalYear>
  ) {
    if read.schedule.isEmpty, cleared.isEmpty { return }
    let place = CellReference(row: row.row, column: first.index)
    if isPartlyHidden(years) {
      if let known = context.actions[read.number.value], known.spans != read.spans {
        let name = context.name(read.number.value)
        findings.append(.updateScheduleHidden(name, at: sheet.source(place)))
      }
      isHidden = true
      return
    }
    let hasAllYears = context.columns.filter(\.isSchedule).isSubset(of: years.map(\.column))
    // Blank cells beside a cleared one say nothing.
    let clearsSomeYears = read.schedule.isEmpty && cleared.count < years.count
    stated = StatedSchedule(
      spans: read.spans, cleared: cleared,
      isWhole: hasAllYears && !clearsSomeYears && unchanged.isEmpty,
      source: sheet.source(read.schedule.first?.source.cell ?? place))
    let told = stated?.years ?? []
    for column in years {
      guard let year = column.column.scheduleYear, !told.contains(year) else { continue }
      let cell = CellReference(row: row.row, column: column.index)
      stated?.blankYears[year] = sheet.source(cell)
    }
  }

  /// Whether arrows may be squeezed out of their place by hidden rows or years.
  private func isPartlyHidden(_ years: [PlanColumnLayout]) -> Bool {
    guard let shown = sheet.worksheet, !shown.shapes.isEmpty else { return false }
    return row.rows.contains(where: shown.hiddenRows.contains)
      || years.contains { shown.hiddenColumns.contains($0.index) }
  }

  /// A cell that holds the whole schedule.
  private mutating func readText(_ text: Requested<String>) {
    guard !UpdateText.isBlank(text.value), let window = context.window else { return }
    if UpdateText.isClearing(text.value) {
      stated = StatedSchedule(
        spans: [], cleared: Set(window.years), isWhole: true, source: text.source)
    } else if let wording = word(text.value) {
      if wording == .unchanged {
        unchanged.append(text.source)
      } else {
        refuse(
          .updateWordNoText(context.scheduleLabel(action), text.value, wording, at: text.source),
          at: text.source)
      }
    } else if let finding = unwritable(text.value, at: text.source) {
      refuse(finding, at: text.source)
    } else {
      switch ScheduleText.spans(in: text.value, window: window) {
      case .success(let spans):
        stated = StatedSchedule(spans: spans, cleared: [], isWhole: true, source: text.source)
      case .failure(.unreadable(let item)):
        refuse(.updateScheduleUnreadable(item, at: text.source), at: text.source)
      case .failure(.outside(_, let year)):
        refuse(.updateScheduleYear(year, window: window, at: text.source), at: text.source)
      }
    }
  }

  /// 変更なし, 調整中 and the like; 該当なし may be a label.
  private func word(_ label: String) -> PlaceholderWording? {
    PlaceholderWording(wholeCell: label).flatMap { $0 == .nothingToTell ? nil : $0 }
  }

  private func unwritable(_ label: String, at source: UpdateSource) -> Diagnostic? {
    let length = label.utf16.count
    if length > Limit.textLength.bound.number { return .updateTextTooLong(length, at: source) }
    return UpdateText.hasControlSign(label) ? .updateControlSign(at: source) : nil
  }

  private mutating func refuse(_ finding: Diagnostic, at source: UpdateSource) {
    refused.append(source)
    findings.append(finding)
  }
}
