extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an index of valid UTF-8, and how many bytes it has (RFC 3629 §3).
  @inlinable
  @inline(__always)
  package func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[index])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(self[index &+ 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(self[index &+ 2] & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    let last = UInt32(self[index &+ 3] & 0x3F)
    return ((first & 0x07) << 18 | second << 12 | third << 6 | last, 4)
  }
}
