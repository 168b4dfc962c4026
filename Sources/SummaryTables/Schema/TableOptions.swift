package import Diagnostics
package import PlanChecks
package import PlanComparison
package import PlanEditing
package import PlanReading

/// Who the tables are written for.
package enum TableProfile: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 with a byte order mark and CRLF: opens in Excel by double click.
  case excel
  /// UTF-8 without a byte order mark and LF: what most programs expect.
  case machine
  /// Windows code page 932 and CRLF, for old systems.
  case cp932

  /// What ends every line of a table.
  var lineEnd: String { self == .machine ? "\n" : "\r\n" }
}

/// How the tables are written.
package struct TableOptions: Hashable, Sendable {
  package var profile: TableProfile
  /// Whether a text that a spreadsheet would run as a formula gets a `'` before it.
  package var isGuarded: Bool
  /// The municipality whose plan it is; nil where nobody has named it.
  package var municipalityCode: MunicipalityCode?

  package init(
    profile: TableProfile = .excel, isGuarded: Bool = false,
    municipalityCode: MunicipalityCode? = nil
  ) {
    self.profile = profile
    self.isGuarded = isGuarded
    self.municipalityCode = municipalityCode
  }
}

/// One edition of the plan with everything the tables are made of.
package struct Edition: Sendable {
  /// The plan as read from one workbook.
  package var plan: Plan
  /// What the checks found, in the order in which it is reported.
  package var findings: [Finding]
  /// What stands in the rows of actions and is no known field.
  package var otherTexts: [UnreadText] = []
  /// How it differs from the edition before it; nil where none was compared.
  package var comparison: PlanComparison?
  /// The filled cells of the update tables it was filled in from.
  package var updates: [UpdateCell] = []
  /// The municipality whose plan it is; nil where nobody has named it.
  package var municipality: MunicipalityCode?
  /// Where its actions stand in a row of editions, in the order of the plan; empty for an edition alone.
  package var lineages: [ActionLineage] = []
  /// The books it was read from or made of, the one whose cells the tables name first.
  package var provenance: [Provenance] = []
  /// What was found in the editions around it.
  package var findingsAround = FindingsAround()
  /// What the texts of the plan's actions say.
  package var texts: PlanTexts { known ?? PlanTexts(plan) }

  private let known: PlanTexts?

  /// An edition; its texts are looked through when they are asked for, unless that has been done.
  package init(
    plan: Plan, texts: PlanTexts? = nil, findings: [Finding] = [],
    comparison: PlanComparison? = nil
  ) {
    self.plan = plan
    known = texts
    self.findings = findings
    self.comparison = comparison
  }
}

/// 全国地方公共団体コード: the six digits that name a prefecture, city, town or village.
package struct MunicipalityCode: Hashable, Sendable {
  /// All six digits; the last one checks the others.
  package let digits: String

  /// Reads a code of six digits, or of five without the check digit, in either width.
  /// - Throws: `Failure` when it is no such code.
  package init(_ text: String) throws(Failure) {
    let typed = narrowed(text)
    let digits = typed.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == typed.count, 5...6 ~= digits.count,
      1...47 ~= digits[0] * 10 + digits[1]
    else { throw Failure(.notAMunicipalityCode(text)) }
    let check = Self.checkDigit(digits.prefix(5))
    guard digits.count == 5 || digits[5] == check else {
      throw Failure(.notAMunicipalityCode(text, digits: typed, checkDigit: check))
    }
    self.digits = typed.prefix(5) + String(check)
  }

  /// 11 minus the remainder by 11 of the weighted sum (weights 6 to 2); of that the last digit.
  private static func checkDigit(_ digits: ArraySlice<Int>) -> Int {
    let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10
  }
}
