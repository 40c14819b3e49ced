import ByteSupport

/// Lists of numbers by word, in two flat arrays.
struct PostingLists: Sendable {
  private var starts: [Int32] = [0]
  private var items: [Int32] = []

  /// No lists.
  init() {}

  /// The owners of each word, every owner once a word, in order.
  ///
  /// - Parameters:
  ///   - words: The words of all owners.
  ///   - count: How many words there are.
  ///   - owners: Ranges of `words` and whose they are; ranges of one owner stand together.
  init(words: [Int32], count: Int, owners: [(words: Range<Int32>, owner: Int32)]) {
    var last = [Int32](repeating: -1, count: count)
    var starts = [Int32](repeating: 0, count: count + 1)
    for (range, owner) in owners {
      for position in range {
        let word = Int(words[Int(position)])
        if last[word] != owner { starts[word + 1] += 1 }
        last[word] = owner
      }
    }
    for word in 0..<count { starts[word + 1] += starts[word] }
    var next = starts
    var items = [Int32](repeating: 0, count: Int(starts[count]))
    last = [Int32](repeating: -1, count: count)
    for (range, owner) in owners {
      for position in range {
        let word = Int(words[Int(position)])
        guard last[word] != owner else { continue }
        last[word] = owner
        items[Int(next[word])] = owner
        next[word] += 1
      }
    }
    self.starts = starts
    self.items = items
  }

  /// The same for one job that asks of each word of a report.
  struct Flat: ~Copyable {
    private let starts: ScratchArray<Int32>
    /// The owners of all words.
    let items: ScratchArray<Int32>

    init(starts: [Int32], items: [Int32]) {
      self.starts = ScratchArray(starts)
      self.items = ScratchArray(items)
    }

    /// Where the owners of a word stand among all.
    @inline(__always)
    func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }
  }

  /// A copy to be read without counting who reads.
  var flat: Flat { Flat(starts: starts, items: items) }

  /// Where the owners of a word stand among all.
  func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

  /// The owner at a place.
  func item(_ place: Int) -> Int32 { items[place] }

  /// Whether a word has an owner; owners are numbered in the order they were given.
  func contains(_ owner: Int32, of word: Int) -> Bool {
    var (low, high) = (Int(starts[word]), Int(starts[word + 1]))
    while low < high {
      let middle = (low + high) / 2
      if items[middle] < owner { low = middle + 1 } else { high = middle }
    }
    return low < Int(starts[word + 1]) && items[low] == owner
  }

  /// The owners of a word.
  subscript(word: Int) -> ArraySlice<Int32> {
    items[Int(starts[word])..<Int(starts[word + 1])]
  }
}
