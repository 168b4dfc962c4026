import Diagnostics
import PlanEditing

/// Update tables and the book they were made from, read into memory.
struct UpdateInputs {
  var tables: [InputBook]
  /// Tables that correct earlier returns.
  var newer: [InputBook]
  var base: InputBook?
  /// What a person should know of the files.
  var notes: [Diagnostic] = []

  /// Reads the files; the reasons of all that cannot be read are thrown together.
  init(tables: [String], newer: [String], base: String?, limits: Limits) throws {
    var problems: [Diagnostic] = []
    // A folder's files are often named by a pattern; one work file alone is a mistake.
    let isOwner = { (path: String) in PathName(path).stem.hasPrefix("~$") }
    let given = tables + newer
    let skipped = given.allSatisfy(isOwner) ? [] : given.filter(isOwner)
    notes = skipped.map { .ownerFileSkipped($0) }
    func read(_ paths: [String]) -> [InputBook] {
      paths.filter { !skipped.contains($0) }.compactMap { path in
        do {
          return try InputBook(locating: path, limits)
        } catch {
          problems += Failure(any: error).diagnostics
          return nil
        }
      }
    }
    self.tables = read(tables)
    self.newer = read(newer)
    guard problems.isEmpty else { throw Failure(problems) }
    self.base = try base.map { try InputBook(locating: $0, limits) }
  }

  /// The tables under the names the user gave them.
  var files: [UpdateFile] {
    tables.map { UpdateFile($0) } + newer.map { UpdateFile($0, isNewer: true) }
  }

  /// The files that no result may overwrite.
  var all: [InputBook] { tables + newer + [base].compactMap(\.self) }
}

extension UpdateFile {
  /// A file that was read into memory.
  init(_ input: InputBook, isNewer: Bool = false) {
    self.init(name: input.path, bytes: input.bytes, isNewer: isNewer, limits: input.limits)
  }
}
