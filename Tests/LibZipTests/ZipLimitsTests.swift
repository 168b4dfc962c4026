import Diagnostics
import LibZip
import TestSupport
import Testing

struct ZipLimitsTests {
  private func failure(
    _ archive: RawZip, _ change: (inout Limits) -> Void = { _ in }
  ) -> Failure? {
    var limits = Limits()
    change(&limits)
    return caughtFailure { try ZipArchive(archive.bytes, limits: limits) }
  }

  @Test func moreEntriesThanTheLimitAreRefused() {
    let archive = RawZip((0..<4).map { RawZip.Entry("\($0)", "") })
    #expect(failure(archive) { $0[.entries] = 4 } == nil)
    let failure = failure(archive) { $0[.entries] = 3 }
    #expect(failure?.code == "zip-limit")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "zipの中の部品が多すぎます（4、上限 3）。",
          en: "The archive has too many entries (4; the limit is 3)."))
  }

  @Test func anEntryAboveTheSizeLimitIsRefused() {
    let archive = RawZip([.init("a", "12345")])
    #expect(failure(archive) { $0[.partSize] = 5 } == nil)
    let failure = failure(archive) { $0[.partSize] = 4 }
    #expect(failure?.code == "zip-limit")
    #expect(failure?.diagnostics[0].place == Place(part: "/a"))
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "展開した部品が大きすぎます（バイト数）（5、上限 4）。",
          en: "A part is too large, in bytes (5; the limit is 4)."))
  }

  @Test func entriesTogetherAboveTheTotalAreRefused() {
    let archive = RawZip([.init("a", "123"), .init("b", "456")])
    #expect(failure(archive) { $0[.totalSize] = 6 } == nil)
    #expect(failure(archive) { $0[.totalSize] = 5 }?.code == "zip-limit")
  }

  @Test func aRatioAboveTheLimitIsRefusedInLargeEntries() throws {
    let zeros = [UInt8](repeating: 0, count: 2 << 20)
    let bytes = try ZipArchive.creating([("a", zeros)])
    #expect(caughtFailure { try ZipArchive(bytes) } == nil)
    var limits = Limits()
    limits[.ratio] = 100
    #expect(caughtFailure { try ZipArchive(bytes, limits: limits) }?.code == "zip-limit")
  }

  /// A directory may claim any compressed size; no more can come out than the file holds.
  @Test func theRatioIsThatToTheFileWhateverTheDirectoryClaims() {
    var entry = RawZip.Entry("a", "12345")
    entry.size = 1 << 30
    entry.compressedSize = 1 << 30
    #expect(failure(RawZip([entry]))?.code == "zip-limit")
  }
}
