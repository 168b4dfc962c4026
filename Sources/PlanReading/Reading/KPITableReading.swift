package import Diagnostics
import PlanText
import SpreadsheetML

/// Reads one KPI table.
package struct KPITableReading: Sendable {
  /// In sheet order; codes are given when all tables are read.
  package private(set) var kpis: [KPI] = []
  package private(set) var layout: KPITableLayout
  package private(set) var findings: [Diagnostic] = []

  private let grid: TableGrid
  private let strategies: StrategyMatch
  /// The strategy named last above the row being read.
  private var current: (code: String, cell: CellReference)?
  /// The strategy that the indicators' own column names last.
  private var inColumn: String?
  private var lastRow: Int
  /// Whether figures without a name are an indicator's too; update tables find indicators by name.
  private let keepsNameless: Bool

  package init(
    _ block: KPIBlock, on grid: TableGrid, strategies: StrategyMatch, keepsNameless: Bool = false
  ) {
    self.grid = grid
    self.keepsNameless = keepsNameless
    self.strategies = strategies
    lastRow = block.headingRows.upperBound
    let columns = block.columns
    layout = KPITableLayout(
      sheet: grid.name, headingRows: block.headingRows, indicatorColumn: columns.indicator,
      unitColumn: columns.unit, strategyColumn: columns.strategy, baseline: columns.baseline,
      years: columns.years, rows: [])
    layout.statusColumn = columns.status
    layout.dated = columns.dated
    // The line nearest to the headings counts.
    for row in grid.rowNumbers(in: block.rowsAbove).reversed()
    where current == nil && !hasFigures(row) {
      current = strategyLine(in: row)
    }
    for row in grid.rowNumbers(in: block.rows) { read(row) }
  }

  private mutating func read(_ row: Int) {
    let place = grid.range(at: CellReference(row: row, column: layout.indicatorColumn)).topLeft
    let text = grid.printedText(at: place)
    let kind = rowKind(row)
    let isLabel = kind != nil && (Self.kind(of: text) != nil || text.trimmingWhitespace.isEmpty)
    let hasFigures = hasFigures(row)
    // What is computed of the indicators above is none; its cells are told as not read.
    if hasFigures, NoteRow.isComputed(text) { return }
    let isNameless = !isLabel && text.trimmingWhitespace.isEmpty
    if isNameless {
      guard keepsNameless, hasFigures, row == lastRow + 1 else { return }
      findings.append(.kpiWithoutName(at: grid.source(place)))
    }
    if !hasFigures {
      // A strategy in its own column beside an indicator's name is no line.
      if let line = strategyLine(in: row),
        line.cell.column != layout.strategyColumn || line.cell == place
      {
        current = line
        return
      }
      // Further down, a text without figures is a note.
      let isNote = text.trimmingWhitespace.first.map(HeadingVocabulary.noteMarks.contains) ?? true
      guard row == lastRow + 1, !isNote else { return }
    }
    lastRow = row
    if let last = layout.rows.last, isLabel || last.indicator == place {
      // 達成率 below the targets of a name merged over both: whose figures these are is not said.
      guard isNew(kind, of: last.indicator) else { return }
      addRow(row, indicator: last.indicator, kind: kind)
    } else {
      addRow(row, indicator: place, kind: kind)
      addIndicator(at: place, row: row)
      if !hasFigures { findings.append(.kpiWithoutFigures(at: grid.source(place))) }
    }
    addFigures(row, kind: kind)
  }

  /// Whether none of the last rows holds figures of the same kinds for an indicator.
  private func isNew(_ kind: KPIValue.Kind?, of indicator: CellReference) -> Bool {
    let inColumns = Set(layout.years.map(\.kind))
    let kinds = kind.map { [$0] } ?? inColumns
    return layout.rows.reversed().prefix { $0.indicator == indicator }
      .allSatisfy { ($0.kind.map { [$0] } ?? inColumns).isDisjoint(with: kinds) }
  }

  private mutating func addRow(_ row: Int, indicator: CellReference, kind: KPIValue.Kind?) {
    let notes = layout.years.lazy.compactMap { [grid] year -> CellRange? in
      let range = grid.range(at: CellReference(row: row, column: year.index))
      return KPIFigure(grid.table.value(at: range.topLeft)).note == nil ? nil : range
    }
    layout.rows.append(
      KPIRowLayout(
        row: row, indicator: indicator, kind: kind, note: notes.first, strategy: current?.cell))
  }

  private mutating func addIndicator(at place: CellReference, row: Int) {
    let text = IndicatorText(grid.printedText(at: place))
    let unitCell = layout.unitColumn.map { CellReference(row: row, column: $0) }
    let unit = unitCell.map { grid.text(at: $0).value.trimmingWhitespace } ?? ""
    if let column = layout.strategyColumn {
      let cell = grid.text(at: CellReference(row: row, column: column))
      // A blank cell goes on with the one above.
      if !cell.value.trimmingWhitespace.isEmpty { inColumn = strategies.code(in: cell.value) }
    }
    let code = inColumn ?? current?.code
    if code == nil { findings.append(.kpiWithoutStrategy(at: grid.source(place))) }
    var kpi = KPI(
      code: "", strategyCode: code ?? "", indicator: text.name,
      unit: unit.isEmpty ? text.unit : unit, source: grid.source(place), values: [])
    kpi.statedStatus = layout.statusColumn.map {
      grid.text(at: CellReference(row: row, column: $0))
    }
    kpis.append(kpi)
  }

  /// Adds a row's figures to the last indicator: the baseline first, the years ascending.
  private mutating func addFigures(_ row: Int, kind: KPIValue.Kind?) {
    guard let last = kpis.indices.last else { return }
    addBaseline(row, to: last)
    for column in layout.years {
      let place = CellReference(row: row, column: column.index)
      let figure = figure(at: place)
      var value = KPIValue(
        kind: kind ?? column.kind, fiscalYear: column.fiscalYear, figure: figure,
        source: grid.source(place))
      value.unit = unit(at: place, of: last)
      kpis[last].values.append(value)
    }
    for column in layout.dated where column.kind != .baseline {
      let place = CellReference(row: row, column: column.index)
      let year = year(inRow: row, of: column)
      var value = KPIValue(
        kind: kind ?? column.kind, fiscalYear: year ?? FiscalYear(0), figure: figure(at: place),
        source: grid.source(place))
      value.isUndated = year == nil
      value.unit = unit(at: place, of: last)
      kpis[last].values.append(value)
    }
    kpis[last].values.sort { $0.isBefore($1) }
  }

  /// The year that stands in the row of a figure; nil where none does.
  private func year(inRow row: Int, of column: KPIDatedColumn) -> FiscalYear? {
    guard let year = column.year else { return nil }
    let text = grid.text(at: CellReference(row: row, column: year)).value
    return LayoutRow.year(text) ?? FiscalYear(startYear: text)
  }

  /// Adds the baseline of an indicator from the first of its rows that has one.
  private mutating func addBaseline(_ row: Int, to kpi: Int) {
    guard let baseline = layout.baseline else { return }
    let place = CellReference(row: row, column: baseline.index)
    let figure = figure(at: place)
    let known = kpis[kpi].values.firstIndex { $0.kind == .baseline }
    if known != nil, figure == .blank || figure == .dash { return }
    if let known {
      let value = kpis[kpi].values[known]
      guard value.number == nil, value.note == nil else { return }
      kpis[kpi].values.remove(at: known)
    }
    let dated = layout.dated.first { $0.index == baseline.index }
    let year = dated.flatMap { self.year(inRow: row, of: $0) }
    var value = KPIValue(
      kind: .baseline, fiscalYear: year ?? baseline.fiscalYear, figure: figure,
      source: grid.source(place))
    value.isUndated = baseline.isUndated && year == nil
    value.unit = unit(at: place, of: kpi)
    kpis[kpi].values.append(value)
  }

  private func figure(at place: CellReference) -> KPIFigure {
    let origin = grid.range(at: place).topLeft
    return grid.table.cell(at: origin).map { KPIFigure($0, in: grid.dateSystem) } ?? .blank
  }

  /// The unit that stands beside a figure in its cell, where the indicator has another one.
  private func unit(at place: CellReference, of kpi: Int) -> String? {
    let origin = grid.range(at: place).topLeft
    guard let cell = grid.table.cell(at: origin),
      let figure = PlainFigure(cell.printedText(in: grid.dateSystem)), figure.unit == "%"
    else { return nil }
    let unit = folded(kpis[kpi].unit)
    guard !unit.isEmpty, unit != "%", !["パーセント", "ポイント", "割", "率"].contains(where: unit.contains)
    else { return nil }
    return figure.unit
  }

  private func hasFigures(_ row: Int) -> Bool {
    return layout.figureColumns.contains { column in
      let range = grid.range(at: CellReference(row: row, column: column))
      // A line merged over the whole table is a text, not a figure.
      return range.columns.lowerBound > layout.indicatorColumn
        && !grid.table.value(at: range.topLeft).looksBlank
    }
  }

  private func strategyLine(in row: Int) -> (code: String, cell: CellReference)? {
    for cell in grid.table.cells(inRow: row) {
      guard case .text(let text) = cell.value, let code = strategies.code(in: text) else {
        continue
      }
      return (code, cell.reference)
    }
    return nil
  }

  /// What the row is labelled as in a cell before its figures.
  private func rowKind(_ row: Int) -> KPIValue.Kind? {
    let firstFigure = layout.figureColumns.min()
    for cell in grid.table.cells(inRow: row) where cell.reference.column < firstFigure ?? 1 {
      if case .text(let text) = cell.value, let kind = Self.kind(of: text) { return kind }
    }
    return nil
  }

  /// 実績, うち実績, 〃 実績, 同（実績）.
  private static func kind(of text: String) -> KPIValue.Kind? {
    guard text.utf8.count <= HeadingVocabulary.longestHeading else { return nil }
    var label = text.trimmingWhitespace
    if let word = sameAsAbove.first(where: label.hasPrefix) { label.removeFirst(word.count) }
    switch HeadingWording(label).kpiMeaning {
    case .target: return .target
    case .actual: return .actual
    default: return nil
    }
  }

  /// What stands before a label in place of the indicator above; the longer ones first.
  private static let sameAsAbove = ["うち", "〃", "同上", "同"]
}

extension KPI {
  /// What two mentions of an indicator have in common.
  fileprivate var indicatorKey: String { folded(indicator) }
}

extension KPIValue {
  /// The baseline comes first, then the years, of each year the target before the actual figure.
  fileprivate func isBefore(_ other: KPIValue) -> Bool {
    if (kind == .baseline) != (other.kind == .baseline) { return kind == .baseline }
    if fiscalYear != other.fiscalYear { return fiscalYear < other.fiscalYear }
    return kind == .target && other.kind == .actual
  }
}

/// Reads all KPI tables of a book.
package struct KPIReading: Sendable {
  package private(set) var kpis: [KPI] = []
  package private(set) var layouts: [KPITableLayout] = []
  package private(set) var findings: [Diagnostic] = []

  /// `isOptional` where a book without a KPI table lacks nothing; `codes` are those that the book keeps.
  package init(
    _ sheets: [SheetTables], strategies: [Strategy], isOptional: Bool = false,
    codes: KeptCodes = KeptCodes()
  ) {
    let match = StrategyMatch(strategies)
    for sheet in sheets {
      for block in sheet.kpi {
        let table = KPITableReading(
          block, on: sheet.grid.cells, strategies: match, keepsNameless: true)
        if join(table) { continue }
        kpis += table.kpis
        layouts.append(table.layout)
        findings += table.findings
      }
    }
    if kpis.isEmpty, !isOptional { findings.append(.noKPITable()) }
    numberWithinStrategies(codes)
    settleEnds()
  }

  /// Reads what the book says of the end of indicators.
  private mutating func settleEnds() {
    let ends = KPIEnds(kpis)
    for index in kpis.indices {
      if let stated = kpis[index].statedStatus?.value, !ends.understands(stated, of: kpis[index]) {
        kpis[index].statedStatus = nil
      }
      guard let end = ends.end(of: kpis[index]) else { continue }
      kpis[index].status = end.status
      kpis[index].replacedBy = end.successor
    }
    // 新規（旧: 創業支援件数） beside the new one ends the old one.
    for kpi in kpis {
      guard let stated = kpi.statedStatus?.value, let former = ends.former(saidBy: stated),
        let old = kpis.indices.first(where: { kpis[$0].code == former }),
        kpis[old].code != kpi.code,
        kpis[old].replacedBy == nil
      else { continue }
      kpis[old].status = KPIStatus(.replaced, fiscalYear: kpis[old].status?.fiscalYear)
      kpis[old].replacedBy = kpi.code
    }
  }

  /// Gives indicators the actual figures of a table that has nothing else; says whether it is one.
  ///
  /// It is a block below the tables they stand in, with their names again.
  private mutating func join(_ table: KPITableReading) -> Bool {
    let years = table.layout.years
    guard !kpis.isEmpty, !table.kpis.isEmpty, table.layout.baseline == nil,
      years.allSatisfy({ $0.kind == .actual })
    else { return false }
    var indices: [Int] = []
    for kpi in table.kpis {
      let index = kpis.indices.first { index in
        kpis[index].source.sheet == kpi.source.sheet
          && kpis[index].indicatorKey == kpi.indicatorKey && !indices.contains(index)
      }
      guard let index else { return false }
      // A table that has them too keeps its own.
      guard kpis[index].values.allSatisfy({ $0.kind != .actual }) else { return false }
      indices.append(index)
    }
    var layout = table.layout
    for (kpi, index) in zip(table.kpis, indices) {
      kpis[index].values = (kpis[index].values + kpi.values).sorted { $0.isBefore($1) }
      for row in layout.rows.indices where layout.rows[row].indicator == kpi.source.cell {
        layout.rows[row].indicator = kpis[index].source.cell
      }
    }
    layouts.append(layout)
    return true
  }

  private mutating func numberWithinStrategies(_ codes: KeptCodes) {
    let groups = Dictionary(grouping: kpis.indices) { kpis[$0].strategyCode }
    for (strategy, indices) in groups {
      let stem = strategy + "K"
      let numbers = codes.numbers(
        of: indices.map { KeptCodes.Item(mark: "", name: kpis[$0].indicator) }, stem: stem)
      for (index, number) in zip(indices, numbers) { kpis[index].code = stem + String(number) }
    }
  }
}
