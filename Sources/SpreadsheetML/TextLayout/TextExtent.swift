/// A piece of a text in one font.
package struct TextPiece: Hashable, Sendable {
  let text: String
  /// Points.
  let fontSize: Double
  let metrics: FontMetrics

  package init(_ text: String, like format: TextFormat) {
    self.text = text
    (fontSize, metrics) = (format.fontSize, format.metrics)
  }
}

/// How much room a text takes when it is broken into the lines of a cell.
///
/// An estimate that rather takes a line too many: Excel breaks some lines elsewhere with another
/// screen or printer.
package struct TextExtent: Hashable, Sendable {
  package let lines: Int
  /// Points.
  package let height: Double

  /// Points that Excel leaves free left and right of a text together.
  private static let padding = 4.0
  /// Points of a step of indent.
  private static let indent = 9.0

  /// The room of a text in a cell or merged range of a width in points.
  package init(_ text: String, width: Double, format: TextFormat) {
    self.init([TextPiece(text, like: format)], width: width, format: format)
  }

  /// The room of a text whose pieces have fonts of their own.
  package init(_ pieces: [TextPiece], width: Double, format: TextFormat) {
    let largest = pieces.map(\.fontSize).max() ?? format.fontSize
    let free = width - Self.padding - Double(format.indent) * Self.indent
    let room = max(largest, free)
    var breaking = LineBreaking(room: Int(room * 1_000), wraps: format.wrapsText)
    var line = 0.0
    for piece in pieces {
      breaking.add(piece.text, piece.metrics, size: Int(piece.fontSize * 1_000))
      line = max(line, piece.fontSize * piece.metrics.lineHeight)
    }
    lines = breaking.lines
    height = Double(lines) * line
  }

  /// Whether a line ends within a word of a text when it is set into a width in points.
  package static func isBroken(
    within word: String, of text: String, width: Double, format: TextFormat
  ) -> Bool {
    guard let place = text.firstRange(of: word) else { return false }
    func lines(_ end: String.Index) -> Int {
      TextExtent(String(text[..<end]), width: width, format: format).lines
    }
    // What follows may draw the end of the word to the next line, as a closing bracket does.
    let following = text[place.upperBound...].prefix { !$0.isNewline && "）)、。".contains($0) }
    return lines(text.index(after: place.lowerBound)) < lines(following.endIndex)
  }
}
