import LibXML

/// Makes the `si` or `is` elements of cells that are to hold texts.
struct TextItems {
  /// `si` or `is`.
  private let name: String
  private let prefix: String
  private let sheet: XMLScan
  private var fonts: RunFonts
  // Made for the first text with runs only: most changes are plain or name their format.
  private lazy var styles = CellStyles(sheet)

  /// The style part is needed for texts with runs only.
  init(name: String, prefix: String, sheet: XMLScan, styleSheet: XMLScan?) {
    self.name = name
    self.prefix = prefix
    self.sheet = sheet
    fonts = RunFonts(styleSheet)
  }

  /// Nil where the change is none to a text, or to an empty one.
  mutating func item(of change: CellChange, at cell: CellReference) -> [UInt8]? {
    switch change.content {
    case .text(let text) where !text.isEmpty:
      return StringItem.textItem(name, prefix: prefix, text)
    case .richText(let runs) where runs.contains { !$0.text.isEmpty }:
      let style = change.styleIndex ?? styles.style(of: cell)
      return fonts.item(name, prefix: prefix, runs, style: style)
    default:
      return nil
    }
  }
}
