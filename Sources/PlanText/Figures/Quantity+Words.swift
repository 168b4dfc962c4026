/// The words around a number: before it and behind its unit.
extension QuantityReader {
  /// Words beside a number.
  struct Words {
    var names: [String] = []
    var isApproximate = false
    var rate: String?
    var start: Int
    var end: Int
  }

  /// The words directly before a number, of which a blank may stand apart.
  func wordsBefore(_ index: Int, limit: Int) -> Words {
    words(continuing: Words(start: index, end: index), limit: limit)
  }

  /// The same with what stands before some words.
  func words(continuing words: Words, limit: Int) -> Words {
    var words = words
    while true {
      let end = withoutSpace(words.start, limit: limit)
      if words.rate == nil, let (rate, start) = self.rate(endingAt: end, limit: limit) {
        words.rate = rate
        words.start = start
      } else if let time = words.rate,
        let per = FigureVocabulary.perWords.start(in: text, endingAt: end, limit: limit),
        let (one, start) = oneBase(endingAt: per, limit: limit)
      {
        // 1人当たり月12.6時間
        words.rate = one + "・" + time
        words.start = start
      } else if words.rate == nil,
        let (time, start) = FigureVocabulary.averages.match(
          in: text, endingAt: end, limit: limit),
        text.unit(at: start - 1).map({ !CharacterClass.isDigit($0) }) ?? true
      {
        words.names.insert("平均", at: 0)
        words.rate = time
        words.start = start
      } else if let (word, start) = FigureVocabulary.qualifiers.match(
        in: text, endingAt: end, limit: limit), let name = word.name,
        !word.standsAlone || !CharacterClass.isKanji(text.unit(at: start - 1) ?? 0),
        !name.isWord("平均") || !isWhole(at: start - 1)
      {
        words.names.insert(name, at: 0)
        words.isApproximate = words.isApproximate || word.isApproximate
        words.start = start
      } else {
        return words
      }
    }
  }

  /// Whether an average is that of a whole which the text compares itself with: 県平均, 類似団体平均.
  private func isWhole(at index: Int) -> Bool {
    let whole = text.end(of: "の", at: index) == nil ? index : index - 1
    return text.unit(at: whole).map { $0.isOne(of: "国県府都道市町村区体") } ?? false
  }

  private func withoutSpace(_ index: Int, limit: Int) -> Int {
    guard index > limit, let unit = text.unit(at: index - 1), CharacterClass.isSpace(unit) else {
      return index
    }
    return index - 1
  }

  /// `月`, `毎月` or `1社当たり` before `end`.
  private func rate(endingAt end: Int, limit: Int) -> (rate: String, start: Int)? {
    if let per = FigureVocabulary.perWords.start(in: text, endingAt: end, limit: limit) {
      return base(endingAt: per, limit: limit)
    }
    // 年に2回; of 月に the words before are no names of months.
    let isTimes = text.end(of: "に", at: end - 1) == end
    guard
      let (rate, start) = FigureVocabulary.rates.match(
        in: text, endingAt: isTimes ? end - 1 : end, limit: limit),
      let rate
    else { return nil }
    if isTimes, CharacterClass.isNounLike(text.unit(at: start - 1) ?? 0) { return nil }
    // The 月 of 12月 and the 年 of 令和5年 belong to a date.
    if let before = text.unit(at: start - 1),
      CharacterClass.isDigit(before) || Digit.kanjiValue(before) != nil || before == Digit.kanjiTen
        || rate.isWord("日") && before.isOne(of: "月")
    {
      return nil
    }
    return (rate, start)
  }

  /// The `1社` of 1社当たり.
  private func base(endingAt end: Int, limit: Int) -> (rate: String, start: Int)? {
    guard let (rate, start) = oneBase(endingAt: end, limit: limit) else { return nil }
    // 1人1日当たり
    guard let (outer, outerStart) = oneBase(endingAt: start, limit: limit) else {
      return (rate, start)
    }
    return (outer + "・" + rate, outerStart)
  }

  private func oneBase(endingAt end: Int, limit: Int) -> (rate: String, start: Int)? {
    for start in stride(from: end - 2, through: max(limit, end - 5), by: -1) {
      guard let one = text.unit(at: start), one.isOne(of: "1１一") else { continue }
      if text.unit(at: start - 1).map(CharacterClass.isDigit) == true { return nil }
      guard start + 1 < end else { return nil }
      let name = text.string(start + 1..<end)
      if let (unit, unitEnd) = FigureUnits.table.match(in: text, at: start + 1), unitEnd == end {
        return (unit.name, start)
      }
      return ["日", "月", "年", "週"].contains(name) ? (name, start) : nil
    }
    return nil
  }

  private static let times = WordTable<String>([
    ("月", "月"), ("年", "年"), ("週", "週"), ("日", "日"),
  ])

  /// The words directly after a unit: a rate (/月) and then 程度, 以上, 増.
  func wordsAfter(_ index: Int) -> Words {
    var words = Words(start: index, end: index)
    if let sign = text.unit(at: index), sign.isOne(of: "/／") {
      if let (time, end) = Self.times.match(in: text, at: index + 1),
        text.unit(at: end).map({ !CharacterClass.isNounLike($0) }) ?? true
          || FigureVocabulary.tails.end(in: text, at: end) != nil
      {
        words.rate = time
        words.end = end
      }
      // 10㎡/人
      if words.rate == nil, let (unit, end) = FigureUnits.table.match(in: text, at: index + 1),
        !goesOn(unit.notBefore, at: end),
        text.unit(at: end).map({ !CharacterClass.isNounLike($0) }) ?? true
      {
        words.rate = text.string(index + 1..<end)
        words.end = end
      }
    }
    while let (word, end) = FigureVocabulary.tails.match(in: text, at: words.end),
      let name = word.name, !goesOn(word.notBefore, at: end)
    {
      words.names.append(name)
      words.isApproximate = words.isApproximate || word.isApproximate
      words.end = end
    }
    return words
  }
}
