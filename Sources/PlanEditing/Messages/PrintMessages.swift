import Diagnostics
import PlanReading
import SpreadsheetML

/// What a run says of how its edition prints.
extension Diagnostic {
  static func rowTooLow(
    _ shortfall: RowFitting.Shortfall, at source: SourceCell
  ) -> Diagnostic {
    let (lines, shown) = (shortfall.lines, shortfall.shown)
    return Diagnostic(
      code: "row-too-low", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "文章は約\(lines)行ありますが、Excelの行の高さの上限（409ポイント）では"
          + "約\(shown)行しか印刷されません。",
        en: "The text has about \(lines) lines; a row is at"
          + " most 409 points high, which prints about \(shown) of them."),
      remedy: LocalizedText(
        ja: "文章を短くするか、列の幅を広げるか、文字を小さくしてください。",
        en: "Make the text shorter, the column wider or the letters smaller."))
  }
}
