import Diagnostics
import PlanReading
import PlanText

/// Why plans are not compared, and what is odd about their numbers.
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

  /// Actions by number, of which `old` and `new` are the first.
  static func numbersReused(
    _ numbers: [Int], old: Action, new: Action, calling names: [Int: String] = [:]
  ) -> Diagnostic {
    let ranges = NumberRanges(numbers, calling: names).text
    let name = names[new.number.value] ?? String(new.number.value)
    let titles = [old, new].map { LineBreaks.joined($0.title.value) }
    let first =
      numbers.count == 1
      ? LocalizedText(ja: "", en: "")
      : LocalizedText(ja: "No.\(name): ", en: "No. \(name): ")
    return Diagnostic(
      code: "number-reused", severity: .warning, place: new.number.source.place,
      message: LocalizedText(
        ja: "\(ranges.japanese) は旧の版と別の内容です（\(first.japanese)「\(titles[0])」→「\(titles[1])」）。",
        en: "\(ranges.english) says something else than before"
          + " (\(first.english)\"\(titles[0])\" → \"\(titles[1])\")."),
      remedy: LocalizedText(
        ja: "番号は使い回さず、新しいアクションには使われたことのない番号を付けてください。",
        en: "Numbers are never used twice: give a new action one that no action has had."))
  }
}
