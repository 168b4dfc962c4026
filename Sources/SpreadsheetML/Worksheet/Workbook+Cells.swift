public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Changes cells of a worksheet in one pass; their formats stay unless a change names one.
  ///
  /// Texts are appended to the shared string part, or written into the cells where the workbook
  /// has none. Where the workbook holds formulas, it is marked to be calculated anew.
  /// - Throws: `Failure` with code `no-such-sheet` or about a damaged part.
  public mutating func setCells(
    _ changes: [CellReference: CellChange], in sheet: String
  ) throws(Failure) {
    var edited = self
    let part = try edited.worksheetPart(sheet)
    let scan = try edited.package.scan(of: part)
    let prefix = scan.tagPrefix(of: 0)
    var written: [CellReference: (content: CellWriter.Written?, styleIndex: Int?)] = [:]
    var texts: [(cell: CellReference, text: String)] = []
    for (cell, change) in changes.sorted(by: { $0.key < $1.key }) {
      if case .text(let text)? = change.content, !text.isEmpty { texts.append((cell, text)) }
      written[cell] = (
        change.content.map { Self.written($0, prefix: prefix) }, change.styleIndex
      )
    }
    if let strings = try edited.sharedStringsPart {
      let stringPrefix = try edited.package.scan(of: strings).tagPrefix(of: 0)
      let indices = try edited.appendSharedStrings(
        texts.map { Self.textItem("si", prefix: stringPrefix, $0.text) },
        referenceChange: texts.count - edited.sharedReferences(in: changes, scan), to: strings)
      for (item, index) in zip(texts, indices) {
        written[item.cell]?.content = CellWriter.Written(
          type: "s", inner: "<\(prefix)v>\(index)</\(prefix)v>")
      }
    }
    try edited.package.apply(CellWriter(scan: scan, cells: written).patches(), to: part)
    if changes.values.contains(where: { $0.content != nil }) { try edited.requestCalculation() }
    self = edited
  }

  /// Makes replacements in the text of a cell; its format, runs and readings elsewhere stay.
  ///
  /// A text shared with other cells is changed for this cell only.
  /// - Returns: whether the cell holds a text that can be changed (not a formula's result).
  @discardableResult
  public mutating func replaceText(
    _ replacements: [TextReplacement], at cell: CellReference, in sheet: String
  ) throws(Failure) -> Bool {
    try copyText(from: cell, replacing: replacements, to: cell, in: sheet)
  }

  /// Gives `target` the text of `source` with replacements made, runs and readings included.
  ///
  /// - Returns: whether `source` holds a text that can be copied (not a formula's result).
  @discardableResult
  public mutating func copyText(
    from source: CellReference, replacing replacements: [TextReplacement],
    to target: CellReference, in sheet: String
  ) throws(Failure) -> Bool {
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    guard let element = CellPositions(scan).first(where: { $0.reference == source })?.element,
      scan.child(of: element, named: .main("f")) == nil
    else { return false }
    let prefix = scan.tagPrefix(of: element)
    let written: CellWriter.Written
    var edited = self
    switch scan.attribute("t", of: element) {
    case "inlineStr":
      guard let item = scan.child(of: element, named: .main("is")) else { return false }
      let bytes = StringItemEdit(scan: scan, item: item).applied(replacements)
      written = CellWriter.Written(type: "inlineStr", inner: String(decoding: bytes, as: UTF8.self))
    case "s":
      guard let strings = try sharedStringsPart,
        let value = scan.child(of: element, named: .main("v")),
        let index = Int(scan.text(of: value))
      else { return false }
      let stringScan = try package.scan(of: strings)
      let items = stringScan.children(of: 0, named: .main("si"))
      guard items.indices.contains(index) else { return false }
      // The same text is the same item; another one is appended.
      let changed = replacements.isEmpty
        ? [] : [StringItemEdit(scan: stringScan, item: items[index]).applied(replacements)]
      let new = try edited.appendSharedStrings(
        changed, referenceChange: target == source ? 0 : 1, to: strings)
      written = CellWriter.Written(
        type: "s", inner: "<\(prefix)v>\(new.first ?? index)</\(prefix)v>")
    default:
      return false
    }
    let writer = CellWriter(scan: scan, cells: [target: (written, nil)])
    try edited.package.apply(writer.patches(), to: part)
    self = edited
    return true
  }

  /// How many of the cells whose content changes refer to shared strings now.
  private func sharedReferences(
    in changes: [CellReference: CellChange], _ scan: XMLScan
  ) -> Int {
    CellPositions(scan).lazy.filter {
      changes[$0.reference]?.content != nil && scan.attribute("t", of: $0.element) == "s"
    }.count
  }

  private static func written(_ content: CellContent, prefix: String) -> CellWriter.Written {
    switch content {
    case .blank:
      return CellWriter.Written(type: nil, inner: "")
    case .text(let text):
      let item = text.isEmpty ? [] : textItem("is", prefix: prefix, text)
      return CellWriter.Written(type: "inlineStr", inner: String(decoding: item, as: UTF8.self))
    case .number(let number):
      return CellWriter.Written(type: nil, inner: "<\(prefix)v>\(shortest(number))</\(prefix)v>")
    case .boolean(let flag):
      return CellWriter.Written(type: "b", inner: "<\(prefix)v>\(flag ? 1 : 0)</\(prefix)v>")
    case .formula(let formula):
      let text = String(decoding: XMLText.encodedContent(formula), as: UTF8.self)
      return CellWriter.Written(type: nil, inner: "<\(prefix)f>\(text)</\(prefix)f>")
    }
  }

  /// The shortest decimal that reads back as the same number; whole numbers without `.0`.
  private static func shortest(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
