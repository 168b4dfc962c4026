import Diagnostics
import PlanReading
import PlanText

/// Finds headings of issues that begin with the edition's own year (令和6年度以降… in the R6 edition): its
/// issues are those of the years to come, and such a heading is mostly last year's.
enum IssuesHeadingCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    guard plan.checksEdition, let signs = plan.editionSigns else { return [] }
    let edition = plan.plan.edition
    return signs.issues.filter { $0.year == edition && $0.text.contains("以降") }.map { sign in
      Diagnostic(
        code: "issues-heading-behind", severity: .warning, place: sign.place,
        message: LocalizedText(
          ja: "課題の見出し「\(LineBreaks.joined(sign.text))」が、この版の年度（\(edition.label)）からになっています。",
          en:
            "The heading of issues \"\(LineBreaks.joined(sign.text))\" begins with the year of this"
            + " edition (\(edition.shortLabel))."),
        remedy: LocalizedText(
          ja: "前年度の見出しのままであれば「\(edition.next.label)以降」に直してください。",
          en: "If it is last year's heading, make it \(edition.next.shortLabel)."))
    }
  }
}
