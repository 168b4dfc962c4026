/// Cuts the noun that is counted out of the phrase beside a number.
extension FigureLabels {
  /// The end of what stands before `end`, without particles, colons and blanks.
  func withoutParticles(before end: Int, limit: Int) -> Int {
    var end = end
    let limit = max(limit, end - Self.longest)
    while end > limit {
      let unit = text.units[end - 1]
      let before = end - 1 > limit ? text.units[end - 2] : 0
      if CharacterClass.isSpace(unit) || unit.isOne(of: "：:＝=。") {
        end -= 1
      } else if unit.isOne(of: "、，"), before.isOne(of: "はも") {
        end -= 1
      } else if let start = Self.longParticles.start(in: text, endingAt: end, limit: limit) {
        end = start
      } else if unit.isOne(of: "はがをにでのへと")
        || unit.isOne(of: "も") && !CharacterClass.isHiragana(before)
      {
        end -= 1
      } else {
        return end
      }
    }
    return end
  }

  /// Whether kana go on that make a verb of a kanji or two: 占める, 過ごせる; し of 認定し does not.
  func isVerbStem(_ phrase: Range<Int>) -> Bool {
    guard phrase.count <= 2, let next = text.unit(at: phrase.upperBound) else { return false }
    return CharacterClass.isHiragana(next) && !next.isOne(of: "をはがにでとへもやしさすのな")
  }

  /// Whether a phrase is only a word such as 実施.
  func isLight(_ phrase: Range<Int>) -> Bool {
    FigureVocabulary.lightWords.end(in: text, at: phrase.lowerBound) == phrase.upperBound
  }

  /// The end of a phrase without を実施, を支援 and the like.
  func withoutVerb(_ phrase: Range<Int>) -> Int {
    var position = phrase.upperBound
    while position > phrase.lowerBound, text.units[position - 1].isOne(of: "したする") {
      position -= 1
    }
    while position > phrase.lowerBound, CharacterClass.isKanji(text.units[position - 1]),
      phrase.upperBound - position < 8
    {
      position -= 1
    }
    let isVerb =
      position > phrase.lowerBound && text.units[position - 1].isOne(of: "を")
      && position - 1 > phrase.lowerBound
    return isVerb ? position - 1 : phrase.upperBound
  }

  /// The last noun with what の, と and や join to it: what follows the last particle.
  func nounPhrase(_ phrase: Range<Int>) -> Range<Int> {
    var start = phrase.lowerBound
    var position = start
    while position < phrase.upperBound {
      if let partner = brackets.partner[position], partner > position {
        if endsInVerb(start..<position) { start = position }
        position = partner + 1
        continue
      }
      guard let (isEnd, end) = Self.particles.match(in: text, at: position),
        end <= phrase.upperBound, !isEnd || isCut(position..<end)
      else {
        position += 1
        continue
      }
      guard isEnd else {
        position = end
        continue
      }
      start = end
      position = end
    }
    return isVerbPhrase(start..<phrase.upperBound)
      ? phrase.upperBound..<phrase.upperBound
      : start..<phrase.upperBound
  }

  /// Whether a verb stands before a quoted name, which is then no part of it: めざす「部会」.
  func endsInVerb(_ phrase: Range<Int>) -> Bool {
    guard let last = text.units[phrase].last, phrase.upperBound < text.units.count else {
      return false
    }
    return BracketPairs.isQuote(text.units[phrase.upperBound]) && CharacterClass.isHiragana(last)
      && !last.isOne(of: "のとや")
  }

  /// Whether a particle ends a phrase: not where kana go on (まちなか, 支店での).
  func isCut(_ particle: Range<Int>) -> Bool {
    let before = text.unit(at: particle.lowerBound - 1) ?? 0
    let after = text.unit(at: particle.upperBound) ?? 0
    if text.units[particle.lowerBound].isOne(of: "を") { return true }
    if particle.count == 1, text.units[particle.lowerBound].isOne(of: "も"),
      CharacterClass.isHiragana(before)
    {
      return false
    }
    return !CharacterClass.isHiragana(after)
  }

  /// Whether nothing but a verb is left of a phrase: 除く.
  func isVerbPhrase(_ phrase: Range<Int>) -> Bool {
    guard (1...5).contains(phrase.count), phrase.lowerBound > 0,
      text.units[phrase.lowerBound - 1].isOne(of: "を")
    else { return false }
    return text.units[phrase.upperBound - 1].isOne(of: "くるたうすむつぶて")
  }

  /// The words of a range without brackets, bullets and what joins them to others.
  func trimmed(_ range: Range<Int>) -> String {
    var units: [UInt16] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let partner = brackets.partner[position], !BracketPairs.isQuote(text.units[position]) {
        position = max(partner, position) + 1
        continue
      }
      units.append(text.units[position])
      position += 1
    }
    // 令和7年4月〜 is the beginning of a time, and nothing that is counted.
    if units.last?.isOne(of: "〜～~") == true { return "" }
    let isEdge = { (unit: UInt16) in CharacterClass.isBlank(unit) || Self.edges.contains(unit) }
    let isEndEdge = { (unit: UInt16) in
      CharacterClass.isBlank(unit) || Self.endEdges.contains(unit)
    }
    var label = units[...].drop(while: isEdge)
    while let last = label.last, isEndEdge(last) { label.removeLast() }
    if let first = label.first, let last = label.last, first.isOne(of: "「『“"),
      last.isOne(of: "」』”"),
      label.dropFirst().dropLast().allSatisfy({ !BracketPairs.isQuote($0) })
    {
      label = label.dropFirst().dropLast()
    }
    return UTF16Text.string(label)
  }

  private static let edges = UnitSet("・、，のとや＋+" + signs)
  private static let endEdges = UnitSet("・、，の＋+" + signs)
  private static let signs = "-－−–‐―*＊"
}
