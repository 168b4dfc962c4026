/// What a cell shows (ECMA-376-1 §18.18.11 ST_CellType).
///
/// Of a formula: the cached result.
public enum CellValue: Hashable, Sendable {
  case blank
  /// Plain text without phonetic readings; line breaks are `\n`.
  case text(String)
  /// A number as stored; dates are days since the workbook's epoch.
  case number(Double)
  case boolean(Bool)
  /// An error such as `#REF!`.
  case error(String)
}

/// What a number format makes of a number (ECMA-376-1 §18.8.30 numFmt).
public enum NumberFormatKind: Hashable, Sendable {
  case general, number, percentage, date, time, dateTime, text
  /// A number with so many digits behind the point, and nothing else: 0.0, 0.00.
  case decimals(UInt8)
}

/// One cell of a worksheet (ECMA-376-1 §18.3.1.4 c).
public struct Cell: Hashable, Sendable {
  public var reference: CellReference
  public var value: CellValue
  /// The formula without the leading `=`; nil where there is none.
  public var formula: String?
  /// 0-based index into the workbook's cell formats (ECMA-376-1 §18.8.10 cellXfs).
  public var styleIndex: Int
  public var numberFormat: NumberFormatKind
  /// What the number format adds to the value; nil where that is no words.
  public var words: FormatWords?

  public init(
    reference: CellReference, value: CellValue, formula: String? = nil, styleIndex: Int = 0,
    numberFormat: NumberFormatKind = .general, words: FormatWords? = nil
  ) {
    self.reference = reference
    self.value = value
    self.formula = formula
    self.styleIndex = styleIndex
    self.numberFormat = numberFormat
    self.words = words
  }
}

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
