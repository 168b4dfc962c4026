import Diagnostics
import SummaryTables
import TestSupport
import Testing

@Suite("The declarations of the tables")
struct TableSchemaTests {
  private let schemas = SummaryTables.schemas

  @Test("name tables, fields, lists and codes in lower-case ASCII, each once")
  func names() {
    let lists = Set(schemas.flatMap(\.fields).compactMap(\.codes))
    let names =
      schemas.map(\.name) + schemas.flatMap { $0.fields.map(\.name) } + lists.map(\.name)
      + lists.flatMap { $0.codes.map(\.value) }
    for name in names {
      #expect(name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(name)")
    }
    #expect(Set(schemas.map(\.name)).count == schemas.count)
    for schema in schemas {
      #expect(Set(schema.fields.map(\.name)).count == schema.fields.count, "\(schema.name)")
    }
    // Two lists of one name would be two meanings of one code.
    #expect(Set(lists.map(\.name)).count == lists.count)
  }

  @Test("say in both languages what tables, fields and codes mean")
  func meanings() {
    let fields = schemas.flatMap(\.fields)
    let texts =
      schemas.flatMap { [$0.title, $0.meaning] } + fields.map(\.meaning)
      + fields.compactMap(\.codes).flatMap { $0.codes.map(\.meaning) }
    for text in texts {
      #expect(!text.japanese.isEmpty && !text.english.isEmpty)
      #expect(!text.japanese.utf8.allSatisfy { $0 < 0x80 } || text.japanese == "KPI")
      #expect(text.english.unicodeScalars.allSatisfy { !(0x3040..<0xA000).contains($0.value) })
    }
    for field in fields {
      #expect(!field.title.isEmpty)
      #expect(field.meaning.japanese.hasSuffix("。") && field.meaning.english.hasSuffix("."))
    }
  }

  @Test("give every table a key, and every reference a field that exists")
  func keys() throws {
    for schema in schemas {
      #expect(!schema.primaryKey.isEmpty, "\(schema.name)")
      for key in schema.foreignKeys {
        let target = try #require(schemas.first { $0.name == key.table })
        for (name, referenced) in zip(key.fields, key.referencedFields) {
          let field = try #require(schema.fields.first { $0.name == name })
          let other = try #require(target.fields.first { $0.name == referenced })
          #expect(field.type == other.type, "\(schema.name).\(name)")
        }
        // A key of another table is referred to whole.
        if target.name != schema.name {
          let isWhole = key.referencedFields == target.primaryKey
          // A reference that may be blank leaves the edition to relational databases.
          #expect(
            isWhole || [TableSchema.edition] + key.referencedFields == target.primaryKey,
            "\(schema.name) → \(key.table)")
        }
      }
    }
  }

  @Test("for relational databases name the edition in every reference")
  func relationalKeys() throws {
    for schema in schemas {
      for key in schema.relationalKeys {
        let target = try #require(schemas.first { $0.name == key.table })
        guard target.primaryKey.first == TableSchema.edition else { continue }
        #expect(key.referencedFields.first == TableSchema.edition, "\(schema.name) → \(key.table)")
      }
    }
  }

  @Test("name the unit of every number")
  func units() {
    for schema in schemas {
      for field in schema.fields where field.type == .number {
        let unit = schema.fields.first { $0.name == field.unitField }
        #expect(field.unit != nil || unit?.type == .string, "\(schema.name).\(field.name)")
      }
    }
  }

  @Test("hold for what is written: required values are there, codes are listed, keys are unique")
  func records() throws {
    let plan = try PublishedPlan.read().plan(withLinks: true)
    for (schema, file) in try zip(schemas, plan.tables) {
      let parsed = try ParsedCSV(file)
      #expect(file.name == schema.fileName)
      #expect(parsed.header == schema.fields.map(\.name))
      for field in schema.fields {
        let values = parsed.records.compactMap { $0[field.name] }
        #expect(!field.isRequired || !values.contains(""), "\(schema.name).\(field.name)")
        if let codes = field.codes {
          #expect(Set(values).isSubset(of: codes.codes.map(\.value) + [""]))
        }
      }
      let keys = parsed.records.map { record in schema.primaryKey.map { record[$0] } }
      #expect(Set(keys).count == keys.count, "\(schema.name)")
    }
  }
}
