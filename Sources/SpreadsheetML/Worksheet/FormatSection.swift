/// One of the sections of a number format, which semicolons part.
struct FormatSection: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// Words alone.
    case nothing
    case number, text
  }

  /// A number of which the section is for, such as `[>=100]`.
  struct Condition: Hashable, Sendable {
    var sign: String
    var bound: Double

    func holds(for number: Double) -> Bool {
      switch sign {
      case ">": number > bound
      case ">=": number >= bound
      case "<": number < bound
      case "<=": number <= bound
      case "<>": number != bound
      default: number == bound
      }
    }
  }

  private(set) var before = ""
  private(set) var after = ""
  private(set) var content = Content.nothing
  private(set) var condition: Condition?
  private(set) var isOfTime = false
  /// The power of ten a number is shown in: 2 for `%`, -3 for a comma behind the digits.
  private var power = 0
  /// Whether words stand between digits: `0"億"0000"万円"`.
  private var isParted = false
  /// Commas since the last digit.
  private var commas = 0

  /// Whether it adds words to what it shows.
  var hasWords: Bool { !isParted && (before + after).contains(where: Self.isWord) }

  /// Whether a number is shown in thousands or millions: by commas behind its digits.
  var isScaled: Bool { !isParted && content == .number && power < 0 }

  /// Whether what it shows is something else than the number or text itself.
  var saysMore: Bool { hasWords || isScaled }

  /// The words before and behind what it shows; signs and currencies alone are none.
  var words: (before: String, after: String) { hasWords ? (before, after) : ("", "") }

  /// Signs of numbers and currencies, spaces and ASCII punctuation are no words.
  private static func isWord(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .currencySymbol, .dashPunctuation, .spaceSeparator, .mathSymbol: return false
    default: break
    }
    if scalar.isASCII { return character.isLetter }
    return !"△▲".contains(character)
  }

  /// Whether a number below zero gets a sign: where no section is for such.
  func keepsSign(among sections: [FormatSection]) -> Bool {
    sections.prefix(3).count { $0.content != .text } < 2 || condition != nil
  }

  /// A number as it is shown, without the digits that binary fractions add; nil where words stand in its place.
  func shown(_ number: Double) -> Double? {
    guard content != .nothing else { return nil }
    if power < 0 { return number / Self.ten(-power) }
    let shown = (number * 1e12).rounded() / Self.ten(12 - power)
    return power == 0 || !shown.isFinite ? number : shown
  }

  /// The number that is shown as another one.
  func stored(_ number: Double) -> Double {
    if power < 0 { return number * Self.ten(-power) }
    return power == 0 ? number : (number * Self.ten(12 - power)).rounded() / 1e12
  }

  private static func ten(_ power: Int) -> Double {
    (0..<max(0, min(power, 30))).reduce(1) { product, _ in product * 10 }
  }

  /// The sections of a format code, in order.
  static func list(_ code: String) -> [FormatSection] {
    var sections: [FormatSection] = []
    var section = FormatSection()
    var rest = Substring(code)
    while let character = rest.popFirst() {
      if character == ";" {
        sections.append(section.closed)
        section = FormatSection()
      } else {
        section.take(character, &rest)
      }
    }
    return sections + [section.closed]
  }

  private var closed: FormatSection {
    var section = self
    section.power -= 3 * commas
    return section
  }

  private mutating func take(_ character: Character, _ rest: inout Substring) {
    switch character {
    case "\"":
      addWords(String(rest.prefix { $0 != "\"" }))
      rest = rest.drop { $0 != "\"" }.dropFirst()
    case "\\": addWords(rest.popFirst().map(String.init) ?? "")
    case "_", "*": rest = rest.dropFirst()
    case "[":
      addBracketed(String(rest.prefix { $0 != "]" }))
      rest = rest.drop { $0 != "]" }.dropFirst()
    case "0", "#", "?": addDigit()
    case ".": if content != .number || !after.isEmpty { addWords(".") }
    case ",": if content == .number, after.isEmpty { commas += 1 }
    case "@": content = .text
    case "%":
      power += 2
      addWords("%")
    case "E", "e":
      if content == .number, let sign = rest.first, "+-".contains(sign) {
        rest = rest.dropFirst()
      } else {
        isOfTime = true
      }
    case "G", "g":
      if rest.lowercased().hasPrefix("eneral") {
        rest = rest.dropFirst("eneral".count)
        addDigit()
      } else {
        isOfTime = true
      }
    case _ where character.isASCII && character.isLetter: isOfTime = true
    default: addWords(String(character))
    }
  }

  private mutating func addDigit() {
    if !after.isEmpty { isParted = true }
    commas = 0
    content = .number
  }

  private mutating func addWords(_ words: String) {
    if content == .nothing { before += words } else { after += words }
  }

  /// A condition, a currency (`[$¥-411]`) or an elapsed time; colours and locales add nothing.
  private mutating func addBracketed(_ text: String) {
    let sign = text.prefix { "<>=".contains($0) }
    if !sign.isEmpty, let bound = Double(text.dropFirst(sign.count)) {
      condition = Condition(sign: String(sign), bound: bound)
    } else if text.hasPrefix("$") {
      addWords(String(text.dropFirst().prefix { $0 != "-" }))
    } else if !text.isEmpty, text.lowercased().allSatisfy({ "hms".contains($0) }) {
      isOfTime = true
    }
  }
}
