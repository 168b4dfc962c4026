package import Diagnostics

/// The codes that a field may hold, with their meanings.
package struct CodeList: Hashable, Sendable {
  /// One code of a list.
  package struct Code: Hashable, Sendable {
    package var value: String
    package var meaning: LocalizedText
  }

  /// The list's name: lower-case ASCII letters, digits and underscores.
  package var name: String
  package var codes: [Code]
}

/// A value that tables write as a code.
protocol Coded: Sendable {
  static var codeList: CodeList { get }
  var code: String { get }
}

/// A closed set of values whose raw values are the codes.
///
/// The list is made of all cases, so that no table can write a code that the list lacks.
protocol CodedCase: Coded, CaseIterable, RawRepresentable<String> {
  /// The list's name.
  static var codeListName: String { get }
  var meaning: LocalizedText { get }
}

extension CodedCase {
  var code: String { rawValue }

  static var codeList: CodeList {
    CodeList(
      name: codeListName,
      codes: allCases.map { CodeList.Code(value: $0.rawValue, meaning: $0.meaning) })
  }
}
