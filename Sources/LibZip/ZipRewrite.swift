import CLibZip
package import Diagnostics

/// Changes to an archive; every entry not named keeps its compressed bytes, order and time.
///
/// libzip writes sizes that stood in a data descriptor into the entry's header.
package struct ZipChanges: Sendable {
  /// New contents by the entry's index.
  package var replacements: [Int: [UInt8]] = [:]
  /// Indices of entries to leave out.
  package var removals: Set<Int> = []
  /// New entries, put last in this order.
  package var additions: [(name: String, bytes: [UInt8])] = []

  package init() {}

  package var isEmpty: Bool { replacements.isEmpty && removals.isEmpty && additions.isEmpty }
}

extension ZipArchive {
  /// `archive` with `changes` made.
  ///
  /// Replaced and added entries are deflated (level 1) and carry a fixed time, so that the same
  /// input gives the same bytes. Without changes the archive is returned as it is. An archive
  /// cannot lose all its entries.
  /// - Throws: `Failure` with code `not-a-zip` or `zip-not-written`.
  package static func rewriting(
    _ archive: [UInt8], with changes: ZipChanges
  ) throws(Failure) -> [UInt8] {
    if changes.isEmpty { return archive }
    guard let source = source(archive) else { throw Failure(.notWritten(detail: "memory")) }
    // One reference is the archive's, one is ours: the result is read from the source afterwards.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let handle = zip_open_from_source(source, 0, nil) else {
      zip_source_free(source)
      throw Failure(.notAZip())
    }
    do throws(Failure) {
      for (index, bytes) in changes.replacements.sorted(by: { $0.key < $1.key }) {
        try replace(handle, index: index, bytes: bytes)
      }
      for addition in changes.additions {
        try add(handle, addition.name, bytes: addition.bytes)
      }
      for index in changes.removals.sorted() where zip_delete(handle, zip_uint64_t(index)) != 0 {
        throw Failure(.notWritten(detail: String(cString: actionplan_zip_error(handle))))
      }
    } catch {
      zip_discard(handle)
      throw error
    }
    guard zip_close(handle) == 0 else {
      let detail = String(cString: actionplan_zip_error(handle))
      zip_discard(handle)
      throw Failure(.notWritten(detail: detail))
    }
    return try contents(of: source)
  }

  /// An archive with the given entries, for parts that are written from nothing.
  package static func creating(
    _ entries: [(name: String, bytes: [UInt8])]
  ) throws(Failure) -> [UInt8] {
    // The end record of an empty archive (PKWARE APPNOTE §4.3.16).
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)
    var changes = ZipChanges()
    changes.additions = entries
    return try rewriting(empty, with: changes)
  }

  private static func replace(
    _ handle: OpaquePointer, index: Int, bytes: [UInt8]
  ) throws(Failure) {
    // After a successful replace the archive owns the source; before that it is ours to free.
    guard let source = source(bytes) else { throw Failure(.notWritten(detail: "memory")) }
    guard zip_file_replace(handle, zip_uint64_t(index), source, 0) == 0 else {
      zip_source_free(source)
      throw Failure(.notWritten(detail: String(cString: actionplan_zip_error(handle))))
    }
    // libzip forgets the level where the method named is the one the entry has already.
    try finish(handle, index: zip_uint64_t(index), method: ZIP_CM_DEFAULT)
  }

  private static func add(
    _ handle: OpaquePointer, _ name: String, bytes: [UInt8]
  ) throws(Failure) {
    guard let source = source(bytes) else { throw Failure(.notWritten(detail: "memory")) }
    let index = zip_file_add(handle, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw Failure(.notWritten(detail: String(cString: actionplan_zip_error(handle))))
    }
    try finish(handle, index: zip_uint64_t(index), method: ZIP_CM_DEFLATE)
  }

  /// Fixes method, level and time.
  ///
  /// The DOS time is set as such: `set_mtime` depends on TZ.
  private static func finish(
    _ handle: OpaquePointer, index: zip_uint64_t, method: Int32
  ) throws(Failure) {
    // 1980-01-01 00:00, the first date the format knows and the one Excel itself writes.
    let firstDate: zip_uint16_t = 1 << 5 | 1
    guard zip_set_file_compression(handle, index, method, level) == 0,
      zip_file_set_dostime(handle, index, 0, firstDate, 0) == 0
    else { throw Failure(.notWritten(detail: String(cString: actionplan_zip_error(handle)))) }
  }

  /// zlib's fastest, the "super fast" of the format (PKWARE APPNOTE §4.4.4) with which Excel saves too:
  /// zlib's default takes three times as long for a fifth to a quarter less.
  private static let level: zip_uint32_t = 1

  private static func contents(of source: OpaquePointer) throws(Failure) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw Failure(.notWritten(detail: "stat"))
    }
    defer { zip_source_close(source) }
    let size = Int(clamping: status.size)
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { buffer in
      Int(actionplan_zip_source_read(source, buffer.baseAddress, size))
    }
    guard count == size else { throw Failure(.notWritten(detail: "short read")) }
    return bytes
  }
}
