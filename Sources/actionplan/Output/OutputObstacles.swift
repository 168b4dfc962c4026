import Diagnostics
import SpreadsheetML

/// Says before anything is written whether results may be written where they belong.
package struct OutputObstacles: Sendable {
  package var outputs: [BookOutput]
  /// Whether existing results may be overwritten.
  package var force: Bool

  package init(outputs: [BookOutput], force: Bool) {
    self.outputs = outputs
    self.force = force
  }

  /// Throws a `Failure` that names everything in the way.
  package func run() throws {
    let problems = repeatedResults() + outputs.flatMap { overwrittenInputs($0) + obstacles($0) }
    guard problems.isEmpty else { throw Failure(problems) }
  }

  /// Two books whose results would take each other's place.
  private func repeatedResults() -> [Diagnostic] {
    var owners: [ResultKey: BookOutput] = [:]
    var problems: [Diagnostic] = []
    for output in outputs {
      let paths = output.documents.map(\.path) + (output.tables.isEmpty ? [] : [output.tableFolder])
      let keys = paths.map { ResultKey(path: $0) }
      if let owner = keys.lazy.compactMap({ owners[$0] }).first {
        problems.append(.sameResult(output, owner))
      }
      for key in keys where owners[key] == nil { owners[key] = output }
    }
    return problems
  }

  /// Results that would fall on a book that is read; not even `--force` allows that.
  private func overwrittenInputs(_ output: BookOutput) -> [Diagnostic] {
    let inputs = Set(outputs.flatMap(\.inputs))
    let hit = output.files.first { file in
      FileStore.status(of: file.path).map { inputs.contains($0.identity) } ?? false
    }
    return hit.map { [.resultIsInput($0.path)] } ?? []
  }

  private func obstacles(_ output: BookOutput) -> [Diagnostic] {
    let taken = output.files.filter { FileStore.isTaken($0.path) }
    let blocked = taken.filter { FileStore.status(of: $0.path)?.kind != .regular }
    if let first = blocked.first { return [.notReplaceable(first.path)] }
    guard let first = taken.first, !force else { return [] }
    return [.resultExists(first.path, others: taken.count - 1)]
  }
}

/// Equal for two paths that may be the same result.
private struct ResultKey: Hashable {
  private var folder: FileStatus.Identity?
  private var name: String

  init(path: String) {
    let path = FileStore.resolved(path) ?? path
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    folder = FileStore.status(of: start == path.startIndex ? "." : String(path[..<start]))?.identity
    // A folder yet to be made has no identity; then the whole path tells results apart. Upper and
    // lower case are one name on a Windows drive.
    name = (folder == nil ? path : String(path[start...])).lowercased()
  }
}
