/// The address of one cell, without `$` (ECMA-376-1 §18.18.62 ST_Ref).
///
/// ```swift
/// CellReference("AB12")?.column  // 28
/// CellReference(row: 5, column: 9).description  // "I5"
/// ```
public struct CellReference: Hashable, Sendable {
  /// 1-based, at most 1,048,576.
  public var row: Int
  /// 1-based, at most 16,384 (`XFD`).
  public var column: Int

  public static let maximumRow = 1_048_576
  public static let maximumColumn = 16_384

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `A1` notation; `$` signs are accepted and dropped.
  ///
  /// Nil when the text is no address inside the grid.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"):
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default:
        return nil
      }
      if column > Self.maximumColumn || row > Self.maximumRow { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a 1-based column number: 1 → `A`, 28 → `AB`.
  public static func columnLetters(_ column: Int) -> String {
    guard column > 0 else { return "" }
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((column - 1) % 26)))
    return column > 26 ? columnLetters((column - 1) / 26) + last : last
  }
}

extension CellReference: CustomStringConvertible {
  /// The address in A1 notation.
  public var description: String {
    guard (1..<100_000).contains(row), (1...Self.maximumColumn).contains(column) else {
      return Self.columnLetters(column) + String(row)
    }
    // Short enough to need no memory of its own; written from the end.
    var bytes: UInt64 = 0
    var count = 0
    func put(_ byte: Int) {
      bytes = bytes << 8 | UInt64(byte)
      count += 1
    }
    var rest = row
    while rest > 0 {
      put(0x30 + rest % 10)
      rest /= 10
    }
    rest = column
    while rest > 0 {
      put(0x41 + (rest - 1) % 26)
      rest = (rest - 1) / 26
    }
    return withUnsafeBytes(of: bytes.littleEndian) {
      String(decoding: $0.prefix(count), as: UTF8.self)
    }
  }
}

extension CellReference: Comparable {
  /// Reading order: by row, then by column.
  public static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
