import PlanText
package import SpreadsheetML

/// What the cells of one row say when looked at as headings.
package struct HeadingRow: Sendable {
  /// Meanings over a plan table that name columns.
  package private(set) var meanings: Set<HeadingMeaning> = []
  /// Meanings over a KPI table.
  package private(set) var kpiMeanings: Set<KPIHeadingMeaning> = []
  /// Cells with a heading that is known over either table.
  package private(set) var known: [HeadingCell] = []
  private var unknownCount = 0
  private var hasContents = false
  private var widestMerge = 1

  /// Reads a 1-based row; a merged range counts in its first row only.
  package init(_ number: Int, of grid: TableGrid) {
    for cell in grid.table.cells(inRow: number) where !cell.value.looksBlank {
      guard let text = Self.headingText(cell.value) else {
        hasContents = true
        continue
      }
      add(text, over: grid.range(at: cell.reference))
    }
  }

  /// Whether a 1-based row holds anything that can be no heading.
  static func holdsContents(_ number: Int, of grid: TableGrid) -> Bool {
    grid.table.cells(inRow: number).contains { cell in
      !cell.value.looksBlank && headingText(cell.value) == nil
    }
  }

  /// Nil for contents: numbers other than years, and long texts.
  private static func headingText(_ value: CellValue) -> String? {
    switch value {
    case .blank, .boolean, .error: return nil
    case .number:
      let text = value.printedText
      return HeadingWording.westernYear(text) == nil ? nil : text
    case .text(let text):
      guard text.utf8.count <= HeadingVocabulary.longestHeading else { return nil }
      return ActionNumber(text) == nil || HeadingWording.westernYear(text) != nil ? text : nil
    }
  }

  private mutating func add(_ text: String, over range: CellRange) {
    let wording = HeadingWording(text)
    let meaning = wording.planMeaning
    let kpiMeaning = wording.kpiMeaning
    if let meaning, !meaning.isGroup { meanings.insert(meaning) }
    if let kpiMeaning { kpiMeanings.insert(kpiMeaning) }
    if meaning == nil && kpiMeaning == nil {
      unknownCount += 1
    } else {
      known.append(
        HeadingCell(
          range: range, isMerged: !range.isSingleCell, text: text, wording: wording))
    }
    widestMerge = max(widestMerge, range.columns.count)
  }

  /// Whether the row, next to a heading row, is a heading row too.
  package var continuesHeadings: Bool {
    !known.isEmpty && known.count >= unknownCount && !hasContents && !isFigures
  }

  /// Whether a text stands before figures that happen to look like years: 参加者数, 1950, 2000.
  ///
  /// Years over columns go on one by one, some perhaps twice.
  private var isFigures: Bool {
    let years = known.compactMap { HeadingWording.westernYear($0.text)?.westernYear }
    guard unknownCount > 0, !years.isEmpty, years.count == known.count else { return false }
    let steps = zip(years, years.dropFirst()).map { $1 - $0 }
    return !steps.contains(1) || !steps.allSatisfy { (0...1).contains($0) }
  }

  /// Whether all that is known in it are western years, which figures may look like.
  var holdsYearsAlone: Bool {
    !known.isEmpty && known.allSatisfy { HeadingWording.westernYear($0.text) != nil }
  }

  /// The columns of indicators it names; none where such a heading stands over several columns.
  var indicatorColumns: [Int] {
    known.filter { $0.range.columns.count == 1 && $0.wording.kpiMeaning == .indicator }
      .map(\.reference.column)
  }

  /// The columns of titles it names; none where such a heading stands over several columns.
  package var titleColumns: [Int] {
    known.filter { $0.range.columns.count == 1 && $0.wording.planMeaning == .column(.title) }
      .map(\.reference.column)
  }

  /// Whether the row, above a heading row `width` columns wide, holds group headings in wordings
  /// that are not known: several texts, one merged over columns, none over most of the table (a
  /// title would be).
  package func groupsColumns(ofTableWidth width: Int) -> Bool {
    !hasContents && known.count + unknownCount >= 2 && widestMerge >= 2 && widestMerge * 2 <= width
  }
}

/// Tells rows that count a table's columns: 1, 2, 3 …, A, B, C …, ①, ②, ③ ….
package enum ColumnLabels {
  /// Whether a row holds nothing but such labels, each one beyond the last.
  package static func fill(_ row: Int, of grid: TableGrid) -> Bool {
    var count = 0
    var last: Int?
    for cell in grid.table.cells(inRow: row) where !cell.value.looksBlank {
      guard let ordinal = ordinal(cell.value), last.map({ $0 + 1 == ordinal }) ?? true else {
        return false
      }
      last = ordinal
      count += 1
    }
    // Fewer could be a number and a figure.
    return count >= 4
  }

  private static func ordinal(_ value: CellValue) -> Int? {
    if case .number(let number) = ActionNumber(value) { return number }
    guard case .text(let text) = value, text.utf8.count <= 12 else { return nil }
    let sign = text.filter { !$0.isWhitespace && !"()（）.．".contains($0) }
    guard sign.unicodeScalars.count == 1, let scalar = sign.unicodeScalars.first else { return nil }
    // One counting sign follows the other in Unicode, かな and イロハ aside.
    let isSign = (0x2460...0x24FF).contains(scalar.value) || folded(sign).first?.isASCII == true
    return isSign ? Int(scalar.value) : nil
  }
}

/// Finds the title above a table.
package enum TitleCells {
  /// The cells in `rows` (1-based) that show a plan's title, in reading order.
  package static func find(in rows: Range<Int>, of grid: TableGrid) -> [CellReference] {
    grid.rowNumbers(in: rows).flatMap { row in
      grid.table.cells(inRow: row).filter(isTitle).map(\.reference)
    }
  }

  private static func isTitle(_ cell: Cell) -> Bool {
    guard case .text(let text) = cell.value,
      text.utf8.count <= HeadingVocabulary.longestHeading
    else { return false }
    // A line that begins as a note names the plan without being its title.
    let first = text.first { !$0.isWhitespace }
    guard let first, !HeadingVocabulary.noteMarks.contains(first) else { return false }
    return HeadingVocabulary.titleWords.contains { text.contains($0) }
  }
}
