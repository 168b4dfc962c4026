/// Bytes written one after the other, in pieces of memory that stay where they are: an array that grows copies
/// all it holds whenever it is full.
struct ByteChunks: Sendable {
  private var full: [[UInt8]] = []
  /// The piece that is being filled; what is behind `count` says nothing.
  private var open: [UInt8] = []
  private var count = 0
  /// In bytes; small enough to come from memory that the program has already.
  ///
  /// Most tables fill no piece of the larger size.
  private static let sizes = (first: 1 << 12, other: 1 << 16)

  /// Makes room for so many bytes and has some of them written there: `write` gets the memory and the end of
  /// what stands in it, which it moves on.
  @inline(__always)
  mutating func append(
    atMost room: Int, _ write: (UnsafeMutableRawBufferPointer, _ end: inout Int) -> Void
  ) {
    if open.count - count < room { makeRoom(room) }
    var end = count
    open.withUnsafeMutableBytes { write($0, &end) }
    count = end
  }

  /// Appends a text.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in append(atMost: utf8.count) { $0.put(utf8, at: &$1) } }
  }

  /// Appends a text that the program knows.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { utf8 in append(atMost: utf8.count) { $0.put(utf8, at: &$1) } }
  }

  /// Takes away the byte that was appended last.
  mutating func removeLast() { count -= 1 }

  @inline(never)
  private mutating func makeRoom(_ room: Int) {
    close()
    let size = full.isEmpty ? Self.sizes.first : Self.sizes.other
    open = [UInt8](repeating: 0, count: max(room, size))
  }

  private mutating func close() {
    open.removeLast(open.count - count)
    if count > 0 { full.append(open) }
    open = []
    count = 0
  }

  /// All that was written, one piece after the other.
  var pieces: [[UInt8]] {
    count == 0 ? full : full + [Array(open[..<count])]
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Puts a byte at an index and moves it on.
  @inline(__always)
  func put(_ byte: UInt8, at end: inout Int) {
    self[end] = byte
    end += 1
  }

  /// Puts bytes at an index and moves it on.
  @inline(__always)
  func put(_ bytes: UnsafeBufferPointer<UInt8>, at end: inout Int) {
    UnsafeMutableRawBufferPointer(rebasing: self[end...])
      .copyMemory(from: UnsafeRawBufferPointer(bytes))
    end += bytes.count
  }
}
