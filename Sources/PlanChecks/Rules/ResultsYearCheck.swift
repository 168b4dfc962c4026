import Diagnostics
import PlanReading
import PlanText

/// Finds results of a year that tell of an earlier one: 令和5年度 3社 in the results of 令和6年度.
///
/// A cell that names earlier years only, or a figure of an earlier year where the cell has none of its
/// own year in the same unit.
enum ResultsYearCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    zip(plan.narratives, plan.texts.stated).flatMap { narratives, stated in
      zip(narratives, stated).compactMap { narrative, stated in
        guard narrative.field == .results, let year = narrative.fiscalYear,
          !narrative.said.mentions.isEmpty
        else { return nil }
        let mention = onlyEarlier(narrative, year) ?? misplaced(narrative, year, stated)
        return mention.map { finding($0, year, at: narrative.text.source) }
      }
    }
  }

  /// The first earlier year that dates something, in a text that names no time of the year itself.
  private static func onlyEarlier(_ narrative: Narrative, _ year: FiscalYear) -> YearMention? {
    let said = narrative.said
    guard !said.mentions.contains(where: { $0.lies(in: year) }),
      let mention = said.mentions.first(where: { $0.dates(said.units, before: year) })
    else { return nil }
    return thisYear.contains(where: narrative.text.value.holds) ? nil : mention
  }

  /// The first earlier year that dates a figure whose like is not stated of the year itself.
  private static func misplaced(
    _ narrative: Narrative, _ year: FiscalYear, _ stated: [StatedFigure]
  ) -> YearMention? {
    let own = Set(stated.filter { $0.fiscalYear == year }.map(\.unit))
    var rest = stated[...]
    return narrative.said.mentions.first { mention in
      rest = rest.drop { $0.range.lowerBound < mention.expression.range.upperBound }
      guard let figure = rest.first, mention.rest.contains(figure.range.lowerBound),
        figure.fiscalYear < year, !own.contains(figure.unit)
      else { return false }
      return mention.dates(narrative.said.units, before: year)
    }
  }

  private static let thisYear = ["今年度", "本年度", "当年度"]

  private static func finding(
    _ mention: YearMention, _ year: FiscalYear, at source: SourceCell
  ) -> Diagnostic {
    Diagnostic(
      code: "results-of-earlier-year", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "\(year.label)の実績ですが、「\(mention.text)」のことが書かれています。",
        en: "The results of \(year.shortLabel) tell of \"\(mention.text)\" here."),
      remedy: LocalizedText(
        ja: "前の年度の文が残っていないか、年度を確かめてください。",
        en: "Check the year, and that it is not last year's text."))
  }
}

extension YearMention {
  /// Whether it names a time of a fiscal year.
  fileprivate func lies(in year: FiscalYear) -> Bool {
    guard let period else {
      return (year.westernYear...year.westernYear + 1).contains(expression.year.westernYear)
    }
    return period.lowerBound <= year.lastDay
      && period.upperBound >= CalendarDate(year: year.westernYear, month: 4, day: 1)
  }

  /// Whether it dates what stands beside it, and lies before a year.
  ///
  /// It does where it begins a line or bracket and goes on with what was done: 令和5年度 3社, （令和5年9月）;
  /// 令和5年度に策定した計画 and 令和5年度からの事業 look back.
  fileprivate func dates(_ text: UTF16Text, before year: FiscalYear) -> Bool {
    guard let period, period.upperBound < CalendarDate(year: year.westernYear, month: 4, day: 1),
      Self.isOpen(text, before: expression.range.lowerBound), !isCompared
    else { return false }
    guard let next = text.unit(at: rest.lowerBound) else { return true }
    guard let scalar = Unicode.Scalar(next), (0x3041...0x309F).contains(scalar.value) else {
      return !isFollowed(by: Self.beginnings)
    }
    if isFollowed(by: Self.particles) { return true }
    return scalar == "に" && numberFollows(text)
  }

  /// 令和5年度に2回.
  private func numberFollows(_ text: UTF16Text) -> Bool {
    (rest.lowerBound + 1..<rest.lowerBound + 4).contains { index in
      text.unit(at: index).map { (0x30...0x39).contains($0) || (0xFF10...0xFF19).contains($0) }
        ?? false
    }
  }

  private static func isOpen(_ text: UTF16Text, before index: Int) -> Bool {
    guard let before = text.unit(at: text.beforeGap(index) - 1) else { return true }
    return text.beforeGap(index) < index || openers.contains(before)
  }

  private static let openers = UnitSet("(（【[［・●○〇□◆■。、：:")
  private static let particles = WordTable(["は", "まで"])
  private static let beginnings = WordTable([
    "開始", "創設", "制定", "設立", "策定", "発足", "開設", "認定", "締結", "以降", "以来", "以後", "比", "同", "補正", "施行",
    "決算", "予算",
    "繰越", "創業", "設置", "改正", "改定", "改訂", "採択", "国勢調査", "調査", "経済センサス", "農林業センサス", "工業統計", "商業統計",
    "当時",
  ])
}
