import OPC
import Testing

struct RelationshipTests {
  @Test(arguments: ["worksheet", "officeDocument", "sharedStrings", "styles"])
  func strictTypesEqualTheirTransitionalOnes(name: String) {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/" + name
    #expect(RelationshipType(rawValue: strict) == .office(name))
  }

  @Test func strictPropertiesEqualTheirHyphenatedOnes() {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties"
    #expect(RelationshipType(rawValue: strict) == .office("extended-properties"))
  }

  @Test func otherTypesStayAsTheyAre() {
    #expect(RelationshipType(rawValue: "urn:t").rawValue == "urn:t")
    #expect(
      RelationshipType.coreProperties.rawValue
        == "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")
  }
}
