package import Diagnostics

/// What the values of a field are, by the names of Table Schema (Data Package v2).
package enum FieldType: String, Hashable, Sendable, CaseIterable {
  case string, integer, number, boolean
  /// A day as YYYY-MM-DD.
  case date
  /// The western year in which a fiscal year begins.
  case year
}

/// The declaration of one field, the same for every book and every year.
package struct FieldSchema: Hashable, Sendable {
  /// The physical name: lower-case ASCII letters, digits and underscores.
  package var name: String
  /// The name in Japanese.
  package var title: String
  package var type: FieldType
  /// What it says of a row.
  package var meaning: LocalizedText
  /// The unit of its numbers; nil where there is none or another field names it.
  package var unit: String?
  /// The field of the same table that names the unit of each number.
  package var unitField: String?
  /// Whether it belongs to the primary key.
  package var isKey = false
  /// Whether it has a value in every row; a field of the key always has.
  package var isRequired = false
  /// The field whose values it repeats.
  package var reference: FieldReference?
  /// The list its values are taken from.
  package var codes: CodeList?

  init(
    _ name: String, _ title: String, _ type: FieldType, ja japanese: String, en english: String
  ) {
    self.name = name
    self.title = title
    self.type = type
    meaning = LocalizedText(ja: japanese, en: english)
  }
}

/// A field of another table, or of the same one.
package struct FieldReference: Hashable, Sendable {
  /// The table's name without `.csv`.
  package var table: String
  package var field: String
}
