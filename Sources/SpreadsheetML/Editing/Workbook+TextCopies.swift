public import Diagnostics
import LibXML
import OPC
public import TextEdits

/// A text that one cell gets from another, or from itself, with a change made.
public struct TextCopy: Hashable, Sendable {
  fileprivate enum Change: Hashable {
    case replacing([TextReplacement])
    case appending(String)
  }

  public let source: CellReference
  public let target: CellReference
  fileprivate let change: Change

  /// The text of `source` with replacements made.
  public init(
    from source: CellReference, replacing replacements: [TextReplacement],
    to target: CellReference
  ) {
    self.source = source
    self.target = target
    change = .replacing(replacements)
  }

  /// The text of `source` with plain text behind it.
  public init(from source: CellReference, appending text: String, to target: CellReference) {
    self.source = source
    self.target = target
    change = .appending(text)
  }
}

extension Workbook {
  /// Gives cells the texts of others with changes made, runs and readings included, in one pass.
  ///
  /// Every copy speaks of the texts as they were before the first one, unless a cell is the target of
  /// several: then they are made one after another. New texts are appended to the shared string part
  /// in the order of the copies, equal ones once.
  /// - Returns: for each copy whether its source holds a text that can be copied (not a formula's
  ///   result); others change nothing.
  /// - Throws: as `setCells(_:in:)`, and `Failure` with code `replacement-invalid`.
  @discardableResult
  public mutating func copyTexts(
    _ copies: [TextCopy], in sheet: String
  ) throws(Failure) -> [Bool] {
    var edited = self
    if Set(copies.map(\.target)).count < copies.count {
      var areTexts: [Bool] = []
      for copy in copies { areTexts += try edited.copyTexts([copy], in: sheet) }
      self = edited
      return areTexts
    }
    let part = try worksheetPart(sheet)
    try Self.requireCells(copies.map(\.target), in: sheet)
    let scan = try package.scan(of: part)
    let elements = CellPositions(scan).elements(of: Set(copies.flatMap { [$0.source, $0.target] }))
    var texts = try CopiedTexts(scan, sharedStrings: sharedStringsScan, sheet: sheet)
    var areTexts: [Bool] = []
    for copy in copies {
      areTexts.append(
        try texts.add(copy, of: elements[copy.source], to: elements[copy.target]))
    }
    if let strings = try sharedStringsPart {
      let indices = try edited.appendSharedStrings(
        texts.newItems.map(\.bytes), referenceChange: texts.referenceChange, to: strings)
      for (item, index) in zip(texts.newItems, indices) { texts.setItem(index, of: item.cell) }
    }
    try edited.write(texts.written.mapValues { ($0, nil) }, to: part, sheet: sheet)
    self = edited
    return areTexts
  }

  private var sharedStringsScan: XMLScan? {
    get throws(Failure) {
      guard let part = try sharedStringsPart else { return nil }
      return try package.scan(of: part)
    }
  }
}

/// The contents that cells get of texts of other cells.
private struct CopiedTexts {
  private(set) var written: [CellReference: CellWriter.Written] = [:]
  /// Texts that are to become shared strings.
  private(set) var newItems: [(cell: CellReference, bytes: [UInt8])] = []
  /// By how much the cells that refer to shared strings become more.
  private(set) var referenceChange = 0

  private let scan: XMLScan
  private let sharedStrings: XMLScan?
  private let items: [Int]
  private let sheet: String

  init(_ scan: XMLScan, sharedStrings: XMLScan?, sheet: String) {
    self.scan = scan
    self.sharedStrings = sharedStrings
    self.sheet = sheet
    items = sharedStrings?.children(of: 0, named: .main("si")) ?? []
  }

  /// Whether the source holds a text that can be copied.
  ///
  /// - Throws: `Failure` with code `replacement-invalid` or `cell-text-too-long`.
  mutating func add(
    _ copy: TextCopy, of source: Int?, to target: Int?
  ) throws(Failure) -> Bool {
    guard let source, scan.child(of: source, named: .main("f")) == nil else { return false }
    switch scan.attribute("t", of: source) {
    case "inlineStr":
      guard let item = scan.child(of: source, named: .main("is")) else { return false }
      try check(copy, StringItem.text(scan, item: item, names: StringItem.Names(scan)))
      let bytes = copy.change.applied(to: StringItemEdit(scan: scan, item: item))
      written[copy.target] = CellWriter.Written(
        type: "inlineStr", inner: String(decoding: bytes, as: UTF8.self))
    case "s":
      guard let sharedStrings, let value = scan.child(of: source, named: .main("v")),
        let index = Int(scan.text(of: value)), items.indices.contains(index)
      else { return false }
      // The same text is the same item; another one is appended.
      setItem(index, of: copy.target)
      if !copy.change.isNone {
        let names = StringItem.Names(sharedStrings)
        try check(copy, StringItem.text(sharedStrings, item: items[index], names: names))
        let edit = StringItemEdit(scan: sharedStrings, item: items[index])
        newItems.append((copy.target, copy.change.applied(to: edit)))
      }
      if target.map({ scan.attribute("t", of: $0) }) != "s" { referenceChange += 1 }
    case "str":
      // A text without formula, as some programs write it.
      guard let value = scan.child(of: source, named: .main("v")) else { return false }
      let old = EscapedText.decoded(scan.text(of: value))
      try check(copy, old)
      let text = copy.change.applied(to: old)
      let bytes = XMLText.encodedContent(EscapedText.encoded(text))
      write("str", String(decoding: bytes, as: UTF8.self), into: copy.target)
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
