import Diagnostics
import LibZip
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What rewriting keeps, byte by byte, and what it changes.
struct ZipRewriteTests {
  /// A local entry as the archive has it: header fields, name, extra field and data.
  private struct Local: Hashable {
    var name: String
    var head: [UInt8]
    var extra: [UInt8]
    var data: [UInt8]

    var time: [UInt8] { Array(head[10..<14]) }

    /// The entry without the flags and sizes that a data descriptor moves about.
    var kept: [[UInt8]] {
      [Array(name.utf8), Array(head[0..<6] + head[8..<14]), extra, data]
    }
  }

  private let names = ["z.xml", "a/b.bin", "m.xml"]

  private var original: [UInt8] {
    var first = RawZip.Entry("z.xml", "first first first").deflated
    first.extra = [0x99, 0x99, 4, 0, 1, 2, 3, 4]
    var described = RawZip.Entry("a/b.bin", "second").deflated
    described.flags = 8
    described.time = 0x1234
    return RawZip([first, described, .init("m.xml", "third")]).bytes
  }

  private func changes(_ change: (inout ZipChanges) -> Void) -> ZipChanges {
    var changes = ZipChanges()
    change(&changes)
    return changes
  }

  /// Reads the local entries by way of the central directory.
  private func locals(_ bytes: [UInt8]) -> [Local] {
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let end = (0...(bytes.count - 22)).last { number($0, 4) == 0x0605_4B50 } ?? 0
    var position = number(end + 16, 4)
    return (0..<number(end + 10, 2)).map { _ in
      let (offset, size) = (number(position + 42, 4), number(position + 20, 4))
      let nameEnd = offset + 30 + number(offset + 26, 2)
      let dataStart = nameEnd + number(offset + 28, 2)
      position += 46 + (28...32).filter { $0 % 2 == 0 }.reduce(0) { $0 + number(position + $1, 2) }
      return Local(
        name: String(decoding: bytes[(offset + 30)..<nameEnd], as: UTF8.self),
        head: Array(bytes[offset..<(offset + 30)]), extra: Array(bytes[nameEnd..<dataStart]),
        data: Array(bytes[dataStart..<(dataStart + size)]))
    }
  }

  private func contents(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let archive = try ZipArchive(bytes)
    return try archive.entries.map { try archive.read($0) }
  }

  @Test func withoutChangesTheArchiveIsReturnedAsItIs() throws {
    #expect(try ZipArchive.rewriting(original, with: ZipChanges()) == original)
    #expect(try ZipArchive.rewriting([1, 2, 3], with: ZipChanges()) == [1, 2, 3])
  }

  @Test(arguments: 0..<3) func entriesNotReplacedKeepTheirBytes(index: Int) throws {
    let new = Array("new text".utf8)
    let result = try ZipArchive.rewriting(original, with: changes { $0.replacements[index] = new })
    let (before, after) = (locals(original), locals(result))
    #expect(after.map(\.name) == names)
    for other in 0..<3 where other != index { #expect(after[other].kept == before[other].kept) }
    #expect(try contents(result)[index] == new)
  }

  /// libzip used to free the caller's buffer when the first change stood far behind in the file.
  @Test(arguments: 0..<12) func anEntryFarBehindCanBeReplaced(index: Int) throws {
    let entries = (0..<12).map {
      RawZip.Entry("\($0)", [UInt8](repeating: 65, count: 2_000 / ($0 + 1)))
    }
    let archive = RawZip(entries).bytes
    let result = try ZipArchive.rewriting(archive, with: changes { $0.replacements[index] = [9] })
    var expected = entries.map(\.data)
    expected[index] = [9]
    #expect(try contents(result) == expected)
    #expect(archive == RawZip(entries).bytes)
  }

  @Test func replacedAndAddedEntriesHaveAFixedTime() throws {
    let result = try ZipArchive.rewriting(
      original,
      with: changes {
        $0.replacements[0] = [1]
        $0.additions = [("new", [2])]
      })
    // 1980-01-01 00:00: time 0, date 1 << 5 | 1 (APPNOTE §4.4.6).
    #expect(locals(result)[0].time == [0, 0, 0x21, 0])
    #expect(locals(result)[3].time == [0, 0, 0x21, 0])
    #expect(locals(result)[1].time == locals(original)[1].time)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let changes = changes {
      $0.replacements = [0: Array(repeating: 7, count: 10_000), 2: []]
      $0.additions = [("n", [1]), ("表/計画", [2])]
      $0.removals = [1]
    }
    let first = try ZipArchive.rewriting(original, with: changes)
    #expect(try ZipArchive.rewriting(original, with: changes) == first)
  }

  #if compiler(>=6.2) && os(Linux)
    @Test func theTimeZoneDoesNotMatter() async {
      await #expect(processExitsWith: .success) {
        var results: Set<[UInt8]> = []
        for zone in ["UTC", "Asia/Tokyo", "America/New_York", "ZZZ+12:34YYY,0,364", "ZZZ-14"] {
          setenv("TZ", zone, 1)
          tzset()
          var changes = ZipChanges()
          changes.replacements[0] = [1]
          let old = RawZip([.init("a", "1"), .init("b", "2")]).bytes
          results.insert(try ZipArchive.rewriting(old, with: changes))
        }
        exit(results.count == 1 ? EXIT_SUCCESS : EXIT_FAILURE)
      }
    }
  #endif

  @Test func additionsStandLastInTheirOrder() throws {
    let result = try ZipArchive.rewriting(
      original, with: changes { $0.additions = [("表", [1]), ("b", []), ("a", [3])] })
    #expect(try ZipArchive(result).entries.map(\.name) == names + ["表", "b", "a"])
    #expect(try contents(result).suffix(3) == [[1], [], [3]])
    #expect(locals(result).prefix(3).map(\.kept) == locals(original).map(\.kept))
  }

  @Test func removedEntriesAreGoneAndTheOthersStay() throws {
    let result = try ZipArchive.rewriting(original, with: changes { $0.removals = [0, 2] })
    #expect(locals(result).map(\.kept) == [locals(original)[1].kept])
  }

  @Test func theCommentOfTheArchiveStays() throws {
    var archive = RawZip([.init("a", "1"), .init("b", "2")])
    archive.comment = Array("comment".utf8)
    let result = try ZipArchive.rewriting(archive.bytes, with: changes { $0.replacements[0] = [9] })
    #expect(result.suffix(9) == [7, 0] + archive.comment)
  }

  @Test func duplicateNamesAreReplacedByIndex() throws {
    let archive = RawZip([.init("a", "1"), .init("a", "2"), .init("A", "3")])
    let result = try ZipArchive.rewriting(archive.bytes, with: changes { $0.replacements[1] = [9] })
    #expect(try ZipArchive(result).entries.map(\.name) == ["a", "a", "A"])
    #expect(try contents(result) == [[0x31], [9], [0x33]])
  }

  @Test func encryptedAndUnknownEntriesAreCopied() throws {
    var (encrypted, unknown) = (RawZip.Entry("e", "secret"), RawZip.Entry("u", "odd"))
    encrypted.flags = 1
    unknown.method = 97
    let archive = RawZip([encrypted, unknown, .init("a", "1")]).bytes
    let result = try ZipArchive.rewriting(archive, with: changes { $0.replacements[2] = [9] })
    #expect(locals(result).prefix(2) == locals(archive).prefix(2))
  }

  @Test func whatCannotBeWrittenIsAFailure() {
    func code(_ archive: [UInt8], _ change: (inout ZipChanges) -> Void) -> String? {
      caughtFailure { try ZipArchive.rewriting(archive, with: changes(change)) }?.code
    }
    #expect(code([1, 2, 3]) { $0.removals = [0] } == "not-a-zip")
    #expect(code(original) { $0.removals = [0, 1, 2] } == "zip-not-written")
    #expect(code(original) { $0.removals = [9] } == "zip-not-written")
    #expect(code(original) { $0.replacements[9] = [1] } == "zip-not-written")
    #expect(code(original) { $0.additions = [("z.xml", [1])] } == "zip-not-written")
    #expect(code(original) { $0.additions = [("n", [1]), ("n", [2])] } == "zip-not-written")
  }

  @Test func aFailureToWriteIsToldInBothLanguages() {
    let failure = caughtFailure {
      try ZipArchive.rewriting(original, with: changes { $0.additions = [("z.xml", [])] })
    }
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "新しいファイルを組み立てられませんでした（File already exists）。",
          en: "The new file could not be put together (File already exists)."))
  }

  @Test func createdArchivesHoldTheirEntriesInOrder() throws {
    let bytes = try ZipArchive.creating([("b", [1, 2]), ("a/計", []), ("c", [3])])
    #expect(try ZipArchive(bytes).entries.map(\.name) == ["b", "a/計", "c"])
    #expect(try contents(bytes) == [[1, 2], [], [3]])
    #expect(try ZipArchive(ZipArchive.creating([])).entries.isEmpty)
  }
}
