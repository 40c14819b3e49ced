internal import VietnameseText

/// Words with a part of their own in the comparison of names.
enum PhraseWords {
  /// Words that say nothing.
  static let light = keys(
    "số các của và được đã cho tại trên trong theo là từ về có những với do bị vào ra thì mà để khi ở này đó")

  /// Words that say little of what is measured.
  static let quiet = keys(
    """
    tổng đạt ước thực hiện toàn xã huyện tỉnh phường quận thị thành phố địa bàn kết quả lũy kế cả năm mức chung tỷ lệ
    đơn vị nay đến tính kỳ quý tháng lượt con cái chỉ tiêu cộng gồm bao lên trở so giá trị nhà nước người dân nhân
    ngành nhóm lĩnh vực loại công tác thực tế phát sinh một mỗi còn đang chiếm hoạt động xảy khu thuộc danh mục độ
    riêng đó đối tượng kinh phí lần việc quy mô diễn biến tình hình phạm vi qua năm nhịp đầu bình quân tính
    mới trường hợp toàn bộ sản phẩm hàng đợt bàn giao nguồn cấp
    """)

  /// Words that say what is measured of a thing: "diện tích", "số người chết".
  static let generic = keys(
    """
    diện tích năng suất sản lượng gieo trồng thu hoạch vụ người chết bị thương nữ nam khác số hộ doanh thu
    vốn kế hoạch giải ngân giá trị bình quân tăng giảm còn lại trung mới cũ xong hoàn thành khởi
    """)

  private static func keys(_ text: String) -> Set<WordKey> { Set(VietnameseText.words(text)) }

  /// Wordings of one thing, each with the words that stand for it.
  private static let synonyms: [[WordKey]: [WordKey]] = {
    var table: [[WordKey]: [WordKey]] = [:]
    for line in synonymLines.split(separator: "\n") {
      let wordings = line.split(separator: "|").map { VietnameseText.words(String($0)) }
      guard let first = wordings.first else { continue }
      for other in wordings.dropFirst() { table[other] = first }
    }
    return table
  }()

  private static let longest = synonyms.keys.map(\.count).max() ?? 1
  private static let openings = Set(synonyms.keys.compactMap(\.first))

  /// The words with every known wording of a thing replaced by one; twice, since a wording may open up
  /// another.
  static func replacingSynonyms(in words: [WordKey]) -> [WordKey] {
    replacedOnce(replacedOnce(words))
  }

  private static func replacedOnce(_ words: [WordKey]) -> [WordKey] {
    var result: [WordKey] = []
    var position = 0
    next: while position < words.count {
      if openings.contains(words[position]) {
        for length in stride(from: min(longest, words.count - position), through: 1, by: -1) {
          guard let meant = synonyms[Array(words[position..<position + length])] else { continue }
          result += meant
          position += length
          continue next
        }
      }
      result.append(words[position])
      position += 1
    }
    return result
  }
}
