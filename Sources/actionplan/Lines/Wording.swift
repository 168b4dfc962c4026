package import Diagnostics
package import PlanText

/// Small pieces of wording that the messages of the command share.
package enum Wording {
  /// Closes the reasons for which several books were not written.
  package static let nothingWritten = LocalizedText(
    ja: "ほかのブックも含め、何も書き出していません。", en: "nothing was written, not for the other books either.")

  /// How many things are named before the rest is only counted.
  private static let longestList = 3

  /// Names as a list; a long one ends in the number of those left out.
  package static func list(_ names: [String], _ language: Language) -> String {
    let isLong = names.count > longestList + 1
    let shown = isLong ? Array(names.prefix(longestList)) : names
    let rest = names.count - shown.count
    switch language {
    case .japanese: return shown.joined(separator: "、") + (isLong ? " ほか\(rest)件" : "")
    case .english: return shown.joined(separator: ", ") + (isLong ? " and \(rest) more" : "")
    }
  }

  /// Sheets by name: `シート「R7」`, `6シート（「1ページ」、「2ページ」…）`.
  package static func sheets(_ names: [String], _ language: Language) -> String {
    if let only = names.first, names.count == 1 {
      return language == .japanese
        ? "シート\(quoted(only, language))" : "sheet \(quoted(only, language))"
    }
    let list = list(names.map { quoted($0, language) }, language)
    return language == .japanese ? "\(names.count)シート（\(list)）" : "\(names.count) sheets (\(list))"
  }

  /// A text of the workbook in quotation marks, on one line.
  package static func quoted(_ text: String, _ language: Language) -> String {
    let line = String(text.filter { !$0.isNewline })
    return language == .japanese ? "「\(line)」" : "\"\(line)\""
  }

  /// `令和7年度`, `R7`: as all messages name a year.
  package static func year(_ year: FiscalYear, _ language: Language) -> String {
    language == .japanese ? year.label : year.shortLabel
  }

  /// `1 action`, `2 actions`.
  package static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

/// Puts equal things together without changing the order in which they first appear.
package enum Grouping {
  /// The elements by key, keys and elements in order of appearance.
  package static func groups<Element, Key: Hashable>(
    of elements: [Element], by key: (Element) -> Key
  ) -> [(key: Key, elements: [Element])] {
    var groups: [(key: Key, elements: [Element])] = []
    var positions: [Key: Int] = [:]
    for element in elements {
      let key = key(element)
      if let position = positions[key] {
        groups[position].elements.append(element)
      } else {
        positions[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }
}
