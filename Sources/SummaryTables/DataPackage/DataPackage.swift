import Diagnostics
import PlanReading
import PlanText

/// `datapackage.json`: what the tables are, for programs (Data Package v2, datapackage.org).
struct DataPackage {
  /// The oldest first.
  let editions: [Edition]
  let options: TableOptions
  /// What the tables hold.
  let schemas: [TableSchema]
  /// The tables as written, in the same order.
  let files: [TableFile]

  var descriptor: JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string(name)),
      ("title", .string(title)),
      ("description", .string(PackageNotes(options: options).text)),
      ("editionFiscalYear", .integer(latest?.westernYear ?? 0)),
    ]
    if editions.count > 1 {
      let years = editions.map { JSONValue.integer($0.plan.edition.westernYear) }
      members.append(("editionFiscalYears", .array(years)))
    }
    if let code = options.municipalityCode {
      members.append(("municipalityCode", .string(code.digits)))
    }
    members += [
      ("csvProfile", .string(options.profile.rawValue)),
      ("formulaGuard", .boolean(options.isGuarded)),
      ("generator", Provenance.generator),
    ]
    let sources = editions.flatMap { edition in
      edition.provenance.map { Provenance.source($0, of: edition.plan.edition) }
    }
    if !sources.isEmpty { members.append(("sources", .array(sources))) }
    members += [
      ("resources", .array(zip(schemas, files).map { resource($0, $1) }))
    ]
    return .object(members)
  }

  private var latest: FiscalYear? { editions.last?.plan.edition }

  private var name: String {
    let years = [editions.first, editions.last].compactMap { $0?.plan.edition.westernYear }
    let isOne = editions.count == 1
    return (["action-plan"] + (isOne ? years.suffix(1) : years).map(String.init))
      .joined(separator: "-")
  }

  /// The latest edition's own title; 令和6年度版アクションプラン where the book has none.
  private var title: String {
    guard let plan = editions.last?.plan else { return "" }
    let printed = plan.title.map { trimmedLine($0.value) } ?? ""
    return printed.isEmpty ? plan.edition.label + "版アクションプラン" : printed
  }

  private func resource(_ schema: TableSchema, _ file: TableFile) -> JSONValue {
    .object([
      ("name", .string(schema.name)),
      ("type", .string("table")),
      ("path", .string(file.name)),
      ("title", .string(schema.title.japanese)),
      ("description", .string(schema.meaning.japanese + " " + schema.meaning.english)),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string(options.profile.encoding)),
      ("byteOrderMark", .boolean(options.profile == .excel)),
      ("bytes", .integer(file.size)),
      (
        "dialect",
        .object([
          ("delimiter", .string(",")),
          ("lineTerminator", .string("\(options.profile.lineEnd)")),
          ("quoteChar", .string("\"")),
          ("doubleQuote", .boolean(true)),
        ])
      ),
      ("schema", .object(members(of: schema))),
    ])
  }

  private func members(of schema: TableSchema) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = [
      ("fields", .array(schema.fields.map { .object(self.members(of: $0)) })),
      ("primaryKey", .strings(schema.primaryKey)),
    ]
    if !schema.foreignKeys.isEmpty {
      let keys = schema.foreignKeys.map { key in
        JSONValue.object([
          ("fields", .strings(key.fields)),
          (
            "reference",
            .object([
              // A table refers to itself without a name.
              ("resource", .string(key.table == schema.name ? "" : key.table)),
              ("fields", .strings(key.referencedFields)),
            ])
          ),
        ])
      }
      members.append(("foreignKeys", .array(keys)))
    }
    let blank: [(name: String, value: JSONValue)] = [
      ("value", .string("")), ("label", .string(PackageNotes.blank(in: schema))),
    ]
    members.append(("missingValues", .array([.object(blank)])))
    return members
  }

  private func members(of field: FieldSchema) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = [
      ("name", .string(field.name)),
      ("type", .string(field.type.rawValue)),
      ("title", .string(field.title)),
      ("description", .string(field.meaning.japanese + " " + field.meaning.english)),
    ]
    if let unit = field.unit { members.append(("unit", .string(unit))) }
    if let unitField = field.unitField { members.append(("unitField", .string(unitField))) }
    if field.type == .boolean {
      members.append(("trueValues", .strings(["true"])))
      members.append(("falseValues", .strings(["false"])))
    }
    if let list = field.codes {
      let categories = list.codes.map { code in
        JSONValue.object([
          ("value", .string(code.value)), ("label", .string(code.meaning.japanese)),
        ])
      }
      members.append(("categories", .array(categories)))
      members.append(("codeList", .string(list.name)))
    }
    var constraints: [(name: String, value: JSONValue)] = []
    if field.isRequired { constraints.append(("required", .boolean(true))) }
    if let list = field.codes { constraints.append(("enum", .strings(list.codes.map(\.value)))) }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return members
  }
}

extension TableProfile {
  /// The character encoding by the name that most programs know.
  fileprivate var encoding: String { self == .cp932 ? "cp932" : "utf-8" }
}

extension JSONValue {
  fileprivate static func strings(_ strings: [String]) -> JSONValue {
    .array(strings.map { .string($0) })
  }
}
