import Diagnostics
import SpreadsheetML

/// How much the tables of a plan hold of what takes time to look through, before it is done.
package struct PlanSize {
  private let actions: Int
  private let indicators: Int
  private let figures: Int

  init(_ tables: BookTables) {
    actions = tables.plan.reduce(0) { $0 + $1.layout.actionRows.count }
    indicators = tables.sheets.reduce(0) { total, sheet in
      sheet.kpi.reduce(total) { $0 + $1.rows.count }
    }
    var figures = 0
    for sheet in tables.sheets {
      for cell in sheet.grid.sheet.cells {
        if case .text(let text) = cell.value { figures += Self.figures(in: text) }
      }
    }
    self.figures = figures
  }

  /// - Throws: `Failure` with code `limit-exceeded`.
  func check(_ limits: Limits) throws(Failure) {
    try limits.check(.actions, actions)
    try limits.check(.indicators, indicators)
    try limits.check(.figures, figures)
  }

  /// The runs of digits of a text, its years without digits (令和元年) and its line breaks: it has no
  /// more figures, years and lines.
  package static func figures(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var wasDigit = false
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          let isDigit = (0x30...0x39).contains(byte)
          if (isDigit && !wasDigit) || byte == 0x0A { count += 1 }
          wasDigit = isDigit
          index += 1
          continue
        }
        wasDigit = false
        if byte == 0xEF {
          // ０ to ９ are EF BC 90 to EF BC 99; each counts as a run of its own.
          wasDigit = bytes[index + 1] == 0xBC && (0x90...0x99).contains(bytes[index + 2])
          if wasDigit { count += 1 }
        } else if byte == 0xE5, bytes[index + 1] == 0xB9, bytes[index + 2] == 0xB4 {
          // 年 is E5 B9 B4.
          if index == 0 || !(0x30...0x39).contains(bytes[index - 1]) { count += 1 }
        }
        index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      return count
    }
  }
}
