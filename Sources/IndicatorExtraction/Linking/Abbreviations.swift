package import VietnameseText

/// What the usual abbreviations of reports stand for.
package enum Abbreviations {
  /// The words of an abbreviation; `nil` for other words.
  package static func words(_ key: WordKey) -> [WordKey]? {
    table.numbers[key].map { table.words[$0] }
  }

  private static let table: (numbers: WordTable, words: [[WordKey]]) = {
    var numbers = WordTable()
    var words: [[WordKey]] = []
    for (short, long) in pairs {
      let number = numbers.number(of: WordKey(short))
      let meant = VietnameseText.words(long)
      if number == words.count { words.append(meant) } else { words[number] = meant }
    }
    return (numbers, words)
  }()

  /// Each abbreviation with its meaning, as written.
  static var pairs: [(short: String, long: String)] {
    // By bytes: characters would have to be found first.
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let parts = line.split(separator: UInt8(ascii: "=")).map { String(Substring($0)) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  private static let text = """
    GTSX=giá trị sản xuất
    BHYT=bảo hiểm y tế
    BHXH=bảo hiểm xã hội
    BHTN=bảo hiểm thất nghiệp
    GTGT=giá trị gia tăng
    NTM=nông thôn mới
    HTX=hợp tác xã
    THT=tổ hợp tác
    DN=doanh nghiệp
    TNGT=tai nạn giao thông
    ATGT=an toàn giao thông
    GCN=giấy chứng nhận
    QSDĐ=quyền sử dụng đất
    SDĐ=sử dụng đất
    GPXD=giấy phép xây dựng
    NSNN=ngân sách nhà nước
    NSĐP=ngân sách địa phương
    TTHC=thủ tục hành chính
    DVC=dịch vụ công
    DVCTT=dịch vụ công trực tuyến
    MTQG=mục tiêu quốc gia
    CTMTQG=chương trình mục tiêu quốc gia
    TTCN=tiểu thủ công nghiệp
    CN=công nghiệp
    XD=xây dựng
    TM=thương mại
    DV=dịch vụ
    NQD=ngoài quốc doanh
    HH=hàng hóa
    DTDV=doanh thu dịch vụ
    PNN=phi nông nghiệp
    NTTS=nuôi trồng thủy sản
    TTTM=trung tâm thương mại
    TMĐT=thương mại điện tử
    KCN=khu công nghiệp
    CCN=cụm công nghiệp
    GPMB=giải phóng mặt bằng
    ATTP=an toàn thực phẩm
    XDCB=xây dựng cơ bản
    BTXH=bảo trợ xã hội
    NCC=người có công
    DTTS=dân tộc thiểu số
    CĐS=chuyển đổi số
    TDTT=thể dục thể thao
    GĐVH=gia đình văn hóa
    SDD=suy dinh dưỡng
    TCMR=tiêm chủng mở rộng
    KCB=khám chữa bệnh
    CTN=công thương nghiệp
    TNCN=thu nhập cá nhân
    TNDN=thu nhập doanh nghiệp
    DQTV=dân quân tự vệ
    DQCĐ=dân quân cơ động
    NVQS=nghĩa vụ quân sự
    THCS=trung học cơ sở
    THPT=trung học phổ thông
    MN=mầm non
    TW=trung ương
    TƯ=trung ương
    ĐP=địa phương
    DT=diện tích
    SL=sản lượng
    NS=năng suất
    BQ=bình quân
    PBGDPL=phổ biến giáo dục pháp luật
    NHCSXH=ngân hàng chính sách xã hội
    CCHC=cải cách hành chính
    KT=kinh tế
    XH=xã hội
    VĐV=vận động viên
    SXKD=sản xuất kinh doanh
    HKD=hộ kinh doanh
    ANTT=an ninh trật tự
    TNXH=tệ nạn xã hội
    XKLĐ=xuất khẩu lao động
    TNLĐ=tai nạn lao động
    ĐX=đông xuân
    HT=hè thu
    KDTM=không dùng tiền mặt
    DVMTR=dịch vụ môi trường rừng
    BTXH=bảo trợ xã hội
    QPAN=quốc phòng an ninh
    ĐTM=đánh giá tác động môi trường
    PCCC=phòng cháy chữa cháy
    ATTP=an toàn thực phẩm
    TTXD=trật tự xây dựng
    XNK=xuất nhập khẩu
    XK=xuất khẩu
    NK=nhập khẩu
    KV=khu vực
    NSTW=ngân sách trung ương
    ĐTC=đầu tư công
    ĐTPT=đầu tư phát triển
    GTNT=giao thông nông thôn
    SXH=sốt xuất huyết
    TCM=tay chân miệng
    LĐNT=lao động nông thôn
    LĐ=lao động
    CSXH=chính sách xã hội
    DTTS=dân tộc thiểu số
    LMLM=lở mồm long móng
    TTATXH=trật tự an toàn xã hội
    CQG=chuẩn quốc gia
    BLHH=bán lẻ hàng hóa
    DVTD=dịch vụ tiêu dùng
    GCNQSDĐ=giấy chứng nhận quyền sử dụng đất
    GCNQSD=giấy chứng nhận quyền sử dụng
    QSD=quyền sử dụng
    SS=so sánh
    KD=kinh doanh
    ĐKKD=đăng ký kinh doanh
    HVS=hợp vệ sinh
    VSMT=vệ sinh môi trường
    BVMT=bảo vệ môi trường
    CTR=chất thải rắn
    CTRSH=chất thải rắn sinh hoạt
    RTSH=rác thải sinh hoạt
    ATVSTP=an toàn vệ sinh thực phẩm
    TNBQ=thu nhập bình quân
    BQĐN=bình quân đầu người
    GQVL=giải quyết việc làm
    TGXH=trợ giúp xã hội
    KHCN=khoa học công nghệ
    DNNN=doanh nghiệp nhà nước
    NLTS=nông lâm thủy sản
    NLN=nông lâm nghiệp
    CNXD=công nghiệp xây dựng
    TMDV=thương mại dịch vụ
    TYT=trạm y tế
    KHHGĐ=kế hoạch hóa gia đình
    ĐTXD=đầu tư xây dựng
    NLĐ=người lao động
    BHXHTN=bảo hiểm xã hội tự nguyện
    ĐTNN=đầu tư nước ngoài
    GDMN=giáo dục mầm non
    GDTX=giáo dục thường xuyên
    PCGD=phổ cập giáo dục
    CSVC=cơ sở vật chất
    CBCC=cán bộ công chức
    KNTC=khiếu nại tố cáo
    HSSV=học sinh sinh viên
    PHHS=phụ huynh học sinh
    VPHC=vi phạm hành chính
    VPPL=vi phạm pháp luật
    PPHS=phạm pháp hình sự
    TPHS=tội phạm hình sự
    KNKC=khuyến nông khuyến công
    XHTN=xã hội tự nguyện
    MTTQ=mặt trận tổ quốc
    BVTV=bảo vệ thực vật
    GSGC=gia súc gia cầm
    KTTT=kinh tế tập thể
    TCTD=tổ chức tín dụng
    CTMT=chương trình mục tiêu
    XDNTM=xây dựng nông thôn mới
    NTMNC=nông thôn mới nâng cao
    NTMKM=nông thôn mới kiểu mẫu
    ĐBKK=đặc biệt khó khăn
    HCĐB=hoàn cảnh đặc biệt
    GNBV=giảm nghèo bền vững
    TTĐB=tiêu thụ đặc biệt
    KH&CN=khoa học công nghệ
    GDĐT=giáo dục đào tạo
    GD&ĐT=giáo dục đào tạo
    ĐTTB=điều trị trung bình
    XLVPHC=xử lý vi phạm hành chính
    HĐLĐ=hợp đồng lao động
    """
}
