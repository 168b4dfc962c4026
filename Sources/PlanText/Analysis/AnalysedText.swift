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
    for other in others {
      guard let known = other.numbers.known(key) else { continue }
      values.append(other.values[known])
      return values[number]
    }
    values.append(make())
    return values[number]
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
