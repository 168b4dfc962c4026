/// Words with their meanings, found at a place of a text by one look at its code unit.
package struct WordTable<Meaning: Sendable>: Sendable {
  /// The code units of a word, among those of all words, and its meaning, among all meanings.
  private struct Entry: Sendable {
    var start: Int
    var count: Int
    var meaning: Int
  }

  /// The entries that begin, or end, with the same code unit stand together, the longest first.
  private struct Index: Sendable {
    let places: UnitTable<Range<Int>>
    let entries: [Entry]

    init(_ entries: [Entry], by unit: (Entry) -> UInt16) {
      var sorted: [Entry] = []
      var places: [UInt16: Range<Int>] = [:]
      for (unit, entries) in Dictionary(grouping: entries, by: unit) {
        places[unit] = sorted.count..<sorted.count + entries.count
        sorted += entries
      }
      self.places = UnitTable(places)
      self.entries = sorted
    }
  }

  private let units: [UInt16]
  private let meanings: [Meaning]
  private let byFirst: Index
  private let byLast: Index
  /// What the words begin with.
  let firsts: [UInt16]

  /// A table; of words that begin or end alike the longest is found.
  package init(_ words: [(String, Meaning)]) {
    var units: [UInt16] = []
    var entries: [Entry] = []
    for (number, word) in words.enumerated() where !word.0.isEmpty {
      let start = units.count
      units += word.0.utf16
      entries.append(Entry(start: start, count: units.count - start, meaning: number))
    }
    entries.sort { ($0.count, $1.meaning) > ($1.count, $0.meaning) }
    self.units = units
    meanings = words.map(\.1)
    byFirst = Index(entries) { units[$0.start] }
    byLast = Index(entries) { units[$0.start + $0.count - 1] }
    firsts = Array(Set(entries.map { units[$0.start] }))
  }

  /// The longest word that begins at `index`, and where it ends.
  package func match(in text: UTF16Text, at index: Int) -> (meaning: Meaning, end: Int)? {
    entry(in: text, at: index).map { (meanings[$0.meaning], index + $0.count) }
  }

  /// Where the longest word ends that begins at `index`.
  func end(in text: UTF16Text, at index: Int) -> Int? {
    entry(in: text, at: index).map { index + $0.count }
  }

  /// The longest word that ends before `end`, not reaching back past `limit`, and where it begins.
  package func match(
    in text: UTF16Text, endingAt end: Int, limit: Int
  ) -> (meaning: Meaning, start: Int)? {
    entry(in: text, endingAt: end, limit: limit).map { (meanings[$0.meaning], end - $0.count) }
  }

  /// Where the longest word begins that ends before `end`.
  func start(in text: UTF16Text, endingAt end: Int, limit: Int) -> Int? {
    entry(in: text, endingAt: end, limit: limit).map { end - $0.count }
  }

  private func entry(in text: UTF16Text, at index: Int) -> Entry? {
    guard let unit = text.unit(at: index), let places = byFirst.places[unit] else { return nil }
    for place in places {
      let entry = byFirst.entries[place]
      if text.holds(units, entry.start, entry.count, at: index) { return entry }
    }
    return nil
  }

  private func entry(in text: UTF16Text, endingAt end: Int, limit: Int) -> Entry? {
    guard let unit = text.unit(at: end - 1), let places = byLast.places[unit] else { return nil }
    for place in places {
      let entry = byLast.entries[place]
      let start = end - entry.count
      if start >= limit, text.holds(units, entry.start, entry.count, at: start) { return entry }
    }
    return nil
  }
}

extension WordTable where Meaning == Bool {
  /// A table of words that mean no more than themselves.
  package init(_ words: [String]) { self.init(words.map { ($0, true) }) }
}

extension UTF16Text {
  /// Whether some of a word list's code units stand at an index.
  fileprivate func holds(_ words: [UInt16], _ start: Int, _ count: Int, at index: Int) -> Bool {
    guard index >= 0, index + count <= units.count else { return false }
    for offset in 0..<count where units[index + offset] != words[start + offset] { return false }
    return true
  }
}
