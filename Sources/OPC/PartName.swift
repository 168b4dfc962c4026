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
    let slashed =
      path.utf8.contains(UInt8(ascii: "\\"))
      ? String(decoding: path.utf8.map(Self.slashed), as: UTF8.self) : path
    self.path = slashed.hasPrefix("/") ? slashed : "/" + slashed
    key = Self.key(of: self.path)
  }

  /// The last step of the name, such as `workbook.xml`.
  public var fileName: Substring {
    path[(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)...].dropFirst()
  }

  /// The lower-case extension without its dot; empty when there is none.
  public var fileExtension: String {
    let name = fileName
    return name.utf8.lastIndex(of: UInt8(ascii: ".")).map {
      name[$0...].dropFirst().lowercased()
    } ?? ""
  }

  /// The part that holds this part's relationships (ECMA-376-2 §6.5.2).
  public var relationshipsPart: PartName {
    PartName(path[..<fileName.startIndex] + "_rels/" + fileName + ".rels")
  }

  /// Whether every step of the name is one: neither empty nor `.` nor `..` (ECMA-376-2 §6.2.2.2).
  var isWithinPackage: Bool {
    let slash = UInt8(ascii: "/")
    return key.dropFirst().split(separator: slash, omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }

  /// The relationships part of the package itself.
  public static let packageRelationships = PartName("/_rels/.rels")

  /// The part a relationship's target means when read from this part (RFC 3986 §5.2).
  ///
  /// A fragment (`#…`) is dropped; a target that is nothing else means this part itself. Steps
  /// that climb above the root stay at the root.
  public func resolving(_ target: String) -> PartName {
    let reference = target.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    if reference.isEmpty { return self }
    let slash = UInt8(ascii: "/")
    let isAbsolute = reference.first.map(Self.slashed) == slash
    let folder = isAbsolute ? [] : path.utf8.dropLast(fileName.utf8.count).split(separator: slash)
    var steps = folder.map { Array($0) }
    for step in reference.map(Self.slashed).split(separator: slash) {
      if step.elementsEqual("..".utf8) {
        _ = steps.popLast()
      } else if !step.elementsEqual(".".utf8) {
        steps.append(Array(step))
      }
    }
    let resolved = steps.reduce(into: [UInt8]()) { $0 += [slash] + $1 }
    return PartName(resolved.isEmpty ? "/" : String(decoding: resolved, as: UTF8.self))
  }

  private static func slashed(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte
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
  public func hash(into hasher: inout Hasher) {
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension PartName: CustomStringConvertible {
  public var description: String { path }
}
