import Diagnostics
import LibXML
import TestSupport
import Testing

struct XMLRawTagsTests {
  private let limit = Limits()[.attributesPerElement]

  private func tag(attributes count: Int) -> String {
    "<b" + (0..<count).map { " a\($0)=''" }.joined() + "/>"
  }

  private func failure(_ text: String) -> Failure? {
    caughtFailure { try XMLScan.scan(Array(text.utf8)) }
  }

  @Test func asManyAttributesAsTheLimitAreScanned() throws {
    let bytes = Array(tag(attributes: limit).utf8)
    #expect(try XMLScan.scan(bytes).naive == NaiveScan(bytes).elements)
  }

  @Test func moreAttributesThanTheLimitAreRefused() {
    let failure = failure("<a>" + tag(attributes: limit + 1) + "</a>")
    #expect(failure?.code == "xml-too-many-attributes")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "1つの要素の属性が多すぎます（上限 2,000）。",
          en: "An element has too many attributes (the limit is 2,000)."))
  }

  @Test func theShortestAttributesAreCounted() {
    let text = "<a" + String(repeating: " a=''", count: limit + 1) + "/>"
    #expect(failure(text)?.code == "xml-too-many-attributes")
  }

  /// libxml2 needs more than a minute for as many.
  @Test func twoHundredThousandAttributesAreRefusedWithinASecond() {
    let text = tag(attributes: 200_000)
    let elapsed = cpuTime {
      #expect(failure(text)?.code == "xml-too-many-attributes")
    }
    #expect(elapsed < .seconds(1))
  }

  @Test(arguments: ["<!--%-->", "<![CDATA[%]]>", "<?p %?>", "<c d='%'/>", "<c d=\"%\"/>", "%"])
  func signsOfEqualityOutsideTagsAreNoAttributes(place: String) {
    let signs = String(repeating: "=====", count: limit)
    #expect(failure("<a>" + place.replacing("%", with: signs) + "</a>") == nil)
  }

  @Test func aCommentDoesNotHideACrowdedTag() {
    for start in ["<!-- ' -->", "<!-- \" -->", "<?p ' ?>", "<![CDATA[\"]]>", "<!-- <x> -->", "'"] {
      let text = "<a>" + start + tag(attributes: limit + 1) + "</a>"
      #expect(failure(text)?.code == "xml-too-many-attributes")
    }
  }

  @Test func manyValuesThatNeedDecodingAreFoundInLinearTime() throws {
    let value = String(repeating: "計", count: 1_000)
    let text = "<a" + (0..<limit).map { " a\($0)='\(value)'" }.joined() + "/>"
    var count = 0
    let elapsed = try cpuTime {
      count = try XMLScan.scan(Array(text.utf8)).attributes.count
    }
    #expect(count == limit)
    #expect(elapsed < .seconds(4))
  }
}
