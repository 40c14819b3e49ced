#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Two pieces of work at once, on two cores: a thread for one, the caller for the other.
///
/// A command of 50 milliseconds cannot wait for a task scheduler to start; a POSIX thread costs 30
/// microseconds.
public enum ParallelWork {
  /// Does both and waits for both; the second one never leaves the caller's thread.
  ///
  /// - Returns: both results.
  /// - Throws: the first one's error, else the second one's.
  public static func pair<First: Sendable, Second, Failure: Error>(
    _ first: @escaping @Sendable () throws(Failure) -> First,
    _ second: () throws(Failure) -> Second
  ) throws(Failure) -> (First, Second) {
    let work = Work(first)
    let thread = start { work.run() }
    let other = Result { () throws(Failure) in try second() }
    if let thread { pthread_join(thread, nil) } else { work.run() }
    guard let result = work.result else { preconditionFailure("joined work has a result") }
    return (try result.get(), try other.get())
  }

  /// Does a piece of work on the caller's thread and another beside it, which leaves nothing but what
  /// it made ready, and waits for both.
  public static func beside<Value, Failure: Error>(
    _ other: @escaping @Sendable () -> Void, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let thread = start(other)
    defer { if let thread { pthread_join(thread, nil) } }
    return try work()
  }

  /// Starts a thread; `nil` when the system has none to give.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // The reader of formulas goes deep; the system's default stack size holds for the main thread.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let context = Unmanaged.passRetained(Entry(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { context in
        if let context { Unmanaged<Entry>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, context.toOpaque())
    guard status == 0 else {
      context.release()
      return nil
    }
    return thread
  }

  private final class Entry: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// `@unchecked`: written by one thread, read by the other after it was joined.
  private final class Work<Value: Sendable, Failure: Error>: @unchecked Sendable {
    private let body: @Sendable () throws(Failure) -> Value
    private(set) var result: Result<Value, Failure>?

    init(_ body: @escaping @Sendable () throws(Failure) -> Value) { self.body = body }

    func run() { result = Result { () throws(Failure) in try body() } }
  }
}
