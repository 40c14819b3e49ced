internal import VietnameseText

/// Words with a part of their own in the comparison of names.
enum PhraseWords {
  /// Words that say nothing.
  static let light = keys(
    "số các của và được đã cho tại trên trong theo là từ về có những với do bị vào ra thì mà để khi ở này đó"
  )

  /// "và": "khám và điều trị" is "khám, điều trị".
  static let conjunction = WordKey("và")

  /// Words that say little of what is measured.
  static let quiet = keys(
    """
    tổng đạt ước toàn xã huyện tỉnh phường quận mức chung nay đến tính kỳ quý tháng lượt con cái cộng gồm bao lên trở
    so một mỗi còn đang chiếm khu thuộc độ riêng lần qua năm đầu bình quân cây loại ngành nhóm tỷ lệ người hộ dân
    tiền dùng có trong
    """)

  /// Phrases that say nothing of what is measured, left out as a whole: their words alone do.
  static let fillers = """
    kết quả|thực hiện|lũy kế|cả năm|chỉ tiêu|đơn vị|địa bàn|lĩnh vực|công tác|trường hợp|sản phẩm|nhà nước|kinh phí|đối tượng|phát sinh
    thực tế|danh mục|quy mô|diễn biến|tình hình|toàn bộ|bàn giao|người dân|nhân dân|giá trị|thành phố|thị xã|thị trấn|trong năm|trong kỳ
    trong đó|xảy ra|hiện có|hiện nay|nguồn vốn|số tiền|trong tháng|trong quý|các loại|nói chung|trở lên|toàn tỉnh|toàn huyện|toàn xã
    được công nhận|tổng số|số lượng|khối lượng|tính theo|tính chung|cuối kỳ|cuối năm|đầu năm|từ đầu năm|dân cư|đều đặn|thường xuyên luyện tập
    mới có|mới chỉ|trở lại|đi lại|nói lại|được cấp|đã cấp|đã được|thu được|hàng tháng|hằng tháng|trị giá|mức độ|hiện còn|còn lại|hiện đang|đang có|hái được|đã trồng
    cuối kỳ báo cáo|bình quân chung|tổng cộng|nói trên|dự kiến|ước tính|tổng giá trị|nhóm ngành|khu vực|đặc khu|toàn đặc khu|so với cùng kỳ|so cùng kỳ|so với cùng kỳ năm trước
    """

  /// Words that say what is measured of a thing: "diện tích", "số người chết".
  static let generic = keys(
    """
    diện tích năng suất sản lượng gieo trồng thu hoạch vụ chết bị thương nữ nam khác hộ bình quân tăng giảm
    """)

  private static func keys(_ text: String) -> WordTable {
    var table = WordTable()
    for word in VietnameseText.words(text) { _ = table.number(of: word) }
    return table
  }

  private static let synonyms = SynonymTable(lines: synonymLines, fillers: fillers)

  /// Reads the table of synonyms, if nobody has.
  static func makeReady() { _ = synonyms }

  /// Replaces every known wording of a thing by one; twice, since a wording may open up another.
  static func replaceSynonyms(in words: inout [WordKey]) {
    let synonyms = synonyms
    if replaceOnce(&words, synonyms) { _ = replaceOnce(&words, synonyms) }
    dropMean(&words)
  }

  /// A yield and a rate are means already: "năng suất lúa bình quân", "tỷ lệ tổn thất bình quân".
  private static func dropMean(_ words: inout [WordKey]) {
    guard
      words.indices.dropLast().contains(where: {
        words[$0] == yieldHead && words[$0 + 1] == yieldTail
          || words[$0] == rateHead && words[$0 + 1] == rateTail
      }),
      let mean = words.indices.dropLast().first(where: {
        words[$0] == meanHead && words[$0 + 1] == meanTail
      })
    else { return }
    words.removeSubrange(mean...mean + 1)
  }
  private static let yieldHead = WordKey("năng")
  private static let yieldTail = WordKey("suất")
  private static let rateHead = WordKey("tỷ")
  private static let rateTail = WordKey("lệ")
  private static let meanHead = WordKey("bình")
  private static let meanTail = WordKey("quân")

  /// - Returns: whether it replaced any.
  private static func replaceOnce(_ words: inout [WordKey], _ synonyms: SynonymTable) -> Bool {
    var position = 0
    var isChanged = false
    while position < words.count {
      guard let synonym = synonyms.longest(in: words, at: position) else {
        position += 1
        continue
      }
      words.replaceSubrange(
        position..<position + synonym.wording.count, with: synonyms.keys[synonym.meaning])
      position += synonym.meaning.count
      isChanged = true
    }
    return isChanged
  }
}
