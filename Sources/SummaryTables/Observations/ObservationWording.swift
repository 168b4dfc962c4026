import PlanReading
import PlanText

/// What the words beside a figure say of it as an observation.
struct ObservationWords: OptionSet {
  let rawValue: UInt8

  static let target = ObservationWords(rawValue: 1)
  static let planned = ObservationWords(rawValue: 2)
  static let change = ObservationWords(rawValue: 4)
  static let partOf = ObservationWords(rawValue: 8)
  static let cumulative = ObservationWords(rawValue: 16)
  static let new = ObservationWords(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What qualifiers say together.
  init(_ qualifiers: [String]) {
    self = qualifiers.reduce(into: []) { $0.formUnion(Self.meanings[$1] ?? []) }
  }

  private static let meanings: [String: ObservationWords] = [
    "目標": .target, "予定": .planned, "見込み": .planned,
    "増": .change, "減": .change, "前年度比": .change, "前年比": .change, "前年同期比": .change,
    "前年同月比": .change, "前月比": .change, "計画比": .change,
    "うち": .partOf, "累計": .cumulative, "これまで": .cumulative, "新たに": .new, "新規": .new,
  ]
}

extension Observation.Kind {
  /// What a figure's words say that it is.
  init(of stated: StatedFigure, _ words: ObservationWords) {
    switch stated.status {
    case .planned: self = .planned
    case .target: self = .target
    case .reported, .zero, .pending, .none:
      if words.contains(.target) {
        self = .target
      } else if words.contains(.planned) {
        self = .planned
      } else if words.contains(.change) {
        self = .change
      } else {
        self = CountedUnit.isRate(stated.normalUnit) ? .rate : .actual
      }
    }
  }
}

extension Observation.Accumulation {
  /// What qualifiers and label say of the time or whole that a number covers.
  init(_ words: ObservationWords, label: String) {
    if words.contains(.partOf) {
      self = .partOf
    } else if words.contains(.cumulative) || Self.cumulativeLabels.contains(where: label.holds) {
      self = .cumulative
    } else if words.contains(.new) || label.utf8.starts(with: "新規".utf8)
      || label.utf8.starts(with: "新たな".utf8)
    {
      self = .new
    } else {
      self = .none
    }
  }

  private static let cumulativeLabels = ["累計", "累積", "通算"]
}

extension Observation.Presence {
  init(of stated: StatedFigure) {
    switch stated.status {
    case .pending: self = .pending
    case .none: self = .none
    default: self = stated.value == nil ? .none : .reported
    }
  }

  init(_ status: ValueStatus) {
    switch status {
    case .reported: self = .reported
    case .pending: self = .pending
    case .none: self = .none
    }
  }
}

/// Labels without the year that they name, so that they stay from year to year.
struct SeriesLabels {
  private var known = ByText<String>()

  /// 令和7年度の取組 → 取組.
  mutating func label(of printed: String) -> String {
    known.value(of: printed) { Self.withoutYears(printed) }
  }

  private static func withoutYears(_ printed: String) -> String {
    let years = yearExpressions(in: printed).filter { $0.kind != .calendarDate }
    if years.isEmpty { return folded(printed) }
    var units = Array(printed.utf16)
    for year in years.reversed() { units.removeSubrange(year.range) }
    var rest = folded(String(decoding: units, as: UTF16.self))
    if years[0].range.lowerBound == 0, let joint = joints.first(where: { rest.hasPrefix($0) }) {
      rest.removeFirst(joint.count)
    }
    return rest.replacing("()", with: "")
  }

  /// What joins a year to what it is the year of, the longest first.
  private static let joints = [
    "における", "における、", "中の", "内の", "分の", "現在の", "時点の", "末の", "までの", "には", "の", "に", "、", "・",
  ]
  .sorted { $0.count > $1.count }
}
