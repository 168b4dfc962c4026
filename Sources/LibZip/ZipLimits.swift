/// Bounds on an archive that is not to be trusted.
package struct ZipLimits: Hashable, Sendable {
  package var entryCount = 20_000
  /// Bytes of one entry by its declared size, which is enforced when it is read.
  package var entrySize = 1 << 30
  /// Bytes of all entries together, by their declared sizes.
  package var totalSize = 2 << 30
  /// Declared size over compressed size of one entry; Excel's own sheets of blanks reach 200.
  package var ratio = 1_500

  package init() {}
}
