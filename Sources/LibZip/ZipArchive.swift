import CLibZip
package import Diagnostics
import Synchronization

/// One entry of an archive, in the order of its central directory.
package struct ZipEntry: Hashable, Sendable {
  package var name: String
  /// Position in the central directory, 0-based.
  package var index: Int
  /// Bytes after inflating, as the directory declares; not to be trusted.
  package var declaredSize: Int
}

/// Reads and rewrites zip archives held in memory.
///
/// Opening does not use `ZIP_CHECKCONS`: it refuses some archives that Excel opens. What it would
/// catch, a directory that lies about sizes, is caught when an entry is read.
package final class ZipArchive: Sendable {
  package let entries: [ZipEntry]

  /// Owned, together with the source it reads from; one entry is inflated at a time.
  private let handle: Mutex<OpaquePointer>

  /// Opens an archive.
  ///
  /// - Throws: `Failure` with code `not-a-zip`, `zip-limit`, `zip-encrypted` or `zip-method`.
  package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(Failure) {
    // To libzip a file without bytes is an empty archive.
    guard !bytes.isEmpty, let source = Self.source(bytes) else { throw Failure(.notAZip()) }
    guard let handle = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
      zip_source_free(source)
      throw Failure(.notAZip())
    }
    do {
      entries = try Self.listEntries(handle, fileSize: bytes.count, limits: limits)
    } catch {
      zip_discard(handle)
      throw error
    }
    self.handle = Mutex(handle)
  }

  deinit { handle.withLock { zip_discard($0) } }

  /// A source with a copy of `bytes`; the caller owns it until an archive takes it over.
  static func source(_ bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBytes { actionplan_zip_source_copying($0.baseAddress, $0.count) }
  }

  private static func listEntries(
    _ handle: OpaquePointer, fileSize: Int, limits: Limits
  ) throws(Failure) -> [ZipEntry] {
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= limits[.entries] else {
      throw Failure(.beyondLimit(limits.passed(.entries, found: count)))
    }
    var entries: [ZipEntry] = []
    var total = 0
    for index in 0..<count {
      var status = zip_stat_t()
      guard zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0,
        let name = status.name.map({ String(cString: $0) })
      else { throw Failure(.notAZip()) }
      let size = Int(clamping: status.size)
      total = total.addingReportingOverflow(size).overflow ? Int.max : total + size
      // What the directory claims as compressed size does not count beyond the file's own.
      let compressedSize = min(Int(clamping: status.comp_size), fileSize)
      let passed: (limit: Limit, found: Int)? =
        if size > limits[.partSize] {
          (.partSize, size)
        } else if total > limits[.totalSize] {
          (.totalSize, total)
        } else if size > 1 << 20, size / limits[.ratio] > compressedSize {
          (.ratio, size / max(compressedSize, 1))
        } else {
          nil
        }
      if let (limit, found) = passed {
        throw Failure(.beyondLimit(limits.passed(limit, found: found), name))
      }
      try checkMethod(status, name)
      entries.append(ZipEntry(name: name, index: index, declaredSize: size))
    }
    return entries
  }

  private static func checkMethod(_ status: zip_stat_t, _ name: String) throws(Failure) {
    if status.encryption_method != ZIP_EM_NONE { throw Failure(.encryptedEntry(name)) }
    let method = Int32(status.comp_method)
    guard method == ZIP_CM_STORE || method == ZIP_CM_DEFLATE else {
      throw Failure(.unusualCompression(name, method: Int(method)))
    }
  }

  /// The inflated bytes of an entry; size and checksum are verified.
  ///
  /// The declared size has passed the limits, and no more than that is ever inflated.
  /// - Throws: `Failure` with code `zip-damaged`.
  package func read(_ entry: ZipEntry) throws(Failure) -> [UInt8] {
    try handle.withLock { handle throws(Failure) in try Self.read(entry, of: handle) }
  }

  private static func read(
    _ entry: ZipEntry, of handle: OpaquePointer
  ) throws(Failure) -> [UInt8] {
    guard let file = zip_fopen_index(handle, zip_uint64_t(entry.index), 0) else {
      throw Failure(.damaged(entry, detail: String(cString: actionplan_zip_error(handle))))
    }
    defer { zip_fclose(file) }
    // One byte more than declared shows that more would come; libzip does not check the size.
    var bytes = [UInt8](repeating: 0, count: entry.declaredSize + 1)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return Int(actionplan_zip_read(file, rest.baseAddress, rest.count))
      }
      guard count >= 0 else {
        throw Failure(
          .damaged(
            entry, detail: String(cString: actionplan_zip_file_error(file))))
      }
      if count == 0 { break }
      filled += count
    }
    guard filled == entry.declaredSize else { throw Failure(.damaged(entry)) }
    bytes.removeLast()
    return bytes
  }
}
