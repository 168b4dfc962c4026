import TestSupport

/// A small package whose parts can be replaced by others.
enum SamplePackage {
  static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="RELS" ContentType="type/rels"/><Default Extension="xml" ContentType="type/xml"/>\
    <Override PartName="/XL/Book.xml" ContentType="type/book"/>\
    <Override PartName="/xl/calc.xml" ContentType="type/calc"/></Types>
    """

  static let bookRelationships = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="r1" Type="urn:t" Target="sheet.xml"/>\
    <Relationship Id="r2" Type="urn:t" Target="/xl/calc.xml"/>\
    <Relationship Id="r3" Type="urn:t" TargetMode="External" Target="calc.xml"/></Relationships>
    """

  static func entries(changing changes: [String: String] = [:]) -> [RawZip.Entry] {
    let parts = [
      ("[Content_Types].xml", contentTypes), ("xl/", ""), ("xl/book.xml", "<book>&lt;</book>"),
      ("xl/_rels/book.xml.rels", bookRelationships), ("xl/sheet.xml", "<sheet r='1'/>"),
      ("xl/calc.xml", "<calc/>"), ("xl/_rels/calc.xml.rels", "<r/>"), ("xl/image.PNG", "png"),
    ]
    return parts.map { RawZip.Entry($0.0, changes[$0.0] ?? $0.1) }
  }

  static func bytes(changing changes: [String: String] = [:]) -> [UInt8] {
    RawZip(entries(changing: changes)).bytes
  }
}
