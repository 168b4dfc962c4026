import Diagnostics
import LibXML
import TestSupport
import Testing

/// Ranges, names and nesting, against a reading that shares no code with the scanner.
struct XMLScanOracleTests {
  @Test(arguments: [
    "<a/>", "<a></a>", "<a ></a >", "<a b='1'/>", "<a b = \"1\" c\n=\n'2' />", "<a\n>x</a\n>",
    "<a b='>' c=\"/>\" d='x/'>t</a>", "<a b='&lt;&#65;&amp;' c='計画' d=''/>", "<a b='/'></a>",
    "<a><![CDATA[<b c='d'>]]><!-- <e> --><?f <g>?></a>", "\u{FEFF}<a>計<b/>画</a>",
    "<?xml version=\"1.0\"?>\r\n<a>\r\n<b>\r\n</b>\r\n</a>\r\n<!-- end -->\r\n",
    "<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2' p:c='1' c='2'><p:d/></p:b><p:e/></p:a>",
    "<a xmlns='urn:1'><b xmlns='urn:2'/><c xmlns=''><d e='1'/></c></a>",
    "<a xmlns:p='urn:p' p:ab='é' b='é' p:b='ü' ab=''/>", "<a xml:space='preserve' b='\t\r\n'/>",
    "<表 xmlns:名='urn:n' 名:属='値'><名:行/></表>", "<a>x]]&gt;<b>𠮷</b>]]</a>",
  ])
  func everythingStandsWhereTheTextHasIt(document: String) throws {
    let bytes = Array(document.utf8)
    #expect(try XMLScan.scan(bytes).naive == NaiveScan(bytes).elements)
  }

  @Test func randomDocumentsScanAsTheyAreWritten() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let bytes = RandomDocument.make(using: &random)
      let text = String(decoding: bytes, as: UTF8.self)
      let scan = try #require(try? XMLScan.scan(bytes), "seed \(seed): refused \(text)")
      #expect(scan.naive == NaiveScan(bytes).elements, "seed \(seed): \(text)")
    }
  }

  @Test func nestingDownToTheLimitIsScanned() throws {
    let depth = Limits()[.depth]
    let text =
      (0..<depth).map { "<e\($0)>" }.joined()
      + (0..<depth).reversed().map { "</e\($0)>" }.joined()
    #expect(try XMLScan.scan(Array(text.utf8)).naive == NaiveScan(Array(text.utf8)).elements)
  }

  /// Far more input than the parser's own window, so that it has to move it.
  @Test func longDocumentsKeepTheirOffsets() throws {
    var text = "\u{FEFF}<a>"
    for row in 0..<3_000 {
      text += "<row r='\(row)' 値='&amp;計\(row)'>\n  <c v=\"\(row)\"/>text \(row)</row>\r\n"
    }
    let bytes = Array((text + "</a>").utf8)
    #expect(try XMLScan.scan(bytes).naive == NaiveScan(bytes).elements)
  }

  /// libxml2 looks closer at the end of its input above 10 MB.
  @Test(arguments: [
    "<c d='%'/>", "<c d='&lt;%'/>", "<c>%</c>", "<!--%-->", "<![CDATA[%]]>", "<?p %?>",
    "<c>計%</c>", "<c d='計%'/>",
  ])
  func aLargeDocumentMayEndInSomethingLong(last: String) throws {
    let rows = String(repeating: "<b c='1234567890'>123456789</b>", count: 340_000)
    let end = last.replacing("%", with: String(repeating: "x", count: 700))
    let scan = try XMLScan.scan(Array("<a>\(rows)\(end)</a>".utf8))
    #expect(scan.range(of: 0) == 0..<scan.bytes.count)
    #expect(scan.elements.count >= 340_001)
  }

  @Test func truncatedDocumentsAreRefused() {
    let document = Array("\u{FEFF}<?xml version='1.0'?><p:a xmlns:p='u'><b c=\"é\"/>計</p:a>".utf8)
    for count in 0..<document.count {
      #expect(throws: Failure.self) { try XMLScan.scan(Array(document.prefix(count))) }
    }
  }

  @Test func damagedDocumentsAreRefusedOrReadAsTheyAre() {
    let document = Array(
      "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><p:a xmlns:p='u'><b c=\"é&lt;\"/>計</p:a>".utf8)
    for index in document.indices {
      for byte in [0x00, 0x20, 0x26, 0x3C, 0x3E, 0x41, 0x80, 0xFE, 0xFF] as [UInt8] {
        var damaged = document
        damaged[index] = byte
        guard let scan = try? XMLScan.scan(damaged) else { continue }
        #expect(scan.naive == NaiveScan(damaged).elements, "byte \(byte) at \(index)")
      }
    }
  }
}
