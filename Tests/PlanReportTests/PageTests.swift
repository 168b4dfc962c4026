import Diagnostics
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
