import Diagnostics

/// Tells files that are no archives, and archives that are not whole, from one another.
enum FileKind {
  /// Why a file that libzip does not open cannot be read; nil where nothing more can be said of it.
  static func reason(_ bytes: [UInt8]) -> Failure? {
    if bytes.starts(with: headerSignature), endRecord(bytes) == nil {
      return Failure(.cutOff(bytes: bytes.count))
    }
    if let prefix = prefix(bytes) { return Failure(.prefixedArchive(bytes: prefix)) }
    if isText(bytes) { return Failure(.textFile()) }
    return nil
  }

  /// Of an entry, of an entry in the directory and of the end of the directory (PKWARE APPNOTE
  /// §4.3.7, §4.3.12, §4.3.16).
  private static let headerSignature: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let directorySignature: [UInt8] = [0x50, 0x4B, 1, 2]
  private static let endSignature: [UInt8] = [0x50, 0x4B, 5, 6]

  /// Where the end record begins: at most 65,535 bytes of comment follow its 22.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    let first = max(0, bytes.count - 22 - 0xFFFF)
    guard bytes.count >= 22 else { return nil }
    return (first...(bytes.count - 22)).last { bytes[$0...].starts(with: endSignature) }
  }

  /// How many bytes stand before an archive, such as a program that unpacks it.
  private static func prefix(_ bytes: [UInt8]) -> Int? {
    guard let end = endRecord(bytes) else { return nil }
    func number(_ offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[end + offset + $1]) << (8 * $1) }
    }
    // Size and offset of the directory; the offset counts from the archive's own beginning.
    let start = end - number(12)
    let prefix = start - number(16)
    guard start >= 0, prefix > 0, bytes[start...].starts(with: directorySignature) else {
      return nil
    }
    return prefix
  }

  /// Whether a file begins as a text does: in UTF-8, UTF-16 or a Japanese encoding.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let isSpace = { (byte: UInt8) in (0x09...0x0D).contains(byte) || byte == 0x1B }
    return !bytes.isEmpty && bytes.prefix(4_096).allSatisfy { $0 >= 0x20 || isSpace($0) }
      && !bytes.starts(with: "%PDF".utf8)
  }
}

/// Tells encrypted workbooks and old `.xls` files, which are OLE compound files, not archives.
enum OLEFile {
  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Why the file cannot be read; nil when it is no compound file.
  static func reason(_ bytes: [UInt8]) -> Failure? {
    guard bytes.starts(with: signature) else { return nil }
    // Stream names stand in the directory as UTF-16 (MS-CFB §2.6.1; MS-OFFCRYPTO §2.3.4.4).
    return contains(bytes, name: "EncryptedPackage")
      ? Failure(.encryptedWorkbook()) : Failure(.legacyWorkbook())
  }

  private static func contains(_ bytes: [UInt8], name: String) -> Bool {
    let pattern = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return bytes.withUnsafeBufferPointer { buffer in
      // Directory entries are 128 bytes long and aligned to them.
      stride(from: 0, to: buffer.count - pattern.count, by: 128).contains { start in
        buffer[start..<(start + pattern.count)].elementsEqual(pattern)
      }
    }
  }
}
