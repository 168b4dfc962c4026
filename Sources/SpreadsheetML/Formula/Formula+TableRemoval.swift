extension Formula {
  /// The text after columns of a table were deleted; nil when nothing changes.
  ///
  /// As in Excel a reference to such a column becomes `Table1[#REF!]`, and one to several columns
  /// shrinks. References without the table's name are taken for references to it.
  func removingColumns(
    _ columns: [(name: String, isLeft: Bool)], ofTable table: String
  ) -> String? {
    replacing(
      tokens.flatMap { token -> [Replacement] in
        guard token.kind == .structuredReference else { return [] }
        let reference = TableReference(self, token.range)
        guard reference.table.isEmpty || Formula.isSameSheet(reference.table, table) else {
          return []
        }
        return reference.replacements(columns)
      })
  }

  /// The text after a table was deleted: references to it are `#REF!`; nil when nothing changes.
  func removingTable(_ table: String) -> String? {
    replacing(
      tokens.enumerated().compactMap { index, token in
        let isPrefixed = index > 0 && tokens[index - 1].kind == .sheetPrefix
        let name = self[token.range].prefix { $0 != "[" }
        guard token.kind == .structuredReference || token.kind == .name, !isPrefixed,
          Formula.isSameSheet(String(name), table)
        else { return nil }
        return Replacement(range: token.range, text: "#REF!")
      })
  }

  /// The text after a table lost its row of totals: references to that row alone are `#REF!`; nil when
  /// nothing changes.
  func removingTotals(ofTable table: String) -> String? {
    replacing(
      tokens.compactMap { token in
        guard token.kind == .structuredReference else { return nil }
        let text = self[token.range].lowercased()
        let name = text.prefix { $0 != "[" }
        let others = ["[#all]", "[#data]", "[#headers]", "[#this row]"]
        guard name.isEmpty || Formula.isSameSheet(String(name), table), text.contains("[#totals]"),
          !others.contains(where: text.contains)
        else { return nil }
        return Replacement(range: token.range, text: "#REF!")
      })
  }
}

/// A table reference taken apart (ECMA-376-1 §18.17.2.3 structured references).
struct TableReference {
  /// Empty where the reference does not name its table.
  let table: String
  /// UTF-8 offsets of the column specifiers into the formula's text, brackets excluded.
  private var columns: [(range: Range<Int>, name: String)] = []
  /// Whether items such as `#Data` stand beside them.
  private var hasItems = false

  /// The columns it names, one or the first and the last.
  var columnNames: [String] { columns.map(\.name) }

  init(_ formula: Formula, _ range: Range<Int>) {
    let text = Array(formula[range].utf8)
    let open = text.firstIndex(of: UInt8(ascii: "[")) ?? text.count
    table = String(decoding: text[..<open], as: UTF8.self)
    var start: Int?
    var index = open
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "'"):
        index += 1
      case UInt8(ascii: "["):
        start = index + 1
      case UInt8(ascii: "]"):
        if let begin = start { note(text, begin..<index, from: range.lowerBound) }
        start = nil
      default:
        break
      }
      index += 1
    }
  }

  /// Notes the specifier of a column, or that there is an item.
  private mutating func note(_ text: [UInt8], _ range: Range<Int>, from offset: Int) {
    let begin = text[range].first == UInt8(ascii: "@") ? range.lowerBound + 1 : range.lowerBound
    let name = text[begin..<range.upperBound]
    if name.first == UInt8(ascii: "#") { hasItems = true }
    guard let first = name.first, first != UInt8(ascii: "#") else { return }
    columns.append((offset + begin..<offset + range.upperBound, Self.unescaped(name)))
  }

  func replacements(_ all: [(name: String, isLeft: Bool)]) -> [Formula.Replacement] {
    let places = columns.compactMap { column in
      all.firstIndex { Formula.isSameSheet($0.name, column.name) }
    }
    guard let first = places.min(), let last = places.max(), places.count == columns.count else {
      return []
    }
    let left = (first...last).filter { all[$0].isLeft }
    if let newFirst = left.first, let newLast = left.last {
      return zip(columns, [newFirst, newLast]).compactMap { column, place in
        column.name == all[place].name || columns.count == 1
          ? nil : Formula.Replacement(range: column.range, text: Self.escaped(all[place].name))
      }
    }
    guard let start = columns.first?.range.lowerBound, let end = columns.last?.range.upperBound
    else { return [] }
    // The inner brackets go too where nothing but the columns stands in them.
    let margin = columns.count == 2 && !hasItems ? 1 : 0
    return [Formula.Replacement(range: (start - margin)..<(end + margin), text: "#REF!")]
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var content: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "'") { index += 1 }
      if index < bytes.endIndex { content.append(bytes[index]) }
      index += 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static func escaped(_ column: String) -> String {
    column.reduce(into: "") { escaped, character in
      if "[]#'".contains(character) { escaped.append("'") }
      escaped.append(character)
    }
  }
}
