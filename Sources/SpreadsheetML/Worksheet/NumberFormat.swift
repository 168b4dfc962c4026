/// A number format: what it makes of a number, and the words it adds.
struct NumberFormat: Hashable, Sendable {
  var kind: NumberFormatKind
  var words: FormatWords?

  init(builtIn id: Int) { kind = Self.builtIn(id) ?? .general }

  init(code: String) {
    kind = Self.kind(ofCode: code)
    words = FormatWords(code: code)
  }

  /// The kind of a built-in format (ECMA-376-1 §18.8.30 numFmt, and those that Excel uses in Japanese, 27–36
  /// and 50–58: 34 and 55 show 2025年3月, 35 and 56 3月1日); nil for custom numbers.
  static func builtIn(_ id: Int) -> NumberFormatKind? {
    switch id {
    case 0: .general
    case 2: .decimals(2)
    case 1...8, 11...13, 37...44, 48: .number
    case 9, 10: .percentage
    case 14...17, 27...31, 34...36, 50...58: .date
    case 18...21, 32, 33, 45...47: .time
    case 22: .dateTime
    case 49: .text
    default: nil
    }
  }

  /// The kind of a format code (ECMA-376-1 §18.8.31), told from its first section.
  static func kind(ofCode code: String) -> NumberFormatKind {
    var hasDate = false
    var hasTime = false
    var hasMonthOrMinute = false
    var hasDigit = false
    var isPercentage = false
    let symbols = self.symbols(code)
    // The day of the week in Japanese; `AM/PM` has single letters.
    if String(symbols).lowercased().contains("aaa") { hasDate = true }
    for symbol in symbols {
      switch symbol {
      case "y", "d", "e", "g", "b", "Y", "D", "E", "G", "B": hasDate = true
      case "h", "s", "H", "S": hasTime = true
      case "m", "M": hasMonthOrMinute = true
      case "0", "#", "?": hasDigit = true
      case "%": isPercentage = true
      case "@": return .text
      default: break
      }
    }
    // Placeholders decide: `0.00E+00` is a number although it holds an E.
    if isPercentage { return .percentage }
    if hasDigit, !hasTime { return decimals(symbols, of: code).map { .decimals($0) } ?? .number }
    if hasMonthOrMinute, !hasTime { hasDate = true }
    if hasDate, hasTime { return .dateTime }
    if hasDate { return .date }
    if hasTime { return .time }
    return hasDigit ? .number : .general
  }

  /// How many digits 0.0 or 0.00 shows behind the point; nil for any other format, and beside words.
  private static func decimals(_ symbols: [Character], of code: String) -> UInt8? {
    let plain = String(symbols)
    guard plain.hasPrefix("0."), !code.contains(where: { "\"\\[".contains($0) }) else { return nil }
    let digits = plain.dropFirst(2)
    return digits.allSatisfy { $0 == "0" } && (1...9).contains(digits.count)
      ? UInt8(digits.count) : nil
  }

  /// The characters of the first section that carry meaning: no quoted or escaped literals, no
  /// bracketed colours, conditions and locales, except elapsed times such as `[h]`.
  private static func symbols(_ code: String) -> [Character] {
    // The word stands for the default format; its letters are no placeholders.
    if code.lowercased().hasPrefix("general") { return [] }
    var output: [Character] = []
    var characters = code.makeIterator()
    while let character = characters.next() {
      switch character {
      case ";":
        return output
      case "\"":
        while let next = characters.next(), next != "\"" {}
      case "\\", "_", "*":
        _ = characters.next()
      case "[":
        var inside = ""
        while let next = characters.next(), next != "]" { inside.append(next) }
        if inside.lowercased().allSatisfy({ "hms".contains($0) }) { output += inside }
      default:
        output.append(character)
      }
    }
    return output
  }
}
