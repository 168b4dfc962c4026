import OPC
import Testing

struct PartNameTests {
  /// ECMA-376-2 §6.2.2: names are compared without regard to ASCII case; RFC 3986 §6.2.2.2.
  @Test(arguments: [
    ("/xl/workbook.xml", "/XL/Workbook.XML"), ("/xl/workbook.xml", "xl/workbook.xml"),
    ("/xl/a.xml", "\\xl\\a.xml"), ("/xl/%61.xml", "/xl/a.xml"), ("/xl/a b.xml", "/xl/a%20b.xml"),
    ("/xl/表.xml", "/xl/%E8%A1%A8.xml"), ("/xl/%e8%a1%a8.xml", "/xl/%E8%A1%A8.xml"),
  ])
  func equivalentNamesAreEqual(left: String, right: String) {
    #expect(PartName(left) == PartName(right))
    #expect(Set([PartName(left), PartName(right)]).count == 1)
  }

  @Test(arguments: [
    ("/xl/a.xml", "/xl/b.xml"), ("/xl/a.xml", "/xl//a.xml"), ("/xl/Ä.xml", "/xl/ä.xml"),
    ("/xl/が.xml", "/xl/か\u{3099}.xml"), ("/xl/a%2Fb", "/xl/a/b"), ("/xl/a%5Cb", "/xl/a/b"),
    ("/xl/%", "/xl/%25a"), ("/xl/%+1", "/xl/\u{1}"), ("/xl/%FF", "/xl/%FE"), ("/a%4", "/a%40"),
    ("/xl/İ", "/xl/i\u{307}"),
  ])
  func otherNamesAreNotEqual(left: String, right: String) {
    #expect(PartName(left) != PartName(right))
  }

  @Test func aNameIsSpelledAsThePackageSpellsIt() {
    #expect(PartName("XL/Work%20Book.xml").path == "/XL/Work%20Book.xml")
    #expect(PartName("\\xl\\a.xml").description == "/xl/a.xml")
  }

  @Test(arguments: [
    ("/xl/workbook.xml", "workbook.xml", "xml"), ("/a", "a", ""), ("/", "", ""),
    ("/xl.d/a", "a", ""), ("/a.tar.GZ", "a.tar.GZ", "gz"), ("/_rels/.rels", ".rels", "rels"),
    ("/[Content_Types].xml", "[Content_Types].xml", "xml"),
  ])
  func aNameEndsInAFileName(path: String, fileName: String, fileExtension: String) {
    #expect(PartName(path).fileName == fileName)
    #expect(PartName(path).fileExtension == fileExtension)
  }

  /// ECMA-376-2 §6.5.2.
  @Test(arguments: [
    ("/xl/workbook.xml", "/xl/_rels/workbook.xml.rels"), ("/a.xml", "/_rels/a.xml.rels"),
    ("/", "/_rels/.rels"),
  ])
  func relationshipsStandBesideThePart(path: String, relationships: String) {
    #expect(PartName(path).relationshipsPart.path == relationships)
  }

  @Test(arguments: [
    ("sheet.xml", "/xl/sheet.xml"), ("./sheet.xml", "/xl/sheet.xml"), ("a/b.xml", "/xl/a/b.xml"),
    ("../docProps/app.xml", "/docProps/app.xml"), ("../../../a.xml", "/a.xml"),
    ("/xl/worksheets/s.xml", "/xl/worksheets/s.xml"), ("/a/../b.xml", "/b.xml"),
    ("\\xl\\s.xml", "/xl/s.xml"), ("worksheets\\s.xml", "/xl/worksheets/s.xml"),
    ("s.xml#Sheet1!A1", "/xl/s.xml"), ("s.xml?q=1#f", "/xl/s.xml"), ("a//b.xml", "/xl/a/b.xml"),
    ("表%20.xml", "/xl/表 .xml"), ("", "/xl/workbook.xml"), ("#Sheet1!A1", "/xl/workbook.xml"),
  ])
  func targetsAreResolvedAgainstTheirSource(target: String, part: String) {
    #expect(PartName("/xl/workbook.xml").resolving(target) == PartName(part))
  }

  @Test func targetsOfThePackageAreResolvedAgainstTheRoot() {
    #expect(PartName("/").resolving("xl/workbook.xml").path == "/xl/workbook.xml")
    #expect(PartName("/").resolving("/xl/workbook.xml").path == "/xl/workbook.xml")
  }
}
