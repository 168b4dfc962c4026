import PlanReading
import PlanText

extension Observation.Kind {
  /// What a figure's words say that it is.
  init(of stated: StatedFigure) {
    let qualifiers = stated.qualifiers
    switch stated.status {
    case .planned: self = .planned
    case .target: self = .target
    case .reported, .zero, .pending, .none:
      if qualifiers.contains("目標") {
        self = .target
      } else if qualifiers.contains("予定") || qualifiers.contains("見込み") {
        self = .planned
      } else if qualifiers.contains(where: Self.changes.contains) {
        self = .change
      } else {
        self = CountedUnit.isRate(stated.normalUnit) ? .rate : .actual
      }
    }
  }

  private static let changes = [
    "増", "減", "前年度比", "前年比", "前年同期比", "前年同月比", "前月比", "計画比",
  ]
}

extension Observation.Accumulation {
  /// What qualifiers and label say of the time or whole that a number covers.
  init(qualifiers: [String], label: String) {
    if qualifiers.contains("うち") {
      self = .partOf
    } else if qualifiers.contains("累計") || qualifiers.contains("これまで")
      || ["累計", "累積", "通算"].contains(where: label.holds)
    {
      self = .cumulative
    } else if qualifiers.contains("新たに") || qualifiers.contains("新規")
      || label.utf8.starts(with: "新規".utf8) || label.utf8.starts(with: "新たな".utf8)
    {
      self = .new
    } else {
      self = .none
    }
  }
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

/// The unit of an indicator as series are told apart by it.
struct CountedUnit {
  /// What values in the base unit are counted in, in the usual spelling.
  let base: String
  /// One of the unit in the base unit.
  let factor: Double

  init(_ unit: String) {
    let plain = folded(unit)
    if let money = Self.money[plain] {
      (base, factor) = ("円", money)
    } else if plain == "割" {
      (base, factor) = ("%", 10)
    } else {
      (base, factor) = (Self.spellings[plain] ?? plain, 1)
    }
  }

  /// Whether numbers in a base unit are shares or per time.
  static func isRate(_ base: String) -> Bool {
    base == "%" || base == "倍" || base.utf8.contains(UInt8(ascii: "/"))
  }

  private static let spellings = [
    "名": "人", "パーセント": "%", "箇所": "か所", "個所": "か所", "ヶ所": "か所", "カ所": "か所", "ケ所": "か所",
  ]
  private static let money: [String: Double] = [
    "円": 1, "千円": 1e3, "万円": 1e4, "百万円": 1e6, "千万円": 1e7, "億円": 1e8, "十億円": 1e9, "兆円": 1e12,
  ]
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
