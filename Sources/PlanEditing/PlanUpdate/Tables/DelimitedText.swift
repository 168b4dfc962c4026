package import Diagnostics
package import SpreadsheetML

/// A table of texts separated by commas or tabs (RFC 4180), with line ends of either kind.
package struct DelimitedText: Hashable, Sendable {
  /// By row and column; rows may differ in length.
  package private(set) var rows: [[String]] = []
  /// The field whose quotation mark is never closed; nil where all are.
  package private(set) var openQuote: CellReference?
  /// Whether it came in CP932, which lacks characters that a workbook may hold.
  package private(set) var isCP932 = false
  /// Why it was not read to its end; nil where it was.
  package private(set) var excess: Diagnostic?

  /// Nil when the bytes are neither UTF-8, UTF-16 with a byte order mark nor CP932Reading.
  package init?(_ bytes: [UInt8], limits: Limits = Limits()) {
    if bytes.count > limits[.updateSize] {
      excess = .limitExceeded(limits.passed(.updateSize, found: bytes.count))
      return
    }
    guard let text = Self.decoded(bytes, &isCP932) else { return nil }
    parse(Array(text.unicodeScalars), limits)
  }

  private static func decoded(_ bytes: [UInt8], _ isCP932: inout Bool) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittle ? second << 8 | first : first << 8 | second
      }
      return String(validating: units, as: UTF16.self)
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if content.contains(0) { return nil }
    if let text = String(validating: content, as: UTF8.self) { return text }
    isCP932 = true
    return CP932Reading.text(bytes)
  }

  /// The tab where the first line has more of them than commas; a pasted table has tabs.
  private static func separator(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    let line = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let tabs = line.count { $0 == "\t" }
    return tabs > line.count { $0 == "," } ? "\t" : ","
  }

  private mutating func parse(_ scalars: [Unicode.Scalar], _ limits: Limits) {
    let (maximumRows, maximumCells) = (limits[.updateRows], limits[.cells])
    var cellCount = 0
    let separator = Self.separator(scalars)
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var quote: CellReference?
    var index = 0
    func endField() {
      let text = String(field)
      cellCount += 1
      row.append(text)
      field = String.UnicodeScalarView()
    }
    while index < scalars.count {
      // Counted on the way: what is too much is not kept.
      if rows.count > maximumRows {
        excess = excess ?? .limitExceeded(limits.passed(.updateRows))
      } else if cellCount > maximumCells || row.count > CellReference.maximumColumn {
        excess = excess ?? .limitExceeded(limits.passed(.cells))
      }
      if excess != nil { return }
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      if quote != nil {
        if scalar != "\"" {
          field.append(scalar)
        } else if next == "\"" {
          field.append(scalar)
          index += 1
        } else {
          quote = nil
        }
        continue
      }
      switch scalar {
      // Inside a field that began without one, it is a character like others.
      case "\"" where field.isEmpty:
        quote = CellReference(row: rows.count + 1, column: row.count + 1)
      case separator: endField()
      case "\r" where next == "\n": continue
      case "\r", "\n":
        endField()
        rows.append(row)
        row = []
      default: field.append(scalar)
      }
    }
    if !field.isEmpty || !row.isEmpty {
      endField()
      rows.append(row)
    }
    openQuote = quote
    if rows.count > maximumRows {
      excess = excess ?? .limitExceeded(limits.passed(.updateRows))
    } else if cellCount > maximumCells {
      excess = excess ?? .limitExceeded(limits.passed(.cells))
    }
  }

  /// The texts as cells; the first row is row 1.
  package var cells: CellTable {
    var cells: [Cell] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        let place = CellReference(row: row + 1, column: column + 1)
        cells.append(Cell(reference: place, value: .text(UpdateText.withPlainLineBreaks(text))))
      }
    }
    return CellTable(cells)
  }
}
