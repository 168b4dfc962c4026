public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives rows a height in points (ECMA-376-1 §18.3.1.73 row, `ht`); nil: they fit their contents.
  ///
  /// Shapes, notes and controls that are not to be sized with cells keep their size.
  ///
  /// ```swift
  /// try workbook.setRowHeight(30, ofRows: 5...9, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, `off-the-sheet` or `size-out-of-range` (0 to 409.5).
  public mutating func setRowHeight(
    _ points: Double?, ofRows rows: ClosedRange<Int>, in sheet: String
  ) throws(Failure) {
    if let points, !(0...409.5).contains(points) {
      throw Failure(.sizeOutOfRange(sheet: sheet, limit: "0–409.5 pt"))
    }
    let properties = [("ht", points.map(Self.shortest)), ("customHeight", points.map { _ in "1" })]
    try change(properties, ofRows: rows, in: sheet)
  }

  /// Gives columns a width in characters of the default font, the cell's padding included
  /// (ECMA-376-1 §18.3.1.13 col, `width`).
  ///
  /// Columns that are described together with others are split off; hidden ones stay hidden.
  /// Shapes, notes and controls that are not to be sized with cells keep their size.
  ///
  /// ```swift
  /// try workbook.setColumnWidth(20.7, ofColumns: 2...3, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, `off-the-sheet` or `size-out-of-range` (0 to 255).
  public mutating func setColumnWidth(
    _ characters: Double, ofColumns columns: ClosedRange<Int>, in sheet: String
  ) throws(Failure) {
    guard (0...255).contains(characters) else {
      throw Failure(.sizeOutOfRange(sheet: sheet, limit: "0–255"))
    }
    let properties = [
      ("width", Self.shortest(characters)), ("customWidth", "1"), ("bestFit", nil),
    ]
    try change(properties, ofColumns: columns, in: sheet)
  }

  /// Hides rows or shows them again.
  ///
  /// ```swift
  /// try workbook.setHidden(true, rows: 5...9, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func setHidden(
    _ isHidden: Bool, rows: ClosedRange<Int>, in sheet: String
  ) throws(Failure) {
    try change([("hidden", isHidden ? "1" : nil)], ofRows: rows, in: sheet)
  }

  /// Hides columns or shows them again.
  ///
  /// ```swift
  /// try workbook.setHidden(false, columns: 4...6, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func setHidden(
    _ isHidden: Bool, columns: ClosedRange<Int>, in sheet: String
  ) throws(Failure) {
    try change([("hidden", isHidden ? "1" : nil)], ofColumns: columns, in: sheet)
  }

  private mutating func change(
    _ properties: [(name: String, value: String?)], ofRows rows: ClosedRange<Int>, in sheet: String
  ) throws(Failure) {
    try Self.requireLines(.rows, rows, in: sheet)
    try changeSizes(of: sheet) {
      RowPropertyEdit(scan: $0, rows: rows, properties: properties).patches()
    }
  }

  private mutating func change(
    _ properties: [(name: String, value: String?)], ofColumns columns: ClosedRange<Int>,
    in sheet: String
  ) throws(Failure) {
    try Self.requireLines(.columns, columns, in: sheet)
    try changeSizes(of: sheet) {
      ColumnPropertyEdit(scan: $0, columns: columns, properties: properties).patches()
    }
  }

  /// Applies patches of sizes to a worksheet part, and fits its drawn shapes to the new ones.
  ///
  /// Anchors whose index is in `following` stay with their cells whatever their own setting says; with
  /// `keepingRows`, shapes that poke over the edge of their row stay with it as high as they are.
  mutating func changeSizes(
    of sheet: String, followingAnchors following: Set<Int> = [], keepingRows: Bool = false,
    _ patches: (XMLScan) -> [XMLPatch]
  ) throws(Failure) {
    var edited = self
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    try edited.package.apply(patches(scan), to: part)
    let sizing = AnchorSizing(
      before: GeometryReader.geometry(scan),
      after: GeometryReader.geometry(try edited.package.scan(of: part)), keepsRows: keepingRows)
    if sizing.before != sizing.after {
      try edited.keepSizes(sizing, of: part, followingAnchors: following)
    }
    self = edited
  }

  private mutating func keepSizes(
    _ sizing: AnchorSizing, of part: PartName, followingAnchors following: Set<Int>
  ) throws(Failure) {
    try package.apply(sizing.controlPatches(package.scan(of: part)), to: part)
    for relationship in try package.relationships(of: part) {
      guard let drawing = relationship.part, package.contains(drawing) else { continue }
      switch relationship.type {
      case .office("drawing"):
        try package.apply(
          sizing.patches(package.scan(of: drawing), following: following), to: drawing)
      case .office("vmlDrawing"):
        try package.apply(sizing.vmlPatches(package.scan(of: drawing)), to: drawing)
      default:
        break
      }
    }
  }
}
