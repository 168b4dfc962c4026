/// Where something was found, as far as it is known: file → part → sheet → cell.
public struct Place: Hashable, Sendable {
  /// File name or path as the user gave it.
  public var file: String?
  /// Part name inside the package, such as `/xl/workbook.xml`.
  public var part: String?
  /// Sheet name as staff see it.
  public var sheet: String?
  /// Cell or range in A1 notation.
  public var cell: String?

  public init(
    file: String? = nil, part: String? = nil, sheet: String? = nil, cell: String? = nil
  ) {
    self.file = file
    self.part = part
    self.sheet = sheet
    self.cell = cell
  }

  /// The known steps, outermost first; empty when nothing is known.
  public func described(in language: Language) -> String {
    let sheetText = sheet.map { language == .japanese ? "シート「\($0)」" : "sheet \"\($0)\"" }
    return [file, part, sheetText, cell].compactMap(\.self).joined(separator: ", ")
  }
}
