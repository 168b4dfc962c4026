import PlanReading
import PlanText
import SpreadsheetML

/// A text between the tables of a sheet: a title, which bears the edition's year, or what speaks of one
/// year for another reason.
struct TitleCell {
  let cell: CellReference
  let text: String
  let sheet: Worksheet
  /// The 1-based rows between the tables.
  let rows: Range<Int>
  let years: EditionYears

  /// Whether its year may be that of a statement or of values beside or below it.
  var mayBeOfValues: Bool {
    isStatement || standsAmongYears || standsBesideValue || standsOverValues
  }

  /// Whether it says when the plan began: 計画開始年度, with the year in its cell or in the next one.
  var tellsBeginning: Bool {
    let key = HeadingKey(text)
    if Self.beginnings.contains(where: key.core.hasSuffix) { return true }
    guard key.isYear, let label = filled(besides: .left) else { return false }
    let core = HeadingKey(label.printedText(in: sheet.dateSystem)).core
    return (Self.beginnings + HistoryWords.all).contains(where: core.hasSuffix)
  }

  private static let beginnings = [
    "開始年度", "開始年", "基準年度", "基準年", "初年度", "着手年度", "策定年度", "策定年", "改定年度", "改訂年度",
  ]
}

extension TitleCell {
  /// Whether it says something of a year: 令和6年度に新設した事業には★, 評価A：3件（令和6年度）, ※R6の決算額は見込み.
  private var isStatement: Bool {
    let units = UTF16Text(text)
    let years = yearExpressions(of: units, reading: .heading)
    let isClause = years.contains { expression in
      let end = units.afterGap(expression.range.upperBound)
      func follows(_ word: String) -> Bool { units.end(ofWord: word, at: end) != nil }
      return Self.particles.contains(where: follows) && !Self.joints.contains(where: follows)
    }
    return isClause || isNote(besides: years) || tellsFigure(besides: years)
  }

  /// What follows a year in a clause.
  private static let particles = ["に", "から", "より", "まで", "は", "が", "を", "で", "へ", "と", "も"]
  /// What joins a year to the words of a title: 令和6年度における取組.
  private static let joints = ["にお", "に係", "にかか", "に関", "に向"]

  /// ※令和7年3月末時点 is a title's day.
  private func isNote(besides years: [YearExpression]) -> Bool {
    guard let first = text.trimmingWhitespace.first, HeadingVocabulary.noteMarks.contains(first)
    else { return false }
    let units = text.utf16.enumerated().filter { unit in
      !years.contains { $0.range.contains(unit.offset) }
    }
    let rest = String(decoding: units.map(\.element), as: UTF16.self).filter(\.isLetter)
    return !["", "時点", "現在"].contains(rest)
  }

  /// Whether a colon stands before a figure that is no year.
  private func tellsFigure(besides years: [YearExpression]) -> Bool {
    var isBehindColon = false
    for (index, unit) in text.utf16.enumerated() {
      let isDigit = (0x30...0x39).contains(unit) || (0xFF10...0xFF19).contains(unit)
      if isBehindColon, isDigit, !years.contains(where: { $0.range.contains(index) }) {
        return true
      }
      let isBlank = unit == 0x20 || unit == 0x3000
      isBehindColon = unit == 0x3A || unit == 0xFF1A || isBehindColon && isBlank
    }
    return false
  }

  /// Whether an earlier year stands for itself in its row: R5年度, R6年度.
  private var standsAmongYears: Bool {
    sheet.cells(inRow: cell.row).contains { other in
      guard other.reference != cell, case .text(let text) = other.value else { return false }
      let named = HeadingYears(text)
      return !named.isOfSeveralYears
        && named.fiscalYear.map { $0 < min(years.from, years.edition) } ?? false
    }
  }

  private var standsBesideValue: Bool { filled(besides: .right).map(isValue) ?? false }

  /// Whether a value is the next thing below, or in a row of headings below those of its column.
  private var standsOverValues: Bool {
    let isAlone = sheet.cells(inRow: cell.row).count { !$0.value.looksBlank } == 1
    let last = sheet.mergedRange(containing: cell)?.rows.upperBound ?? cell.row
    for row in last + 1..<max(last + 1, rows.upperBound) {
      guard let below = sheet.cell(at: CellReference(row: row, column: cell.column)),
        !below.value.looksBlank
      else { return false }
      if isAlone { return isFigure(below) }
      if isValue(below) { return true }
      if row - last == Self.mostHeadings { return false }
    }
    return false
  }

  /// In rows.
  private static let mostHeadings = 2

  private enum Side { case left, right }

  /// The nearest filled cell of its row.
  private func filled(besides side: Side) -> Cell? {
    let cells = sheet.cells(inRow: cell.row).filter { !$0.value.looksBlank }
    switch side {
    case .left: return cells.last { $0.reference.column < cell.column }
    case .right: return cells.first { $0.reference.column > cell.column }
    }
  }

  /// A figure, a grade or a sentence.
  private func isValue(_ cell: Cell) -> Bool {
    if case .text(let text) = cell.value {
      return isFigure(cell) || ColumnContents.isGrade(text) || text.contains("。")
    }
    return isFigure(cell)
  }

  private func isFigure(_ cell: Cell) -> Bool {
    switch cell.value {
    case .number: !cell.showsDay(in: sheet.dateSystem)
    // １　数値目標 is a heading with its number.
    case .text(let text):
      PlainFigure(text) != nil && HeadingYears(text).expressions.isEmpty
        && !text.trimmingWhitespace.contains(where: \.isWhitespace)
    case .blank, .boolean, .error: false
    }
  }
}
