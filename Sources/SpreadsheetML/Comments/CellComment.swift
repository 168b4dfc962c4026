import Diagnostics
import LibXML
import OPC

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

extension Workbook {
  /// The comments of the worksheet with these relationships, conversations before notes.
  ///
  /// The note that stands in for a conversation in older programs is left out.
  func comments(of relationships: [Relationship]) throws(Failure) -> [CellComment] {
    var threaded: [CellComment] = []
    var notes: [CellComment] = []
    for relationship in relationships {
      guard let part = relationship.part, package.contains(part) else { continue }
      switch relationship.type {
      case .threadedComment:
        threaded += CellComment.threads(try package.scan(of: part), persons: try persons())
      case .office("comments"):
        notes += CellComment.notes(try package.scan(of: part))
      default:
        break
      }
    }
    let conversations = Set(threaded.map(\.cell))
    // A stand-in's author is `tc=` and the conversation's identifier.
    notes.removeAll { conversations.contains($0.cell) && $0.author.hasPrefix("tc=") }
    return threaded + notes
  }

  /// The names of those who take part in conversations, by identifier.
  private func persons() throws(Failure) -> [String: String] {
    guard let part = try relatedPart(.person) else { return [:] }
    let scan = try package.scan(of: part)
    var names: [String: String] = [:]
    for element in scan.elements(named: XMLName(Namespace.threadedComments, "person")) {
      guard let id = scan.attribute("id", of: element) else { continue }
      names[id] = scan.attribute("displayName", of: element)
    }
    return names
  }
}

extension RelationshipType {
  fileprivate static let threadedComment = RelationshipType(
    rawValue: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment")
  fileprivate static let person = RelationshipType(
    rawValue: "http://schemas.microsoft.com/office/2017/10/relationships/person")
}

extension CellComment {
  /// Reads a comment part (ECMA-376-1 §18.7.6 comments).
  fileprivate static func notes(_ scan: XMLScan) -> [CellComment] {
    let names = StringItem.Names(scan)
    let authors = scan.elements(named: .main("author")).map { scan.text(of: $0) }
    return scan.elements(named: .main("comment")).compactMap { element in
      guard let cell = scan.attribute("ref", of: element).flatMap({ CellReference($0) }) else {
        return nil
      }
      let author = scan.integer("authorId", of: element)
      let text = scan.child(of: element, named: .main("text"))
      return CellComment(
        cell: cell,
        author: author.flatMap { authors.indices.contains($0) ? authors[$0] : nil } ?? "",
        text: text.map { StringItem.text(scan, item: $0, names: names) } ?? "")
    }
  }

  /// Reads a part of conversations, which lists their entries by time.
  fileprivate static func threads(_ scan: XMLScan, persons: [String: String]) -> [CellComment] {
    func name(_ local: String) -> XMLName { XMLName(Namespace.threadedComments, local) }
    return scan.elements(named: name("threadedComment")).compactMap { element in
      guard let cell = scan.attribute("ref", of: element).flatMap({ CellReference($0) }) else {
        return nil
      }
      let text = scan.child(of: element, named: name("text"))
      return CellComment(
        cell: cell,
        author: scan.attribute("personId", of: element).flatMap { persons[$0] } ?? "",
        text: text.map { scan.text(of: $0) } ?? "", isThreaded: true)
    }
  }
}
