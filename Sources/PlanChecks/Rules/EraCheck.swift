import Diagnostics
import PlanReading
import PlanText

/// Finds years whose era does not fit: 令和6年（2025年）, 平成37年度, 令和元年3月.
enum EraCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let texts = plan.saidTexts.flatMap { findings(in: $0.said, at: $0.source) }
    var known = ByText<AnalysedText>()
    let starts = plan.actions.flatMap { action in
      let start = known.value(of: action.startYear.value) { AnalysedText(action.startYear.value) }
      return findings(in: start, at: action.startYear.source)
    }
    return texts + starts
  }

  private static func findings(in text: AnalysedText, at source: SourceCell) -> [Diagnostic] {
    text.years.indices.compactMap { index in
      let next = index + 1 < text.years.count ? text.years[index + 1] : nil
      return finding(text.years[index], before: next, in: text.units, at: source)
    }
  }

  private static func finding(
    _ year: YearExpression, before next: YearExpression?, in text: UTF16Text, at source: SourceCell
  ) -> Diagnostic? {
    let words = String(decoding: text.units[year.range], as: UTF16.self)
    let sign = year.isFiscal ? "年度" : "年"
    if let other = year.bracketedYear, year.contradictsItself {
      let named = [year.year, other].first { $0.era.era != nil } ?? year.year
      return differs(words, named, sign, at: source)
    }
    if let other = year.otherYear(before: next, in: text) {
      let both = String(
        decoding: text.units[year.range.lowerBound..<other.end], as: UTF16.self)
      let named = year.year.era.era == nil ? next?.year ?? year.year : year.year
      return differs(both, named, sign, at: source)
    }
    guard let era = year.year.era.era, year.notation != .label || year.year.eraRange.count > 1
    else { return nil }
    // 昭和100年 is said on purpose.
    if let last = era.lastYear, year.year.number.value > last, year.year.number.value < 100 {
      return pastItsEnd(words, year.year.westernYear, sign, at: source)
    }
    if year.isBefore(era) { return beforeItsBeginning(words, era, at: source) }
    return nil
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

extension YearExpression {
  /// Whether a month or day lies before its era.
  fileprivate func isBefore(_ era: Era) -> Bool {
    guard kind == .calendarMonth || kind == .calendarDate, let month else { return false }
    let last = asOf ?? .endOfMonth(month.value, year: year.westernYear)
    return last < era.firstDay
  }
}
