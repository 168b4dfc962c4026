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
    let next = numbers.count
    if let known = numbers[key] { return known }
    numbers[key] = next
    return next
  }

  func known(_ key: TextKey) -> Int? { numbers[key] }
}

/// A text as a key, told apart by its bytes, whose hash is made once and not again as a table grows.
package struct TextKey: Hashable, Sendable {
  private let text: String
  private let bytesHash: Int

  package init(_ text: String) {
    var (text, hasher) = (text, Hasher())
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    self.text = text
    bytesHash = hasher.finalize()
  }

  package static func == (one: TextKey, other: TextKey) -> Bool {
    one.bytesHash == other.bytesHash && one.text == other.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytesHash) }
}
