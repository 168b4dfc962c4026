package import Diagnostics
package import SpreadsheetML

/// A workbook as the user gave it, read into memory.
package struct InputBook: Sendable {
  /// As typed.
  package var path: String
  package var name: PathName
  package var bytes: [UInt8]
  package var status: FileStatus
  package var identity: FileStatus.Identity { status.identity }
  /// What a person should know of the file, whatever stands in it.
  package var notes: [Diagnostic] = []

  /// 512 MiB: far above any plan, and what the program can hold in memory twice.
  package static let maximumSize = 512 * 1024 * 1024

  /// Reads the file at `path`.
  ///
  /// Throws a `Failure` when it is missing, is no readable file, is empty or too large, or is the
  /// small file that Excel keeps beside an open workbook.
  package init(readingFrom path: String) throws(Failure) {
    name = PathName(path)
    self.path = path
    guard !name.stem.hasPrefix("~$") else { throw Failure(.ownerFile) }
    var found: FileStatus?
    bytes = try FileStore.read(path) { (status) throws(Failure) in
      try Self.check(status)
      found = status
    }
    guard let found, !bytes.isEmpty else { throw Failure(.emptyFile) }
    status = found
    let owner = "~$" + name.stem + name.fileExtension
    if FileStore.isTaken(PathName.path(owner, in: name.folder)) { notes.append(.openInExcel) }
  }

  private static func check(_ status: FileStatus) throws(Failure) {
    switch status.kind {
    case .folder: throw Failure(.isFolder)
    case .other: throw Failure(.notAFile)
    case .regular: break
    }
    guard status.size > 0 else { throw Failure(.emptyFile) }
    guard status.size <= maximumSize else {
      throw Failure(.fileTooLarge(bytes: status.size, limit: maximumSize))
    }
  }
}
