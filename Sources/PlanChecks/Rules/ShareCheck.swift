import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds more than 100 % of a whole: 参加率132%.
///
/// Growth, ratios and rates of achievement may be higher; only what the words beside it call a share is
/// looked at.
enum ShareCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let stated = zip(plan.narratives, plan.texts.stated).flatMap { narratives, stated in
      zip(narratives, stated).flatMap { narrative, stated in
        stated.filter {
          $0.value.map { $0 > 100 } ?? false && $0.normalUnit == "%"
            && isShare($0, in: narrative.said.units)
        }.map { finding($0.sourceText, at: narrative.text.source) }
      }
    }
    let indicators = plan.plan.kpis.flatMap { kpi -> [Diagnostic] in
      guard folded(kpi.unit) == "%", isShare(kpi.indicator) else { return [] }
      return kpi.values.compactMap { value in
        guard let number = value.number, number > 100 else { return nil }
        return finding(CellValue.number(number).printedText + "%", at: value.source)
      }
    }
    return stated + indicators
  }

  private static func isShare(_ figure: StatedFigure, in text: UTF16Text) -> Bool {
    let start = max(0, figure.range.lowerBound - reach)
    let end = min(text.units.count, figure.range.upperBound + 4)
    let words = text.units[start..<end].split { clauseEnds.contains($0) }
    // The clause that the figure stands in is the last but for what follows it.
    let clause = words.map { String(decoding: $0, as: UTF16.self) }
      .last { $0.contains(figure.sourceText) }
    return isShare(figure.label + (clause ?? ""))
  }

  private static func isShare(_ words: String) -> Bool {
    shares.contains(where: words.contains) && !growth.contains(where: words.contains)
  }

  /// UTF-16 code units before a figure.
  private static let reach = 24
  private static let clauseEnds = UnitSet("\n\r。、，／/")
  private static let shares = ["率", "割合", "シェア", "満足度", "認知度", "理解度", "占め"]
  private static let growth = [
    "達成", "増", "伸び", "成長", "上昇", "前年", "昨年", "比率", "対比", "年度比", "年比", "超", "進捗", "倍率", "執行", "消化",
    "目標", "効率", "充足", "改善率", "向上率", "稼働", "利益率", "収益率",
  ]

  private static func finding(_ share: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "share-over-100", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(share)」は、100%を超えています。", en: "\"\(share)\" is more than 100 % of a whole."),
      remedy: LocalizedText(
        ja: "小数点や桁を確かめてください。", en: "Check the decimal point and the digits."))
  }
}
