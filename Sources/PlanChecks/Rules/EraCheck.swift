import Diagnostics
import PlanReading
import PlanText

/// Finds years whose era does not fit: 令和6年（2025年）, 平成37年度, 令和元年3月.
enum EraCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let texts = plan.slips.flatMap { text in
      text.slips.doubtfulEras.map { finding($0, in: text.units, at: text.source) }
    }
    var known = ByText<AnalysedText>()
    let starts = plan.actions.flatMap { action -> [Diagnostic] in
      let cell = action.startYear
      let start = known.value(of: cell.value) { AnalysedText(cell.value) }
      guard let slips = start.slips else { return [] }
      return slips.doubtfulEras.map { finding($0, in: start.units, at: cell.source) }
    }
    return texts + starts
  }

  private static func finding(
    _ doubt: EraDoubt, in text: UTF16Text, at source: SourceCell
  ) -> Diagnostic {
    func words(_ range: Range<Int>) -> String {
      text.part(range)
    }
    func sign(_ isFiscal: Bool) -> String { isFiscal ? "年度" : "年" }
    switch doubt {
    case .differs(let range, let year, let isFiscal):
      return differs(words(range), year, sign(isFiscal), at: source)
    case .pastItsEnd(let range, let year, let isFiscal):
      return pastItsEnd(words(range), year, sign(isFiscal), at: source)
    case .beforeItsBeginning(let range, let era):
      return beforeItsBeginning(words(range), era, at: source)
    }
  }

  private static func differs(
    _ words: String, _ year: SpelledYear, _ sign: String, at source: SourceCell
  ) -> Diagnostic {
    let era = (year.era.era?.word ?? "") + "\(year.number.value)\(sign)"
    return Diagnostic(
      code: "era-year-differs", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(words)」の和暦と西暦が合いません。\(era)は\(year.westernYear)\(sign)です。",
        en: "The two years of \"\(words)\" differ: \(era) is \(year.westernYear)."),
      remedy: LocalizedText(ja: "どちらが正しいか確かめ、そろえてください。", en: "Check which one is right."))
  }

  private static func pastItsEnd(
    _ words: String, _ westernYear: Int, _ sign: String, at source: SourceCell
  ) -> Diagnostic {
    let name = FiscalYear(westernYear).label
    let year = sign == "年度" ? name : String(name.dropLast())
    return Diagnostic(
      code: "era-past-its-end", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "「\(words)」は、改元後の\(year)です。", en: "\"\(words)\" is \(year) by the era that followed."),
      remedy: LocalizedText(
        ja: "当時の文書の名称などでなければ、「\(year)」に直してください。",
        en: "Write \(year), unless it is part of a name."))
  }

  private static func beforeItsBeginning(
    _ words: String, _ era: Era, at source: SourceCell
  ) -> Diagnostic {
    Diagnostic(
      code: "era-not-begun", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(words)」は、\(era.word)が始まった\(era.firstDay.label)より前です。",
        en: "\"\(words)\" lies before \(era.word) began (\(era.firstDay.iso))."),
      remedy: LocalizedText(ja: "元号と年月を確かめてください。", en: "Check era and date."))
  }
}
