import Diagnostics
import LibXML
import TestSupport
import Testing

/// What the scanner refuses, and how it says so.
struct XMLScannerTests {
  private func failure(_ text: String, limits: Limits = Limits()) -> Failure? {
    caughtFailure { try XMLScan.scan(Array(text.utf8), bounds: XMLBounds(limits)) }
  }

  private func code(_ bytes: [UInt8]) -> String? {
    caughtFailure { try XMLScan.scan(bytes) }?.code
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
    "<!DOCTYPE a PUBLIC 'p' 'http://127.0.0.1/x.dtd'><a/>",
    "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><a/>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>", "\u{FEFF} <!-- x --> <!DOCTYPE a><a/>",
  ])
  func documentTypesAreRefused(document: String) {
    let failure = failure(document)
    #expect(failure?.code == "xml-doctype")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "DOCTYPE 宣言は Office ファイルでは使えないため、読み込みを中止しました。",
          en: "A DOCTYPE declaration is not allowed in an Office file."))
  }

  @Test(arguments: [
    "", " ", "\u{FEFF}", "text", "<", "<a", "<a>", "<a b='1'", "<a /", "<a></b>", "<a/><b/>",
    "<a b=1/>", "<a b='1' b='2'/>", "<a b='<'/>", "<a>&b;</a>", "<a>&</a>", "<a>]]></a>",
    "<a><!-- -- --></a>", "<a\u{0}/>", "<a>\u{0}</a>", "<a>\u{1}</a>", "<a>&#0;</a>", "</a>",
    "<a>&#xD800;</a>", "<?xml version='1.0'?>", "<!-- x -->", "<a/>text", "\u{FEFF}\u{FEFF}<a/>",
    "<a/><?xml version='1.0'?>", "<1/>", "<a:b:c xmlns:a='u'/>x",
  ])
  func textThatIsNoDocumentIsRefused(document: String) {
    #expect(failure(document)?.code == "xml-not-well-formed")
  }

  @Test func anErrorNamesItsLineInBothLanguages() {
    let diagnostic = failure("<a>\n<b>\n</a>")?.diagnostics[0]
    #expect(diagnostic?.message.english.hasPrefix("Not well-formed XML (line 3: ") == true)
    #expect(diagnostic?.message.japanese.hasPrefix("XML として読めません（3 行目: ") == true)
    #expect(
      diagnostic?.remedy
        == LocalizedText(
          ja: "Excel で開いて保存し直してから、もう一度お試しください。",
          en: "Open the file in Excel, save it again, and try once more."))
  }

  @Test(arguments: ["<p:a/>", "<a>\n<b p:c='1'/></a>", "<p:a xmlns:q='urn:q'/>"])
  func prefixesThatAreNotDeclaredAreRefused(document: String) {
    let failure = failure(document)
    #expect(failure?.code == "xml-not-well-formed")
    #expect(failure?.description.contains("namespace prefix p is not declared") == true)
  }

  @Test(arguments: [
    [0x80], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0xAF],
    [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF], [0xEF, 0xBF, 0xBF],
  ])
  func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
    #expect(code(Array("<a>".utf8) + bytes + Array("</a>".utf8)) == "xml-not-well-formed")
    #expect(code(Array("<a b='".utf8) + bytes + Array("'/>".utf8)) == "xml-not-well-formed")
    #expect(code(Array("<a><!--".utf8) + bytes + Array("--></a>".utf8)) == "xml-not-well-formed")
    #expect(code(Array("<a><?p ".utf8) + bytes + Array("?></a>".utf8)) == "xml-not-well-formed")
    #expect(
      code(Array("<a><![CDATA[".utf8) + bytes + Array("]]></a>".utf8)) == "xml-not-well-formed")
  }

  /// libxml2 would transcode these and report offsets into something else (XML 1.0 appendix F).
  @Test func documentsThatLookLikeAnotherEncodingAreRefused() {
    let text = Array("<a/>".utf8)
    let utf16 = text.flatMap { [$0, 0] as [UInt8] }
    #expect(code([0xEF, 0xBB, 0xBF, 0xFF, 0xFE] + utf16) == "xml-not-well-formed")
    #expect(code([0xFF, 0xFE] + utf16) == "xml-not-well-formed")
    #expect(code(utf16) == "xml-not-well-formed")
    #expect(code(text.flatMap { [0, 0, 0, $0] as [UInt8] }) == "xml-not-well-formed")
    #expect(code(text.flatMap { [$0, 0, 0, 0] as [UInt8] }) == "xml-not-well-formed")
    #expect(code([0x4C, 0x6F, 0xA7, 0x94, 0x93]) == "xml-not-well-formed")
  }

  @Test(arguments: ["US-ASCII", "ASCII", "utf8", "ISO-8859-1", "UTF-16", "EBCDIC-US"])
  func aDeclaredEncodingDoesNotMoveTheOffsets(name: String) throws {
    let bytes = Array("<?xml version='1.0' encoding='\(name)'?><a b='&lt;'><c/>計</a>".utf8)
    #expect(try XMLScan.scan(bytes).naive == NaiveScan(bytes).elements)
  }

  @Test func documentsBeyondTheSizeLimitAreRefused() {
    var limits = Limits()
    limits[.partSize] = 8
    #expect(failure("<abcde/>", limits: limits) == nil)
    let failure = failure("<abcdef/>", limits: limits)
    #expect(failure?.code == "xml-too-large")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "展開した部品が大きすぎます（バイト数）（9、上限 8）。",
          en: "A part is too large, in bytes (9; the limit is 8)."))
  }

  @Test func documentsBeyondTheElementLimitAreRefused() {
    var limits = Limits()
    limits[.elements] = 3
    #expect(failure("<a><b/><c/></a>", limits: limits) == nil)
    let failure = failure("<a><b/><c/><d/></a>", limits: limits)
    #expect(failure?.code == "xml-too-large")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "XMLの要素が多すぎます（上限 3）。",
          en: "There are too many elements (the limit is 3)."))
  }

  @Test func moreDifferentNamesThanTheLimitAreRefused() {
    var limits = Limits()
    limits[.names] = 3
    #expect(failure("<a><b/><c/><b/><a/></a>", limits: limits) == nil)
    let failure = failure("<a><b/><c/><d/><a/></a>", limits: limits)
    #expect(failure?.code == "xml-too-large")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "要素と属性の名前の種類が多すぎます（上限 3）。",
          en: "A part has too many different names of elements and attributes (the limit is 3)."))
  }

  @Test func elementsBeyondTheDepthLimitAreRefused() {
    let depth = Limits()[.depth] + 1
    let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    let failure = failure(text)
    #expect(failure?.code == "xml-too-deep")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "要素の入れ子が深すぎます（上限 250）。",
          en: "Elements are nested too deeply (the limit is 250)."))
  }

  @Test func aMillionOpenElementsAreRefusedAtTheLimit() {
    #expect(failure(String(repeating: "<a>", count: 1_000_000))?.code == "xml-too-deep")
  }

  @Test func tooManyNamespacesInForceAreRefused() {
    let limit = Limits()[.namespaces]
    func document(_ count: Int) -> String {
      let half = count / 2
      let outer = (0..<half).map { " xmlns:a\($0)='u'" }.joined()
      let inner = (half..<count).map { " xmlns:a\($0)='u'" }.joined()
      return "<e\(outer)><e\(inner)/></e>"
    }
    #expect(failure(document(limit)) == nil)
    let failure = failure(document(limit + 1))
    #expect(failure?.code == "xml-too-many-attributes")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "名前空間の宣言が多すぎます（上限 \(limit)）。",
          en: "Too many namespaces are declared (the limit is \(limit))."))
  }
}
