import Diagnostics
import PlanText

extension ScheduleClass {
  /// How the page names it.
  var name: LocalizedText {
    switch self {
    case .carriedOut: LocalizedText(ja: "実施", en: "carried out")
    case .study: LocalizedText(ja: "検討", en: "studied")
    case .studyThenDo: LocalizedText(ja: "検討・実施", en: "studied, then carried out")
    case .review: LocalizedText(ja: "見直し", en: "reviewed")
    case .extend: LocalizedText(ja: "延長", en: "extended")
    case .procure: LocalizedText(ja: "選定・調達", en: "procured")
    case .undecided: LocalizedText(ja: "未定", en: "undecided")
    case .external: LocalizedText(ja: "国・府など", en: "by others")
    }
  }
}
