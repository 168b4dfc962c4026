import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds texts of the plan that are struck through and so meant to go, but still there for every table.
///
/// A row of an action that has ended may be struck through.
enum StruckTextCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    if plan.struckTexts.isEmpty { return [] }
    let ended = Set(plan.actions.lazy.filter { !$0.isActive }.map(\.number.value))
    var found: [Diagnostic] = []
    for layout in plan.reading.layouts {
      let columns = layout.columns.map(\.index)
      for action in layout.actionRows {
        let isEnded = ended.contains(action.number)
        for row in action.rows {
          found += findings(in: row, columns, of: layout.sheet, plan) { isEnded && $0.isWhole }
        }
      }
    }
    for layout in plan.reading.kpiLayouts {
      for row in layout.rows {
        found += findings(in: row.row, layout.columns, of: layout.sheet, plan)
      }
    }
    return found
  }

  /// One finding for each cell of which a part is struck through, and one for all others of a row.
  private static func findings(
    in row: Int, _ columns: [Int], of sheet: String, _ plan: CheckedPlan,
    except isMeant: (StruckText) -> Bool = { _ in false }
  ) -> [Diagnostic] {
    let cells = columns.compactMap { column -> (source: SourceCell, text: StruckText)? in
      let source = SourceCell(sheet: sheet, cell: CellReference(row: row, column: column))
      return plan.struckTexts[source].flatMap { isMeant($0) ? nil : (source, $0) }
    }
    let whole = cells.filter(\.text.isWhole)
    return cells.filter { !$0.text.isWhole }.map { finding($0.text, 1, at: $0.source) }
      + (whole.first.map { [finding($0.text, whole.count, at: $0.source)] } ?? [])
  }

  private static func finding(
    _ text: StruckText, _ cells: Int, at source: SourceCell
  ) -> Diagnostic {
    let words = text.struck.map { LineBreaks.joined($0) }.map {
      $0.count <= longest ? $0 : $0.prefix(longest) + "…"
    }
    let others = cells - 1
    let ja = words.map { "「\($0)」" }.joined() + (others > 0 ? "（この行にほか\(others)セル）" : "")
    let en =
      words.map { "\"\($0)\"" }.joined(separator: ", ")
      + (others > 0 ? " (and \(others) more in this row)" : "")
    return Diagnostic(
      code: "struck-text", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "取り消し線の\(ja)は、消されずに残っています。CSVの表にも入ります。",
        en: "Struck through, but still there, in the tables too: \(en)."),
      remedy: LocalizedText(
        ja: "消すものは削除し、残すものは取り消し線を外してください。終えたアクションであれば、状態を「終了」としてください。",
        en:
          "Delete what is to go, take the line away from what stays; of an action that has ended say so."
      ))
  }

  /// In characters.
  private static let longest = 20
}
