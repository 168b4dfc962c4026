import Diagnostics
import PlanReading

extension Table {
  /// `measures.csv`: one row a 具体的施策.
  static let measures = Table(
    "measures", title: LocalizedText(ja: "具体的施策", en: "Measures"),
    meaning: LocalizedText(ja: "1行が1つの具体的施策。", en: "One row a measure."),
    rows: { edition in
      edition.plan.strategies.flatMap { strategy in
        strategy.measures.map { MeasureRow(strategyCode: strategy.code, measure: $0) }
      }
    }, fields: measureFields)

  private struct MeasureRow {
    var strategyCode: String
    var measure: Measure
  }

  private static let measureFields: [Field<MeasureRow>] = [
    .string(
      "measure_code", "具体的施策コード", ja: "基本戦略と、名前の前の符号の番号によるコード（②はM2）。符号がなければ表の順に付け、年度が変わっても変えない。",
      en:
        "M2 of the mark ② within the strategy; without marks in the order of the table, kept from "
        + "year to year."
    ) { $0.measure.code }.key,
    .string(
      "strategy_code", "基本戦略コード", ja: "この施策が属する基本戦略。", en: "The strategy it belongs to."
    ) { $0.strategyCode }.required.referring(to: "strategies"),
    .sourced(
      "measure_mark", "具体的施策の符号", ja: "名前の前の符号。1-1のように表計算ソフトが別の値に変えるものは〔1-1〕と書く。",
      en: "The mark before the name; one that a spreadsheet would convert, like 1-1, as 〔1-1〕.",
      { spreadsheetSafe($0.measure.mark) }, at: \.measure.source),
    .sourced(
      "measure_name", "具体的施策名", ja: "符号とページ表示を除いた名前。", en: "The name without mark and page.",
      { $0.measure.name }, at: \.measure.source),
    .integer(
      "plan_page", "計画の掲載ページ", unit: "ページ", ja: "上位の計画で載っている最初のページ。なければ空欄。",
      en: "The first page of the parent plan that it stands on; blank when none is named."
    ) { $0.measure.planPage.flatMap(pageNumber) },
    .edition.key,
  ]

  /// The first number in a page reference: `P48` → 48, `Ｐ４８～５０` → 48.
  private static func pageNumber(_ reference: String) -> Int? {
    let isDigit = { (character: Character) in ("0"..."9").contains(character) }
    return Int(narrowed(reference).drop { !isDigit($0) }.prefix(while: isDigit))
  }
}
