extension PlaceholderWording {
  /// The places of a text that are still to be filled in, in its order, in UTF-16 code units.
  ///
  /// ○○社, XX月, （○件）, 第○回, ※要確認. Not the ○ or ● that begins a line, nor ○○ within a name in
  /// quotation marks: 「○○セミナー」 is to be filled in, 「コツと○○」 is the name of an event.
  package static func places(in text: UTF16Text) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var line = LineState()
    var next = 0
    while let index = text.next(.placeholder, from: next) {
      let end = end(at: index, of: text, &line)
      if let end { found.append(index..<end) }
      next = end ?? index + 1
    }
    return found
  }

  /// Where a scan stands in its line.
  private struct LineState {
    /// Whether only blanks and bullets stand before in the line or sentence.
    var isBullet = true
    private var quotes = 0
    private var last: UInt16 = 0
    private var position = 0

    /// Within quotation marks and not where they begin.
    var isInName: Bool { quotes > 0 && !Self.opening.contains(last) }

    /// Goes on to an index that lies behind; of what stands between, only the last line counts.
    mutating func advance(to index: Int, of units: [UInt16]) {
      let start = units[position..<index].lastIndex(where: CharacterClass.isLineBreak) ?? position
      for unit in units[start..<index] { pass(unit) }
      position = index
    }

    private mutating func pass(_ unit: UInt16) {
      if CharacterClass.isLineBreak(unit) {
        (isBullet, quotes, last) = (true, 0, 0)
        return
      }
      if Self.ends.contains(unit) {
        isBullet = true
      } else if !CharacterClass.isBlank(unit), !Self.bullets.contains(unit) {
        isBullet = false
      }
      if Self.opening.contains(unit) { quotes += 1 }
      if Self.closing.contains(unit), quotes > 0 { quotes -= 1 }
      last = unit
    }

    /// What may stand before the bullet of a line that was joined to another.
    private static let ends = UnitSet("。)）")
    private static let bullets = UnitSet("・･●○〇◯◎□■◆◇▽▼-")
    private static let opening = UnitSet("「『“")
    private static let closing = UnitSet("」』”")
  }

  /// The end of a place that begins at an index.
  private static func end(
    at index: Int, of text: UTF16Text, _ line: inout LineState
  ) -> Int? {
    let unit = text.units[index]
    if let end = words.end(in: text, at: index) { return end }
    guard let kind = signKinds[unit] else { return nil }
    line.advance(to: index, of: text.units)
    if line.isInName { return nil }
    var end = index
    while let next = text.unit(at: end), signKinds[next] == kind { end += 1 }
    let before = text.unit(at: index - 1) ?? 0
    let after = text.unit(at: end) ?? 0
    if kind == letterKind {
      let isWord = CharacterClass.isLetter(before) || CharacterClass.isLetter(after)
      return end - index > 1 && !isWord ? end : nil
    }
    // 二〇二四年, 一〇〇件
    let isNumeral = [before, after].contains { Digit.kanjiValue($0) != nil || $0 == Digit.kanjiTen }
    if kind == roundKind, isNumeral { return nil }
    if end - index > 1 { return end }
    // 1○件 has lost a digit.
    guard !CharacterClass.isDigit(before), kind == roundKind || kind == dotKind,
      let unitEnd = counted.end(in: text, at: end)
    else { return nil }
    // ○人材の確保 begins with a bullet, ○人（市内） with a number.
    if line.isBullet, text.unit(at: unitEnd).map(breaks.contains) == false { return nil }
    // ○社会 is a bullet after all.
    if let (unit, end) = FigureUnits.table.match(in: text, at: end),
      unit.notBefore.contains(where: { text.holds($0, at: end) })
    {
      return nil
    }
    return unitEnd
  }

  private static let letterKind = 1
  private static let roundKind = 2
  private static let dotKind = 3

  /// Signs that stand for what is to come; of one kind where they may be mixed.
  private static let signKinds: UnitTable<Int> = {
    let signs = [
      (letterKind, "XxＸｘ"), (roundKind, "○〇◯"), (dotKind, "●"), (4, "×"), (5, "△"), (6, "_＿"),
    ]
    var kinds: [UInt16: Int] = [:]
    for (kind, signs) in signs {
      for unit in signs.utf16 { kinds[unit] = kind }
    }
    return UnitTable(kinds)
  }()

  private static let counted = WordTable(Array(PlaceholderVocabulary.units) + ["％"])
  private static let breaks = UnitSet("\n\r()（）】］、。，")
  private static let words = WordTable(PlaceholderVocabulary.places)
  /// What such a place begins with.
  static var starts: [UInt16] { words.firsts + signKinds.units }
}
