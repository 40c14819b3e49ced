internal import VietnameseText

/// Words with a part of their own in the comparison of names.
enum PhraseWords {
  /// Words that say nothing.
  static let light = keys(
    "số các của và được đã cho tại trên trong theo là từ về có những với do bị vào ra thì mà để khi ở")

  /// Words that say little of what is measured.
  static let quiet = keys(
    """
    tổng đạt ước thực hiện toàn xã huyện tỉnh phường quận thị thành phố địa bàn kết quả lũy kế cả năm mức chung tỷ lệ
    đơn vị hiện nay đến tính kỳ quý tháng lượt con cái chỉ tiêu tổng cộng gồm bao lên trở so giá trị nhà nước
    người
    """)

  private static func keys(_ text: String) -> Set<WordKey> {
    Set(VietnameseText.words(text))
  }

  /// Wordings of one thing; the first stands for all.
  private static let synonyms: [[WordKey]: [WordKey]] = {
    let groups = [
      ["lợn", "heo"], ["chết", "tử vong", "thiệt mạng"], ["gieo trồng", "gieo sạ", "xuống giống", "gieo cấy"],
      ["giải quyết việc làm", "tạo việc làm", "tạo việc làm mới", "việc làm tăng thêm", "giải quyết việc làm mới"],
      ["thủy sản", "thuỷ hải sản"], ["ngân sách", "ngân sách nhà nước", "NSNN"],
      ["khách du lịch", "du khách", "lượt khách", "khách tham quan"],
      ["nông lâm thủy sản", "nông lâm nghiệp thủy sản", "nông nghiệp lâm nghiệp thủy sản",
       "nông lâm ngư nghiệp"],
      ["thành lập mới", "đăng ký mới", "đăng ký thành lập mới"],
      ["cận nghèo", "hộ cận nghèo"], ["đảng viên mới", "kết nạp đảng viên"],
      ["mẫu giáo", "mầm non mẫu giáo"], ["trung học cơ sở", "cấp II"],
      ["bao phủ", "tham gia", "độ bao phủ"], ["gia cầm", "đàn gia cầm"],
      ["gia súc", "đàn gia súc"], ["lợn", "đàn lợn", "đàn heo"], ["trâu", "đàn trâu"],
      ["bò", "đàn bò"], ["dê", "đàn dê"], ["rác thải", "chất thải rắn sinh hoạt", "rác thải sinh hoạt"],
      ["nước sạch", "nước sạch hợp vệ sinh"], ["tuyển quân", "gọi công dân nhập ngũ", "công dân nhập ngũ"],
    ]
    var table: [[WordKey]: [WordKey]] = [:]
    for group in groups {
      let first = VietnameseText.words(group[0])
      for other in group.dropFirst() { table[VietnameseText.words(other)] = first }
    }
    return table
  }()

  private static let longest = synonyms.keys.map(\.count).max() ?? 1
  private static let openings = Set(synonyms.keys.compactMap(\.first))

  /// The words with every known wording of a thing replaced by one.
  static func replacingSynonyms(in words: [WordKey]) -> [WordKey] {
    var result: [WordKey] = []
    var position = 0
    next: while position < words.count {
      if openings.contains(words[position]) {
        for length in stride(from: min(longest, words.count - position), through: 1, by: -1) {
          let piece = Array(words[position..<position + length])
          guard let meant = synonyms[piece] else { continue }
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
