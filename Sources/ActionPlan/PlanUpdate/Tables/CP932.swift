import Glibc

/// CP932, the encoding Japanese Excel writes as plain CSV.
enum CP932 {
  /// The text; nil when some bytes are no CP932.
  static func text(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "CP932"), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // A character of one or two bytes becomes at most three.
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    let rest: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var fromCount = input.count
        var to = output.baseAddress
        var toCount = output.count
        let result = iconv(converter, &from, &fromCount, &to, &toCount)
        return result == -1 || fromCount > 0 ? nil : toCount
      }
    }
    guard let rest else { return nil }
    let text = output.dropLast(rest).map { UInt8(bitPattern: $0) }
    return String(decoding: text, as: UTF8.self)
  }
}
