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

  /// Splits a cell at its line breaks; empty lines are dropped, spaces around lines and texts too.
  package static func lines(of cell: String) -> [NarrativeLine] {
    var lines: [NarrativeLine] = []
    forEach(of: cell) { lines.append($0) }
    return lines
  }

  /// The same, passing on one line after the other.
  static func forEach(of cell: String, _ body: (NarrativeLine) -> Void) {
    var cell = cell
    cell.withUTF8 { bytes in
      var (start, index) = (0, 0)
      while start < bytes.count {
        let length = index < bytes.count ? lineBreakLength(bytes, at: index) : 1
        if length > 0 {
          let line = NarrativeLine(UnsafeBufferPointer(rebasing: bytes[start..<index]))
          if let line { body(line) }
          start = index + length
        }
        index += max(1, length)
      }
    }
  }

  /// A line in UTF-8; nil for a blank one.
  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    if Self.hasMarker(bytes) {
      let rest = UnsafeBufferPointer(rebasing: bytes[Self.signLength...])
      self.init(
        marker: String(decoding: bytes[..<Self.signLength], as: UTF8.self),
        text: String(decoding: rest, as: UTF8.self).trimmingWhitespace)
      return
    }
    var line = String(decoding: bytes, as: UTF8.self).trimmingWhitespace
    if line.isEmpty { return nil }
    if line.utf8.count == bytes.count {
      self.init(marker: "", text: line)
    } else {
      guard let trimmed = line.withUTF8({ NarrativeLine($0) }) else { return nil }
      self = trimmed
    }
  }

  /// Whether a line in UTF-8 begins with a sign that opens an item.
  private static func hasMarker(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= signLength, (0xE0...0xEF).contains(line[0]) else { return false }
    let sign = UInt16(line[0] & 0xF) << 12 | UInt16(line[1] & 0x3F) << 6 | UInt16(line[2] & 0x3F)
    guard signs.contains(sign) else { return false }
    let rest = line[signLength...]
    // ○○株式会社 leaves a name open; △3.5 is a negative number.
    if rest.starts(with: line[..<signLength]) { return false }
    guard triangles.contains(sign) else { return true }
    let next = String(decoding: rest, as: UTF8.self).unicodeScalars.first
    return next?.properties.numericType != .decimal
  }

  private static let signs = UnitSet(markers)
  private static let triangles = UnitSet("△▲")
  /// How many bytes of UTF-8 each of the signs has.
  private static let signLength = 3
}
