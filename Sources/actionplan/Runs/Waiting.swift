import Diagnostics
import Dispatch
import Synchronization

/// Tells a person at a terminal that a run of more than a second goes on, second by second.
final class Waiting: Sendable {
  private let isOver: Mutex<Bool>
  private let language: Language

  /// Begins to count; nothing is said where nobody watches.
  init(in language: Language) {
    self.language = language
    isOver = Mutex(!Terminal.isWatched)
    wait(1)
  }

  private func wait(_ seconds: Int) {
    if isOver.withLock({ $0 }) { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(1)) { [self] in
      isOver.withLock { isOver in
        if !isOver { Terminal.waiting(seconds, in: language) }
      }
      wait(seconds + 1)
    }
  }

  /// Ends counting and clears what was shown.
  func end() {
    isOver.withLock { isOver in
      if !isOver { Terminal.endProgress() }
      isOver = true
    }
  }
}
