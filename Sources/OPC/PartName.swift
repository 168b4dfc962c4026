/// The name of a part inside a package, such as `/xl/workbook.xml` (ECMA-376-2 §6.2.2).
///
/// Two names are equal when they differ only in ASCII case or percent-encoding.
public struct PartName: Sendable {
  /// The name as the package spells it, with a leading slash.
  public let path: String
  /// The bytes that names are compared by.
  private let key: [UInt8]

  /// `path` may come without its leading slash, and with `\` for `/` as some programs write it.
  public init(_ path: String) {
    let slashed = String(path.map { $0 == "\\" ? "/" : $0 })
    self.path = slashed.hasPrefix("/") ? slashed : "/" + slashed
    key = Self.key(of: self.path)
  }

  /// The last step of the name, such as `workbook.xml`.
  public var fileName: Substring {
    path[(path.lastIndex(of: "/") ?? path.startIndex)...].dropFirst()
  }

  /// The lower-case extension without its dot; empty when there is none.
  public var fileExtension: String {
    fileName.lastIndex(of: ".").map { fileName[$0...].dropFirst().lowercased() } ?? ""
  }

  /// The part that holds this part's relationships (ECMA-376-2 §6.5.2).
  public var relationshipsPart: PartName {
    PartName(path.dropLast(fileName.count) + "_rels/" + fileName + ".rels")
  }

  /// The relationships part of the package itself.
  public static let packageRelationships = PartName("/_rels/.rels")

  /// The part a relationship's target means when read from this part (RFC 3986 §5.2).
  ///
  /// A fragment (`#…`) is dropped; a target that is nothing else means this part itself. Steps
  /// that climb above the root stay at the root.
  public func resolving(_ target: String) -> PartName {
    let reference = target.prefix { $0 != "#" && $0 != "?" }.map { $0 == "\\" ? "/" : $0 }
    if reference.isEmpty { return self }
    let base = reference.first == "/" ? "" : String(path.dropLast(fileName.count))
    var steps: [Substring] = []
    for step in (base + String(reference)).split(separator: "/") {
      if step == ".." {
        _ = steps.popLast()
      } else if step != "." {
        steps.append(step)
      }
    }
    return PartName("/" + steps.joined(separator: "/"))
  }

  /// The bytes of a path without percent-encoding and in lower case.
  ///
  /// An encoded slash or backslash stays encoded: it is no divider (RFC 3986 §2.2).
  private static func key(of path: String) -> [UInt8] {
    let bytes = Array(path.utf8)
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%"), index + 1 < bytes.count,
        let high = Character(Unicode.Scalar(bytes[index])).hexDigitValue,
        let low = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
        !"/\\".utf8.contains(UInt8(high << 4 | low))
      {
        byte = UInt8(high << 4 | low)
        index += 2
      }
      let isUpperCase = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      key.append(isUpperCase ? byte | 0x20 : byte)
    }
    return key
  }
}

extension PartName: Hashable {
  public static func == (left: PartName, right: PartName) -> Bool { left.key == right.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension PartName: CustomStringConvertible {
  public var description: String { path }
}
