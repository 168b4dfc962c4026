import OPC
import TestSupport
import Testing

struct RelationshipsPartTests {
  private func relationships(_ body: String) throws -> [Relationship] {
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    let text = "<Relationships xmlns='\(namespace)'>\(body)</Relationships>"
    let package = try Package(SamplePackage.bytes(changing: ["xl/_rels/book.xml.rels": text]))
    return try package.relationships(of: PartName("/xl/book.xml"))
  }

  @Test func targetsAreResolvedUnlessTheyAreExternal() throws {
    let list = try relationships(
      """
      <Relationship Id='a' Type='t' Target='../x.xml'/>
      <Relationship Id='b' Type='t' Target='../x.xml' TargetMode='External'/>
      <Relationship Id='c' Type='t' Target='/X.xml' TargetMode='Internal'/>
      <Relationship Id='d' Type='t' Target='file:///C:\\a&amp;b.xlsx' TargetMode='External'/>
      """)
    #expect(list.map(\.id) == ["a", "b", "c", "d"])
    #expect(list.map(\.part) == [PartName("/x.xml"), nil, PartName("/x.xml"), nil])
    #expect(list[1].target == .external("../x.xml"))
    #expect(list[3].target == .external("file:///C:\\a&b.xlsx"))
  }

  @Test func incompleteAndForeignElementsAreLeftOut() throws {
    let list = try relationships(
      """
      <Relationship Type='t' Target='a'/><Relationship Id='a' Target='a'/>
      <Relationship Id='a' Type='t'/><Relationship xmlns='' Id='a' Type='t' Target='a'/>
      """)
    #expect(list == [])
  }

  @Test func aPartWithoutRelationshipsHasNone() throws {
    let package = try Package(SamplePackage.bytes())
    #expect(try package.relationships(of: PartName("/xl/sheet.xml")) == [])
    #expect(try package.relationships(of: nil) == [])
  }

  @Test func thePackageHasRelationshipsOfItsOwn() throws {
    let text = """
      <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
      <Relationship Id='a' Type='t' Target='xl/book.xml'/></Relationships>
      """
    let package = try Package(RawZip(SamplePackage.entries() + [.init("_rels/.rels", text)]).bytes)
    #expect(try package.relationships(of: nil).map(\.part) == [PartName("/xl/book.xml")])
  }
}
