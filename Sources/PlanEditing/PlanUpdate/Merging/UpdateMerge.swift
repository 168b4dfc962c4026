import Diagnostics
import PlanReading

/// Puts together what tables ask of an edition, cell by cell.
///
/// A cell that differs from the book asks for a change; with a base, only what differs from the base
/// does, so that a copy made earlier does not undo what others have written since.
struct UpdateMerge {
  let context: UpdateContext
  /// Errors keep the update from being made.
  var findings: [Diagnostic] = []

  struct TextKey: Hashable {
    var number: Int
    var column: PlanColumn
  }

  var texts = CellRequests<TextKey, String>()
  var statuses = CellRequests<Int, ActionStatus>()
  var schedules: [Int: ScheduleMerge] = [:]
  var newActions: [NewActionRequest] = []
  var kpis = KPIRequests()
  /// What becomes of the cells of all tables.
  var account = UpdateAccount()

  private let baseActions: [Int: Action]
  private let ambiguous: Set<Int>
  let places: PlanPlaces

  /// The plan that was handed out; nil when none is given.
  var base: Plan? { context.base }

  init(_ context: UpdateContext) {
    self.context = context
    let byNumber = Dictionary(grouping: context.plan.actions, by: \.number.value)
    ambiguous = Set(byNumber.filter { $0.value.count > 1 }.keys)
    baseActions =
      context.base.map {
        Dictionary($0.actions.map { ($0.number.value, $0) }) { first, _ in first }
      } ?? [:]
    places = PlanPlaces(context.plan)
  }

  mutating func add(_ table: StatedTable) {
    let before = requestCount
    account.join(table.account)
    for action in table.actions { add(action) }
    for kpi in table.kpis { add(kpi) }
    if requestCount == before { silentFiles.append(table.file) }
  }

  /// Files that ask for no change.
  private(set) var silentFiles: [String] = []

  /// How many changes have been asked for, repeated ones included.
  private(set) var requestCount = 0

  mutating func countRequest() { requestCount += 1 }

  private mutating func add(_ stated: StatedAction) {
    guard let number = stated.number else {
      addUnnumbered(stated)
      return
    }
    guard let action = context.actions[number] else {
      let known = context.plan.actions.map(\.number.value)
      findings.append(.updateNumberUnknown(number, known: known, at: stated.source))
      return
    }
    if ambiguous.contains(number) {
      findings.append(.updateNumberAmbiguous(number, at: stated.source))
      return
    }
    add(stated, to: action)
  }

  /// What a row says about an action that the edition has.
  mutating func add(_ stated: StatedAction, to action: Action) {
    let old = baseActions[action.number.value]
    checkPlace(stated, of: action)
    checkBaseline(stated, of: action, old)
    for cell in stated.texts { add(cell, to: action, old) }
    addStatus(stated, to: action, old)
    if let schedule = stated.schedule { add(schedule, to: action, old) }
    takeSchedule(stated, of: action, old)
  }

  private mutating func add(_ cell: StatedText, to action: Action, _ old: Action?) {
    let number = action.number.value
    let typed = cell.text.value
    if let year = cell.column.resultsYear, context.isLeft(cell.column) {
      let handedOut = old?.text(cell.column)?.value ?? ""
      if !UpdateText.isBlank(typed), !UpdateText.isSame(typed, handedOut) {
        findings.append(
          .updateResultsYear(
            year, has: context.resultsYears, edition: context.plan.edition, at: cell.text.source))
      } else {
        take(cell, .skipped, .handedOut, of: number, old: handedOut)
      }
      return
    }
    let book = comparable(action.text(cell.column)?.value ?? "", cell.column)
    let handedOut = base.map { _ in comparable(old?.text(cell.column)?.value ?? "", cell.column) }
    let label = Self.label(number, cell.column)
    if UpdateText.isBlank(typed) {
      if let handedOut, !UpdateText.isBlank(handedOut), !UpdateText.isBlank(book) {
        findings.append(.updateBlankKept(label, at: cell.text.source))
      }
      return
    }
    let wanted = UpdateText.isClearing(typed) ? "" : comparable(typed, cell.column)
    if cell.column == .title, wanted.isEmpty {
      findings.append(.updateTitleCleared(number, at: cell.text.source))
      return
    }
    let versions = CellVersions(book: book, base: handedOut, isSame: UpdateText.isSame)
    switch versions.verdict(on: wanted) {
    case .nothing: takeUnchanged(cell, versions, of: number, wanted: wanted)
    case .conflict:
      findings.append(
        .updateConflictsWithBook(
          label, wanted: wanted, book: book, base: handedOut ?? "", at: cell.text.source))
    case .change:
      countRequest()
      let request = Requested(wanted, from: cell.text.source)
      let key = TextKey(number: number, column: cell.column)
      take(cell, .written, of: number, old: book)
      if let other = texts.add(request, for: key, isSame: UpdateText.isSame) {
        findings.append(
          .updateConflict(
            label, wanted: wanted, other: other.value, at: cell.text.source, and: other.source))
      }
    }
  }

  /// The 重点 cell without the line that says a status, where no column of its own does.
  private func comparable(_ text: String, _ column: PlanColumn) -> String {
    column == .priority && !context.columns.contains(.status) ? PriorityText(text).marks : text
  }

  private mutating func add(_ stated: StatedSchedule, to action: Action, _ old: Action?) {
    let number = action.number.value
    var merge =
      schedules[number]
      ?? ScheduleMerge(book: action.spans, base: base.map { _ in old?.spans ?? [] })
    let fault = merge.add(stated)
    if merge.request != nil { countRequest() }
    schedules[number] = merge
    let label = LocalizedText(ja: "No.\(number) のスケジュール", en: "the schedule of action \(number)")
    switch fault {
    case nil: return
    case .conflict(let other):
      findings.append(.updateScheduleConflict(label, at: stated.source, and: other))
    case .changedInBook:
      findings.append(.updateScheduleConflictsWithBook(label, at: stated.source))
    case .nothingGoesOn(let year):
      findings.append(.updateNothingGoesOn(number, year, at: stated.source))
    }
  }

  /// An action stays where it is in the plan.
  private mutating func checkPlace(_ stated: StatedAction, of action: Action) {
    guard let place = places.place(of: action.number.value) else { return }
    let levels: [(Requested<String>?, Bool, PlanColumn)] = [
      (stated.strategy, stated.strategy.map { place.isStrategy($0.value) } ?? true, .strategy),
      (stated.measure, stated.measure.map { place.isMeasure($0.value) } ?? true, .measure),
    ]
    for (text, isSame, column) in levels {
      guard let text, !isSame, !isAsHandedOut(text.value, column, action) else { continue }
      findings.append(
        .fieldNotUpdatable(
          action.number.value, column.name, book: place.name(column), at: text.source))
    }
  }

  private func isAsHandedOut(_ text: String, _ column: PlanColumn, _ action: Action) -> Bool {
    guard let base, let place = PlanPlaces(base).place(of: action.number.value) else {
      return false
    }
    return column == .strategy ? place.isStrategy(text) : place.isMeasure(text)
  }

  private mutating func checkBaseline(_ stated: StatedAction, of action: Action, _ old: Action?) {
    guard let baseline = stated.baseline, !UpdateText.isBlank(baseline.value) else { return }
    let cell = StatedText(column: .baseline, text: baseline)
    let (number, book) = (action.number.value, action.baseline.value)
    if UpdateText.isSame(baseline.value, book) { return take(cell, .same, of: number, old: book) }
    if let old, UpdateText.isSame(baseline.value, old.baseline.value) {
      return take(cell, .skipped, .handedOut, of: number, old: book)
    }
    findings.append(
      .fieldNotUpdatable(
        action.number.value, PlanColumn.baseline.name, book: action.baseline.value,
        at: baseline.source))
  }

  static func label(_ number: Int, _ column: PlanColumn) -> LocalizedText {
    let name = column.name
    return LocalizedText(
      ja: "No.\(number) の\(name.japanese)", en: "\(name.english) of action \(number)")
  }
}
