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

  /// Only what differs from the base counts; without a base, what differs from the book.
  func verdict(on wanted: Value) -> Verdict {
    if isSame(wanted, book) { return .nothing }
    guard let base else { return .change }
    if isSame(wanted, base) { return .nothing }
    return isSame(book, base) ? .change : .conflict
  }
}

/// Changes asked for by several tables, by cell.
struct CellRequests<Key: Hashable, Value: Hashable & Sendable> {
  private(set) var requests: [Key: Requested<Value>] = [:]

  /// Adds what a table asks for; the request of another table that asks for something else is
  /// returned, and stays.
  mutating func add(
    _ request: Requested<Value>, for key: Key, isSame: (Value, Value) -> Bool = { $0 == $1 }
  ) -> Requested<Value>? {
    guard let other = requests[key] else {
      requests[key] = request
      return nil
    }
    return isSame(other.value, request.value) ? nil : other
  }
}
