import PlanReading
import PlanText
import SpreadsheetML

/// What a row of an update table says about an action, blank cells included.
struct StatedAction: Hashable, Sendable {
  /// Nil in a row without the number of an action.
  var number: Int?
  /// The number of an action to come.
  var name: Requested<String>?
  /// The number's cell, or the title's where there is no number.
  var source: UpdateSource
  /// The row's own strategy and measure, or those of the rows above; nil where none is named.
  var strategy: Requested<String>?
  var measure: Requested<String>?
  /// Left to right; only columns that the table has.
  var texts: [StatedText] = []
  /// The 現状 cell; nil where the table has no such column.
  var baseline: Requested<String>?
  /// The 状態 cell; nil where the table has no such column.
  var status: Requested<String>?
  /// Nil where the row says nothing about its schedule.
  var schedule: StatedSchedule?
  /// The filled cells of the schedule.
  var scheduleCells: [ScheduleCell] = []

  /// A filled cell of a schedule.
  struct ScheduleCell: Hashable, Sendable {
    var source: UpdateSource
    /// Nil for a cell that holds the whole schedule.
    var years: [FiscalYear]?
  }
  /// The schedule's cells that say 変更なし and the like.
  var unchanged: [UpdateSource] = []
  /// The schedule's cells that have been found fault with.
  var refused: [UpdateSource] = []

  init(number: Int?, source: UpdateSource) {
    self.number = number
    self.source = source
  }

  /// Its texts, the 現状 last.
  var cells: [StatedText] {
    texts + (baseline.map { [StatedText(column: .baseline, text: $0)] } ?? [])
  }

  func text(_ column: PlanColumn) -> Requested<String>? {
    texts.first { $0.column == column }?.text
  }
}

/// A text cell of a row.
struct StatedText: Hashable, Sendable {
  var column: PlanColumn
  var text: Requested<String>
}

/// What a row says about its schedule.
struct StatedSchedule: Hashable, Sendable {
  /// By first year.
  var spans: [RequestedSpan]
  /// Years whose cells hold `(削除)`.
  var cleared: Set<FiscalYear>
  /// Whether it is the whole schedule; else only years that a span covers or that are cleared change.
  var isWhole: Bool
  var source: UpdateSource
  /// The years whose cells are blank: what the plan has there stays, unless it has moved.
  var blankYears: [FiscalYear: UpdateSource] = [:]

  /// The years it speaks of.
  var years: Set<FiscalYear> {
    spans.reduce(into: cleared) { $0.formUnion($1.years.years) }
  }
}

/// What a row of an update table says about an indicator.
struct StatedKPI: Hashable, Sendable {
  /// A figure's cell, blank ones included.
  struct Figure: Hashable, Sendable {
    var kind: KPIValue.Kind
    var fiscalYear: FiscalYear
    /// Nil for a blank cell.
    var content: KPIUpdate.Content?
    /// What its column counts plain numbers in; nil where nothing says so.
    var unit: String?
    var source: UpdateSource
  }

  /// Without unit and line breaks.
  var indicator: Requested<String>
  /// Empty where none is printed.
  var unit: String
  /// The cell of the unit where it has one of its own.
  var unitCell: UpdateSource?
  /// The code of the edition's strategy; empty where none is named or it is not known.
  var strategyCode: String
  /// As typed; nil where the table names none.
  var strategy: Requested<String>?
  var figures: [Figure]
  /// Whether a cell says 新規.
  var isNew = false
  /// The name of the indicator it replaces.
  var replaced: Requested<String>?
  /// What a cell says of its end: 終了.
  var status: Requested<String>?
}

/// All that one file asks for.
struct StatedTable: Sendable {
  var file: String
  /// Whether it may replace what an earlier return wrote.
  var isNewer = false
  var actions: [StatedAction] = []
  var kpis: [StatedKPI] = []
  var account = UpdateAccount()
  /// The headings of its tables, in no order.
  var headings: [Requested<String>] = []
  /// Texts of which some words look otherwise than their cell's font.
  var runs: [UpdateSource: [TextRun]] = [:]
  /// Cells of which something is struck through.
  var struck: [UpdateSource: StruckText] = [:]
}
