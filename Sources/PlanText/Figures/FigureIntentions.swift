/// Where a text says that something is to be done or aimed at, and which figures that is about.
///
/// 予定 is about the figures before it up to where its clause begins: 5回開催し、来年度は3校で実施予定. What
/// stands in brackets is a clause of its own.
struct FigureIntentions {
  /// Words of a clause that make its figures planned or aimed at.
  private struct Mark {
    enum Kind {
      /// It is about the figures before it.
      case plan
      /// It stands right behind a figure and is about that one alone: 8社の見込み.
      case ownPlan
      /// It is about the last figure before it.
      case aim
      /// It is about the figures after it: 今後.
      case fromNowOn
    }

    var kind: Kind
    var position: Int
  }

  /// The marks of each clause that has any, ascending.
  private var marks: [Int32: [Mark]] = [:]
  /// Where another clause begins or goes on, ascending; the text begins with clause 0.
  private var turns: [(position: Int, clause: Int32)] = []
  private let text: UTF16Text

  /// One pass over a text, if it has such words at all.
  init(_ text: UTF16Text, _ brackets: BracketPairs) {
    self.text = text
    var next = 0
    while let index = text.next(.intention, from: next) {
      if Self.mark(in: text, at: index) != nil {
        read(brackets)
        return
      }
      next = index + 1
    }
  }

  /// What such words begin with.
  static var starts: [UInt16] { words.firsts }

  private mutating func read(_ brackets: BracketPairs) {
    var (clause, last): (Int32, Int32) = (0, 0)
    var outer: [(clause: Int32, close: Int)] = []
    var next = 0
    while let index = text.next([.figureStart, .intention], from: next) {
      next = index + 1
      let unit = text.units[index]
      let before = clause
      if let partner = brackets.partner[index], !BracketPairs.isQuote(unit) {
        if partner > index {
          outer.append((clause, partner))
          last += 1
          clause = last
        } else if let group = outer.last, group.close == index {
          outer.removeLast()
          clause = group.clause
        }
      } else if endsClause(index, unit, isOutside: outer.isEmpty) {
        last += 1
        clause = last
      } else if UnitClasses.of(unit).contains(.intention),
        let kind = Self.mark(in: text, at: index)
      {
        let isOwn = kind == .plan && isBehindFigure(index)
        marks[clause, default: []].append(Mark(kind: isOwn ? .ownPlan : kind, position: index))
      }
      if clause != before { turns.append((index, clause)) }
    }
  }

  /// The clause that a code unit belongs to.
  private func clause(at index: Int) -> Int32 {
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].position <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? turns[low - 1].clause : 0
  }

  /// Whether a clause ends here: at a full stop, at a line's end, at a comma behind a verb (し、, 対策が
  /// 完了、).
  private func endsClause(_ index: Int, _ unit: UInt16, isOutside: Bool) -> Bool {
    if CharacterClass.isLineBreak(unit) { return isOutside }
    if unit == Self.fullStop { return true }
    guard unit == Self.comma || unit == Self.wideComma, let before = text.unit(at: index - 1)
    else { return false }
    return Self.beginnings.end(in: text, at: index + 1) != nil
      || CharacterClass.isHiragana(before) && !Self.openEnds.contains(before)
      || isVerbalNoun(before: index)
  }

  /// Whether a comma stands behind a verb, so that another clause begins: 目標を掲げ、.
  func isClauseEnd(_ comma: Int) -> Bool { endsClause(comma, text.units[comma], isOutside: false) }

  /// Whether two to four kanji that end before `end` are what a clause says: a particle stands before.
  private func isVerbalNoun(before end: Int) -> Bool {
    var start = end
    while let unit = text.unit(at: start - 1), CharacterClass.isKanji(unit), end - start <= 4 {
      start -= 1
    }
    return (2...4).contains(end - start)
      && text.unit(at: start - 1).map(Self.caseParticles.contains) == true
  }

  /// What the words around say of a figure; nil where they say nothing.
  func status(of figure: Range<Int>) -> StatedFigure.Status? {
    guard !marks.isEmpty, let marks = marks[clause(at: figure.lowerBound)] else { return nil }
    // The first mark behind the figure, and whether one stands before it.
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].position < figure.upperBound { low = middle + 1 } else { high = middle }
    }
    if low < marks.count, marks[low].kind == .aim, isLast(figure, before: marks[low].position) {
      return .target
    }
    let isPlanned = marks[low...].prefix(Self.mostMarks).contains { mark in
      mark.kind == .plan || mark.kind == .ownPlan && isLast(figure, before: mark.position)
    }
    let isToCome = marks[..<low].suffix(Self.mostMarks).contains { $0.kind == .fromNowOn }
    return isPlanned || isToCome ? .planned : nil
  }

  /// Whether a word stands right behind a number and its unit, or behind their の: 8社予定, 約8社程度の見込み.
  private func isBehindFigure(_ index: Int) -> Bool {
    let end = text.end(of: "の", at: index - 1) == index ? index - 1 : index
    var start = end
    while let unit = text.unit(at: start - 1), !CharacterClass.isDigit(unit) {
      if end - start >= Self.longestUnit || Self.comma == unit || Self.fullStop == unit
        || CharacterClass.isLineBreak(unit)
      {
        return false
      }
      start -= 1
    }
    while let unit = text.unit(at: start - 1), CharacterClass.isDigit(unit) || unit.isOne(of: ",，.")
    {
      start -= 1
    }
    guard let numeral = text.numeral(at: start),
      let measure = QuantityReader(text: text).measure(of: numeral)
    else { return false }
    var position = measure.end
    while position < end, let next = FigureVocabulary.tails.end(in: text, at: position) {
      position = next
    }
    return position == end
  }

  /// Whether no further number stands between a figure and a word.
  private func isLast(_ figure: Range<Int>, before position: Int) -> Bool {
    guard position - figure.upperBound <= Self.reach, figure.upperBound <= position else {
      return figure.upperBound > position
    }
    return !text.units[figure.upperBound..<position].contains { CharacterClass.isDigit($0) }
  }

  private static func mark(in text: UTF16Text, at index: Int) -> Mark.Kind? {
    guard let (word, end) = words.match(in: text, at: index),
      word.except.end(in: text, at: end) == nil
    else { return nil }
    // 予定12名, 成約見込み19件: it says what the number behind it is.
    if word.kind == .plan, let next = text.unit(at: text.afterSpace(end)),
      CharacterClass.isDigit(next) || next.isOne(of: "：:")
    {
      return nil
    }
    return word.kind
  }

  private struct Word {
    var kind: Mark.Kind
    /// What makes other words of it: 予定どおり.
    var except: WordTable<Bool>
  }

  private static let words = WordTable<Word>(
    [
      (
        Mark.Kind.plan, ["予定", "見込み", "見込", "見通し", "を計画し", "する計画", "実施計画"],
        [
          "どおり", "通り", "とおり", "数", "者", "人", "額", "価格", "地", "表", "件数", "外", "より", "を変更", "していた",
          "されていた", "であった", "だった", "を上回", "を下回", "に基づ", "の策定", "を策定", "客", "んだ", "んで", "書", "だが",
          "でしたが",
        ]
      ),
      (
        .aim, ["を目標に", "を目標と", "が目標", "を目指", "をめざ", "する目標を", "との目標を"], ["達成", "上回", "下回", "超え"]
      ),
      (.fromNowOn, ["今後"], ["の"]),
    ].flatMap { kind, words, exceptions in
      let word = Word(kind: kind, except: WordTable(exceptions))
      return words.map { ($0, word) }
    })

  /// Particles before a comma that end no clause: 来年度は、3校で.
  private static let openEnds = UnitSet("はにもとらへのをや")
  /// What begins a clause behind a comma: 71.2％、令和9年度末の供用開始を予定.
  private static let beginnings = WordTable(["令和", "来年度", "次年度", "翌年度", "今後", "残る", "残り"])
  private static let caseParticles = UnitSet("をがにで")
  private static let comma: UInt16 = 0x3001
  private static let wideComma: UInt16 = 0xFF0C
  private static let fullStop: UInt16 = 0x3002
  /// How much may stand between a number and a word about it, in code units.
  private static let longestUnit = 12
  /// How far the word 目指す may stand from its figure, in code units.
  private static let reach = 40
  /// More marks of one clause are not looked through.
  private static let mostMarks = 8
}
