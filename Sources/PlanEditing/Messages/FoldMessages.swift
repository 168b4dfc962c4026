import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Why results cannot go to the 現状, and what staff should know when they have gone there.
extension Diagnostic {
  static func foldWithoutBaseline(_ source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "fold-without-baseline", place: source.place,
      message: LocalizedText(
        ja: "現状の列がないため、実績を現状に移せません。",
        en: "There is no 現状 column for the results to go to."),
      remedy: LocalizedText(
        ja: "現状の列を設けるか、--results keep をお使いください。",
        en: "Add a 現状 column, or use --results keep."))
  }

  static func foldSharedBaseline(_ source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "fold-shared-baseline", place: source.place,
      message: LocalizedText(
        ja: "現状のセルが複数のアクションにまたがって結合されているため、実績を移せません。",
        en:
          "The 現状 cell is merged over several actions: whose results would go there cannot be told."
      ),
      remedy: LocalizedText(
        ja: "アクションごとにセルの結合を解除するか、--results keep をお使いください。",
        en: "Unmerge it, or use --results keep."))
  }

  static func foldIntoFormula(_ source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "fold-into-formula", place: source.place,
      message: LocalizedText(
        ja: "現状のセルが数式のため、実績を書き足せません。",
        en: "The 現状 cell is a formula; nothing can be written behind it."),
      remedy: LocalizedText(
        ja: "現状を文字で入力し直してください。", en: "Type the 現状 as text."))
  }

  static func foldedTextTooLong(_ count: Int, _ source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "text-too-long", place: source.place,
      message: LocalizedText(
        ja: "実績を書き足すと現状が \(count) 文字になり、1 セルの上限の 32,767 文字を超えます。",
        en: "With the results the 現状 would have \(count) characters; a cell holds 32,767."),
      remedy: LocalizedText(
        ja: "現状か実績を短くしてから、もう一度お試しください。",
        en: "Shorten either text and run again."))
  }

  /// A formula that would lose what it refers to.
  static func resultsColumnReferred(_ referrer: Referrer, column: Int, of sheet: String)
    -> Diagnostic
  {
    let letters = CellReference.columnLetters(column)
    let (name, place) = referrer.words
    return Diagnostic(
      code: "results-column-referred", severity: .error, place: place,
      message: LocalizedText(
        ja: "\(name.japanese)が、現状に移すシート「\(sheet)」の \(letters) 列の実績を参照しています"
          + "（\(referrer.formula)）。",
        en:
          "\(name.english) refers to the results in column \(letters) of \"\(sheet)\", which go to"
          + " the 現状 (\(referrer.formula))."),
      remedy: LocalizedText(
        ja: "参照先を変えるか、--results keep をお使いください。",
        en: "Make it refer to other cells, or use --results keep."))
  }

  /// `heading` is that of a column that is no results column of the known layout.
  static func refersToNewResults(
    _ referrer: Referrer, _ years: EditionYears, under heading: String? = nil
  ) -> Diagnostic {
    let (name, place) = referrer.words
    let values = LocalizedText(
      ja: heading.map { "「\(LineBreaks.joined($0))」" } ?? "実績",
      en: heading.map { "values under \"\(LineBreaks.joined($0))\"" } ?? "results")
    return Diagnostic(
      code: "refers-to-new-results", severity: .warning, place: place,
      message: LocalizedText(
        ja: "\(name.japanese)は\(years.from.label)の\(values.japanese)を参照していましたが、同じ列を使う"
          + "\(years.to.label)の\(values.japanese)を参照するようになりました（\(referrer.formula)）。",
        en: "\(name.english) referred to the \(values.english) of \(years.from.shortLabel) and now"
          + " refers to those of \(years.to.shortLabel), which have their column"
          + " (\(referrer.formula))."),
      remedy: LocalizedText(
        ja: "意図した集計か確かめてください。", en: "Check that this is what it should count."))
  }

  /// `isFolded` says that what the cell held went to the 現状, else it was cleared.
  static func leftOnCell(_ kind: LeftOnCell, _ source: SourceCell, isFolded: Bool) -> Diagnostic {
    switch kind {
    case .note:
      Diagnostic(
        code: "note-left", severity: .warning, place: source.place,
        message: left(ja: "メモ（コメント）", en: "note", isFolded: isFolded),
        remedy: LocalizedText(
          ja: "不要であればメモを削除してください。", en: "Delete the note if it is not needed."))
    case .link:
      Diagnostic(
        code: "link-left", severity: .warning, place: source.place,
        message: left(ja: "リンク", en: "link", isFolded: isFolded),
        remedy: LocalizedText(
          ja: "不要であればリンクを削除してください。", en: "Remove the link if it is not needed."))
    }
  }

  private static func left(ja: String, en: String, isFolded: Bool) -> LocalizedText {
    isFolded
      ? LocalizedText(
        ja: "実績は現状に移しましたが、セルの\(ja)は残っています。",
        en: "The results went to the 現状, the \(en) on their cell is still there.")
      : LocalizedText(
        ja: "前の年度の記入は空にしましたが、セルの\(ja)は残っています。",
        en: "Last year's entry was cleared, the \(en) on its cell is still there.")
  }
}
