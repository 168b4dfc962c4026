import Diagnostics
import PlanReading
import SpreadsheetML
import TextEdits

/// Changes the unit of an indicator where it stands: in a column of its own, or in the brackets at
/// the end of the name.
enum KPIUnit {
  static func change(
    of site: KPISite, to unit: Requested<String>, _ session: inout EditSession
  ) throws(Failure) {
    let old = site.kpi.unit
    if unit.value == old { return }
    if let column = site.layout.unitColumn, let sheet = session.worksheet(site.sheet) {
      let place = CellReference(row: site.rowRange.lowerBound, column: column)
      let cell = sheet.mergedRange(containing: place)?.topLeft ?? place
      try session.workbook.setCell(cell, to: .text(unit.value), in: site.sheet)
      return note(old, unit, at: cell, site, &session)
    }
    let cell = site.kpi.source.cell
    let text = session.worksheet(site.sheet)?.printedText(at: cell) ?? ""
    let written = try session.workbook.replaceText(
      [replacement(in: text, old: old, new: unit.value)], at: cell, in: site.sheet)
    guard written else { throw Failure(.kpiNameIsFormula(site.kpi.source)) }
    note(old, unit, at: cell, site, &session)
  }

  /// The replacement of the last `old` of a text, or the new unit in brackets at its end.
  private static func replacement(in text: String, old: String, new: String) -> TextReplacement {
    let units = Array(text.utf16)
    let part = Array(old.utf16)
    let starts = units.indices.reversed().filter { units[$0...].starts(with: part) }
    guard !part.isEmpty, let start = starts.first else {
      return TextReplacement(range: units.count..<units.count, text: " (\(new))")
    }
    return TextReplacement(range: start..<(start + part.count), text: new)
  }

  private static func note(
    _ old: String, _ unit: Requested<String>, at cell: CellReference, _ site: KPISite,
    _ session: inout EditSession
  ) {
    let written = WrittenText(.unit(site.kpi.code), old: old, new: unit.value, source: unit.source)
    session.note(.cellWritten(written), at: SourceCell(sheet: site.sheet, cell: cell))
  }
}
