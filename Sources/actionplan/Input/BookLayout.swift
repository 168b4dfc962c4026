import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML

/// The layout table that a book is read by, and where it was found.
struct BookLayout: Sendable {
  /// Nil for a book in the known layout.
  var table: LayoutTable?
  /// That it was found beside the book.
  var notes: [Diagnostic] = []

  /// The table in the file at `path`; without a path the one that stands beside the book, if any.
  ///
  /// - Throws: `Failure` when it cannot be read.
  init(of input: InputBook, named path: String?) throws {
    if let path {
      let file = try Self.bytes(of: path)
      table = try LayoutFile.read(file, name: path)
      return
    }
    for name in Self.names(beside: input) {
      guard FileStore.status(of: name)?.kind == .regular else { continue }
      table = try LayoutFile.read(Self.bytes(of: name), name: name)
      notes = [.layoutFound(name)]
      return
    }
  }

  /// Where the table of a book is looked for.
  private static func names(beside input: InputBook) -> [String] {
    [".xlsx", ".csv"].map { PathName.path(input.name.stem + "-layout" + $0, in: input.name.folder) }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    do {
      return try FileStore.read(path) { (_) throws(Failure) in }
    } catch {
      throw Failure(any: error).located(in: Place(file: path))
    }
  }
}

extension Diagnostic {
  static func layoutFound(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "layout-found", severity: .note, place: Place(file: path),
      message: LocalizedText(
        ja: "ブックの隣にあるレイアウト表を使いました。",
        en: "The layout table beside the book was used."))
  }
}
