import LibXML
import Testing

struct XMLNameTests {
  /// Pairs of ISO/IEC 29500-1 and 29500-4 (annex A).
  @Test(arguments: [
    ("spreadsheetml/main", "spreadsheetml/2006/main"),
    ("drawingml/main", "drawingml/2006/main"),
    ("drawingml/spreadsheetDrawing", "drawingml/2006/spreadsheetDrawing"),
    ("drawingml/chart", "drawingml/2006/chart"),
    ("drawingml/chartDrawing", "drawingml/2006/chartDrawing"),
    ("officeDocument/relationships", "officeDocument/2006/relationships"),
    ("officeDocument/relationships/worksheet", "officeDocument/2006/relationships/worksheet"),
    ("officeDocument/docPropsVTypes", "officeDocument/2006/docPropsVTypes"),
    ("officeDocument/customXml", "officeDocument/2006/customXml"),
    ("officeDocument/extendedProperties", "officeDocument/2006/extended-properties"),
    ("officeDocument/customProperties", "officeDocument/2006/custom-properties"),
    (
      "officeDocument/relationships/extendedProperties",
      "officeDocument/2006/relationships/extended-properties"
    ),
    (
      "officeDocument/relationships/customProperties",
      "officeDocument/2006/relationships/custom-properties"
    ),
  ])
  func strictNamespacesHaveTransitionalCounterparts(strict: String, transitional: String) {
    #expect(
      StrictNamespaces.transitional("http://purl.oclc.org/ooxml/" + strict)
        == "http://schemas.openxmlformats.org/" + transitional)
  }

  @Test(arguments: [
    "", "urn:a", "http://purl.oclc.org/ooxml/", "http://purl.oclc.org/ooxml/main",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://schemas.microsoft.com/office/excel/2006/main",
  ])
  func otherNamespacesStayAsTheyAre(uri: String) {
    #expect(StrictNamespaces.transitional(uri) == uri)
  }

  @Test func aScanNamesStrictAndTransitionalElementsAlike() throws {
    let text =
      "<a xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
      + "<a xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/></a>"
    let scan = try XMLScan.scan(Array(text.utf8))
    let name = XMLName("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "a")
    #expect(scan.names == [name])
    #expect(scan.elements(named: name) == [0, 1])
  }

  @Test func moreNamesThanTheTableHasSlotsKeepTheirNumbers() throws {
    let count = 5_000
    let once = (0..<count).map { "<n\($0)/>" }.joined()
    let scan = try XMLScan.scan(Array("<a>\(once)\(once)</a>".utf8))
    #expect(scan.names.count == count + 1)
    for number in 0..<count {
      #expect(scan.name(of: 1 + number).local == "n\(number)")
      #expect(scan.elements[1 + number].name == scan.elements[1 + count + number].name)
    }
  }
}
