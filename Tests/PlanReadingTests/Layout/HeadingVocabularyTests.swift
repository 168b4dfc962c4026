import PlanReading
import Testing

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
    let plan = Set(HeadingVocabulary.plan.entries.map(\.meaning))
    #expect(plan == Set(HeadingMeaning.allCases).subtracting([.fiscalYear]))
    let kpi = Set(HeadingVocabulary.kpi.entries.map(\.meaning))
    #expect(kpi == Set(KPIHeadingMeaning.allCases).subtracting([.fiscalYear]))
  }
}
