import LibXML
import OPC

/// The texts of cells in pieces of one font each.
struct CellPieces {
  private let scan: XMLScan
  private let formats: [TextFormat]
  private let strings: XMLScan?
  private let items: [Int]
  private let texts: [String]
  private let names: StringItem.Names
  private let stringNames: StringItem.Names?

  /// - Parameters:
  ///   - scan: the worksheet part.
  ///   - formats: how cell formats show texts.
  ///   - strings: the shared string part; nil where the workbook has none.
  ///   - texts: the plain texts of its items.
  init(_ scan: XMLScan, formats: [TextFormat], strings: XMLScan?, texts: [String]) {
    self.scan = scan
    self.formats = formats
    self.strings = strings
    self.texts = texts
    items = strings?.children(of: 0, named: .main("si")) ?? []
    names = StringItem.Names(scan)
    stringNames = strings.map { StringItem.Names($0) }
  }

  /// Pixels of a digit of the default font, seven at most: 7 of Calibri 11, 6 of MS fonts of 9 points.
  var digitWidth: Double {
    formats.first.map { min(7, max(4, ($0.fontSize * 2 / 3).rounded())) } ?? 7
  }

  func format(of cell: Int) -> TextFormat {
    let style = scan.integer("s", of: cell) ?? 0
    return formats.indices.contains(style) ? formats[style] : TextFormat()
  }

  /// Empty for a cell without text; numbers are never broken.
  func pieces(of cell: Int, _ format: TextFormat) -> [TextPiece] {
    switch scan.attribute("t", of: cell) {
    case "inlineStr":
      guard let item = scan.child(of: cell, named: .main("is")) else { return [] }
      return Self.pieces(of: item, scan, names, format)
    case "s":
      guard let strings, let stringNames, let value = scan.child(of: cell, named: .main("v")),
        let index = Int(scan.text(of: value)), items.indices.contains(index)
      else { return [] }
      let hasRuns = strings.children(of: items[index]).contains {
        strings.elements[$0].name == stringNames.run
      }
      if !hasRuns, texts.indices.contains(index) { return [TextPiece(texts[index], like: format)] }
      return Self.pieces(of: items[index], strings, stringNames, format)
    case "str":
      guard let value = scan.child(of: cell, named: .main("v")) else { return [] }
      return [TextPiece(EscapedText.decoded(scan.text(of: value)), like: format)]
    default:
      guard scan.child(of: cell, named: .main("v")) != nil else { return [] }
      var line = format
      line.wrapsText = false
      return [TextPiece("0", like: line)]
    }
  }

  private static func pieces(
    of item: Int, _ scan: XMLScan, _ names: StringItem.Names, _ format: TextFormat
  ) -> [TextPiece] {
    StringItem.textElements(scan, item: item, names: names).map { element in
      var own = format
      let run = Int(scan.elements[element].parent)
      if let properties = scan.child(of: run, named: .main("rPr")) {
        own.take(properties, name: "rFont", scan)
      }
      return TextPiece(EscapedText.decoded(scan.text(of: element)), like: own)
    }
  }
}
