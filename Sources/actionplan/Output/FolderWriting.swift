import Diagnostics
import SpreadsheetML
import SummaryTables

/// Puts a folder of nothing but results in place in one step.
///
/// The new folder is made whole beside the old one; then the two change names, so that whoever looks sees
/// one run's results or the other's. Only for a folder that is yet to be made, or that holds results of
/// these names alone.
struct FolderWriting {
  private let outputs: [BookOutput]
  /// As the paths name it.
  private let folder: String
  /// Without symbolic links; nil where the folder is yet to be made.
  private let old: (path: String, status: FileStatus)?

  /// Nil for results that go elsewhere.
  init?(_ outputs: [BookOutput]) {
    let folders = ResultPlaces(outputs).folders
    guard folders.count == 1, let folder = folders.first, folder != ".", folder != "/",
      FileName.last(of: folder) != ".."
    else { return nil }
    self.outputs = outputs
    self.folder = folder
    if !FileStore.isTaken(folder) {
      old = nil
      return
    }
    guard let path = FileStore.resolved(folder), Self.holdsOnly(outputs, path),
      let status = FileStore.entryStatus(of: path), let here = FileStore.resolved("."),
      // Whoever works in the folder would be left in the old one.
      !(here + "/").hasPrefix(path + "/")
    else { return nil }
    old = (path, status)
  }

  private static func holdsOnly(_ outputs: [BookOutput], _ folder: String) -> Bool {
    let documents = Set(outputs.flatMap(\.documents).map { FileName.last(of: $0.path) })
    let filled = outputs.filter { !$0.tables.isEmpty }
    let tables = Set(filled.map { FileName.last(of: $0.tablesPath) })
    guard let names = FileStore.names(in: folder) else { return false }
    return names.allSatisfy { name in
      let kind = FileStore.entryStatus(of: folder + "/" + name)?.kind
      return (documents.contains(name) && kind == .regular)
        || (tables.contains(name) && kind == .folder)
    } && filled.allSatisfy(\.ownsTableFolder)
  }

  /// How names of new folders for a folder begin: the name's digest, since the name may be long.
  static func mark(of folder: String) -> String {
    let digest = SHA256.hexadecimal(Array(FileName.last(of: folder).utf8))
    return ".actionplan-\(digest.prefix(12))-"
  }

  /// False where the folder cannot be put in place so; nothing is changed then.
  ///
  /// - Throws: `Failure` where a file cannot be written.
  func write() throws -> Bool {
    let place = old?.path ?? folder
    var made = MadeFolders()
    let parent = FileStore.folder(of: place)
    let new = "\(parent)/\(Self.mark(of: place))\(FileStore.uniqueMark).tmp"
    var isDone = false
    defer {
      // What is left there is the new folder that could not be used, or the old one.
      FileStore.removeTree(new)
      if !isDone { made.remove() }
    }
    try made.make(parent)
    guard (try? FileStore.createFolder(new)) != nil else { return false }
    for output in outputs {
      guard try fill(new, with: output) else { return false }
    }
    if let old, !FileStore.equip(new, like: old.status) { return false }
    do {
      try FileStore.syncFolder(new)
      if let old {
        try FileStore.exchange(new, old.path)
      } else {
        try FileStore.renameToNew(new, folder)
      }
    } catch {
      return false
    }
    isDone = true
    try? FileStore.syncFolder(parent)
    return true
  }

  /// False where a table folder cannot have the owner of the old one.
  private func fill(_ new: String, with output: BookOutput) throws -> Bool {
    func writing(_ path: String, _ work: () throws(FileError) -> Void) throws {
      do {
        try work()
      } catch {
        throw Failure(.cannotWrite(path, error.reason, isRun: true))
      }
    }
    for file in output.documents {
      try writing(file.path) { () throws(FileError) in
        try output.create(file, at: "\(new)/\(FileName.last(of: file.path))")
      }
    }
    if output.tables.isEmpty { return true }
    let tables = "\(new)/\(FileName.last(of: output.tablesPath))"
    try writing(output.tablesPath) { () throws(FileError) in
      try FileStore.createFolder(tables)
    }
    if let folder = FileStore.entryStatus(of: output.tablesPath),
      !FileStore.equip(tables, like: folder)
    {
      return false
    }
    try output.createTables(in: tables)
    try writing(output.tablesPath) { () throws(FileError) in try FileStore.syncFolder(tables) }
    return true
  }
}
