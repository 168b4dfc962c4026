package import Diagnostics

/// The declaration of one table, the same for every book and every year.
package struct TableSchema: Hashable, Sendable {
  /// Values of one table that repeat values of another one, or of the same one.
  package struct ForeignKey: Hashable, Sendable {
    package var fields: [String]
    package var table: String
    package var referencedFields: [String]
  }

  /// The name of its file without `.csv`.
  package var name: String
  /// The name in Japanese and English.
  package var title: LocalizedText
  /// What one row stands for.
  package var meaning: LocalizedText
  package var fields: [FieldSchema]

  package var fileName: String { name + ".csv" }
  package var primaryKey: [String] { fields.filter(\.isKey).map(\.name) }

  /// One key for each table referred to, made of all fields that refer to it.
  package var foreignKeys: [ForeignKey] {
    var keys: [ForeignKey] = []
    for field in fields {
      guard let reference = field.reference else { continue }
      if let index = keys.firstIndex(where: { $0.table == reference.table }) {
        keys[index].fields.append(field.name)
        keys[index].referencedFields.append(reference.field)
      } else {
        keys.append(
          ForeignKey(
            fields: [field.name], table: reference.table, referencedFields: [reference.field]))
      }
    }
    return keys
  }
}
