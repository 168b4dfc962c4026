public import Diagnostics

extension Workbook {
  /// Opens the workbook in a file; the file is read once and never written to.
  ///
  /// ```swift
  /// var workbook = try Workbook(path: "plan.xlsx")
  /// ```
  /// - Throws: `Failure` with code `no-such-file`, `not-a-file`, `unreadable`, or one of
  ///   `init(bytes:limits:)`.
  public init(path: String, limits: Limits = Limits()) throws(Failure) {
    do {
      let bytes = try FileStore.read(path) { (status) throws(Failure) in
        guard status.kind == .regular else { throw Failure(.notAFile) }
        try limits.check(.fileSize, status.size)
      }
      try self.init(bytes: bytes, limits: limits)
    } catch {
      throw error.located(in: Place(file: path))
    }
  }

  /// Saves the workbook to a file, in whose place it comes only when it is wholly on the drive.
  ///
  /// What is saved has passed the checks of `checkedSave()`. A symbolic link stays one, and a file that is replaced keeps its permissions.
  ///
  /// ```swift
  /// try workbook.save(to: "plan-next-year.xlsx")
  /// ```
  /// - Throws: `Failure` with code `integrity`, `zip-not-written` or `cannot-write`; a file that stood there is
  ///   then as it was.
  public func save(to path: String) throws(Failure) {
    let bytes: [UInt8]
    do {
      bytes = try checkedSave()
    } catch {
      throw error.located(in: Place(file: path))
    }
    do {
      try FileStore.replace(path, with: bytes)
    } catch {
      throw Failure(.cannotWrite(path, error.reason))
    }
  }
}
