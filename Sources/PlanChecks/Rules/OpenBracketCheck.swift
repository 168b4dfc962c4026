import Diagnostics
import PlanReading
import PlanText

/// Finds brackets and quotation marks without their partner.
enum OpenBracketCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.slips.compactMap { text in
      text.slips.strayBracket.map { finding($0, in: text) }
    }
  }

  private static func finding(_ bracket: StrayBracket, in text: SlippedText) -> Diagnostic {
    let words = text.excerpt(bracket.index..<bracket.index + 1)
    let sign = text.words(bracket.index..<bracket.index + 1)
    return Diagnostic(
      code: "open-bracket", severity: .note, place: text.source.place,
      message: bracket.isOpening
        ? LocalizedText(
          ja: "「\(words)」の「\(sign)」が閉じられていません。", en: "The \(sign) in \"\(words)\" is never closed.")
        : LocalizedText(
          ja: "「\(words)」の「\(sign)」に対応する始まりの括弧がありません。",
          en: "The \(sign) in \"\(words)\" closes nothing."),
      remedy: LocalizedText(ja: "括弧の対応を直してください。", en: "Mend the brackets."))
  }
}
