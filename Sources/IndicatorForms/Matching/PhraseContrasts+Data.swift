extension PhraseContrasts {
  /// One set a line, members between bars; a line that opens with `!` also excludes absence; `&`
  /// does so and its members make up the whole; with `~` several may be said of one thing; `@` opens a set of things that several figures are counted of; with `^` a member narrows a measure only; with
  /// `#` forms have a section for each.
  ///
  /// Source: the sibling rows of the catalogue and of the forms in `FORMS.md`.
  static let lines = """
    !@đông xuân|hè thu|vụ mùa|thu đông|vụ ba|lúa nương
    lúa ruộng|lúa nương
    @trâu|bò|lợn|dê|gà|vịt|gia cầm|gia súc|ong|chó
    @lúa|ngô|sắn|mía|lạc|đậu tương|rau|hoa|khoai|chè|cà phê|cao su|hồ tiêu|điều|dừa|sầu riêng|xoài|cây ăn quả|cây công nghiệp|rừng
    diện tích|năng suất|sản lượng
    gieo trồng|thu hoạch|trồng mới|cho sản phẩm
    công nghiệp|xây dựng|dịch vụ|nông lâm thủy sản|nông nghiệp|lâm nghiệp|thủy sản
    #@mầm non|tiểu học|trung học cơ sở|trung học phổ thông
    @bảo hiểm y tế|bảo hiểm xã hội|bảo hiểm thất nghiệp
    thu|chi
    #@xuất khẩu|nhập khẩu
    chết|bị thương
    thường xuyên|đầu tư|dự phòng|chuyển nguồn
    !dự phòng
    ^tổng mức đầu tư
    giáo dục|y tế|văn hóa|khoa học|môi trường|quản lý hành chính|quốc phòng|an ninh|kinh tế
    @hình sự|ma túy|kinh tế|môi trường
    thành lập mới|giải thể|tạm ngừng|hoạt động trở lại
    thành lập mới|đang hoạt động
    tiếp nhận|giải quyết|tồn đọng
    @khiếu nại|tố cáo|kiến nghị
    !đúng hạn|quá hạn
    thấp còi|nhẹ cân
    dân số|lao động|học sinh|giáo viên|bác sĩ
    trung ương|địa phương
    @doanh nghiệp|hộ kinh doanh|hợp tác xã|tổ hợp tác|trang trại
    trưởng thành|nhập ngũ
    @rác thải|nước thải|nước sạch
    tăng|giảm
    @cháy|tai nạn giao thông|đuối nước
    @sốt xuất huyết|tay chân miệng|sởi|dại|covid
    phát hiện|xử lý|xử phạt
    ~kiểm tra|xử phạt|nhắc nhở
    sản xuất|tiêu thụ|tồn kho
    ~hoàn thành|bố trí|khởi công|chuyển tiếp
    !phi nông nghiệp
    !ngânhàngchínhsách
    !văn hóa đăng ký
    !nôngthônmới đăng ký
    !chuẩn quốc gia đăng ký
    đường|cầu|kênh|trường
    thương mại|bán lẻ|vận tải|lưu trú
    liệt sĩ|thương binh|bệnh binh
    !tiền sử dụng đất|tiền thuê đất
    người có công|bảo trợ xã hội
    doanh số cho vay|dư nợ|thu nợ|nợ xấu|nợ quá hạn
    cá nhân|doanh nghiệp nhà nước|ngoài quốc doanh|đầu tư nước ngoài
    giá hiện hành|giá so sánh
    &nuôi trồng|khai thác
    !giải ngân
    !đang hoạt động
    !tính chất đầu tư
    ngânsáchđịabàn|ngân sách địa phương|ngân sách xã|ngân sách huyện|ngân sách tỉnh
    !mới|lại
    !bình quân
    !đầu người
    !trongchỉtiêu
    !tỉnhquảnlý
    tỉnhquảnlý|địaphươngquảnlý
    ^vốn ngân sách xã|vốn ngân sách huyện|vốn ngân sách tỉnh|vốn ngân sách trung ương|vốn chương trình mục tiêu quốc gia|vốn ODA|vốn kéo dài
    !khác
    !vận chuyển
    !lưu trú
    !cận nghèo
    !nữ
    !nâng cao|kiểu mẫu
    &quốc tế|nội địa
    &đầu tư nước ngoài|đầu tư trong nước
    &bắt buộc|tự nguyện
    !trực tuyến
    !thất nghiệp
    !tốc độ tăng
    !tỷ trọng
    !đặc biệt nghiêm trọng
    !trẻ em
    !dân tộc thiểu số
    vốn đăng ký|vốn điều lệ|vốn thực hiện|vốn giải ngân
    !tái định cư
    !đấu giá
    """
}
