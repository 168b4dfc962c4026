package import Diagnostics

/// One cell of the edition as it is, and as it was when it was handed out.
struct CellVersions<Value> {
  /// In the book that is filled in.
  let book: Value
  /// In the book that was handed out; nil when none is given.
  let base: Value?
  let isSame: (Value, Value) -> Bool

  /// What comes of a table's saying something in the cell.
  enum Verdict {
    /// The table says what the book says, or what was handed out.
    case nothing
    case change
    /// The book has been changed since, to something else.
    case conflict
  }

  /// Whether the book has been changed since it was handed out.
  var isChanged: Bool { base.map { !isSame(book, $0) } ?? false }

  /// Only what differs from the base counts; without a base, what differs from the book.
  ///
  /// - Parameters:
  ///   - wanted: What the table says.
  ///   - isAsked: Whether it asks for that in so many words, as （削除） does, of which nothing was handed out.
  /// - Returns: What comes of it.
  func verdict(on wanted: Value, isAsked: Bool = false) -> Verdict {
    if isSame(wanted, book) { return .nothing }
    guard let base else { return .change }
    if !isAsked, isSame(wanted, base) { return .nothing }
    return isSame(book, base) ? .change : .conflict
  }
}

/// Changes asked for by several tables, by cell.
struct CellRequests<Key: Hashable, Value: Hashable & Sendable> {
  private(set) var requests: [Key: Requested<Value>] = [:]
  /// The cells for which a newer return asks.
  private var newer: Set<Key> = []

  /// What comes of a request where another table asks for the same cell.
  enum Outcome {
    case added
    /// The other table asks for something else, and its request stays.
    case conflict(Requested<Value>)
    /// A newer return takes the place of that request.
    case replaced(Requested<Value>)
  }

  mutating func add(
    _ request: Requested<Value>, for key: Key, isNewer: Bool = false,
    isSame: (Value, Value) -> Bool = { $0 == $1 }
  ) -> Outcome {
    let other = requests[key]
    let isAgainstNewer = newer.contains(key)
    if isNewer { newer.insert(key) }
    if let other {
      if isSame(other.value, request.value) { return .added }
      if !isNewer || isAgainstNewer { return .conflict(other) }
    }
    requests[key] = request
    return other.map(Outcome.replaced) ?? .added
  }
}

/// A text that a newer return replaces although it was written since the book was handed out.
package struct UpdateReplacement: Hashable, Sendable {
  /// What it is the text of.
  package var label: LocalizedText
  package var old: String
  package var new: String
  /// The cell of the earlier return where that is known, else the book's.
  package var place: Place
  /// The cell of the newer return.
  package var source: UpdateSource
}
