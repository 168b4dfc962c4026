public import Diagnostics
import LibXML
import OPC
public import TextEdits

extension Workbook {
  /// Changes cells of a worksheet in one pass; their formats stay unless a change names one.
  ///
  /// Texts are appended to the shared string part, or written into the cells where the workbook
  /// has none. Where the workbook holds formulas, it is marked to be calculated anew.
  /// - Throws: `Failure` with code `no-such-sheet`, `off-the-sheet`,
  ///   `cell-text-too-long`, `invalid-formula`, `no-such-format`, `invalid-date`, `array-formula` (a cell is part of one
  ///   that fills several), `table-refused` (a formula in a table's header) or about a damaged part;
  ///   the workbook is then unchanged.
  public mutating func setCells(
    _ changes: [CellReference: CellChange], in sheet: String
  ) throws(Failure) {
    try requireContents(changes, in: sheet)
    try setCheckedCells(changes, in: sheet)
  }

  /// Changes cells to contents that they can have.
  mutating func setCheckedCells(
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
    try copyText(from: cell, replacing: replacements, to: cell, in: sheet)
  }

  /// Puts plain text behind the text of a cell; its format, runs and readings stay.
  ///
  /// A text shared with other cells is changed for this cell only.
  /// - Returns: whether the cell holds a text that can be changed (not a formula's result).
  @discardableResult
  public mutating func appendText(
    _ text: String, at cell: CellReference, in sheet: String
  ) throws(Failure) -> Bool {
    try copyTexts([TextCopy(from: cell, appending: text, to: cell)], in: sheet) == [true]
  }

  /// Gives `target` the text of `source` with replacements made, runs and readings included.
  ///
  /// - Returns: whether `source` holds a text that can be copied (not a formula's result).
  @discardableResult
  public mutating func copyText(
    from source: CellReference, replacing replacements: [TextReplacement],
    to target: CellReference, in sheet: String
  ) throws(Failure) -> Bool {
    try copyTexts(
      [TextCopy(from: source, replacing: replacements, to: target)], in: sheet) == [true]
  }

  /// Writes cells, frees others from formulas they share with them, and sees to calculation.
  mutating func write(
    _ cells: [CellReference: (content: CellWriter.Written?, styleIndex: Int?)], to part: PartName,
    sheet: String
  ) throws(Failure) {
    let scan = try package.scan(of: part)
    do throws(Failure) {
      _ = try CellPositions(scan).checkedRows()
    } catch {
      throw error.located(in: Place(sheet: sheet))
    }
    var overwritten = Set(cells.filter { $0.value.content != nil }.keys)
    let release = try FormulaRelease(scan: scan, overwritten: overwritten, sheet: sheet)
    var cells = cells
    for cell in release.emptied {
      overwritten.insert(cell)
      cells[cell] = (CellWriter.Written(type: nil, inner: ""), cells[cell]?.styleIndex)
    }
    let patches = CellWriter(scan: scan, cells: cells).patches() + release.patches
    try package.apply(patches, to: part)
    // A chain that names a cell without formula makes Excel repair the file.
    let addsFormulas = cells.values.contains { $0.content?.isFormula == true }
    if release.endsFormulas || addsFormulas { try dropCalculationChain() }
    if release.endsFormulas { try dropVolatileDependencies(of: overwritten, sheet: sheet) }
    if overwritten.isEmpty { return }
    if try !isCalculationRequested {
      if addsFormulas {
        try requestCalculation()
      } else if try hasDependents(on: overwritten, sheet: sheet) {
        try requestCalculation()
      }
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
    var held: [CellReference: CellWriter.Written] = [:]
    for (cell, element) in CellPositions(scan).elements(of: Set(sources.values)) {
      let parts = scan.children(of: element).filter { scan.name(of: $0) != .main("f") }
      let inner = parts.map { String(decoding: scan.bytes[scan.range(of: $0)], as: UTF8.self) }
      held[cell] = CellWriter.Written(
        type: scan.attribute("t", of: element), inner: inner.joined())
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
    let changed = changes.filter { $0.value.content != nil }.keys
    return CellPositions(scan).elements(of: Set(changed)).values.count {
      scan.attribute("t", of: $0) == "s"
    }
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
