import Foundation
import TestSupport
import Testing

@testable import SpreadsheetML

/// What the program reckons a text needs, against the heights that LibreOffice finds best for it
/// (`Scripts/measure-row-heights`).
@Suite struct LibreOfficeHeightsTests {
  struct Measured: Decodable {
    var font: String
    /// Points.
    var size, width, height, line: Double
    var text: String

    var lines: Int { Int((height / line).rounded(.down)) }
  }

  static func measured() throws -> [String: [Measured]] {
    let data = try Data(contentsOf: Fixture.url("heights/libreoffice.json"))
    return Dictionary(
      grouping: try JSONDecoder().decode([Measured].self, from: data), by: \.font)
  }

  @Test(arguments: ["Noto Sans CJK JP", "IPAPGothic"])
  func neverLessAndSeldomMoreThanALineMore(font: String) throws {
    let texts = try #require(Self.measured()[font])
    #expect(texts.count > 300)
    var within = 0
    var exact = 0
    for text in texts {
      let format = TextFormat(fontSize: text.size, wrapsText: true, fontName: font)
      let extent = TextExtent(
        text.text, width: RowHeights.room(of: text.width, fontSize: text.size), format: format)
      #expect(extent.lines >= text.lines, "\(text.text)")
      #expect(extent.height + RowHeights.margin >= text.height || extent.lines == 1, "\(text.text)")
      if extent.lines - text.lines <= 1 { within += 1 }
      if extent.lines == text.lines { exact += 1 }
    }
    print("\(font): \(texts.count) texts, \(within) within one line, \(exact) the same")
    #expect(Double(within) >= Double(texts.count) * 0.95)
  }
}
