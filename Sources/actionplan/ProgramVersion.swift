/// The version of the program.
package enum ProgramVersion {
  /// The one place where the number stands; packages take theirs from here.
  package static let number = "0.2.0"
}
