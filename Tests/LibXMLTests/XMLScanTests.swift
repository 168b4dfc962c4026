import LibXML
import Testing

struct XMLScanTests {
  private func scan(_ text: String) throws -> XMLScan { try XMLScan.scan(Array(text.utf8)) }

  @Test func childrenAreThoseOfTheElementAlone() throws {
    let scan = try scan("<a><b><c/><b/></b>t<c/><b/></a>")
    let (b, c) = (XMLName("", "b"), XMLName("", "c"))
    #expect(Array(scan.children(of: 0)) == [1, 4, 5])
    #expect(Array(scan.children(of: 5)) == [])
    #expect(scan.children(of: 0, named: b) == [1, 5])
    #expect(scan.child(of: 0, named: c) == 4)
    #expect(scan.child(of: 4, named: c) == nil)
    #expect(scan.descendants(of: 0, named: b) == [1, 3, 5])
    #expect(scan.descendants(of: 1, named: c) == [2])
    #expect(scan.elements(named: b) == [1, 3, 5])
    #expect(scan.elements(named: XMLName("", "z")) == [])
    #expect(scan.nameIndex(XMLName("urn:b", "b")) == nil)
  }

  @Test func attributesAreFoundByTheirExpandedName() throws {
    let scan = try scan("<a xmlns:p='urn:p' p:r='1' r='&lt;2' xml:space='preserve'/>")
    #expect(scan.attribute("r", of: 0) == "<2")
    #expect(scan.attribute(XMLName("urn:p", "r"), of: 0) == "1")
    #expect(scan.attribute("space", of: 0) == nil)
    #expect(
      scan.attribute(XMLName("http://www.w3.org/XML/1998/namespace", "space"), of: 0) == "preserve")
    #expect(scan.attribute("p", of: 0) == nil)
  }

  /// XML Schema part 2 §3.2.2, and the `on` and `off` of VML.
  @Test func booleansAreReadInEverySpelling() throws {
    let scan = try scan("<a b='1' c='true' d='0' e='false' f='x' g='on' h='off'/>")
    for name in ["b", "c", "g"] { #expect(scan.boolean(name, of: 0, default: false)) }
    for name in ["d", "e", "h"] { #expect(!scan.boolean(name, of: 0, default: true)) }
    for name in ["f", "z"] {
      #expect(scan.boolean(name, of: 0, default: true))
      #expect(!scan.boolean(name, of: 0, default: false))
    }
  }

  @Test func emptyTagsDifferFromEmptyElements() throws {
    let scan = try scan("<a><b/><c></c></a>")
    #expect(scan.isEmptyTag(1))
    #expect(!scan.isEmptyTag(2))
    #expect(scan.contentRange(of: 2).isEmpty)
  }

  @Test(arguments: [
    ("<a/>", "a", ""), ("<a b='1'/>", "a", ""), ("<a\n>x</a>", "a", ""), ("<a></a>", "a", ""),
    ("<表:行 xmlns:表='u'/>", "表:行", "表:"),
  ])
  func tagsTellTheirNameAndPrefix(document: String, name: String, prefix: String) throws {
    let scan = try scan(document)
    #expect(scan.tagName(of: 0) == name)
    #expect(scan.tagPrefix(of: 0) == prefix)
  }

  @Test(arguments: [
    ("<a/>", "<a b=\"1&amp;'2&quot;\"/>"), ("<a></a>", "<a b=\"1&amp;'2&quot;\"></a>"),
    ("<p:a xmlns:p='u' p:b='x'/>", "<p:a b=\"1&amp;'2&quot;\" xmlns:p='u' p:b='x'/>"),
    ("<a c='0' b = 'x' />", "<a c='0' b = '1&amp;&apos;2\"' />"),
    ("<a b=\"&lt;\"/>", "<a b=\"1&amp;'2&quot;\"/>"), ("<a b=''/>", "<a b='1&amp;&apos;2\"'/>"),
  ])
  func settingAnAttributeChangesItsValueOnly(document: String, result: String) throws {
    let scan = try scan(document)
    let bytes = [scan.patch(setting: "b", of: 0, to: "1&'2\"")].applied(to: scan.bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == result)
    #expect(try XMLScan.scan(bytes).attribute("b", of: 0) == "1&'2\"")
  }
}
