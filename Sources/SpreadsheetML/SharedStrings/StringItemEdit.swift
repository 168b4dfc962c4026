import LibXML

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
    var patches: [XMLPatch] = []
    var start = 0
    for element in StringItem.textElements(scan, item: item, names: names) {
      let raw = scan.bytes[scan.contentRange(of: element)]
      let units = Self.unitOffsets(raw)
      let end = start + units.count - 1
      for replacement in replacements {
        let isInsertion = replacement.range.isEmpty
        let lower = max(replacement.range.lowerBound, start)
        let upper = min(replacement.range.upperBound, end)
        guard
          lower < upper || (isInsertion && lower == upper && lower < end || lower == 0 && end == 0)
        else { continue }
        // The first run that a replacement touches takes its text.
        let text = replacement.range.lowerBound >= start ? replacement.text : ""
        patches.append(
          XMLPatch(
            range: units[lower - start]..<units[upper - start],
            replacement: XMLText.encodedContent(EscapedText.encoded(text))))
      }
      start = end
    }
    return patches + phoneticPatches(replacements, names: names)
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
        let isTouched = replacements.contains { $0.range.overlaps(start..<max(start, end)) }
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
