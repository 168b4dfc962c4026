/// A text with what it says of years and of things to come, each found once.
package final class AnalysedText: TextWithYears {
  /// The text as UTF-16 code units.
  package let units: UTF16Text
  /// The years that it names, in its order.
  package let years: [YearExpression]
  /// The same with their clauses.
  package let mentions: [YearMention]
  /// The words that show that it is not final.
  package let provisionalWords: [ProvisionalWording]
  /// What in it looks like a slip; nil where nothing does.
  package let slips: TextSlips?

  /// Looks through a text.
  package init(_ text: String) {
    units = UTF16Text(text)
    years = yearExpressions(of: units)
    mentions = YearMention.all(years, in: units)
    provisionalWords = ProvisionalWording.words(in: units)
    slips = TextSlips(text, Dated(units: units, years: years))
  }
}

/// A text while it is looked through.
private struct Dated: TextWithYears {
  let units: UTF16Text
  let years: [YearExpression]
}

/// Values that are made of texts, each once.
///
/// Texts are told apart by their bytes: comparing them as Unicode does takes long.
package struct ByText<Value: Sendable>: Sendable {
  private var numbers = TextNumbers()
  /// By the numbers of their texts.
  private var values: [Value] = []

  /// How many values were made.
  package var count: Int { values.count }

  /// No values yet.
  package init() {}

  /// The value of a text, made where it is first met and no other such table has it.
  package mutating func value(
    of text: String, knownTo others: [Self] = [], making make: () -> Value
  ) -> Value {
    let key = TextKey(text)
    let number = numbers.number(of: key)
    if number < values.count { return values[number] }
    var found: Value?
    for other in others where found == nil {
      found = other.numbers.known(key).map { other.values[$0] }
    }
    let value = found ?? make()
    values.append(value)
    return value
  }
}

/// Texts numbered from 0 as they are met: the part of `ByText` that is the same for all values.
private struct TextNumbers {
  private var numbers: [TextKey: Int] = [:]

  /// The number of a text; the next one where it is new.
  mutating func number(of key: TextKey) -> Int {
    // One search, whether the key is found or put in.
    func kept(_ number: inout Int) -> Int { number }
    let next = numbers.count
    return kept(&numbers[key, default: next])
  }

  func known(_ key: TextKey) -> Int? { numbers[key] }
}

/// A text as a key, told apart by its bytes, whose hash is made once and not again as a table grows.
package struct TextKey: Hashable, Sendable {
  private let text: String
  private let bytesHash: UInt64

  package init(_ text: String) {
    var text = text
    bytesHash = text.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) }
    self.text = text
  }

  /// A hash by eight bytes at a time, which takes a fraction of what the library's takes; no other run makes
  /// the same, so that nobody can write texts that have one.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(bytes.count)
    func add(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low ^ seed
    }
    var index = 0
    while index + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    add(rest)
    return hash
  }

  private static let seed = UInt64.random(in: .min ... .max)

  package static func == (one: TextKey, other: TextKey) -> Bool {
    one.bytesHash == other.bytesHash && one.text == other.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytesHash) }
}
