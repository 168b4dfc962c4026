/// Which version of the program this is, for all that name it.
package enum ProgramVersion {
  /// By semantic versioning.
  package static let current = "0.2.0"
}
