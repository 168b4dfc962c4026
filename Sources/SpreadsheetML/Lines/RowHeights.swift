import LibXML

/// Works out how high rows must be for their texts.
struct RowHeights {
  private(set) var fitting = RowFitting()

  private let scan: XMLScan
  private let pieces: CellPieces
  private let geometry: SheetGeometry
  /// Points by 1-based row, for the rows that have a height of their own.
  private var ownHeights: [Int: Double] = [:]
  /// Whether rows without a height of their own have one all the same.
  private let isDefaultFixed: Bool
  private var hidden: Set<Int> = []
  private let changed: Set<CellReference>
  private let rows: Set<Int>
  /// Merged ranges by their first cell.
  private let merges: [CellReference: CellRange]
  /// By how much columns may be narrower than the geometry has them: digits of a small default font
  /// are less than seven pixels wide.
  private let narrowing: Double

  /// Excel's limit.
  private static let highest = 409.0
  /// Points that stay free above and below a text together.
  static let margin = 1.5

  /// The width to reckon with, in points: a printer may fit a little less into a line than a screen.
  static func room(of width: Double, fontSize: Double) -> Double {
    width - min(fontSize * 0.55, width * 0.025)
  }

  init(_ scan: XMLScan, _ pieces: CellPieces, changed: Set<CellReference>) {
    self.scan = scan
    self.pieces = pieces
    self.changed = changed
    geometry = GeometryReader.geometry(scan)
    let merges = MergedCells.elements(scan).map(\.range)
    self.merges = Dictionary(merges.map { ($0.topLeft, $0) }) { first, _ in first }
    rows = Set(changed.map(\.row))
    let format = scan.child(of: 0, named: .main("sheetFormatPr"))
    isDefaultFixed = format.map { scan.boolean("customHeight", of: $0, default: false) } ?? false
    narrowing = pieces.digitWidth / 7
  }

  /// Whether a row has a height of its own in the file.
  func hasHeight(_ row: Int) -> Bool { ownHeights[row] != nil }

  private struct Need {
    var height = 0.0
    var cell: CellReference?
    var lines = 0

    mutating func take(_ extent: TextExtent, at cell: CellReference) {
      let needed = extent.height + RowHeights.margin
      if needed <= height { return }
      (height, self.cell, lines) = (needed, cell, extent.lines)
    }
  }

  mutating func fit() {
    // What cells merged over several rows need, with their ranges.
    var tall: [(range: CellRange, need: Need)] = []
    let wanted = rows.union(
      changed.compactMap { merges[$0] }.filter { $0.rows.count > 1 }.flatMap(\.rows))
    let positions = CellPositions(scan)
    for row in positions.rows where wanted.contains(row.number) {
      if scan.boolean("hidden", of: row.element, default: false) { hidden.insert(row.number) }
      if scan.attribute("ht", of: row.element) != nil {
        ownHeights[row.number] = points(geometry.height(ofRow: row.number))
      }
      // Of all cells, as Excel fits a row, of those that have changed, and of merged ones of these.
      var all = Need()
      var own = Need()
      var merged = Need()
      for cell in positions.cells(ofRow: row.element, number: row.number) {
        let range = merges[cell.reference] ?? CellRange(cell.reference)
        if range.rows.count > 1, !changed.contains(cell.reference) { continue }
        guard let extent = extent(of: cell.element, in: range) else { continue }
        if range.rows.count > 1 {
          var need = Need()
          need.take(extent, at: cell.reference)
          tall.append((range, need))
        } else if range.columns.count == 1 {
          all.take(extent, at: cell.reference)
          if changed.contains(cell.reference) { own.take(extent, at: cell.reference) }
        } else if changed.contains(cell.reference) {
          merged.take(extent, at: cell.reference)
        }
      }
      if rows.contains(row.number) { fit(row.number, own, merged, all: all) }
    }
    for (range, need) in tall { spread(need, over: range) }
    fitting.shortfalls.sort { $0.cell < $1.cell }
  }

  private mutating func fit(_ row: Int, _ own: Need, _ merged: Need, all: Need) {
    if hidden.contains(row) { return }
    if hasHeight(row) || isDefaultFixed {
      grow(row, to: merged.height > own.height ? merged : own)
    } else if merged.height > max(all.height, height(row)) {
      grow(row, to: merged)
    } else {
      if own.height > 0 { fitting.leftToExcel.insert(row) }
      // What Excel will make of it, for cells merged over several rows.
      natural[row] = all.height
    }
  }

  /// Heights that Excel finds itself.
  private var natural: [Int: Double] = [:]

  private func height(_ row: Int) -> Double {
    if hidden.contains(row) { return 0 }
    return fitting.heights[row] ?? max(points(geometry.height(ofRow: row)), natural[row] ?? 0)
  }

  private mutating func grow(_ row: Int, to need: Need) {
    let old = height(row)
    let new = max(old, min(Self.highest, Self.whole(need.height)))
    if new > old { fitting.heights[row] = new }
    if need.height > new { fallShort(need, of: new) }
  }

  /// Gives each row of a range its share of what they lack together.
  private mutating func spread(_ need: Need, over range: CellRange) {
    var free = range.rows.filter { !hidden.contains($0) }
    var missing = need.height - free.reduce(0) { $0 + height($1) }
    while missing > 0, !free.isEmpty {
      let share = missing / Double(free.count)
      for row in free {
        let old = height(row)
        let new = max(old, min(Self.highest, Self.whole(old + share)))
        if new > old { fitting.heights[row] = new }
        missing -= new - old
      }
      free.removeAll { height($0) >= Self.highest }
    }
    if missing > 0 { fallShort(need, of: need.height - missing) }
  }

  private mutating func fallShort(_ need: Need, of height: Double) {
    guard let cell = need.cell else { return }
    let shown = Int(height / need.height * Double(need.lines))
    // A line that shows but for its rim can be read.
    guard need.lines > 1, shown < need.lines else { return }
    fitting.shortfalls.append(
      RowFitting.Shortfall(cell: cell, shown: max(1, shown), lines: need.lines))
  }

  /// Nil for a cell whose height does not depend on how its text is broken, or that shows none.
  private func extent(of cell: Int, in range: CellRange) -> TextExtent? {
    let format = pieces.format(of: cell)
    if format.shrinksToFit || format.isRotated { return nil }
    let texts = pieces.pieces(of: cell, format)
    if texts.isEmpty { return nil }
    let width = points(range.columns.reduce(0) { $0 + geometry.width(ofColumn: $1) })
    if width <= 0 { return nil }
    let room = Self.room(of: width * narrowing, fontSize: format.fontSize)
    return TextExtent(texts, width: room, format: format)
  }

  private func points(_ emu: Int) -> Double {
    Double(emu) / Double(SheetGeometry.emuPerPoint)
  }

  /// Excel's heights are whole pixels of three quarters of a point.
  private static func whole(_ points: Double) -> Double { (points / 0.75).rounded(.up) * 0.75 }
}
