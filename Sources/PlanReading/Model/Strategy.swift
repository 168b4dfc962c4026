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

/// A level of a plan of whatever depth: 基本目標, 施策の柱, 重点項目 and the like.
package struct PlanLevel: Hashable, Sendable {
  /// That of the strategy or measure; further down one letter and number more.
  package var code: String
  /// 1 is the outermost.
  package var level: Int
  /// Nil for the outermost.
  package var parentCode: String?
  /// The mark before the name as printed; empty when there is none.
  package var mark: String
  package var name: String
  package var nameInEnglish: String?
  package var planPage: String?
  /// The cell the name stands in, the first one where it is repeated.
  package var source: SourceCell

  package init(
    code: String, level: Int, parentCode: String?, mark: String, name: String,
    nameInEnglish: String? = nil, planPage: String? = nil, source: SourceCell
  ) {
    self.code = code
    self.level = level
    self.parentCode = parentCode
    self.mark = mark
    self.name = name
    self.nameInEnglish = nameInEnglish
    self.planPage = planPage
    self.source = source
  }
}

extension Plan {
  /// The levels of a plan of strategies and measures; those without a name are none.
  package var twoLevels: [PlanLevel] {
    strategies.flatMap { strategy -> [PlanLevel] in
      let own = PlanLevel(
        code: strategy.code, level: 1, parentCode: nil, mark: strategy.mark, name: strategy.name,
        nameInEnglish: strategy.nameInEnglish, source: strategy.source)
      let isNamed = !strategy.name.isEmpty || !strategy.mark.isEmpty
      let measures = strategy.measures.filter { !$0.name.isEmpty || !$0.mark.isEmpty }
      return (isNamed ? [own] : [])
        + measures.map { measure in
          PlanLevel(
            code: measure.code, level: isNamed ? 2 : 1, parentCode: isNamed ? strategy.code : nil,
            mark: measure.mark, name: measure.name, planPage: measure.planPage,
            source: measure.source)
        }
    }
  }
}
