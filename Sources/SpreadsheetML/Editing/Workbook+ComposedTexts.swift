package import Diagnostics
import LibXML
import OPC

/// A part of a text that is put together.
package enum TextPart: Hashable, Sendable {
  case text(String)
  /// What a cell holds, as it looks there; `text` is what it says.
  case contents(of: CellReference, text: String)

  package var text: String {
    switch self {
    case .text(let text), .contents(_, let text): text
    }
  }
}

extension Workbook {
  /// Gives cells texts put together of plain ones and of those of other cells, in one pass.
  ///
  /// Every part speaks of the cells as they were before. Runs of cells stay as they are, all else looks
  /// as the cell does that the text stands in; readings stay where a text begins with what its cell
  /// holds.
  /// - Throws: as `setCells(_:in:)`.
  package mutating func composeTexts(
    _ texts: [CellReference: [TextPart]], in sheet: String
  ) throws(Failure) {
    if texts.isEmpty { return }
    var edited = self
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    let strings = try sharedStringsPart
    let composer = TextComposer(
      scan, strings: try strings.map { part throws(Failure) in try package.scan(of: part) },
      texts: texts)
    let cells = texts.keys.sorted()
    let items = cells.map { composer.item(at: $0, texts[$0] ?? []) }
    var written: [CellReference: (content: CellWriter.Written?, styleIndex: Int?)] = [:]
    let prefix = scan.tagPrefix(of: 0)
    if let strings {
      let indices = try edited.appendSharedStrings(
        items, referenceChange: cells.count { !composer.isShared($0) }, to: strings)
      for (cell, index) in zip(cells, indices) {
        let value = "<\(prefix)v>\(index)</\(prefix)v>"
        written[cell] = (CellWriter.Written(type: "s", inner: value), nil)
      }
    } else {
      for (cell, item) in zip(cells, items) {
        let inner = String(decoding: item, as: UTF8.self)
        written[cell] = (CellWriter.Written(type: "inlineStr", inner: inner), nil)
      }
    }
    try edited.write(written, to: part, sheet: sheet)
    self = edited
  }
}

/// Makes the `si` or `is` elements of texts that are put together.
private struct TextComposer {
  /// A text of the workbook.
  private struct Item {
    var scan: XMLScan
    var element: Int
    var hasRuns: Bool
  }

  private let scan: XMLScan
  private let strings: XMLScan?
  private let items: [Int]
  private let elements: [CellReference: Int]
  private let name: String
  private let prefix: String

  init(_ scan: XMLScan, strings: XMLScan?, texts: [CellReference: [TextPart]]) {
    self.scan = scan
    self.strings = strings
    items = strings?.children(of: 0, named: .main("si")) ?? []
    let sources = texts.values.joined().compactMap { part in
      if case .contents(let cell, _) = part { cell } else { nil as CellReference? }
    }
    elements = CellPositions(scan).elements(of: Set(sources).union(texts.keys))
    name = strings == nil ? "is" : "si"
    prefix = (strings ?? scan).tagPrefix(of: 0)
  }

  func isShared(_ cell: CellReference) -> Bool {
    elements[cell].map { scan.attribute("t", of: $0) } == "s"
  }

  func item(at cell: CellReference, _ parts: [TextPart]) -> [UInt8] {
    let items = parts.map(item)
    let first = parts.first.flatMap { part -> Item? in
      if case .contents(cell, _) = part { items[0] } else { nil }
    }
    guard items.contains(where: { $0?.hasRuns ?? false }) else {
      if let first {
        let rest = parts.dropFirst().map(\.text).joined()
        return StringItemEdit(scan: first.scan, item: first.element).appended(rest)
      }
      return StringItem.textItem(name, prefix: prefix, parts.map(\.text).joined())
    }
    var inner = ""
    var plain = ""
    func endPlain() {
      if !plain.isEmpty { inner += StringItemEdit.run(plain, prefix: prefix) }
      plain = ""
    }
    for (part, item) in zip(parts, items) {
      guard let item, item.hasRuns else {
        plain += part.text
        continue
      }
      endPlain()
      inner += children(of: item) { $0 == .main("r") }
    }
    endPlain()
    if let first { inner += children(of: first) { $0 != .main("r") && $0 != .main("t") } }
    return Array("<\(prefix)\(name)>\(inner)</\(prefix)\(name)>".utf8)
  }

  /// Nil for plain text, and for a cell that holds no text of the kind the workbook's texts are of.
  private func item(of part: TextPart) -> Item? {
    guard case .contents(let cell, _) = part, let element = elements[cell] else { return nil }
    if let strings {
      guard scan.attribute("t", of: element) == "s",
        let value = scan.child(of: element, named: .main("v")),
        let index = Int(scan.text(of: value)), items.indices.contains(index)
      else { return nil }
      return item(items[index], of: strings)
    }
    return scan.child(of: element, named: .main("is")).flatMap { item($0, of: scan) }
  }

  private func item(_ element: Int, of scan: XMLScan) -> Item? {
    guard scan.tagPrefix(of: element) == prefix else { return nil }
    let hasRuns = scan.child(of: element, named: .main("r")) != nil
    return Item(scan: scan, element: element, hasRuns: hasRuns)
  }

  private func children(of item: Item, _ isWanted: (XMLName) -> Bool) -> String {
    item.scan.children(of: item.element).filter { isWanted(item.scan.name(of: $0)) }
      .map { String(decoding: item.scan.bytes[item.scan.range(of: $0)], as: UTF8.self) }
      .joined()
  }
}
