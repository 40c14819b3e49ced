#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Work on items that come one after the other, several at once, its outcomes in the order of the
/// items.
///
/// The caller makes the items and works on them too: when every thread has an item waiting, the
/// caller does one itself, so that no core is idle and few items wait.
public final class OrderedWork<Item: Sendable, Outcome: Sendable> {
  private let queue: OrderedQueue<Item, Outcome>
  private let makeWorker: @Sendable () -> (Item) -> Outcome
  private let workers: Int
  private lazy var worker = makeWorker()
  private var threads: [pthread_t] = []
  private var hasStarted = false

  /// Nothing to do yet.
  ///
  /// - Parameters:
  ///   - workers: threads beside the caller's; they start with the second item.
  ///   - makeWorker: makes what works on items, called once on each thread.
  public init(workers: Int, makeWorker: @escaping @Sendable () -> (Item) -> Outcome) {
    self.workers = workers
    self.makeWorker = makeWorker
    queue = OrderedQueue()
  }

  deinit {
    queue.stop()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Adds an item.
  ///
  /// - Returns: the outcomes that are done, in order, each once.
  public func submit(_ item: Item) -> [Outcome] {
    let waiting = queue.add(item)
    if !hasStarted, waiting > 1 { startThreads() }
    // A single item waits for `finish`: most parts have no second one.
    if waiting > (hasStarted ? threads.count * 2 : 1), let (number, item) = queue.take() {
      queue.put(worker(item), number)
    }
    return queue.ready()
  }

  /// Waits for all that was added.
  ///
  /// - Returns: the outcomes that no call has returned yet.
  public func finish() -> [Outcome] {
    while let (number, item) = queue.take() { queue.put(worker(item), number) }
    return queue.rest()
  }

  private func startThreads() {
    hasStarted = true
    for _ in 0..<workers {
      let (queue, makeWorker) = (queue, makeWorker)
      let thread = ParallelWork.start {
        let work = makeWorker()
        while let (number, item) = queue.wait() { queue.put(work(item), number) }
      }
      if let thread { threads.append(thread) }
    }
  }
}

/// Items waiting for a thread, and outcomes waiting for their turn.
///
/// `@unchecked`: every member is used under `mutex`.
private final class OrderedQueue<Item: Sendable, Outcome: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var waiting: [(number: Int, item: Item)] = []
  private var done: [Int: Outcome] = [:]
  private var added = 0
  private var returned = 0
  private var isStopped = false

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Adds an item; gives how many wait.
  func add(_ item: Item) -> Int {
    locked {
      waiting.append((added, item))
      added += 1
      pthread_cond_broadcast(changed)
      return waiting.count
    }
  }

  /// The next item; `nil` when none waits.
  func take() -> (number: Int, item: Item)? {
    locked { waiting.isEmpty ? nil : waiting.removeFirst() }
  }

  /// The next item, waited for; `nil` when no more will come.
  func wait() -> (number: Int, item: Item)? {
    locked {
      while waiting.isEmpty, !isStopped { pthread_cond_wait(changed, mutex) }
      return waiting.isEmpty ? nil : waiting.removeFirst()
    }
  }

  /// Puts an outcome in its place.
  func put(_ outcome: Outcome, _ number: Int) {
    locked {
      done[number] = outcome
      pthread_cond_broadcast(changed)
    }
  }

  /// The outcomes that are next in order and done.
  func ready() -> [Outcome] { locked { takeReady() } }

  /// All outcomes not returned, waited for.
  func rest() -> [Outcome] {
    locked {
      while returned + done.count < added { pthread_cond_wait(changed, mutex) }
      return takeReady()
    }
  }

  private func takeReady() -> [Outcome] {
    var outcomes: [Outcome] = []
    while let next = done.removeValue(forKey: returned) {
      outcomes.append(next)
      returned += 1
    }
    return outcomes
  }

  /// No more items will come; those waiting are forgotten.
  func stop() {
    locked {
      isStopped = true
      waiting.removeAll()
      pthread_cond_broadcast(changed)
    }
  }
}
