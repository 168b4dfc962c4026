/// The expanded name of an element or attribute.
///
/// ISO/IEC 29500 Strict documents use other namespaces for the same vocabulary; scans give the
/// Transitional ones for both, so that readers know one name only.
package struct XMLName: Hashable, Sendable {
  /// Namespace URI; empty for none.
  package let namespace: String
  package let local: String

  package init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// Local names differ sooner than namespaces, which share long beginnings.
  package static func == (left: XMLName, right: XMLName) -> Bool {
    left.local == right.local && left.namespace == right.namespace
  }
}

/// Maps the namespaces of ISO/IEC 29500 Strict to those of Transitional.
package enum StrictNamespaces {
  private static let strictBase = "http://purl.oclc.org/ooxml/"
  private static let transitionalBase = "http://schemas.openxmlformats.org/"

  /// The Transitional namespace for a Strict one; any other text as it is.
  ///
  /// `http://purl.oclc.org/ooxml/spreadsheetml/main` becomes
  /// `http://schemas.openxmlformats.org/spreadsheetml/2006/main`: the year follows the first step.
  package static func transitional(_ uri: String) -> String {
    guard uri.hasPrefix(strictBase) else { return uri }
    let steps = uri.dropFirst(strictBase.count).split(separator: "/", maxSplits: 1)
    guard steps.count == 2 else { return uri }
    return "\(transitionalBase)\(steps[0])/2006/\(hyphenated(steps[1]))"
  }

  /// The two vocabularies whose last step Strict spells without a hyphen.
  private static func hyphenated(_ steps: Substring) -> Substring {
    switch steps {
    case "extendedProperties": "extended-properties"
    case "customProperties": "custom-properties"
    case "relationships/extendedProperties": "relationships/extended-properties"
    case "relationships/customProperties": "relationships/custom-properties"
    default: steps
    }
  }
}
