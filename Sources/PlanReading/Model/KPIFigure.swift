import PlanText
package import SpreadsheetML

/// What a cell of a KPI table's year column says.
package enum KPIFigure: Hashable, Sendable {
  /// Nothing, or a dash for "none".
  case blank
  case number(Double)
  /// A text in place of a figure, e.g. one merged over the years to come.
  case note(String)

  package init(_ value: CellValue) {
    switch value {
    case .number(let number): self = .number(number)
    case .text(let text):
      if value.looksBlank || isDashOnly(text) {
        self = .blank
      } else {
        self = Self.number(in: text).map(KPIFigure.number) ?? .note(text)
      }
    case .blank, .boolean, .error: self = .blank
    }
  }

  /// What a cell shows: a percentage counts in hundredths, as one typed as text does.
  package init(_ cell: Cell) {
    if case .number(let number) = cell.value, cell.numberFormat == .percentage {
      self = .number(number.asPercentage)
    } else {
      self.init(cell.value)
    }
  }

  package var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  package var note: String? {
    guard case .note(let text) = self else { return nil }
    return text
  }

  /// Whether a number is how much something changes: 20店減.
  private static func saysChange(_ unit: Substring) -> Bool {
    ["増", "減", "増加", "減少"].contains(where: unit.hasSuffix)
  }

  /// Reads figures typed as text: `1,200`, `１，２００件`, `9.7%`.
  private static func number(in text: String) -> Double? {
    let plain = folded(text).replacing(",", with: "")
    let digits = plain.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    // A unit of a few letters may follow; anything longer is a sentence.
    let unit = plain[digits.endIndex...]
    guard unit.count <= 3, !unit.contains(where: \.isNumber), !saysChange(unit) else { return nil }
    return Double(digits)
  }
}
