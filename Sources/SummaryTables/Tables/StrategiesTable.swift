import Diagnostics
import PlanReading

extension Table {
  /// `strategies.csv`: one row a 基本戦略.
  static let strategies = Table(
    "strategies", title: LocalizedText(ja: "基本戦略", en: "Strategies"),
    meaning: LocalizedText(ja: "1行が1つの基本戦略。", en: "One row a strategy."),
    rows: \.plan.strategies, fields: strategyFields)

  private static let strategyFields: [Field<Strategy>] = [
    .string(
      "strategy_code", "基本戦略コード", ja: "名前の前の符号の番号によるコード（(2)はS2）。符号がなければ表の順に付け、年度が変わっても変えない。",
      en: "S2 of the mark (2); without marks in the order of the table, kept from year to year."
    ) { $0.code }.key,
    .sourced(
      "strategy_mark", "基本戦略の符号", ja: "名前の前の符号。(1)のように表計算ソフトが別の値に変えるものは〔1〕と書く。",
      en: "The mark before the name; one that a spreadsheet would convert, like (1), as 〔1〕.",
      { spreadsheetSafe($0.mark) }, at: \.source),
    .sourced(
      "strategy_name", "基本戦略名", ja: "符号と英語を除いた名前。", en: "The name without mark and English words.",
      { $0.name }, at: \.source),
    .sourced(
      "strategy_name_en", "基本戦略名（英語）", ja: "名前の下の括弧内の英語。なければ空欄。",
      en: "The English words in brackets below the name; blank when there are none.",
      { $0.nameInEnglish }, at: \.source),
    .edition.key,
  ]
}
