import LibZip
import Testing

struct ZipRewriteMemoryTests {
  /// The start of the archive is then kept by libzip itself, which once freed our memory.
  @Test func replacingALateEntryLeavesTheInputAlone() throws {
    let noise = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    let archive = try ZipArchive.creating((0..<10).map { ("entry\($0)", noise) })
    for _ in 0..<100 {
      var changes = ZipChanges()
      changes.replacements[9] = [1, 2, 3]
      let changed = try ZipArchive(ZipArchive.rewriting(archive, with: changes))
      #expect(try changed.read(changed.entries[9]) == [1, 2, 3])
      #expect(try changed.read(changed.entries[0]) == noise)
    }
  }
}
