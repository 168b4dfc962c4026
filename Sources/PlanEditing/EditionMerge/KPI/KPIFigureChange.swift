import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// A figure on its way into a cell of a KPI table.
struct KPIFigureChange {
  let cell: SourceCell
  let field: WrittenText.Field
  /// What a number of the content counts.
  let unit: String
  let content: Requested<KPIUpdate.Content>

  /// Writes figures, sheet by sheet, and notes what they change.
  ///
  /// A note merged over the years to come gives up the cells that get a figure. A cell keeps its
  /// look; one that a note gives up, or that the file lacks, looks like the one left of it.
  static func write(_ changes: [KPIFigureChange], into session: inout EditSession) throws(Failure) {
    let names = changes.map(\.cell.sheet).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    for name in names {
      guard let sheet = session.worksheet(name) else { continue }
      let own = changes.filter { $0.cell.sheet == name }
      let notes = try cutNotes(for: own, on: sheet, &session)
      var cells: [CellReference: CellChange] = [:]
      for change in own {
        let place = change.cell.cell
        let note = notes.first { $0.contains(place) }
        if let note, change.content.value == .cleared {
          change.note(old: sheet.printedText(at: note.topLeft), at: place, &session)
          continue
        }
        let target =
          note == nil ? sheet.mergedRange(containing: place)?.topLeft ?? place : place
        let model = model(for: target, note: note, on: sheet)
        let old = note == nil ? sheet.cell(at: target) : nil
        guard
          let content = change.cellContent(
            replacing: old, like: model, in: sheet.dateSystem)
        else { continue }
        let isNew = sheet.cell(at: target) == nil
        cells[target] = CellChange(content: content, styleIndex: isNew ? model?.styleIndex : nil)
        change.note(
          old: note == nil ? sheet.printedText(at: target) : "", at: target, &session)
      }
      try session.workbook.setCells(cells, in: name)
    }
  }

  /// The merged notes from which cells were cut out.
  private static func cutNotes(
    for changes: [KPIFigureChange], on sheet: Worksheet, _ session: inout EditSession
  ) throws(Failure) -> [CellRange] {
    var freed: [CellRange: [Int: Set<Int>]] = [:]
    for change in changes {
      let cell = change.cell.cell
      guard let note = sheet.mergedRange(containing: cell),
        KPIFigure(sheet.value(at: note.topLeft)).note != nil
      else { continue }
      freed[note, default: [:]][cell.row, default: []].insert(cell.column)
    }
    let notes = freed.keys.sorted { $0.topLeft < $1.topLeft }
    for note in notes {
      let cut = KPINoteCut(note, freeing: freed[note] ?? [:])
      try cut.apply(to: &session.workbook, in: sheet.name) { row in
        let left = CellReference(row: row, column: max(1, note.columns.lowerBound - 1))
        return sheet.cell(at: left)?.styleIndex
      }
      session.reading.cut(cut, on: sheet.name)
    }
    return notes
  }

  /// The cell whose look and number format the figure takes.
  private static func model(
    for cell: CellReference, note: CellRange?, on sheet: Worksheet
  ) -> Cell? {
    if note == nil, let own = sheet.cell(at: cell) { return own }
    let column = (note?.columns.lowerBound ?? cell.column) - 1
    return sheet.cell(at: CellReference(row: cell.row, column: max(1, column)))
  }

  /// What is written; nil where the cell says it already.
  private func cellContent(
    replacing old: Cell?, like model: Cell?, in dateSystem: DateSystem
  ) -> CellContent? {
    switch content.value {
    case .cleared: return old?.value.looksBlank ?? true ? nil : .blank
    case .text(let text):
      if old?.printedText(in: dateSystem) == text { return nil }
      return model?.content(showing: text) ?? .text(text)
    case .number(let number):
      if let old, says(number, KPIFigure(old, in: dateSystem)) { return nil }
      guard let model else { return .number(number) }
      let plain = CellContent.text(CellValue.number(number).printedText)
      // A format of days or times would make a day of it.
      if model.numberFormat.isOfTime { return plain }
      if let words = model.words, let stored = words.stored(number) {
        var shown = model
        shown.value = .number(stored)
        // One that adds 約 or another unit would say something else.
        return says(number, KPIFigure(shown, in: dateSystem)) ? .number(stored) : plain
      }
      // Of a percentage the hundredth is stored, without the digits that binary fractions add.
      let isPercentage = model.numberFormat == .percentage
      return .number(isPercentage ? (number * 1e10).rounded() / 1e12 : number)
    }
  }

  /// Whether a cell says a number, and nothing else but the unit it counts.
  private func says(_ number: Double, _ figure: KPIFigure) -> Bool {
    guard figure.number == number else { return false }
    guard let wording = figure.wording else { return true }
    return wording.qualifiers.isEmpty
      && (wording.unit.isEmpty || folded(wording.unit) == folded(unit) || unit.isEmpty)
  }

  private func note(old: String, at cell: CellReference, _ session: inout EditSession) {
    let new =
      switch content.value {
      case .number(let number): CellValue.number(number).printedText
      case .text(let text): text
      case .cleared: ""
      }
    session.note(
      .cellWritten(WrittenText(field, old: old, new: new, source: content.source)),
      at: SourceCell(sheet: self.cell.sheet, cell: cell))
  }
}
