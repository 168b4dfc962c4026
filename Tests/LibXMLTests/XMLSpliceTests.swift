import Diagnostics
import LibXML
import TestSupport
import Testing

/// A scan that is mended after patches, against one made anew.
struct XMLSpliceTests {
  @Test func splicedScansEqualFullOnes() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var (spliced, sound) = (0, 0)
    for _ in 0..<4_000 {
      var scan = try XMLScan.scan(RandomDocument.make(using: &random))
      // What was spliced is spliced again: faults would add up.
      for _ in 0..<3 {
        let patches = RandomPatches.make(for: scan, using: &random)
        let bytes = patches.applied(to: scan.bytes)
        let about = "seed \(seed): \(String(decoding: scan.bytes, as: UTF8.self)) \(patches)"
        let mended = scan.spliced(patches)
        guard let full = try? XMLScan.scan(bytes) else {
          #expect(mended == nil, "\(about)")
          break
        }
        sound += 1
        guard let mended else {
          scan = full
          continue
        }
        spliced += 1
        try #require(Fields(mended) == Fields(full), "\(about)")
        scan = mended
      }
    }
    #expect(sound > 3_000 && spliced * 10 > sound * 7, "\(spliced) of \(sound)")
  }

  @Test(arguments: [
    // In a tag, in a text, a whole element, an empty element that gets content, an end tag.
    ("<r><c a='1'>t</c><d/></r>", "a='1'", "b='2' a='1'"),
    ("<r><c a='1'>t</c><d/></r>", ">t<", ">text<"),
    ("<r><c a='1'>t</c><d/></r>", "<c a='1'>t</c>", ""),
    ("<r><c a='1'>t</c><d/></r>", "<d/>", "<d><e/></d>"),
    ("<r><c a='1'>t</c><d/></r>", "c a='1'>t</c", "e>t</e"),
    ("<r a='1'><c/></r>", "a='1'", "a='22'"),
    // Prefixes declared below the root, hidden and taken back.
    ("<r xmlns:p='u:1'><c xmlns:p='u:2'><p:d/></c></r>", "<p:d/>", "<p:d/><p:e p:f='1'/>"),
    ("<r xmlns='u:1'><c xmlns=''><d/></c></r>", "<d/>", "<d><r/></d>"),
    ("<r xmlns='u:1'><c xmlns=\"u:2\"><d/></c></r>", "<d/>", "<d xmlns='u:1'><r/></d>"),
  ])
  func aPatchIsSpliced(document: String, old: String, new: String) throws {
    let scan = try XMLScan.scan(Array(document.utf8))
    let start = try #require(document.firstRange(of: old)).lowerBound
    let offset = document.utf8.distance(from: document.startIndex, to: start)
    let patch = XMLPatch(range: offset..<(offset + old.utf8.count), replacement: new)
    let spliced = try #require(scan.spliced([patch]))
    let scanned = try XMLScan.scan([patch].applied(to: scan.bytes))
    #expect(Fields(spliced) == Fields(scanned))
  }

  @Test(arguments: [
    "</c><c>", "<", "&", "]]>", "<d>", "</c>", "<p:d/>", "<!-- ", "<![CDATA[", "<d a='1' a='2'/>",
    "<!DOCTYPE a>", "</s><s>", "</s></s><s><s>", "\u{1}", "<?xml version='1.0'?>",
  ])
  func aPatchThatBreaksTheDocumentIsNotSpliced(text: String) throws {
    let scan = try XMLScan.scan(Array("<a><c>t</c><c>u</c></a>".utf8))
    let patches = [XMLPatch(inserting: text, at: 6), XMLPatch(inserting: " -->", at: 16)]
    let isSound = (try? XMLScan.scan(patches.applied(to: scan.bytes))) != nil
    #expect((scan.spliced(patches) != nil) == (isSound && text != "</c><c>" && text != "<!-- "))
  }

  @Test func aNameThatNobodyBearsAnyLongerIsGone() throws {
    let scan = try XMLScan.scan(Array("<a><f g='1'/><b/></a>".utf8))
    let spliced = try #require(scan.spliced([XMLPatch(range: 3..<13, replacement: "<h/>")]))
    #expect(spliced.nameIndex(XMLName("", "f")) == nil)
    #expect(spliced.nameIndex(XMLName("", "g")) == nil)
    #expect(spliced.nameIndex(XMLName("", "h")) != nil)
    #expect(spliced.nameIndex(XMLName("", "b")) != nil)
  }

  @Test func limitsHoldForSplicedDocuments() throws {
    let scan = try XMLScan.scan(Array("<a><b><c/></b></a>".utf8))
    var limits = Limits()
    let patch = XMLPatch(inserting: "<d><e/></d>", at: 6)
    limits[.depth] = 3
    #expect(scan.spliced([patch], limits: limits) == nil)
    limits = Limits()
    limits[.elements] = 4
    #expect(scan.spliced([patch], limits: limits) == nil)
    limits = Limits()
    limits[.partSize] = 20
    #expect(scan.spliced([patch], limits: limits) == nil)
  }

  @Test func manyPatchesOfALargeDocumentAreLeftToAScan() throws {
    let rows = String(repeating: "<row><c r='A1'/></row>", count: 4_000)
    let scan = try XMLScan.scan(Array("<a>\(rows)</a>".utf8))
    let all = scan.elements(named: XMLName("", "c")).map {
      scan.patch(setting: "r", of: $0, to: "B")
    }
    #expect(scan.spliced(all) == nil)
    #expect(scan.spliced(Array(all.prefix(400))) != nil)
  }
}

/// What a scan says, without the numbers of its names.
private struct Fields: Equatable {
  var bytes: [UInt8]
  var elements: [[Int]]
  var names: [XMLName]
  var attributes: [[Int]]
  var attributeNames: [XMLName]

  init(_ scan: XMLScan) {
    bytes = scan.bytes
    elements = scan.elements.map {
      [
        Int($0.parent), Int($0.start), Int($0.tagEnd), Int($0.contentEnd), Int($0.end),
        Int($0.subtreeEnd), Int($0.firstAttribute), Int($0.attributeCount),
      ]
    }
    names = scan.elements.map { scan.names[Int($0.name)] }
    attributes = scan.attributes.map { [Int($0.valueStart), Int($0.valueEnd)] }
    attributeNames = scan.attributes.map { scan.names[Int($0.name)] }
  }
}

/// Makes patches of one to four kinds of places, most of them such that the document stays sound.
private enum RandomPatches {
  static func make(
    for scan: XMLScan, using random: inout some RandomNumberGenerator
  ) -> [XMLPatch] {
    var patches: [XMLPatch] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let patch = patch(for: scan, using: &random)
      if patches.allSatisfy({ isApart($0.range, patch.range) }) { patches.append(patch) }
    }
    return patches
  }

  private static func isApart(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.upperBound <= right.lowerBound || right.upperBound <= left.lowerBound
  }

  private static func patch(
    for scan: XMLScan, using random: inout some RandomNumberGenerator
  ) -> XMLPatch {
    let element = Int.random(in: scan.elements.indices, using: &random)
    let range = scan.range(of: element)
    switch Int.random(in: 0..<16, using: &random) {
    case 0...3:
      return scan.patch(
        setting: ["a0", "a1", "new"].randomElement(using: &random) ?? "", of: element, to: "&x計")
    case 4...6:
      return XMLPatch(inserting: RandomDocument.fragment(using: &random), at: range.lowerBound)
    case 7...9:
      let end = scan.contentRange(of: element).upperBound
      return XMLPatch(inserting: RandomDocument.fragment(using: &random), at: end)
    case 10: return XMLPatch(range: range, replacement: "")
    case 11: return XMLPatch(range: range, replacement: RandomDocument.fragment(using: &random))
    case 12: return XMLPatch(range: scan.contentRange(of: element), replacement: "text")
    case 13:
      let tag = scan.tagRange(of: element)
      return XMLPatch(
        inserting: " xmlns:p='urn:other'",
        at: tag.lowerBound + 1 + scan.tagName(of: element).utf8.count)
    case 14:
      let start = Int.random(in: 0..<scan.bytes.count, using: &random)
      let end = min(start + Int.random(in: 0...3, using: &random), scan.bytes.count)
      return XMLPatch(
        range: start..<end,
        replacement: ["", "x", "<", "'", " "].randomElement(using: &random) ?? "")
    default:
      guard let attribute = scan.attributes.randomElement(using: &random) else {
        return XMLPatch(range: range, replacement: "<p:e/>")
      }
      return XMLPatch(
        range: Int(attribute.valueStart)..<Int(attribute.valueEnd), replacement: "v&amp;\r\n")
    }
  }
}
