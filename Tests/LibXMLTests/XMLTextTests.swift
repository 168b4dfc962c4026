import LibXML
import TestSupport
import Testing

struct XMLTextTests {
  private func content(_ raw: String) -> String { XMLText.decodedContent(Array(raw.utf8)[...]) }
  private func attribute(_ raw: String) -> String { XMLText.decodedAttribute(Array(raw.utf8)[...]) }

  /// XML 1.0 §2.4, §2.7, §2.11, §4.1, §4.6.
  @Test(arguments: [
    ("", ""), ("計画", "計画"), ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
    ("&#65;&#x41;&#x1F600;", "AA😀"),
    ("&#13;&#10;", "\r\n"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\r\r\n", "\n\n"),
    ("a<!-- <b>&amp; -->c", "ac"), ("a<?p > ?>c", "ac"),
    ("<![CDATA[<a>&amp;\r\n\r]]>x", "<a>&amp;\n\nx"),
    ("a<b c='>'>d</b>e", "ade"), ("<![CDATA[]]>", ""), ("<![CDATA[]]]]><![CDATA[>]]>", "]]>"),
    ("&amp;lt;", "&lt;"), ("&#0000000000000000000065;", "A"), ("&#x00000000000000000041;b", "Ab"),
  ])
  func contentIsDecodedAsTheStandardSays(raw: String, text: String) {
    #expect(content(raw) == text)
  }

  /// XML 1.0 §3.3.3: literal white space becomes spaces, references keep theirs.
  @Test(arguments: [
    ("", ""), ("計&amp;画", "計&画"), ("a\tb\nc\rd", "a b c d"), ("a\r\nb", "a b"),
    ("a\r\n\r\nb", "a  b"),
    ("&#9;&#10;&#13;", "\t\n\r"), ("'&quot;", "'\""), ("&#x000000000000000000041;", "A"),
  ])
  func attributesAreDecodedAsTheStandardSays(raw: String, text: String) {
    #expect(attribute(raw) == text)
  }

  @Test func slicesAreDecodedWhereverTheyStand() {
    let bytes = Array("xx&lt;\r\n計xx".utf8)
    #expect(XMLText.decodedContent(bytes[2..<11]) == "<\n計")
    #expect(XMLText.decodedAttribute(bytes[2..<11]) == "< 計")
    #expect(XMLText.unitOffsets(bytes[2..<11]) == [2, 6, 8, 11])
  }

  @Test(arguments: [
    "", "a<b>&c>\"d'", "\r\n\t ", "𠮷 計画 é", "]]>", "&amp;", "a\u{0301}", "\u{FEFF}",
  ])
  func encodedTextReadsBackTheSame(text: String) throws {
    let encoded = String(decoding: XMLText.encodedContent(text), as: UTF8.self)
    for quote in ["\"", "'"] {
      let value = XMLText.encodedAttribute(text, quote: Array(quote.utf8)[0])
      let document =
        "<a b=\(quote)" + String(decoding: value, as: UTF8.self) + "\(quote)>\(encoded)</a>"
      let scan = try XMLScan.scan(Array(document.utf8))
      #expect(scan.attribute("b", of: 0).map { Array($0.utf8) } == Array(text.utf8))
      #expect(Array(scan.text(of: 0).utf8) == Array(text.utf8))
    }
  }

  @Test func onlyTheQuoteAroundAValueIsEscaped() {
    let quotes = "'\""
    #expect(XMLText.encodedAttribute(quotes, quote: 0x22) == Array("'&quot;".utf8))
    #expect(XMLText.encodedAttribute(quotes, quote: 0x27) == Array("&apos;\"".utf8))
  }

  @Test(arguments: [
    ("", [0]), ("ab", [0, 1, 2]), ("計a", [0, 3, 4]), ("𠮷", [0, 0, 4]), ("&lt;a", [0, 4, 5]),
    ("&#x1F600;a", [0, 0, 9, 10]), ("a\r\nb", [0, 1, 3, 4]), ("a\rb", [0, 1, 2, 3]),
    ("a<!--x-->b", [0, 9, 10]), ("<b>c</b>d", [3, 8, 9]), ("<![CDATA[ab]]>c", [9, 10, 14, 15]),
    ("<![CDATA[𠮷\r\n]]>", [9, 9, 13, 18]),
  ])
  func everyUnitHasTheOffsetItIsWrittenAt(raw: String, offsets: [Int]) {
    #expect(XMLText.unitOffsets(Array(raw.utf8)[...]) == offsets)
  }

  @Test func thereIsOneOffsetForEveryUnitOfAnyContent() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let scan = try XMLScan.scan(RandomDocument.make(using: &random))
      for element in scan.elements.indices {
        let raw = scan.bytes[scan.contentRange(of: element)]
        let offsets = XMLText.unitOffsets(raw)
        #expect(offsets.count == scan.text(of: element).utf16.count + 1, "seed \(seed)")
        #expect(offsets == offsets.sorted(), "seed \(seed)")
      }
    }
  }
}
