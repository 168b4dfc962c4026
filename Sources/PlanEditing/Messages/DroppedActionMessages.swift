import Diagnostics
import PlanReading
import SpreadsheetML

/// What is told about rows that are removed.
extension Diagnostic {
  static func noActionsLeft(sheet: String) -> Diagnostic {
    Diagnostic(
      code: "no-actions-left", severity: .error, place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "すべてのアクションが終了しているため、行を削除すると計画が空になります。",
        en: "All actions have ended; removing their rows would leave no plan."),
      remedy: LocalizedText(
        ja: "--drop-ended を付けずに実行してください。", en: "Run without --drop-ended."))
  }

  static func actionDropped(
    _ action: Action, called number: String, _ status: ActionStatus?
  ) -> Diagnostic {
    let title = action.title.value.withoutLineBreaks
    let state = status?.text ?? ""
    return Diagnostic(
      code: "action-dropped", severity: .note, place: Place(sheet: action.number.source.sheet),
      message: LocalizedText(
        ja: "No.\(number)「\(title)」（\(state)）の行を削除しました。番号は欠番になります。",
        en: "The row of No. \(number) \"\(title)\" (\(state)) was removed; its number stays unused."
      ))
  }

  static func originalDropped(
    _ number: String, of action: Action, called name: String
  ) -> Diagnostic {
    Diagnostic(
      code: "original-dropped", severity: .warning, place: action.priority.source.place,
      message: LocalizedText(
        ja: "No.\(name) の元のアクション No.\(number) の行が削除されました。",
        en: "No. \(number), which No. \(name) lists again, was removed."),
      remedy: LocalizedText(
        ja: "このアクションも終了であれば状態を記入し、続くものであれば再掲の表示とリンクを外してください。",
        en: "Give this action a status too if it has ended; else remove its 再掲 mark and link."))
  }

  static func formulaLostCells(_ cell: Cell, sheet: String) -> Diagnostic {
    let formula = cell.formula ?? ""
    return Diagnostic(
      code: "formula-lost-cells", severity: .error,
      place: Place(sheet: sheet, cell: cell.reference.description),
      message: LocalizedText(
        ja: "数式「=\(formula)」が参照していたセルは、行の削除でなくなりました。",
        en: "The formula \"=\(formula)\" referred to cells that were removed with a row."),
      remedy: LocalizedText(
        ja: "数式を直してください。", en: "Mend the formula."))
  }
}

extension String {
  /// The text on one line, as messages quote it.
  var withoutLineBreaks: String { String(map { $0.isNewline ? " " : $0 }) }
}
