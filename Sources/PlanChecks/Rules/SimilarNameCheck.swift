import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds names in 「」 that differ in a few characters only, as slips of the keyboard do.
///
/// Names are compared within buckets of equal beginning and end, so the cost grows with the number
/// of names, not with its square.
enum SimilarNameCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    var names: [QuotedName] = []
    var indices: [String: Int] = [:]
    // The same names stand in many rows; those that are too short have no index.
    var known = ByText<Int?>()
    func look(at text: Sourced<String>) {
      for name in QuotedName.texts(in: text.value) {
        let index = known.value(of: name) {
          guard let key = QuotedName.key(of: name) else { return nil }
          let index = indices[key, default: names.count]
          indices[key] = index
          if index == names.count {
            names.append(QuotedName(text: name, key: key, first: text.source))
          }
          return index
        }
        if let index { names[index].cells.append(text.source) }
      }
    }
    for narratives in plan.narratives { for narrative in narratives { look(at: narrative.text) } }
    for title in plan.texts.titles { look(at: title.text) }
    let buckets = Dictionary(grouping: names, by: \.bucket)
    let pairs = buckets.values.flatMap { similar(in: $0) }
    return pairs.sorted { $0.rare.key < $1.rare.key }.flatMap { rare, usual in
      rare.cells.sorted(by: SourceCell.isBefore).map { finding(rare, usual, at: $0) }
    }
  }

  /// Names a reader may take for one another, the rarer one first.
  private static func similar(in bucket: [QuotedName]) -> [(rare: QuotedName, usual: QuotedName)] {
    // A bucket this large holds a family of names, not slips.
    guard (2...50).contains(bucket.count) else { return [] }
    let names = bucket.map(\.countingCellsOnce)
      .sorted { ($0.cells.count, $0.key) < ($1.cells.count, $1.key) }
    return names.indices.flatMap { index in
      names[(index + 1)...].last { names[index].isSlip(of: $0) }.map { [(names[index], $0)] } ?? []
    }
  }

  private static func finding(
    _ rare: QuotedName, _ usual: QuotedName, at source: SourceCell
  ) -> Diagnostic {
    let place = "\(usual.first.sheet)!\(usual.first.cell)"
    return Diagnostic(
      code: "similar-name", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "「\(rare.text)」は、\(place) の「\(usual.text)」とよく似ています。",
        en: "\"\(rare.text)\" is nearly the same as \"\(usual.text)\" in \(place)."),
      remedy: LocalizedText(
        ja: "同じものであれば、名称をそろえてください。",
        en: "If they are the same, give them the same name."))
  }
}

/// A name in quotation marks and where it stands.
private struct QuotedName {
  /// As printed where it came first.
  let text: String
  let key: String
  let first: SourceCell
  /// With those in which it stands twice.
  var cells: [SourceCell] = []

  private static let edge = 4

  /// Equal for names that begin and end alike.
  var bucket: String { "\(key.prefix(Self.edge))…\(key.suffix(Self.edge))" }

  /// The same name with each of its cells once.
  var countingCellsOnce: QuotedName {
    var name = self
    name.cells = Array(Set(cells))
    return name
  }

  /// What names that are typed in other characters have in common; nil for what is too short for a name.
  static func key(of name: String) -> String? {
    let key = folded(name)
    return key.count > 2 * edge ? key : nil
  }

  /// The innermost texts in 「」 and 『』 that may be long enough for a name.
  static func texts(in text: String) -> [String] {
    var names: [String] = []
    var text = text
    text.withUTF8 { bytes in
      var start: Int?
      var index = 0
      // The quotes are U+300C–U+300F: E3 80 8C–8F. What stands two bytes on tells where the next may begin.
      while index + 2 < bytes.count {
        let last = bytes[index + 2]
        guard (0x8C...0x8F).contains(last), bytes[index + 1] == 0x80, bytes[index] == 0xE3 else {
          index += last == 0xE3 ? 2 : last == 0x80 ? 1 : 3
          continue
        }
        let isOpening = last.isMultiple(of: 2)
        if !isOpening, let start, index - start > 2 * edge {
          names.append(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        index += 3
        start = isOpening ? index : nil
      }
    }
    return names
  }

  /// Whether the two differ in one stretch that is short beside what they share.
  func isSlip(of other: QuotedName) -> Bool {
    let (one, two) = (Array(key), Array(other.key))
    let shorter = min(one.count, two.count)
    let prefix = zip(one, two).prefix { $0 == $1 }.count
    let suffix = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
    let shared = min(prefix + suffix, shorter)
    let differing = [one, two].map {
      $0[prefix..<max(prefix, $0.count - (shared - min(prefix, shared)))]
    }
    // Other numbers and letters name other things: 第1回, 第2回.
    let isCounted = differing.allSatisfy { $0.allSatisfy { $0.isNumber || $0.isASCII } }
    return !isCounted && shared * 10 >= max(one.count, two.count) * 7
  }
}

extension SourceCell {
  fileprivate static func isBefore(_ one: SourceCell, _ other: SourceCell) -> Bool {
    (one.sheet, one.cell) < (other.sheet, other.cell)
  }
}
