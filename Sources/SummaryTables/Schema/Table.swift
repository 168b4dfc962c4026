package import Diagnostics
import PlanReading

/// A table: its declaration and its rows, whatever they are made of.
package struct Table: Sendable {
  package let schema: TableSchema
  /// Writes the records of an edition.
  let write: @Sendable (Edition, inout TableWriter) -> Void

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
    // One call after the other in closures of their own: those of an array would be retained for every value.
    var writeValues: @Sendable (Row, inout TableWriter) -> Void = { _, _ in }
    for field in fields {
      writeValues = { [writeValues, write = field.write] row, writer in
        writeValues(row, &writer)
        write(row, &writer)
      }
    }
    write = { [writeValues] edition, writer in
      let municipality = edition.municipality?.digits
      eachRow(edition) { row in
        writeValues(row, &writer)
        if isOfPlan { writer.plain(municipality) }
        writer.endRecord()
      }
    }
  }
}
