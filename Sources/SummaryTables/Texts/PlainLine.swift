extension TextSigns {
  /// Whether a text surely shows none of the signs and has no white space at its ends, as most texts.
  ///
  /// Many bytes are looked at in one step, without branches.
  static func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return true }
    if mayBeginFormula(bytes) || mayHaveBlankEnds(bytes) { return false }
    // Each byte of a step is looked at with the two behind it.
    let last = bytes.count - step - 2
    // Too short for a step.
    if last < 0 { return TextSigns(bytes).subtracting(.opening).isEmpty }
    var distance = distance(at: start + last)
    var index = 0
    while index < last {
      distance = min(distance, self.distance(at: start + index))
      index += step
    }
    // A character that the last two bytes end, or two of one byte.
    distance = min(distance, self.distance(bytes[bytes.count - 2], 0, 0))
    distance = min(distance, self.distance(bytes[bytes.count - 1], 0, 0))
    return distance > 0
  }

  /// In bytes.
  private static let step = 16

  /// How far the nearest of the bytes of a step is from asking for a closer look.
  @inline(__always)
  private static func distance(at start: UnsafePointer<UInt8>) -> UInt8 {
    var distance = UInt8.max
    for index in 0..<step {
      let next = self.distance(start[index], start[index &+ 1], start[index &+ 2])
      distance = min(distance, next)
    }
    return distance
  }

  /// How many bits, or how far, a byte with the two behind it is from asking for a closer look; 0 where it does.
  ///
  /// The smaller of two stands for "or", all bits of both for "and".
  @inline(__always)
  private static func distance(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    // Controls and quotes; what U+0080 to U+00BF begin with.
    var nearest = min(min(first & 0xE0, first ^ 0x22), min(first ^ 0x7F, first ^ 0xC2))
    // Private and rare characters, half-width and compatibility forms, but no full-width signs.
    let fullWidth = (first ^ 0xEF) | min(second ^ 0xBC, second ^ 0xBF)
    nearest = min(nearest, (max(first, 0xEE) ^ first) | (1 &- min(fullWidth, 1)))
    // U+2028 and U+2029; Roman numerals; circled numbers.
    let lineEnd = (second ^ 0x80) | ((third | 1) ^ 0xA9)
    nearest = min(nearest, (first ^ 0xE2) | min(min(second ^ 0x85, second ^ 0x91), lineEnd))
    // The wave dash; composed characters.
    let wave = (second ^ 0x80) | (third ^ 0x9C)
    return min(nearest, (first ^ 0xE3) | min((second & 0xF8) ^ 0x88, wave))
  }

  /// Whether a text in UTF-8 begins with = + - @ of either width.
  private static func mayBeginFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[0] {
    case 0x3D, 0x2B, 0x2D, 0x40: return true
    case 0xEF:
      switch (bytes[1], bytes[2]) {
      case (0xBC, 0x9D), (0xBC, 0x8B), (0xBC, 0x8D), (0xBC, 0xA0): return true
      default: return false
      }
    default: return false
    }
  }
}
