extension YearScanner {
  /// The years of `令和3、4年度` or `令和6〜10年度`, each as an expression; empty without a list.
  ///
  /// Also the end of the joined numbers, whether they make a list or not.
  func listSharingYearSign(from head: YearHead) -> (list: [YearExpression], end: Int) {
    guard head.bracketedYear == nil else { return ([], 0) }
    let isWestern = head.year.era.era == nil
    var list: [YearExpression] = []
    var last = head
    while let start = afterJoiner(at: last.end),
      let number = isWestern ? westernNumber(at: start) : number(upTo: 3, at: start)
    {
      list.append(last.expression(.fiscalYear, .yearSign, tail: last.end..<last.end))
      let spelling = head.year.era.era.map(EraSpelling.omitted) ?? .western
      let year = SpelledYear(era: spelling, eraRange: start..<start, number: number)
      last = YearHead(year: year, end: number.range.upperBound)
    }
    guard !list.isEmpty, let closing = expression(from: last), closing.isFiscal,
      closing.notation == .yearSign
    else { return ([], last.end) }
    list.append(closing)
    for index in list.indices { list[index].isInSeries = true }
    return (list, closing.range.upperBound)
  }

  /// The expressions with those marked that belong to a list or period.
  ///
  /// Two of a kind with a joiner between them, and one that goes on without era or year:
  /// `令和6年度〜10年度`, `R6-10`, `令和6年4月〜12月`.
  func markingSeries(_ expressions: [YearExpression]) -> [YearExpression] {
    var marked = expressions
    for index in expressions.indices {
      if goesOn(after: expressions[index]) { marked[index].isInSeries = true }
      guard index + 1 < expressions.count else { continue }
      let (one, next) = (expressions[index], expressions[index + 1])
      guard one.isFiscal == next.isFiscal,
        afterJoiner(at: one.range.upperBound) == next.range.lowerBound,
        !one.isFiscal || one.fiscalYear != next.fiscalYear
      else { continue }
      marked[index].isInSeries = true
      marked[index + 1].isInSeries = true
    }
    return marked
  }

  private func goesOn(after expression: YearExpression) -> Bool {
    let end = expression.range.upperBound
    guard let start = afterJoiner(at: end), let number = text.number(at: start) else {
      return false
    }
    let after = number.range.upperBound
    if expression.notation == .label {
      // The second number of R6-10 is a later year; the 1 of R6-1 counts something else.
      let isYear = number.range.count <= expression.year.number.range.count.advanced(by: 1)
      let endsWord = text.unit(at: after).map { !CharacterClass.isLetter($0) } ?? true
      let sign = text.unit(at: text.afterGap(end)) ?? 0
      return CharacterClass.isPeriodSign(sign) && isYear && endsWord
        && (expression.year.number.value + 1...expression.year.number.value + 30)
          .contains(number.value)
    }
    if expression.notation == .slashed || expression.notation == .dotted,
      text.unit(at: after) == text.unit(at: expression.tail.lowerBound)
    {
      return true
    }
    let sign = text.afterGap(after)
    if expression.isFiscal { return text.end(of: "年度", at: sign) != nil }
    return text.end(of: "月", at: sign) != nil || text.end(of: "日", at: sign) != nil
  }

  /// The index after a joiner at `index`; blanks may stand around it.
  func afterJoiner(at index: Int) -> Int? {
    let start = text.afterGap(index)
    if let unit = text.unit(at: start), CharacterClass.isJoiner(unit) {
      return text.afterGap(start + 1)
    }
    let end =
      text.end(of: "から", at: start) ?? text.end(of: "及び", at: start) ?? text.end(of: "と", at: start)
    guard let end else { return nil }
    return text.afterGap(end)
  }
}
