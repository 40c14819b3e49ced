extension UnitTable {
  /// Measures, one a line: canonical name | base of its class ^ power of ten | other spellings.
  ///
  /// Persons share the base `người`; `lượt …` the base `lượt`.
  static let measures = """
    %|%|phần trăm
    ‰|‰|phần nghìn;phần ngàn
    điểm phần trăm|điểm %|
    điểm %|điểm %|
    đồng|đồng|đ;vnđ;vnd;đồng tiền
    tỷ đồng|đồng^9|tỷđồng
    triệu đồng|đồng^6|triệuđồng;trđ;tr đ;tr.đồng;tr.đ;trđồng;tr đồng
    nghìn đồng|đồng^3|nghìnđồng;ngànđồng
    USD|usd|đô la;đô la mỹ;đô-la
    EUR|eur|euro
    m|m|mét;mét dài;md
    km|m^3|ki lô mét;kilomet;cây số
    cm|m^-2|
    mm|m^-3|
    m²|m²|m2;mét vuông;m2 sàn;m² sàn;mét vuông sàn
    ha|m²^4|hecta;héc ta;hec ta;hécta
    km²|m²^6|km2;ki lô mét vuông
    m³|m³|m3;mét khối
    lít|lít|
    kg|g^3|ki lô gam;kilogam;ký
    gram|g|gr;g
    gam|g|
    mg|g^-3|miligam;mili gam
    yến|g^4|
    tạ|g^5|
    tấn|g^6|
    lượng|lượng|
    kWh|Wh^3|kw/h
    MWh|Wh^6|
    GWh|Wh^9|
    kW|W^3|
    MW|W^6|
    MVA|MVA|
    ste|ster|ster
    độ C|độ|độ;oC
    tấn.km|tấn.km|tấn km;t.km
    HK.km|hành khách.km|lượt hành khách.km;hành khách.km;hk.km;lượt hk.km
    người|người|dân;người dân;người lao động;người bệnh;người dự;nhân khẩu;khẩu;nhân dân
    lao động|người|lđ
    học sinh|người|hs;em học sinh;học viên;sinh viên;sv;hssv
    trẻ|người|trẻ em;trẻ mầm non;cháu;em
    thanh niên|người|tân binh;nam;nữ
    công dân|người|
    đối tượng|người|người nghiện
    đồng chí|người|đ/c
    bác sĩ|người|
    y sĩ|người|y tá;điều dưỡng;nữ hộ sinh;dược sĩ
    cán bộ|người|công chức;viên chức;cán bộ, công chức, viên chức;cán bộ, công chức;cbcc;cbccvc;nhân viên
    giáo viên|người|cán bộ, giáo viên;cán bộ quản lý;thí sinh
    vận động viên|người|vđv
    huấn luyện viên|người|hlv
    cá nhân|người|
    bị can|người|bị cáo
    hội viên|người|đoàn viên;đảng viên;đội viên;hội viên lân;tình nguyện viên
    thành viên|người|ủy viên;đại biểu;cử tri
    quân nhân|người|quân;chiến sĩ;dân quân;cán bộ, chiến sĩ;quân số
    lực lượng|người|
    bệnh nhân|người|thai phụ;phụ nữ;sản phụ;bà mẹ
    người cao tuổi|người|người khuyết tật;người nghèo;người có công;nạn nhân;thương binh;liệt sĩ
    du khách|người|ngư dân;nông dân;hộ viên;tín đồ;chức sắc;phật tử
    trưởng khu vực|người|trưởng thôn;trưởng ấp;trưởng khóm;bí thư chi bộ
    lượt|lượt|lượt người;lượt bệnh nhân;lượt đồng chí;lượt người dân;lượt khách;lượt du khách;lượt học sinh;lượt lao động;lượt hội viên;lượt đoàn viên;lượt công dân;lượt hộ;lượt xe;lượt phương tiện;lượt cán bộ;lượt khách du lịch;lượt khám;lượt truy cập;lượt đại biểu;lượt hành khách;lượt khách quốc tế;lượt khách nội địa;lượt ý kiến;lượt tin;lượt cán bộ, chiến sĩ
    nhân viên|người|
    vạn dân|người^4|
    cư dân|người|người dân tộc;người dân tộc thiểu số;phạm nhân;bệnh nhi;bệnh nhân lao;người mắc;người hưởng;người thất nghiệp;người tham gia
    thí sinh|người|thợ;nghệ nhân;diễn viên;cộng tác viên;tuyên truyền viên;báo cáo viên;hòa giải viên;giảng viên;chuyên gia;kỹ sư;thạc sĩ;tiến sĩ;cử nhân;kỹ thuật viên;công nhân
    chủ tàu|người|chủ hộ;chủ phương tiện;lái xe;tài xế;thuyền viên;ngư phủ;hướng dẫn viên
    bé|người|bé trai;bé gái;trẻ sơ sinh;trẻ nhà trẻ;trẻ mẫu giáo;thiếu nhi;thiếu niên;mẹ;mẹ việt nam anh hùng;bà mẹ việt nam anh hùng
    người hiến máu|người|tình nguyện;hộ lý;cựu chiến binh;tân binh;quân nhân dự bị;dự bị động viên;sĩ quan;hạ sĩ quan;thân nhân;đối tượng bảo trợ
    """

  /// Counted nouns that share a class, one class a line: noun | class | other nouns.
  ///
  /// A noun keeps its own name in a report (`suất quà`, `phần quà`), unless it only adds to the
  /// first of its line (`căn nhà` is `căn`).
  static let nouns = """
    hồ sơ|hồ sơ|lượt hồ sơ;bộ hồ sơ;hồ sơ hành chính
    sản phẩm|sản phẩm|sp
    hộ|hộ|hộ dân;hộ gia đình;hộ kinh doanh;hộ nghèo;hộ cận nghèo;hộ nông dân;nông hộ;hộ sản xuất
    con|con|đầu con
    trứng|quả|quả trứng
    cây|cây|cây xanh;cây giống;cây các loại
    chiếc|chiếc|xe;xe ô tô;xe mô tô
    phương tiện|phương tiện|tàu;tàu thuyền
    suất|suất|suất học bổng;suất ăn
    phần quà|suất|suất quà;quà
    thẻ|thẻ|thẻ bhyt;thẻ bảo hiểm y tế
    sổ|sổ|sổ bảo hiểm xã hội
    liều|liều|liều vắc xin;liều vaccine;mũi;mũi tiêm
    giường|giường|giường bệnh;giường kế hoạch
    ca|ca|ca bệnh;ca mắc;ca mắc mới;ca nhiễm
    ổ dịch|ổ dịch|ổ
    vụ|vụ|vụ việc;vụ án;vụ cháy;vụ tai nạn
    đơn|đơn|đơn thư;lá đơn
    tin|tin|tin tức
    tin báo|tin|
    khoản thu|khoản|khoản chi
    gói|gói thầu|
    tin, bài|tin, bài|tin bài;tin, bài viết;tin bài viết
    bài|bài|bài viết
    ý kiến|ý kiến|kiến nghị;lượt kiến nghị
    thủ tục|thủ tục|thủ tục hành chính;tthc
    dịch vụ|dịch vụ|dịch vụ công
    giấy|giấy|giấy chứng nhận;gcn;chứng nhận;giấy xác nhận;giấy khai sinh;giấy phép lái xe;gplx
    giấy phép|giấy|giấy phép xây dựng;gpxd;gp
    bằng khen|bằng khen|giấy khen
    doanh nghiệp|doanh nghiệp|dn
    hợp tác xã|hợp tác xã|htx
    tổ hợp tác|tổ hợp tác|tht
    cơ sở|cơ sở|cssx
    cửa hàng|cửa hàng|điểm bán
    công trình|công trình|công trình, dự án;dự án, công trình
    hạng mục|hạng mục|hạng mục công trình
    tuyến|tuyến|tuyến đường
    căn|căn|căn nhà;ngôi nhà;nhà;căn hộ
    phòng|phòng|phòng học
    thửa|thửa|thửa đất
    trạm|trạm|trạm y tế
    trường|trường|trường học
    lớp|lớp|lớp học;lớp tập huấn
    nhóm|nhóm|nhóm trẻ;nhóm lớp
    câu lạc bộ|câu lạc bộ|clb
    chi bộ|chi bộ|chi hội;chi đoàn
    giải|giải|giải thưởng;giải thể thao
    huy chương|huy chương|hc;huy chương vàng;huy chương bạc
    cuộc|cuộc|cuộc họp;cuộc kiểm tra;cuộc thanh tra
    chuyên mục|chuyên mục|chuyên đề
    băng rôn|băng rôn|băng rôn khẩu hiệu;băng rôn, khẩu hiệu;khẩu hiệu;pano;pa nô
    cờ|cờ|cờ phướn;cờ đuôi cá;lá cờ
    cụm|cụm|cụm cờ;cụm công nghiệp;ccn
    khu|khu|khu dân cư
    khu công nghiệp|khu|kcn
    hạng|hạng|bậc
    xã, phường, thị trấn|xã, phường|
    xã, phường|xã, phường|phường, xã;xã, thị trấn;đơn vị hành chính;xã, phường, đặc khu
    huyện, thị xã, thành phố|huyện|
    huyện, thành phố|huyện|huyện, thị, thành phố
    huyện|huyện|huyện, thị xã;quận;quận, huyện
    sở, ngành|sở, ngành|sở ngành;sở, ban, ngành;sở, ban ngành
    bộ, ngành|bộ, ngành|
    tỉnh|tỉnh|tỉnh, thành;tỉnh, thành phố
    thôn|thôn|thôn, bản;thôn, buôn;làng
    khóm, ấp|khóm, ấp|khóm, áp;ấp, khóm;ấp, khu vực;ấp, khu phố
    khu phố|khu phố|tổ dân phố;khu vực
    đơn vị|đơn vị|cơ quan, đơn vị;cơ quan;đơn vị sự nghiệp
    bè|bè|lồng;lồng bè;vèo
    trụ|trụ|cột
    bóng|bóng|bóng đèn
    camera|camera|mắt camera
    máy|máy|máy tính
    bức|bức|tấm;tờ;tờ rơi;tờ gấp
    cuốn|cuốn|quyển;đầu sách
    nhà ở|căn|nhà ở xã hội
    mã|mã|mã code;mã vùng trồng;mã số;mã số vùng trồng
    bản|bản|bản sách
    trường hợp|trường hợp|t/h
    phần|suất|
    """

  /// Counted nouns that compare only with themselves.
  static let loneNouns = """
    công;ngày công;sào;hành khách;TEU;gia đình;quả;gốc;bụi;viên;cái;bộ;bao;chai;thùng;hộp;gói
    túi;can;bình;học bổng;việc;kết luận;quyết định;nghị quyết;kế hoạch
    công văn;chỉ tiêu;tiêu chí;nhiệm vụ;nội dung;giao dịch;tài khoản;thuê bao;danh hiệu
    tập thể;công ty;trang trại;nhà máy;mặt hàng;dự án;gói thầu;cầu;lô;điểm;chợ;đội;tổ
    mô hình;đề án;đề tài;sáng kiến;môn;đợt;buổi;lần;phiên;chuyến;hội nghị;hội thi;cuộc thi
    kỳ thi;hội thảo;hoạt động;sự kiện;chương trình;tác phẩm;giờ;tuổi;xã;phường;thị trấn;ấp
    khóm;tổ chức;ngành;lĩnh vực;bến;ao;hộ chiếu;cống;thiết bị;khẩu súng;hiện vật;di tích;đĩa
    trang;hầm;giếng;đám;món;khoản;món vay;lồng nuôi;kết quả;kỷ niệm chương;huân chương
    huy hiệu;cờ thi đua;chứng chỉ;chứng thư;chữ ký số;chữ ký;biên bản;phóng sự;công tơ
    điện thoại;đồng hồ;laptop;tivi;tiểu phẩm;tiết mục;tiết;vở diễn;gian hàng;ki ốt;sạp;quầy
    mái che;bảng quảng cáo;biển báo;bục bệ;bục;hồ bơi;sân bóng;mộ;hài cốt;bia mộ;tổ chức đảng
    đảng bộ;chi ủy;chủ đầu tư;nhà đầu tư;nhà thầu;đặc khu;thị xã;thành phố;buôn;sóc;phum
    cánh đồng;cộng đồng;vườn;nhà lưới;nhà kính;rẫy;đầm;luống;ô lồng;hải lý;chuyến biển;CV
    mã lực;phương án;giải pháp;chỉ thị;thông báo;báo cáo;tờ trình;chương trình hành động
    dự thảo;quy chế;khuyến nghị;vị trí;địa điểm;địa bàn;địa phương;tụ điểm;băng nhóm;tủ sách;thư viện
    nhà văn hóa;thiết chế;bảo tàng;rạp;nhà vệ sinh;khách sạn;phòng nghỉ;buồng;homestay
    khu nghỉ dưỡng;vé;tour;chỗ ngồi;chỗ;ghế;kênh;mương;đập;hồ chứa;cửa cống;lọ;tuýp;ống;test
    mẫu;xét nghiệm;chuồng;trại;tổng đàn;loa;đài truyền thanh;màn hình;ô tô;mô tô;thuyền;ghe
    xuồng;phà;đò;sà lan;bè mảng;súng;bom mìn;vũ khí;hung khí;tang vật;hợp đồng;giao kèo
    giấy mời;thư;công điện;thông điệp;tin nhắn;cuộc gọi;video;clip;hình ảnh;ảnh;fanpage
    trang web;website;cổng;trang thông tin;ứng dụng;phần mềm;cơ sở dữ liệu;nền tảng;nguồn vốn
    quỹ;bãi;cảng;sân bay;nhà ga;tiêu chuẩn;quy chuẩn;chỉ số;thứ hạng;vành đai;nút giao;ngã tư
    đèn;bằng sáng chế;nhãn hiệu;thương hiệu;chứng nhận nhãn hiệu;văn bằng;bằng bảo hộ;bằng
    bản án;việc thi hành án;đường dây;chuyên án;đoàn;chi nhánh;văn phòng;phòng ban;trung tâm
    tổ hợp;viện;bệnh viện;phòng khám;nhà thuốc;ngôi;nền;dây;cuộn;mảnh;miếng;khúc;đoạn;nhánh
    hẻm;phiếu;tài liệu;học phần;tín chỉ;mã ngành;ngành nghề;học kỳ;kỳ họp;hội chợ;lễ hội
    hội diễn;liên hoan;trận;ppm;dB;kcal;Mbps;GB;TB;MB;chậu;giò;siêu thị;trung tâm thương mại
    đối tác;quốc gia;nước và vùng lãnh thổ;thị trường;ngân hàng;tổ chức tín dụng;quỹ tín dụng
    container;kiện;tờ khai;chính sách;cơ chế;chuỗi;vùng trồng;sai phạm;sự cố;nhà xưởng;xưởng
    lò;bãi tập kết;hố;làng nghề;nghề truyền thống;di sản;tuyên dương;gương điển hình;phần việc
    biểu ngữ;phướn;áp phích;tranh;dịch vụ công trực tuyến;mã định danh;tài khoản định danh
    căn cước;căn cước công dân;văn bản;chủ rừng;chủ thể;chủ cơ sở;khu đất
    tổ chức, cá nhân;biên chế;phân hệ;phản ánh;hệ thống;kỹ thuật;điểm thi;điểm trường;lô hàng
    bản tin;cây cầu;danh mục;đầu mối;khâu đột phá;máy bơm;tiêu bản;điểm trạm;sở;mái ấm;lam kính
    phim;bó;mẻ;lứa;trạm biến áp;ý tưởng;mỏ;bệnh án;toa thuốc;khoa;sân
    """
}
