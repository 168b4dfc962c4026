import Diagnostics
import LibXML
import TestSupport
import Testing

/// Characters beyond ASCII, and bytes that are none.
struct CharacterTests {
  private func english(_ text: String) -> String? {
    caughtFailure { try XMLScan.scan(Array(text.utf8)) }?.diagnostics[0].message.english
  }

  @Test func textsNamesAndNamespacesAreThoseOfTheDocument() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?><表 xmlns='http://例え.jp/名' 値='é>計'>計画é𠮷\u{FFFD}<行 x='1>'>\
      ٣&#x8868;</行><!-- 注 --><行>後<![CDATA[計<画]]></行></表>
      """
    let bytes = Array(text.utf8)
    let scan = try XMLScan.scan(bytes)
    #expect(scan.naive == NaiveScan(bytes).elements)
    #expect(scan.bytes == bytes)
    #expect(scan.name(of: 0) == XMLName("http://例え.jp/名", "表"))
    #expect(scan.attribute("値", of: 0) == "é>計")
    #expect(scan.text(of: 1) == "٣表")
    #expect(scan.text(of: 2) == "後計<画")
  }

  /// XML 1.0 §2.2 Char and Unicode §3.9 table 3-7, behind characters that are.
  @Test(
    arguments: [
      [0xE8, 0xA8], [0xE8, 0xA8, 0x3C], [0xE8, 0xC3, 0xA9], [0xE8, 0x80, 0xC0], [0xE8, 0x40, 0x80],
      [0xEF, 0xBF, 0xBE], [0xED, 0xA0, 0x80], [0xE0, 0x9F, 0xBF], [0xC1, 0xBF],
      [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0x08], [0xC2],
    ] as [[UInt8]])
  func whatIsNoCharacterIsRefused(bytes: [UInt8]) {
    for end in ["</a>", "画</a>", ""] {
      let document = Array("<a>計画".utf8) + bytes + Array(end.utf8)
      #expect(caughtFailure { try XMLScan.scan(document) }?.code == "xml-not-well-formed")
    }
  }

  @Test func faultsAreToldInTheWordsOfTheDocument() {
    #expect(english("<a>計画&無;</a>")?.contains("無") == true)
    #expect(english("<a>計画\n<値>\n</数></a>")?.contains("値") == true)
    #expect(english("計画<a/>")?.hasPrefix("Not well-formed XML (line 1: ") == true)
  }
}
