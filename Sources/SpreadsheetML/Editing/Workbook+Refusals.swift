import Diagnostics
import LibXML
import OPC

/// Refuses what a sheet cannot have, before anything is changed.
extension Workbook {
  static func requireLines(
    _ axis: StructuralEdit.Axis, _ lines: ClosedRange<Int>, in sheet: String
  ) throws(Failure) {
    guard lines.lowerBound >= 1, lines.upperBound <= axis.lastLine else {
      let count = lines.upperBound.subtractingReportingOverflow(lines.lowerBound).partialValue
      throw Failure(
        .offTheSheet(
          .lines(axis, first: lines.lowerBound, count: count &+ 1), sheet: sheet))
    }
  }

  /// Refuses a block of rows that cannot be repeated from a row on.
  static func requireCopies(
    of source: ClosedRange<Int>, to target: Int, copies: Int, in sheet: String
  ) throws(Failure) {
    try requireLines(.rows, source, in: sheet)
    let last = CellReference.maximumRow
    guard (1...last).contains(target), copies >= 1,
      copies <= (last - target + 1) / source.count
    else {
      throw Failure(.offTheSheet(.lines(.rows, first: target, count: copies), sheet: sheet))
    }
  }

  static func requireCells(
    _ cells: some Sequence<CellReference>, in sheet: String
  ) throws(Failure) {
    let (rows, columns) = (1...CellReference.maximumRow, 1...CellReference.maximumColumn)
    for cell in cells where !rows.contains(cell.row) || !columns.contains(cell.column) {
      throw Failure(.offTheSheet(.cell(cell), sheet: sheet))
    }
  }

  static func requireRange(_ range: CellRange, in sheet: String) throws(Failure) {
    try requireCells([range.topLeft, range.bottomRight], in: sheet)
  }

  /// Refuses contents and formats that a cell cannot have.
  func requireContents(
    _ changes: [CellReference: CellChange], in sheet: String
  ) throws(Failure) {
    try Self.requireCells(changes.keys, in: sheet)
    let formats = try formatCount(for: changes)
    let wrong = changes.compactMap { cell, change in
      Self.problem(of: change, at: cell, in: sheet, formats: formats).map { (cell, $0) }
    }
    if let first = wrong.min(by: { $0.0 < $1.0 }) { throw Failure(first.1) }
  }

  private static func problem(
    of change: CellChange, at cell: CellReference, in sheet: String, formats: Int?
  ) -> Diagnostic? {
    if let style = change.styleIndex, let formats, !(0..<formats).contains(style) {
      return .noSuchFormat(style, sheet: sheet, cell: cell)
    }
    switch change.content {
    case .text(let text):
      return tooLong(text.utf16.count, cell, sheet)
    case .richText(let runs):
      return tooLong(runs.reduce(0) { $0 + $1.text.utf16.count }, cell, sheet)
    case .formula(let text):
      let place = Place(sheet: sheet, cell: cell.description)
      return canStandInFile(text) ? nil : .invalidFormula(text, at: place)
    default:
      return nil
    }
  }

  /// Whether Excel opens a file with this formula.
  static func canStandInFile(_ formula: String) -> Bool {
    formula.utf16.count <= ContentLimits.formula && Formula(formula) != nil
  }

  private static func tooLong(
    _ length: Int, _ cell: CellReference, _ sheet: String
  ) -> Diagnostic? {
    length > ContentLimits.text ? .textTooLong(sheet: sheet, cell: cell, length: length) : nil
  }

  static func requireLength(
    _ length: Int, of cell: CellReference, in sheet: String
  ) throws(Failure) {
    if let problem = tooLong(length, cell, sheet) { throw Failure(problem) }
  }

  /// How many cell formats there are (ECMA-376-1 §18.8.10 cellXfs); nil where no change names one.
  private func formatCount(
    for changes: [CellReference: CellChange]
  ) throws(Failure) -> Int? {
    guard changes.values.contains(where: { $0.styleIndex != nil }),
      let part = try relatedPart(.office("styles"))
    else { return nil }
    let scan = try package.scan(of: part)
    return scan.child(of: 0, named: .main("cellXfs")).map {
      scan.children(of: $0, named: .main("xf")).count
    }
  }
}
