extension FormulaScanner {
  /// The sheet prefix at an offset; nil when there is none.
  func sheetPrefix(at start: Int) -> SheetPrefix? {
    switch byte(at: start) {
    case UInt8(ascii: "'"):
      return quotedPrefix(at: start)
    case UInt8(ascii: "["):
      return workbookPrefix(at: start)
    case UInt8(ascii: "#"):
      return lostPrefix(at: start)
    case UInt8(ascii: "!"):
      return SheetPrefix(range: start..<start + 1)
    default:
      return unquotedPrefix(at: start, behind: nil)
    }
  }

  /// `Sheet1!` or `Sheet1:Sheet3!`.
  private func unquotedPrefix(at start: Int, behind workbook: Range<Int>?) -> SheetPrefix? {
    let firstEnd = endOfWord(from: start)
    guard firstEnd > start else { return nil }
    var last: Range<Int>?
    if byte(at: firstEnd) == UInt8(ascii: ":") {
      // `A1:Sheet2!B2` is a range between two sheets: Excel would quote a sheet named A1.
      if corner(at: start)?.isCell ?? false { return nil }
      last = firstEnd + 1..<endOfWord(from: firstEnd + 1)
    }
    let end = last?.upperBound ?? firstEnd
    guard byte(at: end) == UInt8(ascii: "!"), last?.isEmpty != true else { return nil }
    return SheetPrefix(
      workbook: workbook.map(string), firstSheet: string(start..<firstEnd),
      lastSheet: last.map(string), range: (workbook?.lowerBound ?? start)..<end + 1)
  }

  /// `[1]Sheet1!`, `[1]!` or, its sheet deleted, `[1]#REF!`; nil for a table's `[Column]`.
  private func workbookPrefix(at start: Int) -> SheetPrefix? {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
      if bytes[end] == UInt8(ascii: "[") { return nil }
      end += 1
    }
    end += 1
    let workbook = start..<min(end, bytes.count)
    if byte(at: end) == UInt8(ascii: "!") {
      return SheetPrefix(workbook: string(workbook), range: start..<end + 1)
    }
    if matches("#REF!", at: end) {
      return SheetPrefix(workbook: string(workbook), range: start..<end + 5)
    }
    return unquotedPrefix(at: end, behind: workbook)
  }

  /// `#REF!` before a reference or another error: the sheet has been deleted.
  private func lostPrefix(at start: Int) -> SheetPrefix? {
    let end = start + 5
    guard matches("#REF!", at: start) else { return nil }
    let next = byte(at: end)
    guard Self.isWord(next) || next == UInt8(ascii: "$") || matches("#REF!", at: end) else {
      return nil
    }
    return SheetPrefix(range: start..<end)
  }

  /// `'a b'!`, `'a b:c d'!`, `'[1]a b'!` or `'C:\[Book.xlsx]a b'!`.
  private func quotedPrefix(at start: Int) -> SheetPrefix? {
    guard let close = endOfQuotation(from: start, mark: UInt8(ascii: "'")),
      byte(at: close) == UInt8(ascii: "!")
    else { return nil }
    let content = unescaped(start + 1..<close - 1)
    var sheets = content[...]
    // A sheet's name has no bracket and no slash: what stands before one is the workbook.
    if let bracket = sheets.lastIndex(of: UInt8(ascii: "]")) {
      sheets = sheets[(bracket + 1)...]
    } else if content.contains(UInt8(ascii: "\\")) || content.contains(UInt8(ascii: "/")) {
      sheets = []
    }
    let names = sheets.split(separator: UInt8(ascii: ":"), maxSplits: 1).map {
      String(decoding: $0, as: UTF8.self)
    }
    let workbook = content.dropLast(sheets.count)
    return SheetPrefix(
      workbook: workbook.isEmpty ? nil : String(decoding: workbook, as: UTF8.self),
      firstSheet: names.first, lastSheet: names.count == 2 ? names[1] : nil, isQuoted: true,
      range: start..<close + 1)
  }

  /// The bytes of a range with each pair of apostrophes as one.
  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var content: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      content.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "'") ? 2 : 1
    }
    return content
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
