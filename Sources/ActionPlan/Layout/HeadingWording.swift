/// A cell's text looked at as a heading.
package struct HeadingWording: Hashable, Sendable {
  /// The wording without white space, brackets and marks, letters and digits half-width and small.
  package let core: String
  /// The fiscal year named first, outside brackets if there is one.
  package let fiscalYear: FiscalYear?
  /// The core without its fiscal year; empty where the heading is nothing but a year.
  package let coreWithoutYear: String
  /// The day named as the state of things: 2025-02-28 for ※令和7年2月末時点.
  package let asOf: CalendarDate?

  package init(_ text: String) {
    let unbracketed = Self.withoutBrackets(text)
    let outside =
      unbracketed.contains { !$0.isWhitespace } ? unbracketed : Self.withoutBracketSigns(text)
    core = Self.core(of: outside)
    let outsideYear = Self.year(in: outside)
    let years = yearExpressions(in: text)
    fiscalYear = outsideYear?.year ?? years.lazy.compactMap(\.fiscalYear).first
    coreWithoutYear = outsideYear.map { Self.core(of: $0.rest) } ?? core
    asOf = years.lazy.compactMap(\.asOf).first
  }

  /// Whether it names a fiscal year and nothing else.
  package var isFiscalYear: Bool { fiscalYear != nil && coreWithoutYear.isEmpty }

  /// The first fiscal year of a text and what is left without it.
  ///
  /// A heading that is nothing but a year may leave out 度 or the era (令和6年度, 7年度, 8年度 …).
  private static func year(in text: String) -> (year: FiscalYear, rest: String)? {
    if let year = westernYear(text) { return (year, "") }
    let reading = YearReading(readsLowercaseLetters: true, eraOfBareYears: .reiwa)
    for expression in yearExpressions(in: text, reading: reading) {
      var rest = Array(text.utf16)
      rest.removeSubrange(expression.range)
      let left = String(decoding: rest, as: UTF16.self)
      if let year = expression.fiscalYear { return (year, left) }
      if expression.kind == .calendarYear, core(of: left).isEmpty {
        return (FiscalYear(expression.year.westernYear), left)
      }
    }
    return nil
  }

  /// The year of a text that is nothing but a western year in digits, such as `2024`.
  package static func westernYear(_ text: String) -> FiscalYear? {
    guard text.utf8.count <= 24, let year = Int(folded(text)), (1900...2100).contains(year) else {
      return nil
    }
    return FiscalYear(year)
  }

  private static let opening: Set<Character> = [
    "(", "（", "[", "［", "{", "｛", "「", "｢", "『", "【", "〔", "〈", "《", "<", "＜",
  ]
  private static let closing: Set<Character> = [
    ")", "）", "]", "］", "}", "｝", "」", "｣", "』", "】", "〕", "〉", "》", ">", "＞",
  ]
  private static let marks: Set<Character> = [
    "※", "●", "○", "◎", "◆", "◇", "■", "□", "★", "☆", "▼", "▽", ":", "*",
  ]

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var outside = ""
    for character in text {
      if opening.contains(character) {
        depth += 1
      } else if closing.contains(character) {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        outside.append(character)
      }
    }
    return outside
  }

  private static func withoutBracketSigns(_ text: String) -> String {
    text.filter { !opening.contains($0) && !closing.contains($0) }
  }

  private static func core(of text: String) -> String {
    var rest = folded(text, lowercasingASCII: true)[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return HeadingVocabulary.usualSpelling(String(rest))
  }
}

extension HeadingWording {
  /// What it means over a plan table; nil for wordings that are not known.
  package var planMeaning: HeadingMeaning? { planMatch?.meaning }

  /// The meaning over a plan table and how good the wording is.
  package var planMatch: WordingList<HeadingMeaning>.Match? {
    if isFiscalYear { return WordingList.Match(meaning: .fiscalYear, rank: 0) }
    return match(in: HeadingVocabulary.plan)
  }

  /// What it means over a KPI table; nil for wordings that are not known.
  package var kpiMeaning: KPIHeadingMeaning? {
    isFiscalYear ? .fiscalYear : match(in: HeadingVocabulary.kpi)?.meaning
  }

  private func match<Meaning>(in list: WordingList<Meaning>) -> WordingList<Meaning>.Match? {
    if let match = list.match(core) { return match }
    guard fiscalYear != nil else { return nil }
    // 令和6年度の実績 → 実績.
    let isParticle = coreWithoutYear.hasPrefix("の")
    return list.match(isParticle ? String(coreWithoutYear.dropFirst()) : coreWithoutYear)
  }
}
