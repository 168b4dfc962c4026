import PlanText
import SpreadsheetML

/// What stands below the headings of a table, looked at once.
package struct ColumnContents: Sendable {
  /// What one column holds.
  package struct Column: Hashable, Sendable {
    /// The first three texts that differ, on one line.
    package var examples: [String] = []
    /// How many cells show something.
    package var filled = 0
    /// How many texts differ.
    package var distinct = 0
    /// How many filled cells are sentences or longer than a label.
    package var long = 0
    /// How many are figures.
    package var figures = 0
    /// How many begin with a mark: (1), ①, 【1】.
    package var marked = 0
    /// How many are a sign or letter alone that says how well something went: ◎, △, A.
    package var grades = 0
    /// How many are nothing but arrows or ditto signs.
    package var arrows = 0
  }

  private var columns: [Int: Column] = [:]
  /// How many rows were looked at.
  package private(set) var rowCount = 0

  /// What the column of a 1-based number holds.
  package subscript(_ column: Int) -> Column { columns[column] ?? Column() }

  package init(_ table: HeadedTable, on grid: TableGrid) {
    let indices = Set(table.columns.map(\.index))
    var seen: [Int: Set<String>] = [:]
    for row in grid.rowNumbers(in: table.rows) where !table.repeatedRows.contains(row) {
      var isFilled = false
      for cell in grid.table.cells(inRow: row)
      where indices.contains(cell.reference.column) && !cell.value.looksBlank {
        let range = grid.range(at: cell.reference)
        // What reaches over several columns is a section or a note.
        guard range.columns.count == 1, range.topLeft == cell.reference else { continue }
        isFilled = true
        let text = HeadedColumn.oneLine(cell.printedText(in: grid.dateSystem))
        add(text, cell, &seen)
      }
      if isFilled { rowCount += 1 }
    }
  }

  private mutating func add(_ text: String, _ cell: Cell, _ seen: inout [Int: Set<String>]) {
    let index = cell.reference.column
    var column = columns[index] ?? Column()
    column.filled += 1
    if text.count > 30 || text.contains("。") { column.long += 1 }
    if case .number = cell.value {
      column.figures += 1
    } else if PlainFigure(text) != nil {
      column.figures += 1
    }
    if !LevelMark.split(text).mark.isEmpty { column.marked += 1 }
    if ArrowSigns.content(of: text) == .continuation { column.arrows += 1 }
    if Self.isGrade(text) { column.grades += 1 }
    if seen[index, default: []].insert(text).inserted {
      column.distinct += 1
      if column.examples.count < 3 { column.examples.append(text) }
    }
    columns[index] = column
  }

  /// Whether a text is a sign or letter that says how well something went, and nothing else.
  package static func isGrade(_ text: String) -> Bool { grades.contains(folded(text)) }

  private static let grades: Set<String> = [
    "◎", "○", "〇", "◯", "●", "△", "▲", "▽", "▼", "×", "✕", "✖", "☆", "★", "S", "A", "B", "C", "D",
    "E",
  ]
}

/// The mark a level's name begins with, in all forms that offices use.
package enum LevelMark {
  /// The mark as printed (empty when there is none) and the name after it.
  package static func split(_ text: String) -> (mark: String, name: String) {
    let trimmed = text.trimmingWhitespace
    if trimmed.first == "【", let close = trimmed.firstIndex(of: "】"),
      trimmed.distance(from: trimmed.startIndex, to: close) <= 6
    {
      let after = trimmed.index(after: close)
      return (String(trimmed[..<after]), String(trimmed[after...]).trimmingWhitespace)
    }
    // 1-1 手続の見直し, 第1章 …
    if let space = trimmed.firstIndex(where: \.isWhitespace) {
      let word = folded(String(trimmed[..<space]))
      let isBranch =
        word.first?.isNumber == true && word.allSatisfy { $0.isNumber || "-ー‐－.".contains($0) }
      let isOrdinal = word.hasPrefix("第") && word.contains(where: \.isNumber) && word.count <= 6
      if isBranch || isOrdinal {
        return (String(trimmed[..<space]), String(trimmed[space...]).trimmingWhitespace)
      }
    }
    let (mark, rest) = NameMark.split(trimmed)
    return (mark, rest)
  }

  /// What a section row has in common with those of its level: the kind of its mark, else the word and
  /// the kind of number it begins with (基本目標1, 施策1-1), or the word before a colon; else its 1-based column.
  package static func look(ofSection text: String, inColumn column: Int) -> String {
    let mark = split(text).mark
    if !mark.isEmpty { return look(of: mark) }
    let words = text.trimmingWhitespace.split { $0.isWhitespace }
    guard let first = words.first else { return "col\(column)" }
    if let colon = first.firstIndex(where: { ":：".contains($0) }), first.startIndex < colon {
      return look(of: String(first[...colon]))
    }
    let look = look(of: String(first))
    let isLetter = first.count == 1 && look == "A" && words.count > 1
    let endsInNumber = look.last.map { "1①Ⅰ)".contains($0) } ?? false
    let isOrdinal = first.hasPrefix("第") && first.count <= 6
    let isCounted =
      (endsInNumber || isOrdinal) && first.count <= longestLead && first.contains(where: isNumber)
    return isLetter || isCounted ? look : "col\(column)"
  }

  /// No 一, which begins 一般 too.
  private static func isNumber(_ character: Character) -> Bool {
    character.isNumber
      && !character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// 施策の基本的方向1-1, in characters.
  private static let longestLead = 14

  /// Of which kind a mark is, so that marks of one level have it in common: `1`, `(1)`, `①`, `Ⅰ`.
  package static func look(of mark: String) -> String {
    var look = ""
    for scalar in mark.unicodeScalars {
      switch scalar.value {
      case 0x2460...0x2473, 0x3251...0x325F, 0x32B1...0x32BF: look += "①"
      case 0x2160...0x217F: look += "Ⅰ"
      default:
        let plain = folded(String(scalar))
        if plain.first?.isNumber == true || "一二三四五六七八九十".contains(plain) {
          if look.last != "1" { look += "1" }
        } else if "アイウエオカキクケコ".contains(plain) {
          look += "ア"
        } else if plain.first?.isASCII == true, plain.first?.isLetter == true {
          look += "A"
        } else if !plain.isEmpty, !".．、".contains(plain) {
          look += plain
        }
      }
    }
    return look
  }
}
