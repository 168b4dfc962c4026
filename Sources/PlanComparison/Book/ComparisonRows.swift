import PlanReading
import PlanText

/// Lays a comparison out in rows: what has changed stands below its strategy, measure and action,
/// what has not is left out with （略）.
package struct ComparisonRows {
  package private(set) var rows: [ComparisonRow] = []
  /// The actions passed over since the last row.
  private var skipped: [ComparedAction] = []

  package init(_ comparison: PlanComparison) {
    guard !comparison.changes.isEmpty else {
      rows = [ComparisonRow(kind: .unchanged, place: Self.nothingChanged)]
      return
    }
    if !comparison.headings.isEmpty {
      rows.append(ComparisonRow(kind: .section, place: "表題・見出し"))
      addChanges(comparison.headings)
    }
    for strategy in comparison.strategies { add(strategy) }
    addSkipped()
    add(comparison.kpis)
  }

  private static let nothingChanged = "変更なし"
  /// Actions of a book without numbers.
  private static let unnumbered = "アクション"
  private static let omission = MarkedText(text: "（略）")

  private mutating func add(_ strategy: ComparedStrategy) {
    guard strategy.hasChanges else {
      skipped += strategy.measures.flatMap(\.actions)
      return
    }
    addSkipped()
    addHeading(.section, strategy.name)
    addChanges(strategy.changes)
    for measure in strategy.measures { add(measure) }
  }

  private mutating func add(_ measure: ComparedMeasure) {
    guard measure.hasChanges else {
      skipped += measure.actions
      return
    }
    addSkipped()
    addHeading(.group, measure.name)
    addChanges(measure.changes)
    for action in measure.actions {
      if action.changes.isEmpty {
        skipped.append(action)
      } else {
        addSkipped()
        add(action)
      }
    }
  }

  private mutating func add(_ action: ComparedAction) {
    var place = action.name.map { "No." + $0 } ?? Self.unnumbered
    let renumbering = action.changes.first { $0.field == .actionNumber }
    if let old = renumbering?.old { place += "\n（旧No.\(old.value)）" }
    addEntry(
      place, old: action.oldTitle, new: action.newTitle, presence: action.presence,
      name: action.changes.first { $0.field == .text(.title) },
      hasOtherName: renumbering != nil)
    // What the entry's row shows is not said again below it.
    addChanges(
      action.changes.filter { $0.field != .text(.title) && $0.field != .actionNumber },
      saysKind: action.presence == .both)
  }

  private mutating func add(_ kpis: [ComparedKPI]) {
    guard !kpis.isEmpty else { return }
    if kpis.contains(where: { !$0.changes.isEmpty }) { addHeading(.section, "KPI") }
    var isOmitting = false
    for kpi in kpis {
      if kpi.changes.isEmpty {
        if !isOmitting { addOmission("KPI") }
        isOmitting = true
        continue
      }
      isOmitting = false
      addEntry(
        "指標", old: kpi.oldName, new: kpi.newName, presence: kpi.presence,
        name: kpi.changes.first { $0.field == .indicator })
      addChanges(
        kpi.changes.filter { $0.field != .indicator }, saysKind: kpi.presence == .both)
    }
  }

  /// A table without such a column has one strategy or measure without a name.
  private mutating func addHeading(_ kind: ComparisonRow.Kind, _ name: String) {
    if !name.isEmpty { rows.append(ComparisonRow(kind: kind, place: name)) }
  }

  private mutating func addEntry(
    _ place: String, old: String?, new: String?, presence: EditionPresence, name: PlanChange?,
    hasOtherName: Bool = false
  ) {
    let remark =
      switch presence {
      case .onlyNew: PlanChange.Kind.newlyCreated.remark
      case .onlyOld: PlanChange.Kind.deleted.remark
      case .both:
        name?.kind.remark ?? (hasOtherName ? PlanChange.Kind.changed.remark : "")
      }
    rows.append(
      ComparisonRow(
        kind: .entry, place: place,
        new: MarkedText(text: new ?? "", marks: name?.newMarks ?? []),
        old: MarkedText(text: old ?? "", marks: name?.oldMarks ?? []), remark: remark))
  }

  private mutating func addChanges(_ changes: [PlanChange], saysKind: Bool = true) {
    rows += changes.map { change in
      var row = ComparisonRow(
        kind: .change, place: change.place,
        new: MarkedText(text: change.new?.value ?? "", marks: change.newMarks),
        old: MarkedText(text: change.old?.value ?? "", marks: change.oldMarks),
        remark: saysKind ? change.kind.remark : "")
      if case .figure = change.field {
        row.new.groupDigits()
        row.old.groupDigits()
      }
      return row
    }
  }

  private mutating func addSkipped() {
    if skipped.isEmpty { return }
    let names = Dictionary(skipped.map { ($0.number, $0.name) }) { first, _ in first }
    let hasNumbers = skipped.allSatisfy { $0.name != nil }
    addOmission(
      hasNumbers
        ? "No."
          + NumberList.text(skipped.map(\.number), calling: { (names[$0] ?? nil) ?? String($0) })
        : Self.unnumbered)
    skipped = []
  }

  private mutating func addOmission(_ place: String) {
    rows.append(
      ComparisonRow(kind: .omitted, place: place, new: Self.omission, old: Self.omission))
  }
}

extension MarkedText {
  /// 1210 → 1,210, as figures are printed; other texts stay.
  fileprivate mutating func groupDigits() {
    let whole = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(whole.count)
    guard whole.count > 3, rest.isEmpty || rest.first == ".",
      rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    text = grouped + rest
    if !marks.isEmpty { marks = [0..<text.utf16.count] }
  }
}

extension ComparedStrategy {
  fileprivate var hasChanges: Bool { !changes.isEmpty || measures.contains(where: \.hasChanges) }
}

extension ComparedMeasure {
  fileprivate var hasChanges: Bool {
    !changes.isEmpty || actions.contains { !$0.changes.isEmpty }
  }
}

extension PlanChange {
  fileprivate var newMarks: [Range<Int>] { words.map(\.new).filter { !$0.isEmpty } }
  fileprivate var oldMarks: [Range<Int>] { words.map(\.old).filter { !$0.isEmpty } }

  /// Where the text stands: 令和6年度実績, 見出し（課題）, 令和7年度 目標値.
  fileprivate var place: String {
    switch field {
    case .heading: "見出し\n（\(field.label)）"
    case .text(.results): (fiscalYear?.label ?? "") + field.label
    case .figure(.baseline): field.label
    default: [fiscalYear?.label, field.label].compactMap(\.self).joined(separator: "\n")
    }
  }
}

extension PlanChange.Kind {
  /// The word in brackets that offices write in the last column of such tables.
  package var remark: String { "（\(word)）" }

  /// 追加, 変更, 削除 or 新設.
  package var word: String {
    switch self {
    case .added: "追加"
    case .changed: "変更"
    case .deleted: "削除"
    case .newlyCreated: "新設"
    }
  }
}
