package import PlanText

/// 状態: whether an action goes on, has changed or has ended.
package struct ActionStatus: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case continued, new, expanded, revised, merged, ended, completed, suspended
  }

  package var kind: Kind
  /// The year in which it ended, was merged and so on; nil where none is named.
  package var fiscalYear: FiscalYear?
  /// The number of the action it went on in; only for merged ones.
  package var mergedInto: Int?
  /// What that is written as where it is called by no plain number: No.1-1-①.
  package internal(set) var name: String?

  package init(_ kind: Kind, fiscalYear: FiscalYear? = nil, mergedInto: Int? = nil) {
    self.kind = kind
    self.fiscalYear = fiscalYear
    self.mergedInto = mergedInto
  }

  /// Reads a cell or a line of one: `終了`, `終了（令和7年度）`, `令和7年度で終了`, `統合（→No.12）`,
  /// `No.12に統合（令和8年度）`.
  ///
  /// Nil for any other text: nothing may stand beside word, year and number but signs and particles.
  package init?(_ text: String) {
    // The shortest word has two kanji.
    guard (6...120).contains(text.utf8.count) else { return nil }
    // Most cells hold a word alone.
    if let kind = Self.kind(where: { $0.utf8.elementsEqual(text.utf8) }) {
      self.init(kind.kind)
      return
    }
    // A narrow cell may have it on several lines.
    let text = text.contains(where: \.isNewline) ? text.filter { !$0.isNewline } : text
    let years = yearExpressions(in: text, reading: .heading)
    let rest = Self.removing(years.map(\.range), from: text)
    let plain = folded(rest, lowercasingASCII: true)
    guard let (kind, word) = Self.kind(where: { plain.holds($0) }) else { return nil }
    // 休止（令和7～8年度） has an end, which is no year of a status.
    let named = years.compactMap(\.namedFiscalYear)
    guard Set(named).count <= 1 else { return nil }
    let other = plain.replacing(word, with: "", maxReplacements: 1)
    // No.1、2 are two numbers, not 12.
    guard rest.split(whereSeparator: { !$0.isNumber }).count <= 1 else { return nil }
    let number = other.filter { $0.isASCII && $0.isNumber }
    let signs = other.filter { !($0.isASCII && $0.isNumber) }
      .replacing("no", with: "").replacing("アクション", with: "").replacing("番", with: "")
    guard signs.allSatisfy({ "()→⇒./、,へにでをもってとし:：~〜【】".contains($0) }) else { return nil }
    // No.12を統合: it is the other one that goes on in this one.
    if kind == .merged, signs.contains("を") { return nil }
    let target = Int(number)
    // A number that no action can have is not passed over.
    let isNumber = target.map { (0...ActionNumber.maximum).contains($0) } ?? false
    guard number.isEmpty || (kind == .merged && isNumber) else { return nil }
    self.init(kind, fiscalYear: named.first, mergedInto: target)
  }

  /// The lines of a 重点 cell, each as long as its brackets are open: 完了（令和 and 7年度） are one.
  package static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var isOpen = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let goesOn = isOpen || lines.last.map { isStatus($0, goingOnWith: line) } ?? false
      if goesOn, lines[lines.count - 1].utf8.count <= 120 {
        lines[lines.count - 1] += "\n" + line
      } else {
        lines.append(String(line))
      }
      let last = lines[lines.count - 1]
      isOpen = last.count { "（(".contains($0) } > last.count { "）)".contains($0) }
    }
    return lines
  }

  /// Whether a line in brackets belongs to the status above it.
  private static func isStatus(_ line: String, goingOnWith next: Substring) -> Bool {
    guard let first = next.first, "（(".contains(first), let status = ActionStatus(line) else {
      return false
    }
    return !status.isActive && ActionStatus(line + next) != nil
  }

  /// The text with a line break at one place, the best first: before the brackets, before the year, and
  /// before its number, where no line ends within 年度 any more.
  package var brokenTexts: [String] {
    guard let year = fiscalYear?.label, let place = text.firstRange(of: year) else { return [] }
    let era = year.prefix { !$0.isNumber && $0 != "元" }.count
    let number = text.index(place.lowerBound, offsetBy: era)
    let brackets = text.firstIndex(of: "（") ?? place.lowerBound
    let places = mergedInto == nil ? [brackets, number] : [place.lowerBound, number]
    return places.map { text[..<$0] + "\n" + text[$0...] }.map { String($0) }
  }

  /// Whether the action is still pursued.
  package var isActive: Bool {
    switch kind {
    case .continued, .new, .expanded, .revised: true
    case .merged, .ended, .completed, .suspended: false
    }
  }

  /// Whether the action is still pursued in an edition: one that ends in a later year is.
  package func isActive(in edition: FiscalYear) -> Bool {
    isActive || fiscalYear.map { $0 > edition } ?? false
  }

  /// How it is written in a sheet: 終了（令和7年度）, 統合（→No.12、令和7年度）.
  package var text: String {
    let word = Self.wordings.first { $0.kind == kind }?.words.first ?? ""
    let details = [(name ?? mergedInto.map { "No.\($0)" }).map { "→\($0)" }, fiscalYear?.label]
      .compactMap(\.self)
    return details.isEmpty ? word : "\(word)（\(details.joined(separator: "、"))）"
  }

  /// The words of each kind, the one that is written first.
  private static let wordings: [(kind: Kind, words: [String])] = [
    (.merged, ["統合"]), (.ended, ["終了", "廃止"]), (.completed, ["完了"]),
    (.suspended, ["休止", "中止", "停止", "中断"]), (.expanded, ["拡充"]), (.revised, ["見直し"]),
    (.new, ["新規"]), (.continued, ["継続"]),
  ]

  /// The first kind with a word like that, and the word.
  private static func kind(where isMeant: (String) -> Bool) -> (kind: Kind, word: String)? {
    for (kind, words) in wordings {
      if let word = words.first(where: isMeant) { return (kind, word) }
    }
    return nil
  }

  /// `text` without the stretches given in UTF-16 code units, ascending.
  private static func removing(_ ranges: [Range<Int>], from text: String) -> String {
    var units = Array(text.utf16)
    for range in ranges.reversed() { units.removeSubrange(range) }
    return String(decoding: units, as: UTF16.self)
  }
}

extension YearExpression {
  /// The fiscal year of 令和7年度, and of a day, a month or the end of a year.
  fileprivate var namedFiscalYear: FiscalYear? {
    if contradictsItself { return nil }
    return fiscalYear ?? asOf.map(FiscalYear.init(containing:))
      ?? FiscalYear(containingMonthOf: self)
  }
}
