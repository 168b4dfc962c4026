/// How the tables of a sheet go on from year to year.
package enum Renewal: String, Hashable, Sendable, CaseIterable {
  /// New columns beside those of the last year.
  case append
  /// The columns of the coming years stand there already.
  case fill
  /// One set of columns holds this year's.
  case renew
  /// A window of years that moves by one.
  case window

  package var name: String {
    switch self {
    case .append: "列を追加"
    case .fill: "用意済みの列に記入"
    case .renew: "同じ列を更新"
    case .window: "期間が毎年動く（ローリング）"
    }
  }

  /// Reads a code or a name.
  package init?(setting text: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == text || $0.name == text }) else {
      return nil
    }
    self = found
  }
}
