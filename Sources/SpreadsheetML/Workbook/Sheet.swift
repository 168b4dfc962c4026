public import OPC

/// Whether a sheet's tab shows (ECMA-376-1 §18.18.68 ST_SheetState).
public enum SheetState: String, Hashable, Sendable {
  case visible, hidden, veryHidden
}

/// A sheet as the workbook part lists it (ECMA-376-1 §18.2.19 sheet).
public struct Sheet: Hashable, Sendable {
  /// What a sheet's part holds.
  public enum Kind: Hashable, Sendable {
    case worksheet, chartSheet, dialogSheet, macroSheet, other
  }

  /// The name on the tab.
  public var name: String
  public var state: SheetState
  public var kind: Kind
  /// The part that holds its contents; nil when the relationship is broken.
  public var part: PartName?
}

/// A name for a range, constant or formula (ECMA-376-1 §18.2.5 definedName).
public struct DefinedName: Hashable, Sendable {
  /// Such as `実績欄` or `_xlnm.Print_Area`.
  public var name: String
  /// The sheet it is local to, by name; nil for names of the whole workbook.
  public var sheet: String?
  /// The formula without `=`.
  public var formula: String
  public var isHidden: Bool
}
