import Testing

@testable import PlanReading

@Suite struct HeadingVocabularyTests {
  @Test func noWordingIsHiddenBehindAnEarlierOneOfAnotherMeaning() {
    for entry in HeadingVocabulary.plan.entries {
      for wording in entry.wordings {
        #expect(HeadingWording(wording).planMeaning == entry.meaning, "\(wording)")
      }
    }
    for entry in HeadingVocabulary.kpi.entries {
      for wording in entry.wordings {
        #expect(HeadingWording(wording).kpiMeaning == entry.meaning, "\(wording)")
      }
    }
  }

  @Test func everyMeaningHasAWording() {
    // What only other offices have is known by its meaning: see `MeaningWordingsTests`.
    let others = Set(ColumnDescriptor.otherOffices.map(\.kind))
    let known = ColumnKind.allCases.filter { !others.contains($0) && $0 != .schedule }
    let columns = known.map(HeadingMeaning.column)
    let plan = Set(HeadingVocabulary.plan.entries.map(\.meaning))
    #expect(plan == Set(columns + [.scheduleGroup, .otherGroup]))
    let kpi = Set(HeadingVocabulary.kpi.entries.map(\.meaning))
    #expect(kpi == Set(KPIHeadingMeaning.allCases).subtracting([.fiscalYear]))
  }

  @Test func everyKindOfColumnHasItsDescriptor() {
    #expect(ColumnDescriptor.all.map(\.kind) == ColumnKind.allCases)
    #expect(Set(ColumnDescriptor.all.map(\.code)).count == ColumnKind.allCases.count)
  }

  @Test func currentStateIsNeverNextYearsIssues() {
    #expect(HeadingWording("現状・課題").planMatch?.meaning == .column(.baseline))
    #expect(HeadingWording("課題と令和5年度までの取組").planMatch?.meaning == .column(.baseline))
    #expect(HeadingWording("令和5年度までの取組と今後の課題").planMatch?.meaning == .column(.issues))
    #expect(HeadingWording("課題に対する令和6年度取組状況").planMatch?.meaning == .column(.results))
    #expect(HeadingWording("実績を踏まえた今後の課題").planMatch?.meaning == .column(.issues))
  }
}
