/// A language in which messages are written for people.
public enum Language: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"

  /// The language a POSIX locale name asks for: Japanese for `ja…`, English for any other.
  public init(localeName: String) {
    self = localeName.lowercased().hasPrefix("ja") ? .japanese : .english
  }
}

/// One message in both languages of the program.
public struct LocalizedText: Hashable, Sendable {
  public var japanese: String
  public var english: String

  public init(ja: String, en: String) {
    japanese = ja
    english = en
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .japanese: japanese
    case .english: english
    }
  }

  /// The English text as the beginning of a sentence: with a capital letter.
  package var sentenceStart: String { english.prefix(1).uppercased() + english.dropFirst() }
}
