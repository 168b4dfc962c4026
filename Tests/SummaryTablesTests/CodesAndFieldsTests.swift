import PlanReading
import SummaryTables
import TestSupport
import Testing

@Suite("codes.csv and fields.csv")
struct CodesAndFieldsTests {
  private let tables: [TableFile]

  init() throws {
    tables = try PublishedPlan.read().plan(withLinks: true).tables.filter {
      $0.name.hasSuffix(".csv")
    }
  }

  @Test("fields.csv lists the columns of every table in their order")
  func fields() throws {
    let fields = try tables.records("fields.csv")
    for table in tables {
      let listed = fields.filter { ($0["table_name"] ?? "") + ".csv" == table.name }
      #expect(try listed.map { $0["field_name"] } == ParsedCSV(table).header)
      #expect(listed.map { $0["field_no"] } == listed.indices.map { String($0 + 1) })
    }
    #expect(
      fields.first { $0["table_name"] == "kpis" && $0["field_name"] == "value" } == [
        "table_name": "kpis", "field_no": "8", "field_name": "value", "field_name_ja": "値",
        "type": "number", "unit": "", "unit_field": "unit", "is_key": "false",
        "is_required": "false", "refers_to_table": "", "refers_to_field": "", "code_list": "",
        "meaning_ja": "単位を除いた数値。未記入や該当なしは空欄。",
        "meaning_en": "The plain number; blank where it is still to come or does not exist.",
      ])
  }

  @Test("codes.csv holds every code that a table holds, under the list its field names")
  func codes() throws {
    let codes = try Dictionary(grouping: tables.records("codes.csv")) { $0["code_list"] ?? "" }
      .mapValues { Set($0.map { $0["code"] }) }
    var lists: Set<String> = []
    for field in try tables.records("fields.csv") {
      guard let list = field["code_list"], !list.isEmpty else { continue }
      lists.insert(list)
      let table = try tables.records((field["table_name"] ?? "") + ".csv")
      let held = Set(table.map { $0[field["field_name"] ?? ""] }).subtracting([""])
      #expect(held.isSubset(of: try #require(codes[list])), "\(list)")
    }
    // What a layout table may call a heading is no value of a table.
    #expect(lists.union(["column_meaning"]) == Set(codes.keys))
  }

  @Test("codes.csv holds all that the model knows")
  func models() throws {
    let codes = try tables.records("codes.csv")
    func list(_ name: String) -> [String?] {
      codes.filter { $0["code_list"] == name }.map { $0["code"] }
    }
    #expect(list("action_status") == ActionStatus.Kind.allCases.map(\.rawValue))
    #expect(list("narrative_field") == Narrative.Field.allCases.map(\.rawValue))
    #expect(list("drawn_as") == ScheduleSpan.Drawing.allCases.map(\.rawValue))
    #expect(list("kpi_kind") == KPIValue.Kind.allCases.map(\.rawValue))
    #expect(list("existing_or_new") == ExistingOrNew.allCases.map(\.rawValue))
    #expect(list("severity") == ["note", "warning", "error"])
  }
}
