/// The statements that load a folder of tables into a database: typed tables with their keys, made of the
/// declarations of the fields, and the views of `PlanView`.
struct Loader {
  let dialect: SQLDialect
  let schemas: [TableSchema]

  /// The loader of all tables as a file.
  static func file(
    in dialect: SQLDialect, schemas: [TableSchema]
  ) -> TableFile {
    let loader = Loader(dialect: dialect, schemas: schemas)
    return TableFile(name: dialect.fileName, bytes: Array(loader.text.utf8))
  }

  var text: String {
    let views = PlanView.all(in: dialect)
    let old =
      views.reversed().map { "DROP VIEW IF EXISTS \($0.name);" }
      + schemas.reversed().map { "DROP TABLE IF EXISTS \(sqlName($0.name));" }
    let body =
      old + schemas.map { creation(of: $0) } + schemas.flatMap { loading(of: $0) }
      + views.map(\.statement)
    return (opening + body + ["COMMIT;"]).joined(separator: "\n") + "\n"
  }

  /// What the file is, and what makes it all or nothing.
  private var opening: [String] {
    [
      "-- このフォルダーの表を読み込みます。このフォルダーで実行してください: \(dialect.command)",
      "-- Loads the tables of this folder, replacing those loaded before. Run it in this folder.",
    ]
      + (dialect == .sqlite ? [".bail on", "PRAGMA foreign_keys = ON;"] : [])
      + ["BEGIN TRANSACTION;"]
  }

  private func creation(of schema: TableSchema) -> String {
    let columns = schema.fields.map { field in
      let isNeeded = field.isRequired || field.isKey
      return "\(sqlName(field.name)) \(dialect.type(of: field))" + (isNeeded ? " NOT NULL" : "")
    }
    let primary = "PRIMARY KEY (\(Self.list(schema.primaryKey)))"
    let foreign = schema.relationalKeys.map { key in
      "FOREIGN KEY (\(Self.list(key.fields))) REFERENCES "
        + "\(sqlName(key.table)) (\(Self.list(key.referencedFields)))"
        + (dialect == .sqlite ? " DEFERRABLE INITIALLY DEFERRED" : "")
    }
    let parts = (columns + [primary] + foreign).map { "  " + $0 }
    return "CREATE TABLE \(sqlName(schema.name)) (\n\(parts.joined(separator: ",\n"))\n);"
  }

  private func loading(of schema: TableSchema) -> [String] {
    switch dialect {
    case .duckDB: loadingDuckDB(schema)
    case .sqlite: loadingSQLite(schema)
    }
  }

  private func loadingDuckDB(_ schema: TableSchema) -> [String] {
    let columns = schema.fields.map { "'\($0.name)': '\(dialect.type(of: $0))'" }
    let source = """
      read_csv('\(schema.fileName)', auto_detect = false, header = true, delim = ',', quote = '"',
        escape = '"', nullstr = '', columns = {\(columns.joined(separator: ", "))})
      """
    let table = sqlName(schema.name)
    let own = schema.relationalKeys.filter { $0.table == schema.name }
    if own.isEmpty { return ["INSERT INTO \(table) SELECT * FROM \(source);"] }
    // DuckDB wants the row referred to before the one that refers to it.
    let isKnown = "EXISTS (SELECT 1 FROM \(table) AS o WHERE "
    let isLoaded =
      isKnown + schema.primaryKey.map { "o.\($0) = n.\($0)" }.joined(separator: " AND ") + ")"
    let isReady = own.map { key in
      let blank = key.fields.map { "n.\($0) IS NULL" }.joined(separator: " OR ")
      let same = zip(key.referencedFields, key.fields).map { "o.\($0) = n.\($1)" }
      return "(\(blank) OR \(isKnown)\(same.joined(separator: " AND "))))"
    }
    let rest = "INSERT INTO \(table) SELECT n.* FROM \(source) AS n WHERE NOT \(isLoaded)"
    let ready = rest + "\n  AND " + isReady.joined(separator: "\n  AND ") + ";"
    return [String](repeating: ready, count: Self.longestWay) + [rest + ";"]
  }

  /// Rows that refer to others of their table, over this many of them, are loaded one after the other.
  private static let longestWay = 4

  private func loadingSQLite(_ schema: TableSchema) -> [String] {
    let raw = sqlName("raw_" + schema.name)
    let columns = schema.fields.map { "\(sqlName($0.name)) TEXT" }.joined(separator: ", ")
    let values = schema.fields.map { field in
      let name = sqlName(field.name)
      return switch field.type {
      case .string, .date: "nullif(\(name), '')"
      case .boolean: "CASE \(name) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END"
      case .integer, .year: "CAST(nullif(\(name), '') AS INTEGER)"
      case .number: "CAST(nullif(\(name), '') AS REAL)"
      }
    }
    return [
      "DROP TABLE IF EXISTS \(raw);",
      "CREATE TABLE \(raw) (\(columns));",
      ".import --csv --skip 1 \(schema.fileName) raw_\(schema.name)",
      "INSERT INTO \(sqlName(schema.name)) SELECT\n  \(values.joined(separator: ",\n  "))\nFROM \(raw);",
      "DROP TABLE \(raw);",
    ]
  }

  private static func list(_ names: [String]) -> String {
    names.map(sqlName).joined(separator: ", ")
  }
}
