package import PlanReading

/// A book that tables come from.
package struct Provenance: Hashable, Sendable {
  /// What the book is to the tables.
  package enum Role: String, Hashable, Sendable {
    /// Its cells are those that the tables name.
    case read
    /// The book of the tables was made of it.
    case madeOf = "made_of"
  }

  /// The file's name without its folder.
  package var fileName: String
  package var role: Role
  /// SHA-256 of its bytes in hexadecimal digits.
  package var hash: String
  /// How many bytes it has.
  package var size: Int
  /// What became of its cells; nil where they were not read for these tables.
  package var account: CellAccount?

  package init(
    fileName: String, role: Role = .read, bytes: [UInt8], account: CellAccount? = nil
  ) {
    self.fileName = fileName
    self.role = role
    hash = SHA256.hexadecimal(bytes)
    size = bytes.count
    self.account = account
  }
}
