import Diagnostics
import PlanReading
import SideBySide
import SpreadsheetML

/// Writes the results of all books, whole or not at all.
///
/// One run at a time writes to a place; what an interrupted run has left there is cleared up first. Where
/// nothing but results stands in the folder, all of it takes its place in one step; else each table
/// folder and each workbook does, every new edition last, so that its presence says that its run is
/// complete.
/// - Parameters:
///   - outputs: the results.
///   - force: whether existing results may be overwritten.
/// - Throws: `Failure` that names what is in the way or went wrong. The files are then as they were, or
///   are kept in a folder that is named.
package func write(_ outputs: [BookOutput], force: Bool = true) throws {
  if outputs.isEmpty { return }
  let places = ResultPlaces(outputs)
  let locks = try places.lock()
  defer { withExtendedLifetime(locks) {} }
  if locks.allSatisfy(\.isHeld) { try LeftOvers.clear(places) }
  let obstacles = OutputObstacles(outputs: outputs, force: force)
  try obstacles.run()
  if let folder = FolderWriting(outputs) {
    if try folder.write() { return }
    // Another run may have been faster on a drive without locks.
    try obstacles.run()
  }
  try SetWriting.write(outputs)
}

/// Where results go.
struct ResultPlaces {
  /// The folders that hold workbooks and table folders, as the paths name them; `.` for the current one.
  let folders: [String]
  /// All folders that files or folders are put into.
  let parents: [String]

  init(_ outputs: [BookOutput]) {
    folders = Self.unique(
      outputs.flatMap { output in
        (output.tables.isEmpty ? [] : [FileStore.folder(of: output.tablesPath)])
          + output.documents.map { FileStore.folder(of: $0.path) }
      })
    let targets = outputs.flatMap(\.files).map { FileStore.resolved($0.path) ?? $0.path }
    parents = Self.unique(folders + targets.map(FileStore.folder))
  }

  private static func unique(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }

  /// The lowest folder above `path` that is there, without links.
  static func existing(above path: String) -> String {
    let start = FileStore.resolved(path) ?? path
    var folder = FileStore.folder(of: start)
    while FileStore.status(of: folder)?.kind != .folder, folder != "/", folder != "." {
      folder = FileStore.folder(of: folder)
    }
    return FileStore.resolved(folder) ?? folder
  }

  /// Locks the folders above those of the results, which stay the same whatever is put in place.
  func lock() throws -> [FolderLock] {
    try Set(folders.map { Self.existing(above: $0 == "." ? FileStore.resolved(".") ?? $0 : $0) })
      .sorted().map { folder in
        do {
          return try FolderLock(folder)
        } catch {
          throw Failure(.outputBusy(folder))
        }
      }
  }
}

extension BookOutput {
  /// The table folder's path without a slash at its end.
  var tablesPath: String {
    var path = tableFolder[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }

  /// Creates a file of this output; one that takes the place of another gets its permissions, a new
  /// document those of the book it is made of.
  func create(_ file: OutputFile, at path: String) throws(FileError) {
    if let old = FileStore.status(of: file.path) {
      try FileStore.create(
        path, pieces: file.pieces, permissions: old.permissions, owner: old.owner)
    } else if documents.contains(file), let model {
      try FileStore.create(
        path, pieces: file.pieces, permissions: model.permissions & 0o777, owner: model.owner)
    } else {
      try FileStore.create(path, pieces: file.pieces, permissions: nil)
    }
  }

  /// Creates the tables in a folder, some at a time: the pages of a large one take long to fill.
  ///
  /// - Throws: `Failure` about the first that cannot be written.
  func createTables(in folder: String) throws {
    let failures = concurrently(tables.count) { index -> Failure? in
      let file = tables[index]
      do throws(FileError) {
        try create(file, at: "\(folder)/\(FileName.last(of: file.path))")
        return nil
      } catch {
        return Failure(.cannotWrite(file.path, error.reason, isRun: true))
      }
    }
    if let failure = failures.compactMap(\.self).first { throw failure }
  }

  /// Whether a table folder can take the place of what stands there as a whole: nothing, or a folder of
  /// tables alone.
  var ownsTableFolder: Bool {
    if !FileStore.isTaken(tablesPath) { return true }
    guard FileStore.entryStatus(of: tablesPath)?.kind == .folder,
      let names = FileStore.names(in: tablesPath)
    else { return false }
    let own = Set(tables.map { FileName.last(of: $0.path) })
    return names.allSatisfy { name in
      own.contains(name)
        && FileStore.entryStatus(of: tablesPath + "/" + name)?.kind == .regular
    }
  }
}

/// Names of files within paths.
enum FileName {
  static func last(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }
}

/// Makes missing folders, and takes them away again.
struct MadeFolders {
  private var made: [String] = []

  /// Makes a folder and those above it where they are missing.
  mutating func make(_ path: String) throws {
    if path.isEmpty || path == "/" || path == "." { return }
    if let status = FileStore.status(of: path) {
      guard status.kind == .folder else { throw Failure(.notAFolder(path)) }
      return
    }
    try make(FileStore.folder(of: path))
    if FileStore.status(of: path)?.kind == .folder { return }
    do {
      try FileStore.createFolder(path)
    } catch {
      throw Failure(.cannotWrite(path, error.reason, isRun: true))
    }
    made.append(path)
  }

  func remove() {
    for path in made.reversed() { FileStore.removeFolder(path) }
  }
}
