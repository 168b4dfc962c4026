package import Diagnostics
import Glibc

/// What stands at a path, symbolic links followed.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case regular, folder, other
  }

  /// Equal for two paths that lead to the same file.
  package struct Identity: Hashable, Sendable {
    fileprivate var device: UInt
    fileprivate var inode: UInt

    /// The numbers as text, for a note that is read again later.
    package var text: String { "\(device):\(inode)" }
  }

  package var kind: Kind
  package var identity: Identity
  /// In bytes.
  package var size: Int
  /// The permission bits (0o644), set-ID and sticky bits included.
  package var permissions: UInt32
  /// The numbers of its user and its group.
  package var owner: Owner

  package struct Owner: Hashable, Sendable {
    package var user: UInt32
    package var group: UInt32
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    size = Int(status.st_size)
    permissions = UInt32(status.st_mode & 0o7777)
    owner = Owner(user: status.st_uid, group: status.st_gid)
  }
}

/// A call to the operating system that failed.
package struct FileError: Error, Hashable, Sendable {
  /// `errno`.
  package var number: Int32

  static var latest: FileError { FileError(number: errno) }

  package static let exists = FileError(number: EEXIST)

  fileprivate var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// The reason in words.
  package var reason: LocalizedText {
    let english = String(cString: strerror(number))
    let japanese: String? =
      switch number {
      case EACCES, EPERM: "権限がありません"
      case EROFS: "書き込みできない場所です"
      case ENOSPC, EDQUOT: "空き容量が足りません"
      case ENOENT: "場所が見つかりません"
      case ENOTDIR: "途中にフォルダーでないものがあります"
      case ENAMETOOLONG: "名前が長すぎます"
      case EFBIG: "ファイルが大きすぎます"
      default: nil
      }
    return LocalizedText(ja: japanese ?? english, en: english)
  }
}

/// Access to files; the only place that calls the operating system for them.
package enum FileStore {
  package static let processIdentifier = Int(getpid())

  /// What stands at `path`; nil when nothing can be reached there.
  package static func status(of path: String) -> FileStatus? {
    var status = stat()
    return stat(path, &status) == 0 ? FileStatus(status) : nil
  }

  /// Whether the name is taken, be it by a symbolic link that leads nowhere.
  package static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path without symbolic links; nil when nothing can be reached there.
  package static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The whole file; `check` sees what it is before the first byte is read.
  ///
  /// - Throws: `Failure` of `check`, or with code `no-such-file` or `unreadable`.
  package static func read(
    _ path: String, check: (FileStatus) throws(Failure) -> Void
  ) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let error = FileError.latest
      throw Failure(error.isMissing ? .noSuchFile : .unreadable(error.reason))
    }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Failure(.unreadable(FileError.latest.reason))
    }
    let file = FileStatus(status)
    try check(file)
    return try read(file.size, from: descriptor)
  }

  /// At most `size` bytes; fewer when the file has become shorter meanwhile.
  private static func read(_ size: Int, from descriptor: Int32) throws(Failure) -> [UInt8] {
    // The library would write the count of the empty array, which all threads share.
    if size == 0 { return [] }
    var failed: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let step = Glibc.read(descriptor, rest.baseAddress, rest.count)
        if step == 0 { break }
        if step > 0 {
          count += step
        } else if errno != EINTR {
          failed = .latest
          break
        }
      }
    }
    if let failed { throw Failure(.unreadable(failed.reason)) }
    return bytes
  }

  /// Makes a new file, whole and safe on the disk; a file already there is an error.
  ///
  /// Without `permissions` the file gets those of any new file; another `owner` is set where the system
  /// allows it. On an error no file remains.
  package static func create(
    _ path: String, bytes: [UInt8], permissions: UInt32?, owner: FileStatus.Owner? = nil
  ) throws(FileError) {
    try create(path, pieces: [bytes], permissions: permissions, owner: owner)
  }

  /// The same with content in pieces, one after the other.
  package static func create(
    _ path: String, pieces: [[UInt8]], permissions: UInt32?, owner: FileStatus.Owner? = nil
  ) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .latest }
    var isOpen = true
    do throws(FileError) {
      for piece in pieces { try write(piece, to: descriptor) }
      // Before the permissions, which a change of the owner may take bits off.
      if let owner, geteuid() == 0 { _ = fchown(descriptor, owner.user, owner.group) }
      if let permissions, fchmod(descriptor, mode_t(permissions)) != 0 { throw .latest }
      guard fsync(descriptor) == 0 else { throw .latest }
      isOpen = false
      guard close(descriptor) == 0 else { throw .latest }
    } catch {
      if isOpen { _ = close(descriptor) }
      remove(path)
      throw error
    }
  }

  /// Puts `bytes` in the place of a file, or makes it; the file is never seen half written.
  ///
  /// Symbolic links stay links, and a file that is replaced keeps its permissions. On an error the
  /// old file is as it was.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let target = resolved(path) ?? path
    let temporary = try createTemporary(
      beside: target, bytes: bytes, permissions: status(of: target)?.permissions)
    do {
      try rename(temporary, to: target)
    } catch {
      remove(temporary)
      throw error
    }
    try? syncFolder(folder(of: target))
  }

  /// A new file in the folder of `target`, so that renaming it stays on one drive.
  private static func createTemporary(
    beside target: String, bytes: [UInt8], permissions: UInt32?
  ) throws(FileError) -> String {
    let start = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    var latest = FileError(number: EEXIST)
    for number in 1...100 {
      let name = "\(target[..<start]).workbook-\(processIdentifier)-\(number).tmp"
      do {
        try create(name, bytes: bytes, permissions: permissions)
        return name
      } catch {
        latest = error
        if error.number != EEXIST { break }
      }
    }
    throw latest
  }

  /// Writes all bytes to an open file.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
    var failed: FileError?
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let step = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if step >= 0 {
          rest = rest.dropFirst(step)
        } else if errno != EINTR {
          failed = .latest
          return
        }
      }
    }
    if let failed { throw failed }
  }

  /// Gives a file another name, taking the place of a file that has it.
  package static func rename(_ path: String, to other: String) throws(FileError) {
    guard Glibc.rename(path, other) == 0 else { throw .latest }
  }

  /// Gives a file a second name.
  package static func link(_ path: String, to other: String) throws(FileError) {
    guard Glibc.link(path, other) == 0 else { throw .latest }
  }

  /// Removes a file's name; nothing happens when there is none.
  package static func remove(_ path: String) { _ = unlink(path) }

  package static func createFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o777) == 0 else { throw .latest }
  }

  /// Removes a folder if it is empty.
  package static func removeFolder(_ path: String) { _ = rmdir(path) }
}
