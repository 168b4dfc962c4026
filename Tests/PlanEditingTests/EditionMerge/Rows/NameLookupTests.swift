import Testing

@testable import PlanEditing

/// Which strategy or measure a typed name means.
@Suite struct NameLookupTests {
  private let plan = NameLookup(names: [("①", "学ぶ"), ("②", "つなぐ"), ("③", "学ぶ")])

  @Test func nameIsFoundWithOrWithoutItsMark() {
    #expect(plan.find("② つなぐ") == .found(1))
    #expect(plan.find("つなぐ") == .found(1))
    #expect(plan.find("①学ぶ") == .found(0))
    #expect(plan.find("③　学ぶ") == .found(2))
  }

  @Test func nameOfSeveralIsNotDecided() { #expect(plan.find("学ぶ") == .several([0, 2])) }

  @Test func exactNameIsFoundAmongSeveral() {
    // Only one has no mark either.
    let plan = NameLookup(names: [("①", "学ぶ"), ("", "学ぶ")])
    #expect(plan.find("学ぶ") == .found(1))
  }

  @Test func sameMarkOrSameNameIsSimilar() {
    #expect(plan.find("② 売る") == .similar(1))
    #expect(plan.find("⑦ つなぐ") == .similar(1))
    #expect(plan.find("⑦ 売る") == .none)
  }

  @Test func nameWithoutAMarkIsSimilarToOneThatHoldsIt() {
    #expect(plan.find("つな") == .similar(1))
    #expect(plan.find("人をつなぐ") == .similar(1))
    #expect(plan.find("売る") == .none)
    // With another mark it is a name of its own.
    #expect(plan.find("⑦ 人をつなぐ") == .none)
  }

  @Test func onlyAPlanWithoutNamesTakesAnyName() {
    #expect(NameLookup(names: [("", "")]).find("売る") == .found(0))
    #expect(NameLookup(names: [("", ""), ("", "")]).find("売る") == .none)
    #expect(NameLookup(names: [("", "学ぶ")]).find("売る") == .none)
    #expect(NameLookup(names: [("①", "")]).find("売る") == .none)
    #expect(NameLookup().find("売る") == .none)
  }

  @Test func addedNameIsPrintedMarkFirst() {
    var plan = plan
    plan.add("④ 売る")
    plan.add("広げる")
    #expect(plan.printed(3) == "④ 売る")
    #expect(plan.printed(4) == "広げる")
    #expect(plan.find("売る") == .found(3))
  }
}
