import Diagnostics
import LibXML

/// The `c` elements of a worksheet with their addresses, in file order.
///
/// A row or cell without `r` stands just behind its predecessor (ECMA-376-1 §18.3.1.4 c: `r` is
/// optional; Excel and several writers rely on that).
struct CellPositions: Sequence {
  struct Position {
    var element: Int
    var row: Int
    var reference: CellReference
    /// Whether the cell has no `r` of its own.
    var isImplicit: Bool
  }

  private let scan: XMLScan
  private let names: CellNames

  init(_ scan: XMLScan) {
    self.scan = scan
    names = CellNames(scan)
  }

  /// The `row` elements with their 1-based numbers and whether these are written.
  var rows: [(element: Int, number: Int, isImplicit: Bool)] {
    guard let data = scan.child(of: 0, named: .main("sheetData")) else { return [] }
    var rows: [(element: Int, number: Int, isImplicit: Bool)] = []
    var last = 0
    for element in scan.children(of: data) where scan.elements[element].name == names.row {
      let written = referenceBytes(of: element).flatMap(Decimal.integer).flatMap {
        (1...CellReference.maximumRow).contains($0) ? $0 : nil
      }
      last = written ?? last + 1
      rows.append((element, last, written == nil))
    }
    return rows
  }

  /// The same, where each number can be read and stands there once.
  ///
  /// - Throws: `Failure` with code `bad-reference` or `row-repeated`: what a damaged sheet says is not guessed at.
  func checkedRows() throws(Failure) -> [(element: Int, number: Int, isImplicit: Bool)] {
    let rows = self.rows
    var last = 0
    var isAscending = true
    for row in rows {
      if row.isImplicit {
        let above = last == 0 ? nil : CellReference(row: last, column: 1)
        try checkImplicit(row.element, isRow: true, after: above)
      }
      if row.number <= last { isAscending = false }
      last = row.number
    }
    if !isAscending, let row = rows.lazy.map(\.number).firstRepeated {
      throw Failure(.repeatedRow(row))
    }
    return rows
  }

  /// A row or cell whose address is not understood must have none at all.
  ///
  /// - Throws: `Failure` with code `bad-reference`.
  func checkImplicit(
    _ element: Int, isRow: Bool, after last: CellReference?
  ) throws(Failure) {
    guard let text = scan.attribute("r", of: element) else { return }
    let place = last.flatMap { $0.row > 0 ? $0.description : nil }
    throw Failure(.badReference(text, isRow: isRow, after: place))
  }

  /// The cells of one `row` element.
  func cells(ofRow element: Int, number: Int) -> [Position] {
    var cells: [Position] = []
    // Most cells have one child.
    cells.reserveCapacity((scan.subtreeEnd(element) - element) / 2)
    var last = 0
    for child in scan.children(of: element) where scan.elements[child].name == names.cell {
      let written = referenceBytes(of: child).flatMap(Self.reference)
      let reference = written ?? CellReference(row: number, column: last + 1)
      last = reference.column
      cells.append(
        Position(
          element: child, row: element, reference: reference, isImplicit: written == nil))
    }
    return cells
  }

  /// The elements of wanted cells; those the part lacks are missing.
  func elements(of wanted: Set<CellReference>) -> [CellReference: Int] {
    if wanted.isEmpty { return [:] }
    let rows = Set(wanted.map(\.row))
    var elements: [CellReference: Int] = [:]
    for row in self.rows where rows.contains(row.number) {
      for cell in cells(ofRow: row.element, number: row.number)
      where wanted.contains(cell.reference) && elements[cell.reference] == nil {
        elements[cell.reference] = cell.element
      }
    }
    return elements
  }

  func makeIterator() -> AnyIterator<Position> {
    var rows = self.rows.makeIterator()
    var cells: IndexingIterator<[Position]> = [].makeIterator()
    return AnyIterator {
      while true {
        if let cell = cells.next() { return cell }
        guard let row = rows.next() else { return nil }
        cells = self.cells(ofRow: row.element, number: row.number).makeIterator()
      }
    }
  }

  private func referenceBytes(of element: Int) -> ArraySlice<UInt8>? {
    for index in scan.attributeIndices(of: element)
    where scan.attributes[index].name == names.reference {
      let attribute = scan.attributes[index]
      return scan.bytes[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
    }
    return nil
  }

  private static func reference(_ raw: ArraySlice<UInt8>) -> CellReference? {
    var row = 0
    var column = 0
    for byte in raw {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column <= 16_384:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row <= 1_048_576:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
    }
    guard (1...CellReference.maximumRow).contains(row),
      (1...CellReference.maximumColumn).contains(column)
    else { return nil }
    return CellReference(row: row, column: column)
  }
}
