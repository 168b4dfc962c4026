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
    let note = replacedNote(on: model.sheet, session)
    try session.insertRows(
      like: [repetition(of: model, sheet, repeatsNotes: note == nil)], in: model.sheet)
    try write(note, below: model, sheet, &session)
    try session.refresh([model.sheet])
    let replaced = kpi.replacedCode.flatMap { KPISite($0, in: session.reading) }
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
  /// What the new rows take over: a note and a strategy's cell that end with the model's rows, 目標 and
  /// 実績 before the figures, and a strategy that stands in every row.
  private func repetition(
    of model: KPISite, _ sheet: Worksheet, repeatsNotes: Bool
  ) -> RowRepetition {
    let rows = model.rowRange
    let labels = rows.flatMap { sheet.cells(inRow: $0) }.filter { cell in
      guard cell.reference.column < model.layout.figureColumns.lowerBound,
        !cell.value.looksBlank, cell.reference != model.kpi.source.cell
      else { return false }
      let meaning = HeadingWording(cell.value.printedText).kpiMeaning
      let isMergedFromAbove = sheet.mergedRange(containing: cell.reference).map {
        $0.rows.lowerBound < rows.lowerBound
      }
      return meaning == .target || meaning == .actual
        || cell.reference.column == model.layout.strategyColumn && isMergedFromAbove != true
    }.map(\.reference)
    let left = sheet.mergedRanges.filter { range in
      range.rows.overlaps(rows) && range.rows.upperBound != rows.upperBound
    }
    return RowRepetition(
      of: rows, groupStart: blockStart(of: model), leftMerges: Set(left),
      contents: Set(labels + (repeatsNotes ? notes(of: model).map(\.topLeft) : [])))
  }

  /// Notes that the new rows have too: in a cell of their own, or merged down to the model's last row.
  private func notes(of model: KPISite) -> [CellRange] {
    let rows = model.rowRange
    return Set(model.rows.compactMap(\.note)).filter { note in
      rows.contains(note.rows.lowerBound)
        && (note.isSingleCell || note.rows.upperBound == rows.upperBound)
    }.sorted { $0.topLeft < $1.topLeft }
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

  /// Writes the name, the unit and the note of the indicator that the new one takes the place of.
  private func write(
    _ replacedNote: CellReference?, below model: KPISite, _ sheet: Worksheet,
    _ session: inout EditSession
  ) throws(Failure) {
    let row = model.rowRange.upperBound + 1
    var cells = [
      CellReference(row: row, column: model.layout.indicatorColumn): CellChange(
        content: .text(name(below: model, sheet)))
    ]
    if let column = model.layout.unitColumn, let unit = kpi.unit {
      cells[CellReference(row: row, column: column)] = CellChange(content: .text(unit.value))
    }
    if let replacedNote {
      for note in notes(of: model).map(\.topLeft) {
        let place = CellReference(row: note.row + model.rowRange.count, column: note.column)
        cells[place] = CellChange(content: .copy(of: replacedNote))
      }
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
