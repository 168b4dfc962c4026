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

  /// How much it may hold.
  package var limits: Limits

  /// Reads the file at `path`.
  ///
  /// Throws a `Failure` when it is missing, is no readable file, is empty or too large, or is the
  /// small file that Excel keeps beside an open workbook.
  package init(readingFrom path: String, _ limits: Limits = Limits()) throws(Failure) {
    name = PathName(path)
    self.path = path
    self.limits = limits
    guard !name.stem.hasPrefix("~$") else { throw Failure(.ownerFile) }
    var found: FileStatus?
    bytes = try Self.read(path) { (status) throws(Failure) in
      try Self.check(status, limits)
      found = status
    }
    guard let found, !bytes.isEmpty else { throw Failure(.emptyFile) }
    guard !Self.isOwnerFile(bytes) else { throw Failure(.ownerFile) }
    status = found
    let owner = "~$" + name.stem + name.fileExtension
    if FileStore.isTaken(PathName.path(owner, in: name.folder)) { notes.append(.openInExcel) }
  }

  private static func read(
    _ path: String, check: (FileStatus) throws(Failure) -> Void
  ) throws(Failure) -> [UInt8] {
    do throws(Failure) {
      return try FileStore.read(path, check: check)
    } catch {
      // What the shell hands over in another encoding comes with U+FFFD in the place of its bytes.
      let isGarbled = error.code == "no-such-file" && path.unicodeScalars.contains("\u{FFFD}")
      throw isGarbled ? Failure(.pathNotUTF8) : error
    }
  }

  /// Whether it is what Excel keeps beside an open workbook, whatever its name: the length of the
  /// user's name in a byte, the name in 54 bytes, then again in UTF-16; 165 bytes in all.
  private static func isOwnerFile(_ bytes: [UInt8]) -> Bool {
    bytes.count == 165 && (1...54).contains(bytes[0])
  }

  private static func check(_ status: FileStatus, _ limits: Limits) throws(Failure) {
    switch status.kind {
    case .folder: throw Failure(.isFolder)
    case .other: throw Failure(.notAFile)
    case .regular: break
    }
    guard status.size > 0 else { throw Failure(.emptyFile) }
    guard status.size <= limits[.fileSize] else {
      throw Failure(.fileTooLarge(limits.passed(.fileSize, found: status.size)))
    }
  }
}

extension InputBook {
  /// Reads a file that is read besides the books; a failure names it.
  init(locating path: String, _ limits: Limits) throws {
    do {
      try self.init(readingFrom: path, limits)
    } catch {
      throw Failure(any: error).located(in: Place(file: path))
    }
  }
}
