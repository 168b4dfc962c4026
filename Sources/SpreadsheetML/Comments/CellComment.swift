/// A comment on a cell: a note (ECMA-376-1 §18.7.3 comment) or an entry of a conversation
/// (MS-XLSX §2.6.205 threadedComment).
///
/// ```swift
/// for comment in try workbook.worksheet(named: "Sheet1").comments {
///   print(comment.cell, comment.author, comment.text)
/// }
/// ```
public struct CellComment: Hashable, Sendable {
  public var cell: CellReference
  /// The name of who wrote it; empty where the file names nobody.
  public var author: String
  /// Plain text; line breaks are `\n`.
  public var text: String
  /// Whether it belongs to a conversation; answers follow what they answer.
  public var isThreaded: Bool

  public init(cell: CellReference, author: String, text: String, isThreaded: Bool = false) {
    self.cell = cell
    self.author = author
    self.text = text
    self.isThreaded = isThreaded
  }
}
