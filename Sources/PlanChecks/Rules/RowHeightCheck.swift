import Diagnostics
import PlanReading
import SpreadsheetML

/// Finds texts that their row is too low to show.
enum RowHeightCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let sheets = Dictionary(plan.worksheets.map { ($0.name, SheetGrid($0)) }) { first, _ in first }
    var findings: [Diagnostic] = []
    var last: (sheet: String, grid: SheetGrid?) = ("", nil)
    for (index, narratives) in plan.narratives.enumerated() {
      // Actions of one sheet follow one another.
      let sheet = plan.actions[index].number.source.sheet
      if last.grid == nil || last.sheet != sheet { last = (sheet, sheets[sheet]) }
      guard let grid = last.grid else { continue }
      if let finding = finding(plan.texts.titles[index].text.source, on: grid, plan.textFormats) {
        findings.append(finding)
      }
      for narrative in narratives {
        if let finding = finding(narrative.text.source, on: grid, plan.textFormats) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  /// A finding where more than a line and a tenth of the text cannot be seen.
  private static func finding(
    _ source: SourceCell, on grid: SheetGrid, _ formats: [TextFormat]
  ) -> Diagnostic? {
    let cells = grid.sheet.table.cells
    guard let index = grid.sheet.table.index(of: source.cell),
      formats.indices.contains(cells[index].styleIndex)
    else { return nil }
    let format = formats[cells[index].styleIndex]
    guard !format.shrinksToFit, !format.isRotated else { return nil }
    let range = grid.range(at: source.cell)
    let geometry = grid.sheet.geometry
    let width = range.columns.reduce(0) { $0 + geometry.width(ofColumn: $1) }
    let height = points(range.rows.reduce(0) { $0 + geometry.height(ofRow: $1) })
    // Hidden rows and columns show nothing on purpose.
    guard width > 0, height > 0 else { return nil }
    let text = TextExtent(
      cells[index].printedText(in: grid.sheet.dateSystem), width: points(width), format: format)
    // The least that Japanese fonts have: only what surely cannot be seen is told.
    let needed = Double(text.lines) * format.fontSize * 1.15
    let missing = needed - height
    guard text.lines > 1, missing > format.fontSize * 1.15, missing > height / 10 else {
      return nil
    }
    let shown = max(1, Int(height / (needed / Double(text.lines))))
    return clipped(text.lines, shown, at: source)
  }

  private static func points(_ emu: Int) -> Double {
    Double(emu) / Double(SheetGeometry.emuPerPoint)
  }

  private static func clipped(_ lines: Int, _ shown: Int, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "text-clipped", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "文章は約\(lines)行ありますが、行の高さでは約\(shown)行しか見えません。",
        en: "The text has about \(lines) lines, of which the row shows about \(shown)."),
      remedy: LocalizedText(
        ja: "行の高さを広げるか、文章を短くしてください。",
        en: "Make the row higher or the text shorter."))
  }
}
