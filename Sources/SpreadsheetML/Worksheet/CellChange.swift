/// What a cell is to hold.
public enum CellContent: Hashable, Sendable {
  case blank
  case text(String)
  /// A text parts of which are underlined; otherwise it looks as the cell's font does.
  case richText([TextRun])
  case number(Double)
  case boolean(Bool)
  /// A day as a number of the workbook's date system; the cell's format shows it as a date.
  case date(year: Int, month: Int, day: Int)
  /// Without the leading `=`; in the form stored in files (English names, commas).
  case formula(String)
  /// What another cell of the sheet held before the changes, runs and readings included; of a
  /// formula its result.
  case copy(of: CellReference)
}

/// A change to one cell.
public struct CellChange: Hashable, Sendable {
  /// Nil: the content stays.
  public var content: CellContent?
  /// 0-based index into the workbook's cell formats; nil: the format stays.
  public var styleIndex: Int?

  public init(content: CellContent? = nil, styleIndex: Int? = nil) {
    self.content = content
    self.styleIndex = styleIndex
  }
}
