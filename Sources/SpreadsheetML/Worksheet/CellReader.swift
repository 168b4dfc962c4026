import LibXML

/// Reads the cells of a worksheet part (ECMA-376-1 §18.3.1.80 sheetData).
struct CellReader {
  let scan: XMLScan
  let sharedTexts: [String]
  let numberFormats: [NumberFormatKind]

  private let names: CellNames
  private let itemNames: StringItem.Names

  init(scan: XMLScan, sharedTexts: [String], numberFormats: [NumberFormatKind]) {
    self.scan = scan
    self.sharedTexts = sharedTexts
    self.numberFormats = numberFormats
    names = CellNames(scan)
    itemNames = StringItem.Names(scan)
  }

  /// All cells in file order.
  func cells() -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(scan.count(of: names.cell))
    var formulas = SharedFormulas()
    for position in CellPositions(scan) {
      cells.append(cell(position.element, at: position.reference, &formulas))
    }
    return cells
  }

  private func cell(
    _ element: Int, at reference: CellReference, _ formulas: inout SharedFormulas
  ) -> Cell {
    var type: ArraySlice<UInt8>?
    var style = 0
    for attribute in scan.attributes(of: element) {
      let raw = scan.bytes[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
      if attribute.name == names.type {
        type = raw
      } else if attribute.name == names.style {
        style = Decimal.integer(raw) ?? 0
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
      } else if name == names.inline {
        inlineElement = child
      }
    }
    return Cell(
      reference: reference, value: value(type: type, valueElement, inlineElement),
      formula: formula, styleIndex: style,
      numberFormat: numberFormats.indices.contains(style) ? numberFormats[style] : .general)
  }

  private func value(
    type: ArraySlice<UInt8>?, _ valueElement: Int?, _ inlineElement: Int?
  ) -> CellValue {
    let kind = type.map { String(decoding: $0, as: UTF8.self) } ?? "n"
    if kind == "inlineStr" {
      guard let inlineElement else { return .blank }
      return .text(StringItem.text(scan, item: inlineElement, names: itemNames))
    }
    guard let valueElement else { return .blank }
    let raw = scan.bytes[scan.contentRange(of: valueElement)]
    switch kind {
    case "s":
      guard let index = Decimal.integer(raw), sharedTexts.indices.contains(index) else {
        return .blank
      }
      return .text(sharedTexts[index])
    case "str":
      return .text(EscapedText.decoded(scan.text(of: valueElement)))
    case "b":
      return .boolean(scan.text(of: valueElement) == "1" || scan.text(of: valueElement) == "true")
    case "e":
      return .error(scan.text(of: valueElement))
    default:
      // `d` holds an ISO 8601 date as text (ECMA-376-1 §18.18.11 ST_CellType).
      let text = scan.text(of: valueElement)
      if text.isEmpty { return .blank }
      guard let number = Double(text), number.isFinite else { return .text(text) }
      return .number(number)
    }
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
