import Diagnostics
import PlanReading
import PlanText

/// Puts together what tables ask of an edition, cell by cell.
///
/// A cell that differs from the book asks for a change; with a base, only what differs from the base
/// does, so that a copy made earlier does not undo what others have written since. A newer return may
/// replace what an earlier one wrote.
struct UpdateMerge {
  let context: UpdateContext
  let rules: UpdateRules
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

  /// Whether the table at hand may replace what an earlier return wrote.
  private(set) var isNewer = false
  /// What newer returns replace, in the order of the tables.
  var replacements: [UpdateReplacement] = []
  /// Cells of the book that say what an earlier return of this run says.
  var earlier: [TextKey: UpdateSource] = [:]
  /// What is told of the table at hand when all of it has been looked at.
  var told = TableNotes()
  /// The years of results that all tables together fill in.
  private(set) var filledYears: Set<FiscalYear> = []

  private let baseActions: [Int: Action]
  private let basePlaces: PlanPlaces?
  private let ambiguous: Set<Int>
  let places: PlanPlaces
  let titles: ActionTitles

  /// The plan that was handed out; nil when none is given.
  var base: Plan? { context.base }

  init(_ context: UpdateContext, _ rules: UpdateRules) {
    self.context = context
    self.rules = rules
    let byNumber = Dictionary(grouping: context.plan.actions, by: \.number.value)
    ambiguous = Set(byNumber.filter { $0.value.count > 1 }.keys)
    baseActions =
      context.base.map {
        Dictionary($0.actions.map { ($0.number.value, $0) }) { first, _ in first }
      } ?? [:]
    basePlaces = context.base.map(PlanPlaces.init)
    places = PlanPlaces(context.plan)
    titles = ActionTitles(context.plan.actions)
  }

  /// Adds all tables of a run, newer returns last.
  mutating func add(_ tables: [StatedTable]) {
    filledYears = Set(tables.flatMap(\.actions).flatMap(filledYears))
    for table in tables.filter({ !$0.isNewer }) + tables.filter(\.isNewer) { add(table) }
    checkMergedActions()
    checkEnds()
  }

  private mutating func add(_ table: StatedTable) {
    isNewer = table.isNewer
    told = TableNotes()
    let before = requestCount
    account.join(table.account)
    for action in table.actions { add(action) }
    for kpi in table.kpis { add(kpi) }
    if requestCount == before { silentFiles.append(table.file) }
    findings += told.findings
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
      let title = stated.text(.title).flatMap { titles.find($0.value) }
      findings.append(
        .updateNumberUnknown(
          number, known: known, titled: (title?.numbers ?? []).map(context.name),
          at: stated.source))
      return
    }
    if ambiguous.contains(number) {
      findings.append(.updateNumberAmbiguous(context.name(number), at: stated.source))
      return
    }
    add(stated, to: action)
  }

  /// What a row says about an action that the edition has.
  private mutating func add(_ stated: StatedAction, to action: Action) {
    let old = baseActions[action.number.value]
    let title = use(ofTitleIn: stated, of: action, old)
    if title == .refused { return }
    let before = requestCount
    var unchanged: [UpdateSource] = []
    checkPlace(stated, of: action)
    for cell in stated.cells {
      if cell.column == .title, title == .key {
        take(cell, .key, of: action.number.value, old: action.title.value)
      } else if let source = add(cell, to: action, old) {
        unchanged.append(source)
      }
    }
    addStatus(stated, to: action, old)
    if let schedule = stated.schedule { add(schedule, to: action, old) }
    takeSchedule(stated, of: action, old)
    told.unchanged += stated.unchanged
    // A row that says nothing else has nothing to do with the earlier return.
    if requestCount > before { told.asHandedOut += unchanged }
  }

  /// Tells of a request that meets that of another table.
  mutating func settle<Value>(
    _ outcome: CellRequests<some Hashable, Value>.Outcome, _ label: LocalizedText, wanted: String,
    at source: UpdateSource, text: (Value) -> String
  ) {
    switch outcome {
    case .added: return
    case .conflict(let other):
      findings.append(
        .updateConflict(
          label, wanted: wanted, other: text(other.value), at: source, and: other.source))
    case .replaced(let other):
      account.replace(other.source)
      replace(label, text(other.value), by: wanted, source, where: other.source.place)
    }
  }

  /// Notes what a newer return replaces.
  mutating func replace(
    _ label: LocalizedText, _ old: String, by new: String, _ source: UpdateSource,
    where place: Place?
  ) {
    replacements.append(
      UpdateReplacement(
        label: label, old: old, new: new, place: place ?? Place(), source: source))
  }

  private mutating func add(_ stated: StatedSchedule, to action: Action, _ old: Action?) {
    let number = action.number.value
    var merge =
      schedules[number]
      ?? ScheduleMerge(book: action.spans, base: base.map { _ in old?.spans ?? [] })
    let before = merge.text
    let fault = merge.add(stated, isNewer: isNewer)
    if merge.request != nil || merge.replaced != nil { countRequest() }
    schedules[number] = merge
    keepBlank(merge.kept(beside: stated), stated, of: action, old)
    let label = context.scheduleLabel(of: number)
    switch merge.replaced {
    case nil: break
    case .request(let other):
      replace(label, before, by: merge.text, stated.source, where: other.place)
    case .book:
      replace(
        label, before, by: merge.text, stated.source, where: action.schedule.first?.source.place)
    }
    switch fault {
    case nil: return
    case .conflict(let other):
      findings.append(.updateScheduleConflict(label, at: stated.source, and: other))
    case .changedInBook:
      findings.append(.updateScheduleConflictsWithBook(label, at: stated.source))
    case .nothingGoesOn(let year):
      findings.append(.updateNothingGoesOn(context.name(number), year, at: stated.source))
    }
  }

  /// Tells of the first year that a copy has blank though it was handed out with something there.
  private mutating func keepBlank(
    _ kept: [RequestedSpan], _ stated: StatedSchedule, of action: Action, _ old: Action?
  ) {
    guard stated.isWhole, let old else { return }
    let years = kept.flatMap(\.years.years).sorted()
    let year = years.first { !ScheduleMerge.labels(old.spans, $0).isEmpty }
    guard let year, let source = stated.blankYears[year] else { return }
    findings.append(
      .updateBlankKept(context.scheduleLabel(of: action.number.value, in: year), at: source))
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
        .placeNotUpdatable(
          context.name(action.number.value), column.name, book: place.name(column), at: text.source)
      )
    }
  }

  private func isAsHandedOut(_ text: String, _ column: PlanColumn, _ action: Action) -> Bool {
    guard let place = basePlaces?.place(of: action.number.value) else { return false }
    return column == .strategy ? place.isStrategy(text) : place.isMeasure(text)
  }
}
