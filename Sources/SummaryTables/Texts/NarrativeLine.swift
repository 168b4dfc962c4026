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
    var lines: [NarrativeLine] = []
    let scalars = cell.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let end = scalars[start...].firstIndex(where: isLineBreak) ?? scalars.endIndex
      let line = trimmed(String(cell[start..<end]))
      if !line.isEmpty { lines.append(NarrativeLine(line)) }
      start = end < scalars.endIndex ? scalars.index(after: end) : end
    }
    return lines
  }

  private init(_ line: String) {
    let scalars = line.unicodeScalars
    guard let first = scalars.first, Self.signs.contains(first),
      Self.isMarker(first, before: scalars.dropFirst().first)
    else {
      self.init(marker: "", text: line)
      return
    }
    let rest = trimmed(String(scalars.dropFirst()))
    self.init(marker: String(first), text: rest)
  }

  private static func isMarker(_ sign: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard let next else { return true }
    // ○○株式会社 leaves a name open; △3.5 is a negative number.
    if next == sign { return false }
    return !("△▲".unicodeScalars.contains(sign) && next.properties.numericType == .decimal)
  }
}
