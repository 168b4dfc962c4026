import LibXML
import TextEdits

/// Changes some characters of a text with runs; runs, fonts and readings elsewhere stay.
struct StringItemEdit {
  let scan: XMLScan
  /// The `si` or `is` element.
  let item: Int

  /// The patches that make `replacements` (disjoint, in UTF-16 units of the plain text).
  ///
  /// A replacement that spans several runs goes into the first one. Phonetic runs over replaced
  /// characters are removed, those behind them are moved (ECMA-376-1 §18.4.6 rPh).
  func patches(_ replacements: [TextReplacement]) -> [XMLPatch] {
    let names = StringItem.Names(scan)
    let elements = StringItem.textElements(scan, item: item, names: names)
    var patches: [XMLPatch] = []
    var start = 0
    for (index, element) in elements.enumerated() {
      let raw = scan.bytes[scan.contentRange(of: element)]
      let length = EscapedText.decoded(XMLText.decodedContent(raw)).utf16.count
      let isLast = index == elements.count - 1
      let own = replacements.compactMap {
        Self.share(of: $0, in: start..<(start + length), isLast: isLast)
      }
      if !own.isEmpty { patches += Self.patches(own, in: element, scan) }
      start += length
    }
    return patches + phoneticPatches(replacements, names: names)
  }

  /// What a replacement does to the run that stands at `run`, in units of that run.
  private static func share(
    of replacement: TextReplacement, in run: Range<Int>, isLast: Bool
  ) -> TextReplacement? {
    let (lower, upper) = (replacement.range.lowerBound, replacement.range.upperBound)
    // The run that the replacement begins in takes its text.
    let takesText = run.contains(lower) || (isLast && lower == run.upperBound)
    let start = max(lower, run.lowerBound)
    let end = min(upper, run.upperBound)
    guard takesText || start < end else { return nil }
    return TextReplacement(
      range: (start - run.lowerBound)..<(max(start, end) - run.lowerBound),
      text: takesText ? replacement.text : "")
  }

  private static func patches(
    _ replacements: [TextReplacement], in element: Int, _ scan: XMLScan
  ) -> [XMLPatch] {
    let raw = scan.bytes[scan.contentRange(of: element)]
    let old = EscapedText.decoded(XMLText.decodedContent(raw))
    let new = replacements.applied(to: old)
    var patches = spacePatches(new, element, scan)
    if scan.isEmptyTag(element) {
      let bytes = XMLText.encodedContent(EscapedText.encoded(new))
      return patches + [XMLPatch(appending: bytes, to: element, of: scan)]
    }
    // Inside a CDATA section no reference would be read: such a text is written plainly.
    if raw.contains(UInt8(ascii: "<")) {
      let bytes = XMLText.encodedContent(EscapedText.encoded(new))
      return patches + [XMLPatch(range: scan.contentRange(of: element), replacement: bytes)]
    }
    let units = unitOffsets(raw)
    for replacement in replacements {
      let range = replacement.range
      patches.append(
        XMLPatch(
          range: units[range.lowerBound]..<units[range.upperBound],
          replacement: XMLText.encodedContent(EscapedText.encoded(replacement.text))))
    }
    return patches
  }

  /// White space at the edges is lost without `xml:space` (XML 1.0 §2.10).
  private static func spacePatches(_ text: String, _ element: Int, _ scan: XMLScan) -> [XMLPatch] {
    let space = XMLName("http://www.w3.org/XML/1998/namespace", "space")
    let isAtEdge = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    if !isAtEdge || scan.attribute(space, of: element) != nil { return [] }
    let tag = scan.tagRange(of: element).lowerBound + 1 + scan.tagName(of: element).utf8.count
    return [XMLPatch(inserting: " xml:space=\"preserve\"", at: tag)]
  }

  /// Raw offsets by UTF-16 unit of the plain text, `_xHHHH_` escapes counted as one unit.
  private static func unitOffsets(_ raw: ArraySlice<UInt8>) -> [Int] {
    let outer = XMLText.unitOffsets(raw)
    let inner = EscapedText.unitOffsets(XMLText.decodedContent(raw))
    return inner.map { outer[$0] }
  }

  private func phoneticPatches(
    _ replacements: [TextReplacement], names: StringItem.Names
  ) -> [XMLPatch] {
    scan.children(of: item).filter { scan.elements[$0].name == names.phoneticRun }
      .flatMap { run -> [XMLPatch] in
        guard let start = scan.integer("sb", of: run), let end = scan.integer("eb", of: run) else {
          return []
        }
        let isTouched = replacements.contains {
          $0.range.overlaps(start..<max(start, end))
            || ($0.range.isEmpty && $0.range.lowerBound > start && $0.range.lowerBound < end)
        }
        if isTouched { return [XMLPatch(range: scan.range(of: run), replacement: "")] }
        let shift = replacements.filter { $0.range.upperBound <= start }
          .reduce(0) { $0 + $1.text.utf16.count - $1.range.count }
        if shift == 0 { return [] }
        return [
          scan.patch(setting: "sb", of: run, to: String(start + shift)),
          scan.patch(setting: "eb", of: run, to: String(end + shift)),
        ]
      }
  }

  /// The item's bytes with plain text behind its own: in a run without a format where it has runs.
  func appended(_ text: String) -> [UInt8] {
    let names = StringItem.Names(scan)
    let children = Array(scan.children(of: item))
    let prefix = scan.tagPrefix(of: item)
    if let run = children.last(where: { scan.elements[$0].name == names.run }) {
      let place = scan.range(of: run).upperBound
      return scan.bytes(
        of: item, patched: [XMLPatch(inserting: Self.run(text, prefix: prefix), at: place)])
    }
    guard let element = children.first(where: { scan.elements[$0].name == names.text }) else {
      return StringItem.textItem(scan.name(of: item).local, prefix: prefix, text)
    }
    let end = EscapedText.decoded(scan.text(of: element)).utf16.count
    return applied([TextReplacement(range: end..<end, text: text)])
  }

  static func run(_ text: String, prefix: String) -> String {
    let bytes = XMLText.encodedContent(EscapedText.encoded(text))
    return
      "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(String(decoding: bytes, as: UTF8.self))"
      + "</\(prefix)t></\(prefix)r>"
  }

  /// The item's bytes with the replacements made.
  func applied(_ replacements: [TextReplacement]) -> [UInt8] {
    scan.bytes(of: item, patched: patches(replacements))
  }
}

extension XMLScan {
  /// The bytes of one element with patches inside it applied.
  func bytes(of element: Int, patched patches: [XMLPatch]) -> [UInt8] {
    let range = range(of: element)
    return patches.map { patch in
      XMLPatch(
        range: (patch.range.lowerBound - range.lowerBound)..<(patch.range.upperBound
          - range.lowerBound),
        replacement: patch.replacement)
    }.applied(to: Array(bytes[range]))
  }
}
