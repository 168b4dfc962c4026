import Diagnostics
import PlanText

/// Whether a value stands in the book, is still to come, or does not exist.
enum ValueStatus: String, CodedCase {
  /// The book holds it.
  case reported
  /// It is due and not written yet.
  case pending
  /// There is none, and none is due.
  case none

  static let codeListName = "value_status"

  var meaning: LocalizedText {
    switch self {
    case .reported: LocalizedText(ja: "記載あり", en: "the workbook holds it")
    case .pending: LocalizedText(ja: "未記入（これから記入）", en: "due and not written yet")
    case .none: LocalizedText(ja: "該当なし", en: "there is none and none is due")
    }
  }
}

extension ValueStatus {
  /// The status of a cell of text: a dash says that there is nothing, a blank that nothing was written.
  init(ofText text: String, isAwaited: Bool) {
    if isDashOnly(text) {
      self = .none
    } else if text.unicodeScalars.allSatisfy(TextFolding.isWhiteSpace) {
      self = isAwaited ? .pending : .none
    } else {
      self = .reported
    }
  }
}
