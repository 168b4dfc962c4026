import PlanText
import SpreadsheetML

/// How much room a text takes when it is broken into the lines of a cell.
///
/// An estimate: Japanese characters are as wide as the font is high, others half as wide. Excel on
/// another screen breaks some lines elsewhere.
struct TextExtent {
  /// Lines that the text needs.
  let lines: Int
  /// Points.
  let height: Double

  /// Points that Excel leaves free left and right of a text together.
  private static let padding = 4.0
  /// Height of a line in multiples of the font size, the least that Japanese fonts have.
  private static let lineSpacing = 1.15

  /// The room of a text in a cell or merged range of a width in points.
  init(_ text: String, width: Double, format: TextFormat) {
    let room = max(format.fontSize, width - Self.padding)
    let perLine = max(1, (room / format.fontSize * 2).rounded(.down))
    var lines = 0
    var width = 0
    func endLine() {
      lines += format.wrapsText ? max(1, Int((Double(width) / perLine).rounded(.up))) : 1
      width = 0
    }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if !isLineBreak(scalar) {
        width += Self.halfWidths(scalar)
      } else if scalar != "\n" || previous != "\r" {
        endLine()
      }
      previous = scalar
    }
    endLine()
    self.lines = lines
    height = Double(lines) * format.fontSize * Self.lineSpacing
  }

  /// 2 for full-width characters, 1 for others.
  private static func halfWidths(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0...0x02FF, 0xFF61...0xFFDC: 1
    default: 2
    }
  }
}
