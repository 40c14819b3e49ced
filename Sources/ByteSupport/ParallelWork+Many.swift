#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ParallelWork {
  /// How many threads the machine runs at once, at least 1.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does a piece of work for every number below `count` on several threads, while the caller
  /// receives what came of each.
  ///
  /// - Parameters:
  ///   - workers: threads, at least 1; no more than `count` are started.
  ///   - work: called on the threads.
  ///   - receive: called on the caller's thread, once a number, in the order the work ends in. When
  ///     it throws, no further work is begun.
  /// - Throws: what `receive` throws, after every thread has ended.
  public static func each<Value: Sendable, Failure: Error>(
    _ count: Int, workers: Int, _ work: @escaping @Sendable (Int) -> Value,
    receive: (Int, Value) throws(Failure) -> Void
  ) throws(Failure) {
    let queue = WorkQueue<Value>(count: count)
    var threads: [pthread_t] = []
    for _ in 0..<min(max(1, workers), count) {
      if let thread = start({ queue.run(work) }) { threads.append(thread) }
    }
    // Without a thread to be had the caller does all of it first.
    if threads.isEmpty { queue.run(work) }
    defer { for thread in threads { pthread_join(thread, nil) } }
    for _ in 0..<count {
      let (number, value) = queue.next()
      do throws(Failure) {
        try receive(number, value)
      } catch {
        queue.stop()
        throw error
      }
    }
  }
}

/// Numbers waiting for a thread, and results waiting for the caller.
///
/// `@unchecked`: every member is used under `mutex`.
private final class WorkQueue<Value: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let arrived = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var waiting: Range<Int>
  private var results: [(Int, Value)] = []

  init(count: Int) {
    waiting = 0..<count
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(arrived, nil)
  }

  deinit {
    pthread_cond_destroy(arrived)
    pthread_mutex_destroy(mutex)
    arrived.deallocate()
    mutex.deallocate()
  }

  /// Works until no number is left.
  func run(_ work: (Int) -> Value) {
    while let number = take() {
      let value = work(number)
      pthread_mutex_lock(mutex)
      results.append((number, value))
      pthread_cond_signal(arrived)
      pthread_mutex_unlock(mutex)
    }
  }

  /// Waits for a result.
  func next() -> (Int, Value) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while results.isEmpty { pthread_cond_wait(arrived, mutex) }
    return results.removeFirst()
  }

  /// Begins nothing more.
  func stop() {
    pthread_mutex_lock(mutex)
    waiting = 0..<0
    pthread_mutex_unlock(mutex)
  }

  private func take() -> Int? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return waiting.popFirst()
  }
}
