import PlanReading
import PlanText

/// The titles of a plan's actions, to tell whose a typed one is.
///
/// Width, blanks, signs and letter case make no difference: 「」, ・ and ー are often typed otherwise.
struct ActionTitles {
  /// How near a typed title comes to an action's.
  enum Likeness {
    /// The same but for the words in brackets.
    case otherBrackets
    /// Some letters differ.
    case near
    /// A piece of it: its beginning, or with … for the rest.
    case shortened
    /// The same, perhaps without words in brackets such as 【DX】.
    case same
  }

  /// The actions whose title a text is, or nearly is.
  struct Found {
    /// Ascending.
    var numbers: [Int]
    /// How near it comes to them; to all others it comes less near.
    var likeness: Likeness
  }

  private let entries: [(number: Int, title: String, key: TitleKey)]
  /// In the order of `entries`: one look tells most of them apart.
  private let letters: [LetterSet]
  private let byLetters: [String: [Int]]
  private let byBareLetters: [String: [Int]]

  init(_ actions: [Action]) {
    entries = actions.map { ($0.number.value, $0.title.value, TitleKey($0.title.value)) }
    letters = entries.map(\.key.set)
    byLetters = Dictionary(grouping: entries, by: \.key.letters).mapValues { $0.map(\.number) }
    byBareLetters = Dictionary(grouping: entries, by: \.key.bare).mapValues { $0.map(\.number) }
  }

  /// The actions that a typed title comes nearest to; nil where it is like none.
  func find(_ typed: String) -> Found? {
    let key = TitleKey(typed)
    guard !key.letters.isEmpty else { return nil }
    let bare = key.hasBrackets ? [] : byBareLetters[key.letters] ?? []
    let same = Set((byLetters[key.letters] ?? []) + bare)
    if !same.isEmpty { return Found(numbers: same.sorted(), likeness: .same) }
    let shortened = entries.indices.filter {
      key.needed.isSubset(of: letters[$0]) && key.shortens(entries[$0].key)
    }.map { entries[$0].number }
    if !shortened.isEmpty { return Found(numbers: shortened.sorted(), likeness: .shortened) }
    var near: [Int] = []
    var fewest = key.mostErrors
    for (entry, set) in zip(entries.indices, letters) where key.mayComeNear(set, most: fewest) {
      guard let errors = key.errors(to: entries[entry].key, most: fewest) else { continue }
      if errors < fewest { near = [] }
      fewest = errors
      near.append(entries[entry].number)
    }
    if !near.isEmpty { return Found(numbers: near.sorted(), likeness: .near) }
    let others = byBareLetters[key.bare] ?? []
    return key.bare.isEmpty || others.isEmpty
      ? nil : Found(numbers: others.sorted(), likeness: .otherBrackets)
  }

  /// The action whose title was probably meant, where a text is no one's.
  func nearest(to typed: String) -> Int? {
    let name = NearestName.of(typed, among: entries.map(\.title))
    return entries.first { $0.title == name }?.number
  }
}

/// Which letters a title may hold; several letters share a place.
private struct LetterSet {
  private var bits = SIMD4<UInt64>()

  init(_ text: String) { for scalar in text.unicodeScalars { insert(scalar) } }

  private mutating func insert(_ scalar: Unicode.Scalar) {
    bits[Int(scalar.value >> 6 & 3)] |= 1 << UInt64(scalar.value & 63)
  }

  func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    bits[Int(scalar.value >> 6 & 3)] & 1 << UInt64(scalar.value & 63) != 0
  }

  func isSubset(of other: LetterSet) -> Bool { bits & ~other.bits == SIMD4() }
}

/// What makes a title's letters.
private struct TitleKey {
  /// Letters and digits alone.
  let letters: String
  /// The same without words in brackets.
  let bare: String
  /// Those that `letters` holds.
  let set: LetterSet
  /// Those that its pieces hold: （略） is none of a title's words.
  let needed: LetterSet
  /// The pieces between … where the title has such signs, else the whole.
  private let pieces: [String]
  private let scalars: [Unicode.Scalar]

  init(_ title: String) {
    let text = Self.withoutMarks(folded(title, lowercasingASCII: true))
    letters = Self.letters(of: text)
    set = LetterSet(letters)
    bare = Self.letters(of: Self.withoutBrackets(text))
    pieces = Self.pieces(of: text).map(Self.letters).filter { !$0.isEmpty }
    needed = LetterSet(pieces.joined())
    scalars = Array(letters.unicodeScalars.prefix(Self.longest))
  }

  var hasBrackets: Bool { bare != letters }

  /// How many letters may differ: one in six.
  var mostErrors: Int { scalars.count / 6 }

  /// Whether it is a piece of another title, at least four letters or half of it, or leaves out what
  /// … stands for.
  func shortens(_ other: TitleKey) -> Bool {
    guard pieces.count == 1, pieces[0] == letters else { return holdsPieces(other) }
    return [other.letters, other.bare].contains { text in
      text.contains(letters) && (letters.count >= 4 || letters.count * 2 >= text.count)
    }
  }

  private func holdsPieces(_ other: TitleKey) -> Bool {
    guard pieces.reduce(0, { $0 + $1.count }) >= 2 else { return false }
    var rest = other.letters[...]
    for piece in pieces {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// False where so many of its letters are not in another title that too many differ.
  func mayComeNear(_ other: LetterSet, most: Int) -> Bool {
    var lacking = 0
    for scalar in scalars where !other.mayHold(scalar) {
      lacking += 1
      if lacking > most { return false }
    }
    return true
  }

  /// How many letters differ from another title, or from the piece of it that comes nearest; nil
  /// where more than `most` do.
  func errors(to other: TitleKey, most: Int) -> Int? {
    let (typed, text) = (scalars, other.scalars)
    guard most > 0, typed.count - text.count <= most else { return nil }
    // A piece may begin and end anywhere.
    var row = Array(repeating: 0, count: text.count + 1)
    for (index, scalar) in typed.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      var fewest = row[0]
      for column in text.indices {
        let replaced = diagonal + (text[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
        fewest = min(fewest, row[column + 1])
      }
      if fewest > most { return nil }
    }
    return row.min().flatMap { $0 <= most ? $0 : nil }
  }

  /// Longer titles are compared by their beginnings.
  private static let longest = 200

  /// Without a mark in front (8., ①, No.8) and 再掲.
  private static func withoutMarks(_ text: String) -> String {
    var rest = text
    if text.hasPrefix("no") {
      let behind = text.dropFirst(2).drop { $0 == "." }
      let number = behind.prefix { $0.isASCII && $0.isNumber }
      if !number.isEmpty { rest = String(behind[number.endIndex...]) }
    }
    rest = NameMark.split(rest).rest
    for mark in ["(再掲)", "【再掲】", "[再掲]"] { rest = rest.replacing(mark, with: "") }
    return rest
  }

  private static func withoutBrackets(_ text: String) -> String {
    var closing: [Character] = []
    var rest = ""
    for character in text {
      if let close = brackets[character] {
        closing.append(close)
      } else if character == closing.last {
        closing.removeLast()
      } else if closing.isEmpty {
        rest.append(character)
      }
    }
    // A bracket that is never closed holds nothing.
    return closing.isEmpty ? rest : text
  }

  private static let brackets: [Character: Character] = [
    "(": ")", "【": "】", "[": "]", "〔": "〕", "<": ">", "〈": "〉", "《": "》", "{": "}",
  ]

  private static func pieces(of text: String) -> [String] {
    var plain = text
    for sign in ["(略)", "(中略)", "(以下略)", "...", "・・・", "‥", "…"] {
      plain = plain.replacing(sign, with: "\n")
    }
    return plain.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func letters(of text: String) -> String {
    text.filter { ($0.isLetter || $0.isNumber) && $0 != "ー" }
  }
}
