import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// The rows of an indicator that is new: at the end of its strategy's, alike in everything but what
/// they say.
struct NewKPIRow {
  private let kpi: KPIUpdate

  init(_ kpi: KPIUpdate) { self.kpi = kpi }

  /// The last indicator of the strategy, whose rows the new ones follow; nil where it has none.
  func site(in reading: PlanReading) -> KPISite? {
    let kpis = reading.plan.kpis
    var strategy: String?
    if let typed = kpi.strategy {
      strategy = StrategyMatch(reading.plan.strategies).code(in: typed.value)
    } else if let replaced = kpi.replacedCode {
      strategy = kpis.first { $0.code == replaced }?.strategyCode
    } else if Set(kpis.map(\.strategyCode)).count == 1 {
      strategy = kpis.first?.strategyCode
    }
    guard let strategy, let last = kpis.last(where: { $0.strategyCode == strategy }) else {
      return nil
    }
    return KPISite(last, in: reading)
  }

  /// Inserts the rows and gives the new indicator's code.
  ///
  /// Figures are not written yet.
  func insert(into session: inout EditSession) throws(Failure) -> String {
    let site = site(in: session.reading)
    try session.refresh(Set([site].compactMap { $0?.sheet }))
    guard let model = site, let sheet = session.worksheet(model.sheet) else {
      throw Failure([.kpiBlockMissing(kpi.indicator, kpi.strategy)])
    }
    let rows = model.rowRange
    let first = rows.upperBound + 1
    try session.apply(.insertingRows(at: first, count: rows.count), to: model.sheet)
    if rows.count > 1 {
      try session.workbook.copyRowLooks(from: rows, to: first, in: model.sheet)
    }
    let block = blockStart(of: model)
    let growth = RowGrowth(first: block, last: rows.upperBound, count: rows.count)
    session.notice(try session.workbook.extendRanges(by: growth, in: model.sheet))
    try session.workbook.copyRowRules(from: rows, to: first, in: model.sheet)
    try merge(like: model, sheet, &session)
    try copyLabels(of: model, sheet, &session)
    try writeName(below: model, sheet, &session)
    try session.refresh([model.sheet])
    let replaced = kpi.replacedCode.flatMap { KPISite($0, in: session.reading) }
    let note = replacedNote(on: model.sheet, session)
    guard
      let new = session.reading.addIndicator(
        named: kpi.indicator.value, unit: unit(inRow: first, of: model, session), below: model,
        note: note.flatMap { session.worksheet(model.sheet)?.printedText(at: $0) }),
      isReadable(new, in: session.reading)
    else { throw Failure([.kpiNotRead(kpi.indicator)]) }
    session.note(.indicatorAdded(new.indicator), at: new.source)
    if let replaced { try endNote(of: replaced.kpi.code, &session) }
    return new.code
  }

  /// Whether rows of that name are an indicator's, not yet having figures: no note and no strategy's.
  private func isReadable(_ new: KPI, in reading: PlanReading) -> Bool {
    let typed = kpi.indicator.value
    guard let first = typed.first(where: { !$0.isWhitespace }) else { return false }
    if new.values.contains(where: { $0.note != nil }) { return true }
    return !HeadingVocabulary.noteMarks.contains(first)
      && StrategyMatch(reading.plan.strategies).code(in: typed) == nil
  }

  /// The unit the new rows show: that of a column of its own, else the one in brackets.
  private func unit(inRow row: Int, of model: KPISite, _ session: EditSession) -> String {
    guard let sheet = session.worksheet(model.sheet) else { return "" }
    if let column = model.layout.unitColumn {
      let cell = CellReference(row: row, column: column)
      let unit = SheetGrid(sheet).text(at: cell).value.trimmingWhitespace
      if !unit.isEmpty { return unit }
    }
    return IndicatorText(name(below: model, sheet)).unit
  }

  /// 1-based first row of the indicators between headings and the model.
  private func blockStart(of model: KPISite) -> Int {
    let rows = model.layout.rows
    let strategy = rows.last { $0.row == model.rowRange.upperBound }?.strategy
    return rows.filter { $0.strategy == strategy }.map(\.row).min() ?? model.rowRange.lowerBound
  }
}

extension NewKPIRow {
  /// Merged ranges of the model's rows are repeated; a note over several indicators and a strategy's
  /// cell reach over the new rows too.
  private func merge(
    like model: KPISite, _ sheet: Worksheet, _ session: inout EditSession
  ) throws(Failure) {
    let rows = model.rowRange
    var removed: Set<CellRange> = []
    var added: [CellRange] = []
    var texts: [(from: CellReference, to: CellReference)] = []
    let replacedNote = replacedNote(on: model.sheet, session)
    for range in sheet.mergedRanges where range.rows.upperBound == rows.upperBound {
      let isOwn = rows.contains(range.rows.lowerBound)
      if isOwn {
        let copy = CellRange(
          rows: (range.rows.lowerBound + rows.count)...(range.rows.upperBound + rows.count),
          columns: range.columns)
        added.append(copy)
        if isNote(range, of: model) {
          texts.append((replacedNote ?? range.topLeft, copy.topLeft))
        }
      } else {
        removed.insert(range)
        added.append(
          CellRange(
            rows: range.rows.lowerBound...(rows.upperBound + rows.count), columns: range.columns))
      }
    }
    for row in model.rows {
      guard let note = row.note, note.isSingleCell else { continue }
      texts.append(
        (
          replacedNote ?? note.topLeft,
          CellReference(row: note.topLeft.row + rows.count, column: note.topLeft.column)
        ))
    }
    try session.workbook.changeMergedRanges(removing: removed, adding: added, in: model.sheet)
    for text in texts {
      try session.workbook.copyText(from: text.from, replacing: [], to: text.to, in: model.sheet)
    }
  }

  /// The note of the indicator that the new one takes the place of, where it stands on the sheet.
  private func replacedNote(on sheet: String, _ session: EditSession) -> CellReference? {
    guard let code = kpi.replacedCode, let old = KPISite(code, in: session.reading),
      old.sheet == sheet
    else { return nil }
    let last = site(in: session.reading)?.rowRange.upperBound ?? 0
    // Rows further down have moved.
    return old.rows.first { $0.row <= last }?.note?.topLeft
  }

  private func isNote(_ range: CellRange, of model: KPISite) -> Bool {
    model.rows.contains { $0.note == range }
  }

  /// 目標 and 実績 before the figures of the model's rows, and a strategy that stands in every row.
  private func copyLabels(
    of model: KPISite, _ sheet: Worksheet, _ session: inout EditSession
  ) throws(Failure) {
    let layout = model.layout
    for row in model.rowRange {
      for cell in sheet.cells(inRow: row)
      where cell.reference.column < layout.figureColumns.lowerBound && !cell.value.looksBlank {
        let meaning = HeadingWording(cell.value.printedText).kpiMeaning
        let isStrategy = cell.reference.column == layout.strategyColumn
        let isMerged = sheet.mergedRange(containing: cell.reference).map {
          $0.rows.lowerBound < model.rowRange.lowerBound
        }
        guard meaning == .target || meaning == .actual || isStrategy && isMerged != true,
          cell.reference != model.kpi.source.cell
        else { continue }
        let target = CellReference(
          row: row + model.rowRange.count, column: cell.reference.column)
        try session.workbook.copyText(
          from: cell.reference, replacing: [], to: target, in: model.sheet)
      }
    }
  }

  private func writeName(
    below model: KPISite, _ sheet: Worksheet, _ session: inout EditSession
  ) throws(Failure) {
    let row = model.rowRange.upperBound + 1
    var cells = [
      CellReference(row: row, column: model.layout.indicatorColumn): CellChange(
        content: .text(name(below: model, sheet)))
    ]
    if let column = model.layout.unitColumn, let unit = kpi.unit {
      cells[CellReference(row: row, column: column)] = CellChange(content: .text(unit.value))
    }
    try session.workbook.setCells(cells, in: model.sheet)
  }

  /// The name as typed, with its unit in brackets where the table writes units so.
  private func name(below model: KPISite, _ sheet: Worksheet) -> String {
    let typed = kpi.indicator.value
    guard model.layout.unitColumn == nil, let unit = kpi.unit?.value, !unit.isEmpty,
      IndicatorText(typed).unit.isEmpty
    else { return typed }
    let isWide = sheet.printedText(at: model.kpi.source.cell).contains("（")
    return isWide ? "\(typed)（\(unit)）" : "\(typed) (\(unit))"
  }

  /// An indicator that another one takes the place of has no targets to come: dashes stand where the
  /// note stood.
  private func endNote(of code: String, _ session: inout EditSession) throws(Failure) {
    try session.refresh()
    guard let old = KPISite(code, in: session.reading), let sheet = session.worksheet(old.sheet)
    else { return }
    for row in old.rows.indices {
      // A cut may leave a piece of one note to the next row.
      guard let row = KPISite(code, in: session.reading)?.rows[row], let note = row.note else {
        continue
      }
      let columns = Set(note.columns)
      let left = CellReference(row: row.row, column: max(1, note.columns.lowerBound - 1))
      let cut = KPINoteCut(note, freeing: [row.row: columns])
      try cut.apply(to: &session.workbook, in: old.sheet) { _ in sheet.cell(at: left)?.styleIndex }
      session.reading.cut(cut, on: old.sheet)
      var dashes: [CellReference: CellChange] = [:]
      for cell in cut.freed { dashes[cell] = CellChange(content: .text("―")) }
      try session.workbook.setCells(dashes, in: old.sheet)
    }
  }
}
