/// The name of a part inside a package, e.g. `/xl/workbook.xml` (ECMA-376-2 §6.2.2).
///
/// Two names are equal when they differ only in ASCII case or percent-encoding.
public struct PartName: Sendable {
  /// The name as the package spells it, with a leading slash.
  public let path: String
  private let key: String

  /// `path` may come without its leading slash, and with `\` for `/` as some programs write it.
  public init(_ path: String) {
    let slashed = String(path.map { $0 == "\\" ? "/" : $0 })
    self.path = slashed.hasPrefix("/") ? slashed : "/" + slashed
    key = Self.percentDecoded(self.path).lowercased()
  }

  /// The last step of the name, e.g. `workbook.xml`.
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
  /// A fragment (`#…`) is dropped. Steps that climb above the root stay at the root.
  public func resolving(_ target: String) -> PartName {
    let reference = target.prefix { $0 != "#" && $0 != "?" }.map { $0 == "\\" ? "/" : $0 }
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

  private static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        output.append(value)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension PartName: Hashable {
  public static func == (left: PartName, right: PartName) -> Bool { left.key == right.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension PartName: CustomStringConvertible {
  public var description: String { path }
}
