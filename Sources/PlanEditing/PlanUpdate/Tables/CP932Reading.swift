import Glibc

/// CP932, the encoding Japanese Excel writes as plain CSV.
enum CP932Reading {
  /// The text; nil when some bytes are no CP932Reading.
  static func text(_ bytes: [UInt8]) -> String? {
    guard let converter = Converter(to: "UTF-8", from: "CP932") else { return nil }
    // A character of one or two bytes becomes at most three.
    return converter.converted(bytes, capacity: bytes.count * 3 + 16).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// What comes back of a text that has been saved as CSV: `?` for what CP932 lacks, and `～` for
  /// both wave dashes.
  static func roundTripped(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    guard let converter = Converter(to: "CP932", from: "UTF-8") else { return text }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let encoded = converter.converted(Array(String(scalar).utf8), capacity: 8)
      // Excel writes one for each half of a surrogate pair.
      bytes += encoded ?? Array(repeating: UInt8(ascii: "?"), count: UTF16.width(scalar))
    }
    return Self.text(bytes) ?? text
  }
}

/// One direction of `iconv`; closed when nothing refers to it.
private final class Converter {
  private let handle: iconv_t

  init?(to target: String, from source: String) {
    guard let handle = iconv_open(target, source), Int(bitPattern: handle) != -1 else {
      return nil
    }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Nil when some bytes cannot be converted.
  func converted(_ bytes: [UInt8], capacity: Int) -> [UInt8]? {
    iconv(handle, nil, nil, nil, nil)
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: capacity)
    let rest: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var fromCount = input.count
        var to = output.baseAddress
        var toCount = output.count
        let result = iconv(handle, &from, &fromCount, &to, &toCount)
        return result == -1 || fromCount > 0 ? nil : toCount
      }
    }
    return rest.map { output.dropLast($0).map { UInt8(bitPattern: $0) } }
  }
}
