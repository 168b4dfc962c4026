import LibXML

/// Makes cell formats that differ from others in one part: in their font, fill or border.
///
/// New parts and formats stand behind those of the file (ECMA-376-1 §18.8.10 cellXfs), equal ones
/// once.
struct FormatClones {
  /// The part of a format that differs.
  enum Part {
    case font, fill, border

    private var name: String {
      switch self {
      case .font: "font"
      case .fill: "fill"
      case .border: "border"
      }
    }
    var list: XMLName { .main(name + "s") }
    var member: XMLName { .main(name) }
    var reference: String { name + "Id" }
    var flag: String {
      switch self {
      case .font: "applyFont"
      case .fill: "applyFill"
      case .border: "applyBorder"
      }
    }
  }

  let scan: XMLScan
  private let part: Part
  private let partList: Int
  private let formatList: Int
  private let parts: [Int]
  private let formats: [Int]
  private var newParts: AppendedItems
  private var newFormats: AppendedItems

  /// Nil for a style part without such parts or cell formats.
  init?(_ scan: XMLScan, of part: Part) {
    guard let partList = scan.child(of: 0, named: part.list),
      let formatList = scan.child(of: 0, named: .main("cellXfs"))
    else { return nil }
    self.scan = scan
    self.part = part
    (self.partList, self.formatList) = (partList, formatList)
    parts = scan.children(of: partList, named: part.member)
    formats = scan.children(of: formatList, named: .main("xf"))
    newParts = AppendedItems(parts.map { Array(scan.bytes[scan.range(of: $0)]) })
    newFormats = AppendedItems(formats.map { Array(scan.bytes[scan.range(of: $0)]) })
  }

  /// The element of a cell format's font or border; nil for an index without one.
  func part(ofFormat index: Int) -> Int? {
    guard formats.indices.contains(index) else { return nil }
    let number = scan.integer(part.reference, of: formats[index]) ?? 0
    return parts.indices.contains(number) ? parts[number] : nil
  }

  /// The index of a format like another one but for its part, given as bytes; made where there is none
  /// yet.
  mutating func format(like index: Int, part bytes: [UInt8]) -> Int {
    let format = formats[index]
    let number = String(newParts.index(of: bytes))
    let reference = scan.patch(setting: part.reference, of: format, to: number)
    // A format that went without the flag is found again when its part is given back.
    let unflagged = scan.patch(removing: part.flag, of: format).map { [reference, $0] }
    if let unflagged, let known = newFormats.known(scan.bytes(of: format, patched: unflagged)) {
      return known
    }
    let flag = scan.patch(setting: part.flag, of: format, to: "1")
    return newFormats.index(of: scan.bytes(of: format, patched: [reference, flag]))
  }

  /// The same for cells that may be filled in where the sheet is protected.
  mutating func unlockedFormat(like index: Int, part bytes: [UInt8]) -> Int {
    let format = formats[index]
    let number = String(newParts.index(of: bytes))
    var patches = [
      scan.patch(setting: part.reference, of: format, to: number),
      scan.patch(setting: part.flag, of: format, to: "1"),
      scan.patch(setting: "applyProtection", of: format, to: "1"),
    ]
    let text = "<\(scan.tagPrefix(of: format))protection locked=\"0\"/>"
    if let old = scan.child(of: format, named: .main("protection")) {
      patches.append(XMLPatch(range: scan.range(of: old), replacement: text))
    } else if scan.isEmptyTag(format) {
      patches.append(XMLPatch(appending: Array(text.utf8), to: format, of: scan))
    } else {
      // ECMA-376-1 §18.8.45 xf: alignment, protection, extLst.
      let alignment = scan.child(of: format, named: .main("alignment"))
      let place =
        alignment.map { scan.range(of: $0).upperBound } ?? scan.contentRange(of: format).lowerBound
      patches.append(XMLPatch(inserting: text, at: place))
    }
    return newFormats.index(of: scan.bytes(of: format, patched: patches))
  }

  /// The patches that append the new parts and formats.
  func patches() -> [XMLPatch] {
    newParts.patches(appendingTo: partList, scan)
      + newFormats.patches(appendingTo: formatList, scan)
  }
}

/// The members of a list as bytes, with those to be appended.
private struct AppendedItems {
  private var items: [[UInt8]]
  private var indices: [[UInt8]: Int]
  private let presentCount: Int

  init(_ present: [[UInt8]]) {
    items = present
    presentCount = present.count
    indices = Dictionary(present.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  func known(_ item: [UInt8]) -> Int? { indices[item] }

  mutating func index(of item: [UInt8]) -> Int {
    if let known = indices[item] { return known }
    items.append(item)
    indices[item] = items.count - 1
    return items.count - 1
  }

  func patches(appendingTo list: Int, _ scan: XMLScan) -> [XMLPatch] {
    if items.count == presentCount { return [] }
    let new = items.dropFirst(presentCount).flatMap(\.self)
    let addition = XMLPatch(appending: new, to: list, of: scan)
    guard scan.attribute("count", of: list) != nil else { return [addition] }
    return [addition, scan.patch(setting: "count", of: list, to: String(items.count))]
  }
}
