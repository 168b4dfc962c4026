import PlanText
import TestSupport

/// How well the figures read agree with the figures labelled.
struct FigureMeasurement {
  /// A text with what stands in it and what was read from it.
  struct Case {
    var name: String
    var labelled: [LabelledFigure]
    var read: [LabelledFigure]
  }

  /// Labelled figures, figures read, and how many of them are the same fact.
  private(set) var labelled = 0
  private(set) var read = 0
  private(set) var agreeing = 0
  /// Of those that agree: how many also in label, in qualifier, and in as-of date, rounding and status.
  private(set) var sameLabel = 0
  private(set) var sameQualifier = 0
  private(set) var sameRest = 0
  /// One line a difference.
  private(set) var misses: [String] = []

  init(_ cases: [Case]) {
    for item in cases { add(item) }
  }

  var recall: Double { labelled == 0 ? 1 : Double(agreeing) / Double(labelled) }
  var precision: Double { read == 0 ? 1 : Double(agreeing) / Double(read) }

  var report: String {
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
    return """
      labelled \(labelled), read \(read), agreeing \(agreeing): \
      recall \(percent(recall)), precision \(percent(precision)); \
      of the agreeing: same label \(sameLabel), same qualifier \(sameQualifier), \
      same as-of date, rounding, status and base value \(sameRest)
      """
  }

  private mutating func add(_ item: Case) {
    labelled += item.labelled.count
    read += item.read.count
    var rest = item.read
    for expected in item.labelled {
      guard let index = rest.firstIndex(where: { Self.isSameFact($0, expected) }) else {
        misses.append("\(item.name): missing \(expected.text) \(expected.fiscalYear)")
        continue
      }
      let found = rest.remove(at: index)
      agreeing += 1
      compare(found, expected, item.name)
    }
    for extra in rest {
      misses.append(
        "\(item.name): wrong \(extra.text) \(extra.value ?? .nan) \(extra.unit) \(extra.fiscalYear)"
      )
    }
  }

  private mutating func compare(
    _ found: LabelledFigure, _ expected: LabelledFigure, _ name: String
  ) {
    if found.label == expected.label {
      sameLabel += 1
    } else {
      misses.append("\(name): label of \(expected.text) is \(found.label), not \(expected.label)")
    }
    if found.qualifier == expected.qualifier {
      sameQualifier += 1
    } else {
      misses.append(
        "\(name): qualifier of \(expected.text) is \(found.qualifier), not \(expected.qualifier)")
    }
    let base = expected.base ?? expected.value
    let isSameBase = expected.base == nil && expected.unit.contains("円") || found.base == base
    let isSameUnit = expected.normal == nil || found.normal == expected.normal
    if found.asOf == expected.asOf, found.approximate == expected.approximate,
      found.status == expected.status, isSameBase, isSameUnit
    {
      sameRest += 1
    } else {
      misses.append("\(name): \(found) is not \(expected)")
    }
  }

  private static func isSameFact(_ one: LabelledFigure, _ other: LabelledFigure) -> Bool {
    one.text == other.text && one.value == other.value && one.unit == other.unit
      && one.fiscalYear == other.fiscalYear
  }
}

extension LabelledFigure {
  /// A figure as read, in the form of a labelled one.
  init(_ figure: StatedFigure) {
    self.init(
      text: figure.sourceText, value: figure.value, unit: figure.unit,
      qualifier: figure.qualifiers.joined(separator: ";"), approximate: figure.isApproximate,
      fiscalYear: figure.fiscalYear.westernYear, asOf: figure.asOf?.iso ?? "",
      status: figure.status.rawValue, label: figure.label, base: figure.valueInBaseUnit,
      normal: figure.normalUnit)
  }
}
