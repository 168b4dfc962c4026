package import Diagnostics

extension Failure {
  /// Any error as a failure; one that no layer has put into words keeps its own description.
  package init(any error: any Error) {
    if let failure = error as? Failure {
      self = failure
    } else {
      self.init(.internalError(error))
    }
  }
}
