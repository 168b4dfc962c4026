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

extension Workbook {
  /// The texts of a sheet whose cells' fonts stand out from those of the same cells of another book.
  ///
  /// That is what staff have emphasised in a copy of it; sizes and names of fonts do not count. Texts of several runs keep them. Nothing stands out on a sheet that the other book lacks.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`, or about a damaged part.
  package func emphasisedTexts(
    of sheet: String, beside other: Workbook
  ) throws(Failure) -> [CellReference: [TextRun]] {
    guard try other.sheets.contains(where: { $0.name == sheet && $0.kind == .worksheet }) else {
      return [:]
    }
    let (own, theirs) = (
      try stylesOfCells(on: sheet), try other.stylesOfCells(on: sheet)
    )
    let runs = try textRuns(of: sheet)
    var looks: [[Int]: RunLook] = [:]
    var found: [CellReference: [TextRun]] = [:]
    for cell in try worksheet(named: sheet).cells {
      guard case .text(let text) = cell.value, cell.formula == nil,
        let style = own.styles[cell.reference], let base = theirs.styles[cell.reference]
      else { continue }
      let look = looks[[style, base]] ?? RunLook(own.fonts, style, beside: theirs.fonts, base)
      looks[[style, base]] = look
      if look == RunLook() { continue }
      found[cell.reference] = (runs[cell.reference] ?? [TextRun(text)]).map { run in
        var run = run
        run.look = run.look.over(look)
        return run
      }
    }
    return found
  }

  private func stylesOfCells(
    on sheet: String
  ) throws(Failure) -> (styles: [CellReference: Int], fonts: CellFonts) {
    let scan = try package.scan(of: try worksheetPart(sheet))
    let part = try relatedPart(.office("styles")).map { part throws(Failure) in
      try package.scan(of: part)
    }
    var styles: [CellReference: Int] = [:]
    for position in CellPositions(scan) {
      styles[position.reference] = scan.integer("s", of: position.element) ?? 0
    }
    return (styles, CellFonts(part))
  }
}

extension RunLook {
  /// What a format's font has that another book's format has not: what is left away is no emphasis, nor
  /// are size and place.
  fileprivate init(_ fonts: CellFonts, _ style: Int, beside other: CellFonts, _ base: Int) {
    self.init()
    guard let font = fonts.font(ofStyle: style) else { return }
    self.init(of: font.element, font.scan, in: other.font(ofStyle: base))
    relativeSize = nil
    position = nil
    if isBold == false { isBold = nil }
    if isItalic == false { isItalic = nil }
    if isStruck == false { isStruck = nil }
    if underline == "none" { underline = nil }
    if color?.isPlain ?? false { color = nil }
  }

  /// This look with that of another one where it says nothing itself.
  fileprivate func over(_ other: RunLook) -> RunLook {
    var look = self
    look.isBold = isBold ?? other.isBold
    look.isItalic = isItalic ?? other.isItalic
    look.isStruck = isStruck ?? other.isStruck
    look.underline = underline ?? other.underline
    look.color = color ?? other.color
    return look
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
