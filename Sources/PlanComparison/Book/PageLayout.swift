/// Parts the rows of a comparison by pages: no title stands alone at the end of one, and what goes on
/// behind a page break says again what it is of.
enum PageLayout {
  /// Points between the margins of A4 landscape, with some to spare.
  ///
  /// Printers differ; every page repeats the head of the table.
  private static let pageHeight = 595.3 - 2 * 0.67 * 72 - 12
  /// Points of the two rows above the head, which stand on the first page only.
  private static let titleHeight = 40.5

  /// The rows with those that are repeated, and the indices of rows that begin a page.
  static func pages(
    of rows: [RowLayout.FittedRow], _ layout: RowLayout, headHeight: Double
  ) -> (rows: [RowLayout.FittedRow], breaks: [Int]) {
    var result: [RowLayout.FittedRow] = []
    var breaks: [Int] = []
    let room = pageHeight - headHeight
    var used = titleHeight
    var entry: ComparisonRow?
    for fitted in rows {
      if used + fitted.height > room, used > 0, !result.isEmpty {
        // Titles at the end of the page go along.
        let start = titles(atEndOf: result, from: breaks.last ?? 0)
        var page = Array(result[start...])
        result.removeSubrange(start...)
        if page.isEmpty, let entry, fitted.row.kind == .change {
          page += layout.fitted(entry.continued)
        }
        if result.count > (breaks.last ?? 0) { breaks.append(result.count) }
        used = page.reduce(0) { $0 + $1.height }
        result += page
      }
      result.append(fitted)
      used += fitted.height
      switch fitted.row.kind {
      case .entry: entry = fitted.row
      case .change: break
      case .section, .group, .omitted, .unchanged: entry = nil
      }
    }
    return (result, breaks)
  }

  /// The index of the first of the titles that end the last page; that behind all rows without one.
  private static func titles(atEndOf rows: [RowLayout.FittedRow], from first: Int) -> Int {
    var start = rows.endIndex
    while start > first, rows[start - 1].row.isTitle { start -= 1 }
    // A page of nothing but titles is not made emptier.
    return start > first ? start : rows.endIndex
  }
}

extension ComparisonRow {
  /// Whether it names what stands below it.
  fileprivate var isTitle: Bool {
    switch kind {
    case .section, .group, .entry: true
    case .change, .omitted, .unchanged: false
    }
  }

  /// The row as it is repeated on the next page.
  fileprivate var continued: ComparisonRow {
    ComparisonRow(
      kind: .entry, place: place + "\n（続き）", new: MarkedText(text: new.text),
      old: MarkedText(text: old.text))
  }
}
