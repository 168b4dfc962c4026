import LibXML

/// Gives a shape another text (ECMA-376-1 §20.5.2.34 txBody).
///
/// What of one paragraph stays keeps its runs; a whole new text looks like the first run.
struct ShapeText {
  let scan: XMLScan
  /// The `sp` element.
  let shape: Int
  /// Paragraphs are divided by `\n`.
  let text: String

  func patches() -> [XMLPatch] {
    // A text that a formula supplies would come back (ECMA-376-1 §20.5.2.29 sp, `textlink`).
    let isLinked = scan.attribute("textlink", of: shape)?.isEmpty == false
    let link = isLinked ? [scan.patch(removing: "textlink", of: shape)].compactMap(\.self) : []
    guard let body = scan.child(of: shape, named: .sheetDrawing("txBody")) else {
      return link + newBody()
    }
    let paragraphs = scan.children(of: body, named: .drawing("p"))
    guard let first = paragraphs.first, let last = paragraphs.last else { return link }
    if paragraphs.count == 1, let patches = patchesInRuns(of: first) { return link + patches }
    let run = scan.descendants(of: body, named: .drawing("r")).first
    let bytes = lines.flatMap { paragraph(like: first, run: runBytes(run, first, $0)) }
    let range = scan.range(of: first).lowerBound..<scan.range(of: last).upperBound
    return link + [XMLPatch(range: range, replacement: bytes)]
  }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Patches in the runs of a paragraph that has several: only what differs is changed.
  ///
  /// Nil where there are fewer, where breaks or fields stand among them, or where nothing is to be
  /// left of them.
  private func patchesInRuns(of paragraph: Int) -> [XMLPatch]? {
    let runs = scan.children(of: paragraph, named: .drawing("r"))
    let others = ["br", "fld"].map(XMLName.drawing)
    guard runs.count > 1, !text.isEmpty, !text.contains("\n"),
      !scan.children(of: paragraph).contains(where: { others.contains(scan.name(of: $0)) })
    else { return nil }
    let texts = runs.map { run in
      Array(scan.child(of: run, named: .drawing("t")).map { scan.text(of: $0) } ?? "")
    }
    let (old, new) = (texts.flatMap(\.self), Array(text))
    let kept = zip(old, new).prefix { $0 == $1 }.count
    let rest = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let behind = min(rest, min(old.count, new.count) - kept)
    // What is new goes where the first lost character was, else behind the one before it.
    let place = kept < old.count - behind ? kept : max(kept - 1, 0)
    var patches: [XMLPatch] = []
    var start = 0
    for (run, characters) in zip(runs, texts) {
      let range = start..<start + characters.count
      start = range.upperBound
      var line = Array(old[range.clamped(to: 0..<kept)])
      if range.contains(place) { line += new[kept..<new.count - behind] }
      line += old[range.clamped(to: old.count - behind..<old.count)]
      if line == characters { continue }
      patches.append(
        XMLPatch(
          range: scan.range(of: run),
          replacement: line.isEmpty ? [] : runBytes(run, paragraph, Substring(line))))
    }
    return patches
  }

  /// A run with `line`, like `run` where there is one.
  private func runBytes(_ run: Int?, _ paragraph: Int, _ line: Substring) -> [UInt8] {
    let content = XMLText.encodedContent(String(line))
    if let run, let text = scan.child(of: run, named: .drawing("t")) {
      let patch =
        scan.isEmptyTag(text)
        ? XMLPatch(appending: content, to: text, of: scan)
        : XMLPatch(range: scan.contentRange(of: text), replacement: content)
      return scan.bytes(of: run, patched: [patch])
    }
    let prefix = scan.tagPrefix(of: paragraph)
    return Array("<\(prefix)r><\(prefix)t>".utf8) + content
      + Array("</\(prefix)t></\(prefix)r>".utf8)
  }

  /// The first paragraph with `run` in the place of its runs, breaks and fields.
  private func paragraph(like paragraph: Int, run: [UInt8]) -> [UInt8] {
    let replaced = ["r", "br", "fld"].map(XMLName.drawing)
    let old = scan.children(of: paragraph).filter { replaced.contains(scan.name(of: $0)) }
    var patches = old.map { XMLPatch(range: scan.range(of: $0), replacement: "") }
    let end = scan.child(of: paragraph, named: .drawing("endParaRPr"))
    if let place = (old.first ?? end).map({ scan.range(of: $0).lowerBound }) {
      patches.append(XMLPatch(range: place..<place, replacement: run))
    } else {
      patches.append(XMLPatch(appending: run, to: paragraph, of: scan))
    }
    return scan.bytes(of: paragraph, patched: patches)
  }

  /// A body for a shape that had none; it follows the style, else the properties.
  private func newBody() -> [XMLPatch] {
    let before =
      scan.child(of: shape, named: .sheetDrawing("style"))
      ?? scan.child(of: shape, named: .sheetDrawing("spPr"))
    guard let before else { return [] }
    let prefix = scan.tagPrefix(of: shape)
    let paragraphs = lines.map { line in
      let content = String(decoding: XMLText.encodedContent(String(line)), as: UTF8.self)
      return "<a:p><a:r><a:t>\(content)</a:t></a:r></a:p>"
    }
    let body =
      "<\(prefix)txBody xmlns:a=\"\(drawingNamespace)\"><a:bodyPr/><a:lstStyle/>"
      + "\(paragraphs.joined())</\(prefix)txBody>"
    return [XMLPatch(inserting: body, at: scan.range(of: before).upperBound)]
  }

  /// The namespace in the document's own edition, Transitional or Strict.
  private var drawingNamespace: String {
    let strict = "http://purl.oclc.org/ooxml/drawingml/main"
    return scan.bytes.prefix(scan.tagRange(of: 0).upperBound).containsText(strict)
      ? strict : Namespace.drawing
  }
}

extension Collection where Element == UInt8 {
  fileprivate func containsText(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }
}
