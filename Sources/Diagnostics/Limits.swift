/// A bound on what a file that is not to be trusted may hold.
///
/// The raw value is the name by which `--limit` raises it.
public enum Limit: String, Hashable, Sendable, CaseIterable {
  // The file.
  case fileSize = "file-bytes"
  case entries = "entries"
  case partSize = "part-bytes"
  case totalSize = "total-bytes"
  case ratio = "ratio"
  // Its markup.
  case elements = "elements"
  case attributes = "attributes"
  case attributesPerElement = "element-attributes"
  case names = "names"
  case namespaces = "namespaces"
  case depth = "depth"
  // The workbook.
  case contentTypes = "content-types"
  case relationships = "relationships"
  case sheets = "sheets"
  case definedNames = "defined-names"
  case sharedStrings = "shared-strings"
  case styles = "styles"
  // Its sheets.
  case rows = "rows"
  case cells = "cells"
  case columns = "columns"
  case merges = "merges"
  case links = "links"
  case rules = "rules"
  case comments = "comments"
  case shapes = "shapes"
  case textLength = "text-length"
  case textSize = "text-bytes"
  case formulas = "formulas"
  case formulaLength = "formula-length"
  case formulaSize = "formula-bytes"
  // The plan, and tables that fill it in.
  case actions = "actions"
  case indicators = "indicators"
  case figures = "figures"
  case updateSize = "update-bytes"
  case updateRows = "update-rows"
  case comparisons = "comparisons"
  case edits = "edits"
}

/// The bounds in force: the table of `Limit.bounds` but for those that were raised.
///
/// ```swift
/// var limits = Limits()
/// limits[.actions] = 200_000
/// let workbook = try Workbook(bytes: bytes, limits: limits)
/// ```
public struct Limits: Hashable, Sendable {
  private var changed: [Limit: Int] = [:]

  /// The bounds of the table.
  public init() {}

  /// How many there may be.
  public subscript(limit: Limit) -> Int {
    get { changed[limit] ?? limit.bound.number }
    set { changed[limit] = newValue }
  }

  /// Twice as much of everything: what is made of a file within its bounds may be larger than it.
  package var forResults: Limits {
    var wider = self
    for limit in Limit.allCases {
      let (doubled, isTooLarge) = self[limit].multipliedReportingOverflow(by: 2)
      wider[limit] = isTooLarge ? .max : doubled
    }
    return wider
  }

  /// The reason for which a file with too much of something is refused.
  package func passed(_ limit: Limit, found: Int? = nil) -> LimitPassed {
    LimitPassed(limit: limit, allowed: self[limit], found: found)
  }

  /// - Throws: `Failure` with code `limit-exceeded` where there is more than the limit.
  package func check(
    _ limit: Limit, _ found: Int, at place: Place = Place()
  ) throws(Failure) {
    if found > self[limit] { throw Failure(.limitExceeded(passed(limit, found: found), at: place)) }
  }
}

/// A bound that a file has passed.
package struct LimitPassed: Hashable, Sendable {
  package var limit: Limit
  package var allowed: Int
  /// How many there are; nil where nobody counted to the end.
  package var found: Int?

  /// What there is too much of, and how much may be.
  package var message: LocalizedText {
    let bound = limit.bound
    let (most, count) = (Self.grouped(allowed), found.map(Self.grouped))
    return LocalizedText(
      ja: "\(bound.japanese)（\(count.map { $0 + "、" } ?? "")上限 \(most)）。",
      en: "\(bound.english) (\(count.map { $0 + "; " } ?? "")the limit is \(most)).")
  }

  /// How to have the file read all the same.
  package var remedy: LocalizedText {
    LocalizedText(
      ja: "正しいファイルか確かめてください。このまま読むには --limit \(limit.rawValue)=N で上限を上げます。",
      en: "Check that it is the right file; --limit \(limit.rawValue)=N raises the limit.")
  }

  /// `1048576` as `1,048,576`.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      let rest = digits.count - index
      if index > 0, rest.isMultiple(of: 3), digits[index - 1] != "-" { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

extension Diagnostic {
  /// A file is refused that has too much of something.
  package static func limitExceeded(
    _ passed: LimitPassed, at place: Place = Place()
  ) -> Diagnostic {
    Diagnostic(
      code: "limit-exceeded", place: place, message: passed.message, remedy: passed.remedy)
  }
}
