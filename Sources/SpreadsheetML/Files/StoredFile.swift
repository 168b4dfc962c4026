import Diagnostics
import Glibc

/// A file on a drive, read whole and replaced whole.
struct StoredFile {
  let path: String

  /// All bytes.
  ///
  /// - Throws: `Failure` with code `no-such-file`, `not-a-file` or `unreadable`.
  func bytes() throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw isMissing
        ? Failure(.noSuchFile(path)) : Failure(.unreadable(Self.reason(errno), at: path))
    }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Failure(.unreadable(Self.reason(errno), at: path))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(.notAFile(path)) }
    return try read(Int(status.st_size), from: descriptor)
  }

  /// At most `size` bytes; fewer when the file has become shorter meanwhile.
  private func read(_ size: Int, from descriptor: Int32) throws(Failure) -> [UInt8] {
    var reason: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let step = Glibc.read(descriptor, rest.baseAddress, rest.count)
        if step == 0 { break }
        if step > 0 {
          count += step
        } else if errno != EINTR {
          reason = errno
          break
        }
      }
    }
    if let reason { throw Failure(.unreadable(Self.reason(reason), at: path)) }
    return bytes
  }

  /// Puts `bytes` in the place of the file, or makes it; the file is never seen half written.
  ///
  /// Symbolic links stay links, and a file that is replaced keeps its permissions.
  /// - Throws: `Failure` with code `cannot-write`; the old file is then as it was.
  func replace(with bytes: [UInt8]) throws(Failure) {
    let target = resolvedPath
    let (temporary, descriptor) = try makeTemporary(beside: target)
    var isOpen = true
    var status = stat()
    let isReplacing = stat(target, &status) == 0
    if write(bytes, to: descriptor),
      !isReplacing || fchmod(descriptor, status.st_mode & 0o7777) == 0, fsync(descriptor) == 0
    {
      isOpen = false
      if close(descriptor) == 0, rename(temporary, target) == 0 { return }
    }
    let reason = errno
    if isOpen { _ = close(descriptor) }
    _ = unlink(temporary)
    throw Failure(.cannotWrite(path, Self.reason(reason)))
  }

  /// The path without symbolic links; as given where nothing stands there.
  private var resolvedPath: String {
    guard let buffer = realpath(path, nil) else { return path }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// A new file in the folder of `target`, so that renaming it stays on one drive.
  private func makeTemporary(beside target: String) throws(Failure) -> (String, Int32) {
    let start = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    for number in 1...100 {
      let name = "\(target[..<start]).workbook-\(getpid())-\(number).tmp"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      if errno != EEXIST { break }
    }
    throw Failure(.cannotWrite(path, Self.reason(errno)))
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let step = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if step >= 0 {
          rest = rest.dropFirst(step)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// What the system says about an error.
  private static func reason(_ number: Int32) -> LocalizedText {
    let text = String(cString: strerror(number))
    return LocalizedText(ja: text, en: text)
  }
}
