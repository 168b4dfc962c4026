package import PlanText

/// 具体的アクション: one numbered row of the plan.
///
/// Texts are kept as printed, line breaks as `\n`; an empty cell is the empty text.
package struct Action: Hashable, Sendable {
  /// The number staff call it by; a name, never renumbered.
  package var number: Sourced<Int>
  /// In the order of `ColumnKind.texts`; nil for columns the table does not have.
  private var cells: [Sourced<String>?]
  /// One entry a results column, oldest first.
  package var results: [YearlyResults]
  /// What stands in columns that other offices' plans have besides, in the order of the columns.
  package var further: [FurtherText] = []
  /// The code of the level it belongs to; nil where that is its measure.
  package var levelCode: String?
  package var schedule: [ScheduleSpan]
  /// What the 状態 cell says where it names an action as staff call it.
  package var namedState: ActionStatus?
  /// The number of the action this row links to from one of its cells; nil without a link.
  package var linkedAction: Int?

  package init(
    number: Sourced<Int>, texts: [ColumnKind: Sourced<String>] = [:], results: [YearlyResults] = [],
    schedule: [ScheduleSpan] = [], linkedAction: Int? = nil
  ) {
    self.number = number
    cells = ColumnKind.texts.map { texts[$0] }
    self.results = results
    self.schedule = schedule
    self.linkedAction = linkedAction
  }

  /// The text of a column; nil where the table has no such column, or it holds no text of an action.
  package subscript(kind: ColumnKind) -> Sourced<String>? {
    get { kind.slot.flatMap { cells[$0] } }
    set { if let slot = kind.slot { cells[slot] = newValue } }
  }

  /// The text of a column; nil for results of a year that has none, and for columns of no text.
  package func text(_ column: PlanColumn) -> Sourced<String>? {
    if column.isFurther { return further.first { $0.column == column }?.text }
    guard let year = column.resultsYear else { return self[column.kind] }
    return results.first { $0.fiscalYear == year }?.text
  }

  /// Lets the cell of a column say another text, where the table has such a column.
  package mutating func setText(_ column: PlanColumn, to new: String) {
    if column.isFurther {
      for index in further.indices where further[index].column == column {
        further[index].text.value = new
      }
      return
    }
    guard let year = column.resultsYear else {
      self[column.kind]?.value = new
      return
    }
    if let index = results.firstIndex(where: { $0.fiscalYear == year }) {
      results[index].text.value = new
    }
  }

  /// What its cells say, in the order of the columns, results last.
  package var cellTexts: [(column: PlanColumn, text: Sourced<String>)] {
    ColumnKind.texts.compactMap { kind in
      guard let column = PlanColumn(kind), let text = self[kind] else { return nil }
      return (column, text)
    } + results.map { (.results($0.fiscalYear), $0.text) } + further.map { ($0.column, $0.text) }
  }

  /// What its cells say, by column.
  package var texts: [PlanColumn: Sourced<String>] {
    Dictionary(cellTexts.map { ($0.column, $0.text) }) { first, _ in first }
  }

  /// Changes the places of its cells.
  package mutating func changeSources(_ change: (inout SourceCell) -> Void) {
    change(&number.source)
    for index in cells.indices where cells[index] != nil { cells[index]?.changeSource(change) }
    for index in results.indices { change(&results[index].text.source) }
    for index in further.indices { change(&further[index].text.source) }
    for index in schedule.indices { change(&schedule[index].source) }
  }

  /// Whether it says the same in the same words, wherever its cells stand.
  package func saysTheSame(as other: Action) -> Bool {
    number.value == other.number.value && linkedAction == other.linkedAction
      && cells.elementsEqual(other.cells) { $0?.value == $1?.value }
      && results.elementsEqual(other.results) {
        $0.fiscalYear == $1.fiscalYear && $0.text.value == $1.text.value
      }
      && further.elementsEqual(other.further) {
        $0.column == $1.column && $0.text.value == $1.text.value
      }
      && schedule.elementsEqual(other.schedule) {
        $0.years == $1.years && $0.label == $1.label && $0.drawnAs == $1.drawnAs
      }
  }

  package var title: Sourced<String> {
    get { text(.title) }
    set { self[.title] = newValue }
  }
  /// The 既存/新規 cell.
  package var existingOrNew: Sourced<String> { text(.existingOrNew) }
  /// The 重点 cell (◎, 再掲 …).
  package var priority: Sourced<String> {
    get { text(.priority) }
    set { self[.priority] = newValue }
  }
  package var description: Sourced<String> { text(.description) }
  package var baseline: Sourced<String> {
    get { text(.baseline) }
    set { self[.baseline] = newValue }
  }
  /// The 開始年 cell as printed.
  package var startYear: Sourced<String> { text(.startYear) }
  /// The 状態 cell as printed; nil where the table has no such column.
  package var status: Sourced<String>? {
    get { self[.status] }
    set { self[.status] = newValue }
  }
  package var issues: Sourced<String> { text(.issues) }

  /// Where the table has no such column, the empty text at the action's number.
  private func text(_ kind: ColumnKind) -> Sourced<String> {
    self[kind] ?? Sourced("", at: number.source)
  }

  package var isPriority: Bool { priority.value.contains { "◎○●〇".contains($0) } }
  /// 再掲: an action listed again under another measure.
  package var isRelisted: Bool { priority.value.holds("再掲") }

  /// Whether it goes on or has ended: what the 状態 cell says, else a line of the 重点 cell such as
  /// 終了（令和7年度）; nil where neither says anything known.
  package var state: ActionStatus? {
    if let namedState { return namedState }
    if let status, let state = ActionStatus(status.value) { return state }
    return ActionStatus.lines(of: priority.value).lazy
      .compactMap { ActionStatus($0) }.last { !$0.isActive }
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

/// What an action's row says in a column that the model has no word of its own for.
package struct FurtherText: Hashable, Sendable {
  package var column: PlanColumn
  package var text: Sourced<String>
  /// The figure the cell is; nil for other texts.
  package var figure: PlainFigure?

  package init(column: PlanColumn, text: Sourced<String>, figure: PlainFigure? = nil) {
    self.column = column
    self.text = text
    self.figure = figure
  }
}

extension PlanColumn {
  /// Whether an action keeps its text among the further ones.
  package var isFurther: Bool {
    switch kind.descriptor.contents {
    case .yearly, .carried, .indicator: true
    case .results, .text: position > 0
    case .place, .schedule, .nothing: false
    }
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

/// 既存/新規: whether an action existed when the plan began.
package enum ExistingOrNew: String, Hashable, Sendable, CaseIterable {
  case existing, new

  /// Reads `既存`, `新規`, `継続`, and either with words in brackets: `既存（拡充）`, `新規（R6～）`.
  ///
  /// Nil for anything else.
  package init?(_ cell: String) {
    var word = cell.trimmingWhitespace
    while let (before, _) = ClosingBrackets.split(word) { word = before.trimmingWhitespace }
    switch folded(word) {
    case "既存", "継続": self = .existing
    case "新規": self = .new
    default: return nil
    }
  }
}
