import PlanReading
import PlanText

/// The titles of a plan's actions, 再掲 rows left out, asked for the words that they share with a name.
struct ActionNames {
  private let titles: [(number: Int, title: [Unicode.Scalar])]

  init(_ texts: PlanTexts) {
    titles = texts.titles.indices.filter { !texts.marks[$0].isRelisted }.map { index in
      let title = Self.untagged(texts.titles[index].key)
      return (texts.actions[index].number.value, Self.scalars(title))
    }
  }

  /// The actions whose titles share a stretch of at least six characters with a name, or half of a
  /// shorter one, each with where in its title the first such stretch begins.
  func sharing(_ name: String) -> [(number: Int, title: [Unicode.Scalar], start: Int)] {
    let name = Self.scalars(folded(name))
    let needed = min(6, max(4, name.count / 2))
    guard name.count >= needed else { return [] }
    let stretches = Set((0...name.count - needed).map { name[$0..<$0 + needed] })
    // Most places of a title begin none; a look at the lower halves of two characters tells nearly all of
    // them.
    let starts = UnitSet(stretches.compactMap(\.first).map(Self.half))
    let seconds = UnitSet(stretches.compactMap { $0.dropFirst().first }.map(Self.half))
    return titles.compactMap { number, title in
      title.indices.dropLast(needed - 1).first {
        starts.contains(Self.half(title[$0])) && seconds.contains(Self.half(title[$0 + 1]))
          && stretches.contains(title[$0..<$0 + needed])
      }.map { (number, title, $0) }
    }
  }

  private static func half(_ scalar: Unicode.Scalar) -> UInt16 {
    UInt16(truncatingIfNeeded: scalar.value)
  }

  /// A title without its tags, of which most have none.
  private static func untagged(_ title: String) -> String {
    title.holds("【") ? TitleTags(title).untagged : title
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    // Most have three bytes.
    scalars.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    return scalars
  }
}
