import PlanReading
import SpreadsheetML

/// What is written for a text that may be a number: 開始年 2018, 目標 30.
enum FigureContent {
  /// A number where the text is one and the cell holds one, or is blank under a heading of figures.
  static func content(_ text: String, over old: Cell?, under kind: ColumnKind) -> CellContent {
    if let content = old?.content(showing: text) { return content }
    if let share = old?.share(showing: text) { return .number(share) }
    guard let number = Double(text), CellValue.number(number).printedText == text else {
      return .text(text)
    }
    if let format = old?.numberFormat, format.isOfTime || format == .percentage {
      return .text(text)
    }
    // The format would add words to the number.
    if old?.words?.shown(.number(number)) != nil { return .text(text) }
    switch old?.value ?? .blank {
    case .number: return .number(number)
    case .blank where kind.isOfFigures: return .number(number)
    default: return .text(text)
    }
  }

  /// What a new row's cell gets, which is like the one above: `model`.
  static func content(_ text: String, like model: Cell?, under kind: ColumnKind) -> CellContent {
    var cell = model
    if kind.isOfFigures { cell?.value = .blank }
    return content(text, over: cell, under: kind)
  }
}

extension ColumnKind {
  /// Whether its cells hold figures; 年度計画 and the like may hold some too, but are texts.
  var isOfFigures: Bool { [.target, .actual, .rate, .money].contains(self) }
}

extension Cell {
  /// What a cell of percentages is to hold so that it shows 80%; nil where it holds a text or shows others.
  func share(showing text: String) -> Double? {
    guard numberFormat == .percentage, text.hasSuffix("%"),
      let share = Double(text.dropLast() + "e-2")
    else { return nil }
    switch value {
    case .number, .blank: break
    default: return nil
    }
    var shown = self
    shown.value = .number(share)
    return shown.printedText(in: .from1900) == text ? share : nil
  }

  /// What is to be held so that the words of the number format make a text of it; nil where they do not.
  func content(showing text: String) -> CellContent? {
    guard let value = words?.value(shownAs: text) else { return nil }
    var shown = self
    shown.value = value
    // 1,200社 and 20.0社 say their digits otherwise than they would be read.
    guard shown.printedText(in: .from1900) == text else { return nil }
    switch value {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    default: return nil
    }
  }
}
