import Diagnostics
import LibZip
import TestSupport
import Testing

/// Reading archives, honest and lying ones.
struct ZipArchiveTests {
  private let text = Array("計画 計画 計画".utf8)

  private func code(_ archive: RawZip, limits: Limits = Limits()) -> String? {
    caughtFailure {
      let archive = try ZipArchive(archive.bytes, limits: limits)
      for entry in archive.entries { _ = try archive.read(entry) }
    }?.code
  }

  @Test func entriesAreListedInTheOrderOfTheDirectory() throws {
    let archive = try ZipArchive(
      RawZip([.init("z", "1"), .init("a/", ""), .init("表/b", text)]).bytes)
    #expect(archive.entries.map(\.name) == ["z", "a/", "表/b"])
    #expect(archive.entries.map(\.index) == [0, 1, 2])
    #expect(archive.entries.map(\.declaredSize) == [1, 0, text.count])
  }

  @Test func storedDeflatedAndDescribedEntriesAreRead() throws {
    var described = RawZip.Entry("d", text).deflated
    described.flags = 8
    let long = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let bytes = RawZip([
      .init("s", text), RawZip.Entry("f", text).deflated, described, .init("e", ""),
      RawZip.Entry("g", "").deflated, RawZip.Entry("l", long).deflated,
    ]).bytes
    let archive = try ZipArchive(bytes)
    let contents = try archive.entries.map { try archive.read($0) }
    #expect(contents == [text, text, text, [], [], long])
  }

  @Test func anEntryCanBeReadAgain() throws {
    let archive = try ZipArchive(RawZip([RawZip.Entry("a", text).deflated]).bytes)
    #expect(try archive.read(archive.entries[0]) == text)
    #expect(try archive.read(archive.entries[0]) == text)
  }

  @Test func zip64EntriesAreRead() throws {
    let archive = try ZipArchive(Zip64Sample.bytes(name: "a", text))
    #expect(archive.entries.map(\.declaredSize) == [text.count])
    #expect(try archive.read(archive.entries[0]) == text)
  }

  @Test(arguments: ["", "\0", "PK", "<?xml version='1.0'?><a/>"])
  func otherFilesAreNoArchives(text: String) {
    let failure = caughtFailure { try ZipArchive(Array(text.utf8)) }
    #expect(failure?.code == "not-a-zip")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "Excel ブック（.xlsx / .xlsm）ではないか、壊れています。",
          en: "Not an Excel workbook (.xlsx / .xlsm), or damaged."))
  }

  @Test func truncatedArchivesAreRefusedOrReadWhole() throws {
    let bytes = RawZip([.init("a", text), RawZip.Entry("b", text).deflated]).bytes
    for count in 0..<bytes.count {
      #expect(caughtFailure { try ZipArchive(Array(bytes.prefix(count))) }?.code == "not-a-zip")
    }
  }

  @Test func damagedArchivesGiveTheirContentsOrAFailure() throws {
    let bytes = RawZip([.init("a", text), RawZip.Entry("b", text).deflated]).bytes
    for index in bytes.indices {
      for value in [0x00, 0x01, 0x7F, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[index] = value
        guard let archive = try? ZipArchive(damaged) else { continue }
        for entry in archive.entries {
          guard let contents = try? archive.read(entry) else { continue }
          #expect(contents == text, "byte \(value) at \(index)")
        }
      }
    }
  }

  @Test(arguments: [false, true]) func aWrongChecksumIsDamage(deflated: Bool) {
    var entry = RawZip.Entry("xl/a.xml", text)
    if deflated { entry = entry.deflated }
    entry.crc ^= 1
    let archive = RawZip([entry]).bytes
    let failure = caughtFailure {
      let archive = try ZipArchive(archive)
      return try archive.read(archive.entries[0])
    }
    #expect(failure?.code == "zip-damaged")
    #expect(failure?.diagnostics[0].place == Place(part: "/xl/a.xml"))
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "ファイルの中身が壊れています（CRC error）。", en: "The file is damaged inside (CRC error)."))
  }

  @Test(arguments: [0, 1, 5, 17, 19, 5_000]) func aWrongSizeIsDamage(declared: UInt32) {
    var entry = RawZip.Entry("a", text).deflated
    #expect(entry.size != declared)
    entry.size = declared
    let bytes = RawZip([entry]).bytes
    let failure = caughtFailure {
      let archive = try ZipArchive(bytes)
      return try archive.read(archive.entries[0])
    }
    #expect(failure?.code == "zip-damaged")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "ファイルの中身が壊れています（大きさが記録の \(declared) バイトと違います）。",
          en: "The file is damaged inside (its size is not the recorded \(declared) bytes)."))
    entry.flags = 8
    #expect(code(RawZip([entry])) == "zip-damaged")
  }

  /// It inflates to a hundred times its declared size, past every limit on that.
  @Test func aBombThatDeclaresASmallSizeIsStoppedEarly() throws {
    let bomb = try ZipArchive.creating([("a", [UInt8](repeating: 0, count: 5_000_000))])
    let size = [UInt8](withUnsafeBytes(of: UInt32(5_000_000).littleEndian) { Array($0) })
    let small = [UInt8](withUnsafeBytes(of: UInt32(500).littleEndian) { Array($0) })
    var bytes = bomb
    for index in 0..<(bytes.count - 4) where Array(bytes[index..<(index + 4)]) == size {
      bytes.replaceSubrange(index..<(index + 4), with: small)
    }
    #expect(bytes != bomb)
    let archive = try ZipArchive(bytes)
    #expect(archive.entries[0].declaredSize == 500)
    #expect(caughtFailure { try archive.read(archive.entries[0]) }?.code == "zip-damaged")
  }

  @Test func encryptedEntriesAreNotRead() {
    var entry = RawZip.Entry("a", text)
    entry.flags = 1
    #expect(code(RawZip([entry])) == "zip-encrypted")
  }

  @Test(arguments: [97, 98, 1]) func methodsNobodyWritesAreNotRead(method: UInt16) {
    var entry = RawZip.Entry("a", text)
    entry.method = method
    #expect(code(RawZip([entry])) == "zip-method")
  }

  @Test func namesAreListedAsTheyAreWritten() throws {
    let names = ["a", "a", "A", "../../etc/passwd", "/abs", "xl\\b", "C:\\c"]
    let archive = try ZipArchive(RawZip(names.map { RawZip.Entry($0, $0) }).bytes)
    #expect(archive.entries.map(\.name) == names)
    let contents = try archive.entries.map { try archive.read($0) }
    #expect(contents == names.map { Array($0.utf8) })
  }
}
