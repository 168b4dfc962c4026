import Diagnostics
import PlanEditing

/// A print scale in words.
struct PrintScaleWords {
  /// 52 %（9ポイントの文字が約4.7ポイント）, and what it was where that differs.
  let scale: LocalizedText
  /// What the other policies would give; empty where none is known.
  let others: LocalizedText

  init(_ scale: PrintScale) {
    let size = Self.decimal(scale.fontSize)
    let printed = Self.decimal(scale.fontSize * Double(scale.after) / 100)
    let isChanged = scale.before != scale.after
    self.scale = LocalizedText(
      ja: "\(scale.after) %（\(size)ポイントの文字が約\(printed)ポイント"
        + (isChanged ? "、これまで \(scale.before) %）" : "）"),
      en: "\(scale.after) % (\(size) points print as about \(printed)"
        + (isChanged ? "; so far \(scale.before) %)" : ")"))
    let others = ResultsPolicy.allCases.compactMap { policy in
      scale.byPolicy[policy].flatMap { $0 == scale.after ? nil : (policy.rawValue, $0) }
    }
    self.others =
      others.isEmpty
      ? LocalizedText(ja: "", en: "")
      : LocalizedText(
        ja: "。" + others.map { "--results \($0.0) なら \($0.1) %" }.joined(separator: "、"),
        en: "; with " + others.map { "--results \($0.0) \($0.1) %" }.joined(separator: ", "))
  }

  /// With a decimal where it has one.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
