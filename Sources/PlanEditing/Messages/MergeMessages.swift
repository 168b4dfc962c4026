import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Why a book is not filled in although the tables are in order.
extension Diagnostic {
  static func formulaInTheWay(
    _ formula: String, at cell: SourceCell, _ source: UpdateSource
  ) -> Diagnostic {
    let (ja, en) = described(source)
    return Diagnostic(
      code: "formula-in-the-way", place: cell.place,
      message: LocalizedText(
        ja: "セルに数式（=\(formula)）があるため、\(ja) の内容を記入できません。",
        en: "The cell holds the formula =\(formula); what \(en) says cannot be written."),
      remedy: LocalizedText(
        ja: "数式を文字に置き換えるか、更新表の記入を空欄にしてください。",
        en: "Replace the formula by its text, or leave the table's cell blank."))
  }

  static func cellShared(
    _ range: CellRange, at cell: SourceCell, _ source: UpdateSource
  ) -> Diagnostic {
    let (ja, en) = described(source)
    return Diagnostic(
      code: "cell-shared", place: cell.place,
      message: LocalizedText(
        ja: "セル \(range) がほかのアクションや列にまたがって結合されているため、"
          + "\(ja) の内容を記入できません。",
        en: "The cells \(range) are merged over other actions or columns; what \(en) says cannot be"
          + " written."),
      remedy: LocalizedText(
        ja: "計画の表でセルの結合を解除してください。", en: "Unmerge the cells in the plan."))
  }

  static func mergeNotVerified(
    _ difference: PlanDifference, isDamaged: Bool
  ) -> Diagnostic {
    let words = difference.words
    return Diagnostic(
      code: "merge-not-verified", place: difference.source?.place ?? Place(),
      message: LocalizedText(
        ja: "できあがったブックを読み直したところ、更新表の内容と一致しませんでした（\(words.japanese)）。"
          + "何も書き出していません。",
        en: "Reading the filled-in book back showed something else than was asked for"
          + " (\(words.english)). Nothing was written."),
      remedy: isDamaged
        ? Self.damagedInput
        : LocalizedText(
          ja: "プログラムの不具合です。ブックと更新表を添えて開発者にお知らせください。",
          en: "This is a fault of the program: please report it with the book and the tables."))
  }

  private static func described(_ source: UpdateSource) -> (String, String) {
    (source.place.described(in: .japanese), source.place.described(in: .english))
  }

  static func relistedOriginalChanged(
    _ year: FiscalYear, relisted: Sourced<Int>, original: Int
  ) -> Diagnostic {
    Diagnostic(
      code: "relisted-original-changed", severity: .warning, place: relisted.source.place,
      message: LocalizedText(
        ja: "No.\(relisted.value)（再掲）の元の No.\(original) の\(year.label)実績を"
          + "更新しました。再掲の行はそのままです。",
        en: "The results of \(year.shortLabel) of action \(original) have changed;"
          + " action \(relisted.value), which lists it again (再掲), keeps its own."),
      remedy: LocalizedText(
        ja: "再掲の行の実績も直す必要があるか確かめてください。",
        en: "See whether the results of this row need a change too."))
  }
}
