extension PhraseWords {
  /// Wordings of one thing in reports and forms: the first of a line stands for all of it.
  ///
  /// Source: the wordings of `FORMS.md` 1.2 and 6, `PATTERNS.md`, the aliases of the catalogue, and the
  /// usage of the ministries' forms. A line holds only what no form sets side by side as two things.
  static let synonymLines = """
    tốc độ tăng|nhịp tăng|nhịp độ tăng|tốc độ tăng trưởng|nhịp độ tăng trưởng|mức tăng trưởng|tăng trưởng|tốc độ phát triển
    giá hiện hành|giá thực tế
    giá so sánh|giá cố định|giá so sánh 2010|giá so sánh năm 2010|giá ss|giá ss 2010|giá ss năm 2010
    ngô|bắp|ngô lai|bắp lai
    sắn|khoai mì|củ mì
    hồ tiêu|cây tiêu|cây hồ tiêu
    lạc|đậu phộng
    cây hằng năm|cây ngắn ngày|cây hàng năm
    cây ăn quả|cây ăn trái
    xuất chuồng|bán ra chuồng|bán chuồng
    điều tra làm rõ|khám phá|làm rõ|điều tra khám phá
    đúng hạn|đúng hẹn|trước hẹn và đúng hẹn|trước và đúng hẹn|đúng hẹn và trước hẹn|trước hẹn đúng hẹn
    xây dựng cơ bản|đầu tư xây dựng cơ bản
    làm nhà|dựng nhà|xây nhà
    bình quân|trung bình
    GRDP|tổng sản phẩm trên địa bàn|tổng sản phẩm địa phương|tổng sản phẩm trên địa bàn tỉnh|tổng sản phẩm trong tỉnh|tổng sản phẩm trên địa bàn GRDP|giá trị GRDP
    CPI|chỉ số giá tiêu dùng|giá tiêu dùng|chỉ số giá tiêu dùng CPI
    IIP|chỉ số sản xuất công nghiệp|chỉ số sản xuất toàn ngành công nghiệp|chỉ số sản xuất ngành công nghiệp|chỉ số sản xuất công nghiệp IIP|chỉ số sản xuất công nghiệp IIP toàn ngành
    xuất nhập khẩu|hải quan|hoạt động xuất nhập khẩu|hoạt động xuất khẩu nhập khẩu|từ hoạt động xuất nhập khẩu|xuất khẩu nhập khẩu
    đầutưtrongnước|đầu tư trong nước|dự án trong nước|vốn trong nước|DDI
    đầutưnướcngoài|đầu tư nước ngoài|doanh nghiệp FDI|khu vực FDI|vốn FDI|có vốn đầu tư nước ngoài|khu vực có vốn đầu tư nước ngoài|khu vực đầu tư nước ngoài|doanh nghiệp có vốn đầu tư nước ngoài|FDI|khu vực đầu tư nước ngoài FDI|doanh nghiệp đầu tư nước ngoài
    cà phê thu hoạch|cà phê kinh doanh|cà phê cho thu hoạch|cà phê cho sản phẩm
    chè thu hoạch|chè kinh doanh|chè cho thu hoạch|chè cho sản phẩm|chè đang cho thu hoạch
    tăng dân số tự nhiên|tăng tự nhiên dân số|tăng tự nhiên|tăng tự nhiên của dân số
    thất nghiệp bảo hiểm|BH thất nghiệp
    lúa ruộng|lúa nước
    đông xuân|chiêm xuân|vụ chiêm xuân|vụ chiêm
    lúa nương|lúa rẫy|lúa nương rẫy
    hộ|hộ gia đình
    thu hoạch|gặt|đã gặt|thu hái|cho thu hoạch|cho trái|cho sản phẩm
    tiểu học|cấp 1|cấp I|học sinh cấp 1
    trung học cơ sở|cấp 2|cấp II
    trung học phổ thông|cấp 3|cấp III
    ngân sách xã|ngân sách của xã|ngân sách cấp xã
    tiêm phòng|chích ngừa|tiêm ngừa|tiêm vắc xin|tiêm vacxin
    giấy chứng nhận|sổ đỏ|sổ hồng
    lâm luật|luật lâm nghiệp|về rừng|lĩnh vực lâm nghiệp
    lưu trú ăn uống|khách sạn nhà hàng|lưu trú và ăn uống|dịch vụ lưu trú ăn uống
    khai khoáng|khai mỏ|công nghiệp khai khoáng
    chế biến chế tạo|công nghiệp chế biến chế tạo
    thuế sản phẩm|thuế sản phẩm trừ trợ cấp sản phẩm|thuế sản phẩm đã trừ trợ cấp
    biển|trên biển
    nội địa|nội đồng
    thể dục thể thao|luyện tập thể dục thể thao|luyện tập thể thao thường xuyên|tập thể dục thể thao thường xuyên|tập luyện thể dục thể thao|luyện tập thể thao|tập thể dục thể thao
    ngânsáchđịabàn|ngân sách trên địa bàn|ngân sách nhà nước trên địa bàn|ngân sách nhà nước phát sinh trên địa bàn|ngân sách phát sinh trên địa bàn|ngân sách tại địa bàn|ngân sách nhà nước tại huyện|ngân sách phát sinh tại huyện|ngân sách tại huyện|ngân sách nhà nước phát sinh|ngân sách phát sinh|ngân sách tại xã|ngân sách nhà nước tại xã|thu trên địa bàn|ngân sách tại phường
    đầu người|một người dân|một người|mỗi người|mỗi người dân|trên đầu người|bình quân đầu người|bình quân một người|bình quân người|tính trên một người|tính trên đầu người|bình quân mỗi người|bình quân một người dân|tính bình quân đầu người
    năng suất|năng suất bình quân
    thu nhập đầu người|thu nhập bình quân|thu nhập bình quân đầu người
    vạn dân|10.000 dân|1 vạn dân|01 vạn dân|một vạn dân|10 nghìn dân
    tỷ trọng|cơ cấu|tỷ lệ trong cơ cấu
    nông lâm thủy sản|nông lâm nghiệp thủy sản|nông nghiệp lâm nghiệp thủy sản|nông lâm nghiệp và thủy sản|nông lâm ngư nghiệp|nông lâm ngư|nông lâm nghiệp thuỷ sản|nông nghiệp lâm nghiệp và thủy sản|khu vực I|nông nghiệp và thủy sản|nông nghiệp thủy sản
    công nghiệp xây dựng|công nghiệp và xây dựng|khu vực II|công nghiệp tiểu thủ công nghiệp và xây dựng|công nghiệp tiểu thủ công nghiệp xây dựng
    dịch vụ|thương mại dịch vụ|thương mại và dịch vụ|thương mại du lịch dịch vụ|các ngành dịch vụ|khu vực III|thương mại du lịch và dịch vụ|khu vực dịch vụ|ngành dịch vụ
    công nghiệp|công nghiệp tiểu thủ công nghiệp|công nghiệp và tiểu thủ công nghiệp
    bán lẻ hàng hóa|doanh thu bán lẻ hàng hóa|tổng mức bán lẻ hàng hóa|bán lẻ hàng hoá|doanh thu bán lẻ|tổng mức bán lẻ
    bán lẻ hàng hóa dịch vụ|bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng|bán lẻ hàng hóa và doanh thu dịch vụ|bán lẻ hàng hóa và dịch vụ|bán lẻ hàng hóa doanh thu dịch vụ tiêu dùng|bán lẻ hàng hóa và dịch vụ tiêu dùng
    du lịch|tham quan du lịch|khách du lịch|du khách|khách tham quan|khách đến tham quan du lịch|khách đón
    quốc tế|nước ngoài|ngoại quốc
    xuất khẩu|kim ngạch xuất khẩu|giá trị xuất khẩu|giá trị hàng hóa xuất khẩu|xuất khẩu hàng hóa|kim ngạch hàng hóa xuất khẩu|kim ngạch xuất khẩu hàng hóa|hàng hóa xuất khẩu
    nhập khẩu|kim ngạch nhập khẩu|giá trị nhập khẩu|giá trị hàng hóa nhập khẩu|nhập khẩu hàng hóa|kim ngạch nhập khẩu hàng hóa|hàng hóa nhập khẩu
    lao động ngoài nước|xuất khẩu lao động|làm việc ở nước ngoài|đi làm việc ở nước ngoài|làm việc nước ngoài|đi xuất khẩu lao động|lao động đi làm việc ở nước ngoài|làm việc ở nước ngoài theo hợp đồng|đưa lao động đi làm việc ở nước ngoài|đi làm ở nước ngoài|đưa đi làm ở nước ngoài|đưa đi làm việc ngoài nước|đi làm việc ngoài nước|đi lao động nước ngoài|đi lao động ở nước ngoài|đi nước ngoài|đưa lao động ra nước ngoài|làm việc tại nước ngoài|đi làm việc tại nước ngoài|lao động đi làm việc tại nước ngoài|đi làm việc có thời hạn ở nước ngoài|lao động đi làm việc có thời hạn ở nước ngoài|người đi lao động nước ngoài|lao động ra nước ngoài|lao động xuất cảnh|lao động xuất cảnh làm việc theo hợp đồng|người đi làm việc ở nước ngoài
    doanh nghiệp thành lập mới|doanh nghiệp thành lập|doanh nghiệp được thành lập
    thành lập mới|đăng ký kinh doanh mới|cấp đăng ký mới|được cấp mới|cấp mới|ra đời|đăng ký mới|đăng ký thành lập mới|gia nhập thị trường|mới thành lập|cấp mới giấy đăng ký kinh doanh|đăng ký thành lập
    hộ kinh doanh|hộ kinh doanh cá thể|kinh doanh cá thể
    gieo trồng|sạ|đã sạ|xuống giống|gieo cấy|gieo trồng các loại|trồng các loại
    lương thực có hạt|cây lương thực có hạt|lương thực cây có hạt|lương thực quy thóc
    lợn|heo|đàn lợn|đàn heo|lợn thịt
    trâu|đàn trâu
    bò|đàn bò
    dê|đàn dê|đàn dê cừu
    gia súc|đàn gia súc|gia súc các loại
    gia cầm|đàn gia cầm|gia cầm các loại|gà vịt|gà vịt ngan ngỗng|gà vịt và gia cầm khác|gà vịt gia cầm khác
    thủy sản|thuỷ hải sản|tôm cá|thủy hải sản|thủy sản đánh bắt và nuôi|thủy sản đánh bắt và nuôi trồng|thủy sản khai thác và nuôi trồng|thủy sản nuôi trồng và khai thác|đánh bắt và nuôi trồng thủy sản|khai thác và nuôi trồng thủy sản|nuôi trồng và khai thác thủy sản
    nuôi trồng thủy sản|thủy sản nuôi trồng|mặt nước nuôi trồng thủy sản|mặt nước nuôi trồng|nuôi trồng mặt nước|nuôi trồng thuỷ sản|nuôi thủy sản
    khai thác|đánh bắt
    nuôi trồng|nuôi
    khai thác thủy sản|thủy sản khai thác|đánh bắt thủy sản|đánh bắt hải sản|thủy sản đánh bắt|khai thác đánh bắt thủy sản
    trồng rừng|trồng rừng mới|trồng mới rừng|rừng trồng mới|trồng rừng tập trung|rừng trồng tập trung|rừng trồng mới tập trung|rừng tập trung trồng mới|trồng mới rừng tập trung|trồng rừng mới tập trung|rừng trồng tập trung mới
    trồngmới|trồng mới
    vốn đăng ký|vốn doanh nghiệp đăng ký|vốn doanh nghiệp đăng ký mới|số vốn đăng ký|vốn doanh nghiệp đăng ký thành lập mới|vốn đăng ký thành lập|số vốn doanh nghiệp đăng ký mới|vốn đăng ký doanh nghiệp
    ngânhàngchínhsách|ngân hàng chính sách xã hội|NHCSXH|ngân hàng CSXH|NH chính sách xã hội|NH CSXH|phòng giao dịch ngân hàng chính sách xã hội
    phi nông nghiệp|thuế sử dụng đất phi nông nghiệp|thuế đất phi nông nghiệp|sử dụng đất phi nông nghiệp
    nội trú|điều trị nội trú|bệnh nhân nội trú|bệnh nhân điều trị nội trú
    ngoại trú|điều trị ngoại trú
    che phủ rừng|độ che phủ rừng|độ che phủ của rừng
    chè búp tươi|chè búp
    chết|tử vong|thiệt mạng|người chết
    bị thương|thương tích|người bị thương
    hình sự|phạm pháp hình sự|vụ án hình sự|tội phạm hình sự|phạm tội hình sự|án hình sự|tội phạm về hình sự
    ma túy|tội phạm ma túy|phạm tội về ma túy|ma tuý|tội phạm về ma túy
    việc làm|giải quyết việc làm|tạo việc làm|tạo việc làm mới|việc làm mới|giải quyết việc làm mới|việc làm tăng thêm|có việc làm mới|lao động được giải quyết việc làm|lao động được tạo việc làm|giới thiệu việc làm
    đào tạo nghề|dạy nghề|học nghề|đào tạo nghề nghiệp|được dạy nghề
    thất nghiệp|chưa có việc làm|không có việc làm|chưa có việc
    cận nghèo|hộ cận nghèo
    bảo hiểm y tế|thẻ bảo hiểm y tế|tham gia bảo hiểm y tế|bao phủ bảo hiểm y tế|bảo hiểm y tế toàn dân|độ bao phủ bảo hiểm y tế
    bảo hiểm xã hội|tham gia bảo hiểm xã hội
    bảo hiểm thất nghiệp|tham gia bảo hiểm thất nghiệp
    chuẩn quốc gia|đạt chuẩn quốc gia|được công nhận chuẩn quốc gia|công nhận đạt chuẩn quốc gia|được công nhận đạt chuẩn quốc gia|đạt chuẩn quốc gia về giáo dục
    công nhận lại|tái công nhận|công nhận lại đạt chuẩn quốc gia
    nôngthônmới|nông thôn mới|đạt chuẩn nông thôn mới|chuẩn nông thôn mới|về đích nông thôn mới|được công nhận nông thôn mới
    nôngthônmới nâng cao|nông thôn mới nâng cao|đạt chuẩn nông thôn mới nâng cao|chuẩn nông thôn mới nâng cao
    nôngthônmới kiểu mẫu|nông thôn mới kiểu mẫu|đạt chuẩn nông thôn mới kiểu mẫu
    gia đình văn hóa|gia đình đạt chuẩn văn hóa|hộ gia đình văn hóa|danh hiệu gia đình văn hóa|đạt chuẩn gia đình văn hóa
    rác thải|chất thải rắn sinh hoạt|rác thải sinh hoạt|chất thải rắn|rác thải rắn|rác sinh hoạt|rác
    thu gom|gom|thu gom xử lý|thu gom và xử lý|gom được
    nước sạch|sử dụng nước sạch|dùng nước sạch|cấp nước sạch
    hợp vệ sinh|nước hợp vệ sinh|nước sinh hoạt hợp vệ sinh
    nhập ngũ|giao quân|tuyển quân|gọi công dân nhập ngũ|công dân nhập ngũ|thanh niên nhập ngũ|lên đường nhập ngũ|thanh niên lên đường nhập ngũ|gọi nhập ngũ|giao nhận quân
    sinh con thứ ba|con thứ 3|sinh con thứ 3|sinh con thứ 3 trở lên|sinh con thứ ba trở lên
    suy dinh dưỡng|trẻ suy dinh dưỡng
    thấp còi|thể thấp còi|chiều cao theo tuổi|chiều cao tuổi|thể chiều cao theo tuổi|suy dinh dưỡng thấp còi|suy dinh dưỡng thể thấp còi
    nhẹ cân|thể nhẹ cân|cân nặng theo tuổi|cân nặng tuổi|thể cân nặng theo tuổi
    tiêm chủng|tiêm chủng mở rộng|tiêm chủng đầy đủ|tiêm đầy đủ
    thủ tục hành chính|hồ sơ thủ tục hành chính|hồ sơ hành chính
    đúng hạn|trước hạn và đúng hạn|đúng hạn trước hạn|trước và đúng hạn|đúng và trước hạn
    tiếp nhận|đã nhận|nhận vào
    giải ngân|đã giải ngân|giá trị giải ngân|thanh toán vốn|giải ngân được
    đầu tư công|vốn đầu tư công
    toàn xã hội|vốn đầu tư toàn xã hội|đầu tư toàn xã hội|đầu tư phát triển toàn xã hội|vốn đầu tư của toàn xã hội|huy động vốn đầu tư toàn xã hội|huy động vốn đầu tư phát triển toàn xã hội|vốn đầu tư phát triển toàn xã hội|vốn đầu tư toàn xã hội huy động|vốn đầu tư phát triển toàn xã hội huy động
    ngân sách|ngân sách nhà nước|ngân sách Nhà nước
    tiền sử dụng đất|thu tiền sử dụng đất|tiền đất
    tiền thuê đất|thu tiền thuê đất|thuê mặt đất mặt nước|tiền thuê mặt đất mặt nước
    ngoài quốc doanh|công thương nghiệp ngoài quốc doanh|khu vực kinh tế ngoài quốc doanh|công thương nghiệp và dịch vụ ngoài quốc doanh|khu vực ngoài quốc doanh
    lệ phí trước bạ|trước bạ
    phí lệ phí|phí và lệ phí|các loại phí lệ phí|phí lệ phí các loại
    chi đầu tư|chi đầu tư phát triển|chi đầu tư xây dựng cơ bản|chi xây dựng cơ bản
    giáo dục đào tạo|sự nghiệp giáo dục đào tạo|giáo dục đào tạo và dạy nghề|giáo dục đào tạo dạy nghề|sự nghiệp giáo dục đào tạo và dạy nghề|sự nghiệp giáo dục đào tạo dạy nghề|giáo dục và đào tạo
    y tế|sự nghiệp y tế|y tế dân số
    khoa học công nghệ|sự nghiệp khoa học công nghệ|khoa học và công nghệ
    chuyển nguồn|chi chuyển nguồn
    mầm non|mẫu giáo|mầm non mẫu giáo
    đảng viên mới|kết nạp đảng viên|kết nạp đảng viên mới|kết nạp mới đảng viên
    OCOP|sản phẩm OCOP|được công nhận OCOP|OCOP được công nhận|OCOP đạt
    điện lưới|sử dụng điện|dùng điện|điện lưới quốc gia|có điện|được dùng điện lưới quốc gia|sử dụng điện lưới quốc gia
    điện thương phẩm|sản lượng điện thương phẩm
    điện sản xuất|thủy điện phát|điện phát|sản lượng điện phát|điện sản xuất ra|thủy điện phát ra|điện các nhà máy thủy điện phát ra|điện thủy điện phát ra
    quần áo may sẵn|quần áo|hàng may mặc|hàng may sẵn|hàng may mặc sẵn
    giấy chứng nhận|giấy chứng nhận quyền sử dụng đất|cấp giấy chứng nhận
    phép xây dựng|giấy phép xây dựng|cấp phép xây dựng|cấp giấy phép xây dựng
    bồi thường|giải phóng mặt bằng|bồi thường giải phóng mặt bằng
    nhà tạm|nhà tạm nhà dột nát|xóa nhà tạm|xóa nhà tạm nhà dột nát|nhà dột nát
    đại đoàn kết|nhà đại đoàn kết|mái ấm tình thương
    trợ cấp xã hội|bảo trợ xã hội|trợ cấp bảo trợ xã hội|trợ cấp thường xuyên|hưởng trợ cấp xã hội
    người có công|người có công với cách mạng|gia đình chính sách
    tố cáo khiếu nại|khiếu nại tố cáo
    tiếp công dân|tiếp dân
    cháy|vụ cháy|cháy nổ
    tai nạn giao thông|tai nạn giao thông đường bộ
    sốt xuất huyết|sốt xuất huyết dengue|bệnh sốt xuất huyết
    tay chân miệng|bệnh tay chân miệng
    lượt khám|khám bệnh|khám chữa bệnh|lượt khám chữa bệnh|khám và điều trị|người khám điều trị
    dư nợ|dư nợ cho vay|dư nợ tín dụng|dư nợ các tổ chức tín dụng|dư nợ của các tổ chức tín dụng|dư nợ của hệ thống ngân hàng|tổng dư nợ cho vay
    huy động vốn|vốn huy động|huy động tiền gửi|nguồn vốn huy động|nguồn vốn huy động tại chỗ|vốn huy động tại chỗ|tiền gửi vốn huy động
    dân số|dân số trung bình
    tảo hôn|cặp tảo hôn
    trongchỉtiêu|trong chỉ tiêu giao|trong chỉ tiêu được giao|trong chỉ tiêu|nằm trong chỉ tiêu được giao|nằm trong chỉ tiêu giao|trong dự toán giao|trong chỉ tiêu dự toán giao|theo dự toán được giao|theo dự toán giao|theo chỉ tiêu dự toán giao|theo chỉ tiêu giao|trong dự toán
    lúa vụ mùa|lúa mùa
    quá hạn|trễ hạn|trễ hẹn|chậm hạn|quá hẹn
    bổ sung ngân sách cấp trên|thu bổ sung từ ngân sách cấp trên|bổ sung từ ngân sách cấp trên|cấp trên trợ cấp|ngân sách cấp trên bổ sung|ngân sách cấp trên trợ cấp|trợ cấp từ ngân sách cấp trên|thu trợ cấp từ ngân sách cấp trên|thu bổ sung ngân sách cấp trên
    đấu giá quyền sử dụng đất|đấu giá đất
    tạm ngừng|tạm nghỉ|tạm ngừng hoạt động|tạm ngừng kinh doanh|tạm ngưng|tạm ngưng hoạt động|tạm ngừng hoạt động kinh doanh
    hoạt động trở lại|quay trở lại hoạt động|trở lại hoạt động|quay lại hoạt động
    đất canh tác|đất trồng trọt
    văn hóa|danh hiệu văn hóa|đạt danh hiệu văn hóa|đạt chuẩn văn hóa|được công nhận văn hóa
    chănnuôi|chăn nuôi
    trẻ em dưới|trẻ dưới
    sản xuất và phân phối điện|sản xuất phân phối điện|ngành điện|sản xuất và phân phối điện khí đốt|sản xuất phân phối điện khí đốt|điện khí đốt
    đầutư|đầu tư
    trực tuyến|qua mạng|trên mạng|qua cổng dịch vụ công|qua dịch vụ công trực tuyến
    số hóa hồ sơ|số hóa hồ sơ thủ tục hành chính|số hóa thủ tục hành chính
    tỷ lệ giải ngân vốn đầu tư công|tỷ lệ giải ngân so kế hoạch vốn|tỷ lệ giải ngân so với kế hoạch vốn
    tỉnhquảnlý|tỉnh quản lý|cấp tỉnh quản lý|do tỉnh quản lý
    địaphươngquảnlý|địa phương quản lý|xã quản lý|phường quản lý|huyện quản lý|thị xã quản lý|quận quản lý|thành phố quản lý|do xã quản lý|do phường quản lý|do địa phương quản lý|do huyện quản lý
    DNNN địa phương|DNNN do địa phương quản lý|DNNN địa phương quản lý|doanh nghiệp nhà nước do địa phương quản lý|doanh nghiệp nhà nước địa phương quản lý|doanh nghiệp nhà nước địa phương
    người có công hưởng trợ cấp|người có công hưởng trợ cấp hằng tháng|người có công hưởng trợ cấp ưu đãi hằng tháng|người có công đang hưởng trợ cấp ưu đãi hằng tháng|người có công đang hưởng trợ cấp hằng tháng|người có công chi trả trợ cấp hằng tháng|người có công hưởng trợ cấp thường xuyên|người có công hưởng trợ cấp ưu đãi
    """
}
