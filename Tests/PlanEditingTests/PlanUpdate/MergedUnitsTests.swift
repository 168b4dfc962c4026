import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// What becomes of figures in rows whose unit is another than the edition's.
@Suite struct MergedUnitsTests {
  /// 補助額 was 5 百万円 when the plan was made, and is to be 6 in R6.
  private func scene(_ unit: String = "百万円", r6: String = "6") -> UpdateScene {
    var scene = UpdateScene()
    scene.book.kpiRows[2] = [unit.isEmpty ? "補助額" : "補助額 (\(unit))", "5", r6, "", ""]
    return scene
  }

  private func asked(
    _ table: String, _ scene: UpdateScene, base: PlanBook? = nil
  ) throws -> (values: [String], unit: String?, codes: [String]) {
    let (update, findings) = try scene.read(table, base: base)
    let values = update.kpis.flatMap(\.values).map { value in
      let content =
        switch value.content.value {
        case .number(let number): String(number)
        case .text(let text): text
        case .cleared: "cleared"
        }
      return "\(value.kind.rawValue) \(value.fiscalYear.shortLabel) \(content)"
    }
    return (values, update.kpis.first?.unit?.value, findings.map(\.code))
  }

  /// 7,000 of 千円 are 7 of 百万円; other units stand beside their number.
  @Test(arguments: [
    ("千円", "7000", "7.0"), ("億円", "2.3", "230.0"), ("円", "7500000", "7.5"), ("件", "7", "7件"),
  ])
  func aFigureInAnotherUnitIsThatOfTheRow(_ unit: String, typed: String, value: String) throws {
    let inColumn = try asked("指標名,単位,R7年度目標値\n補助額,\(unit),\(typed)\n", scene())
    #expect(inColumn.values == ["target R7 \(value)"])
    #expect(inColumn.unit == nil)
    #expect(inColumn.codes == ["update-unit-differs"])
    let inName = try asked("指標名,R7年度目標値\n補助額（\(unit)）,\(typed)\n", scene())
    #expect(inName == inColumn)
    let inHeading = try asked("指標名,R7年度目標値（\(unit)）\n補助額,\(typed)\n", scene())
    #expect(inHeading.values == inColumn.values)
  }

  @Test func anotherUnitBesideFiguresThatStayIsAskedAbout() throws {
    let table = "指標名,単位,現状値,R6年度,R7年度\n補助額,千円,5,6,7000\n"
    #expect(
      try scene().faults(table) == [
        "表1.csv, B2: 指標「補助額」の単位が、この表では「千円」、計画では「百万円」ですが、計画と同じ数値が残っています。"
          + "どの数値がどちらの単位か決められません。"
          + "単位を計画と同じにして数値を書くか、変える年度の数値だけを残してください。 [update-unit-unclear]"
      ])
    #expect(
      try scene().faults(table, language: .english) == [
        "表1.csv, B2: \"補助額\" is counted in \"千円\" here and in \"百万円\" in the plan, but some figures are"
          + " still the plan's: which figures are of which unit cannot be told. Write unit and figures as"
          + " the plan counts, or leave only the figures that change. [update-unit-unclear]"
      ])
    let others = "指標名,単位,現状値,R6年度,R7年度\n補助額,人,5,6,7\n"
    #expect(try scene().faults(others).map { $0.contains("[update-unit-unclear]") } == [true])
    // Not all years, and those as they are.
    let some = "指標名,単位,R6年度\n補助額,人,6\n"
    #expect(try scene().faults(some).map { $0.contains("[update-unit-unclear]") } == [true])
  }

  /// Nobody would count 5 and 6 of 千円 what was 5 and 6 of 百万円; 人 for 件 may well be a correction.
  @Test func aUnitAloneIsChangedBesideAllFigures() throws {
    let corrected = try asked("指標名,単位,現状値,R6年度\n補助額,人,5,6\n", scene("件"))
    #expect(corrected.unit == "人")
    #expect(corrected.values == [])
    let tenfold = "指標名,単位,現状値,R6年度\n補助額,千円,5,6\n"
    #expect(try scene().faults(tenfold).map { $0.contains("[update-unit-unclear]") } == [true])
  }

  @Test func allFiguresAnewTakeTheirUnitWithThem() throws {
    var scene = scene("件")
    scene.book.kpiRows[2][1] = ""
    let anew = try asked("指標名,単位,R6年度,R7年度\n補助額,人,60,70\n", scene)
    #expect(anew.unit == "人")
    #expect(anew.values == ["target R6 60.0", "target R7 70.0"])
  }

  @Test func theUnitHandedOutCountsForWhatWasHandedOut() throws {
    // 5 and 6 of 百万円 were handed out; by now the book counts 5,000 and 6,000 of 千円.
    var book = scene("千円", r6: "6000")
    book.book.kpiRows[2][1] = "5000"
    let copy = "指標名,単位,現状値,R6年度,R7年度\n補助額,百万円,5,6,7\n"
    let told = try asked(copy, book, base: scene().book)
    #expect(told.values == ["target R7 7000.0"])
    #expect(told.unit == nil)
    #expect(told.codes == [])
  }

  @Test func namesOfOneUnitAreOne() throws {
    let told = try asked("指標名,単位,現状値,R6年度,R7年度\n補助額,名,5,6,7\n", scene("人"))
    #expect(told.values == ["target R7 7.0"])
    #expect(told.unit == nil)
    #expect(told.codes == [])
  }

  @Test func figuresThatAgreeSayTheUnitOfAPlanWithoutOne() throws {
    let agreeing = try asked("指標名,単位,R6年度,R7年度\n補助額,件,6,7\n", scene(""))
    #expect(agreeing.unit == "件")
    #expect(agreeing.values == ["target R7 7.0"])
    let alone = try scene("").read("指標名,単位,R7年度\n補助額,件,7\n")
    #expect(alone.update.kpis.first?.unit == nil)
    #expect(
      alone.findings.map { $0.described(in: .japanese) } == [
        "表1.csv, B2: 指標「補助額」の単位が、この表では「件」ですが、計画では単位の記入がありません。計画の単位は変えず、"
          + "この行の数値は「件」の数値として反映します。数値を確かめてください。"
          + "単位を変えるときは、計画のブックで全年度の数値とともに直してください。 [update-unit-differs]"
      ])
    #expect(
      alone.findings.map { $0.described(in: .english) } == [
        "表1.csv, B2: \"補助額\" is counted in \"件\" here, but the plan names no unit. The plan's unit stays,"
          + " and the figures of this row are taken for such of \"件\". Check the figures. To change the unit,"
          + " change it in the plan's book together with the figures of all years. [update-unit-differs]"
      ])
  }

  /// The indicator has 5 % and 6 %; 0.12 may be 12 % of the same.
  @Test func aNumberBelowOneUnderPercentIsAskedAbout() throws {
    let tables = [
      "指標名,R7年度\n補助額,0.12\n", "指標名,単位,R7年度\n補助額,％,0.12\n",
      "指標名,R7年度目標値（%）\n補助額,0.12\n", "指標名,R7年度\n補助額 (%),-0.12\n",
    ]
    for table in tables {
      let faults = try scene("%").faults(table)
      #expect(faults.map { $0.contains("[update-share-unclear]") } == [true], "\(table)")
    }
    #expect(
      try scene("%").faults(tables[0]) == [
        "表1.csv, B2: 「補助額」の令和7年度目標値が「0.12」ですが、0.12%なのか、割合の小数（1が100%）なのか分かりません。"
          + "「12%」のように、%を付けて記入してください。 [update-share-unclear]"
      ])
    #expect(
      try scene("%").faults(tables[0], language: .english) == [
        "表1.csv, B2: \"0.12\" stands in the target of R7 of \"補助額\": whether that is 0.12 % or a share of"
          + " one cannot be told. Write it with its sign, such as 12%. [update-share-unclear]"
      ])
  }

  @Test func aNumberBelowOneMayBeMeant() throws {
    // With its sign, of another unit, or beside others as small.
    #expect(try asked("指標名,R7年度\n補助額,0.12%\n", scene("%")).values == ["target R7 0.12"])
    #expect(try asked("指標名,R7年度\n補助額,0.12\n", scene("億円")).values == ["target R7 0.12"])
    var small = scene("%", r6: "0.6")
    small.book.kpiRows[2][1] = "0.5"
    #expect(try asked("指標名,R7年度\n補助額,0.12\n", small).values == ["target R7 0.12"])
    #expect(try asked("指標名,R7年度\n補助額,1\n", scene("%")).values == ["target R7 1.0"])
    // What the book says already.
    #expect(try asked("指標名,R6年度\n補助額,0.6\n", scene("%", r6: "0.6")).values == [])
    let new = "戦略,指標名,単位,状態,R7年度\n(1) 育てる,利用率,%,新規,0.12\n"
    #expect(try scene("%").faults(new).map { $0.contains("[update-share-unclear]") } == [true])
  }
}
