import PlanReading
import PlanText
import SummaryTables
import TestSupport
import Testing

/// 行政データにおける機械可読性に関するルール (2026-03-31), the rules that apply to CSV files.
@Suite("The rules for machine-readable administrative data")
struct MachineReadabilityTests {
  private let tables: [TableFile]
  private let parsed: [(schema: TableSchema, csv: ParsedCSV)]

  init() throws {
    let plan = try PublishedPlan.read().plan(withLinks: true)
    tables = try SummaryTables.files(for: Edition(plan: plan)).filter { $0.name.hasSuffix(".csv") }
    parsed = try zip(SummaryTables.schemas, tables).map { ($0, try ParsedCSV($1)) }
  }

  /// Every value of the fields that `isWanted` picks, with the field's name.
  private func values(
    where isWanted: (FieldSchema) -> Bool
  ) -> [(name: String, value: String)] {
    parsed.flatMap { schema, csv in
      schema.fields.filter(isWanted).flatMap { field in
        csv.records.map { ("\(schema.name).\(field.name)", $0[field.name] ?? "") }
      }
    }
  }

  @Test("L1-02, L1-03, L1-04, L3-01: a file is one header line, then records, and nothing else")
  func oneTable() {
    for (schema, csv) in parsed {
      #expect(csv.header == schema.fields.map(\.name))
      #expect(csv.records.allSatisfy { record in record.values.contains { !$0.isEmpty } })
    }
  }

  @Test("L1-05, L2-03, L3-08: each column has a name of its own in ASCII letters")
  func names() {
    for (_, csv) in parsed {
      #expect(Set(csv.header).count == csv.header.count)
      #expect(csv.header.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil })
    }
  }

  @Test("L1-06: no value begins or ends with white space or holds control characters")
  func spaces() {
    for (name, value) in values(where: { _ in true }) {
      let scalars = value.unicodeScalars
      #expect(scalars.first?.properties.isWhitespace != true, "\(name)")
      #expect(scalars.last?.properties.isWhitespace != true, "\(name)")
      #expect(scalars.allSatisfy { $0.properties.generalCategory != .control }, "\(name)")
    }
  }

  @Test("L1-09: where a value is missing a status says why; zero is a number")
  func blanks() {
    for (_, csv) in parsed where csv.header.contains("value_status") {
      let value = csv.header.contains("text") ? "text" : "value"
      for record in csv.records {
        let hasValue = ["reported", "zero", "planned", "target"].contains(record["value_status"])
        #expect(hasValue == (record[value] != ""))
      }
    }
  }

  @Test("L1-14: a record is one physical line", arguments: TableProfile.allCases)
  func lines(profile: TableProfile) throws {
    let edition = Edition(plan: samplePlan([action(1, title: "改\n行", issues: "一\r\n二\u{2028}三")]))
    let files = try SummaryTables.files(for: edition, options: TableOptions(profile: profile))
    let excel = try SummaryTables.files(for: edition)
    for (file, other) in zip(files, excel) where file.name.hasSuffix(".csv") {
      let records = try ParsedCSV(other).records
      #expect(file.bytes.count { $0 == 0x0A } == records.count + 1)
    }
  }

  @Test("L1-15: a value with a comma stands in quotes")
  func commas() throws {
    let plan = samplePlan([action(1, title: "a,b\"c")])
    let file = try #require(plan.tables.first { $0.name == "actions.csv" })
    #expect(String(decoding: file.bytes, as: UTF8.self).contains(",\"a,b\"\"c\","))
  }

  @Test("L2-01: numbers are bare digits")
  func numbers() {
    for (name, value) in values(where: { [.integer, .number, .year].contains($0.type) }) {
      #expect(value.wholeMatch(of: /(-?[0-9]+(\.[0-9]+)?)?/) != nil, "\(name) \(value)")
    }
  }

  @Test("L2-02: no value of a key is left out")
  func omissions() {
    for (name, value) in values(where: \.isKey) { #expect(!value.isEmpty, "\(name)") }
  }

  @Test("L2-04, L3-02: choices are codes of a list that comes with the tables")
  func choices() throws {
    let codes = try tables.records("codes.csv")
    for list in SummaryTables.codeLists {
      let listed = codes.filter { $0["code_list"] == list.name }
      #expect(listed.map { $0["code"] } == list.codes.map(\.value))
      #expect(listed.allSatisfy { $0["meaning_ja"] != "" && $0["meaning_en"] != "" })
    }
  }

  @Test("L3-04: every count has a unit")
  func units() {
    for (schema, _) in parsed {
      for field in schema.fields where field.type == .integer {
        let isNumber = field.name.hasSuffix("_count") || field.name == "plan_page"
        #expect(isNumber == (field.unit != nil), "\(schema.name).\(field.name)")
      }
    }
  }

  @Test("L3-05: years are western and days YYYY-MM-DD")
  func times() {
    for (name, value) in values(where: { $0.type == .year }) {
      #expect(value.wholeMatch(of: /((19|20)[0-9]{2})?/) != nil, "\(name) \(value)")
    }
    for (name, value) in values(where: { $0.type == .date }) where !value.isEmpty {
      #expect(CalendarDate(iso: value) != nil, "\(name) \(value)")
    }
  }

  @Test("L3-07: another year has the same files with the same columns and definitions")
  func stability() throws {
    var next = samplePlan([action(1, results: [(2024, "a"), (2025, "b")])], edition: 2025)
    next.window = FiscalYear(2025)...FiscalYear(2030)
    let other = try next.tables.filter { $0.name.hasSuffix(".csv") }
    #expect(other.map(\.name) == tables.map(\.name))
    for (file, old) in zip(other, tables) {
      #expect(try ParsedCSV(file).header == ParsedCSV(old).header)
    }
    for name in ["codes.csv", "fields.csv"] {
      #expect(other.first { $0.name == name } == tables.first { $0.name == name })
    }
  }
}
