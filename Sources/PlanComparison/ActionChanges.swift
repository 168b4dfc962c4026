import PlanReading
import PlanText

/// Compares the cells of one action.
enum ActionChanges {
  /// The changes but for the number, in the order of the columns; of an action that one edition lacks, its
  /// title and every text.
  static func changes(
    old: Action?, new: Action?, years: TextYears = TextYears()
  ) -> [PlanChange] {
    switch (old, new) {
    case (nil, nil):
      return []
    case (nil, let new?):
      return entries(of: new, years.new).filter(\.isPrinted).map {
        PlanChange(newlyCreated: $0.field, $0.text, fiscalYear: $0.fiscalYear)
      }
    case (let old?, nil):
      return entries(of: old, years.old).filter(\.isPrinted).map {
        PlanChange(deleted: $0.field, $0.text, fiscalYear: $0.fiscalYear)
      }
    case (let old?, let new?):
      let new = new.unfolded(after: old)
      // Writing schedules out takes long, and few of them change.
      let hasOtherSchedule = !old.schedule.elementsEqual(new.schedule) {
        $0.years == $1.years && $0.label == $1.label
      }
      // So does looking for a status among the marks.
      let hasOtherMarks =
        old.status != nil || new.status != nil || old.priority.value != new.priority.value
      // Nor need what both say be written out, where no text of the old one is gone: what is told of
      // such a text goes by those around it.
      let hasAll = (!hasOtherMarks || new.status != nil) && new.hasColumns(of: old)
      return changes(
        from: entries(
          of: old, years.old, unlike: hasAll ? new : nil, hasSchedule: hasOtherSchedule,
          hasMarks: hasOtherMarks),
        to: entries(
          of: new, years.new, unlike: hasAll ? old : nil, hasSchedule: hasOtherSchedule,
          hasMarks: hasOtherMarks))
    }
  }

  private struct Entry {
    var field: ChangedField
    var fiscalYear: FiscalYear?
    var text: Sourced<String>

    /// Whether it is listed where the whole action is new or gone.
    var isPrinted: Bool {
      field == .text(.title) || !text.value.unicodeScalars.allSatisfy(TextFolding.isDropped)
    }
  }

  private static func changes(from old: [Entry], to new: [Entry]) -> [PlanChange] {
    var rest = old[...]
    var changes: [PlanChange] = []
    func add(_ old: Entry?, _ new: Entry?) {
      guard let entry = new ?? old else { return }
      let change = PlanChange(
        entry.field, old: old?.text, new: new?.text, fiscalYear: entry.fiscalYear)
      if let change { changes.append(change) }
    }
    for entry in new {
      let match = rest.firstIndex {
        $0.field == entry.field && $0.fiscalYear == entry.fiscalYear
      }
      // Both lists are in the order of columns and years: what stands before the match is gone.
      if let match {
        for gone in rest[..<match] { add(gone, nil) }
        add(rest[match], entry)
        rest = rest[(match + 1)...]
      } else {
        add(nil, entry)
      }
    }
    for gone in rest { add(gone, nil) }
    return changes
  }

  /// Without the words of their declarations, which take long to copy.
  private static let columns = ColumnDescriptor.all.map { (kind: $0.kind, contents: $0.contents) }

  private static func entries(
    of action: Action, _ years: [PlanColumn: FiscalYear], unlike other: Action? = nil,
    hasSchedule: Bool = true, hasMarks: Bool = true
  ) -> [Entry] {
    func further(_ kind: ColumnKind) -> [Entry] {
      action.further.filter { $0.column.kind == kind }.map { text in
        Entry(
          field: .text(kind), fiscalYear: text.column.fiscalYear ?? years[text.column],
          text: text.text)
      }
    }
    return columns.flatMap { column -> [Entry] in
      if !hasMarks, column.kind.isMark { return [] }
      let field = ChangedField.text(column.kind)
      switch column.contents {
      case .place: return []
      case .text:
        if let other, action.says(column.kind, as: other) { return further(column.kind) }
        let year = PlanColumn(column.kind).flatMap { years[$0] }
        let own = action.saidText(column.kind).map {
          [Entry(field: field, fiscalYear: year, text: $0)]
        }
        return (own ?? []) + further(column.kind)
      case .results:
        let others = other?.results ?? []
        return action.results.enumerated().filter { index, results in
          !others.indices.contains(index) || others[index].text.value != results.text.value
        }.map { Entry(field: field, fiscalYear: $1.fiscalYear, text: $1.text) }
          + further(column.kind)
      case .schedule: return hasSchedule ? [Entry(field: field, text: action.scheduleText)] : []
      case .yearly, .carried, .indicator: return further(column.kind)
      case .nothing: return []
      }
    }
  }
}

extension ColumnKind {
  /// Whether it holds marks, among which a status may stand.
  fileprivate var isMark: Bool {
    switch self {
    case .priority, .status: true
    default: false
    }
  }
}

extension Action {
  /// Whether it has every column that another one has, results of the same years first.
  fileprivate func hasColumns(of other: Action) -> Bool {
    other.further.isEmpty && ColumnKind.texts.allSatisfy { other[$0] == nil || self[$0] != nil }
      && results.starts(with: other.results) { $0.fiscalYear == $1.fiscalYear }
  }

  /// Whether it has the same text in a column as another, in a cell that holds nothing else.
  fileprivate func says(_ kind: ColumnKind, as other: Action) -> Bool {
    !kind.isMark && self[kind]?.value == other[kind]?.value
  }

  /// The text of a column; a status that stands among the marks of a table without a 状態 column is one of
  /// that column.
  fileprivate func saidText(_ kind: ColumnKind) -> Sourced<String>? {
    guard status == nil else { return self[kind] }
    switch kind {
    case .priority: return self[kind].map { Sourced(PriorityText($0.value).marks, at: $0.source) }
    case .status:
      guard let cell = self[.priority], let line = PriorityText(cell.value).statusLines.last else {
        return nil
      }
      return Sourced(line.trimmingWhitespace, at: cell.source)
    default: return self[kind]
    }
  }

  /// One line a span, such as `R6～R8年度 検討`; the cell is that of the first span, else the number's.
  fileprivate var scheduleText: Sourced<String> {
    let spans = schedule.sorted {
      ($0.years.lowerBound, $0.years.upperBound) < ($1.years.lowerBound, $1.years.upperBound)
    }
    let lines = spans.map { span in
      let (first, last) = (span.years.lowerBound.shortLabel, span.years.upperBound.shortLabel)
      let years = first == last ? "\(first)年度" : "\(first)～\(last)年度"
      let label = LineBreaks.joined(span.label)
      return label.isEmpty ? years : "\(years) \(label)"
    }
    return Sourced(
      lines.joined(separator: "\n"), at: spans.first?.source ?? number.source)
  }
}
