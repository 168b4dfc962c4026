import Diagnostics

extension [Diagnostic] {
  /// The findings that are more than those of the original file.
  ///
  /// A fault moves with its cells and its sheet's name, so findings are counted by rule and part:
  /// where a part breaks a rule no more often than it did, nothing is new.
  func added(to original: [Diagnostic]) -> [Diagnostic] {
    let known = Set(original)
    let before = Dictionary(grouping: original, by: RuleAndPart.init)
    let after = Dictionary(grouping: self, by: RuleAndPart.init)
    return filter { finding in
      let key = RuleAndPart(finding)
      return after[key, default: []].count > before[key, default: []].count
        && !known.contains(finding)
    }
  }
}

/// What findings are counted by.
private struct RuleAndPart: Hashable {
  var code: String
  var part: String?

  init(_ finding: Diagnostic) {
    code = finding.code
    part = finding.place.part
  }
}
