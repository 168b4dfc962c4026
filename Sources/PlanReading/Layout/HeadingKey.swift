package import PlanText

/// A heading in the form in which wordings of any office are compared: width, blanks, marks before it
/// and okurigana do not count; its year and the words in its brackets stand apart.
package struct HeadingKey: Hashable, Sendable {
  /// The wording without year, brackets and the particles that joined the year to it.
  package let core: String
  /// What stands in brackets, the year aside; empty where nothing does.
  package let remark: String
  /// The fiscal year it names.
  package let fiscalYear: FiscalYear?
  /// Whether the year stands in brackets only: 現状（令和5年度末時点）, 目標値（令和11年度）.
  package let isYearInBrackets: Bool
  /// Whether it speaks of several years in one: 令和3～5年度の実績.
  package let isOfSeveralYears: Bool
  /// Whether it names its year by a number alone that may be counted from several years: 24年度実績.
  package let isOfDoubtfulYear: Bool
  /// Whether all of it stands in brackets: （千円）.
  private let isBracket: Bool
  /// Whether の joined the year to the wording: 令和11年度の目標値.
  package let isJoined: Bool

  /// Reads a heading's text.
  package init(_ text: String) {
    let text = Self.withoutSecondYear(Self.withoutBracketMark(text))
    let years = HeadingYears(text)
    fiscalYear = years.fiscalYear
    isOfSeveralYears = years.isOfSeveralYears
    isOfDoubtfulYear = years.doubtfulYear != nil
    let whole = Self.plain(years.withoutYear)
    let named = Self.plain(years.outside)
    var rest = Self.plain(years.outsideWithoutYear)
    isYearInBrackets = years.fiscalYear != nil && named == rest && !rest.isEmpty
    let isOnlyBracket = !rest.isEmpty && Self.plain(text) == "(\(rest))"
    var isJoined = false
    if years.fiscalYear != nil, !isYearInBrackets {
      for particle in Self.particles where rest.hasPrefix(particle) && rest != particle {
        rest.removeFirst(particle.count)
        isJoined = particle.hasSuffix("の")
        break
      }
    }
    self.isJoined = isJoined
    core = Self.withoutEnd(Self.withoutMark(rest))
    isBracket = isOnlyBracket
    let outside = Self.plain(years.outsideWithoutYear)
    let remark =
      isOnlyBracket ? "" : outside.isEmpty ? whole : whole.replacing(outside, with: "")
    self.remark = Self.trimmed(remark)
  }

  /// Whether it names a year and nothing else outside brackets.
  package var isYear: Bool { fiscalYear != nil && core.isEmpty }

  /// The unit of the cells below, in its brackets or alone in a cell of its own below a heading: 予算額（千円）,
  /// （単位：千円）; nil where it names none.
  package var unit: String? {
    let words = isBracket ? core : remark
    let unit = words.hasPrefix("単位") ? String(words.dropFirst(2).drop { ":".contains($0) }) : words
    return Self.units.contains(unit) ? unit : nil
  }

  /// Whether it is nothing but a unit in brackets, below the heading whose cells it speaks of.
  package var isUnit: Bool { isBracket && unit != nil }

  private static let units: Set<String> = [
    "円", "千円", "万円", "百万円", "億円", "%", "件", "人", "回", "社", "者", "名", "か所", "世帯", "団体", "店",
  ]

  /// a)事業名 → 事業名: a bracket that nothing opens would be no sign of a mark any more.
  private static func withoutBracketMark(_ text: String) -> String {
    let trimmed = text.trimmingWhitespace
    guard let close = trimmed.firstIndex(where: { ")）".contains($0) }) else { return text }
    let mark = folded(String(trimmed[..<close]))
    let isDigits = (1...2).contains(mark.utf8.count) && mark.utf8.allSatisfy { $0 &- 0x30 < 10 }
    let isLetter =
      mark.unicodeScalars.count == 1 && mark.unicodeScalars.allSatisfy(Self.isMarkLetter)
    let rest = trimmed[trimmed.index(after: close)...]
    return (isDigits || isLetter) && !rest.allSatisfy(\.isWhitespace) ? String(rest) : text
  }

  /// A letter of ASCII or katakana.
  private static func isMarkLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || (0x30A1...0x30FA).contains(scalar.value)
  }

  /// 令和6(2024)年度 → 令和6年度.
  private static func withoutSecondYear(_ text: String) -> String {
    let plain = Array(text)
    var kept: [Character] = []
    var index = 0
    while index < plain.count {
      let isOpen = "(（".contains(plain[index])
      if isOpen, let close = plain[index...].firstIndex(where: { ")）".contains($0) }) {
        let inside = folded(String(plain[(index + 1)..<close]))
        let digits = inside.filter(\.isNumber)
        let isWestern =
          digits.count == 4 && inside.allSatisfy { $0.isNumber || "年度西暦".contains($0) }
        let before = kept.last(where: { !$0.isWhitespace })
        if isWestern, before.map({ $0.isNumber || $0 == "元" || $0 == "度" || $0 == "年" }) ?? false {
          index = close + 1
          continue
        }
      }
      kept.append(plain[index])
      index += 1
    }
    return String(kept)
  }

  private static func plain(_ text: String) -> String {
    let small = folded(text, lowercasingASCII: true)
    let text = spelled(small)
    return text.holds("／") ? text.replacing("／", with: "/") : text
  }

  /// Okurigana and signs written in one way.
  static func spelled(_ text: String) -> String {
    var text = text
    for (other, usual) in spellings where text.holds(other) {
      text = text.replacing(other, with: usual)
    }
    return text
  }

  private static let spellings = [
    ("取り組み", "取組"), ("取組み", "取組"), ("とりくみ", "取組"), ("取り組", "取組"), ("見込み", "見込"),
    ("および", "及び"), ("又は", "・"), ("または", "・"), ("及び", "・"),
    ("箇年", "か年"), ("ヶ", "か"),
  ]

  /// What joins a year to the words after it, the longer ones first.
  private static let particles = [
    "における", "に向けた", "末時点の", "末現在の", "当初の", "中の", "分の", "末の", "時点の", "の", "に", "末", "中", "分", "度の",
  ]

  private static func withoutMark(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, "※●○◎◆◇■□▼▽*:・〇".contains(first), rest.count > 1 {
      rest.removeFirst()
    }
    let (mark, name) = NameMark.split(String(rest))
    if !mark.isEmpty, !name.isEmpty { return name }
    let letter = rest.prefix(1)
    let dot = rest.dropFirst(1).first
    if dot == ".",
      letter.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      rest.count > 2
    {
      return String(rest.dropFirst(2))
    }
    return String(rest)
  }

  private static func withoutEnd(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, "※:*。、".contains(last), rest.count > 1 { rest.removeLast() }
    if rest.count > 1, rest.last == ".", rest != "no." { rest.removeLast() }
    return String(rest)
  }

  private static func trimmed(_ text: String) -> String {
    text.filter { !"()[]〔〕【】「」".contains($0) }
  }
}
