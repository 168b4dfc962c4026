package import PlanText
package import SpreadsheetML

/// What a cell of a KPI table's year column says.
package enum KPIFigure: Hashable, Sendable {
  /// Nothing.
  case blank
  /// A dash: there is none.
  case dash
  case number(Double)
  /// A number typed with words or a unit: 約1,200人, 85.5%.
  case worded(WrittenNumber)
  /// A text in place of a figure, e.g. one merged over the years to come.
  case note(String)

  package init(_ value: CellValue) {
    switch value {
    case .number(let number): self = .number(number.inFifteenDigits)
    case .text(let text):
      if value.looksBlank {
        self = .blank
      } else if isDashOnly(text) {
        self = .dash
      } else {
        self = WrittenNumber(text).map { Self($0) } ?? .note(text)
      }
    case .blank, .boolean, .error: self = .blank
    }
  }

  private init(_ written: WrittenNumber) {
    let isPlain = written.unit.isEmpty && written.qualifiers.isEmpty
    self = isPlain ? .number(written.value) : .worded(written)
  }

  /// What a cell shows: a percentage counts in hundredths, as one typed as text does, words of the format are
  /// read as typed ones, and a day is no figure.
  package init(_ cell: Cell, in dateSystem: DateSystem) {
    if cell.isWorded {
      self.init(.text(cell.printedText(in: dateSystem)))
    } else if cell.showsDay(in: dateSystem) {
      self = .note(cell.printedText(in: dateSystem))
    } else if case .number(let number) = cell.value, cell.numberFormat == .percentage {
      let percent = number.asPercentage
      self = .worded(
        WrittenNumber(
          text: CellValue.number(percent).printedText + "%", value: percent, unit: "%"))
    } else {
      self.init(cell.value)
    }
  }

  package var number: Double? {
    switch self {
    case .number(let number): number
    case .worded(let written): written.value
    case .blank, .dash, .note: nil
    }
  }

  /// How a number is written that is more than its digits.
  package var wording: WrittenNumber? {
    guard case .worded(let written) = self else { return nil }
    return written
  }

  package var note: String? {
    guard case .note(let text) = self else { return nil }
    return text
  }
}
