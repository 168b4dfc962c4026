/// A formula as a workbook stores it: without the leading `=`, with English function names
/// (ECMA-376-1 §18.17, §18.3.1.40 f).
///
/// It is split into tokens, not evaluated. Rewriting changes only the bytes of the references or
/// sheet names concerned.
///
/// ```swift
/// Formula("SUM(集計!B1:B5)")?.references.first?.prefix?.firstSheet  // "集計"
/// ```
public struct Formula: Hashable, Sendable {
  public let text: String
  /// All of the text, in order.
  public let tokens: [FormulaToken]
  /// The references to cells, in order; table references and names are not among them.
  public let references: [FormulaReference]
  /// The sheet prefixes of references, names and errors, in order.
  public let sheetPrefixes: [SheetPrefix]

  /// Nil when the text cannot be split: open quotation marks or brackets, operands side by side,
  /// characters without meaning.
  public init?(_ text: String) {
    var scanner = FormulaScanner(bytes: Array(text.utf8))
    guard scanner.scan() else { return nil }
    self.text = text
    tokens = scanner.tokens
    references = scanner.references
    sheetPrefixes = scanner.sheetPrefixes
  }

  /// The text of a token, reference or prefix, by its UTF-8 offsets.
  public subscript(range: Range<Int>) -> Substring {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }
}
