import OPC
import TestSupport
import Testing

/// ECMA-376-2 §6.2.3.
struct ContentTypesTests {
  @Test(arguments: [
    ("/xl/book.xml", "type/book"), ("/xl/BOOK.xml", "type/book"), ("/xl/calc.xml", "type/calc"),
    ("/xl/sheet.xml", "type/xml"), ("/xl/none.XML", "type/xml"), ("/_rels/.rels", "type/rels"),
    ("/xl/image.PNG", nil), ("/noextension", nil),
  ])
  func anOverrideCountsBeforeADefault(part: String, type: String?) throws {
    let package = try Package(SamplePackage.bytes())
    #expect(try package.contentType(of: PartName(part)) == type)
  }
}
