import Diagnostics
import OPC
public import SpreadsheetML

extension Workbook {
  /// The text of a part as it stands now; nil when there is no such part.
  public func text(ofPart path: String) throws -> String? {
    let part = PartName(path)
    guard package.contains(part) else { return nil }
    return String(decoding: try package.bytes(of: part), as: UTF8.self)
  }

  /// What stands between the root's tags of a part.
  public func content(ofPart path: String = "/xl/worksheets/sheet1.xml") throws -> String {
    let text = try text(ofPart: path) ?? ""
    guard let start = text.firstIndex(of: ">"), let end = text.lastIndex(of: "<"), start < end
    else { return "" }
    return String(text[text.index(after: start)..<end])
  }

  /// All parts as they stand now, by name.
  public func allParts() throws -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    for part in package.partNames { parts[part.path] = try package.bytes(of: part) }
    return parts
  }

  /// The names of parts that differ from the file.
  public var changedPartNames: Set<String> { Set(package.changedParts.map(\.path)) }
}
