import PlanReading
import PlanText

/// The titles of a plan's actions, 再掲 rows left out, asked for the words that they share with a name.
struct ActionNames {
  private let titles: [(number: Int, title: [Unicode.Scalar])]

  init(_ texts: PlanTexts) {
    titles = zip(texts.actions, texts.marks).filter { !$0.1.isRelisted }.map { action, _ in
      (action.number.value, Self.scalars(TitleTags(action.title.value).untagged))
    }
  }

  /// The actions whose titles share a stretch of at least six characters with a name, or half of a
  /// shorter one, each with where in its title the first such stretch begins.
  func sharing(_ name: String) -> [(number: Int, title: [Unicode.Scalar], start: Int)] {
    let name = Self.scalars(name)
    let needed = min(6, max(4, name.count / 2))
    guard name.count >= needed else { return [] }
    let stretches = Set((0...name.count - needed).map { name[$0..<$0 + needed] })
    // Most characters of a title begin none; a look at their lower half tells nearly all of them.
    let starts = UnitSet(stretches.compactMap(\.first).map { UInt16(truncatingIfNeeded: $0.value) })
    return titles.compactMap { number, title in
      title.indices.dropLast(needed - 1).first {
        starts.contains(UInt16(truncatingIfNeeded: title[$0].value))
          && stretches.contains(title[$0..<$0 + needed])
      }.map { (number, title, $0) }
    }
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(folded(text).unicodeScalars)
  }
}
