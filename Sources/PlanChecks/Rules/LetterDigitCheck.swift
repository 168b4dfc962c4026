import Diagnostics
import PlanReading
import PlanText

/// Finds numbers in which a letter stands for a digit: 1O件.
enum LetterDigitCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.slips.flatMap { text in
      text.slips.lettersAmongDigits.map { finding(text.words($0), at: text.source) }
    }
  }

  private static func finding(_ number: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "letter-among-digits", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(number)」に、数字ではない文字があります。",
        en: "\"\(number)\" holds a character that is no digit."),
      remedy: LocalizedText(
        ja: "「O」や「○」は「0」に、「l」や「I」は「1」に直してください。", en: "Write 0 for O or ○, 1 for l or I."))
  }
}
