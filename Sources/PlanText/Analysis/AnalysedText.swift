/// A text with what it says of years and of things to come, each found once.
package final class AnalysedText: Sendable {
  /// The text as UTF-16 code units.
  package let units: UTF16Text
  /// The years that it names, in its order.
  package let years: [YearExpression]
  /// The same with their clauses.
  package let mentions: [YearMention]
  /// The words that show that it is not final.
  package let provisionalWords: [ProvisionalWording]

  /// Looks through a text.
  package init(_ text: String) {
    units = UTF16Text(text)
    years = yearExpressions(of: units)
    mentions = YearMention.all(years, in: units)
    provisionalWords = ProvisionalWording.words(in: units)
  }
}

/// Values that are made of texts, each once.
///
/// Texts are told apart by their bytes: comparing them as Unicode does takes long.
package struct ByText<Value> {
  /// How many values were made.
  package var count: Int { values.count }

  private var values: [Key: Value] = [:]

  /// No values yet.
  package init() {}

  /// The value of a text, or of several that belong together, made where they are first met.
  package mutating func value(of texts: String..., making make: () -> Value) -> Value {
    let key = Key(texts: texts)
    if let known = values[key] { return known }
    let value = make()
    values[key] = value
    return value
  }

  private struct Key: Hashable {
    var texts: [String]

    static func == (one: Key, other: Key) -> Bool {
      zip(one.texts, other.texts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }

    func hash(into hasher: inout Hasher) {
      for var text in texts {
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      }
    }
  }
}
