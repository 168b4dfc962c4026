import Diagnostics
import LibXML

/// Reads the cells of a worksheet part (ECMA-376-1 §18.3.1.80 sheetData).
struct CellReader {
  let scan: XMLScan
  let sharedTexts: [String]
  let numberFormats: [NumberFormat]
  /// The day that dates written as such are counted from.
  let dateSystem: DateSystem

  private let names: CellNames
  private let itemNames: StringItem.Names

  init(
    scan: XMLScan, sharedTexts: [String], numberFormats: [NumberFormat],
    dateSystem: DateSystem = .from1900
  ) {
    self.scan = scan
    self.sharedTexts = sharedTexts
    self.numberFormats = numberFormats
    self.dateSystem = dateSystem
    names = CellNames(scan)
    itemNames = StringItem.Names(scan)
  }

  /// All cells in file order.
  ///
  /// - Throws: `Failure` with code `bad-reference`, `row-repeated`, `cell-repeated`,
  ///   `shared-string-missing` or `limit-exceeded`: what a damaged sheet says is not guessed at.
  func cells(_ size: inout ContentSize) throws(Failure) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(scan.count(of: names.cell))
    var formulas = SharedFormulas()
    let positions = CellPositions(scan)
    let rows = try positions.checkedRows()
    try size.add(rows: rows.count)
    var last = CellReference(row: 0, column: 0)
    var isAscending = true
    for row in rows {
      let inRow = positions.cells(ofRow: row.element, number: row.number)
      do throws(Failure) {
        try size.add(cells: inRow.count)
      } catch {
        // What is repeated is told before what is too much.
        if let cell = inRow.lazy.map(\.reference).firstRepeated {
          throw Failure(.repeatedCell(cell))
        }
        throw error
      }
      for position in inRow {
        if position.isImplicit {
          try positions.checkImplicit(position.element, isRow: false, after: last)
        }
        let reference = position.reference
        if reference <= last { isAscending = false }
        last = reference
        do throws(Failure) {
          cells.append(try cell(position.element, at: reference, &formulas, &size))
        } catch {
          throw error.located(in: Place(cell: reference.description))
        }
      }
    }
    if !isAscending, let cell = cells.lazy.map(\.reference).firstRepeated {
      throw Failure(.repeatedCell(cell))
    }
    return cells
  }

  /// The value of one cell; blank where there is none.
  func value(at reference: CellReference) throws(Failure) -> CellValue {
    guard let element = CellPositions(scan).elements(of: [reference])[reference] else {
      return .blank
    }
    var formulas = SharedFormulas()
    var size = ContentSize(Limits())
    return try cell(element, at: reference, &formulas, &size).value
  }

  private func cell(
    _ element: Int, at reference: CellReference, _ formulas: inout SharedFormulas,
    _ size: inout ContentSize
  ) throws(Failure) -> Cell {
    var type: ArraySlice<UInt8>?
    var style = 0
    for index in scan.attributeIndices(of: element) {
      let attribute = scan.attributes[index]
      let range = Int(attribute.valueStart)..<Int(attribute.valueEnd)
      if attribute.name == names.type {
        type = scan.bytes[range]
      } else if attribute.name == names.style {
        style = Decimal.integer(scan.bytes[range]) ?? 0
      }
    }
    var valueElement: Int?
    var inlineElement: Int?
    var formula: String?
    for child in scan.children(of: element) {
      let name = scan.elements[child].name
      if name == names.value {
        valueElement = child
      } else if name == names.formula {
        formula = formulas.text(of: child, at: reference, scan)
        if let formula { try size.add(formula: formula) }
      } else if name == names.inline {
        inlineElement = child
      }
    }
    let value = try value(type: type, valueElement, inlineElement, reference)
    if case .text(let text) = value { try size.add(text: text) }
    let format = numberFormats.indices.contains(style) ? numberFormats[style] : nil
    var cell = Cell(
      reference: reference, value: value, formula: formula, styleIndex: style,
      numberFormat: format?.kind ?? .general, words: format?.words)
    if type?.elementsEqual("d".utf8) == true { cell.value = day(of: cell) ?? value }
    return cell
  }

  /// What Excel makes of an ISO 8601 date where the cell's format shows a day (ECMA-376-1 §18.18.11
  /// ST_CellType, `d`): a number; nil for anything else.
  private func day(of cell: Cell) -> CellValue? {
    guard case .text(let text) = cell.value,
      cell.numberFormat == .date || cell.numberFormat == .dateTime
    else { return nil }
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    let day = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count <= 2, day.map(\.count) == [4, 2, 2], let year = Int(day[0]),
      let month = Int(day[1]), let number = Int(day[2]),
      let serial = dateSystem.serial(year: year, month: month, day: number)
    else { return nil }
    return .number(serial)
  }

  private func value(
    type: ArraySlice<UInt8>?, _ valueElement: Int?, _ inlineElement: Int?,
    _ reference: CellReference
  ) throws(Failure) -> CellValue {
    // Bytes are compared: of a large sheet a text for each cell would take long.
    let kind = type ?? []
    if kind.elementsEqual("inlineStr".utf8) {
      guard let inlineElement else { return .blank }
      return .text(StringItem.text(scan, item: inlineElement, names: itemNames))
    }
    guard let valueElement else { return .blank }
    let raw = scan.bytes[scan.contentRange(of: valueElement)]
    switch kind.first {
    case UInt8(ascii: "s") where kind.count == 1:
      guard let index = Decimal.integer(raw), sharedTexts.indices.contains(index) else {
        if raw.isEmpty { return .blank }
        throw Failure(
          .missingSharedString(
            scan.text(of: valueElement), count: sharedTexts.count, at: reference))
      }
      return .text(sharedTexts[index])
    case UInt8(ascii: "s") where kind.elementsEqual("str".utf8):
      return .text(EscapedText.decoded(scan.text(of: valueElement)))
    case UInt8(ascii: "b") where kind.count == 1:
      return .boolean(scan.text(of: valueElement) == "1" || scan.text(of: valueElement) == "true")
    case UInt8(ascii: "e") where kind.count == 1:
      return .error(scan.text(of: valueElement))
    default:
      let text = scan.text(of: valueElement)
      if text.isEmpty { return .blank }
      guard let number = Double(text), number.isFinite else { return .text(text) }
      return .number(number)
    }
  }
}

/// How much the texts and formulas of a workbook's cells come to, as far as they were read.
struct ContentSize {
  private let limits: Limits
  private let maximumText, maximumLength, maximumFormulas, maximumCells: Int
  private var texts = 0
  private var formulas = 0
  private var rows = 0
  private var cells = 0

  init(_ limits: Limits) {
    self.limits = limits
    maximumCells = limits[.cells]
    maximumText = limits[.textSize]
    maximumLength = limits[.textLength]
    maximumFormulas = limits[.formulaSize]
  }

  mutating func add(rows count: Int) throws(Failure) {
    rows += count
    try limits.check(.rows, rows)
  }

  mutating func add(cells count: Int) throws(Failure) {
    cells += count
    if cells > maximumCells { throw Failure(.limitExceeded(limits.passed(.cells))) }
  }

  /// A text that many cells share counts for each of them: so it does in tables.
  mutating func add(text: String) throws(Failure) {
    texts += text.utf8.count
    if texts > maximumText { throw Failure(.limitExceeded(limits.passed(.textSize))) }
    if text.utf8.count > maximumLength { try limits.check(lengthOf: text) }
  }

  mutating func add(formula: String) throws(Failure) {
    formulas += formula.utf8.count
    if formulas > maximumFormulas { throw Failure(.limitExceeded(limits.passed(.formulaSize))) }
  }
}

extension Sequence where Element: Hashable {
  /// The first element that has come before.
  var firstRepeated: Element? {
    var seen: Set<Element> = []
    return first { !seen.insert($0).inserted }
  }
}

/// The numbers of the names concerned in one worksheet scan.
struct CellNames {
  let row, cell, value, formula, inline, reference, style, type: Int32?

  init(_ scan: XMLScan) {
    row = scan.nameIndex(.main("row"))
    cell = scan.nameIndex(.main("c"))
    value = scan.nameIndex(.main("v"))
    formula = scan.nameIndex(.main("f"))
    inline = scan.nameIndex(.main("is"))
    reference = scan.nameIndex(XMLName("", "r"))
    style = scan.nameIndex(XMLName("", "s"))
    type = scan.nameIndex(XMLName("", "t"))
  }
}

/// Integers in raw bytes, without making a text of them.
enum Decimal {
  static func integer(_ raw: ArraySlice<UInt8>) -> Int? {
    guard !raw.isEmpty, raw.count < 12 else { return nil }
    var number = 0
    for byte in raw {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

/// Reads the formulas of cells one after another, in file order (ECMA-376-1 §18.3.1.40 f).
///
/// The members of a shared group but the first have no text: theirs is the first one's, moved.
struct SharedFormulas {
  private var masters: [String: (cell: CellReference, formula: Formula)] = [:]

  /// The text of an `f` element, translated for the cell it stands in; nil when it has none.
  mutating func text(of element: Int, at cell: CellReference, _ scan: XMLScan) -> String? {
    let text = scan.text(of: element)
    guard scan.attribute("t", of: element) == "shared", let id = scan.attribute("si", of: element)
    else { return text.isEmpty ? nil : text }
    if !text.isEmpty {
      masters[id] = Formula(text).map { (cell, $0) }
      return text
    }
    return masters[id].map { master in
      master.formula.translated(
        rows: cell.row - master.cell.row, columns: cell.column - master.cell.column)
        ?? master.formula.text
    }
  }
}
