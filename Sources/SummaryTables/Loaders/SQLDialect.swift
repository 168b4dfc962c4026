/// A database that the tables can be loaded into.
enum SQLDialect: String, CaseIterable {
  case duckDB, sqlite

  /// The loader's name in the folder of tables.
  var fileName: String { self == .duckDB ? "load-duckdb.sql" : "load-sqlite.sql" }

  /// How the loader is run from the folder of tables.
  var command: String {
    self == .duckDB ? "duckdb plan.db < \(fileName)" : "sqlite3 plan.db < \(fileName)"
  }

  /// The type of a column.
  func type(of field: FieldSchema) -> String {
    switch (self, field.type) {
    case (.duckDB, .string): "VARCHAR"
    case (.duckDB, .integer): "BIGINT"
    case (.duckDB, .number): "DOUBLE"
    case (.sqlite, .string): "TEXT"
    case (.sqlite, .integer): "INTEGER"
    case (.sqlite, .number): "REAL"
    case (_, .boolean): "BOOLEAN"
    case (_, .date): "DATE"
    case (_, .year): "INTEGER"
    }
  }

  /// Lines of one text joined by line breaks in the order of a window.
  func joined(_ line: String, over window: String) -> String {
    self == .duckDB
      ? "string_agg(\(line), chr(10)) OVER (\(window))"
      : "group_concat(\(line), char(10)) OVER (\(window))"
  }
}

/// A name in a statement.
func sqlName(_ name: String) -> String { "\"\(name)\"" }
