import Diagnostics
import TestSupport
import Testing

@testable import LibXML

/// What is scanned as plain markup is what libxml2 makes of it, to the last offset.
struct PlainScannerTests {
  private func plain(_ bytes: [UInt8], _ bounds: XMLBounds = XMLBounds()) -> XMLScan? {
    bytes.withUnsafeBufferPointer { document in
      PlainScanner.scan(
        document, of: bytes, markLength: XMLScan.markLength(document), bounds)
    }
  }

  private func parsed(_ bytes: [UInt8]) -> XMLScan? {
    bytes.withUnsafeBufferPointer { document in
      try? XMLScan.parsed(
        document, of: bytes, markLength: XMLScan.markLength(document), XMLBounds())
    }
  }

  private func isSame(_ left: XMLScan?, _ right: XMLScan?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.naive == right.naive && left.names == right.names && left.uses == right.uses
  }

  @Test(arguments: [
    "<a/>", "<a></a>", "<a ></a >", "<a b='1'/>", "<a\n>x</a\n>", "<a b='>' c=\"/>\" d='x/'>t</a>",
    "<a b='&lt;&#65;&amp;' c='計画' d=''/>", "\u{FEFF}<a>計<b/>画𠮷é</a>\r\n",
    "<?xml version=\"1.0\" encoding='UTF-8' standalone=\"yes\" ?>\r\n<a>\r\n<b>\r\n</b>\r\n</a>",
    "<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2' p:c='1' c='2'><p:d/></p:b><p:e/></p:a>",
    "<a xmlns='urn:1'><b xmlns='urn:2'/><c xmlns=''><d e='1'/></c><b/></a>",
    "<a xmlns:p='urn:p' p:ab='é' b='é' p:b='ü' ab=''/>", "<a xml:space='preserve' b='\t\r\n'/>",
    "<a>x]]&gt;<b/>]]</a>",
  ])
  func plainMarkupNeedsNoParser(document: String) throws {
    let scan = try #require(plain(Array(document.utf8)))
    #expect(isSame(scan, parsed(Array(document.utf8))))
    #expect(scan.naive == NaiveScan(Array(document.utf8)).elements)
  }

  @Test(arguments: [
    "<a><!-- b --></a>", "<a><![CDATA[b]]></a>", "<a><?b?></a>", "<表/>", "<a 表='1'/>",
    "<a b = '1'/>",
    "<a b='1'b='2'/>", "<a b='1' b='2'/>", "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>",
    "<a xmlns:p='u' xmlns:p='v'/>", "<a xmlns:p=''/>", "<p:a/>", "<a p:b=''/>", "<a>&b;</a>",
    "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>]]></a>", "<a><b></a></b>", "<a>", "<a/><b/>", "<a/>x",
    "<a b='<'/>", "<a b=1/>", "<a:b:c xmlns:a='u'/>", "<:a/>", "<a:/>", "<1a/>", "<a/ >", "</a>",
    "<a xml:lang='x'/>", "<a xml:space='x'/>", "<a xmlns:xml='u'/>", "<a xmlns:xmlns='u'/>", "",
    "<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='UTF-16'?><a/>", "<!DOCTYPE a><a/>",
    "<?xml encoding='UTF-8' version='1.0'?><a/>", "<?xml version='1.0' ?", "<a>\u{0}</a>", " ",
  ])
  func allElseIsLeftToTheParser(document: String) {
    #expect(plain(Array(document.utf8)) == nil)
  }

  @Test func strictNamespacesAreThoseOfTransitional() {
    let bytes = Array("<a xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'><b/></a>".utf8)
    let scan = plain(bytes)
    #expect(isSame(scan, parsed(bytes)))
    #expect(
      scan?.name(of: 1)
        == XMLName("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "b"))
  }

  @Test func costIsLinear() {
    // More names than are kept at hand, and a declaration in every element.
    func document(_ count: Int) -> [UInt8] {
      let elements = (0..<count).map { number in
        "<p:e\(number % 1_500) xmlns:q='u' q:a\(number % 700)='計画'>計画</p:e\(number % 1_500)>"
      }
      return Array("<a xmlns:p='v'>\(elements.joined())</a>".utf8)
    }
    func cost(_ count: Int) -> Duration {
      let bytes = document(count)
      let costs = (0..<3).map { _ in cpuTime { _ = plain(bytes) } }
      return costs.min() ?? .zero
    }
    // Eight times as much would cost 64 times as much if it were not.
    #expect(cost(64_000) < cost(8_000) * 24)
  }

  @Test func boundsAreLeftToTheParser() {
    func isPlain(_ text: String, _ limit: Limit, _ number: Int) -> Bool {
      var limits = Limits()
      limits[limit] = number
      return plain(Array(text.utf8), XMLBounds(limits)) != nil
    }
    for (text, limit, needed) in [
      ("<a><b/></a>", Limit.depth, 2), ("<a><b/></a>", .elements, 2),
      ("<a b='' c=''/>", .attributes, 2), ("<a b='' c=''/>", .attributesPerElement, 2),
      ("<a b=''><c/></a>", .names, 3), ("<a xmlns='u' xmlns:p='v'/>", .namespaces, 2),
    ] {
      #expect(isPlain(text, limit, needed) && !isPlain(text, limit, needed - 1), "\(limit)")
    }
  }

  private func element(depth: Int, using random: inout SeededGenerator) -> String {
    func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    func name() -> String { pick(["", "", "p:", "q:"]) + pick(["a", "row", "c-1", "_x"]) }
    let tagName = name()
    var tag = "<\(tagName)" + (depth == 0 ? " xmlns:p='urn:p' xmlns:q=\"urn:q\"" : "")
    if Int.random(in: 0..<8, using: &random) == 0 {
      tag += pick([" xmlns='urn:1'", "\nxmlns=''", depth > 0 ? " xmlns:p='urn:q'" : ""])
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let value = pick(["", "1", "計画", "&lt;é", "&#x8868;", "\r\n", ">", "/"])
      tag += pick([" ", "\n", "  "]) + name() + pick(["='\(value)'", "=\"\(value)\""])
    }
    tag += pick(["", "", " "])
    if Int.random(in: 0..<3, using: &random) == 0 { return tag + "/>" }
    var content = ""
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      content +=
        depth < 5 && Bool.random(using: &random)
        ? element(depth: depth + 1, using: &random)
        : pick(["text", "計画", "𠮷😀", "&amp;", "&#10;", ">", "\r\n", "]", "é"])
    }
    return tag + ">\(content)</\(tagName)" + pick([">", ">", " >"])
  }

  @Test func damagedDocumentsAreReadAsTheParserReadsThem() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let signs =
      Array("<>&\"'=/:;#x]!?-. \n\taxmlns1".utf8) + [
        0x00, 0x08, 0x7F, 0x80, 0xC2, 0xE8, 0xEF, 0xFF,
      ]
    var plainOnes = 0
    for _ in 0..<6_000 {
      var bytes = Array(element(depth: 0, using: &random).utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = sign
        case 1: bytes.insert(sign, at: index)
        default: bytes.remove(at: index)
        }
      }
      guard let scan = plain(bytes) else { continue }
      plainOnes += 1
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(isSame(scan, parsed(bytes)), "seed \(seed): \(text)")
    }
    #expect(plainOnes > 1_000)
  }
}
