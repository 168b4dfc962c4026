package import PlanReading
import PlanText
import SpreadsheetML

/// What a plan says when update tables have filled it in.
extension Plan {
  /// Gives actions the texts asked for.
  package mutating func setTexts(_ updates: [ActionUpdate]) {
    let texts = Dictionary(updates.map { ($0.number, $0.texts) }) { first, _ in first }
    let hasStatusColumn = hasStatusColumn
    changeActions { action in
      for (column, request) in texts[action.number.value] ?? [:] {
        let new = action.text(
          column, replacedBy: request.value, besideStatusColumn: hasStatusColumn)
        action.setText(column, to: new)
      }
    }
  }

  /// Whether a table has a 状態 column.
  var hasStatusColumn: Bool { headings.contains { $0.column == .status } }

  /// Marks actions, by number, where their tables say whether they go on.
  ///
  /// `line` is how the status is written; nil: on one line.
  package mutating func setStatuses(
    _ statuses: [(number: Int, status: ActionStatus, line: String?)]
  ) {
    let statuses = Dictionary(statuses.map { ($0.number, ($0.status, $0.line)) }) { first, _ in
      first
    }
    changeActions { action in
      guard let (status, line) = statuses[action.number.value] else { return }
      action.namedState = status.name == nil ? nil : status
      if action.status != nil {
        action.status?.value = line ?? status.text
      } else {
        action.priority.value = status.marked(in: action.priority.value, as: line)
      }
    }
  }

  /// Gives actions the schedules that were drawn.
  mutating func setSchedules(_ changes: [ScheduleChange]) {
    let drawn = Dictionary(changes.map { ($0.action, $0.drawn) }) { first, _ in first }
    changeActions { action in
      if let spans = drawn[action.number.value] { action.schedule = spans }
    }
  }

  /// Adds an action at the end of its measure; names that the plan lacks begin with it.
  mutating func add(_ action: Action, at place: NewActionPlace, named asked: NewAction) {
    let source = action.number.source
    if place.strategy == strategies.count {
      let name = NameText(asked.strategy?.value ?? "")
      strategies.append(
        Strategy(
          code: "S\(strategies.count + 1)", mark: name.mark, name: name.name,
          nameInEnglish: name.nameInEnglish, source: source, measures: []))
    }
    let count = strategies[place.strategy].measures.count
    if place.measure == count {
      let name = NameText(asked.measure.value)
      strategies[place.strategy].measures.append(
        Measure(
          code: "\(strategies[place.strategy].code)M\(count + 1)", mark: name.mark,
          name: name.name, planPage: name.planPage, source: source, actions: []))
    }
    strategies[place.strategy].measures[place.measure].actions.append(action)
  }

  /// Takes actions out; names without actions go with them, and so do links to them.
  package mutating func remove(_ numbers: Set<Int>) {
    for strategy in strategies.indices {
      for measure in strategies[strategy].measures.indices {
        strategies[strategy].measures[measure].actions.removeAll {
          numbers.contains($0.number.value)
        }
      }
      strategies[strategy].measures.removeAll(where: \.actions.isEmpty)
    }
    strategies.removeAll(where: \.measures.isEmpty)
    changeActions { action in
      if let link = action.linkedAction, numbers.contains(link) { action.linkedAction = nil }
    }
  }
}

extension Action {
  /// What a column says where an update asks for `new`: the line of the 重点 cell that says a status
  /// stays in plans that have no 状態 column for it.
  func text(
    _ column: PlanColumn, replacedBy new: String, besideStatusColumn hasStatusColumn: Bool
  ) -> String {
    guard column == .priority, !hasStatusColumn else { return new }
    var priority = PriorityText(self.priority.value)
    priority.marks = new
    return priority.text
  }

  /// An action that is added, as its new row shows it; `shared` are the texts of cells that it has in
  /// common with the actions around it.
  init(
    _ asked: NewAction, number: Int, in row: ActionRow, of table: PlanTableLayout,
    shared: [PlanColumn: Sourced<String>]
  ) {
    func source(_ column: PlanColumn) -> SourceCell {
      let index = table.column(column)?.index ?? table.column(.number)?.index ?? 1
      return SourceCell(
        sheet: table.sheet, cell: CellReference(row: row.row, column: index))
    }
    let texts = Dictionary(NewActionCells.texts(of: asked).map { ($0.column, $0.text.value) }) {
      first, _ in first
    }
    func text(_ column: PlanColumn) -> Sourced<String> {
      texts[column].map { Sourced($0, at: source(column)) } ?? shared[column]
        ?? Sourced("", at: source(column))
    }
    self.init(number: Sourced(number, at: source(.number)))
    for kind in ColumnKind.texts {
      guard let column = PlanColumn(kind) else { continue }
      let isLeftOut = kind.descriptor.presence == .optional && table.column(column) == nil
      if !isLeftOut { self[kind] = text(column) }
    }
    results = table.results.map { year, _ in
      YearlyResults(fiscalYear: year, text: text(.results(year)))
    }
    further = table.columns.filter(\.column.isFurther).map { layout in
      let text = text(layout.column)
      return FurtherText(
        column: layout.column, text: text,
        figure: ActionReading.figure(text.value, under: layout.headings))
    }
  }
}

extension ActionStatus {
  /// The text of a 重点 cell with the status on a line of its own below what else it says.
  func marked(in old: String, as line: String? = nil) -> String {
    let kept = ActionStatus.lines(of: old).filter { ActionStatus($0)?.isActive ?? true }
    let lines = kept.count == 1 && kept[0].allSatisfy(\.isWhitespace) ? [] : kept
    return (lines + (isActive ? [] : [line ?? text])).joined(separator: "\n")
  }
}
