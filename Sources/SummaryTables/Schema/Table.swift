package import Diagnostics
import PlanReading

/// A table: its declaration and its rows, whatever they are made of.
package struct Table: Sendable {
  /// What is done with one value of a record: the position of its field, the value, and the place
  /// its text comes from, where that is known.
  package typealias Visitor = (_ field: Int, _ value: CSVValue, _ place: () -> Place?) -> Void

  package let schema: TableSchema
  /// Passes on each value of an edition's records, one record after the other, field by field.
  package let visit: @Sendable (Edition, Visitor) -> Void

  /// A table whose rows are made of an edition.
  ///
  /// - Parameters:
  ///   - name: The file's name without `.csv`.
  ///   - title: The table's name.
  ///   - meaning: What one row stands for.
  ///   - rows: The rows in the order in which they are written.
  ///   - fields: The columns from left to right.
  package init<Row>(
    _ name: String, title: LocalizedText, meaning: LocalizedText,
    rows: @escaping @Sendable (Edition) -> [Row], fields: [Field<Row>]
  ) {
    self.init(name, title: title, meaning: meaning, fields: fields) { edition, body in
      for row in rows(edition) { body(row) }
    }
  }

  /// A table of so many rows that each is made when it is visited.
  init<Row>(
    _ name: String, title: LocalizedText, meaning: LocalizedText, fields: [Field<Row>],
    eachRow: @escaping @Sendable (Edition, (Row) -> Void) -> Void
  ) {
    var schemas = fields.map(\.schema)
    // What holds for a plan names whose it is, last, so that those of a country can be stacked.
    let isOfPlan = schemas.contains { $0.name == TableSchema.edition }
    if isOfPlan { schemas.append(.municipality) }
    schema = TableSchema(name: name, title: title, meaning: meaning, fields: schemas)
    // Without the declarations, which would be copied for every value.
    let (values, places) = (fields.map(\.value), fields.map(\.place))
    visit = { edition, body in
      let year = edition.plan.edition
      let municipality = CSVValue.text(edition.municipality?.digits)
      eachRow(edition) { row in
        for index in values.indices {
          body(index, values[index](row, year)) { places[index]?(row) }
        }
        if isOfPlan { body(values.count, municipality) { nil } }
      }
    }
  }
}
