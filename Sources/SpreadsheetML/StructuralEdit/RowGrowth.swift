/// Rows inserted just behind a block of rows that go on with what ends there.
///
/// An insertion behind the last row of a range leaves the range alone (ECMA-376-1 knows no other
/// ranges than the written ones); where the new rows belong to it, this is the way to say so.
public struct RowGrowth: Hashable, Sendable {
  /// 1-based: the last row of the ranges concerned.
  public var last: Int
  /// 1-based: ranges that begin further down are left alone.
  public var first: Int
  /// How many rows the ranges grow by.
  public var count: Int

  /// A growth; a workbook refuses one whose rows do not lie on the sheet.
  public init(first: Int, last: Int, count: Int = 1) {
    self.first = first
    self.last = last
    self.count = count
  }

  /// Whether the rows lie on the sheet, `first` not behind `last`.
  var isOnSheet: Bool {
    1 <= first && first <= last && last <= CellReference.maximumRow
      && (1...CellReference.maximumRow).contains(count) && last + count <= CellReference.maximumRow
  }

  /// The rows with the new ones among them; nil for rows that do not grow.
  func grown(_ rows: ClosedRange<Int>) -> ClosedRange<Int>? {
    isOnSheet && rows.upperBound == last && rows.lowerBound <= first
      ? rows.lowerBound...(last + count) : nil
  }

  /// The range with the new rows among its own; nil for a range that does not grow.
  func grown(_ range: CellRange) -> CellRange? {
    grown(range.rows).map { CellRange(rows: $0, columns: range.columns) }
  }
}

extension Formula {
  /// The text with the ranges of `sheet` that end where `growth` says reaching over the new rows,
  /// for a formula of the sheet `home`; nil when nothing changes.
  ///
  /// Single cells, whole rows and columns and 3-D references stay, and so does a running range such
  /// as `A$5:A9` in row 9 (`cell` is where the formula stands): copied down, it grows by itself.
  public func growing(
    _ growth: RowGrowth, of sheet: String, home: String, at cell: CellReference? = nil
  ) -> String? {
    rewritingReferences { reference in
      guard reference.kind == .range, reference.isOn(sheet, home: home),
        let rows = growth.grown(reference.cells.rows),
        !isRunning(reference, of: sheet, home: home, at: cell)
      else { return reference }
      var grown = reference
      // Of a reversed range (B5:A1) the first corner is the lower one.
      let isReversed = (reference.first.row?.index ?? 0) > (reference.last?.row?.index ?? 0)
      if isReversed {
        grown.first.row?.index = rows.upperBound
      } else {
        grown.last?.row?.index = rows.upperBound
      }
      return grown
    }
  }

  private func isRunning(
    _ reference: FormulaReference, of sheet: String, home: String, at cell: CellReference?
  ) -> Bool {
    guard let cell, Self.isSameSheet(sheet, home) else { return false }
    return [reference.first, reference.last].contains {
      $0?.row?.index == cell.row && $0?.row?.isAbsolute == false
    }
  }
}
