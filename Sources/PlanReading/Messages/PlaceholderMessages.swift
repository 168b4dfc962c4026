package import Diagnostics
package import PlanText

/// What messages say of cells that hold no text of their own; one wording for books and tables.
extension PlaceholderWording {
  /// What to write instead; nil for what may stand.
  package var remedy: LocalizedText? {
    switch self {
    case .nothingToTell: nil
    case .unchanged:
      LocalizedText(
        ja: "同じ文であっても、その文を記入してください。", en: "Write the text itself, even where it is the same.")
    case .elsewhere:
      LocalizedText(
        ja: "参照先の文をそのまま記入してください。", en: "Write the text itself that it refers to.")
    case .unfinished:
      LocalizedText(
        ja: "確定した文や数値を記入してください。書くことがなければ「―」としてください。",
        en: "Write the text or figure; write ― where there is nothing to say.")
    case .deletion:
      LocalizedText(ja: "消す場合は「（削除）」と記入してください。", en: "Write （削除） to clear the cell.")
    }
  }

  /// What is wrong with the cell, as a clause after its text; nil for what may stand.
  package var fault: LocalizedText? {
    switch self {
    case .nothingToTell: nil
    case .unchanged: LocalizedText(ja: "文の代わりです", en: "stands in place of a text")
    case .elsewhere: LocalizedText(ja: "ほかの箇所を指すだけです", en: "only points to another place")
    case .unfinished: LocalizedText(ja: "まだ記入されていません", en: "is still to be filled in")
    case .deletion: LocalizedText(ja: "文ではありません", en: "is no text")
    }
  }
}
