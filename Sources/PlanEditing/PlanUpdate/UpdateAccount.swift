package import Diagnostics
package import PlanReading
package import PlanText

/// What has become of one filled cell of an update table.
package struct UpdateCell: Hashable, Sendable {
  package enum Fate: String, Hashable, Sendable, CaseIterable {
    /// The edition says it now.
    case written
    /// The edition said it already.
    case same
    /// It tells which row is meant.
    case key
    /// Left out, for a reason.
    case skipped
    /// It keeps the tables from being taken over.
    case refused
  }

  /// Why a cell is left out.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It stands on a sheet, or in a row, that shows how to fill in the table.
    case sample
    /// It stands on a sheet without an update table.
    case noTable = "no_table"
    /// It stands above, beside or below a table.
    case outside
    /// It stands in a row of totals or formulas, or is a note merged over columns.
    case note
    /// Its column is none of the plan, or one that the plan's readers leave out too.
    case otherColumn = "other_column"
    /// Its column was to be ignored.
    case ignored
    /// It says what was handed out; others have changed the edition since.
    case handedOut = "handed_out"
    /// It belongs to a schedule of which arrows are squeezed out of place by hidden rows or years.
    case hiddenArrows = "hidden_arrows"
    /// It says with a dash that there is no figure yet.
    case noValue = "no_value"
    /// The edition has no place that could keep it.
    case notKept = "not_kept"
    /// It says 変更なし or the like.
    case unchanged
    /// A newer return asks for something else.
    case replaced
  }

  /// What a cell says something of.
  package enum Field: Hashable, Sendable {
    case column(ColumnKind)
    case indicator, unit
    case figure(KPIValue.Kind)
  }

  /// Whether the cell is to be seen.
  package enum Visibility: Hashable, Sendable {
    case shown, inHiddenLine, onHiddenSheet
  }

  /// What a reader says of a cell.
  struct Entry: Hashable, Sendable {
    var fate: Fate
    var reason: Reason?
    var action: Int?
    var field: Field?
    var fiscalYear: FiscalYear?
    var old: String?

    init(
      _ fate: Fate, _ reason: Reason? = nil, action: Int? = nil, field: Field? = nil,
      fiscalYear: FiscalYear? = nil, old: String? = nil
    ) {
      self.fate = fate
      self.reason = reason
      self.action = action
      self.field = field
      self.fiscalYear = fiscalYear
      self.old = old
    }

    static func skipped(_ reason: Reason) -> Entry { Entry(.skipped, reason) }
  }

  package var source: UpdateSource
  /// As the table shows it.
  package var text: String
  package var visibility: Visibility
  package var fate: Fate
  /// Only of skipped cells.
  package var reason: Reason?
  /// The number of the action it is about; nil for others and new ones.
  package var action: Int?
  package var field: Field?
  /// Of results, figures and years of the schedule.
  package var fiscalYear: FiscalYear?
  /// What the edition said before; nil where that was not looked at.
  package var old: String?
  /// The same cell for each action, where it is merged over the rows of several; empty for others.
  package var ofEachAction: [UpdateCell] = []

  fileprivate init(_ cell: UpdateAccount.Filled, _ entry: Entry) {
    source = cell.source
    text = cell.text
    visibility = cell.visibility
    fate = entry.fate
    reason = entry.reason
    action = entry.action
    field = entry.field
    fiscalYear = entry.fiscalYear
    old = entry.old
  }
}

/// Collects what becomes of every filled cell of update tables while these are read and merged.
///
/// Whoever reads a cell says what comes of it; what nobody has taken is refused.
struct UpdateAccount: Sendable {
  fileprivate struct Filled {
    var source: UpdateSource
    var text: String
    var visibility: UpdateCell.Visibility
  }

  /// Sheet by sheet.
  private var filled: [Filled] = []
  /// What is said of each cell, once for each action in whose row it stands.
  private var entries: [UpdateSource: [UpdateCell.Entry]] = [:]
  /// Cells that share the fate of another one: the further rows of an action's text.
  private var leaders: [UpdateSource: UpdateSource] = [:]
  /// Cells of which contradictory things were said: faults of this program.
  private(set) var contradictions: [UpdateSource] = []

  init() {}

  /// The filled cells of a sheet but for headings, each with a fate still to be told.
  init(_ sheet: UpdateSheet, headings: [ClosedRange<Int>]) {
    for row in sheet.grid.rowNumbers where !headings.contains(where: { $0.contains(row) }) {
      for cell in sheet.filledCells(inRow: row) {
        filled.append(
          Filled(
            source: sheet.source(cell), text: sheet.grid.printedText(at: cell),
            visibility: sheet.visibility(of: cell)))
      }
    }
  }

  /// The filled cells of a sheet that is left out.
  init(_ sheet: UpdateSheet, leftOut reason: UpdateCell.Reason) {
    self.init(sheet, headings: [])
    for cell in filled { take(cell.source, .skipped(reason)) }
  }

  /// Says what comes of a cell, filled or not.
  ///
  /// A cell merged over several rows or years may be both written and the same: then it is written.
  mutating func take(_ source: UpdateSource, _ entry: UpdateCell.Entry) {
    let all = entries[source] ?? []
    let same = all.firstIndex {
      $0.action == entry.action || $0.action == nil || entry.action == nil
    }
    guard let index = same else {
      entries[source, default: []].append(entry)
      return
    }
    let known = all[index]
    if known.fate != entry.fate {
      let values: Set<UpdateCell.Fate> = [.written, .same, .skipped]
      if !values.contains(known.fate) || !values.contains(entry.fate) {
        contradictions.append(source)
      }
      if known.fate.rank < entry.fate.rank { return }
    }
    entries[source]?[index] = entry
  }

  /// Leaves out what was to be written: a newer return asks for something else.
  mutating func replace(_ source: UpdateSource) {
    for index in (entries[source] ?? []).indices where entries[source]?[index].fate == .written {
      entries[source]?[index].fate = .skipped
      entries[source]?[index].reason = .replaced
    }
  }

  /// Lets a cell share the fate of another one.
  mutating func link(_ source: UpdateSource, to leader: UpdateSource) {
    if source != leader { leaders[source] = leader }
  }

  mutating func join(_ other: UpdateAccount) {
    filled += other.filled
    entries.merge(other.entries) { first, _ in first }
    leaders.merge(other.leaders) { first, _ in first }
    contradictions += other.contradictions
  }

  /// Whether somebody has said what comes of a cell.
  func isTaken(_ source: UpdateSource) -> Bool {
    entries[source] != nil || leaders[source].map { entries[$0] != nil } ?? false
  }

  /// Every filled cell with its one fate; those that an error speaks of, and those nobody has taken,
  /// are refused.
  func cells(refused: (UpdateSource) -> Bool) -> [UpdateCell] {
    filled.map { cell in
      let leader = leaders[cell.source] ?? cell.source
      var all = entries[cell.source] ?? entries[leader] ?? [UpdateCell.Entry(.refused)]
      if refused(cell.source) || refused(leader) {
        for index in all.indices {
          all[index].fate = .refused
          all[index].reason = nil
        }
      }
      let first = all.min { $0.fate.rank < $1.fate.rank }
      var known = UpdateCell(cell, first ?? UpdateCell.Entry(.refused))
      if all.count > 1 { known.ofEachAction = all.map { UpdateCell(cell, $0) } }
      return known
    }
  }
}

extension UpdateCell.Fate {
  /// Of several the least counts for the cell.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension [UpdateCell] {
  /// What was to be written could not be kept.
  mutating func withdraw(_ source: UpdateSource) {
    for index in indices where self[index].source == source {
      self[index].fate = .skipped
      self[index].reason = .notKept
      self[index].ofEachAction.withdraw(source)
    }
  }

  /// The filled cells of a file that is not used at all; empty for one that is.
  ///
  /// What the edition says already, or cannot keep, has been understood; what stands beside the table
  /// or a caller asked to ignore does not count.
  var unusedCells: [UpdateCell] {
    let cells = filter { $0.fate != .key && $0.reason != .ignored && $0.reason != .outside }
    let unused: Set<UpdateCell.Reason> = [.sample, .noTable, .note, .otherColumn]
    return cells.allSatisfy { $0.reason.map(unused.contains) ?? false } ? cells : []
  }
}

extension UpdateCell.Reason {
  /// For lists of codes and messages.
  package var meaning: LocalizedText {
    switch self {
    case .sample: LocalizedText(ja: "記入例", en: "an example")
    case .noTable: LocalizedText(ja: "更新表のないシート", en: "a sheet without an update table")
    case .outside: LocalizedText(ja: "表の外", en: "outside the table")
    case .note: LocalizedText(ja: "注記・合計・数式の行", en: "a note, a total or a row of formulas")
    case .otherColumn: LocalizedText(ja: "計画にない列", en: "a column the plan does not have")
    case .ignored: LocalizedText(ja: "指定により読まない列", en: "a column that was to be ignored")
    case .handedOut: LocalizedText(ja: "配布したときのまま", en: "as it was handed out")
    case .hiddenArrows:
      LocalizedText(ja: "矢印が非表示の行・列にかかる", en: "arrows reach over hidden rows or columns")
    case .noValue: LocalizedText(ja: "値がない（「―」）", en: "a dash: no figure")
    case .notKept: LocalizedText(ja: "計画に書くところがない", en: "no place in the plan can keep it")
    case .unchanged: LocalizedText(ja: "「変更なし」などの語", en: "it says that nothing changes")
    case .replaced: LocalizedText(ja: "後の表で差し替え", en: "a newer table says something else")
    }
  }
}
