import Diagnostics

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
