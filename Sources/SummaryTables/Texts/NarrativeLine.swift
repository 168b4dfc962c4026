import PlanText

/// One line of a narrative cell: marker + text.
package struct NarrativeLine: Hashable, Sendable {
  /// The sign that opens the line; empty when there is none.
  package var marker: String
  /// The rest of the line, mostly a part of the cell.
  package var text: Substring

  /// A line from its parts.
  package init(marker: String, text: Substring) {
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
    // A copy for the parts, which must not be of a text that is being looked at.
    let whole = cell
    cell.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let lineBreak = lineBreak(in: bytes, from: start)
        let line = start..<lineBreak.lowerBound
        start = lineBreak.upperBound
        if line.isEmpty { continue }
        let trimmed = whole.part(line, in: bytes)
        if trimmed.utf8.count < line.count {
          forEach(of: String(trimmed), body)
        } else if hasMarker(UnsafeBufferPointer(rebasing: bytes[line])) {
          let rest = line.dropFirst(signLength)
          body(
            NarrativeLine(
              marker: String(decoding: bytes[line.prefix(signLength)], as: UTF8.self),
              text: whole.part(rest, in: bytes)))
        } else {
          body(NarrativeLine(marker: "", text: trimmed))
        }
      }
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

extension String {
  /// The part that stands at some of its bytes in UTF-8, without white space at its ends.
  fileprivate func part(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    let part = self[start..<utf8.index(start, offsetBy: range.count)]
    let isTrimmed = !mayHaveBlankEnds(UnsafeBufferPointer(rebasing: bytes[range]))
    return isTrimmed ? part : Substring(String(part).trimmingWhitespace)
  }
}
