import Diagnostics
import SpreadsheetML

/// Writes the results of all books: each file whole or not at all, every new edition last.
///
/// Its presence thus says that its run is complete. After an error nothing new remains,
/// and files that were overwritten are back (on drives that know hard links).
package func write(_ outputs: [BookOutput]) throws {
  var writing = OutputWriting()
  do {
    var editions: [OutputWriting.Staged] = []
    var others: [OutputWriting.Staged] = []
    for output in outputs {
      for file in output.files {
        try writing.makeFolder(PathName(file.path).folder)
        let staged = try writing.stage(file)
        if file == output.workbook { editions.append(staged) } else { others.append(staged) }
      }
    }
    for file in others + editions { try writing.putInPlace(file) }
    writing.finish()
  } catch {
    writing.undo()
    throw error
  }
}

/// The steps of writing, remembered so that they can be undone.
private struct OutputWriting {
  /// A file that stands complete in its folder under a temporary name.
  struct Staged {
    var temporary: String
    /// Without symbolic links, so that a link stays a link.
    var target: String
  }

  private enum Step {
    case madeFolder(String)
    case madeFile(String)
    case keptOld(target: String, copy: String)
  }

  private var steps: [Step] = []
  private var temporaries = 0

  /// Makes a folder and those above it where they are missing.
  mutating func makeFolder(_ path: String) throws {
    if path.isEmpty || path == "/" { return }
    if let status = FileStore.status(of: path) {
      guard status.kind == .folder else { throw Failure(.notAFolder(path)) }
      return
    }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    if let slash = trimmed.lastIndex(of: "/") { try makeFolder(String(trimmed[..<slash])) }
    if trimmed.isEmpty || FileStore.status(of: trimmed)?.kind == .folder { return }
    try named(trimmed) { try FileStore.createFolder(trimmed) }
    steps.append(.madeFolder(trimmed))
  }

  /// Writes a file under a temporary name beside its place.
  mutating func stage(_ file: OutputFile) throws -> Staged {
    let target = FileStore.resolved(file.path) ?? file.path
    let temporary = temporaryName(beside: target)
    let permissions = FileStore.status(of: target)?.permissions
    try named(file.path) {
      try FileStore.create(temporary, bytes: file.bytes, permissions: permissions)
    }
    steps.append(.madeFile(temporary))
    return Staged(temporary: temporary, target: target)
  }

  /// Gives a staged file its name, keeping the file it replaces until all is done.
  mutating func putInPlace(_ file: Staged) throws {
    let isNew = !FileStore.isTaken(file.target)
    if !isNew {
      let copy = temporaryName(beside: file.target)
      // Some drives know no second names; there the old file cannot be brought back.
      if (try? FileStore.link(file.target, to: copy)) != nil {
        steps.append(.keptOld(target: file.target, copy: copy))
      }
    }
    try named(file.target) { try FileStore.rename(file.temporary, to: file.target) }
    if isNew { steps.append(.madeFile(file.target)) }
  }

  /// Lets go of the files that were replaced.
  func finish() {
    for case .keptOld(_, let copy) in steps { FileStore.remove(copy) }
  }

  /// Takes every step back, the last one first.
  func undo() {
    for step in steps.reversed() {
      switch step {
      case .madeFolder(let path): FileStore.removeFolder(path)
      case .madeFile(let path): FileStore.remove(path)
      case .keptOld(let target, let copy):
        try? FileStore.rename(copy, to: target)
        // Two names of one file: renaming does nothing then, and the second name stays.
        FileStore.remove(copy)
      }
    }
  }

  private mutating func temporaryName(beside target: String) -> String {
    temporaries += 1
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    return target[..<slash] + ".actionplan-\(FileStore.processIdentifier)-\(temporaries).tmp"
  }

  private func named(_ path: String, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as FileError {
      throw Failure(.cannotWrite(path, error.reason, isRun: true))
    }
  }
}
