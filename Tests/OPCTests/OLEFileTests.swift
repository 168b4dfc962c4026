import Diagnostics
import OPC
import TestSupport
import Testing

struct OLEFileTests {
  /// A compound file in outline: header of 512 bytes, then directory entries of 128 (MS-CFB §2.2, §2.6).
  private func compoundFile(streams: [String]) -> [UInt8] {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let entries = (["Root Entry"] + streams).flatMap { name -> [UInt8] in
      let characters = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return characters + [UInt8](repeating: 0, count: 128 - characters.count)
    }
    return signature + [UInt8](repeating: 0, count: 504) + entries
  }

  @Test func anEncryptedPackageIsToldFromItsStream() {
    let bytes = compoundFile(streams: ["EncryptionInfo", "EncryptedPackage"])
    let failure = caughtFailure { try Package(bytes) }
    #expect(failure?.code == "encrypted-workbook")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "パスワードで暗号化されているため読めません。", en: "The workbook is encrypted with a password."))
  }

  @Test(arguments: [["Workbook"], ["Book"], []])
  func otherCompoundFilesAreOldWorkbooks(streams: [String]) {
    let failure = caughtFailure { try Package(compoundFile(streams: streams)) }
    #expect(failure?.code == "legacy-xls")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "古い形式（.xls）のブックのため読めません。", en: "The workbook is in the old .xls format."))
  }

  @Test(arguments: [8, 9, 100, 512, 600])
  func aCompoundFileCutOffIsStillTold(count: Int) {
    let bytes = compoundFile(streams: ["EncryptedPackage"]).prefix(count)
    #expect(caughtFailure { try Package(Array(bytes)) }?.code == "legacy-xls")
  }

  @Test func lessThanTheSignatureIsNoCompoundFile() {
    let bytes = compoundFile(streams: []).prefix(7)
    #expect(caughtFailure { try Package(Array(bytes)) }?.code == "not-a-zip")
  }
}
