import Diagnostics
import PlanReading

/// What is done in a span of the schedule, as far as its label says.
enum SpanClass: String, CaseIterable {
  case `do`, study, study_then_do, review, extend, procure, undecided, external

  var name: LocalizedText {
    switch self {
    case .do: LocalizedText(ja: "実施", en: "carried out")
    case .study: LocalizedText(ja: "検討", en: "studied")
    case .study_then_do: LocalizedText(ja: "検討・実施", en: "studied, then carried out")
    case .review: LocalizedText(ja: "見直し", en: "reviewed")
    case .extend: LocalizedText(ja: "拡充", en: "extended")
    case .procure: LocalizedText(ja: "調達・整備", en: "procured")
    case .undecided: LocalizedText(ja: "未定", en: "undecided")
    case .external: LocalizedText(ja: "他者", en: "by others")
    }
  }
}

extension ScheduleSpan {
  var `class`: SpanClass {
    let studies = label.contains("検討") || label.contains("調査") || label.contains("研究")
    if studies { return label.contains("実施") ? .study_then_do : .study }
    if label.contains("見直") { return .review }
    if label.contains("拡充") { return .extend }
    if label.contains("整備") || label.contains("導入") { return .procure }
    return label.isEmpty ? .undecided : .do
  }
}
