package import PlanText

/// A part of a narrative with the time it speaks of: the whole text, or what stands below a line of its
/// own that names a year of results, as `--results fold` writes it: ＜令和6年度（令和7年2月末時点）＞.
package struct NarrativeSection: Hashable, Sendable {
  /// UTF-16 code units of the narrative, the line that opens it included.
  package var range: Range<Int>
  /// Nil for descriptions.
  package var fiscalYear: FiscalYear?
  package var asOf: CalendarDate?
  /// Whether a line of its own opens it.
  package var isHeaded: Bool
}

extension Narrative {
  /// Its parts, in order; all but a baseline has one.
  ///
  /// Results that have gone to the 現状 stand below a line of their year; what stands before the first
  /// such line is the state before the plan began, whatever the column's heading says by then.
  package func sections(in plan: Plan) -> [NarrativeSection] {
    let whole = NarrativeSection(
      range: 0..<said.units.units.count, fiscalYear: fiscalYear, asOf: asOf, isHeaded: false)
    guard field == .baseline, !said.years.isEmpty else { return [whole] }
    let lines = Self.headedLines(in: said.units).filter {
      $0.asOf != nil || $0.year >= plan.window.lowerBound
    }
    guard let first = lines.first else { return [whole] }
    let ends = lines.dropFirst().map(\.start) + [whole.range.upperBound]
    let headed = zip(lines, ends).map { line, end in
      NarrativeSection(
        range: line.start..<end, fiscalYear: line.year, asOf: line.asOf, isHeaded: true)
    }
    return [before(first, whole, in: plan)].filter { !$0.range.isEmpty } + headed
  }

  private func before(
    _ first: YearLine, _ whole: NarrativeSection, in plan: Plan
  ) -> NarrativeSection {
    var section = whole
    section.range = 0..<first.start
    guard let named = fiscalYear, named >= first.year else { return section }
    let year = min(plan.window.lowerBound, first.year).previous
    section.fiscalYear = year
    section.asOf = asOf.map { day in
      let western = day.year - (named.westernYear - year.westernYear)
      return day.isEndOfMonth
        ? .endOfMonth(day.month, year: western)
        : CalendarDate(year: western, month: day.month, day: day.day)
    }
    return section
  }

  /// A line that names a year and nothing else.
  private struct YearLine {
    /// In UTF-16 code units.
    var start: Int
    var year: FiscalYear
    var asOf: CalendarDate?
  }

  private static func headedLines(in text: UTF16Text) -> [YearLine] {
    var lines: [YearLine] = []
    var start = 0
    while start < text.units.count {
      let end = text.units[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.units.count
      if (1...longest).contains(end - start), mayOpenSection(text.units[start..<end]),
        let line = yearLine(text.part(start..<end))
      {
        lines.append(YearLine(start: start, year: line.year, asOf: line.asOf))
      }
      start = end + 1
    }
    return lines
  }

  /// Whether a line begins with a sign or bracket, goes on with no word that begins no year, blanks aside,
  /// and holds no other words outside brackets.
  private static func mayOpenSection(_ line: ArraySlice<UInt16>) -> Bool {
    var rest = line.drop(while: isBlank)
    guard let first = rest.popFirst(), openingSigns.contains(first) else { return false }
    if !brackets.contains(first) {
      let next = rest.first { !isBlank($0) && !openingSigns.contains($0) }
      guard let next, !(0x3041...0x9FFF).contains(next) || mayBeginYear(next) else { return false }
    }
    // What is enclosed as a whole is looked at without its brackets.
    let end = rest.lastIndex { !isBlank($0) }
    let isEnclosed = end.map { rest[$0] == closers[first] } ?? false
    let words = isEnclosed ? rest[..<(end ?? rest.endIndex)] : line
    return !Brackets.isLeft(outside: words) {
      (0x3041...0x9FFF).contains($0) && !yearLetters.contains($0)
    }
  }

  private static func isBlank(_ unit: UInt16) -> Bool {
    Unicode.Scalar(unit).map(TextFolding.isWhiteSpace) ?? false
  }

  private static func yearLine(_ line: String) -> (year: FiscalYear, asOf: CalendarDate?)? {
    let trimmed = line.trimmingWhitespace
    guard let first = trimmed.first, openings.contains(first) else { return nil }
    let isEnclosed = pairs[first] != nil && pairs[first] == trimmed.last
    return HeadingWording.yearAlone(
      isEnclosed ? String(trimmed.dropFirst().dropLast()) : trimmed)
  }

  private static let pairs: [Character: Character] = [
    "＜": "＞", "<": ">", "〈": "〉", "《": "》", "【": "】", "［": "］", "[": "]", "（": "）", "(": ")",
  ]
  private static let closers = Dictionary(
    uniqueKeysWithValues: pairs.compactMap { open, close in
      open.utf16.first.flatMap { first in close.utf16.first.map { (first, $0) } }
    })
  /// Kanji that years are written with.
  private static let yearLetters = UnitSet("明治大正昭和平成令元年度末月日零一二三四五六七八九十")
  private static let openings = "＜<〈《【［[（(■□◆◇●○▼"
  private static let openingSigns = UnitSet(openings)
  private static let brackets = UnitSet("＜<〈《【［[（(")

  /// In UTF-16 code units; such a line is short.
  private static let longest = 40
}
