import SpreadsheetML

extension CellValue {
  /// The value as a text; numbers without a fraction have no decimal point, blank is empty.
  package var printedText: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .error(let code): code
    }
  }

  /// Whether nothing but white space would be seen.
  package var looksBlank: Bool {
    switch self {
    case .blank: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number, .boolean, .error: false
    }
  }
}
