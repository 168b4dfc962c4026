import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Compares the figures of 再掲 rows with those of the actions they list again.
enum RelistedFiguresCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let originals = RelistedOriginals(plan.actions)
    let pairs = zip(plan.actions, plan.texts.marks).compactMap { action, marks in
      marks.isRelisted
        ? originals.original(of: action).map { (relisted: action.number.value, original: $0) } : nil
    }
    let figures = plan.figures(ofActions: Set(pairs.flatMap { [$0.relisted, $0.original] }))
    return pairs.flatMap { pair -> [Diagnostic] in
      guard let others = figures[pair.original] else { return [] }
      return (figures[pair.relisted] ?? []).compactMap { figure in
        counterpart(of: figure, in: others).flatMap {
          finding(figure, $0, original: plan.plan.name(of: pair.original))
        }
      }
    }
  }

  /// The figure of the original that counts the same thing in the same year; nil where none or
  /// several do.
  private static func counterpart(of figure: Figure, in others: [Figure]) -> Figure? {
    let same = others.filter { other in
      other.sourceField == figure.sourceField
        && other.fiscalYear == figure.fiscalYear
        && other.stated.normalUnit == figure.stated.normalUnit
        && folded(other.stated.label) == folded(figure.stated.label)
    }
    return same.count == 1 ? same.first : nil
  }

  private static func finding(
    _ figure: Figure, _ other: Figure, original: String
  ) -> Diagnostic? {
    guard let value = figure.stated.value, let otherValue = other.stated.value, value != otherValue
    else { return nil }
    let (one, two) = (figure.stated.sourceText, other.stated.sourceText)
    let place = "\(other.source.sheet)!\(other.source.cell)"
    return Diagnostic(
      code: "relisted-figure-differs", severity: .warning, place: figure.source.place,
      message: LocalizedText(
        ja: "再掲の「\(one)」が、元のNo.\(original)（\(place)）の「\(two)」と違います。",
        en: "The relisted row says \"\(one)\", its original No. \(original) (\(place)) \"\(two)\"."),
      remedy: LocalizedText(
        ja: "どちらが正しいか確かめ、そろえてください。別のものを数えていれば、そのままで構いません。",
        en: "Check which one is right; leave both where they count different things."))
  }
}
