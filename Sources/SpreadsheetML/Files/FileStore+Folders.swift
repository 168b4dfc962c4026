import Glibc

/// Folders, and names that change places.
extension FileStore {
  /// What stands at `path` itself, be it a symbolic link; nil when nothing does.
  package static func entryStatus(of path: String) -> FileStatus? {
    var status = stat()
    return lstat(path, &status) == 0 ? FileStatus(status) : nil
  }

  /// The folder that holds a path; `.` for a name alone.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names in a folder, in the order of their bytes; nil where it cannot be read.
  package static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, a link or a folder with all that is in it; what cannot be removed stays.
  package static func removeTree(_ path: String) {
    guard entryStatus(of: path)?.kind == .folder else { return remove(path) }
    for name in names(in: path) ?? [] { removeTree(path + "/" + name) }
    removeFolder(path)
  }

  /// Makes the names in a folder safe on the drive; drives that know no such thing are passed over.
  package static func syncFolder(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { _ = close(descriptor) }
    // Other errors say that the drive does not sync folders.
    guard fsync(descriptor) == 0 || ![EIO, ENOSPC, EDQUOT].contains(errno) else { throw .latest }
  }

  /// Gives a folder the owner and the permissions of another; false where the system does not allow it.
  package static func equip(_ path: String, like other: FileStatus) -> Bool {
    if entryStatus(of: path)?.owner != other.owner {
      guard chown(path, other.owner.user, other.owner.group) == 0 else { return false }
    }
    return chmod(path, mode_t(other.permissions)) == 0
  }

  private typealias RenameAt2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  /// renameat2(2) of Linux, where the C library has it; Swift's module of that does not show it.
  private static func rename(
    _ path: String, _ other: String, flags: UInt32
  ) throws(FileError) {
    guard let symbol = dlsym(nil, "renameat2") else { throw FileError(number: ENOSYS) }
    let function = unsafeBitCast(symbol, to: RenameAt2.self)
    guard function(AT_FDCWD, path, AT_FDCWD, other, flags) == 0 else { throw .latest }
  }

  /// Lets two names change places in one step (`RENAME_EXCHANGE`); both must be there.
  package static func exchange(_ path: String, _ other: String) throws(FileError) {
    try rename(path, other, flags: 2)
  }

  /// Gives a file or folder a name that must be free (`RENAME_NOREPLACE`).
  package static func renameToNew(_ path: String, _ other: String) throws(FileError) {
    do {
      try rename(path, other, flags: 1)
    } catch {
      guard error.number == ENOSYS || error.number == EINVAL else { throw error }
      if isTaken(other) { throw .exists }
      try rename(path, to: other)
    }
  }

  /// A part of a name that no other run gives: process and time.
  package static var uniqueMark: String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return "\(processIdentifier)-\(time.tv_sec)-\(time.tv_nsec)"
  }
}

/// A folder that one run holds at a time; others wait for it.
///
/// Nothing is left of it when a run is killed: the system lets go.
package final class FolderLock {
  private let descriptor: Int32
  /// Whether the system holds the folder for this run.
  package let isHeld: Bool

  /// Waits for a folder that another run holds.
  ///
  /// On drives that know no locks there is none, and `isHeld` is false.
  /// - Parameters:
  ///   - path: the folder.
  ///   - seconds: how long to wait.
  /// - Throws: `FileError` when another run still holds it.
  package init(_ path: String, seconds: Int = 60) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var isHeld = false
    if descriptor >= 0 {
      var tries = seconds * 50
      isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0
      while !isHeld, errno == EWOULDBLOCK || errno == EINTR {
        tries -= 1
        if tries < 0 {
          _ = close(descriptor)
          throw FileError(number: EWOULDBLOCK)
        }
        usleep(20_000)
        isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0
      }
    }
    self.descriptor = descriptor
    self.isHeld = isHeld
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }
}
