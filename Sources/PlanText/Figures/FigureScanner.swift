/// Every figure that a text states, in its order.
///
/// One pass over the text; its time grows with the length of the text and with nothing else. Numbers
/// in 「」 are parts of names, and numbers are figures only with a unit.
package func statedFigures(in string: String, context: FigureContext) -> [StatedFigure] {
  statedFigures(in: UTF16Text(string), context: context)
}

/// The same of a text whose code units are known.
package func statedFigures(in text: UTF16Text, context: FigureContext) -> [StatedFigure] {
  guard text.next(.figure, from: 0) != nil else { return [] }
  var scanner = FigureScanner(text, context: context)
  return scanner.read()
}

/// The state of the pass: where it stands, and what holds there.
struct FigureScanner {
  /// A figure and what is known of its time so far.
  struct Found {
    var figure: StatedFigure
    var time: FigureTime
  }

  /// A bracket that is open.
  struct Group {
    var open: Int
    var close: Int
    /// What held before it.
    var time: FigureTime
    var limit: Int
    var count: Int
  }

  let text: UTF16Text
  let context: FigureContext
  let brackets: BracketPairs
  let reader: QuantityReader
  let labels: FigureLabels
  let periods: FigurePeriods
  let intentions: FigureIntentions

  var index = 0
  var found: [Found] = []
  /// The time that holds for what comes next.
  var time: FigureTime
  /// The time of the last line that holds nothing but a time (【令和5年度】).
  var headingTime: FigureTime
  /// What the last such line says of the figures below it (【予定】).
  var headingStatus: StatedFigure.Status?
  /// The time before a bracket that rules its sentence only.
  var timeAfterSentence: FigureTime?
  var groups: [Group] = []
  /// The time that held at the end of the last bracket, which （同395,770点） takes up.
  var timeInBracket: FigureTime?
  /// The first figure of the sentence.
  var sentenceFirst = 0
  /// Whether a bracket before figures has given them their time.
  var isLedByBracket = false
  /// The first figure after those to which a bracket has given their time.
  var firstUnbound = 0
  /// The time that a bracket has given the last figure.
  var boundTime: FigureTime?
  /// Where the sentence ends that goes on in the bracket after its full stop.
  var sentenceEnd: Int?
  /// Words before this belong to something else.
  var limit = 0
  /// The end of the last figure, or where the sentence, the line or the bracket begins.
  var clauseLimit = 0
  /// The periods since then.
  var clausePeriods: [FigurePeriod] = []
  var lineStart = 0
  /// The end of the last period.
  var periodEnd = 0
  /// Where the period began that ends at `limit`.
  var periodStart: Int?
  /// Whether これまで holds for the next figure.
  var isHistory = false
  /// The word in a bracket of its own that holds up to the next comma: 登録企業数（累計）.
  var bracketedQualifier: FigureQualifier?

  init(_ text: UTF16Text, context: FigureContext) {
    self.text = text
    self.context = context
    brackets = BracketPairs(text)
    reader = QuantityReader(text: text)
    labels = FigureLabels(text: text, brackets: brackets)
    periods = FigurePeriods(text, context: context)
    intentions = FigureIntentions(text, brackets)
    time = FigureTime(fiscalYear: context.fiscalYear, asOf: nil, isStated: false)
    headingTime = time
  }

  /// What a step can take besides brackets and years: all else is passed over.
  static var starts: [UInt16] {
    Array("。、，こ".utf16) + FigureVocabulary.pending.firsts + FigureVocabulary.nothing.firsts
  }

  mutating func read() -> [StatedFigure] {
    startLine()
    while let next = text.next(.figureStart, from: index) {
      index = next
      step(text.units[next])
    }
    return found.map { found in
      var figure = found.figure
      figure.fiscalYear = found.time.fiscalYear
      figure.namesYear = found.time.isStated && !found.time.isRelative
      figure.asOf =
        found.time.asOf ?? (found.time.fiscalYear == context.fiscalYear ? context.asOf : nil)
      if figure.status == .reported, found.time.asOf == nil,
        found.time.fiscalYear > context.latestYear
      {
        figure.status = .planned
      }
      return figure
    }
  }

  private mutating func step(_ unit: UInt16) {
    let classes = UnitClasses.of(unit)
    if classes.contains(.lineBreak) {
      index += 1
      startLine()
    } else if let partner = brackets.partner[index] {
      if partner < index {
        close()
      } else if BracketPairs.isQuote(unit) {
        index = partner + 1
      } else {
        open(until: partner)
      }
    } else if !classes.isDisjoint(with: [.yearStart, .relativeYear]),
      let period = periods.period(at: index)
    {
      take(period)
    } else if classes.contains(.digit) {
      readQuantity()
    } else if classes.contains(.kanjiNumber),
      let quantity = reader.quantityInKanji(at: index, limit: limit)
    {
      take(quantity)
    } else if unit.isOne(of: "。") {
      index += 1
      stop()
    } else if !takeWord() {
      if unit.isOne(of: "、，") {
        isHistory = false
        bracketedQualifier = nil
        if time.isDeadline, intentions.isClauseEnd(index) { time = headingTime }
      }
      index += 1
    }
  }

  private mutating func readQuantity() {
    if let group = groups.last, let timeInBracket, text.end(of: "同", at: group.open + 1) == index {
      time = timeInBracket
      limit = index
    }
    switch reader.quantity(at: index, limit: limit) {
    case .none(let end): index = end
    case .quantity(let quantity): take(quantity)
    }
  }
}
