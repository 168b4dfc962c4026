/// Finds the words beside a number that say what is counted.
struct FigureLabels {
  let text: UTF16Text
  let brackets: BracketPairs

  /// Longer phrases are cut off; it keeps every search short.
  static let longest = 80

  /// Where the phrase that ends at `end` begins: after a stop, a blank, a bracket that is still open.
  func phraseStart(before end: Int, limit: Int) -> Int {
    var start = end
    while start > limit, end - start < Self.longest {
      let unit = text.units[start - 1]
      if let partner = brackets.partner[start - 1] {
        guard partner < start - 1, partner >= limit, end - partner < Self.longest else {
          return start
        }
        start = partner
      } else if isStop(at: start - 1) || Self.bullets.contains(unit) {
        return start
      } else {
        start -= 1
      }
    }
    return start
  }

  /// The label in the phrase that ends before `end`; empty without one.
  func label(before end: Int, limit: Int) -> String {
    var end = withoutParticles(before: end, limit: limit)
    let start = phraseStart(before: end, limit: limit)
    end = withoutVerb(start..<end)
    let phrase = nounPhrase(start..<end)
    return isLight(phrase) ? "" : trimmed(phrase)
  }

  /// The words in a bracket directly before `end`: (販売決定件数)1,381件.
  func label(inBracketBefore end: Int, limit: Int) -> String {
    guard let unit = text.unit(at: end - 1), !BracketPairs.isQuote(unit),
      let open = brackets.partner[end - 1], open < end - 1, open >= limit
    else { return "" }
    let phrase = open + 1..<end - 1
    guard phrase.count < Self.longest,
      !phrase.contains(where: { isStop(at: $0) || CharacterClass.isDigit(text.units[$0]) })
    else { return "" }
    return trimmed(phrase)
  }

  /// The label that follows at `index`, and its end; nil without one that says something.
  func label(after index: Int) -> (label: String, end: Int)? {
    var start = index
    // のべ16社(17件)支援: the bracket belongs to the number.
    while let partner = partnerOfOpening(at: start) { start = partner + 1 }
    while let end = Self.linkingWords.end(in: text, at: start) { start = end }
    var end = start
    while let unit = text.unit(at: end), end - start < Self.longest {
      if let partner = brackets.partner[end] {
        guard BracketPairs.isQuote(unit), partner > end, partner - start < Self.longest else {
          break
        }
        end = partner + 1
        continue
      }
      let next = text.unit(at: end + 1) ?? 0
      if unit.isOne(of: "の"), !CharacterClass.isHiragana(next), end > start {
        end += 1
        continue
      }
      // What a number follows is that number's label.
      if CharacterClass.isDigit(unit) { return nil }
      if CharacterClass.isHiragana(unit) || isStop(at: end) || end == start && unit.isOne(of: "・") {
        break
      }
      end += 1
    }
    if let rest = text.end(of: "済み", at: end - 1), end > start { end = rest }
    if isVerbStem(start..<end) { return nil }
    let label = trimmed(start..<end)
    return label.isEmpty || isLight(start..<end) ? nil : (label, end)
  }

  func partnerOfOpening(at index: Int) -> Int? {
    guard let unit = text.unit(at: index), !BracketPairs.isQuote(unit),
      let partner = brackets.partner[index], partner > index
    else { return nil }
    return partner
  }

  /// Whether a phrase ends here: at a stop or blank, but not between Latin words.
  func isStop(at index: Int) -> Bool {
    let unit = text.units[index]
    if Self.stops.contains(unit) { return true }
    guard CharacterClass.isBlank(unit) else { return false }
    let (before, after) = (text.unit(at: index - 1) ?? 0, text.unit(at: index + 1) ?? 0)
    return !(CharacterClass.isLetter(before) && CharacterClass.isLetter(after))
  }

  static let stops = UnitSet("\n\r。．、，；;：:／/→⇒＝=")
  static let bullets = UnitSet("●○〇◎□■◇◆▽▼☆★※▶▷①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
  /// Words after a noun, and whether they end the phrase; に係る joins it to the next noun.
  static let particles = WordTable<Bool>(
    [
      "を", "は", "が", "に", "で", "へ", "も", "により", "による", "によって", "において", "における", "として", "に対し", "に対する",
      "に基づく", "にて", "では", "には", "から", "より", "まで", "とした", "とする", "となる", "した", "する", "された", "される",
      "している",
    ].map { ($0, true) } + ["に係る", "に関する", "に関わる", "についての"].map { ($0, false) })
  static let longParticles = WordTable([
    "については", "について", "としましては", "としまして", "としては", "前年度から", "前年度より", "前年から", "前年より", "昨年度から",
    "昨年度より", "昨年から", "昨年より", "前回から", "前回より",
  ])
  static let linkingWords = WordTable([
    "を", "が", "は", "も", "の", "で", "に", "により", "による", "によって", "として", "から", "新たに", "追加で", "それぞれ",
  ])
}
