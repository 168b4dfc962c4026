package import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// The texts of a sheet of which some words look otherwise than the font of their cell, in runs.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`, or about a damaged part.
  package func textRuns(of sheet: String) throws(Failure) -> [CellReference: [TextRun]] {
    let scan = try package.scan(of: try worksheetPart(sheet))
    let strings = try sharedStringsPart.map { part throws(Failure) in try package.scan(of: part) }
    let styles = try relatedPart(.office("styles")).map { part throws(Failure) in
      try package.scan(of: part)
    }
    var reader = TextRunReader(scan, strings: strings, fonts: CellFonts(styles))
    var runs: [CellReference: [TextRun]] = [:]
    for position in CellPositions(scan) {
      runs[position.reference] = reader.runs(of: position.element)
    }
    return runs
  }
}

/// The fonts of cell formats (ECMA-376-1 §18.8.10 cellXfs).
struct CellFonts {
  private let scan: XMLScan?
  private var fonts: [Int] = []
  private var fontOfStyle: [Int] = []

  /// - Parameter scan: the style part; nil where the workbook has none.
  init(_ scan: XMLScan?) {
    self.scan = scan
    guard let scan, !scan.elements.isEmpty else { return }
    if let list = scan.child(of: 0, named: .main("fonts")) {
      fonts = Array(scan.children(of: list, named: .main("font")))
    }
    if let list = scan.child(of: 0, named: .main("cellXfs")) {
      fontOfStyle = scan.children(of: list, named: .main("xf")).map {
        scan.integer("fontId", of: $0) ?? 0
      }
    }
  }

  func font(ofStyle style: Int) -> (element: Int, scan: XMLScan)? {
    guard let scan, fontOfStyle.indices.contains(style),
      fonts.indices.contains(fontOfStyle[style])
    else { return nil }
    return (fonts[fontOfStyle[style]], scan)
  }
}

/// Reads the runs of cells; equal texts of equal formats once.
private struct TextRunReader {
  let scan: XMLScan
  let strings: XMLScan?
  let fonts: CellFonts
  private let items: [Int]
  private let names: StringItem.Names
  private let stringNames: StringItem.Names?
  private var known: [Key: [TextRun]?] = [:]

  private struct Key: Hashable {
    var item, style: Int
  }

  init(_ scan: XMLScan, strings: XMLScan?, fonts: CellFonts) {
    self.scan = scan
    self.strings = strings
    self.fonts = fonts
    items = strings?.children(of: 0, named: .main("si")) ?? []
    names = StringItem.Names(scan)
    stringNames = strings.map { StringItem.Names($0) }
  }

  /// Nil for a text that looks alike, and for no text.
  mutating func runs(of cell: Int) -> [TextRun]? {
    let style = scan.integer("s", of: cell) ?? 0
    switch scan.attribute("t", of: cell) {
    case "inlineStr":
      guard let item = scan.child(of: cell, named: .main("is")) else { return nil }
      return runs(of: item, scan, names, style)
    case "s":
      guard let strings, let stringNames, let value = scan.child(of: cell, named: .main("v")),
        let index = Int(scan.text(of: value)), items.indices.contains(index)
      else { return nil }
      let key = Key(item: index, style: style)
      if let known = known[key] { return known }
      let runs = runs(of: items[index], strings, stringNames, style)
      known[key] = .some(runs)
      return runs
    default: return nil
    }
  }

  private func runs(
    of item: Int, _ scan: XMLScan, _ names: StringItem.Names, _ style: Int
  ) -> [TextRun]? {
    let runs = StringItem.textElements(scan, item: item, names: names).map { element in
      var run = TextRun(EscapedText.decoded(scan.text(of: element)))
      let parent = Int(scan.elements[element].parent)
      if let properties = scan.child(of: parent, named: .main("rPr")) {
        run.look = RunLook(of: properties, scan, in: fonts.font(ofStyle: style))
      }
      return run
    }
    return runs.contains { $0.look != RunLook() } ? runs : nil
  }
}
