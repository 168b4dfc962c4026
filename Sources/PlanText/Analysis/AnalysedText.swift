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
  /// How many values were made.
  package var count: Int { values.count }

  @usableFromInline var values: [TextKey: Value] = [:]

  /// No values yet.
  @inlinable package init() {}

  /// The value of a text, made where it is first met and no other such table has it.
  @inlinable
  package mutating func value(
    of text: String, knownTo others: [Self] = [], making make: () -> Value
  ) -> Value {
    let key = TextKey(text)
    if let known = values[key] { return known }
    let value = others.lazy.compactMap { $0.values[key] }.first { _ in true } ?? make()
    values[key] = value
    return value
  }
}

/// A text with the hash of its bytes, which is thus made once and not again as the table grows.
@usableFromInline
struct TextKey: Hashable, Sendable {
  let text: String
  let bytesHash: Int

  @usableFromInline
  init(_ text: String) {
    var (text, hasher) = (text, Hasher())
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    self.text = text
    bytesHash = hasher.finalize()
  }

  @usableFromInline
  static func == (one: TextKey, other: TextKey) -> Bool {
    one.bytesHash == other.bytesHash && one.text == other.text
  }

  @usableFromInline
  func hash(into hasher: inout Hasher) { hasher.combine(bytesHash) }
}
