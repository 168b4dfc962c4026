import Diagnostics
import SpreadsheetML

/// Puts results in place where other things stand too: table folders as one where they can be, then
/// workbooks, every new edition last.
///
/// All are made whole in a folder beside their places, with a note of what goes where (`ResultNote`), so
/// that an interrupted run can be undone by the next one.
struct SetWriting {
  /// One file or folder that is put in place.
  struct Item {
    var target: String
    /// In the new folder beside the target.
    var staged: String
    /// Where the old one is kept, if the two cannot simply change names.
    var kept: String
  }

  /// What has been done with an item.
  private enum Step {
    case new, exchanged, kept
  }

  private var made = MadeFolders()
  /// The new folder by the folder it stands in.
  private var stages: [String: String] = [:]
  private var order: [String] = []
  private let mark = FileStore.uniqueMark
  private var steps: [(item: Item, step: Step)] = []

  /// How names of the new folders begin.
  static let prefix = ".actionplan-set-"

  static func write(_ outputs: [BookOutput]) throws {
    var writing = SetWriting()
    do {
      let items = try writing.stage(outputs)
      try writing.note(items)
      for item in items { try writing.put(item) }
    } catch {
      try writing.undo(error)
    }
    for folder in writing.order { try? FileStore.syncFolder(folder) }
    writing.removeStages()
  }

  private func removeStages() {
    for stage in order.compactMap({ stages[$0] }).reversed() { FileStore.removeTree(stage) }
  }

  /// Makes everything beside its place; the new editions come last in the list.
  private mutating func stage(_ outputs: [BookOutput]) throws -> [Item] {
    var tables: [Item] = []
    var others: [Item] = []
    var editions: [Item] = []
    for output in outputs {
      if !output.tables.isEmpty, output.ownsTableFolder,
        let item = try stageTableFolder(output)
      {
        tables.append(item)
      } else {
        for file in output.tables { tables.append(try stage(file, of: output)) }
      }
      for file in output.documents {
        let item = try stage(file, of: output)
        if file == output.workbook { editions.append(item) } else { others.append(item) }
      }
    }
    for folder in order {
      guard let stage = stages[folder] else { continue }
      try named(folder) { () throws(FileError) in try FileStore.syncFolder(stage + "/new") }
    }
    return tables + others + editions
  }

  private mutating func stage(_ file: OutputFile, of output: BookOutput) throws -> Item {
    try made.make(FileStore.folder(of: file.path))
    let item = try item(for: FileStore.resolved(file.path) ?? file.path)
    try named(file.path) { () throws(FileError) in try output.create(file, at: item.staged) }
    return item
  }

  /// Nil where the new folder cannot have the owner of the old one: then its files are replaced.
  private mutating func stageTableFolder(_ output: BookOutput) throws -> Item? {
    try made.make(FileStore.folder(of: output.tablesPath))
    let item = try item(for: output.tablesPath)
    try named(output.tablesPath) { () throws(FileError) in
      try FileStore.createFolder(item.staged)
    }
    if let old = FileStore.entryStatus(of: output.tablesPath),
      !FileStore.equip(item.staged, like: old)
    {
      FileStore.removeFolder(item.staged)
      return nil
    }
    try output.createTables(in: item.staged)
    try named(output.tablesPath) { () throws(FileError) in
      try FileStore.syncFolder(item.staged)
    }
    return item
  }

  private mutating func item(for path: String) throws -> Item {
    let folder = FileStore.folder(of: path)
    let parent = FileStore.resolved(folder) ?? folder
    let stage = "\(parent)/\(Self.prefix)\(mark).tmp"
    if stages[parent] == nil {
      try named(parent) { () throws(FileError) in try FileStore.createFolder(stage) }
      stages[parent] = stage
      order.append(parent)
      try named(parent) { () throws(FileError) in
        try FileStore.createFolder(stage + "/new")
        try FileStore.createFolder(stage + "/old")
      }
    }
    let name = FileName.last(of: path)
    return Item(
      target: "\(parent)/\(name)", staged: "\(stage)/new/\(name)", kept: "\(stage)/old/\(name)")
  }

  /// Writes down what goes where, before anything does.
  private func note(_ items: [Item]) throws {
    let note = ResultNote(items)
    for folder in order {
      guard let stage = stages[folder] else { continue }
      try named(folder) { () throws(FileError) in
        try FileStore.create(ResultNote.path(in: stage), bytes: note.bytes, permissions: nil)
        try FileStore.syncFolder(stage)
        try FileStore.syncFolder(folder)
      }
    }
  }

  private mutating func put(_ item: Item) throws {
    // Something else may have come there since it was looked at.
    let (old, new) = (
      FileStore.entryStatus(of: item.target)?.kind, FileStore.entryStatus(of: item.staged)?.kind
    )
    guard old == nil || old == new else {
      throw Failure(.cannotWrite(item.target, FileError.exists.reason, isRun: true))
    }
    if !FileStore.isTaken(item.target) {
      try named(item.target) { () throws(FileError) in
        try FileStore.renameToNew(item.staged, item.target)
      }
      steps.append((item, .new))
    } else if (try? FileStore.exchange(item.staged, item.target)) != nil {
      steps.append((item, .exchanged))
    } else {
      let isFolder = FileStore.entryStatus(of: item.target)?.kind == .folder
      try named(item.target) { () throws(FileError) in
        // A second name keeps the first one in place; some drives know none.
        if isFolder || (try? FileStore.link(item.target, to: item.kept)) == nil {
          try FileStore.rename(item.target, to: item.kept)
        }
      }
      steps.append((item, .kept))
      try named(item.target) { () throws(FileError) in
        try FileStore.rename(item.staged, to: item.target)
      }
    }
  }

  /// Takes every step back, the last one first, and throws the error; what cannot be put back is kept and
  /// named.
  private func undo(_ error: any Error) throws {
    var left: Set<String> = []
    for (item, step) in steps.reversed() {
      let isBack: Bool =
        switch step {
        case .new: Self.takeAway(item)
        case .exchanged: Self.putBack(item.staged, item)
        case .kept: Self.putBack(item.kept, item)
        }
      if !isBack { left.insert(FileStore.folder(of: FileStore.folder(of: item.staged))) }
    }
    for stage in stages.values where !left.contains(stage) { FileStore.removeTree(stage) }
    made.remove()
    if left.isEmpty { throw error }
    let reasons = Failure(any: error).diagnostics.map { reason -> Diagnostic in
      guard reason.code == "cannot-write" else { return reason }
      return .cannotWrite(
        reason.place.file ?? "", LocalizedText(ja: "途中で失敗", en: "it failed halfway"))
    }
    throw Failure(reasons + left.sorted().map { .resultsLeft($0) })
  }

  /// Takes away what was put where nothing stood.
  static func takeAway(_ item: Item) -> Bool {
    FileStore.removeTree(item.target)
    return !FileStore.isTaken(item.target)
  }

  /// Puts an old file or folder in its place again.
  static func putBack(_ old: String, _ item: Item) -> Bool {
    guard FileStore.isTaken(old) else { return true }
    if FileStore.isTaken(item.target) {
      if (try? FileStore.exchange(old, item.target)) != nil { return true }
      if FileStore.entryStatus(of: item.target)?.kind == .folder {
        FileStore.removeTree(item.target)
      }
    }
    return (try? FileStore.rename(old, to: item.target)) != nil
  }

  private func named(_ path: String, _ work: () throws(FileError) -> Void) throws {
    do {
      try work()
    } catch {
      throw Failure(.cannotWrite(path, error.reason, isRun: true))
    }
  }
}
