import PlanReading

/// Does two pieces of work at a time.
func both<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, and second: @Sendable () -> Second
) -> (First, Second) {
  let made = concurrently(2) { index -> (First?, Second?) in
    index == 0 ? (first(), nil) : (nil, second())
  }
  return (made[0].0 ?? first(), made[1].1 ?? second())
}
