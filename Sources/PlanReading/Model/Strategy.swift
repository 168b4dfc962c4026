/// 基本戦略: the plan's first level.
package struct Strategy: Hashable, Sendable {
  /// `S2` of the mark (2); without marks in the order of the table, see `KeptCodes`.
  package var code: String
  /// The mark before the name as printed, such as `(1)`; empty when there is none.
  package var mark: String
  /// The Japanese name without mark and English words.
  package var name: String
  /// The words in brackets below the name, such as `Change・Chance・Challenge`; nil when there are none.
  package var nameInEnglish: String?
  /// The cell the name stands in (the first one, where pages repeat it).
  package var source: SourceCell
  package var measures: [Measure]

  package init(
    code: String, mark: String, name: String, nameInEnglish: String?, source: SourceCell,
    measures: [Measure]
  ) {
    self.code = code
    self.mark = mark
    self.name = name
    self.nameInEnglish = nameInEnglish
    self.source = source
    self.measures = measures
  }
}

/// 具体的施策: the plan's second level.
package struct Measure: Hashable, Sendable {
  /// `S1M2` of the mark ②; without marks in the order of the table, see `KeptCodes`.
  package var code: String
  /// The mark before the name as printed, such as `①`; empty when there is none.
  package var mark: String
  /// The name without mark and page reference.
  package var name: String
  /// The page of the parent plan as printed, such as `P48`; nil when none is named.
  package var planPage: String?
  /// The cell the name stands in (the first one, where pages repeat it).
  package var source: SourceCell
  package var actions: [Action]

  package init(
    code: String, mark: String, name: String, planPage: String?, source: SourceCell,
    actions: [Action]
  ) {
    self.code = code
    self.mark = mark
    self.name = name
    self.planPage = planPage
    self.source = source
    self.actions = actions
  }
}
