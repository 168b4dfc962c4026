package import Diagnostics

/// A file handed in as an update table, or as the base that tables are compared with.
package struct UpdateFile: Hashable, Sendable {
  /// As the user gave it; stands in messages.
  package var name: String
  package var bytes: [UInt8]
  /// Whether it is a return that corrects an earlier one, and may replace what that wrote.
  package var isNewer: Bool
  /// How much it may hold.
  package var limits: Limits

  package init(
    name: String, bytes: [UInt8], isNewer: Bool = false, limits: Limits = Limits()
  ) {
    self.limits = limits
    self.name = name
    self.bytes = bytes
    self.isNewer = isNewer
  }

  /// Whether it is a zip (.xlsx) or OLE file (.xls, or encrypted) and not a text.
  var isWorkbook: Bool {
    bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
