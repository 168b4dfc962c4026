import LibXML
import Testing

/// A changed text is spelled as the old one was.
struct RespellingTests {
  @Test(arguments: [
    ("A1&amp;&quot;x&quot;", "B1&\"x\"", "B1&amp;&quot;x&quot;"),
    (
      "IF(A1&gt;1,\r\n\"a\",&quot;b&quot;)", "IF(B2>1,\n\"a\",\"b\")",
      "IF(B2&gt;1,\r\n\"a\",&quot;b&quot;)"
    ),
    ("A1>B1&#65;", "A2>B2A", "A2>B2&#65;"),
    ("A1", "B1>2", "B1&gt;2"),
    ("a\rb\nc", "x\ny\nz\nw", "x\ry\nz\nw"),
    ("<![CDATA[A1>\"]]>", "B1>\"", "B1&gt;\""),
  ])
  func contentKeepsItsSpelling(raw: String, text: String, expected: String) {
    let bytes = XMLText.encodedContent(text, like: Array(raw.utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("A1&amp;&quot;x&quot;", "B1&\"x\"", "B1&amp;&quot;x&quot;"), ("a>b", "c>d", "c>d"),
    ("a&apos;b\tc", "d'e f", "d&apos;e\tf"), ("a\nb", "x y", "x\ny"),
  ])
  func valueKeepsItsSpelling(raw: String, text: String, expected: String) {
    let bytes = XMLText.encodedAttribute(
      text, quote: UInt8(ascii: "\""), like: Array(raw.utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
