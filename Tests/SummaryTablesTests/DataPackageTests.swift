import Foundation
import PlanReading
import SummaryTables
import TestSupport
import Testing

@Suite("datapackage.json")
struct DataPackageTests {
  private func files(
    _ plan: Plan = samplePlan([action(1)]), _ options: TableOptions = TableOptions()
  ) throws -> [TableFile] {
    try SummaryTables.files(for: Edition(plan: plan), options: options)
  }

  private func descriptor(_ files: [TableFile]) throws -> [String: Any] {
    let file = try #require(files.first { $0.name == "datapackage.json" })
    return try #require(
      JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  private func resources(_ files: [TableFile]) throws -> [[String: Any]] {
    try #require(descriptor(files)["resources"] as? [[String: Any]])
  }

  @Test("says what the package is")
  func package() throws {
    var plan = samplePlan([])
    plan.title = Sourced("門真市\nアクションプラン\"案\"", at: cell(1, 1))
    let options = TableOptions(municipalityCode: try MunicipalityCode("27223"))
    let package = try descriptor(files(plan, options))
    #expect(
      package["$schema"] as? String == "https://datapackage.org/profiles/2.0/datapackage.json")
    #expect(package["name"] as? String == "action-plan-2024")
    #expect(package["title"] as? String == "門真市アクションプラン\"案\"")
    #expect(package["editionFiscalYear"] as? Int == 2024)
    #expect(package["municipalityCode"] as? String == "272230")
    let bare = try descriptor(files())
    #expect(bare["title"] as? String == "令和6年度版アクションプラン")
    #expect(bare["municipalityCode"] == nil)
  }

  @Test("describes every table that is written, in its order and with its size")
  func tables() throws {
    let files = try files()
    let resources = try resources(files)
    let tables = files.filter { $0.name.hasSuffix(".csv") }
    #expect(resources.map { $0["path"] as? String } == tables.map(\.name))
    #expect(resources.map { $0["bytes"] as? Int } == tables.map(\.bytes.count))
    #expect(resources.allSatisfy { $0["type"] as? String == "table" })
    for (resource, schema) in zip(resources, SummaryTables.schemas) {
      let table = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(table["fields"] as? [[String: Any]])
      #expect(fields.map { $0["name"] as? String } == schema.fields.map(\.name))
      #expect(fields.map { $0["type"] as? String } == schema.fields.map(\.type.rawValue))
      #expect(table["primaryKey"] as? [String] == schema.primaryKey)
      let missing = try #require(table["missingValues"] as? [[String: String]])
      #expect(missing.map { $0["value"] } == [""] && missing[0]["label"]?.isEmpty == false)
      for (field, declared) in zip(fields, schema.fields) {
        let categories = field["categories"] as? [[String: String]]
        #expect(categories?.map { $0["value"] } == declared.codes?.codes.map(\.value))
      }
    }
  }

  @Test("names the keys of the actions")
  func keys() throws {
    let resources = try resources(files())
    func schema(_ name: String) -> [String: Any]? {
      resources.first { $0["name"] as? String == name }?["schema"] as? [String: Any]
    }
    let actions = try #require(schema("actions"))
    let narratives = try #require(schema("narratives"))
    let own = try #require(actions["foreignKeys"] as? [[String: Any]])
    #expect(
      own as NSArray == [
        [
          "fields": ["edition_fiscal_year", "measure_code"],
          "reference": [
            "resource": "measures", "fields": ["edition_fiscal_year", "measure_code"],
          ],
        ],
        ["fields": ["relisted_of"], "reference": ["resource": "", "fields": ["action_no"]]],
        ["fields": ["merged_into"], "reference": ["resource": "", "fields": ["action_no"]]],
        ["fields": ["level_code"], "reference": ["resource": "levels", "fields": ["level_code"]]],
      ] as NSArray)
    let toActions = try #require(narratives["foreignKeys"] as? [[String: Any]])
    let key = ["edition_fiscal_year", "action_no"]
    #expect(
      toActions as NSArray == [
        ["fields": key, "reference": ["resource": "actions", "fields": key]]
      ] as NSArray)
  }

  @Test(
    "declares encoding, byte order mark, line ends and guard",
    arguments: [
      (TableProfile.excel, "utf-8", true, "\r\n"), (.machine, "utf-8", false, "\n"),
      (.cp932, "cp932", false, "\r\n"),
    ])
  func profile(
    profile: TableProfile, encoding: String, hasMark: Bool, lineEnd: String
  ) throws {
    let files = try files(
      samplePlan([]), TableOptions(profile: profile, isGuarded: profile == .machine))
    let package = try descriptor(files)
    #expect(package["csvProfile"] as? String == profile.rawValue)
    #expect(package["formulaGuard"] as? Bool == (profile == .machine))
    let notes = try #require(package["description"] as? String)
    #expect(notes.contains("先頭に ' を付けた") == (profile == .machine))
    for resource in try resources(files) {
      #expect(resource["encoding"] as? String == encoding)
      #expect(resource["byteOrderMark"] as? Bool == hasMark)
      let dialect = try #require(resource["dialect"] as? [String: Any])
      #expect(dialect["lineTerminator"] as? String == lineEnd)
    }
    // JSON has no byte order mark, whatever the tables have (RFC 8259 §8.1).
    #expect(files.last?.bytes.first == UInt8(ascii: "{"))
  }

  @Test("holds any title", arguments: ["\u{1}\u{1F}\u{7F}", "\\\"/", "\u{2028}😀𠮷", "</script>"])
  func anyTitle(title: String) throws {
    var plan = samplePlan([])
    plan.title = Sourced("計画" + title + "版", at: cell(1, 1))
    let written = try #require(try descriptor(files(plan))["title"] as? String)
    #expect(written.hasPrefix("計画") && written.hasSuffix("版"))
  }
}
