import Diagnostics
import PlanReading
import SpreadsheetML
import TextEdits

/// The status of one action as it is written into its row.
struct StatusMark {
  /// Where a sheet says whether an action goes on.
  private enum Column {
    /// 状態: the cell says nothing else.
    case own(CellReference)
    /// 重点: a line below what else the cell says.
    case priority(CellReference)
  }

  let status: Requested<ActionStatus>
  let number: Int
  private let site: ActionSite
  private let column: Column?
  private let grid: SheetGrid
  /// How the status is written: where the cell is too narrow for a line, broken so that no line ends
  /// within 年度.
  let line: String

  /// Nil for an action the plan does not have.
  init?(_ status: Requested<ActionStatus>, of number: Int, in session: EditSession) {
    guard let action = session.reading.plan.actions.first(where: { $0.number.value == number }),
      let site = ActionSite(action, session.reading),
      let sheet = session.worksheet(site.layout.sheet)
    else { return nil }
    self.status = status
    self.number = number
    self.site = site
    grid = SheetGrid(sheet)
    let row = site.row.row
    if let own = site.layout.column(.status)?.index {
      column = .own(grid.range(at: CellReference(row: row, column: own)).topLeft)
    } else if let priority = site.layout.column(.priority)?.index {
      column = .priority(grid.range(at: CellReference(row: row, column: priority)).topLeft)
    } else {
      column = nil
    }
    line = Self.line(for: status.value, at: column, grid, session.formats)
  }

  private static func line(
    for status: ActionStatus, at column: Column?, _ grid: SheetGrid, _ formats: [TextFormat]
  ) -> String {
    let cell: CellReference
    switch column {
    case .own(let own): cell = own
    case .priority(let priority): cell = priority
    case nil: return status.text
    }
    let style = grid.sheet.cell(at: cell)?.styleIndex ?? 0
    guard formats.indices.contains(style), formats[style].wrapsText else { return status.text }
    let geometry = grid.sheet.geometry
    let width = grid.range(at: cell).columns.reduce(0) { $0 + geometry.width(ofColumn: $1) }
    let points = Double(width) / Double(SheetGeometry.emuPerPoint)
    let texts = [status.text] + status.brokenTexts
    // Another printer has the column a little narrower or wider.
    let fitting = texts.first { text in
      [0.92, 1, 1.06].allSatisfy { factor in
        !TextExtent.isBroken(within: "年度", of: text, width: points * factor, format: formats[style])
      }
    }
    return fitting ?? texts[texts.count - 1]
  }

  /// Why the status cannot be written; nil when it can.
  func problem(in plan: Plan) -> Diagnostic? {
    if let target = status.value.mergedInto {
      let isKnown = plan.actions.contains { $0.number.value == target }
      if !isKnown || target == number {
        return .mergedIntoUnknown(
          plan.name(of: target), from: plan.name(of: number), status.source)
      }
    }
    guard let cell else { return .noPlaceForStatus(site.layout, status.source) }
    let isFormula = grid.sheet.cell(at: cell)?.formula != nil
    return isFormula ? .statusIsFormula(sheet: site.layout.sheet, cell: cell) : nil
  }

  private var cell: CellReference? {
    switch column {
    case .own(let cell), .priority(let cell): cell
    case nil: nil
    }
  }

  /// Writes the text and gives the row its colour.
  func write(into session: inout EditSession) throws(Failure) {
    guard let cell else { return }
    let old = grid.sheet.printedText(at: cell)
    let new = text(insteadOf: old)
    if new != old {
      try write(new, over: old, at: cell, in: &session.workbook)
      session.note(
        .cellWritten(WrittenText(field, old: old, new: new, source: status.source)),
        at: SourceCell(sheet: site.layout.sheet, cell: cell))
    }
    let row = QuietRow(site: site, grid: grid)
    let isColored =
      status.value.isActive
      ? try row.restore(in: &session.workbook) : try row.turnQuiet(in: &session.workbook)
    if new != old || isColored {
      session.note(.statusWritten(number), at: site.numberCell)
    }
    if case .priority = column, status.value.isActive, status.value.kind != .continued {
      session.notice([.statusNotWritten(status.value, site.layout, status.source)])
      session.updateCells.withdraw(status.source)
    }
  }

  private var field: WrittenText.Field {
    if case .own = column { .text(number, .status) } else { .text(number, .priority) }
  }

  /// What the cell says then.
  private func text(insteadOf old: String) -> String {
    guard case .priority = column else { return line }
    return status.value.marked(in: old, as: line)
  }

  /// Changes no more of the cell than what differs: marks may have a colour or reading of their own.
  private func write(
    _ new: String, over old: String, at cell: CellReference, in workbook: inout Workbook
  ) throws(Failure) {
    let sheet = site.layout.sheet
    let (oldUnits, newUnits) = (Array(old.utf16), Array(new.utf16))
    let prefix = zip(oldUnits, newUnits).prefix { $0 == $1 }.count
    let shorter = min(oldUnits.count, newUnits.count) - prefix
    let suffix = zip(oldUnits.reversed(), newUnits.reversed()).prefix { $0 == $1 }.count
    let end = min(suffix, shorter)
    let replacement = TextReplacement(
      range: prefix..<(oldUnits.count - end),
      text: String(decoding: newUnits[prefix..<(newUnits.count - end)], as: UTF16.self))
    let isWhole = old.allSatisfy(\.isWhitespace) || new.isEmpty
    if !isWhole, try workbook.replaceText([replacement], at: cell, in: sheet) { return }
    try workbook.setCell(cell, to: new.isEmpty ? .blank : .text(new), in: sheet)
  }
}
