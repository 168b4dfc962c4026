/// A language in which messages are written for people.
public enum Language: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"

  /// The language a POSIX locale name asks for: Japanese for `ja…`, English for any other.
  public init(localeName: String) {
    self = localeName.lowercased().hasPrefix("ja") ? .japanese : .english
  }
}
