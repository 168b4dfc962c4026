import Diagnostics
import PlanChecks
import PlanText

extension FindingsAround {
  /// Whether a finding is new or was there in the edition before; nil where there is none.
  func state(of finding: Finding) -> FindingState? {
    before.map { $0.contains(finding.key) ? .stillThere : .new }
  }

  /// The edition in which a finding is no longer found; nil where it is, or where nobody has looked.
  func mended(_ finding: Finding) -> FiscalYear? {
    after.flatMap { $0.keys.contains(finding.key) ? nil : $0.edition }
  }
}

/// How a finding stands to the edition before.
enum FindingState: String, CodedCase {
  case new
  case stillThere = "still_there"

  static let codeListName = "finding_state"

  var meaning: LocalizedText {
    switch self {
    case .new: LocalizedText(ja: "新しい（前の版になかった）", en: "not found in the edition before")
    case .stillThere: LocalizedText(ja: "残っている（前の版にもあった）", en: "found in the edition before too")
    }
  }
}
