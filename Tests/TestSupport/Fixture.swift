package import Foundation

/// Files under `Fixtures/`.
package enum Fixture {
  /// The package's folder.
  package static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func url(_ path: String) -> URL {
    packageFolder.appending(path: "Fixtures").appending(path: path)
  }

  package static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url(path)))
  }
}
