import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// The columns that a block of headings gives an update table of actions.
struct UpdateColumns: Sendable {
  /// What is done with the cells of a column that has a heading.
  enum Role: Hashable, Sendable {
    case plan(PlanColumn)
    case scheduleText
    case skipped(UpdateCell.Reason)
    case refused
  }

  /// Left to right.
  private(set) var columns: [PlanColumnLayout] = []
  /// The 1-based column that holds a whole schedule as a text.
  private(set) var scheduleText: Int?
  private(set) var findings: [Diagnostic] = []
  /// Whether it says anything that some edition could take over.
  private(set) var changesSomething = false
  /// The 1-based columns of the table, filled ones beside it without a heading included.
  private(set) var extent = 1...1

  private let sheet: UpdateSheet
  private let context: UpdateContext
  /// The table's rows below the headings.
  private let rows: Range<Int>
  private var roles: [Int: Role] = [:]
  /// The first 1-based column that tells which action is meant.
  private var keyColumn: Int?

  init(_ block: HeadingBlock, rows: Range<Int>, on sheet: UpdateSheet, _ context: UpdateContext) {
    self.sheet = sheet
    self.context = context
    self.rows = rows
    ignoreColumns(of: block)
    addLaidOut(block)
    let plan = PlanColumns(block)
    keyColumn =
      plan.columns.filter { $0.column == .number || $0.column == .title }.map(\.index).min()
    for layout in plan.columns where roles[layout.index] == nil { add(layout) }
    for cell in plan.duplicates { addRepeated(cell, in: cell.reference.column, of: block) }
    for heading in block.stacks.compactMap({ ColumnHeading($0, in: block) })
    where plan.unknown.contains(heading.cell) && roles[heading.column] == nil {
      add(heading, in: block)
    }
    if let cell = scheduleText(in: block) {
      if columns.contains(where: { $0.column.isSchedule }) {
        refuse(cell.reference.column, .updateHeadingRepeated(cell.text, at: source(cell)))
      } else {
        scheduleText = cell.reference.column
      }
    }
    if !columns.contains(where: { $0.column == .number }),
      let index = UnheadedNumberColumn.find(
        in: block, columns: columns, rows: rows, of: sheet.grid)
    {
      let cell = CellReference(row: block.rows.upperBound, column: index)
      columns.append(.updateColumn(.number, index: index, heading: CellRange(cell), text: ""))
    }
    columns.sort { $0.index < $1.index }
    changesSomething =
      changesSomething || scheduleText != nil
      || columns.contains {
        $0.column == .baseline || $0.column.kind.descriptor.updating != .fixed
      }
    leaveOutWhatTheEditionLacks()
    for layout in columns {
      roles[layout.index] = .plan(layout.column)
      for index in layout.columnsBeside(headings: block.rows) where roles[index] == nil {
        roles[index] = .plan(layout.column)
      }
    }
    if let scheduleText { roles[scheduleText] = .scheduleText }
    extent = sheet.extent(of: roles.keys, rows: rows)
  }

  func index(of column: PlanColumn) -> Int? { columns.first { $0.column == column }?.index }

  /// Nil for a column without a heading.
  func role(of column: Int) -> Role? { roles[column] }

  private mutating func ignoreColumns(of block: HeadingBlock) {
    for stack in block.stacks {
      let text = ColumnHeading(stack, in: block)?.cell.text
      if context.ignores(text ?? CellReference.columnLetters(stack.column)) {
        roles[stack.column] = .skipped(.ignored)
      }
    }
  }

  /// The columns that a book which a layout table describes has under these headings.
  private mutating func addLaidOut(_ block: HeadingBlock) {
    guard let names = context.laidOut else { return }
    let paths = block.stacks.map { $0.cells.map(\.text) }
    for (stack, path) in zip(block.stacks, paths) where roles[stack.column] == nil {
      guard let cell = stack.cells.last else { continue }
      let alike = zip(block.stacks, paths).filter { $0.1 == path }.map(\.0.column)
      let position = alike.firstIndex(of: stack.column) ?? 0
      let named = names.columns(under: path)
      if named.isEmpty {
        let years = names.years(headed: cell.text)
        if path.count == 1, years.count > 1 {
          changesSomething = true
          refuse(
            stack.column,
            .updateHeadingWithoutYear(
              cell.text, mayBe: years, areOpen: false, at: source(cell)))
        }
        continue
      }
      guard alike.count <= named.count, named.count == 1 || alike.count == named.count,
        !columns.contains(where: { $0.column == named[position] })
      else {
        refuse(stack.column, .updateHeadingRepeated(cell.text, at: source(cell)))
        continue
      }
      let column = named[position]
      columns.append(
        .updateColumn(column, index: stack.column, heading: cell.range, text: cell.text))
      roles[stack.column] = .plan(column)
    }
  }

  /// A column of a plan, if a year in its heading does not make it one of another year.
  private mutating func add(_ layout: PlanColumnLayout) {
    var layout = layout
    let own = context.column(headed: layout.text)
    let isOfBook = own == layout.column
    if isOfAnotherYearsGroup(layout) || !isOfBook && UpdateVocabulary.isOfAnotherText(layout.text) {
      changesSomething = true
      refuse(layout.index, .updateHeadingUnknown(layout.text, at: sheet.source(layout.heading)))
      return
    }
    if !isOfBook, layout.column.kind.descriptor.contents != .place,
      let word = Self.relativeYear(in: layout.wording, layout.text)
    {
      refuseRelative(layout.index, word, layout.text, at: sheet.source(layout.heading))
      return
    }
    if !isOfBook, layout.column.resultsYear != nil || layout.column.isSchedule,
      refusesSeveralYears(layout.text, layout.index, at: sheet.source(layout.heading))
    {
      return
    }
    if let year = layout.doingYear, !isOfBook {
      layout.column = own ?? .results(year)
    } else if layout.column == .title || layout.column == .description, !isOfBook,
      layout.wording.fiscalYear != nil, layout.wording.core != layout.wording.coreWithoutYear
    {
      changesSomething = true
      refuse(layout.index, .updateHeadingUnknown(layout.text, at: sheet.source(layout.heading)))
      return
    }
    if columns.contains(where: { $0.column == layout.column }) {
      refuse(layout.index, .updateHeadingRepeated(layout.text, at: sheet.source(layout.heading)))
      return
    }
    columns.append(layout)
  }

  /// Refuses a column whose cells could be of any of several years, and says whether.
  private mutating func refusesSeveralYears(
    _ heading: String, _ column: Int, at source: UpdateSource
  ) -> Bool {
    let years = HeadingYears(heading).fiscalYears
    guard years.count > 1 else { return false }
    changesSomething = true
    refuse(column, .updateHeadingYears(heading, years.sorted(), at: source))
    return true
  }

  /// Whether a description stands under a year's plan: 令和8年度計画 over 内容.
  private func isOfAnotherYearsGroup(_ layout: PlanColumnLayout) -> Bool {
    guard layout.column == .description, layout.wording.fiscalYear == nil,
      let group = layout.groups.last, let range = group.mergedRange,
      let key = keyColumn, range.columns.lowerBound > key
    else { return false }
    let wording = HeadingWording(group.text)
    return wording.fiscalYear != nil && !wording.isFiscalYear
  }

  /// 昨年度 and the like in a heading that names no year, in its brackets too.
  private static func relativeYear(in wording: HeadingWording, _ text: String) -> String? {
    if wording.fiscalYear != nil { return nil }
    return UpdateVocabulary.relativeYears.first(where: text.contains)
  }

  private mutating func refuseRelative(
    _ column: Int, _ word: String, _ heading: String, at source: UpdateSource
  ) {
    changesSomething = true
    refuse(
      column, .updateHeadingRelativeYear(heading, word, has: context.plan.edition, at: source))
  }

  private mutating func refuse(_ column: Int, _ finding: Diagnostic) {
    roles[column] = .refused
    if sheet.hasContents(inColumn: column, rows: rows) { findings.append(finding) }
  }

  /// A heading that names what another one names already.
  private mutating func addRepeated(_ cell: HeadingCell, in column: Int, of block: HeadingBlock) {
    guard roles[column] == nil else { return }
    if context.repeats(cell, in: block) {
      roles[column] = .skipped(.otherColumn)
    } else {
      refuse(column, .updateHeadingRepeated(cell.text, at: source(cell)))
    }
  }

  /// A heading that is none of a plan: one that update tables may have besides, or a finding.
  private mutating func add(_ heading: ColumnHeading, in block: HeadingBlock) {
    let core = heading.wording.core
    let isResults =
      heading.meaning == .column(.results) || UpdateVocabulary.results.contains(core)
      || UpdateVocabulary.results.contains(heading.wording.coreWithoutYear)
    if isResults {
      addResults(heading, in: block)
    } else if heading.meaning == .fiscalYear, let year = heading.fiscalYear {
      add(.schedule(year), heading)
    } else if isOfEdition(heading.cell) {
      roles[heading.column] = .skipped(.otherColumn)
    } else if UpdateVocabulary.ignored.contains(core) {
      roles[heading.column] = .skipped(.otherColumn)
      if sheet.hasContents(inColumn: heading.column, rows: rows) {
        findings.append(.updateColumnNotTaken(heading.cell.text, at: source(heading.cell)))
      }
    } else {
      refuse(heading.column, .updateHeadingUnknown(heading.cell.text, at: source(heading.cell)))
    }
  }

  /// Results of the only year that can be meant, where the heading names none.
  private mutating func addResults(_ heading: ColumnHeading, in block: HeadingBlock) {
    if UpdateVocabulary.isOfAnotherText(heading.cell.text) {
      changesSomething = true
      refuse(heading.column, .updateHeadingUnknown(heading.cell.text, at: source(heading.cell)))
      return
    }
    if refusesSeveralYears(heading.cell.text, heading.column, at: source(heading.cell)) { return }
    if let year = heading.fiscalYear {
      add(.results(year), heading)
      return
    }
    if let word = Self.relativeYear(in: heading.wording, heading.cell.text) {
      refuseRelative(heading.column, word, heading.cell.text, at: source(heading.cell))
      return
    }
    let named = Set(columns.compactMap(\.column.resultsYear))
    let years = context.years.results.filter { !named.contains($0) }
    if years.count > 1 {
      changesSomething = true
      refuse(
        heading.column,
        .updateHeadingWithoutYear(heading.cell.text, mayBe: years, at: source(heading.cell)))
    } else if let year = years.first {
      add(.results(year), heading)
    } else {
      addRepeated(heading.cell, in: heading.column, of: block)
    }
  }

  private mutating func add(_ column: PlanColumn, _ heading: ColumnHeading) {
    if columns.contains(where: { $0.column == column }) {
      refuse(heading.column, .updateHeadingRepeated(heading.cell.text, at: source(heading.cell)))
      return
    }
    columns.append(
      .updateColumn(
        column, index: heading.column, heading: heading.cell.range, text: heading.cell.text))
  }

  /// A heading スケジュール over one column without years below it.
  private func scheduleText(in block: HeadingBlock) -> HeadingCell? {
    block.stacks.lazy.compactMap { stack -> HeadingCell? in
      // In another office's book 年度計画 may be a column of its own.
      guard roles[stack.column] == nil, let last = stack.cells.last else { return nil }
      let isAlone = last.range.columns == stack.column...stack.column
      return last.wording.planMeaning == .scheduleGroup && isAlone ? last : nil
    }.first
  }

  private mutating func leaveOutWhatTheEditionLacks() {
    let all = columns
    columns = []
    for layout in all {
      let finding = context.finding(about: layout, at: sheet.source(layout.heading))
      if finding?.severity == .error {
        roles[layout.index] = .refused
      } else if finding != nil, layout.column != .issues {
        roles[layout.index] = .skipped(.otherColumn)
      } else {
        columns.append(layout)
      }
      let isFilled = sheet.hasContents(inColumn: layout.index, rows: rows)
      if finding == nil, isFilled,
        let day = context.findingAboutDay(of: layout, at: sheet.source(layout.heading))
      {
        findings.append(day)
      }
      if let finding, isFilled { findings.append(finding) }
    }
    if let index = scheduleText, context.window == nil {
      let cell = CellReference(row: rows.lowerBound - 1, column: index)
      refuse(index, .updateColumnMissing("スケジュール", at: sheet.source(cell)))
      scheduleText = nil
    }
  }

  private func isOfEdition(_ cell: HeadingCell) -> Bool {
    context.headings.contains(folded(cell.text))
  }

  private func source(_ cell: HeadingCell) -> UpdateSource { sheet.source(cell.reference) }
}

extension PlanColumn {
  var isSchedule: Bool { kind == .schedule }
}

extension UpdateSheet {
  /// The columns from the first to the last of a table, and filled ones beside these.
  func extent(of columns: some Collection<Int>, rows: Range<Int>) -> ClosedRange<Int> {
    var first = columns.min() ?? 1
    var last = columns.max() ?? 1
    while first > 1, hasContents(inColumn: first - 1, rows: rows) { first -= 1 }
    while hasContents(inColumn: last + 1, rows: rows) { last += 1 }
    return first...last
  }
}

extension PlanColumnLayout {
  /// A column of an update table that is none of a plan's.
  fileprivate static func updateColumn(
    _ column: PlanColumn, index: Int, heading: CellRange, text: String
  ) -> PlanColumnLayout {
    PlanColumnLayout(
      column: column, index: index, heading: heading.topLeft, headingRange: heading, text: text,
      wording: HeadingWording(text), groups: [])
  }
}
