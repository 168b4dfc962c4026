/// What stands before `!` in a formula: the sheets or the workbook that a reference or a name is
/// of (ECMA-376-1 §18.17.2.2).
///
/// Without a workbook and a sheet it is the bare `!` of defined names (whichever sheet is
/// evaluated) or the `#REF!` that is left of a deleted sheet.
public struct SheetPrefix: Hashable, Sendable {
  /// The external workbook as written, with path and brackets: `[1]`, `[Book.xlsx]`; nil for the
  /// formula's own.
  public var workbook: String?
  /// The sheet's name without quotation; the first of a 3-D reference.
  public var firstSheet: String?
  /// The last sheet of a 3-D reference; nil for a single sheet.
  public var lastSheet: String?
  /// Whether it stands in apostrophes.
  public var isQuoted: Bool
  /// UTF-8 offsets into the formula's text, `!` included.
  public var range: Range<Int>

  public init(
    workbook: String? = nil, firstSheet: String? = nil, lastSheet: String? = nil,
    isQuoted: Bool = false, range: Range<Int>
  ) {
    self.workbook = workbook
    self.firstSheet = firstSheet
    self.lastSheet = lastSheet
    self.isQuoted = isQuoted
    self.range = range
  }

  /// The one sheet of the formula's own workbook that it names; nil when there is none or several.
  public var singleSheet: String? {
    guard workbook == nil, let firstSheet else { return nil }
    guard let lastSheet else { return firstSheet }
    return Formula.isSameSheet(firstSheet, lastSheet) ? firstSheet : nil
  }

  /// Whether it names several sheets and `sheet` is one of them, in the workbook's `sheetOrder`.
  public func spans(_ sheet: String, sheetOrder: [String]) -> Bool {
    guard workbook == nil, singleSheet == nil, let firstSheet, let lastSheet else { return false }
    func position(_ name: String) -> Int? {
      sheetOrder.firstIndex { Formula.isSameSheet($0, name) }
    }
    guard let first = position(firstSheet), let last = position(lastSheet),
      let middle = position(sheet)
    else { return Formula.isSameSheet(firstSheet, sheet) || Formula.isSameSheet(lastSheet, sheet) }
    return (min(first, last)...max(first, last)).contains(middle)
  }
}
