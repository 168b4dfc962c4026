/// How much a diagnostic matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing.
  case note
  /// Wording or plausibility: a person should look.
  case warning
  /// A table would be wrong.
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something to tell a person: what, where, and what to do about it.
///
/// Failures carry diagnostics as their reason; problems in the staff's data are diagnostics too
/// (findings), collected instead of thrown.
public struct Diagnostic: Hashable, Sendable {
  /// Stable name in kebab-case, the same in every language, such as `not-a-zip`.
  public var code: String
  public var severity: Severity
  public var place: Place
  /// What was expected and what was found.
  public var message: LocalizedText
  /// The next step for the reader; nil where there is none.
  public var remedy: LocalizedText?

  public init(
    code: String, severity: Severity = .error, place: Place = Place(), message: LocalizedText,
    remedy: LocalizedText? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// One line: place, message, next step and code.
  public func described(in language: Language) -> String {
    let placeText = place.described(in: language)
    let prefix = placeText.isEmpty ? "" : placeText + ": "
    let separator = language == .japanese ? "" : " "
    let next = remedy.map { separator + $0[language] } ?? ""
    return "\(prefix)\(message[language])\(next) [\(code)]"
  }
}
