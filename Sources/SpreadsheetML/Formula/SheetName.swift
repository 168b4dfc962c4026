extension Formula {
  /// Whether two sheet names are the same to Excel, which ignores case.
  public static func isSameSheet(_ one: String, _ other: String) -> Bool {
    one == other || one.lowercased() == other.lowercased()
  }

  /// A sheet's name as a formula must write it: in apostrophes only where they are needed.
  ///
  /// No standard says when they are. Excel writes them round names with a character other than
  /// letters, digits, `_` and `.`, with a digit or `.` first, and round names that are a cell
  /// (`A1`) or begin like one in R1C1 notation (`R6…`, `C3…`, `RC`): left out there, Excel calls
  /// the file damaged. Apostrophes that are not needed do no harm, so doubtful names get them.
  public static func quotedSheetName(_ name: String) -> String {
    needsQuotes(name) ? "'\(escapedSheetName(name))'" : name
  }

  /// The name with its apostrophes doubled.
  static func escapedSheetName(_ name: String) -> String {
    var escaped = ""
    for scalar in name.unicodeScalars {
      escaped.unicodeScalars.append(scalar)
      if scalar == "'" { escaped.unicodeScalars.append(scalar) }
    }
    return escaped
  }

  static func needsQuotes(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first), first != "." else {
      return true
    }
    let upper = name.uppercased()
    return !name.unicodeScalars.allSatisfy(isPlain) || CellReference(name) != nil
      || ["TRUE", "FALSE"].contains(upper) || beginsLikeR1C1(upper)
  }

  /// Whether a character needs no apostrophes wherever it stands behind the first place.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_", ".":
      return true
    case "\u{80}"..."\u{FFFF}":
      // Excel is seen to write them round letters that are younger than Unicode 5.1.
      guard let age = scalar.properties.age, (age.major, age.minor) <= (5, 1) else { return false }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        return true
      default:
        return false
      }
    default:
      return false
    }
  }

  /// Whether an upper-case name is `R`, `C` or `RC`, or begins so with a digit behind.
  private static func beginsLikeR1C1(_ upper: String) -> Bool {
    var rest = upper.unicodeScalars[...]
    if rest.first == "R" { rest.removeFirst() }
    if rest.first == "C" { rest.removeFirst() }
    guard rest.count < upper.unicodeScalars.count else { return false }
    return rest.first.map { ("0"..."9").contains($0) } ?? true
  }
}

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
