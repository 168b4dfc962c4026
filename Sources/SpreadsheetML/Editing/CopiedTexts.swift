import Diagnostics
import LibXML
import OPC
import TextEdits

/// The shared string part and the elements of its items (ECMA-376-1 §18.4.8 si).
struct SharedItems {
  let scan: XMLScan
  let elements: [Int]

  init(_ scan: XMLScan) {
    self.scan = scan
    elements = scan.children(of: 0, named: .main("si"))
  }
}

/// The contents that cells get of texts of other cells.
struct CopiedTexts {
  private(set) var written: [CellReference: CellWriter.Written] = [:]
  /// Texts that are to become shared strings.
  private(set) var newItems: [(cell: CellReference, bytes: [UInt8])] = []
  /// By how much the cells that refer to shared strings become more.
  private(set) var referenceChange = 0

  let part: PartName
  let sheet: String
  private let scan: XMLScan
  /// The elements of the cells there are.
  private let elements: [CellReference: Int]
  private let shared: SharedItems?

  init(
    _ part: PartName, _ scan: XMLScan, _ elements: [CellReference: Int], shared: SharedItems?,
    sheet: String
  ) {
    (self.part, self.sheet, self.scan) = (part, sheet, scan)
    (self.elements, self.shared) = (elements, shared)
  }

  /// Whether the source holds a text that can be copied.
  ///
  /// - Throws: `Failure` with code `replacement-invalid` or `cell-text-too-long`.
  mutating func add(_ copy: TextCopy) throws(Failure) -> Bool {
    guard let source = elements[copy.source], scan.child(of: source, named: .main("f")) == nil
    else { return false }
    switch scan.attribute("t", of: source) {
    case "inlineStr":
      guard let item = scan.child(of: source, named: .main("is")) else { return false }
      try check(copy, StringItem.text(scan, item: item, names: StringItem.Names(scan)))
      let bytes = copy.change.applied(to: StringItemEdit(scan: scan, item: item))
      written[copy.target] = CellWriter.Written(
        type: "inlineStr", inner: String(decoding: bytes, as: UTF8.self))
    case "s":
      guard let shared, let value = scan.child(of: source, named: .main("v")),
        let index = Int(scan.text(of: value)), shared.elements.indices.contains(index)
      else { return false }
      // The same text is the same item; another one is appended.
      setItem(index, of: copy.target)
      if !copy.change.isNone {
        let (strings, item) = (shared.scan, shared.elements[index])
        try check(copy, StringItem.text(strings, item: item, names: StringItem.Names(strings)))
        let edit = StringItemEdit(scan: strings, item: item)
        newItems.append((copy.target, copy.change.applied(to: edit)))
      }
      if elements[copy.target].map({ scan.attribute("t", of: $0) }) != "s" { referenceChange += 1 }
    case let type? where type == "str" || type == "d":
      // A text without formula, as some programs write it; a day that is shown as it stands.
      guard let value = scan.child(of: source, named: .main("v")) else { return false }
      let old = EscapedText.decoded(scan.text(of: value))
      try check(copy, old)
      let text = copy.change.applied(to: old)
      let bytes = XMLText.encodedContent(EscapedText.encoded(text))
      write(type, String(decoding: bytes, as: UTF8.self), into: copy.target)
    default:
      return false
    }
    return true
  }

  /// Refuses a change that does not fit the text, or makes it too long for a cell.
  private func check(_ copy: TextCopy, _ text: String) throws(Failure) {
    let length = text.utf16.count
    switch copy.change {
    case .replacing(let replacements):
      guard replacements.fit(length: length) else {
        let place = Place(sheet: sheet, cell: copy.source.description)
        throw Failure(.invalidReplacement(place, length: length))
      }
      let growth = replacements.reduce(0) { $0 + $1.text.utf16.count - $1.range.count }
      if growth > 0 {
        try Workbook.requireLength(length + growth, of: copy.target, in: sheet)
      }
    case .appending(let end):
      try Workbook.requireLength(length + end.utf16.count, of: copy.target, in: sheet)
    }
  }

  mutating func setItem(_ index: Int, of cell: CellReference) {
    write("s", String(index), into: cell)
  }

  private mutating func write(_ type: String, _ value: String, into cell: CellReference) {
    let prefix = scan.tagPrefix(of: 0)
    written[cell] = CellWriter.Written(
      type: type, inner: "<\(prefix)v>\(value)</\(prefix)v>")
  }
}

extension TextCopy.Change {
  fileprivate var isNone: Bool {
    switch self {
    case .replacing(let replacements): replacements.isEmpty
    case .appending(let text): text.isEmpty
    }
  }

  fileprivate func applied(to text: String) -> String {
    switch self {
    case .replacing(let replacements): replacements.applied(to: text)
    case .appending(let end): text + end
    }
  }

  fileprivate func applied(to item: StringItemEdit) -> [UInt8] {
    switch self {
    case .replacing(let replacements): item.applied(replacements)
    case .appending(let end): item.appended(end)
    }
  }
}
