import PlanText

/// One line of a narrative cell: marker + text.
package struct NarrativeLine: Hashable, Sendable {
  /// The sign that opens the line; empty when there is none.
  package var marker: String
  /// The rest of the line.
  package var text: String

  /// A line from its parts.
  package init(marker: String, text: String) {
    self.marker = marker
    self.text = text
  }

  /// The signs that open an item in the plan's texts and in similar ones.
  ///
  /// Brackets (【】, `<>`, 「」), numbers (①, 1.) and dashes are no markers: they belong to the text.
  package static let markers = "●○〇◎・･□■◇◆△▲▽▼☆★※"
  private static let signs = Set(markers.unicodeScalars)

  /// Splits a cell at its line breaks; empty lines are dropped, spaces around lines and texts too.
  package static func lines(of cell: String) -> [NarrativeLine] {
    cell.unicodeScalars.split(whereSeparator: isLineBreak).compactMap { line in
      guard let start = line.firstIndex(where: { !TextFolding.isWhiteSpace($0) }),
        let end = line.lastIndex(where: { !TextFolding.isWhiteSpace($0) })
      else { return nil }
      return NarrativeLine(line[start...end])
    }
  }

  private init(_ line: Substring.UnicodeScalarView) {
    let rest = line.dropFirst()
    guard let first = line.first, Self.signs.contains(first),
      Self.isMarker(first, before: rest.first)
    else {
      self.init(marker: "", text: String(line))
      return
    }
    self.init(marker: String(first), text: String(rest.drop(while: TextFolding.isWhiteSpace)))
  }

  private static func isMarker(_ sign: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard let next else { return true }
    // ○○株式会社 leaves a name open; △3.5 is a negative number.
    if next == sign { return false }
    return !("△▲".unicodeScalars.contains(sign) && next.properties.numericType == .decimal)
  }
}
