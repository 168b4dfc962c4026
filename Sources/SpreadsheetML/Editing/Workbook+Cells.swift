public import Diagnostics
import LibXML
import OPC
public import TextEdits

extension Workbook {
  /// Changes cells of a worksheet in one pass; their formats stay unless a change names one.
  ///
  /// Texts are appended to the shared string part, or written into the cells where the workbook
  /// has none. Where the workbook holds formulas, it is marked to be calculated anew.
  /// - Throws: `Failure` with code `no-such-sheet`, `invalid-date`, `array-formula` (a cell is part
  ///   of one that fills several) or about a damaged part.
  public mutating func setCells(
    _ changes: [CellReference: CellChange], in sheet: String
  ) throws(Failure) {
    var edited = self
    let part = try edited.worksheetPart(sheet)
    let scan = try edited.package.scan(of: part)
    let prefix = scan.tagPrefix(of: 0)
    let dates = try edited.dateSystem
    var written: [CellReference: (content: CellWriter.Written?, styleIndex: Int?)] = [:]
    let strings = try edited.sharedStringsPart
    var items = try edited.textItems(for: changes, on: scan, sharedStrings: strings)
    var texts: [(cell: CellReference, item: [UInt8])] = []
    let copies = Self.copies(for: changes, scan)
    for (cell, change) in changes.sorted(by: { $0.key < $1.key }) {
      let item = items.item(of: change, at: cell)
      if let item { texts.append((cell, item)) }
      let content =
        copies[cell]
        ?? item.map {
          CellWriter.Written(type: "inlineStr", inner: String(decoding: $0, as: UTF8.self))
        }
        ?? change.content.flatMap { Self.written($0, prefix: prefix, dates) }
      if change.content != nil, content == nil {
        throw Failure(.invalidDate(sheet: sheet, cell: cell))
      }
      written[cell] = (content, change.styleIndex)
    }
    if let strings {
      let indices = try edited.appendSharedStrings(
        texts.map(\.item),
        referenceChange: texts.count + copies.values.count { $0.type == "s" }
          - edited.sharedReferences(in: changes, scan),
        to: strings)
      for (item, index) in zip(texts, indices) {
        written[item.cell]?.content = CellWriter.Written(
          type: "s", inner: "<\(prefix)v>\(index)</\(prefix)v>")
      }
    }
    try edited.write(written, to: part, sheet: sheet)
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
    try copyText(from: cell, .replacing(replacements), to: cell, in: sheet)
  }

  /// Puts plain text behind the text of a cell; its format, runs and readings stay.
  ///
  /// A text shared with other cells is changed for this cell only. Excel shows 32,767 UTF-16 units
  /// of a cell at most; the caller sees to that.
  /// - Returns: whether the cell holds a text that can be changed (not a formula's result).
  @discardableResult
  public mutating func appendText(
    _ text: String, at cell: CellReference, in sheet: String
  ) throws(Failure) -> Bool {
    try copyText(from: cell, .appending(text), to: cell, in: sheet)
  }

  /// Gives `target` the text of `source` with replacements made, runs and readings included.
  ///
  /// - Returns: whether `source` holds a text that can be copied (not a formula's result).
  @discardableResult
  public mutating func copyText(
    from source: CellReference, replacing replacements: [TextReplacement],
    to target: CellReference, in sheet: String
  ) throws(Failure) -> Bool {
    try copyText(from: source, .replacing(replacements), to: target, in: sheet)
  }

  private mutating func copyText(
    from source: CellReference, _ change: TextChange, to target: CellReference, in sheet: String
  ) throws(Failure) -> Bool {
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    guard let element = CellPositions(scan).first(where: { $0.reference == source })?.element,
      scan.child(of: element, named: .main("f")) == nil
    else { return false }
    let targetElement = CellPositions(scan).first { $0.reference == target }?.element
    let hasShared = targetElement.map { scan.attribute("t", of: $0) == "s" } ?? false
    var edited = self
    let written = try edited.copiedText(
      of: element, scan, change, referenceChange: hasShared ? 0 : 1)
    guard let written else { return false }
    try edited.write([target: (written, nil)], to: part, sheet: sheet)
    self = edited
    return true
  }

  /// The content of a text cell with a change made; nil when it holds no text.
  private mutating func copiedText(
    of element: Int, _ scan: XMLScan, _ change: TextChange, referenceChange: Int
  ) throws(Failure) -> CellWriter.Written? {
    let prefix = scan.tagPrefix(of: element)
    switch scan.attribute("t", of: element) {
    case "inlineStr":
      guard let item = scan.child(of: element, named: .main("is")) else { return nil }
      let bytes = change.applied(to: StringItemEdit(scan: scan, item: item))
      return CellWriter.Written(type: "inlineStr", inner: String(decoding: bytes, as: UTF8.self))
    case "s":
      guard let strings = try sharedStringsPart,
        let value = scan.child(of: element, named: .main("v")),
        let index = Int(scan.text(of: value))
      else { return nil }
      let stringScan = try package.scan(of: strings)
      let items = stringScan.children(of: 0, named: .main("si"))
      guard items.indices.contains(index) else { return nil }
      // The same text is the same item; another one is appended.
      let changed =
        change.isNone
        ? [] : [change.applied(to: StringItemEdit(scan: stringScan, item: items[index]))]
      let new = try appendSharedStrings(changed, referenceChange: referenceChange, to: strings)
      return CellWriter.Written(
        type: "s", inner: "<\(prefix)v>\(new.first ?? index)</\(prefix)v>")
    case "str":
      // A text without formula, as some programs write it.
      guard let value = scan.child(of: element, named: .main("v")) else { return nil }
      let text = change.applied(to: EscapedText.decoded(scan.text(of: value)))
      let bytes = XMLText.encodedContent(EscapedText.encoded(text))
      return CellWriter.Written(
        type: "str",
        inner: "<\(prefix)v>\(String(decoding: bytes, as: UTF8.self))</\(prefix)v>")
    default:
      return nil
    }
  }

  /// Writes cells, frees others from formulas they share with them, and sees to calculation.
  private mutating func write(
    _ cells: [CellReference: (content: CellWriter.Written?, styleIndex: Int?)], to part: PartName,
    sheet: String
  ) throws(Failure) {
    let scan = try package.scan(of: part)
    let overwritten = Set(cells.filter { $0.value.content != nil }.keys)
    let release = try FormulaRelease(scan: scan, overwritten: overwritten, sheet: sheet)
    let patches = CellWriter(scan: scan, cells: cells).patches() + release.patches
    try package.apply(patches, to: part)
    // A chain that names a cell without formula makes Excel repair the file.
    let addsFormulas = cells.values.contains { $0.content?.isFormula == true }
    if release.endsFormulas || addsFormulas { try dropCalculationChain() }
    if release.endsFormulas { try dropVolatileDependencies(of: overwritten, sheet: sheet) }
    if overwritten.isEmpty { return }
    if addsFormulas {
      try requestCalculation()
    } else if try hasDependents(on: overwritten, sheet: sheet) {
      try requestCalculation()
    }
    try renameTableColumns(headers: overwritten, sheet: sheet, part: part)
  }

  /// What the cells get that are to hold what another cell holds, by cell.
  private static func copies(
    for changes: [CellReference: CellChange], _ scan: XMLScan
  ) -> [CellReference: CellWriter.Written] {
    let sources = changes.compactMapValues { change in
      if case .copy(let source)? = change.content { source } else { nil as CellReference? }
    }
    if sources.isEmpty { return [:] }
    let wanted = Set(sources.values)
    var held: [CellReference: CellWriter.Written] = [:]
    for position in CellPositions(scan) where wanted.contains(position.reference) {
      let parts = scan.children(of: position.element).filter { scan.name(of: $0) != .main("f") }
      let inner = parts.map { String(decoding: scan.bytes[scan.range(of: $0)], as: UTF8.self) }
      held[position.reference] = CellWriter.Written(
        type: scan.attribute("t", of: position.element), inner: inner.joined())
    }
    return sources.mapValues { held[$0] ?? CellWriter.Written(type: nil, inner: "") }
  }

  /// What makes the texts of changes, for the shared string part or for the cells themselves.
  private func textItems(
    for changes: [CellReference: CellChange], on sheet: XMLScan, sharedStrings: PartName?
  ) throws(Failure) -> TextItems {
    let hasRuns = changes.values.contains {
      if case .richText = $0.content { true } else { false }
    }
    let styles = hasRuns ? try relatedPart(.office("styles")) : nil
    let styleSheet = try styles.map { part throws(Failure) in try package.scan(of: part) }
    guard let sharedStrings else {
      return TextItems(
        name: "is", prefix: sheet.tagPrefix(of: 0), sheet: sheet, styleSheet: styleSheet)
    }
    return TextItems(
      name: "si", prefix: try package.scan(of: sharedStrings).tagPrefix(of: 0), sheet: sheet,
      styleSheet: styleSheet)
  }

  /// How many of the cells whose content changes refer to shared strings now.
  private func sharedReferences(
    in changes: [CellReference: CellChange], _ scan: XMLScan
  ) -> Int {
    CellPositions(scan).lazy.filter {
      changes[$0.reference]?.content != nil && scan.attribute("t", of: $0.element) == "s"
    }.count
  }

  /// A value or formula; nil for a date that is none.
  private static func written(
    _ content: CellContent, prefix: String, _ dates: DateSystem
  ) -> CellWriter.Written? {
    switch content {
    case .blank:
      return CellWriter.Written(type: nil, inner: "")
    case .text, .richText:
      // An empty one: the others are items of their own.
      return CellWriter.Written(type: nil, inner: "")
    case .number(let number) where !number.isFinite:
      return CellWriter.Written(type: "e", inner: "<\(prefix)v>#NUM!</\(prefix)v>")
    case .number(let number):
      return CellWriter.Written(type: nil, inner: "<\(prefix)v>\(shortest(number))</\(prefix)v>")
    case .date(let year, let month, let day):
      return dates.serial(year: year, month: month, day: day).flatMap {
        written(.number($0), prefix: prefix, dates)
      }
    case .boolean(let flag):
      return CellWriter.Written(type: "b", inner: "<\(prefix)v>\(flag ? 1 : 0)</\(prefix)v>")
    case .copy:
      // Taken from its source's bytes.
      return CellWriter.Written(type: nil, inner: "")
    case .formula(let formula):
      let text = String(decoding: XMLText.encodedContent(formula), as: UTF8.self)
      return CellWriter.Written(
        type: nil, inner: "<\(prefix)f>\(text)</\(prefix)f>", isFormula: true)
    }
  }

  /// The shortest decimal that reads back as the same number; whole numbers without `.0`.
  static func shortest(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// What becomes of a cell's text.
private enum TextChange {
  case replacing([TextReplacement])
  case appending(String)

  var isNone: Bool {
    switch self {
    case .replacing(let replacements): replacements.isEmpty
    case .appending(let text): text.isEmpty
    }
  }

  func applied(to text: String) -> String {
    switch self {
    case .replacing(let replacements): replacements.applied(to: text)
    case .appending(let end): text + end
    }
  }

  func applied(to item: StringItemEdit) -> [UInt8] {
    switch self {
    case .replacing(let replacements): item.applied(replacements)
    case .appending(let end): item.appended(end)
    }
  }
}
