/// Words or a date by which a text of results shows that it is not final yet.
///
/// A text that is written before the year ends tells what is still to come (実施予定, 調査中,
/// 令和7年度調査予定, 令和7年3月開催); once the results are final, such words have gone stale.
package struct ProvisionalWording: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// 予定, 見込み, 調査中 and the like.
    case word
    /// A day, a month or a fiscal year after the one the results speak of.
    case laterDate
  }

  package var kind: Kind
  /// UTF-16 code units of the text.
  package var range: Range<Int>
  /// What stands there, such as 調査予定 or 令和7年3月.
  package var text: String

  /// Every such place of a text, in its order.
  ///
  /// - Parameters:
  ///   - text: Results as printed.
  ///   - year: The fiscal year they are the results of.
  ///   - asOf: The day the column speaks of; nil for the year's last day.
  /// - Returns: Words and later dates; calendar years alone (2025年大阪・関西万博) are names, periods
  ///   (令和6〜10年度) plans.
  package static func find(
    in text: String, of year: FiscalYear, asOf: CalendarDate?
  ) -> [ProvisionalWording] {
    let text = AnalysedText(text)
    let found = text.provisionalWords + laterDates(in: text, of: year, day: asOf ?? year.lastDay)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The words of a text, whatever year it is of.
  static func words(in text: UTF16Text) -> [ProvisionalWording] {
    var found: [ProvisionalWording] = []
    var index = 0
    while let start = text.next(.provisional, from: index) {
      index = start + 1
      // What follows may make another word of it.
      if let (exceptions, end) = vocabulary.match(in: text, at: start),
        exceptions.end(in: text, at: end) == nil
      {
        found.append(ProvisionalWording(.word, start..<end, of: text))
        index = end
      }
    }
    return found
  }

  private static func laterDates(
    in text: AnalysedText, of year: FiscalYear, day: CalendarDate
  ) -> [ProvisionalWording] {
    text.years.filter { expression in
      switch expression.kind {
      case .calendarYear: return false
      case .fiscalYear, .fiscalYearEnd:
        // 令和6年度末現在 names the year's own end; next year's budget is voted on this year.
        guard !expression.isInSeries, let named = expression.fiscalYear, named > year else {
          return false
        }
        return text.units.end(of: "予算", afterGapAt: expression.range.upperBound) == nil
      case .calendarMonth, .calendarDate:
        guard let month = expression.month?.value else { return false }
        let first = CalendarDate(
          year: expression.year.westernYear, month: month, day: expression.day?.value ?? 1)
        return first > day
      }
    }.map { ProvisionalWording(.laterDate, $0.range, of: text.units) }
  }

  private init(_ kind: Kind, _ range: Range<Int>, of text: UTF16Text) {
    self.kind = kind
    self.range = range
    self.text = text.string(range)
  }
}

extension ProvisionalWording {
  /// What the words begin with.
  static var starts: [UInt16] { vocabulary.firsts }

  /// The wordings, with what may follow them in a text that is final.
  private static let vocabulary = WordTable<WordTable<Bool>>(
    [
      (
        ["調査予定", "実施予定", "開催予定", "公開予定", "予定"],
        // 予定どおり実施, 実施予定数 and 予定していたが中止 tell of what is past.
        [
          "どおり", "通り", "とおり", "数", "者", "人", "額", "価格", "地", "表", "件数", "外", "より", "を変更",
          "していた", "されていた", "であった", "だった", "の項目",
        ]
      ),
      (["見込み", "見込"], ["どおり", "通り", "とおり", "客", "者", "んだ", "んで", "めな", "めず"]),
      (
        [
          "調査中", "集計中", "精査中", "確認中", "準備中", "調整中", "計画中", "準備を開始", "準備を進め",
          "調整を進め", "検討を進め", "未集計", "未確定", "未定", "暫定", "速報",
        ], []
      ),
      // 導入を検討中の企業を訪問 has been done.
      (["検討中"], ["の企業", "の事業者", "の団体", "の法人", "の店", "の人", "の者", "の方"]),
      // 今後の課題を整理 has been done.
      (["今後"], ["の"]),
    ].flatMap { wordings, exceptions in
      let exceptions = WordTable(exceptions)
      return wordings.map { ($0, exceptions) }
    })
}
