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
  private var content: Content

  /// Stable name in kebab-case, the same in every language, such as `not-a-zip`.
  public var code: String {
    get { content.fields.code }
    set { change { $0.code = newValue } }
  }
  public var severity: Severity {
    get { content.fields.severity }
    set { change { $0.severity = newValue } }
  }
  public var place: Place {
    get { content.fields.place }
    set { change { $0.place = newValue } }
  }
  /// What was expected and what was found.
  public var message: LocalizedText {
    get { content.fields.message }
    set { change { $0.message = newValue } }
  }
  /// The next step for the reader; nil where there is none.
  public var remedy: LocalizedText? {
    get { content.fields.remedy }
    set { change { $0.remedy = newValue } }
  }

  public init(
    code: String, severity: Severity = .error, place: Place = Place(), message: LocalizedText,
    remedy: LocalizedText? = nil
  ) {
    let message = LocalizedText(
      ja: message.japanese.withShortQuotations, en: message.english.withShortQuotations)
    content = Content(
      Fields(code: code, severity: severity, place: place, message: message, remedy: remedy))
  }

  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.content === right.content || left.content.fields == right.content.fields
  }

  /// Code and cell tell nearly all apart; the longer texts are compared where these do not.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(place)
    // A damaged file may have many faults of a part as a whole.
    if place.cell == nil { hasher.combine(message.english) }
  }

  private mutating func change(_ change: (inout Fields) -> Void) {
    var fields = content.fields
    change(&fields)
    content = Content(fields)
  }

  /// What it says, shared by its copies: findings are copied, sorted and looked for many times over, and
  /// their texts would be counted each time.
  private final class Content: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  private struct Fields: Equatable, Sendable {
    var code: String
    var severity: Severity
    var place: Place
    var message: LocalizedText
    var remedy: LocalizedText?
  }

  /// The same with what is missing in its place filled in from `other`.
  package func located(in other: Place) -> Diagnostic {
    var located = self
    located.place = Place(
      file: place.file ?? other.file, part: place.part ?? other.part,
      sheet: place.sheet ?? other.sheet, cell: place.cell ?? other.cell)
    return located
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

/// Where something was found, as far as it is known: file → part → sheet → cell.
public struct Place: Hashable, Sendable {
  /// File name or path as the user gave it.
  public var file: String?
  /// Part name inside the package, such as `/xl/workbook.xml`.
  public var part: String?
  /// Sheet name as staff see it.
  public var sheet: String?
  /// Cell or range in A1 notation.
  public var cell: String?

  public init(
    file: String? = nil, part: String? = nil, sheet: String? = nil, cell: String? = nil
  ) {
    self.file = file
    self.part = part
    self.sheet = sheet
    self.cell = cell
  }

  /// Without the texts that are the same for most places, of a sheet's name its digits.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(cell)
    if let sheet { hasher.combineDigits(of: sheet) }
  }

  /// The known steps, outermost first; empty when nothing is known.
  public func described(in language: Language) -> String {
    let sheetText = sheet.map { language == .japanese ? "シート「\($0)」" : "sheet \"\($0)\"" }
    return [file, part, sheetText, cell].compactMap(\.self).joined(separator: ", ")
  }
}

/// The error of every layer: why something could not be done.
///
/// Nothing has been written.
public struct Failure: Error, Hashable, Sendable {
  /// At least one.
  public package(set) var diagnostics: [Diagnostic]

  /// A failure with its reasons, of which there must be one.
  package init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "a failure needs a reason")
    self.diagnostics = diagnostics
  }

  /// A failure with one reason.
  public init(_ reason: Diagnostic) { self.init([reason]) }

  /// The code of the first reason.
  public var code: String { diagnostics[0].code }

  /// The same failure with what is missing in its places filled in from `place`.
  public func located(in place: Place) -> Failure {
    Failure(diagnostics.map { $0.located(in: place) })
  }
}

extension Failure: CustomStringConvertible {
  public var description: String {
    diagnostics.map { $0.described(in: .english) }.joined(separator: "\n")
  }
}

extension Hasher {
  /// The ASCII digits of a name: what tells names of one family apart, and stays however Unicode spells the
  /// rest, so that the whole need not be normalized.
  package mutating func combineDigits(of name: String) {
    for byte in name.utf8 where (0x30...0x39).contains(byte) { combine(byte) }
  }
}
