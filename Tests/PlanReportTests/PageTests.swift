import Diagnostics
import SummaryTables
import Testing

@testable import PlanReport

@Suite("The report's page")
struct PageTests {
  @Test("text is never markup")
  func escapes() {
    var page = Page(.japanese)
    page.element(
      "p", ["title": "a\"b<c>&\n"], "<script>alert(\"1\")</script>&amp;\r\nx\u{0}\u{202E}y")
    #expect(
      page.html
        == "<p title=\"a&quot;b&lt;c&gt;&amp; \">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;"
        + "<br>x[U+0][U+202E]y</p>")
  }

  private static let signs: [(value: UInt32, isHidden: Bool)] = [
    (0x0, true), (0x1F, true), (0x20, false), (0x7E, false), (0x7F, true), (0x9F, true),
    (0xA0, false), (0x2029, false), (0x202A, true), (0x202E, true), (0x202F, false),
    (0x2065, false), (0x2066, true), (0x2069, true), (0x206A, false), (0xFFFD, false),
    (0xFFFE, true), (0xFFFF, true), (0x10000, false),
  ]

  @Test("controls and what turns texts around are shown by their number", arguments: signs)
  func hidden(value: UInt32, isHidden: Bool) throws {
    let scalar = try #require(Unicode.Scalar(value))
    var page = Page(.japanese)
    page.add(String(scalar))
    let number = String(value, radix: 16, uppercase: true)
    #expect(page.html == (isHidden ? "[U+\(number)]" : String(scalar)))
  }

  @Test("the policy names the digests of the page's own style and script")
  func policy() {
    func digest(_ text: StaticString) -> String {
      let digits = Array(SHA256.hexadecimal(Array(text.description.utf8)))
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)
      }
      return "'sha256-" + PagePolicy.base64(bytes) + "'"
    }
    #expect(PagePolicy.text.contains("style-src \(digest(ReportStyle.text));"))
    #expect(PagePolicy.text.contains("script-src \(digest(ReportScript.text));"))
  }

  @Test("texts of the workbook are marked as Japanese in an English report only")
  func marksLanguage() {
    var english = Page(.english)
    english.element("td", quoting: "相談")
    #expect(english.html == "<td><span lang=\"ja\">相談</span></td>")
    var japanese = Page(.japanese)
    japanese.element("td", quoting: "相談")
    #expect(japanese.html == "<td>相談</td>")
  }

  @Test(
    "numbers have their thousands apart",
    arguments: [
      (0.0, "0"), (999, "999"), (1000, "1,000"), (-1234567, "−1,234,567"), (9.7, "9.7"),
      (1234.5, "1,234.5"), (.nan, "―"),
    ])
  func printsNumbers(number: Double, text: String) { #expect(printed(number) == text) }

  /// RFC 4648 §10.
  @Test(
    "base64",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func encodes(text: String, encoded: String) {
    #expect(PagePolicy.base64(Array(text.utf8)) == encoded)
  }
}
