package import Diagnostics
import LibXML
import OPC

/// A cell's text of which something is struck through, as staff do with what is to go away.
package struct StruckText: Hashable, Sendable {
  /// What is not struck through; empty where all of the cell is.
  package let kept: String
  /// What is struck through, stretch by stretch; the stored form of a number.
  package let struck: [String]

  /// Whether all of the cell is struck through.
  package var isWhole: Bool { kept.allSatisfy(\.isWhitespace) }

  package init(kept: String, struck: [String]) {
    self.kept = kept
    self.struck = struck
  }

  /// Nil where nothing but blanks is struck through.
  fileprivate init?(_ pieces: [(text: String, isStruck: Bool)]) {
    let words = pieces.filter { $0.isStruck && !$0.text.allSatisfy(\.isWhitespace) }
    if words.isEmpty { return nil }
    self.init(
      kept: pieces.lazy.filter { !$0.isStruck }.map(\.text).joined(), struck: words.map(\.text))
  }
}

extension Workbook {
  /// The cells of a sheet of which something is struck through, by the font of a run or of the cell
  /// (ECMA-376-1 §18.4.10 strike).
  ///
  /// Cells whose text is that of a formula count by the cell's font.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`, or about a damaged part.
  package func struckTexts(of sheet: String) throws(Failure) -> [CellReference: StruckText] {
    let scan = try package.scan(of: try worksheetPart(sheet))
    let strings = try sharedStringsPart.map { part throws(Failure) in try package.scan(of: part) }
    let styles = try relatedPart(.office("styles")).map { part throws(Failure) in
      try package.scan(of: part)
    }
    let strike = XMLName.main("strike")
    guard [scan, strings, styles].contains(where: { $0?.nameIndex(strike) != nil }) else {
      return [:]
    }
    let (fonts, runs) = (CellFonts(styles), try textRuns(of: sheet))
    var isStruck: [Int: Bool] = [:]
    var found: [CellReference: StruckText] = [:]
    for cell in try worksheet(named: sheet).cells {
      let style = cell.styleIndex
      let whole = isStruck[style] ?? fonts.isStruck(style)
      isStruck[style] = whole
      switch cell.value {
      case .text(let text):
        let pieces = (runs[cell.reference] ?? [TextRun(text)]).map {
          ($0.text, $0.look.isStruck ?? whole)
        }
        found[cell.reference] = StruckText(pieces)
      case .number(let number) where whole:
        found[cell.reference] = StruckText(kept: "", struck: ["\(number)"])
      case .number, .blank, .boolean, .error: break
      }
    }
    return found
  }
}

extension Workbook {
  /// The cells of a sheet, blank ones included, whose own format strikes through whatever is typed there
  /// (ECMA-376-1 §18.8.22 font); none on a sheet that the workbook lacks.
  ///
  /// - Throws: `Failure` about a damaged part.
  package func cellsStrikingThrough(on sheet: String) throws(Failure) -> Set<CellReference> {
    guard try sheets.contains(where: { $0.name == sheet && $0.kind == .worksheet }),
      let part = try relatedPart(.office("styles"))
    else { return [] }
    let styles = try package.scan(of: part)
    guard styles.nameIndex(.main("strike")) != nil else { return [] }
    let fonts = CellFonts(styles)
    let cells = try worksheet(named: sheet).cells
    let struck = Set(Set(cells.map(\.styleIndex)).filter(fonts.isStruck))
    return Set(cells.lazy.filter { struck.contains($0.styleIndex) }.map(\.reference))
  }
}

extension CellFonts {
  fileprivate func isStruck(_ style: Int) -> Bool {
    guard let (font, scan) = font(ofStyle: style),
      let strike = scan.child(of: font, named: .main("strike"))
    else { return false }
    return scan.boolean("val", of: strike, default: true)
  }
}
