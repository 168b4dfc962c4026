import SpreadsheetML

/// Fits rows to the columns of the sheet: how high a row must be to show all its text.
package struct RowLayout {
  /// Half-width characters a line holds, by column.
  let widths: [Int]

  /// In points, of a line of the template's font of 10 points.
  static let lineHeight = 12.0
  /// In points, above and below the lines.
  static let padding = 6.0
  /// As many lines as fit Excel's greatest row height of 409.5 points.
  package static let mostLines = Int((409.5 - padding) / lineHeight)

  /// - Parameter template: the sheet whose columns rows are fitted to.
  init(_ template: Worksheet) {
    widths = (1...4).map { column in
      let pixels = template.geometry.width(ofColumn: column) / SheetGeometry.emuPerPixel
      // Excel keeps 5 pixels free at the sides; a digit of the font is 7 pixels wide.
      return max((pixels - 5) / 7, 2)
    }
  }

  package init(widths: [Int]) { self.widths = widths }

  /// A row that goes into the sheet as it is.
  package struct FittedRow: Hashable {
    package var row: ComparisonRow
    /// In points.
    package var height: Double
  }

  /// The row with its height; as several rows where its texts are too long for one.
  package func fitted(_ row: ComparisonRow) -> [FittedRow] {
    if row.kind.isSpread {
      let lines = TextLines.lines(of: row.place, width: widths.reduce(0, +)).count
      return [FittedRow(row: row, height: Self.height(lines))]
    }
    // A bracket that must not begin a line takes a character of the line before it along.
    let new = TextLines.lines(of: row.new.text, width: widths[1] - 2)
    let old = TextLines.lines(of: row.old.text, width: widths[2] - 2)
    let place = TextLines.lines(of: row.place, width: widths[0]).count
    return stride(from: 0, to: max(new.count, old.count), by: Self.mostLines).map { start in
      var part = row
      part.new = row.new.part(new, from: start)
      part.old = row.old.part(old, from: start)
      if start > 0 { (part.place, part.remark) = ("（続き）", "") }
      let lines = min(max(new.count, old.count) - start, Self.mostLines)
      return FittedRow(
        row: part, height: Self.height(start == 0 ? max(lines, place) : lines))
    }
  }

  private static func height(_ lines: Int) -> Double {
    min(Double(lines) * lineHeight + padding, 409.5)
  }
}

extension MarkedText {
  /// The lines of one row of several.
  fileprivate func part(_ lines: [Range<Int>], from start: Int) -> MarkedText {
    if start == 0, lines.count <= RowLayout.mostLines { return self }
    let own = lines.dropFirst(start).prefix(RowLayout.mostLines)
    guard let first = own.first, let last = own.last else { return MarkedText() }
    let range = first.lowerBound..<last.upperBound
    return MarkedText(
      text: String(decoding: Array(text.utf16)[range], as: UTF16.self),
      marks: marks.map { $0.clamped(to: range) }.filter { !$0.isEmpty }.map {
        ($0.lowerBound - range.lowerBound)..<($0.upperBound - range.lowerBound)
      })
  }
}
