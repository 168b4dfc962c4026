@testable import LibXML
import TestSupport
import Testing

/// Documents that are XML but for the HTML in their texts (VML, ECMA-376-4 §19).
struct LenientMarkupTests {
  /// What the parser sees, line by line of one document.
  private func shadow(_ text: String) -> String {
    var markup = LenientMarkup(Array(text.utf8))
    markup.run()
    return String(decoding: markup.shadow, as: UTF8.self)
  }

  @Test(arguments: [
    ("<xml><d>a<br>b</d></xml>", "<xml><d>a    b</d></xml>"),
    ("<xml>a&nbsp;b &amp; c & d &#0;</xml>", "<xml>a      b &amp; c   d     </xml>"),
    ("<xml><f face=Arial size=\"1\">x</f></xml>", "<xml><f            size=\"1\">x</f></xml>"),
    ("<xml><d a=\"1\" a=\"2\" nowrap/></xml>", "<xml><d a=\"1\"             /></xml>"),
    ("<xml><d a=\"1\"b=\"2\"/></xml>", "<xml><d a=\"1\"     /></xml>"),
    ("<xml><d a=\"1<2&nbsp;\"/></xml>", "<xml><d a=\"1 2      \"/></xml>"),
    ("<xml><i><b>x</i></b></xml>", "<xml><i>   x</i>    </xml>"),
    ("<xml><!-- a -- b --></xml>", "<xml><!--        --></xml>"),
    ("<xml><![if !x]>a<![endif]></xml>", "<xml>          a          </xml>"),
    ("<xml>1 < 2\u{1}</xml>", "<xml>1   2 </xml>"),
    ("<xml><p>a<p>b</xml>", "<xml>   a   b</xml>"),
  ])
  func whatIsNoXMLBecomesSpaces(text: String, expected: String) throws {
    #expect(shadow(text) == expected)
    let scan = try XMLScan.lenientScan(Array(text.utf8))
    #expect(scan.bytes == Array(text.utf8))
  }

  /// An end tag in a text closes no element of the drawing's.
  @Test func textDoesNotCloseShapes() throws {
    let text =
      "<xml xmlns:v=\"urn:v\"><div><v:shape><v:textbox><div>a</div></div></v:textbox><v:x/></v:shape>"
      + "</div></xml>"
    let scan = try XMLScan.lenientScan(Array(text.utf8))
    let shape = try #require(scan.elements(named: XMLName("urn:v", "shape")).first)
    #expect(scan.child(of: shape, named: XMLName("urn:v", "x")) != nil)
  }

  @Test func wellFormedDocumentStays() throws {
    let text = "<?xml version=\"1.0\"?><xml><a b='1'>&#12354;<![CDATA[<br>]]></a><?pi x?></xml>"
    #expect(shadow(text) == text)
  }

  @Test func doctypeIsRefused() {
    #expect(throws: (any Error).self) {
      try XMLScan.lenientScan(Array("<!DOCTYPE a><xml><br></xml>".utf8))
    }
  }

  /// Twice the document, twice the steps: no tag is looked for in the whole of what is open.
  @Test func costIsLinear() throws {
    for piece in ["<br>", "</b>", "<p a=1 ", "<i></b>", "&a", "<a:b>", "</a:b>", "<!--", "<![if"] {
      let text = "<xml>" + String(repeating: piece, count: 200_000) + "</xml>"
      #expect(cpuTime { _ = shadow(text) } < .seconds(20), "\(piece)")
    }
  }
}
