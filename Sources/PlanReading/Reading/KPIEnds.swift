import PlanText

/// What the column 状態 and texts in place of targets say of the end of indicators: 終了（令和7年度）,
/// 変更（→起業件数）.
package struct KPIEnds: Sendable {
  /// The names of all indicators as they are compared, with their codes.
  private let names: [(name: String, code: String)]

  package init(_ kpis: [KPI]) {
    names = kpis.map { (folded($0.indicator), $0.code) }.filter { !$0.0.isEmpty }
  }

  /// The end of an indicator and the code of the one in its place; nil where it goes on.
  ///
  /// The column 状態 comes first. In place of a target a text counts only where no target of a later
  /// year stands.
  package func end(of kpi: KPI) -> (status: KPIStatus, successor: String?)? {
    if let stated = kpi.statedStatus, let end = end(saidBy: stated.value, of: kpi) { return end }
    let last = kpi.values.filter { $0.kind == .target && $0.number != nil }.map(\.fiscalYear).max()
    let notes = kpi.values.filter { value in
      value.kind == .target && last.map { $0 < value.fiscalYear } ?? true
    }.compactMap(\.note)
    // One that is merged over several years stands in each of them.
    for (index, note) in notes.enumerated() where !notes[..<index].contains(note) {
      if let end = end(saidBy: note, of: kpi) { return end }
    }
    // 創業支援件数（令和6年度で終了）
    guard let (_, words) = ClosingBrackets.split(kpi.indicator) else { return nil }
    return end(saidBy: words, of: kpi)
  }

  /// What one text says.
  package func end(saidBy text: String, of kpi: KPI) -> (status: KPIStatus, successor: String?)? {
    guard text.utf8.count <= Self.longest else { return nil }
    let plain = folded(text)
    let year = yearExpressions(in: text, reading: .heading).lazy.compactMap(\.fiscalYear).first
    if Self.changes.contains(where: plain.holds) {
      let own = folded(kpi.indicator)
      let successor = names.filter { $0.code != kpi.code && $0.name != own }
        .filter { plain.holds($0.name) }.max { $0.name.count < $1.name.count }
      if let successor {
        let kind = plain.holds("統合") ? KPIStatus.Kind.merged : .replaced
        return (KPIStatus(kind, fiscalYear: year), successor.code)
      }
    }
    let words = Self.besides.reduce(LineBreaks.joined(text)) { text, word in
      text.holds(word) ? text.replacing(word, with: "") : text
    }
    if Self.replacements.contains(folded(ClosingBrackets.split(words)?.before ?? words)) {
      return (KPIStatus(.replaced, fiscalYear: year), nil)
    }
    guard let status = ActionStatus(words), let kind = KPIStatus.Kind(status.kind) else {
      return nil
    }
    return (KPIStatus(kind, fiscalYear: status.fiscalYear ?? year), nil)
  }

  /// Whether a text of the column 状態 says something known: an end, that the indicator goes on, or what
  /// it was called before.
  package func understands(_ text: String, of kpi: KPI) -> Bool {
    if isDashOnly(text) || end(saidBy: text, of: kpi) != nil || former(saidBy: text) != nil {
      return true
    }
    return ActionStatus(text).map { $0.kind == .continued || $0.kind == .new } ?? false
  }

  /// The code of the indicator that a new one takes the place of: 新規（旧: 創業支援件数）.
  package func former(saidBy text: String) -> String? {
    guard let (_, words) = ClosingBrackets.split(LineBreaks.joined(text)), words.hasPrefix("旧")
    else { return nil }
    let name = folded(String(words.dropFirst().drop { ":： 指標名".contains($0) }))
    return names.first { $0.name == name }?.code
  }

  /// Words that say that another indicator has taken the place, and not which one.
  private static let replacements: Set<String> = [
    "置換", "置換え", "置き換え", "差替", "差替え", "差し替え", "入替", "入替え",
  ]
  /// Words that say that another indicator takes the place.
  private static let changes = [
    "変更", "差替", "差し替", "置換", "置き換", "統合", "移行", "改称", "切替", "切り替", "→", "⇒",
  ]
  /// Words that may stand beside a status without changing it.
  private static let besides = [
    "指標", "事業", "取組", "目標値", "目標", "設定", "のため", "により", "した", "する", "しました", "の",
  ]
  /// In bytes; a longer text is a note.
  private static let longest = 180
}

extension KPIStatus.Kind {
  /// Nil for what goes on.
  package init?(_ kind: ActionStatus.Kind) {
    switch kind {
    case .ended: self = .ended
    case .completed: self = .completed
    case .suspended: self = .suspended
    case .merged: self = .merged
    case .continued, .new, .expanded, .revised: return nil
    }
  }
}

extension KPIStatus {
  /// How it is written in place of a target: 終了（令和7年度）, 変更（→起業件数）.
  package func text(successor: String?) -> String {
    let word =
      switch kind {
      case .ended: "終了"
      case .completed: "完了"
      case .suspended: "休止"
      case .merged: "統合"
      case .replaced: "変更"
      }
    let details = [successor.map { "→" + $0 }, fiscalYear?.label].compactMap(\.self)
    return details.isEmpty ? word : "\(word)（\(details.joined(separator: "、"))）"
  }
}
