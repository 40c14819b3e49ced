extension UnitTable {
  /// One unit a line: canonical name | base of its class ^ power of ten | other spellings.
  ///
  /// Persons share the base `người`; `lượt …` the base `lượt`. A noun with a base of its own
  /// compares only with itself.
  static let data = """
    %|%|phần trăm
    ‰|‰|phần nghìn;phần ngàn
    điểm %|điểm %|điểm phần trăm
    đồng|đồng|đ;vnđ;vnd;đồng tiền
    tỷ đồng|đồng^9|tỷđồng
    triệu đồng|đồng^6|triệuđồng;trđ;tr đ;trđồng;tr đồng
    nghìn đồng|đồng^3|nghìnđồng;ngànđồng
    USD|usd|đô la;đô la mỹ;đô-la
    EUR|eur|euro
    m|m|mét;mét dài;md
    km|m^3|ki lô mét;kilomet;cây số
    cm|m^-2|
    mm|m^-3|
    m²|m²|m2;mét vuông
    ha|m²^4|hecta;héc ta;hec ta;hécta
    km²|m²^6|km2;ki lô mét vuông
    m³|m³|m3;mét khối
    lít|lít|
    kg|g^3|ki lô gam;kilogam;ký
    gram|g|gam;gr;g
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
    ster|ster|ste
    độ|độ|
    công|công|
    ngày công|ngày công|
    sào|sào|
    tấn.km|tấn.km|tấn km
    hành khách.km|hành khách.km|lượt hành khách.km
    hành khách|hành khách|
    TEU|TEU|
    người|người|dân;người dân;người lao động;người bệnh;người dự;nhân khẩu;khẩu;nhân dân
    lao động|người|lđ
    học sinh|người|hs;em học sinh;học viên;sinh viên;sv;hssv
    trẻ|người|trẻ em;trẻ mầm non;cháu;em
    thanh niên|người|tân binh
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
    hồ sơ|hồ sơ|lượt hồ sơ;bộ hồ sơ;hồ sơ hành chính
    hộ|hộ|hộ dân;hộ gia đình;hộ kinh doanh;hộ nghèo;hộ cận nghèo;hộ nông dân;nông hộ;hộ sản xuất
    gia đình|gia đình|
    con|con|đầu con
    quả|quả|
    trứng|quả|quả trứng
    cây|cây|cây xanh;cây giống;cây các loại
    gốc|gốc|
    bụi|bụi|
    viên|viên|
    cái|cái|
    chiếc|chiếc|xe;xe ô tô;xe mô tô
    phương tiện|phương tiện|tàu;tàu cá;tàu thuyền
    bộ|bộ|
    bao|bao|
    chai|chai|
    thùng|thùng|
    hộp|hộp|
    gói|gói|
    túi|túi|
    can|can|
    bình|bình|
    suất|suất|suất học bổng;suất quà;suất ăn
    phần quà|phần quà|suất quà tết;quà
    phần|phần|
    học bổng|học bổng|
    thẻ|thẻ|thẻ bhyt;thẻ bảo hiểm y tế
    sổ|sổ|sổ bảo hiểm xã hội
    liều|liều|liều vắc xin;liều vaccine;mũi;mũi tiêm
    giường|giường|giường bệnh;giường kế hoạch
    ca|ca|ca bệnh;ca mắc;ca mắc mới;ca nhiễm
    ổ dịch|ổ dịch|ổ
    vụ|vụ|vụ việc;vụ án;vụ cháy;vụ tai nạn
    việc|việc|
    trường hợp|trường hợp|
    đơn|đơn|đơn thư;lá đơn
    tin|tin|tin tức
    tin báo|tin|
    tin, bài|tin, bài|tin bài;tin, bài viết;tin bài viết
    bài|bài|bài viết
    bản|bản|văn bản
    kết luận|kết luận|
    quyết định|quyết định|
    nghị quyết|nghị quyết|
    kế hoạch|kế hoạch|
    công văn|công văn|
    chỉ tiêu|chỉ tiêu|
    tiêu chí|tiêu chí|
    nhiệm vụ|nhiệm vụ|
    nội dung|nội dung|
    ý kiến|ý kiến|kiến nghị;lượt kiến nghị
    thủ tục|thủ tục|thủ tục hành chính;tthc
    dịch vụ|dịch vụ|dịch vụ công
    giao dịch|giao dịch|
    tài khoản|tài khoản|
    thuê bao|thuê bao|
    giấy|giấy|giấy chứng nhận;gcn;giấy phép;chứng nhận;giấy xác nhận;giấy phép xây dựng;giấy khai sinh
    bằng khen|bằng khen|giấy khen
    danh hiệu|danh hiệu|
    tập thể|tập thể|
    doanh nghiệp|doanh nghiệp|dn
    công ty|công ty|
    hợp tác xã|hợp tác xã|htx
    tổ hợp tác|tổ hợp tác|tht
    trang trại|trang trại|
    cơ sở|cơ sở|cssx
    cửa hàng|cửa hàng|điểm bán
    nhà máy|nhà máy|
    sản phẩm|sản phẩm|
    mặt hàng|mặt hàng|
    dự án|dự án|
    công trình|công trình|công trình, dự án;dự án, công trình
    hạng mục|hạng mục|hạng mục công trình
    gói thầu|gói thầu|
    tuyến|tuyến|tuyến đường
    cầu|cầu|
    căn|căn|căn nhà;ngôi nhà;nhà;căn hộ
    phòng|phòng|phòng học
    lô|lô|
    thửa|thửa|thửa đất
    điểm|điểm|
    chợ|chợ|
    trạm|trạm|trạm y tế
    trường|trường|trường học
    lớp|lớp|lớp học;lớp tập huấn
    nhóm|nhóm|nhóm trẻ;nhóm lớp
    câu lạc bộ|câu lạc bộ|clb
    đội|đội|
    tổ|tổ|
    chi bộ|chi bộ|chi hội;chi đoàn
    mô hình|mô hình|
    đề án|đề án|
    đề tài|đề tài|
    sáng kiến|sáng kiến|
    môn|môn|
    giải|giải|giải thưởng;giải thể thao
    huy chương|huy chương|hc;huy chương vàng;huy chương bạc
    cuộc|cuộc|cuộc họp;cuộc kiểm tra;cuộc thanh tra
    đợt|đợt|
    buổi|buổi|
    lần|lần|
    phiên|phiên|
    chuyến|chuyến|
    hội nghị|hội nghị|
    hội thi|hội thi|
    cuộc thi|cuộc thi|
    kỳ thi|kỳ thi|
    hội thảo|hội thảo|
    hoạt động|hoạt động|
    sự kiện|sự kiện|
    chương trình|chương trình|
    chuyên mục|chuyên mục|chuyên đề
    tác phẩm|tác phẩm|
    băng rôn|băng rôn|băng rôn khẩu hiệu;băng rôn, khẩu hiệu;khẩu hiệu;pano;pa nô
    cờ|cờ|cờ phướn;cờ đuôi cá;lá cờ
    cụm|cụm|cụm cờ;cụm công nghiệp
    khu|khu|khu dân cư;khu công nghiệp
    giờ|giờ|
    tuổi|tuổi|
    hạng|hạng|bậc
    xã|xã|
    phường|phường|
    xã, phường|xã, phường|phường, xã;xã, phường, thị trấn;xã, thị trấn;đơn vị hành chính
    thị trấn|thị trấn|
    huyện|huyện|huyện, thị xã;huyện, thị xã, thành phố;quận
    tỉnh|tỉnh|tỉnh, thành;tỉnh, thành phố
    thôn|thôn|thôn, bản;thôn, buôn;làng
    ấp|ấp|
    khóm|khóm|
    khóm, ấp|khóm, ấp|khóm, áp;ấp, khóm;ấp, khu vực;ấp, khu phố
    khu phố|khu phố|tổ dân phố;khu vực
    đơn vị|đơn vị|cơ quan, đơn vị;cơ quan;đơn vị sự nghiệp
    tổ chức|tổ chức|
    ngành|ngành|
    lĩnh vực|lĩnh vực|
    bến|bến|
    bè|bè|lồng;lồng bè;vèo
    ao|ao|
    hộ chiếu|hộ chiếu|
    cống|cống|
    trụ|trụ|cột
    bóng|bóng|bóng đèn
    camera|camera|mắt camera
    máy|máy|máy tính
    thiết bị|thiết bị|
    khẩu súng|khẩu súng|
    hiện vật|hiện vật|
    di tích|di tích|
    đĩa|đĩa|
    bức|bức|tấm;tờ;tờ rơi;tờ gấp
    cuốn|cuốn|quyển;đầu sách
    trang|trang|
    nhà ở|căn|nhà ở xã hội
    mã|mã|mã code;mã vùng trồng;mã số;mã số vùng trồng
    hầm|hầm|
    giếng|giếng|
    đám|đám|
    món|món|
    khoản|khoản|
    món vay|món vay|
    lồng nuôi|lồng nuôi|
    tổ công nghệ số|tổ công nghệ số|
    số|số|
    kết quả|kết quả|
    nhân viên|người|
    """
}
