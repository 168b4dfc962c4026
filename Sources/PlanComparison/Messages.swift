import Diagnostics

/// Why plans are not compared.
extension Diagnostic {
  static func comparisonTooLong(rows: Int) -> Diagnostic {
    Diagnostic(
      code: "comparison-too-long",
      message: LocalizedText(
        ja: "新旧対照表が\(rows)行になり、Excelのシートの上限（1,048,576行）を超えます。",
        en: "The comparison has \(rows) rows, more than a worksheet holds (1,048,576)."),
      remedy: LocalizedText(
        ja: "比べるブックが同じ計画のものか確かめてください。変更の一覧はCSV（changes.csv）で作成できます。",
        en:
          "Check that both books are editions of one plan. The list of changes can be made as CSV "
          + "(changes.csv)."))
  }
}
