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
    var cell = cell
    return cell.withUTF8 { bytes in
      var lines: [NarrativeLine] = []
      var (start, index) = (0, 0)
      while start < bytes.count {
        let length = index < bytes.count ? lineBreakLength(bytes, at: index) : 1
        if length > 0 {
          let line = String(decoding: bytes[start..<index], as: UTF8.self).trimmingWhitespace
          if !line.isEmpty { lines.append(NarrativeLine(line.unicodeScalars[...])) }
          start = index + length
        }
        index += max(1, length)
      }
      return lines
    }
  }

  /// How many bytes of UTF-8 the line break at an index has; 0 where none stands there.
  private static func lineBreakLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A...0x0D: 1
    case 0xC2: bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9 ? 3 : 0
    default: 0
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
