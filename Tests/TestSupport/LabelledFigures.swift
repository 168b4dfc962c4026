import Foundation

/// A figure labelled by hand in `Fixtures/figures`.
package struct LabelledFigure: Decodable, Hashable, Sendable {
  /// The exact part of the text.
  package var text: String
  package var value: Double?
  package var unit: String
  /// Joined by `;`.
  package var qualifier: String
  package var approximate: Bool
  package var fiscalYear: Int
  /// ISO date; empty where none is known.
  package var asOf: String
  package var status: String
  package var label: String
  /// The value in the base unit where it differs.
  package var base: Double?
  /// The unit in its usual spelling, where a label gives it.
  package var normal: String?

  package init(
    text: String, value: Double?, unit: String, qualifier: String, approximate: Bool,
    fiscalYear: Int, asOf: String, status: String, label: String, base: Double?,
    normal: String? = nil
  ) {
    self.text = text
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.approximate = approximate
    self.fiscalYear = fiscalYear
    self.asOf = asOf
    self.status = status
    self.label = label
    self.base = base
    self.normal = normal
  }

  enum CodingKeys: String, CodingKey {
    case text, value, unit, qualifier, approximate, status, label, base, normal
    case fiscalYear = "fiscal_year"
    case asOf = "as_of"
  }
}

/// A text with all its figures.
package struct LabelledText: Decodable, Sendable {
  /// The action's number; nil for a text of its own.
  package var action: Int?
  /// `baseline` or `results`; nil for a text of its own.
  package var field: String?
  /// Nil for a cell of the published plan.
  package var text: String?
  package var figures: [LabelledFigure]

  /// Reads a file of `Fixtures/figures`.
  package static func read(_ name: String) throws -> [LabelledText] {
    try JSONDecoder().decode(
      [LabelledText].self, from: Data(contentsOf: Fixture.url("figures/\(name)")))
  }
}
