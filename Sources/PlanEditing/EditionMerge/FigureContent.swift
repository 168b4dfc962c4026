import PlanReading
import SpreadsheetML

/// What is written for a text that may be a number: 開始年 2018, 目標 30.
enum FigureContent {
  /// A number where the text is one and the cell holds one, or is blank under a heading of figures.
  static func content(_ text: String, over old: Cell?, under kind: ColumnKind) -> CellContent {
    if let content = old?.content(showing: text) { return content }
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
    case .blank where isOfFigures(kind): return .number(number)
    default: return .text(text)
    }
  }

  /// What a new row's cell gets, which is like the one above: `model`.
  static func content(_ text: String, like model: Cell?, under kind: ColumnKind) -> CellContent {
    var cell = model
    if isOfFigures(kind) { cell?.value = .blank }
    return content(text, over: cell, under: kind)
  }

  /// 年度計画 and the like may hold figures too, but are texts.
  private static func isOfFigures(_ kind: ColumnKind) -> Bool {
    [.target, .actual, .rate, .money].contains(kind)
  }
}

extension Cell {
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
