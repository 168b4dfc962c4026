/// The runs of a print header or footer that are printed as they stand, in UTF-16 code units.
///
/// What they leave out are the codes of ECMA-376-1 §18.3.1.39 evenHeader (grammar: MS-OI29500
/// 2.1.619): sections, page number, font, size, colour and so on. `&&`, a printed ampersand, counts as
/// a code.
package func literalRanges(ofHeaderFooter text: String) -> [Range<Int>] {
  literalTexts(ofHeaderFooter: text).flatMap(\.self)
}

/// The same runs, those together that nothing but looks part: 令和&B6&B年度版 is read as one text.
package func literalTexts(ofHeaderFooter text: String) -> [[Range<Int>]] {
  let codes = HeaderFooterCodes(text: UTF16Text(text))
  let count = codes.text.units.count
  var texts: [[Range<Int>]] = []
  var isParted = true
  var index = 0
  while index < count {
    let start = index
    while index < count, codes.text.units[index] != HeaderFooterCodes.ampersand { index += 1 }
    if start < index {
      if isParted { texts.append([]) }
      texts[texts.count - 1].append(start..<index)
      isParted = false
    }
    if index < count {
      isParted = isParted || !codes.isLook(at: index)
      index = codes.endOfCode(at: index)
    }
  }
  return texts
}

/// The codes of one header or footer.
private struct HeaderFooterCodes {
  static let ampersand: UInt16 = 0x26
  let text: UTF16Text

  /// Whether the code whose ampersand stands at `index` says what the text behind it looks like: font, size,
  /// colour, bold and so on.
  func isLook(at index: Int) -> Bool {
    guard let unit = text.unit(at: index + 1) else { return false }
    if unit == 0x22 || isDigit(unit) { return true }
    return "KBIUESXYOH".utf16.contains(unit)
  }

  /// The index after the code whose ampersand stands at `index`.
  func endOfCode(at index: Int) -> Int {
    let start = index + 1
    guard let unit = text.unit(at: start) else { return start }
    if unit == 0x22 { return endOfFont(at: start) }
    if isDigit(unit) { return endOfDigits(at: start, atMost: 3) }
    if text.end(of: "K", at: start) != nil { return endOfColor(at: start + 1) }
    if text.end(of: "P", at: start) != nil || text.end(of: "N", at: start) != nil {
      return endOfOffset(at: start + 1)
    }
    return start + 1
  }

  /// `"font,style"`; to the end of the text where the closing quotation mark is missing.
  private func endOfFont(at index: Int) -> Int {
    let closing = text.units[(index + 1)...].firstIndex(of: 0x22)
    return closing.map { $0 + 1 } ?? text.units.count
  }

  /// `RRGGBB`, or theme colour and tint: `01+00` by the standard, `01+000` as Excel writes it.
  private func endOfColor(at index: Int) -> Int {
    let theme = endOfDigits(at: index, atMost: 2)
    if theme == index + 2, let sign = text.unit(at: theme), sign == 0x2B || sign == 0x2D {
      return endOfDigits(at: theme + 1, atMost: 3)
    }
    var end = index
    while end < index + 6, let unit = text.unit(at: end), isHexadecimal(unit) { end += 1 }
    return end
  }

  /// `+1` or `-1` after a page number.
  private func endOfOffset(at index: Int) -> Int {
    guard let sign = text.unit(at: index), sign == 0x2B || sign == 0x2D else { return index }
    let end = endOfDigits(at: index + 1, atMost: .max)
    return end > index + 1 ? end : index
  }

  private func endOfDigits(at index: Int, atMost count: Int) -> Int {
    var end = index
    while end - index < count, let unit = text.unit(at: end), isDigit(unit) { end += 1 }
    return end
  }

  private func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  private func isHexadecimal(_ unit: UInt16) -> Bool {
    isDigit(unit) || (0x41...0x46).contains(unit) || (0x61...0x66).contains(unit)
  }
}
