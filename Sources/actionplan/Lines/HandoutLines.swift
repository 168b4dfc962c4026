package import Diagnostics
import PlanEditing
import SpreadsheetML

extension Handout {
  /// The line about what has lost its references with the rows taken out; nil where nothing has.
  var brokenLine: LocalizedText? {
    broken.isEmpty ? nil : HandoutLines.broken(broken.map(\.name), of: department)
  }
}

/// What is said of the copies for departments.
package enum HandoutLines {
  /// `names` are the cells, names and charts that show `#REF!`.
  package static func broken(_ names: [String], of department: String) -> LocalizedText {
    let names = Grouping.groups(of: names, by: \.self).map(\.key)
    return LocalizedText(
      ja: "  \(department): 除いた行を参照していたため #REF! になるもの: " + Wording.list(names, .japanese),
      en: "  \(department): #REF!, since they referred to rows taken out: "
        + Wording.list(names, .english))
  }
}
