import Diagnostics

/// Collects names that nobody claims, each once a sheet.
struct UnclaimedContent {
  /// What bears the name.
  enum Kind {
    case element, `extension`, relationship, contentType

    fileprivate var japanese: String {
      switch self {
      case .element: "要素"
      case .extension: "拡張"
      case .relationship: "関連付けの種類"
      case .contentType: "部品の種類"
      }
    }

    fileprivate var english: String {
      switch self {
      case .element: "element"
      case .extension: "extension"
      case .relationship: "relationship type"
      case .contentType: "content type"
      }
    }
  }

  private struct Key: Hashable {
    var kind: Kind
    var name: String
    var sheet: String?
  }

  private(set) var findings: [Diagnostic] = []
  private var seen: Set<Key> = []

  mutating func note(_ kind: Kind, _ name: String, _ place: Place) {
    guard seen.insert(Key(kind: kind, name: name, sheet: place.sheet)).inserted else { return }
    findings.append(
      Diagnostic(
        code: "unclaimed-content", severity: .note, place: place,
        message: LocalizedText(
          ja: "\(kind.japanese)「\(name)」の扱いが分からないため、そのまま残しました。",
          en: "The \(kind.english) \"\(name)\" is not known and was kept as it is."),
        remedy: LocalizedText(
          ja: "行や列を挿入・削除したときは、その内容が正しい位置を指すか Excel で確かめてください。",
          en: "After rows or columns were inserted or deleted, check in Excel that it still fits."))
    )
  }
}
