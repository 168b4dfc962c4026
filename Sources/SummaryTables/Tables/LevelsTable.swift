import Diagnostics
import PlanReading

extension Table {
  /// `levels.csv`: one row a level of the plan, of whatever depth.
  static let levels = Table(
    "levels", title: LocalizedText(ja: "施策の体系", en: "Levels"),
    meaning: LocalizedText(
      ja: "1行が計画の体系の1つの区分（基本目標、施策など）。階層は1～4。",
      en: "One row a level of the plan (goals, policies, measures …), one to four deep."),
    rows: { $0.plan.levels }, fields: levelFields)

  private static let levelFields: [Field<PlanLevel>] =
    [
      .edition.key,
      .string(
        "level_code", "区分コード", ja: "区分のコード。2階層までは基本戦略・具体的施策のコードと同じ。",
        en: "Its code: that of the strategy or measure, further letters for levels below."
      ) { $0.code }.key,
      Field.integer("level", "階層", ja: "1が最も上。", en: "1 is the outermost.") { $0.level }
        .required,
      Field.string(
        "parent_code", "上位の区分コード", ja: "1つ上の区分。最も上は空欄。",
        en: "The level above; blank for the outermost."
      ) { $0.parentCode }.referring(to: "levels", field: "level_code"),
      .sourced(
        "mark", "記号", ja: "名前の前の記号。(1)のように表計算ソフトが別の値に変えるものは〔1〕と書く。なければ空欄。",
        en:
          "The mark before the name; one that a spreadsheet would convert, like (1), as 〔1〕; blank "
          + "when there is none.",
        { spreadsheetSafe($0.mark) }, at: \.source),
      .sourced(
        "name", "名前", ja: "記号を除いた名前。", en: "The name without its mark.", { $0.name }, at: \.source),
      .sourced(
        "name_en", "英語名", ja: "名前に添えられた英語。なければ空欄。",
        en: "English words beside the name; blank when there are none.",
        { $0.nameInEnglish }, at: \.source),
      .sourced(
        "plan_page", "計画のページ", ja: "添えられたページ番号。なければ空欄。",
        en: "The page printed beside it; blank when there is none.",
        { $0.planPage }, at: \.source),
    ] + Field.source { $0.source }
}
