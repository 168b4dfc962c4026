import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Reads an update table of indicators.
struct UpdateKPITable: Sendable {
  private(set) var kpis: [StatedKPI] = []
  private(set) var findings: [Diagnostic] = []
  private(set) var account = UpdateAccount()

  private let sheet: UpdateSheet
  private let context: UpdateContext
  private let rows: Range<Int>
  /// 1-based columns of what update tables have besides.
  private var newColumns: [Int] = []
  private var replacedColumn: Int?
  /// The units that headings name for the numbers below them, by 1-based column.
  private var units: [Int: String] = [:]
  /// What is done with cells under headings that are none of an indicator.
  private var roles: [Int: UpdateColumns.Role] = [:]

  /// Nil when the headings name no indicator or no year.
  init?(
    _ block: HeadingBlock, rows: Range<Int>, rowsAbove: Range<Int>, on sheet: UpdateSheet,
    _ context: UpdateContext
  ) {
    guard var columns = KPIColumns(block, as: context.kpiColumns) else { return nil }
    self.sheet = sheet
    self.context = context
    self.rows = rows
    for stack in block.stacks { look(at: stack) }
    refuseRepeated(columns, in: block)
    columns.years.removeAll { roles[$0.index] != nil }
    if let unit = columns.unit, roles[unit] != nil { columns.unit = nil }
    let table = KPITableReading(
      KPIBlock(columns: columns, headingRows: block.rows, rows: rows, rowsAbove: rowsAbove),
      on: sheet.grid, strategies: context.strategies)
    units = Self.units(
      columns, below: takeUnit(above: rowsAbove) ?? unit(beside: columns, in: block))
    for kpi in table.kpis { add(kpi, columns) }
    let cells = KPICells(table.layout, rows, block, roles, on: sheet)
    account.join(cells.account)
    findings += cells.findings
  }

  /// The units of the columns of figures: R7年度目標値（人）; where none is named, that of the whole table.
  private static func units(_ columns: KPIColumns, below table: String?) -> [Int: String] {
    let layouts = columns.years + [columns.baseline].compactMap(\.self)
    return Dictionary(layouts.map { ($0.index, $0) }) { first, _ in first }
      .compactMapValues { layout in
        let remark = HeadingKey(layout.text).remark
        return WrittenNumber.isUnit(remark) ? remark : unit(namedBy: remark) ?? table
      }
  }

  /// The unit that a line above the table names for all of it: （単位：千円）.
  private mutating func takeUnit(above rows: Range<Int>) -> String? {
    for cell in rows.flatMap(sheet.filledCells) {
      guard let unit = Self.unit(namedBy: sheet.text(at: cell).value) else { continue }
      account.take(sheet.source(cell), UpdateCell.Entry(.key, field: .unit))
      return unit
    }
    return nil
  }

  /// The unit that the heading over the indicators or their units names: 指標名（単位：千件）.
  private func unit(beside columns: KPIColumns, in block: HeadingBlock) -> String? {
    [columns.indicator, columns.unit].compactMap(\.self).lazy.compactMap { column in
      let heading = block.stacks.first { $0.column == column }?.cells.last?.text
      return heading.flatMap { Self.unit(namedBy: HeadingKey($0).remark) }
    }.first
  }

  /// The unit in a text of these words: （単位：千円）, 単位: 人.
  private static func unit(namedBy text: String) -> String? {
    let line = folded(text).filter { !"()[]【】".contains($0) }
    guard let colon = line.firstIndex(of: ":"), line[..<colon] == "単位" else { return nil }
    let word = String(line[line.index(after: colon)...])
    return WrittenNumber.isUnit(word) ? word : nil
  }

  /// Whether a column says of each row whether it holds targets or actual figures, or what is computed of both.
  private func tellsKinds(_ column: Int) -> Bool {
    let texts = sheet.grid.rowNumbers(in: rows).map {
      sheet.grid.printedText(at: CellReference(row: $0, column: column))
    }.filter { !UpdateText.isBlank($0) }
    let others = texts.filter { ![.target, .actual].contains(HeadingWording($0).kpiMeaning) }
    return others.count < texts.count && others.allSatisfy(NoteRow.isComputed)
  }

  /// Whether a heading names the end of a year and nothing else: 令和6年度末.
  private static func isEndOfYear(_ text: String) -> Bool {
    let years = HeadingYears(text)
    return years.expressions.count == 1 && years.expressions[0].kind == .fiscalYearEnd
      && HeadingWording(text).isFiscalYear
  }

  /// Finds the columns of its own, and headings that say nothing known.
  private mutating func look(at stack: HeadingStack) {
    let text = stack.cells.last?.text
    if context.ignores(text ?? CellReference.columnLetters(stack.column)) {
      roles[stack.column] = .skipped(.ignored)
      return
    }
    guard let cell = stack.cells.last, sheet.hasContents(inColumn: stack.column, rows: rows) else {
      return
    }
    let core = cell.wording.core
    if UpdateVocabulary.replacedIndicator.contains(core) {
      replacedColumn = stack.column
      return
    }
    let isKind = cell.wording.kpiMeaning == .kind
    if isKind, tellsKinds(stack.column) { return }
    if UpdateVocabulary.newIndicator.contains(core) || cell.wording.planMeaning == .column(.status)
      || isKind
    {
      newColumns.append(stack.column)
      return
    }
    let meanings = stack.cells.compactMap(\.wording.kpiMeaning)
    let source = sheet.source(cell.reference)
    if meanings.allSatisfy({ $0 == .fiscalYear }), Self.isEndOfYear(cell.text),
      !context.headings.contains(folded(cell.text))
    {
      // What was reached by then or what is aimed at; the book's own headings are known.
      roles[stack.column] = .refused
      findings.append(.updateHeadingUnknown(cell.text, at: source))
      return
    }
    if meanings.isEmpty {
      // The number of an indicator is no name of it.
      if cell.wording.planMeaning == .column(.number) { return }
      if context.headings.contains(folded(cell.text)) {
        roles[stack.column] = .skipped(.otherColumn)
      } else if UpdateVocabulary.ignored.contains(core)
        || cell.wording.planMeaning == .column(.department)
      {
        roles[stack.column] = .skipped(.otherColumn)
        findings.append(.updateColumnNotTaken(cell.text, at: source))
      } else {
        roles[stack.column] = .refused
        findings.append(.updateHeadingUnknown(cell.text, at: source))
      }
    } else if meanings.contains(where: { $0 == .target || $0 == .actual }),
      !stack.cells.contains(where: { $0.wording.fiscalYear != nil })
    {
      roles[stack.column] = .refused
      findings.append(.updateHeadingWithoutYear(cell.text, at: source))
    }
  }

  /// Refuses columns that name the indicators, their units or strategies once more: which ones count
  /// cannot be told.
  private mutating func refuseRepeated(_ columns: KPIColumns, in block: HeadingBlock) {
    let first: [KPIHeadingMeaning: Int?] = [
      .indicator: columns.indicator, .unit: columns.unit, .strategy: columns.strategy,
    ]
    for stack in block.stacks where roles[stack.column] == nil {
      guard let cell = stack.cells.last, let meaning = cell.wording.kpiMeaning,
        let column = first[meaning] ?? nil, column < stack.column,
        !cell.range.columns.contains(column), !context.repeats(cell, in: block),
        sheet.hasContents(inColumn: stack.column, rows: rows)
      else { continue }
      roles[stack.column] = .refused
      findings.append(.updateHeadingRepeated(cell.text, at: sheet.source(cell.reference)))
    }
  }

  private mutating func add(_ kpi: KPI, _ columns: KPIColumns) {
    let row = kpi.source.cell.row
    var stated = StatedKPI(
      indicator: Requested(kpi.indicator, from: sheet.source(kpi.source.cell)), unit: kpi.unit,
      strategyCode: kpi.strategyCode, strategy: strategy(inRow: row, columns),
      figures: kpi.values.compactMap { figure($0, of: kpi) })
    stated.unitCell = columns.unit.map { CellReference(row: row, column: $0) }
      .map { sheet.source(sheet.grid.range(at: $0).topLeft) }
    for column in newColumns {
      let text = sheet.text(at: CellReference(row: row, column: column))
      guard let replaced = Self.newMark(text.value) else {
        if !UpdateText.isBlank(text.value), !isDashOnly(text.value) { stated.status = text }
        continue
      }
      stated.isNew = true
      if !replaced.isEmpty { stated.replaced = Requested(replaced, from: text.source) }
    }
    if let column = replacedColumn {
      let text = sheet.text(at: CellReference(row: row, column: column))
      if !UpdateText.isBlank(text.value), !isDashOnly(text.value) {
        stated.isNew = true
        stated.replaced = text
      }
    }
    kpis.append(stated)
  }

  private func strategy(inRow row: Int, _ columns: KPIColumns) -> Requested<String>? {
    guard let column = columns.strategy else { return nil }
    let text = sheet.text(at: CellReference(row: row, column: column))
    return UpdateText.isBlank(text.value) ? nil : text
  }

  /// Nil for a text that covers several years: a note, no figure of one of them.
  private mutating func figure(_ value: KPIValue, of kpi: KPI) -> StatedKPI.Figure? {
    var content: KPIUpdate.Content?
    let range = sheet.grid.range(at: value.source.cell)
    let text = sheet.grid.printedText(at: range.topLeft)
    if sheet.grid.table.cell(at: range.topLeft)?.showsDay(in: sheet.grid.dateSystem) ?? false {
      findings.append(.kpiNumberUnclear(text, isDay: true, at: sheet.source(range.topLeft)))
    } else if WrittenNumber.hasOddGroups(text) {
      findings.append(.kpiNumberUnclear(text, isDay: false, at: sheet.source(range.topLeft)))
    }
    if let wording = value.wording {
      // What is typed with words or a unit is taken over as it is, unless it says no more than a number.
      content = .text(wording.text)
    } else if let number = value.number {
      content = .number(number)
    } else if value.isDash, range.columns.count == 1 {
      content = .text(text.trimmingWhitespace)
    } else if let note = value.note {
      if range.columns.count > 1 {
        account.take(sheet.source(range.topLeft), .skipped(.note))
        return nil
      }
      content = UpdateText.isClearing(note) ? .cleared : .text(note)
    }
    return StatedKPI.Figure(
      kind: value.kind, fiscalYear: year(of: value, kpi), content: content,
      unit: units[value.source.cell.column], source: sheet.source(range.topLeft))
  }

  /// A baseline that names no year is the edition's, whichever years the table has.
  private func year(of value: KPIValue, _ kpi: KPI) -> FiscalYear {
    guard value.kind == .baseline, value.isUndated else { return value.fiscalYear }
    let known = context.plan.kpis
    let own = known.filter { folded($0.indicator) == folded(kpi.indicator) }
    return (own + known).flatMap(\.values).first { $0.kind == .baseline }?.fiscalYear
      ?? value.fiscalYear
  }

  /// The name in `新規（旧: …）`, empty for 新規 alone; nil for any other text.
  private static func newMark(_ text: String) -> String? {
    let line = LineBreaks.joined(text)
    guard line.hasPrefix("新規") || line.hasPrefix("変更") || line.hasPrefix("差替") else { return nil }
    guard let (_, words) = ClosingBrackets.split(line) else { return "" }
    guard words.hasPrefix("旧") else { return "" }
    return String(words.dropFirst().drop { ":： 指標名".contains($0) }).trimmingWhitespace
  }
}
