import Diagnostics
import PlanText
import SpreadsheetML

/// Names the labels that speak of another edition than the one the book was said to be.
///
/// They are not rolled. Unless an edition is given, all labels agree, or there is no update.
enum EditionCheck: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let edition = step.years.edition
    let signs = EditionSigns(
      step.reading, step.worksheets, latest: step.years.from, fileName: step.options.fileName)
    step.findings += signs.others(than: edition).filter { $0.kind != .results }.map { sign in
      differs(sign, edition)
    }
  }

  private static func differs(_ sign: EditionSign, _ edition: FiscalYear) -> Diagnostic {
    Diagnostic(
      code: "edition-differs", severity: .warning, place: sign.place,
      message: LocalizedText(
        ja: "「\(sign.text)」は\(sign.year.label)のままです"
          + "（指定された\(edition.label)版の表記だけを翌年度に進めました）。",
        en: "\"\(sign.text)\" still names \(sign.year.shortLabel): only labels of the"
          + " \(edition.shortLabel) edition, as given, were rolled."),
      remedy: LocalizedText(
        ja: "必要なら年度の表記を直してください。", en: "Change it where needed."))
  }
}
