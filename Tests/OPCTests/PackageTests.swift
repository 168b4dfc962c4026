import Diagnostics
import LibXML
import LibZip
import OPC
import TestSupport
import Testing

struct PackageTests {
  private let book = PartName("/xl/book.xml")
  private let sheet = PartName("/xl/sheet.xml")
  private let calc = PartName("/xl/calc.xml")

  private func text(_ part: PartName, _ package: Package) throws -> String {
    try String(decoding: package.bytes(of: part), as: UTF8.self)
  }

  private func contents(_ bytes: [UInt8]) throws -> [String: String] {
    let archive = try ZipArchive(bytes)
    var contents: [String: String] = [:]
    for entry in archive.entries {
      contents[entry.name] = String(decoding: try archive.read(entry), as: UTF8.self)
    }
    return contents
  }

  @Test func partsAreListedInTheOrderOfTheArchive() throws {
    let package = try Package(SamplePackage.bytes())
    #expect(
      package.partNames.map(\.path) == [
        "/[Content_Types].xml", "/xl/book.xml", "/xl/_rels/book.xml.rels", "/xl/sheet.xml",
        "/xl/calc.xml", "/xl/_rels/calc.xml.rels", "/xl/image.PNG",
      ])
    #expect(package.contains(PartName("/XL/BOOK.XML")))
    #expect(!package.contains(PartName("/xl/none.xml")))
    #expect(try text(book, package) == "<book>&lt;</book>")
  }

  /// ECMA-376-2 §6.2.2.3: no two parts have equivalent names.
  @Test(arguments: [
    "xl/sheet.xml", "XL\\sheet.xml", "xl/SHEET.XML", "xl/%73heet.xml", "/xl/sheet.xml",
  ])
  func equivalentEntriesAreRefused(name: String) {
    let entries = SamplePackage.entries() + [.init(name, "<other/>")]
    #expect(caughtFailure { try Package(RawZip(entries).bytes) }?.code == "entry-repeated")
  }

  @Test(arguments: [
    "../a.xml", "xl/../../a.xml", "xl/%2E%2e/a.xml", "xl\\..\\a.xml", "./a", "xl//a",
  ])
  func entriesOutsideOfThePackageAreRefused(name: String) {
    let entries = SamplePackage.entries() + [.init(name, "<other/>")]
    #expect(caughtFailure { try Package(RawZip(entries).bytes) }?.code == "entry-name")
  }

  @Test func anArchiveWithoutContentTypesIsNoPackage() {
    let failure = caughtFailure { try Package(RawZip([.init("a", "1")]).bytes) }
    #expect(failure?.code == "not-a-package")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "Excel ブックではない zip ファイルです（[Content_Types].xml がありません）。",
          en: "A zip file that is no Office file ([Content_Types].xml is missing)."))
    #expect(caughtFailure { try Package([]) }?.code == "not-a-zip")
  }

  @Test func aMissingPartIsNamed() throws {
    let package = try Package(SamplePackage.bytes())
    let failure = caughtFailure { try package.bytes(of: PartName("/xl/none.xml")) }
    #expect(failure?.code == "missing-part")
    #expect(failure?.diagnostics[0].place == Place(part: "/xl/none.xml"))
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(ja: "ブックの部品が見つかりません。", en: "A part of the workbook is missing."))
    let scanFailure = caughtFailure { try package.scan(of: PartName("/xl/none.xml")) }
    #expect(scanFailure == failure)
  }

  @Test func aPartThatIsNoXMLIsNamed() throws {
    let package = try Package(SamplePackage.bytes())
    let failure = caughtFailure { try package.scan(of: PartName("/xl/image.PNG")) }
    #expect(failure?.code == "xml-not-well-formed")
    #expect(failure?.diagnostics[0].place.part == "/xl/image.PNG")
  }

  @Test func anUnchangedPackageIsSavedAsItIs() throws {
    let bytes = SamplePackage.bytes()
    var package = try Package(bytes)
    _ = try package.scan(of: book)
    try package.apply([], to: book)
    try package.apply([XMLPatch(range: 1..<5, replacement: "book")], to: book)
    #expect(package.changedParts.isEmpty)
    #expect(try package.saved() == bytes)
  }

  @Test func patchesChangeTheirPartOnly() throws {
    var package = try Package(SamplePackage.bytes())
    let before = package
    let range = try #require(try package.scan(of: sheet).attributeRange(XMLName("", "r"), of: 0))
    try package.apply([XMLPatch(range: range, replacement: "2")], to: sheet)
    try package.apply([XMLPatch(inserting: " s='3'", at: 6)], to: sheet)
    #expect(try package.scan(of: sheet).attribute("r", of: 0) == "2")
    #expect(package.changedParts == [sheet])
    var expected = try contents(SamplePackage.bytes())
    expected["xl/sheet.xml"] = "<sheet s='3' r='2'/>"
    #expect(try contents(package.saved()) == expected)
    #expect(try text(sheet, before) == "<sheet r='1'/>")
  }

  @Test func aPatchThatBreaksThePartIsRefusedAndChangesNothing() throws {
    var package = try Package(SamplePackage.bytes())
    let failure = caughtFailure {
      try package.apply([XMLPatch(inserting: "<", at: 1)], to: sheet)
    }
    #expect(failure?.code == "xml-not-well-formed")
    #expect(failure?.diagnostics[0].place.part == "/xl/sheet.xml")
    #expect(package.changedParts.isEmpty)
    #expect(try text(sheet, package) == "<sheet r='1'/>")
  }

  @Test func aUTF16PartIsReadAndStaysInUTF16WhenChanged() throws {
    let encoded = { (content: String) in
      "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?>\(content)".utf16.flatMap {
        [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      }
    }
    let utf16 = encoded("<計/>")
    let bytes = RawZip(SamplePackage.entries() + [.init("xl/u.xml", utf16)]).bytes
    let part = PartName("/xl/u.xml")
    var package = try Package(bytes)
    #expect(try package.scan(of: part).names == [XMLName("", "計")])
    #expect(try package.bytes(of: part) == utf16)
    #expect(try package.saved() == bytes)
    let end = try package.scan(of: part).bytes.count
    try package.apply([XMLPatch(inserting: "\n", at: end)], to: part)
    #expect(try text(part, package) == "<?xml version='1.0' encoding='UTF-8'?><計/>\n")
    #expect(try Package(package.saved()).bytes(of: part) == encoded("<計/>\n"))
  }

  @Test func aRemovedPartTakesItsTracesAlong() throws {
    var package = try Package(SamplePackage.bytes())
    _ = try package.scan(of: calc)
    try package.remove(calc, relatedFrom: book)
    #expect(!package.contains(calc))
    #expect(!package.partNames.contains(calc))
    #expect(caughtFailure { try package.bytes(of: calc) }?.code == "missing-part")
    #expect(caughtFailure { try package.scan(of: calc) }?.code == "missing-part")
    #expect(try package.relationships(of: calc) == [])
    var expected = try contents(SamplePackage.bytes())
    expected["xl/calc.xml"] = nil
    expected["xl/_rels/calc.xml.rels"] = nil
    expected["[Content_Types].xml"] = SamplePackage.contentTypes.replacing(
      "<Override PartName=\"/xl/calc.xml\" ContentType=\"type/calc\"/>", with: "")
    expected["xl/_rels/book.xml.rels"] = SamplePackage.bookRelationships.replacing(
      "<Relationship Id=\"r2\" Type=\"urn:t\" Target=\"/xl/calc.xml\"/>", with: "")
    #expect(try contents(package.saved()) == expected)
  }

  @Test func removingAPartThatIsNotThereChangesNothing() throws {
    var package = try Package(SamplePackage.bytes())
    try package.remove(PartName("/xl/none.xml"), relatedFrom: book)
    #expect(package.changedParts.isEmpty)
  }

  @Test func aSourceNeedsNoRelationshipsPart() throws {
    var package = try Package(SamplePackage.bytes())
    try package.remove(calc, relatedFrom: sheet)
    #expect(!package.contains(calc))
  }

  @Test func aRemovalThatFailsChangesNothing() throws {
    var package = try Package(
      SamplePackage.bytes(changing: ["xl/_rels/book.xml.rels": "<damaged"]))
    #expect(
      caughtFailure { try package.remove(calc, relatedFrom: book) }?.code == "xml-not-well-formed")
    #expect(package.changedParts.isEmpty)
    #expect(package.contains(calc))
  }
}

/// What is parsed again, and what is not.
struct PackageScanTests {
  private let sheet = PartName("/xl/sheet.xml")
  private let book = PartName("/xl/book.xml")

  @Test func aPartIsParsedWhenFirstReadAndNotForASmallChange() throws {
    var package = try Package(SamplePackage.bytes())
    #expect(package.scanCounts.total == 0)
    _ = try package.scan(of: sheet)
    let range = try #require(try package.scan(of: sheet).attributeRange(XMLName("", "r"), of: 0))
    try package.apply([XMLPatch(range: range, replacement: "2")], to: sheet)
    _ = try package.scan(of: sheet)
    // The root is an empty tag: there is nothing around it to splice into.
    #expect(package.scanCounts.scans[sheet] == 2)
    let types = Package.contentTypesPart
    let end = try package.scan(of: types).contentRange(of: 0).upperBound
    try package.apply(
      [XMLPatch(inserting: "<Default Extension='q' ContentType='type/q'/>", at: end)], to: types)
    #expect(try package.contentType(of: PartName("/a.q")) == "type/q")
    #expect(package.scanCounts.scans[types] == 1)
  }

  @Test func partsThatWereParsedAheadAreAsIfTheyHadNotBeen() throws {
    let large = "<sheet>" + String(repeating: "<c>計画</c>", count: 30_000) + "</sheet>"
    let changes = [
      "xl/sheet.xml": large, "xl/book.xml": large + "<more/>", "xl/calc.xml": "<calc>",
    ]
    let package = try Package(SamplePackage.bytes(changing: changes))
    let calc = PartName("/xl/calc.xml")
    package.parseAhead([sheet, calc, book, PartName("/xl/none.xml")])
    #expect(package.scanCounts.total == 0)
    let alone = try Package(SamplePackage.bytes(changing: changes))
    #expect(try package.scan(of: sheet).bytes == Array(large.utf8))
    #expect(try package.scan(of: sheet).elements.count == 30_001)
    #expect(package.scanCounts.scans == [sheet: 1])
    // What is wrong is told of the part, when it is asked for and each time it is.
    for part in [book, calc] {
      for _ in 0..<2 {
        let failure = caughtFailure { try package.scan(of: part) }
        #expect(failure?.code == "xml-not-well-formed")
        #expect(failure == caughtFailure { try alone.scan(of: part) })
      }
    }
  }

  @Test func whatWasSavedIsKnownWhereItIsTheSame() throws {
    var package = try Package(SamplePackage.bytes())
    for part in [sheet, book] { _ = try package.scan(of: part) }
    try package.apply([XMLPatch(inserting: " s='3'", at: 6)], to: sheet)
    let before = package.scanCounts
    let copy = try Package(package.saved(), savedFrom: package)
    for part in [sheet, book] {
      #expect(try copy.scan(of: part).bytes == package.scan(of: part).bytes)
    }
    #expect(copy.scanCounts.scans == before.scans)
    #expect(copy.scanCounts.openings == 2)
    // Another file is read for itself.
    let other = try Package(SamplePackage.bytes(), savedFrom: package)
    #expect(try other.scan(of: sheet).attribute("s", of: 0) == nil)
    #expect(other.scanCounts.scans[sheet] == before.scans[sheet].map { $0 + 1 })
  }

  @Test func aChangeOfRelationshipsOrContentTypesIsSeen() throws {
    var package = try Package(SamplePackage.bytes())
    let original = package
    let holder = book.relationshipsPart
    #expect(try package.relationships(of: book).count > 0)
    #expect(try package.contentType(of: book) == "type/book")
    let element = try #require(try package.scan(of: holder).children(of: 0).first { _ in true })
    try package.apply(
      [package.scan(of: holder).patch(setting: "Id", of: element, to: "new")], to: holder)
    #expect(try package.relationships(of: book)[0].id == "new")
    #expect(try original.relationships(of: book)[0].id != "new")
    #expect(try package.original.relationships(of: book)[0].id != "new")
  }
}
