import Diagnostics
import PlanReading
import SpreadsheetML

/// What is told about statuses that cannot be written, or not as asked.
extension Diagnostic {
  static func mergedIntoUnknown(
    _ target: Int, from number: Int, _ source: UpdateSource
  ) -> Diagnostic {
    let isSame = target == number
    return Diagnostic(
      code: "merged-into-unknown", severity: .error, place: source.place,
      message: LocalizedText(
        ja: isSame
          ? "No.\(number) の統合先が No.\(number) 自身になっています。"
          : "No.\(number) の統合先の No.\(target) は計画にありません。",
        en: isSame
          ? "No. \(number) cannot be merged into itself."
          : "No. \(number) is merged into No. \(target), which the plan does not have."),
      remedy: LocalizedText(
        ja: "統合先の番号を確かめてください。", en: "Check the number it is merged into."))
  }

  static func noPlaceForStatus(_ layout: PlanTableLayout, _ source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "no-place-for-status", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "シート「\(layout.sheet)」に「状態」の列も「重点アクション」の列もないため、"
          + "状態を書き込めません。",
        en: "Sheet \"\(layout.sheet)\" has neither a 状態 nor a 重点 column to write the status into."),
      remedy: LocalizedText(
        ja: "シートに「状態」の列を追加してから、もう一度お試しください。",
        en: "Add a 状態 column to the sheet and try again."))
  }

  static func statusIsFormula(sheet: String, cell: CellReference) -> Diagnostic {
    Diagnostic(
      code: "status-is-formula", severity: .error,
      place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "状態を書き込むセルが数式になっています。",
        en: "The cell that the status goes into holds a formula."),
      remedy: LocalizedText(
        ja: "数式を「値の貼り付け」で文字にしてから、もう一度お試しください。",
        en: "Turn the formula into plain text (copy, paste values) and try again."))
  }

  static func statusNotWritten(
    _ status: ActionStatus, _ layout: PlanTableLayout, _ source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "status-not-written", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "シート「\(layout.sheet)」に「状態」の列がないため、「\(status.text)」は書き込んでいません。",
        en: "Sheet \"\(layout.sheet)\" has no 状態 column; \"\(status.text)\" was not written."),
      remedy: LocalizedText(
        ja: "シートに残すには、「状態」の列を追加してください。",
        en: "Add a 状態 column to the sheet to keep it there."))
  }
}
