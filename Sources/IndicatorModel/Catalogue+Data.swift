// Written by Scripts/embed-catalogue from Catalogue/catalogue.csv; do not edit.
// swift-format-ignore-file

extension Catalogue {
  /// The built-in catalogue as CSV.
  static let data: StaticString = ##"""
code,group,name,unit,aliases,direction,aggregation,level,official_code,unit_rollup,weight_code,kind,context_code,seen_in
TH.GRDP.TD,Tổng hợp kinh tế,"Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP), giá so sánh",%,tăng trưởng GRDP|tốc độ tăng trưởng kinh tế|tăng trưởng kinh tế,higher-is-better,none,tỉnh,,none,,growth,,HĐND 2019 + Hà Nội 2026
TH.GRDP.SS,Tổng hợp kinh tế,Tổng sản phẩm trên địa bàn (GRDP) theo giá so sánh 2010,Tỷ đồng,GRDP giá so sánh|GRDP (giá SS 2010)|tổng sản phẩm trong tỉnh,higher-is-better,sum,tỉnh,,sum,,flow,,KTXH-forms
TH.GRDP.HH,Tổng hợp kinh tế,Tổng sản phẩm trên địa bàn (GRDP) theo giá hiện hành,Tỷ đồng,GRDP giá hiện hành|quy mô GRDP|quy mô kinh tế,higher-is-better,sum,tỉnh,,sum,,flow,,KTXH-forms
TH.GRDP.BQ,Tổng hợp kinh tế,GRDP bình quân đầu người,Triệu đồng,GRDP/người|GRDP bình quân|tổng sản phẩm bình quân đầu người,higher-is-better,last,tỉnh,,weighted-mean,DS.TB,ratio,,HĐND 2019 + Hà Nội 2026
TH.GTGT.SS,Tổng hợp kinh tế,Giá trị tăng thêm các ngành (giá so sánh),Tỷ đồng,VA|giá trị gia tăng,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.HH,Tổng hợp kinh tế,Tổng giá trị sản xuất (giá hiện hành),Tỷ đồng,tổng GTSX|GTSX (thực tế)|tổng giá trị sản xuất|GO giá hiện hành,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + KTXH-forms
TH.GTSX.SS,Tổng hợp kinh tế,Tổng giá trị sản xuất (giá so sánh 2010),Tỷ đồng,tổng GTSX giá 2010|GTSX (giá SS)|GO giá so sánh,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.TD,Tổng hợp kinh tế,Tốc độ tăng giá trị sản xuất,%,tăng trưởng GTSX|tốc độ tăng GTSX,higher-is-better,none,huyện/tỉnh,,none,,growth,,KTXH-forms
TH.GTSX.NLTS,Tổng hợp kinh tế,"Giá trị sản xuất nông, lâm nghiệp và thủy sản (khu vực I)",Tỷ đồng,"GTSX nông nghiệp, thủy sản|giá trị sản xuất nông nghiệp, thủy sản|GTSX khu vực I|GTSX nông lâm thủy sản|nông nghiệp, thủy sản ước thực hiện",higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + KTXH-forms
TH.GTSX.NN,Tổng hợp kinh tế,Giá trị sản xuất nông nghiệp,Tỷ đồng,GTSX nông nghiệp,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.TR,Tổng hợp kinh tế,Giá trị sản xuất trồng trọt,Tỷ đồng,GTSX trồng trọt,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.CH,Tổng hợp kinh tế,Giá trị sản xuất chăn nuôi,Tỷ đồng,GTSX chăn nuôi,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.DVNN,Tổng hợp kinh tế,Giá trị sản xuất dịch vụ nông nghiệp,Tỷ đồng,GTSX dịch vụ nông nghiệp,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.LN,Tổng hợp kinh tế,Giá trị sản xuất lâm nghiệp,Tỷ đồng,GTSX lâm nghiệp,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.TS,Tổng hợp kinh tế,Giá trị sản xuất thủy sản,Tỷ đồng,GTSX thuỷ sản|GTSX thủy sản,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.CNXD,Tổng hợp kinh tế,"Giá trị sản xuất công nghiệp, xây dựng (khu vực II)",Tỷ đồng,"GTSX công nghiệp - xây dựng|GTSX CN-XD|giá trị sản xuất khu vực II|công nghiệp, xây dựng ước thực hiện|giá trị sản xuất công nghiệp - xây dựng",higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + KTXH-forms
TH.GTSX.CN,Tổng hợp kinh tế,Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp,Tỷ đồng,GTSX CN-TTCN|giá trị sản xuất công nghiệp|GTSX công nghiệp,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + KTXH-forms
TH.GTSX.XD,Tổng hợp kinh tế,Giá trị sản xuất xây dựng,Tỷ đồng,GTSX xây dựng,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TH.GTSX.TMDV,Tổng hợp kinh tế,"Giá trị sản xuất thương mại, dịch vụ (khu vực III)",Tỷ đồng,"GTSX TM-DV|giá trị sản xuất dịch vụ|GTSX khu vực III|thương mại, dịch vụ ước thực hiện|giá trị sản xuất thương mại - dịch vụ",higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + KTXH-forms
TH.CC.KV1,Tổng hợp kinh tế,"Tỷ trọng khu vực I (nông, lâm nghiệp, thủy sản)",%,cơ cấu nông lâm thủy sản|tỷ trọng nông nghiệp|khu vực I chiếm|tỷ trọng khu vực I|khu vực I (nông nghiệp),neutral,last,huyện/tỉnh,,weighted-mean,TH.GTSX.HH,ratio,,cai-rang + KTXH-forms
TH.CC.KV2,Tổng hợp kinh tế,"Tỷ trọng khu vực II (công nghiệp, xây dựng)",%,cơ cấu công nghiệp - xây dựng|tỷ trọng công nghiệp|khu vực II chiếm|khu vực II (công nghiệp - xây dựng),neutral,last,huyện/tỉnh,,weighted-mean,TH.GTSX.HH,ratio,,cai-rang + KTXH-forms
TH.CC.KV3,Tổng hợp kinh tế,"Tỷ trọng khu vực III (thương mại, dịch vụ)",%,"cơ cấu thương mại - dịch vụ|tỷ trọng dịch vụ|khu vực III chiếm|khu vực III (thương mại, dịch vụ)",neutral,last,huyện/tỉnh,,weighted-mean,TH.GTSX.HH,ratio,,cai-rang + KTXH-forms
TH.CC.THUE,Tổng hợp kinh tế,Tỷ trọng thuế sản phẩm trừ trợ cấp sản phẩm,%,thuế sản phẩm,neutral,last,tỉnh,,weighted-mean,TH.GRDP.HH,ratio,,KTXH-forms
TH.TNBQ,Tổng hợp kinh tế,Thu nhập bình quân đầu người,Triệu đồng/người/năm,thu nhập bình quân|thu nhập BQĐN,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms
TH.NSLD,Tổng hợp kinh tế,Năng suất lao động xã hội,Triệu đồng/lao động,năng suất lao động|NSLĐ,higher-is-better,last,tỉnh,,weighted-mean,LD.LLLD,ratio,,Hà Nội 2026
TH.NSLD.TD,Tổng hợp kinh tế,Tốc độ tăng năng suất lao động xã hội,%,tăng NSLĐ,higher-is-better,none,tỉnh,,none,,growth,,KTXH-forms
TH.ICOR,Tổng hợp kinh tế,Hệ số sử dụng vốn (ICOR),Lần,ICOR,lower,none,tỉnh,,none,,index,,BG portal
TH.CPI,Tổng hợp kinh tế,Chỉ số giá tiêu dùng bình quân so với cùng kỳ,%,CPI|lạm phát,lower,none,tỉnh,,none,,index,,national 2019
TH.CPI.TH,Tổng hợp kinh tế,Chỉ số giá tiêu dùng tháng báo cáo so với tháng trước,%,CPI tháng,lower,none,tỉnh,,none,,index,,KTXH-forms
TH.KTS,Tổng hợp kinh tế,Tỷ trọng kinh tế số trong GRDP,%,kinh tế số|tỷ trọng kinh tế số,higher-is-better,last,tỉnh,,none,,ratio,,KTXH-forms
TH.TFP,Tổng hợp kinh tế,Tỷ trọng đóng góp của TFP vào tăng trưởng,%,TFP,higher-is-better,last,tỉnh,,none,,ratio,,KTXH-forms
TH.PCI,Tổng hợp kinh tế,"Chỉ số năng lực cạnh tranh cấp tỉnh (PCI), xếp hạng",Hạng,PCI,lower,last,tỉnh,,none,,index,,KTXH-forms
TH.DTH,Tổng hợp kinh tế,Tỷ lệ đô thị hóa,%,tỷ lệ đô thị hoá,higher-is-better,last,huyện/tỉnh,,weighted-mean,DS.TB,ratio,,QĐ05 T01 list
NN.DTGT,Trồng trọt,Tổng diện tích gieo trồng cây hằng năm,Ha,diện tích gieo trồng|tổng DT gieo trồng,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.DTGT.CLN,Trồng trọt,Tổng diện tích cây lâu năm,Ha,diện tích cây lâu năm,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.SLLT,Trồng trọt,Sản lượng lương thực có hạt,Tấn,tổng sản lượng lương thực|SL lương thực có hạt|sản lượng lương thực,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.SLLT.THOC,Trồng trọt,Sản lượng thóc,Tấn,thóc|trong đó thóc,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LTBQ,Trồng trọt,Lương thực có hạt bình quân đầu người,Kg/người,lương thực bình quân,higher-is-better,last,huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms
NN.GTHA,Trồng trọt,Giá trị sản phẩm trên 1 ha đất trồng trọt,Triệu đồng/ha,giá trị sản phẩm trên 1 ha|GTSP/ha đất canh tác,higher-is-better,last,huyện/tỉnh,,weighted-mean,NN.DTGT,ratio,,KTXH-forms
NN.GTHA.TS,Trồng trọt,Giá trị sản phẩm trên 1 ha mặt nước nuôi trồng thủy sản,Triệu đồng/ha,giá trị/ha nuôi trồng thủy sản,higher-is-better,last,huyện/tỉnh,,weighted-mean,TS.DT.NT,ratio,,KTXH-forms
NN.CDCC,Trồng trọt,Diện tích chuyển đổi cơ cấu cây trồng,Ha,chuyển đổi cây trồng|chuyển đổi đất lúa kém hiệu quả,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.VIETGAP.HO,Trồng trọt,Số hộ được hỗ trợ xây dựng VietGAP,Hộ,VietGap|hộ VietGAP,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
NN.VIETGAP.DT,Trồng trọt,Diện tích sản xuất đạt VietGAP/GlobalGAP,Ha,diện tích VietGAP,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.CNC.DT,Trồng trọt,Diện tích sản xuất nông nghiệp ứng dụng công nghệ cao,Ha,nông nghiệp công nghệ cao|cây thực phẩm ứng dụng CNC,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.HTCG.HO,Trồng trọt,Số hộ được hỗ trợ cây giống,Hộ,hỗ trợ cây giống,neutral,sum,xã/huyện/tỉnh,,sum,,flow,NN.HTCG.CAY,cai-rang
NN.HTCG.CAY,Trồng trọt,Số cây giống hỗ trợ,Cây,cây giống các loại,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
NN.HTCG.KP,Trồng trọt,Kinh phí hỗ trợ cây giống,Triệu đồng,kinh phí cây giống,neutral,sum,xã/huyện/tỉnh,,sum,,flow,NN.HTCG.CAY,cai-rang
NN.GIALUA,Trồng trọt,Giá lúa thương lái thu mua tại ruộng,Đồng/kg,giá lúa|giá thu mua lúa,neutral,last,xã/huyện/tỉnh,,none,,index,,nga-nam
NN.DOMAN,Trồng trọt,"Độ mặn đo được trên kênh, sông",‰,độ mặn|xâm nhập mặn,lower,last,xã/huyện/tỉnh,,none,,index,,nga-nam
NN.HSSDD,Trồng trọt,Hệ số sử dụng đất (quay vòng),Lần,hệ số sử dụng đất,higher-is-better,last,xã/huyện,,weighted-mean,NN.DTGT,ratio,,KTXH-forms
NN.LUA.DT,Trồng trọt,Lúa cả năm: diện tích gieo trồng,Ha,diện tích lúa|diện tích lúa tổng số,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.NS,Trồng trọt,Lúa cả năm: năng suất bình quân,Tạ/ha,năng suất lúa|năng suất lúa tổng số,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.LUA.DT,ratio,,KTXH-forms
NN.LUA.SL,Trồng trọt,Lúa cả năm: sản lượng,Tấn,sản lượng lúa|sản lượng lúa tổng số,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.DX.DT,Trồng trọt,Lúa Đông Xuân: diện tích gieo trồng,Ha,diện tích vụ Đông xuân|diện tích lúa Đông Xuân|diện tích vụ lúa Đông Xuân,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.DX.NS,Trồng trọt,Lúa Đông Xuân: năng suất bình quân,Tạ/ha,năng suất vụ Đông xuân|năng suất lúa Đông Xuân|năng suất vụ lúa Đông Xuân,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.LUA.DX.DT,ratio,NN.LUA.DX.DT,nga-nam + KTXH-forms
NN.LUA.DX.SL,Trồng trọt,Lúa Đông Xuân: sản lượng,Tấn,sản lượng vụ Đông xuân|sản lượng lúa Đông Xuân|sản lượng vụ lúa Đông Xuân,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.HT.DT,Trồng trọt,Lúa Hè Thu: diện tích gieo trồng,Ha,diện tích vụ Hè thu|diện tích lúa Hè Thu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.HT.NS,Trồng trọt,Lúa Hè Thu: năng suất bình quân,Tạ/ha,năng suất vụ Hè thu|năng suất lúa Hè Thu,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.LUA.HT.DT,ratio,,KTXH-forms
NN.LUA.HT.SL,Trồng trọt,Lúa Hè Thu: sản lượng,Tấn,sản lượng vụ Hè thu|sản lượng lúa Hè Thu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.TD.DT,Trồng trọt,Lúa Thu Đông: diện tích gieo trồng,Ha,diện tích vụ Thu Đông,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.TD.NS,Trồng trọt,Lúa Thu Đông: năng suất bình quân,Tạ/ha,năng suất vụ Thu Đông,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.LUA.TD.DT,ratio,,KTXH-forms
NN.LUA.TD.SL,Trồng trọt,Lúa Thu Đông: sản lượng,Tấn,sản lượng vụ Thu Đông,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.MUA.DT,Trồng trọt,Lúa Mùa: diện tích gieo trồng,Ha,diện tích vụ mùa|diện tích lúa mùa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.MUA.NS,Trồng trọt,Lúa Mùa: năng suất bình quân,Tạ/ha,năng suất vụ mùa|năng suất lúa mùa,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.LUA.MUA.DT,ratio,,KTXH-forms
NN.LUA.MUA.SL,Trồng trọt,Lúa Mùa: sản lượng,Tấn,sản lượng vụ mùa|sản lượng lúa mùa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.NGO.DT,Trồng trọt,Ngô: diện tích gieo trồng,Ha,diện tích bắp,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.NGO.NS,Trồng trọt,Ngô: năng suất bình quân,Tạ/ha,năng suất bắp,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.NGO.DT,ratio,,KTXH-forms
NN.NGO.SL,Trồng trọt,Ngô: sản lượng,Tấn,sản lượng bắp,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.KHOAI.DT,Trồng trọt,Khoai lang: diện tích gieo trồng,Ha,diện tích khoai các loại,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.KHOAI.NS,Trồng trọt,Khoai lang: năng suất bình quân,Tạ/ha,năng suất khoai các loại,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.KHOAI.DT,ratio,,KTXH-forms
NN.KHOAI.SL,Trồng trọt,Khoai lang: sản lượng,Tấn,sản lượng khoai các loại,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.SAN.DT,Trồng trọt,Sắn: diện tích gieo trồng,Ha,diện tích mì|diện tích mỳ|diện tích củ mỳ,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.SAN.NS,Trồng trọt,Sắn: năng suất bình quân,Tạ/ha,năng suất mì|năng suất mỳ|năng suất củ mỳ,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.SAN.DT,ratio,,KTXH-forms
NN.SAN.SL,Trồng trọt,Sắn: sản lượng,Tấn,sản lượng mì|sản lượng mỳ|sản lượng củ mỳ,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.RAU.DT,Trồng trọt,Rau các loại: diện tích gieo trồng,Ha,"diện tích rau, đậu",higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.RAU.NS,Trồng trọt,Rau các loại: năng suất bình quân,Tạ/ha,"năng suất rau, đậu",higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.RAU.DT,ratio,,KTXH-forms
NN.RAU.SL,Trồng trọt,Rau các loại: sản lượng,Tấn,"sản lượng rau, đậu",higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.DAU.DT,Trồng trọt,Đậu các loại: diện tích gieo trồng,Ha,diện tích đậu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.DAU.NS,Trồng trọt,Đậu các loại: năng suất bình quân,Tạ/ha,năng suất đậu,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.DAU.DT,ratio,,KTXH-forms
NN.DAU.SL,Trồng trọt,Đậu các loại: sản lượng,Tấn,sản lượng đậu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LAC.DT,Trồng trọt,Lạc: diện tích gieo trồng,Ha,diện tích đậu phộng,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LAC.NS,Trồng trọt,Lạc: năng suất bình quân,Tạ/ha,năng suất đậu phộng,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.LAC.DT,ratio,,KTXH-forms
NN.LAC.SL,Trồng trọt,Lạc: sản lượng,Tấn,sản lượng đậu phộng,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.MIA.DT,Trồng trọt,Mía: diện tích gieo trồng,Ha,diện tích mía cây,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.MIA.NS,Trồng trọt,Mía: năng suất bình quân,Tạ/ha,năng suất mía cây,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.MIA.DT,ratio,,KTXH-forms
NN.MIA.SL,Trồng trọt,Mía: sản lượng,Tấn,sản lượng mía cây,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.DUAHAU.DT,Trồng trọt,Dưa hấu: diện tích gieo trồng,Ha,diện tích dưa hấu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.DUAHAU.NS,Trồng trọt,Dưa hấu: năng suất bình quân,Tạ/ha,năng suất dưa hấu,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.DUAHAU.DT,ratio,,KTXH-forms
NN.DUAHAU.SL,Trồng trọt,Dưa hấu: sản lượng,Tấn,sản lượng dưa hấu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.OT.DT,Trồng trọt,Ớt: diện tích gieo trồng,Ha,diện tích ớt,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.OT.NS,Trồng trọt,Ớt: năng suất bình quân,Tạ/ha,năng suất ớt,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.OT.DT,ratio,,KTXH-forms
NN.OT.SL,Trồng trọt,Ớt: sản lượng,Tấn,sản lượng ớt,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.HOA.DT,Trồng trọt,Hoa các loại: diện tích gieo trồng,Ha,diện tích hoa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.HOA.NS,Trồng trọt,Hoa các loại: năng suất bình quân,Tạ/ha,năng suất hoa,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.HOA.DT,ratio,,KTXH-forms
NN.HOA.SL,Trồng trọt,Hoa các loại: sản lượng,Tấn,sản lượng hoa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.CAPHE.DT,Trồng trọt,Cà phê: tổng diện tích,Ha,diện tích cà phê nhân,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.CAPHE.NS,Trồng trọt,Cà phê: năng suất thu hoạch,Tạ/ha,năng suất cà phê nhân,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.CAPHE.DT,ratio,,KTXH-forms
NN.CAPHE.SL,Trồng trọt,Cà phê: sản lượng,Tấn,sản lượng cà phê nhân,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.TIEU.DT,Trồng trọt,Hồ tiêu: tổng diện tích,Ha,diện tích tiêu|diện tích hạt tiêu,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.TIEU.NS,Trồng trọt,Hồ tiêu: năng suất thu hoạch,Tạ/ha,năng suất tiêu|năng suất hạt tiêu,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.TIEU.DT,ratio,,KTXH-forms
NN.TIEU.SL,Trồng trọt,Hồ tiêu: sản lượng,Tấn,sản lượng tiêu|sản lượng hạt tiêu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.CAOSU.DT,Trồng trọt,Cao su: tổng diện tích,Ha,diện tích mủ cao su,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.CAOSU.NS,Trồng trọt,Cao su: năng suất thu hoạch,Tạ/ha,năng suất mủ cao su,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.CAOSU.DT,ratio,,KTXH-forms
NN.CAOSU.SL,Trồng trọt,Cao su: sản lượng,Tấn,sản lượng mủ cao su,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.DIEU.DT,Trồng trọt,Điều: tổng diện tích,Ha,diện tích hạt điều,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.DIEU.NS,Trồng trọt,Điều: năng suất thu hoạch,Tạ/ha,năng suất hạt điều,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.DIEU.DT,ratio,,KTXH-forms
NN.DIEU.SL,Trồng trọt,Điều: sản lượng,Tấn,sản lượng hạt điều,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.CHE.DT,Trồng trọt,Chè: tổng diện tích,Ha,diện tích chè búp tươi,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.CHE.NS,Trồng trọt,Chè: năng suất thu hoạch,Tạ/ha,năng suất chè búp tươi,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.CHE.DT,ratio,,KTXH-forms
NN.CHE.SL,Trồng trọt,Chè: sản lượng,Tấn,sản lượng chè búp tươi,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.DUA.DT,Trồng trọt,Dừa: tổng diện tích,Ha,diện tích dừa,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.DUA.NS,Trồng trọt,Dừa: năng suất thu hoạch,Tạ/ha,năng suất dừa,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.DUA.DT,ratio,,KTXH-forms
NN.DUA.SL,Trồng trọt,Dừa: sản lượng,Tấn,sản lượng dừa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.SR.DT,Trồng trọt,Sầu riêng: tổng diện tích,Ha,diện tích sầu riêng,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.SR.NS,Trồng trọt,Sầu riêng: năng suất thu hoạch,Tạ/ha,năng suất sầu riêng,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.SR.DT,ratio,,KTXH-forms
NN.SR.SL,Trồng trọt,Sầu riêng: sản lượng,Tấn,sản lượng sầu riêng,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.XOAI.DT,Trồng trọt,Xoài: tổng diện tích,Ha,diện tích xoài,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.XOAI.NS,Trồng trọt,Xoài: năng suất thu hoạch,Tạ/ha,năng suất xoài,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.XOAI.DT,ratio,,KTXH-forms
NN.XOAI.SL,Trồng trọt,Xoài: sản lượng,Tấn,sản lượng xoài,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.CHUOI.DT,Trồng trọt,Chuối: tổng diện tích,Ha,diện tích chuối,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.CHUOI.NS,Trồng trọt,Chuối: năng suất thu hoạch,Tạ/ha,năng suất chuối,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.CHUOI.DT,ratio,,KTXH-forms
NN.CHUOI.SL,Trồng trọt,Chuối: sản lượng,Tấn,sản lượng chuối,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.MIT.DT,Trồng trọt,Mít: tổng diện tích,Ha,diện tích mít,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.MIT.NS,Trồng trọt,Mít: năng suất thu hoạch,Tạ/ha,năng suất mít,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.MIT.DT,ratio,,KTXH-forms
NN.MIT.SL,Trồng trọt,Mít: sản lượng,Tấn,sản lượng mít,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.CAM.DT,Trồng trọt,"Cam, quýt, bưởi: tổng diện tích",Ha,diện tích cây có múi,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.CAM.NS,Trồng trọt,"Cam, quýt, bưởi: năng suất thu hoạch",Tạ/ha,năng suất cây có múi,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.CAM.DT,ratio,,KTXH-forms
NN.CAM.SL,Trồng trọt,"Cam, quýt, bưởi: sản lượng",Tấn,sản lượng cây có múi,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.NHAN.DT,Trồng trọt,"Nhãn, chôm chôm: tổng diện tích",Ha,diện tích nhãn|diện tích chôm chôm,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NN.NHAN.NS,Trồng trọt,"Nhãn, chôm chôm: năng suất thu hoạch",Tạ/ha,năng suất nhãn|năng suất chôm chôm,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,NN.NHAN.DT,ratio,,KTXH-forms
NN.NHAN.SL,Trồng trọt,"Nhãn, chôm chôm: sản lượng",Tấn,sản lượng nhãn|sản lượng chôm chôm,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.MAUCAT.DT,Trồng trọt,Diện tích cây màu và cây ăn trái,Ha,sản xuất màu và cây ăn trái|màu và cây ăn trái,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
NN.MAU.DT,Trồng trọt,Diện tích trồng màu,Ha,diện tích màu|cây màu|rau màu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,NN.MAUCAT.DT,nga-nam
NN.CAT.DT,Trồng trọt,Diện tích cây ăn trái,Ha,diện tích cây ăn quả|cây ăn trái|tổng diện tích cây ăn quả|vườn cây ăn trái,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,NN.MAUCAT.DT,nga-nam + KTXH-forms
NN.CAT.SL,Trồng trọt,Sản lượng cây ăn trái,Tấn,SL trái cây các loại|sản lượng trái cây,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NN.LUA.HT.XG,Trồng trọt,Diện tích lúa Hè Thu đã xuống giống,Ha,xuống giống vụ lúa Hè Thu|vụ Hè Thu xuống giống|xuống giống lúa Hè Thu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
NN.LUA.HT.TL,Trồng trọt,Tỷ lệ xuống giống lúa Hè Thu so với kế hoạch,%,tỷ lệ diện tích xuống giống Hè Thu,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,NN.LUA.HT.DT,ratio,NN.LUA.HT.XG,nga-nam
NN.LUA.CLC,Trồng trọt,"Diện tích lúa chất lượng cao, phát thải thấp",Ha,Đề án 1 triệu ha lúa|lúa chất lượng cao,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam (task)
CH.GS.TD,Chăn nuôi,Tổng đàn gia súc,Con,đàn gia súc|phát triển đàn gia súc,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam + KTXH-forms
CH.GS.TRAU,Chăn nuôi,Đàn trâu,Con,trâu|tổng đàn trâu,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
CH.GS.BO,Chăn nuôi,Đàn bò,Con,bò|tổng đàn bò,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
CH.GS.BOSUA,Chăn nuôi,Đàn bò sữa,Con,bò sữa,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
CH.GS.LON,Chăn nuôi,Đàn lợn (heo),Con,đàn heo|lợn|tổng đàn lợn,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
CH.GS.DE,Chăn nuôi,Đàn dê,Con,"dê, cừu",higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
CH.GC.TD,Chăn nuôi,Tổng đàn gia cầm,Con,đàn gia cầm|gia cầm,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam + KTXH-forms
CH.THIT.TONG,Chăn nuôi,Sản lượng thịt hơi xuất chuồng các loại,Tấn,sản lượng thịt hơi|thịt hơi các loại,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.THIT.TRAU,Chăn nuôi,Sản lượng thịt trâu hơi,Tấn,thịt trâu hơi|trâu xuất chuồng,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.THIT.BO,Chăn nuôi,Sản lượng thịt bò hơi,Tấn,thịt bò hơi|bò xuất chuồng,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.THIT.LON,Chăn nuôi,Sản lượng thịt lợn hơi,Tấn,thịt heo hơi|heo xuất chuồng,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.THIT.DE,Chăn nuôi,Sản lượng thịt dê hơi,Tấn,thịt dê hơi,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.THIT.GC,Chăn nuôi,Sản lượng thịt gia cầm,Tấn,thịt gia cầm,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.TRUNG,Chăn nuôi,Sản lượng trứng gia cầm,1.000 quả,trứng gà|trứng,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.SUA,Chăn nuôi,Sản lượng sữa tươi,Tấn,sữa tươi,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.KEN,Chăn nuôi,Sản lượng kén tằm,Tấn,kén tằm,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.MAT,Chăn nuôi,Sản lượng mật ong,Tấn,mật ong,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.TIEM,Chăn nuôi,Tỷ lệ tiêm phòng đàn vật nuôi,%,"tiêm phòng gia súc, gia cầm",higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,CH.GS.TD,ratio,,KTXH-forms
CH.DB,Chăn nuôi,Số vật nuôi tiêu hủy do dịch bệnh,Con,tiêu hủy|dịch tả lợn châu Phi,lower,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
CH.DD.HO,Chăn nuôi,Số hộ đủ điều kiện hỗ trợ di dời cơ sở chăn nuôi,Hộ,di dời các cơ sở chăn nuôi,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
CH.DD.KP,Chăn nuôi,Kinh phí hỗ trợ di dời cơ sở chăn nuôi,Tỷ đồng,kinh phí di dời chăn nuôi,neutral,sum,xã/huyện/tỉnh,,sum,,flow,CH.DD.HO,cai-rang
LN.CP,Lâm nghiệp,Tỷ lệ che phủ rừng,%,độ che phủ rừng|tỷ lệ che phủ rừng (kể cả cây cao su),higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DD.TONG,ratio,,KTXH-forms
LN.TRT,Lâm nghiệp,Diện tích trồng rừng tập trung,Ha,trồng rừng mới|trồng rừng|rừng trồng mới,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
LN.PT,Lâm nghiệp,Số cây trồng phân tán,1.000 cây,cây phân tán|trồng cây phân tán,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
LN.CS,Lâm nghiệp,Diện tích rừng trồng được chăm sóc,Ha,chăm sóc rừng trồng,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
LN.KHOAN,Lâm nghiệp,"Diện tích rừng giao khoán quản lý, bảo vệ",Ha,khoán bảo vệ rừng|QLBVR,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
LN.KN,Lâm nghiệp,Diện tích khoanh nuôi tái sinh rừng,Ha,khoanh nuôi tái sinh,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
LN.GO,Lâm nghiệp,Sản lượng gỗ khai thác,m³,khai thác gỗ|gỗ rừng trồng,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
LN.CUI,Lâm nghiệp,Sản lượng củi khai thác,Ster,củi,neutral,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
LN.FSC,Lâm nghiệp,Diện tích rừng có chứng chỉ quản lý bền vững,Ha,FSC|rừng gỗ lớn,higher-is-better,last,huyện/tỉnh,,sum,,stock,,KTXH-forms
LN.CHAY,Lâm nghiệp,Số vụ cháy rừng,Vụ,cháy rừng,lower,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
LN.VP,Lâm nghiệp,Số vụ vi phạm lâm luật,Vụ,vi phạm lâm nghiệp|phá rừng,lower,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TS.DT.NT,Thủy sản,Diện tích nuôi trồng thủy sản,Ha,diện tích nuôi thủy sản|diện tích mặt nước NTTS,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
TS.SL,Thủy sản,Tổng sản lượng thủy sản,Tấn,sản lượng thủy sản,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TS.SL.NT,Thủy sản,Sản lượng thủy sản nuôi trồng,Tấn,sản lượng nuôi trồng,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TS.SL.KT,Thủy sản,Sản lượng thủy sản khai thác,Tấn,sản lượng khai thác,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TS.TOM,Thủy sản,Sản lượng tôm nuôi,Tấn,tôm nước lợ|tôm thẻ,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TS.CATRA,Thủy sản,Sản lượng cá tra,Tấn,cá tra,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TS.TAU,Thủy sản,Số tàu cá trên 6 mét đang hoạt động,Chiếc,tàu cá,neutral,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NM.XA,"Nông thôn mới, OCOP, hợp tác xã",Số xã đạt chuẩn nông thôn mới,Xã,xã đạt chuẩn NTM|xã nông thôn mới,higher-is-better,last,huyện/tỉnh,,sum,,stock,,KTXH-forms
NM.XA.TL,"Nông thôn mới, OCOP, hợp tác xã",Tỷ lệ xã đạt chuẩn nông thôn mới,%,tỷ lệ xã NTM,higher-is-better,last,huyện/tỉnh,,none,,ratio,NM.XA,KTXH-forms
NM.XA.NC,"Nông thôn mới, OCOP, hợp tác xã",Số xã đạt chuẩn nông thôn mới nâng cao,Xã,nông thôn mới nâng cao|NTM nâng cao,higher-is-better,last,huyện/tỉnh,,sum,,stock,,nga-nam (task)
NM.XA.KM,"Nông thôn mới, OCOP, hợp tác xã",Số xã đạt chuẩn nông thôn mới kiểu mẫu,Xã,NTM kiểu mẫu,higher-is-better,last,huyện/tỉnh,,sum,,stock,,KTXH-forms
NM.TC,"Nông thôn mới, OCOP, hợp tác xã",Số tiêu chí nông thôn mới bình quân/xã,Tiêu chí,tiêu chí NTM bình quân,higher-is-better,last,huyện/tỉnh,,weighted-mean,NM.XA,ratio,,KTXH-forms
NM.VON,"Nông thôn mới, OCOP, hợp tác xã",Vốn Chương trình MTQG xây dựng nông thôn mới được phân bổ,Triệu đồng,vốn CTMTQG nông thôn mới|vốn sự nghiệp NTM|vốn Chương trình mục tiêu quốc gia xây dựng nông thôn mới,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
NM.OCOP,"Nông thôn mới, OCOP, hợp tác xã",Số sản phẩm OCOP đạt từ 3 sao trở lên (lũy kế),Sản phẩm,sản phẩm OCOP|OCOP,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam + KTXH-forms
NM.OCOP.TB,"Nông thôn mới, OCOP, hợp tác xã","Số sản phẩm OCOP tham gia trưng bày, quảng bá",Sản phẩm,trưng bày sản phẩm OCOP|sản phẩm OCOP và các sản phẩm tiềm năng,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
NM.HTX,"Nông thôn mới, OCOP, hợp tác xã",Số hợp tác xã đang hoạt động,HTX,hợp tác xã|HTX,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NM.HTX.MOI,"Nông thôn mới, OCOP, hợp tác xã",Số hợp tác xã thành lập mới,HTX,HTX thành lập mới,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
NM.THT,"Nông thôn mới, OCOP, hợp tác xã",Số tổ hợp tác đang hoạt động,Tổ,tổ hợp tác,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
NM.DTVM.P,"Nông thôn mới, OCOP, hợp tác xã",Số phường đạt chuẩn đô thị văn minh,Phường,Phường đô thị văn minh|phường đạt chuẩn đô thị văn minh,higher-is-better,last,huyện/tỉnh,,sum,,stock,,cai-rang
NM.DTVM.Q,"Nông thôn mới, OCOP, hợp tác xã",Đơn vị cấp huyện đạt đô thị văn minh,Đơn vị,Quận đô thị văn minh,higher-is-better,last,huyện/tỉnh,,sum,,stock,,cai-rang
CN.IIP,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ,%,IIP|chỉ số sản xuất công nghiệp,higher-is-better,none,tỉnh,,none,,index,,KTXH-forms
CN.IIP.KT,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Chỉ số sản xuất ngành khai khoáng so với cùng kỳ,%,IIP khai khoáng,higher-is-better,none,tỉnh,,none,,index,,KTXH-forms
CN.IIP.CB,"Công nghiệp, tiểu thủ công nghiệp, xây dựng","Chỉ số sản xuất ngành chế biến, chế tạo so với cùng kỳ",%,IIP chế biến chế tạo,higher-is-better,none,tỉnh,,none,,index,,KTXH-forms
CN.IIP.DIEN,"Công nghiệp, tiểu thủ công nghiệp, xây dựng","Chỉ số sản xuất, phân phối điện, khí so với cùng kỳ",%,IIP điện,higher-is-better,none,tỉnh,,none,,index,,KTXH-forms
CN.TD.GIAY,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Tốc độ tăng sản xuất giày dép,%,sản xuất giày dép tăng,higher-is-better,none,huyện/tỉnh,,none,,growth,,cai-rang
CN.TD.IN,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Tốc độ tăng dịch vụ in ấn,%,dịch vụ in ấn tăng,higher-is-better,none,huyện/tỉnh,,none,,growth,,cai-rang
CN.TD.NHUA,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Tốc độ tăng sản xuất sản phẩm nhựa,%,sản xuất sản phẩm nhựa tăng,higher-is-better,none,huyện/tỉnh,,none,,growth,,cai-rang
CN.KT,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Giá trị sản xuất công nghiệp khai thác mỏ,Tỷ đồng,công nghiệp khai thác,neutral,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.CB,"Công nghiệp, tiểu thủ công nghiệp, xây dựng","Giá trị sản xuất công nghiệp chế biến, chế tạo",Tỷ đồng,công nghiệp chế biến,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.DIEN,"Công nghiệp, tiểu thủ công nghiệp, xây dựng","Giá trị sản xuất, phân phối điện, nước",Tỷ đồng,"CN SX, PP điện, nước",higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.DIEN,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Điện sản xuất,Triệu kWh,điện sản xuất,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.DTP,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Điện thương phẩm,Triệu kWh,điện thương phẩm,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.NUOC,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Nước máy sản xuất,1.000 m³,nước máy|nước sản xuất,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.MAY,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Quần áo may sẵn,1.000 cái,may mặc|quần áo,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.GACH,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Gạch xây các loại,1.000 viên,gạch|gạch không nung,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.DA,"Công nghiệp, tiểu thủ công nghiệp, xây dựng","Đá, cát xây dựng khai thác",1.000 m³,"khai thác đá, cát",neutral,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.XM,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Xi măng,1.000 tấn,xi măng,higher-is-better,sum,tỉnh,,sum,,flow,,KTXH-forms
CN.SP.THUYSAN,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Thủy sản chế biến đông lạnh,Tấn,thủy sản đông lạnh,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.GAO,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Gạo xay xát,Tấn,xay xát gạo,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.GOXE,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Gỗ xẻ các loại,m³,gỗ xẻ,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.SP.PHANBON,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Phân bón NPK,Tấn,phân bón,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CN.KCN,"Công nghiệp, tiểu thủ công nghiệp, xây dựng","Số khu công nghiệp, cụm công nghiệp hoạt động","Khu, cụm",KCN|CCN,higher-is-better,last,huyện/tỉnh,,sum,,stock,,KTXH-forms
CN.KCN.LD,"Công nghiệp, tiểu thủ công nghiệp, xây dựng","Tỷ lệ lấp đầy khu, cụm công nghiệp",%,tỷ lệ lấp đầy,higher-is-better,last,huyện/tỉnh,,weighted-mean,CN.KCN,ratio,,KTXH-forms
CN.KC,"Công nghiệp, tiểu thủ công nghiệp, xây dựng",Số đề án khuyến công thực hiện,Đề án,khuyến công,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
TM.BL,"Thương mại, dịch vụ, du lịch",Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng,Tỷ đồng,tổng mức bán lẻ|TMBLHH|tổng mức hàng hóa bán lẻ và dịch vụ tiêu dùng xã hội,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.BLHH,"Thương mại, dịch vụ, du lịch",Doanh thu bán lẻ hàng hóa,Tỷ đồng,doanh thu bán lẻ|bán lẻ hàng hóa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
TM.LCHH,"Thương mại, dịch vụ, du lịch",Tổng mức lưu chuyển hàng hóa,Tỷ đồng,mức lưu chuyển hàng hóa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
TM.LTAU,"Thương mại, dịch vụ, du lịch","Doanh thu lưu trú, ăn uống",Tỷ đồng,"dịch vụ lưu trú, ăn uống",higher-is-better,sum,huyện/tỉnh,,sum,,flow,,cai-rang
TM.DVK,"Thương mại, dịch vụ, du lịch",Doanh thu dịch vụ khác,Tỷ đồng,dịch vụ khác,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.XK,"Thương mại, dịch vụ, du lịch",Kim ngạch xuất khẩu hàng hóa,Triệu USD,xuất khẩu|tổng kim ngạch xuất khẩu|giá trị xuất khẩu,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.NK,"Thương mại, dịch vụ, du lịch",Kim ngạch nhập khẩu hàng hóa,Triệu USD,nhập khẩu|tổng kim ngạch nhập khẩu,neutral,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.XK.TD,"Thương mại, dịch vụ, du lịch",Tốc độ tăng kim ngạch xuất khẩu,%,tăng xuất khẩu,higher-is-better,none,tỉnh,,none,,growth,,Hà Nội 2026
TM.DL.KH,"Thương mại, dịch vụ, du lịch",Tổng lượt khách du lịch,Lượt khách,khách du lịch|lượt khách,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.DL.QT,"Thương mại, dịch vụ, du lịch",Lượt khách du lịch quốc tế,Lượt khách,khách quốc tế,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.DL.LT,"Thương mại, dịch vụ, du lịch",Lượt khách lưu trú,Lượt khách,khách lưu trú,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.DL.DT,"Thương mại, dịch vụ, du lịch",Tổng thu từ khách du lịch,Tỷ đồng,doanh thu du lịch,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.CHO,"Thương mại, dịch vụ, du lịch",Số chợ hoạt động,Chợ,chợ,neutral,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
TM.QLTT.VU,"Thương mại, dịch vụ, du lịch",Số vụ vi phạm thị trường bị xử lý,Vụ,"quản lý thị trường|buôn lậu, gian lận thương mại",neutral,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TM.TD.DN,"Thương mại, dịch vụ, du lịch",Tổng dư nợ tín dụng trên địa bàn,Tỷ đồng,dư nợ cho vay,higher-is-better,last,huyện/tỉnh,,sum,,stock,,KTXH-forms
TM.TD.HD,"Thương mại, dịch vụ, du lịch",Tổng vốn huy động trên địa bàn,Tỷ đồng,huy động vốn,higher-is-better,last,huyện/tỉnh,,sum,,stock,,KTXH-forms
TM.TD.NX,"Thương mại, dịch vụ, du lịch",Tỷ lệ nợ xấu,%,nợ xấu,lower,last,huyện/tỉnh,,weighted-mean,TM.TD.DN,ratio,,KTXH-forms
TM.GTGT,"Thương mại, dịch vụ, du lịch",Số thuế giá trị gia tăng được giảm,Tỷ đồng,giảm thuế giá trị gia tăng|giảm thuế GTGT,neutral,sum,huyện/tỉnh,,sum,,flow,,cai-rang
VT.DT,"Vận tải, thông tin truyền thông","Doanh thu vận tải, kho bãi",Tỷ đồng,doanh thu vận tải,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
VT.HH.VC,"Vận tải, thông tin truyền thông",Khối lượng hàng hóa vận chuyển,1.000 tấn,vận chuyển hàng hóa,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
VT.HH.LC,"Vận tải, thông tin truyền thông",Khối lượng hàng hóa luân chuyển,1.000 tấn.km,luân chuyển hàng hóa,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
VT.HK.VC,"Vận tải, thông tin truyền thông",Số lượt hành khách vận chuyển,1.000 hành khách,vận chuyển hành khách,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
VT.HK.LC,"Vận tải, thông tin truyền thông",Số lượt hành khách luân chuyển,1.000 hành khách.km,luân chuyển hành khách,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
VT.TB,"Vận tải, thông tin truyền thông",Số thuê bao điện thoại/100 dân,Thuê bao,thuê bao điện thoại,higher-is-better,last,huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms
VT.INT,"Vận tải, thông tin truyền thông",Số thuê bao internet băng rộng/100 dân,Thuê bao,internet băng thông rộng,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms
VT.TH,"Vận tải, thông tin truyền thông",Tỷ lệ hộ được xem truyền hình,%,hộ xem truyền hình,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.HO,ratio,,KTXH-forms
VT.PT,"Vận tải, thông tin truyền thông",Tỷ lệ hộ được nghe phát thanh,%,hộ nghe đài,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.HO,ratio,,KTXH-forms
DN.MOI,"Doanh nghiệp, hộ kinh doanh",Số doanh nghiệp thành lập mới,Doanh nghiệp,doanh nghiệp thành lập mới|DN thành lập mới,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
DN.TONG,"Doanh nghiệp, hộ kinh doanh",Số doanh nghiệp đang hoạt động (lũy kế),Doanh nghiệp,lũy kế doanh nghiệp|tổng số doanh nghiệp|lũy kế đến nay toàn thị xã có,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,DN.MOI,nga-nam
DN.VON,"Doanh nghiệp, hộ kinh doanh",Vốn đăng ký của doanh nghiệp thành lập mới,Tỷ đồng,vốn đăng ký,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
DN.GT,"Doanh nghiệp, hộ kinh doanh","Số doanh nghiệp giải thể, tạm ngừng",Doanh nghiệp,giải thể|tạm ngừng kinh doanh,lower,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
DN.HKD.MOI,"Doanh nghiệp, hộ kinh doanh",Số hộ kinh doanh cấp giấy đăng ký mới,Hộ,giấy đăng ký kinh doanh cho hộ kinh doanh mới|hộ kinh doanh mới|cấp mới hộ kinh doanh|hộ cấp mới hộ kinh doanh|hộ kinh doanh thành lập mới|đăng ký hộ kinh doanh cấp mới,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
DN.HKD.TONG,"Doanh nghiệp, hộ kinh doanh",Số hộ kinh doanh (lũy kế),Hộ,lũy kế hộ kinh doanh|lũy kế đến nay toàn địa bàn thị xã có|hộ kinh doanh|lũy kế toàn xã có hộ kinh doanh,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,DN.HKD.MOI,nga-nam
DN.DA.SO,"Doanh nghiệp, hộ kinh doanh","Số dự án được cấp chủ trương, giấy chứng nhận đầu tư",Dự án,thu hút đầu tư|dự án kêu gọi đầu tư,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,nga-nam
DN.FDI,"Doanh nghiệp, hộ kinh doanh",Vốn FDI đăng ký,Triệu USD,FDI|vốn đầu tư nước ngoài,higher-is-better,sum,tỉnh,,sum,,flow,,KTXH-forms
TN.TONG,Thu ngân sách,Tổng thu ngân sách nhà nước trên địa bàn,Tỷ đồng,tổng thu NSNN|thu ngân sách nhà nước|thu ngân sách trên địa bàn,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.DTG,Thu ngân sách,Thu ngân sách trong chỉ tiêu (dự toán giao),Tỷ đồng,thu các nguồn trong chỉ tiêu|thu theo chỉ tiêu dự toán giao|thu cân đối|thu ngân sách trong chỉ tiêu|thu theo dự toán giao|thu ngân sách theo dự toán giao,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
TN.ND,Thu ngân sách,Thu nội địa,Tỷ đồng,thu nội địa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.ND.TRU,Thu ngân sách,Thu nội địa không kể tiền sử dụng đất và xổ số,Tỷ đồng,"thu nội địa trừ tiền đất, xổ số",higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.DNNN,Thu ngân sách,Thu từ doanh nghiệp nhà nước,Triệu đồng,thu từ khu vực DNNN|thu từ các doanh nghiệp nhà nước,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.FDI,Thu ngân sách,Thu từ doanh nghiệp có vốn đầu tư nước ngoài,Triệu đồng,thu từ khu vực FDI,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.NQD,Thu ngân sách,Thu từ khu vực công thương nghiệp ngoài quốc doanh,Triệu đồng,thuế CTN NQD|ngoài quốc doanh|thu ngoài quốc doanh,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.TNCN,Thu ngân sách,Thuế thu nhập cá nhân,Triệu đồng,thuế TNCN,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.BVMT,Thu ngân sách,Thuế bảo vệ môi trường,Triệu đồng,thuế BVMT,higher-is-better,sum,tỉnh,,sum,,flow,,CK-NSNN
TN.LPTB,Thu ngân sách,Lệ phí trước bạ,Triệu đồng,LPTB|thuế trước bạ,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.PLP,Thu ngân sách,"Phí, lệ phí",Triệu đồng,thu phí và lệ phí,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.TSDD,Thu ngân sách,Thu tiền sử dụng đất,Triệu đồng,tiền sử dụng đất|tiền SDĐ,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.PNN,Thu ngân sách,Thuế sử dụng đất phi nông nghiệp,Triệu đồng,thuế SDĐPNN|thuế đất phi nông nghiệp,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.NNN,Thu ngân sách,Thuế sử dụng đất nông nghiệp,Triệu đồng,thuế SDĐNN,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.TMDN,Thu ngân sách,"Thu tiền cho thuê đất, thuê mặt nước",Triệu đồng,tiền thuê đất,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.XS,Thu ngân sách,Thu từ hoạt động xổ số kiến thiết,Triệu đồng,xổ số kiến thiết,higher-is-better,sum,tỉnh,,sum,,flow,,CK-NSNN
TN.KS,Thu ngân sách,"Thu tiền cấp quyền khai thác khoáng sản, tài nguyên nước",Triệu đồng,cấp quyền khai thác khoáng sản,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.QDC,Thu ngân sách,"Thu từ quỹ đất công ích, hoa lợi công sản",Triệu đồng,thu quỹ đất công ích|hoa lợi công sản,higher-is-better,sum,xã/huyện,,sum,,flow,,CK-NSNN
TN.KHAC,Thu ngân sách,Thu khác ngân sách,Triệu đồng,thu khác,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
TN.XNK,Thu ngân sách,"Thu từ hoạt động xuất khẩu, nhập khẩu",Tỷ đồng,thu hải quan|thuế XNK,higher-is-better,sum,tỉnh,,sum,,flow,,CK-NSNN
TN.BSCD,Thu ngân sách,Thu bổ sung cân đối từ ngân sách cấp trên,Tỷ đồng,bổ sung cân đối,neutral,sum,xã/huyện/tỉnh,,none,,flow,,CK-NSNN
TN.BSMT,Thu ngân sách,Thu bổ sung có mục tiêu từ ngân sách cấp trên,Tỷ đồng,bổ sung có mục tiêu,neutral,sum,xã/huyện/tỉnh,,none,,flow,,CK-NSNN
TN.KD,Thu ngân sách,Thu kết dư ngân sách năm trước,Tỷ đồng,kết dư,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.CN,Thu ngân sách,Thu chuyển nguồn năm trước sang,Tỷ đồng,chuyển nguồn,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.NSDP,Thu ngân sách,Tổng thu ngân sách địa phương,Tỷ đồng,thu NSĐP|tổng thu NSĐP,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.DP,Thu ngân sách,Thu ngân sách địa phương được hưởng theo phân cấp,Tỷ đồng,NSĐP được hưởng,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
TN.NO,Thu ngân sách,Số nợ thuế đến kỳ báo cáo,Tỷ đồng,nợ thuế|nợ đọng thuế,lower,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
CI.TONG,Chi ngân sách,Tổng chi ngân sách địa phương,Tỷ đồng,tổng chi ngân sách|chi NSĐP|chi ngân sách trên địa bàn,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + CK-NSNN
CI.CD,Chi ngân sách,Chi cân đối ngân sách địa phương,Tỷ đồng,chi cân đối,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.DTPT,Chi ngân sách,Chi đầu tư phát triển,Tỷ đồng,chi ĐTPT,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms + CK-NSNN
CI.DTPT.CD,Chi ngân sách,Chi đầu tư từ vốn cân đối ngân sách,Tỷ đồng,vốn cân đối ngân sách,neutral,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CI.DTPT.SDD,Chi ngân sách,Chi đầu tư từ nguồn thu tiền sử dụng đất,Tỷ đồng,từ nguồn sử dụng đất,neutral,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
CI.TX,Chi ngân sách,Chi thường xuyên,Tỷ đồng,chi TX,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms + CK-NSNN
CI.TX.GD,Chi ngân sách,"Chi sự nghiệp giáo dục, đào tạo và dạy nghề",Tỷ đồng,chi giáo dục,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.TX.YT,Chi ngân sách,"Chi sự nghiệp y tế, dân số và gia đình",Tỷ đồng,chi y tế,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.TX.KHCN,Chi ngân sách,"Chi sự nghiệp khoa học, công nghệ, đổi mới sáng tạo",Tỷ đồng,chi khoa học công nghệ,higher-is-better,sum,tỉnh,,sum,,flow,,CK-NSNN
CI.TX.VH,Chi ngân sách,"Chi sự nghiệp văn hóa, thông tin, thể thao",Tỷ đồng,chi văn hóa,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.TX.MT,Chi ngân sách,Chi sự nghiệp bảo vệ môi trường,Tỷ đồng,chi môi trường,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.TX.KT,Chi ngân sách,Chi hoạt động kinh tế,Tỷ đồng,chi sự nghiệp kinh tế,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.TX.QL,Chi ngân sách,"Chi hoạt động của cơ quan quản lý nhà nước, đảng, đoàn thể",Tỷ đồng,chi quản lý hành chính,lower,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.TX.DBXH,Chi ngân sách,Chi bảo đảm xã hội,Tỷ đồng,chi đảm bảo xã hội,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.TX.QPAN,Chi ngân sách,"Chi quốc phòng, an ninh",Tỷ đồng,chi QP-AN,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.DPNS,Chi ngân sách,Dự phòng ngân sách,Tỷ đồng,dự phòng,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.CTMT,Chi ngân sách,"Chi chương trình mục tiêu quốc gia, chương trình mục tiêu",Tỷ đồng,chi CTMT,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.CNS,Chi ngân sách,Chi chuyển nguồn sang năm sau,Tỷ đồng,chi chuyển nguồn,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,CK-NSNN
CI.TKC,Chi ngân sách,Số tiết kiệm chi thường xuyên,Tỷ đồng,tiết kiệm chi,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
DT.TXH,"Đầu tư, vốn",Tổng vốn đầu tư phát triển toàn xã hội trên địa bàn,Tỷ đồng,tổng vốn đầu tư phát triển|vốn đầu tư toàn xã hội|tổng vốn đầu tư trên địa bàn|tổng vốn đầu tư toàn xã hội,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,cai-rang + KTXH-forms
DT.TXH.NS,"Đầu tư, vốn",Vốn đầu tư toàn xã hội từ ngân sách nhà nước,Tỷ đồng,vốn khu vực nhà nước,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
DT.TXH.DAN,"Đầu tư, vốn",Vốn đầu tư khu vực ngoài nhà nước,Tỷ đồng,vốn dân doanh,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,KTXH-forms
DT.TXH.FDI,"Đầu tư, vốn",Vốn đầu tư khu vực FDI thực hiện,Tỷ đồng,vốn FDI thực hiện,higher-is-better,sum,tỉnh,,sum,,flow,,KTXH-forms
DT.KH,"Đầu tư, vốn",Kế hoạch vốn đầu tư công được giao trong năm,Tỷ đồng,tổng kế hoạch vốn đầu tư|nguồn vốn đầu tư công năm|phân bổ vốn đầu tư công,neutral,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang + nga-nam
DT.KH.SO,"Đầu tư, vốn","Số công trình, dự án được bố trí vốn",Dự án,"số công trình, dự án|công trình đầu tư",neutral,last,xã/huyện/tỉnh,,sum,,stock,DT.KH,nga-nam
DT.KH.HT,"Đầu tư, vốn",Số dự án hoàn thành năm trước được bố trí vốn,Dự án,dự án hoàn thành năm trước,neutral,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang
DT.KH.CTHT,"Đầu tư, vốn",Số dự án chuyển tiếp hoàn thành trong năm,Dự án,chuyển tiếp hoàn thành,neutral,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang
DT.KH.CTSAU,"Đầu tư, vốn",Số dự án chuyển tiếp hoàn thành sau năm kế hoạch,Dự án,chuyển tiếp hoàn thành sau năm kế hoạch,neutral,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang
DT.KH.KCM,"Đầu tư, vốn",Số dự án khởi công mới,Dự án,khởi công mới,neutral,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang
DT.GN,"Đầu tư, vốn",Giải ngân vốn đầu tư công lũy kế,Tỷ đồng,giải ngân|giải ngân vốn đầu tư công|đã giải ngân được|đã giải ngân,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
DT.GN.TL,"Đầu tư, vốn",Tỷ lệ giải ngân vốn đầu tư công,%,tỷ lệ giải ngân|giải ngân đạt,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DT.KH,ratio,DT.GN,cai-rang + nga-nam
DT.TQL.KH,"Đầu tư, vốn",Kế hoạch vốn cấp tỉnh quản lý,Tỷ đồng,vốn tỉnh quản lý|nguồn vốn tỉnh quản lý,neutral,last,huyện/tỉnh,,sum,,stock,,nga-nam
DT.TQL.GN,"Đầu tư, vốn",Giải ngân vốn cấp tỉnh quản lý,Tỷ đồng,giải ngân vốn tỉnh quản lý,higher-is-better,sum,huyện/tỉnh,,sum,,flow,DT.TQL.KH,nga-nam
DT.HQL.KH,"Đầu tư, vốn",Kế hoạch vốn địa phương (thị xã/huyện/xã) quản lý,Tỷ đồng,vốn thị xã quản lý|vốn huyện quản lý|vốn xã quản lý|vốn phường quản lý|nguồn vốn xã quản lý|nguồn vốn huyện quản lý,neutral,last,xã/huyện,,sum,,stock,,nga-nam
DT.HQL.GN,"Đầu tư, vốn",Giải ngân vốn địa phương quản lý,Tỷ đồng,giải ngân vốn thị xã quản lý|giải ngân vốn xã quản lý|giải ngân vốn huyện quản lý|giải ngân vốn phường quản lý,higher-is-better,sum,xã/huyện,,sum,,flow,DT.HQL.KH,nga-nam
DT.SN.KH,"Đầu tư, vốn",Kế hoạch vốn sự nghiệp có tính chất đầu tư,Tỷ đồng,vốn sự nghiệp có tính chất đầu tư,neutral,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
DT.SN.GN,"Đầu tư, vốn",Giải ngân vốn sự nghiệp có tính chất đầu tư,Tỷ đồng,giải ngân vốn sự nghiệp,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,DT.SN.KH,nga-nam
DT.KD,"Đầu tư, vốn",Vốn năm trước kéo dài sang năm nay,Tỷ đồng,vốn kéo dài,lower,last,xã/huyện/tỉnh,,sum,,stock,,project-forms
DT.KD.GN,"Đầu tư, vốn",Giải ngân vốn kéo dài,Tỷ đồng,giải ngân vốn kéo dài,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,project-forms
DT.NSTW,"Đầu tư, vốn",Giải ngân vốn ngân sách trung ương,Tỷ đồng,NSTW,higher-is-better,sum,huyện/tỉnh,,sum,,flow,,project-forms
DT.ODA,"Đầu tư, vốn","Giải ngân vốn ODA, vay ưu đãi",Tỷ đồng,ODA,higher-is-better,sum,tỉnh,,sum,,flow,,project-forms
DT.QT,"Đầu tư, vốn",Số dự án hoàn thành đã phê duyệt quyết toán,Dự án,quyết toán dự án hoàn thành,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,project-forms
GP.HO.TONG,Giải phóng mặt bằng,"Tổng số hộ, tổ chức bị ảnh hưởng bởi dự án",Hộ,tổng số hộ bị ảnh hưởng|hộ bị ảnh hưởng,neutral,last,xã/huyện/tỉnh,,sum,,stock,GP.HO.CT,nga-nam + HCMC form
GP.HO.TB,Giải phóng mặt bằng,Số hộ có thông báo thu hồi đất,Hộ,thông báo thu hồi đất,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,HCMC form
GP.HO.KD,Giải phóng mặt bằng,Số hộ đã kiểm đếm,Hộ,kiểm đếm,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,HCMC form
GP.HO.PA,Giải phóng mặt bằng,Số hộ có phương án bồi thường được duyệt,Hộ,phương án được duyệt,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,HCMC form
GP.HO.CK,Giải phóng mặt bằng,Số hộ đã công khai phương án,Hộ,công khai phương án,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,HCMC form
GP.HO.CT,Giải phóng mặt bằng,Số hộ đã nhận tiền bồi thường (đã chi trả),Hộ,hộ đăng ký nhận tiền|đã chi trả|trường hợp chi trả|đã chi trả cho|tổ chức chi trả được|chi trả tiền cho,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang + nga-nam
GP.HO.BG,Giải phóng mặt bằng,Số hộ đã bàn giao mặt bằng,Hộ,bàn giao mặt bằng|thống nhất giao mặt bằng,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam + HCMC form
GP.HO.CC,Giải phóng mặt bằng,Số hộ đang trình cưỡng chế thu hồi đất,Hộ,trình xin chủ trương cưỡng chế,lower,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
GP.HO.XHT,Giải phóng mặt bằng,Số hộ đang xin ý kiến hỗ trợ (công trình trên đất nông nghiệp),Hộ,xin ý kiến UBND tỉnh xem xét hỗ trợ,neutral,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
GP.HO.CH,Giải phóng mặt bằng,"Số hộ còn lại chưa bàn giao, chưa nhận tiền",Hộ,hiện còn,lower,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
GP.TIEN.PA,Giải phóng mặt bằng,"Tổng kinh phí bồi thường, hỗ trợ theo phương án",Đồng,tổng số tiền bồi thường|giá trị BT theo PA,neutral,last,xã/huyện/tỉnh,,sum,,stock,GP.TIEN.CT,nga-nam
GP.TIEN.CT,Giải phóng mặt bằng,Kinh phí bồi thường đã chi trả lũy kế,Đồng,số tiền chi trả|đã chi trả với số tiền,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,GP.HO.CT,cai-rang + nga-nam
GP.TIEN.TL,Giải phóng mặt bằng,Tỷ lệ chi trả bồi thường,%,tỷ lệ chi trả,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GP.TIEN.PA,ratio,GP.TIEN.CT,nga-nam
GP.DT.TONG,Giải phóng mặt bằng,Tổng diện tích phải thu hồi,m²,diện tích thu hồi,neutral,last,xã/huyện/tỉnh,,sum,,stock,,HCMC form
GP.DT.TH,Giải phóng mặt bằng,"Diện tích đã thu hồi, chi trả",m²,diện tích chi trả,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,GP.HO.CT,cai-rang + HCMC form
GP.TDC.NC,Giải phóng mặt bằng,Số hộ có nhu cầu tái định cư,Hộ,hộ tái định cư,neutral,last,xã/huyện/tỉnh,,sum,,stock,,HCMC form
GP.TDC.BT,Giải phóng mặt bằng,Số hộ đã bố trí tái định cư,Hộ,bố trí tái định cư,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,HCMC form
DD.TONG,Đất đai,Diện tích tự nhiên,Ha,tổng diện tích đất|diện tích và cơ cấu đất,neutral,last,xã/huyện/tỉnh,T0101,sum,,stock,,QĐ54
DD.SXNN,Đất đai,Diện tích đất sản xuất nông nghiệp,Ha,đất sản xuất nông nghiệp,neutral,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
DD.LUA,Đất đai,Diện tích đất trồng lúa,Ha,đất trồng lúa|đất chuyên lúa,neutral,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
DD.CMD.SO,Đất đai,Số trường hợp được phép chuyển mục đích sử dụng đất,Trường hợp,cá nhân chuyển mục đích sử dụng đất|chuyển mục đích sử dụng đất|trường hợp chuyển mục đích sử dụng đất,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
DD.CMD.DT,Đất đai,Diện tích đất được chuyển mục đích sử dụng,m²,diện tích chuyển mục đích|cho phép chuyển mục đích sử dụng đất với diện tích|diện tích chuyển mục đích sử dụng đất,neutral,sum,xã/huyện/tỉnh,,sum,,flow,DD.CMD.SO,nga-nam
DD.GCN.SO,Đất đai,Số giấy chứng nhận QSDĐ cấp lần đầu trong kỳ,Giấy,cấp GCN lần đầu|cấp giấy chứng nhận quyền sử dụng đất lần đầu,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
DD.GCN.DT,Đất đai,Diện tích được cấp giấy chứng nhận lần đầu trong kỳ,Ha,diện tích cấp GCN,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,DD.GCN.SO,nga-nam
DD.GCN.LK,Đất đai,Tổng số giấy chứng nhận QSDĐ đã cấp (lũy kế),Giấy,lũy kế tổng số giấy đã cấp,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
DD.GCN.LKDT,Đất đai,Diện tích đã cấp giấy chứng nhận (lũy kế),Ha,diện tích đã cấp GCN lũy kế|tổng số giấy đã cấp từ trước đến nay,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,DD.GCN.LK,nga-nam
DD.GCN.TL,Đất đai,Tỷ lệ diện tích đã cấp giấy chứng nhận,%,tỷ lệ cấp GCN,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DD.GCN.LKDT,ratio,DD.GCN.LKDT,nga-nam
DD.VP,Đất đai,Số trường hợp vi phạm đất đai bị xử lý,Trường hợp,vi phạm đất đai,lower,sum,xã/huyện/tỉnh,,sum,,flow,XD.VP.TONG,cai-rang
DD.VP.TL,Đất đai,Số trường hợp vi phạm thủy lợi bị xử lý,Trường hợp,vi phạm thủy lợi,lower,sum,xã/huyện/tỉnh,,sum,,flow,XD.VP.TONG,cai-rang
XD.VP.DT,"Hạ tầng, xây dựng, đô thị",Số trường hợp vi phạm trật tự đô thị bị xử lý,Trường hợp,vi phạm đô thị,lower,sum,xã/huyện/tỉnh,,sum,,flow,XD.VP.TONG,cai-rang
XD.VP.TONG,"Hạ tầng, xây dựng, đô thị","Tổng số trường hợp vi phạm đô thị, đất đai, thủy lợi bị xử lý",Trường hợp,"kiểm tra, xử lý theo quy định",lower,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
XD.VP.TIEN,"Hạ tầng, xây dựng, đô thị","Số tiền xử phạt vi phạm đô thị, đất đai, thủy lợi",Tỷ đồng,tiền phạt vi phạm,neutral,sum,xã/huyện/tỉnh,,sum,,flow,XD.VP.TONG,cai-rang
XD.VP.CC,"Hạ tầng, xây dựng, đô thị",Số quyết định cưỡng chế thi hành xử phạt ban hành,Quyết định,quyết định cưỡng chế,neutral,sum,xã/huyện/tỉnh,,sum,,flow,XD.VP.TONG,cai-rang
XD.GPXD.SO,"Hạ tầng, xây dựng, đô thị",Số hồ sơ giấy phép xây dựng giải quyết,Hồ sơ,giấy phép xây dựng|GPXD,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
XD.GPXD.DT,"Hạ tầng, xây dựng, đô thị",Diện tích sàn được cấp phép xây dựng,m²,tổng diện tích sàn,neutral,sum,xã/huyện/tỉnh,,sum,,flow,XD.GPXD.SO,nga-nam
XD.KT.SO,"Hạ tầng, xây dựng, đô thị",Số cuộc kiểm tra trật tự xây dựng,Cuộc,kiểm tra trật tự xây dựng,neutral,sum,xã/huyện/tỉnh,,sum,,flow,XD.GPXD.SO,nga-nam
XD.KT.VP,"Hạ tầng, xây dựng, đô thị",Số trường hợp vi phạm trật tự xây dựng phát hiện,Trường hợp,vi phạm về trật tự xây dựng,lower,sum,xã/huyện/tỉnh,,sum,,flow,XD.KT.SO,nga-nam
XD.CT.HT,"Hạ tầng, xây dựng, đô thị",Số công trình giao thông hoàn thành,Công trình,thi công hoàn thành,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
XD.CT.DTC,"Hạ tầng, xây dựng, đô thị",Số công trình giao thông đang thi công,Công trình,đang thi công|tiếp tục thi công,neutral,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang
XD.CT.KC,"Hạ tầng, xây dựng, đô thị",Số công trình giao thông khởi công,Công trình,khởi công thực hiện,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
XD.DUONG,"Hạ tầng, xây dựng, đô thị","Tổng chiều dài đường giao thông xây dựng, nâng cấp",Km,chiều dài đường|km đường giao thông,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,XD.CT.KC,cai-rang
XD.DUONG.NHUA,"Hạ tầng, xây dựng, đô thị",Chiều dài đường nhựa,Km,đường nhựa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,XD.DUONG,cai-rang
XD.DUONG.BT,"Hạ tầng, xây dựng, đô thị",Chiều dài đường bê tông,Km,bê tông,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,XD.DUONG,cai-rang
XD.DUONG.DA,"Hạ tầng, xây dựng, đô thị",Chiều dài đường đá,m,đường đá,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,XD.DUONG,cai-rang
XD.KE,"Hạ tầng, xây dựng, đô thị",Chiều dài kè,m,kè,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,XD.DUONG,cai-rang
XD.CONG,"Hạ tầng, xây dựng, đô thị",Chiều dài cống thoát nước,m,cống thoát nước,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,XD.DUONG,cai-rang
XD.TNHT,"Hạ tầng, xây dựng, đô thị",Số dự án hạ tầng kỹ thuật đã tiếp nhận quản lý,Dự án,tiếp nhận hạ tầng kỹ thuật,higher-is-better,sum,xã/huyện,,sum,,flow,,cai-rang
XD.CBG,"Hạ tầng, xây dựng, đô thị",Số dự án hạ tầng chưa bàn giao,Dự án,dự án chưa bàn giao,lower,last,xã/huyện,,sum,,stock,,cai-rang
XD.DEN,"Hạ tầng, xây dựng, đô thị","Số hạng mục chiếu sáng, đèn trang trí sửa chữa",Hạng mục,đèn nghệ thuật|chỉnh trang đô thị,neutral,sum,xã/huyện,,sum,,flow,,cai-rang
XD.QH,"Hạ tầng, xây dựng, đô thị","Tỷ lệ phủ kín quy hoạch phân khu, chi tiết",%,quy hoạch chi tiết|quy hoạch phân khu,higher-is-better,last,huyện/tỉnh,,none,,ratio,,KTXH-forms
XD.NOXH,"Hạ tầng, xây dựng, đô thị",Số căn nhà ở xã hội hoàn thành,Căn,nhà ở xã hội|NOXH,higher-is-better,sum,tỉnh,,sum,,flow,,Hà Nội 2026
XD.DUONGGT.TL,"Hạ tầng, xây dựng, đô thị",Tỷ lệ đường giao thông nông thôn được cứng hóa,%,cứng hóa đường,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,XD.DUONG,ratio,,KTXH-forms
XD.DIEN,"Hạ tầng, xây dựng, đô thị",Tỷ lệ hộ sử dụng điện,%,hộ có điện|hộ sử dụng điện an toàn,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.HO,ratio,,KTXH-forms
MT.NS.DT,"Môi trường, nước sạch",Tỷ lệ dân số đô thị được cung cấp nước sạch qua hệ thống cấp nước tập trung,%,nước sạch đô thị|dân số được cung cấp nước sạch|dân cư thành thị sử dụng nước sạch,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,cai-rang + nga-nam
MT.NS.CHUNG,"Môi trường, nước sạch",Tỷ lệ dân số được cung cấp nước sạch,%,tỷ lệ dân số được cung cấp nước sạch,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,cai-rang
MT.HVS.CHUNG,"Môi trường, nước sạch",Tỷ lệ dân số sử dụng nước hợp vệ sinh,%,nước hợp vệ sinh,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,cai-rang
MT.HVS.NT,"Môi trường, nước sạch",Tỷ lệ hộ dân nông thôn sử dụng nước sinh hoạt hợp vệ sinh,%,nước sinh hoạt hợp vệ sinh nông thôn,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.HO,ratio,,nga-nam
MT.NS.NT,"Môi trường, nước sạch",Tỷ lệ hộ dân nông thôn sử dụng nước sạch đạt quy chuẩn quốc gia,%,nước sạch nông thôn|nước sạch đạt quy chuẩn,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.HO,ratio,,nga-nam
MT.CTR,"Môi trường, nước sạch",Tỷ lệ chất thải rắn sinh hoạt được thu gom,%,chất thải rắn được thu gom|thu gom rác|tỷ lệ chất thải rắn được xử lý,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,MT.CTR.KL,ratio,,cai-rang + KTXH-forms
MT.CTR.KL,"Môi trường, nước sạch",Khối lượng chất thải rắn sinh hoạt phát sinh,Tấn/ngày,khối lượng rác thải,lower,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
MT.CTR.DT,"Môi trường, nước sạch","Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt đô thị đạt tiêu chuẩn",%,chất thải rắn sinh hoạt đô thị,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,MT.CTR.KL,ratio,,nga-nam
MT.CTR.NT,"Môi trường, nước sạch","Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt nông thôn, làng nghề đạt tiêu chuẩn",%,"chất thải rắn sinh hoạt khu dân cư nông thôn|thu gom, xử lý chất thải rắn sinh hoạt nông thôn",higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,MT.CTR.KL,ratio,,nga-nam
MT.CTNH,"Môi trường, nước sạch","Tỷ lệ thu gom, xử lý chất thải nguy hại",%,chất thải nguy hại,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,nga-nam
MT.CTYT,"Môi trường, nước sạch","Tỷ lệ thu gom, xử lý chất thải rắn y tế",%,chất thải y tế|chất thải rắn y tế,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,nga-nam
MT.CSSX,"Môi trường, nước sạch","Tỷ lệ cơ sở sản xuất, kinh doanh đạt tiêu chuẩn môi trường",%,cơ sở đạt tiêu chuẩn môi trường,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,nga-nam
MT.CSMOI,"Môi trường, nước sạch",Tỷ lệ cơ sở sản xuất mới áp dụng công nghệ sạch hoặc có thiết bị xử lý chất thải,%,công nghệ sạch,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,nga-nam
MT.KCN.NT,"Môi trường, nước sạch","Tỷ lệ khu, cụm công nghiệp có hệ thống xử lý nước thải tập trung đạt chuẩn",%,xử lý nước thải tập trung,higher-is-better,last,huyện/tỉnh,,none,,ratio,,national 2019 + KTXH-forms
MT.ONMT,"Môi trường, nước sạch",Tỷ lệ cơ sở gây ô nhiễm môi trường nghiêm trọng được xử lý,%,cơ sở gây ô nhiễm nghiêm trọng,higher-is-better,last,huyện/tỉnh,,none,,ratio,,KTXH-forms
MT.KK,"Môi trường, nước sạch","Số ngày trong năm có chất lượng không khí tốt, trung bình",%,AQI|chất lượng không khí,higher-is-better,last,tỉnh,,none,,ratio,,Hà Nội 2026
MT.CX,"Môi trường, nước sạch",Diện tích cây xanh đô thị bình quân/người,m²/người,cây xanh đô thị,higher-is-better,last,huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms
MT.TT,"Môi trường, nước sạch",Giá trị thiệt hại do thiên tai,Tỷ đồng,thiệt hại thiên tai,lower,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
GD.HS.TONG,Giáo dục,Tổng số học sinh ra lớp,Học sinh,sĩ số học sinh|tổng số học sinh đầu năm học,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
GD.HS.MN,Giáo dục,Số trẻ mầm non ra lớp,Trẻ,mầm non|trẻ mầm non,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,GD.HS.TONG,nga-nam
GD.HS.TH,Giáo dục,Số học sinh tiểu học,Học sinh,tiểu học,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,GD.HS.TONG,nga-nam
GD.HS.THCS,Giáo dục,Số học sinh trung học cơ sở,Học sinh,THCS|trung học cơ sở,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,GD.HS.TONG,nga-nam
GD.HS.THPT,Giáo dục,Số học sinh trung học phổ thông,Học sinh,THPT|trung học phổ thông,higher-is-better,last,huyện/tỉnh,,sum,,stock,GD.HS.TONG,nga-nam
GD.HD.MG5,Giáo dục,Tỷ lệ huy động trẻ mẫu giáo 5 tuổi,%,mẫu giáo 5 tuổi,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GD.HS.MN,ratio,,cai-rang
GD.HD.TH,Giáo dục,Tỷ lệ huy động học sinh tiểu học đúng độ tuổi,%,huy động tiểu học,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GD.HS.TH,ratio,GD.HD.MG5,cai-rang
GD.HD.THCS,Giáo dục,Tỷ lệ huy động học sinh THCS đúng độ tuổi,%,huy động trung học cơ sở,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GD.HS.THCS,ratio,GD.HD.MG5,cai-rang
GD.HD.THPT,Giáo dục,Tỷ lệ huy động học sinh THPT đúng độ tuổi,%,huy động trung học phổ thông,higher-is-better,last,huyện/tỉnh,,weighted-mean,GD.HS.THPT,ratio,GD.HD.MG5,cai-rang
GD.HD.NT,Giáo dục,Tỷ lệ huy động trẻ nhà trẻ,%,nhà trẻ ra lớp,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GD.HS.MN,ratio,,KTXH-forms
GD.DTSS,Giáo dục,Tỷ lệ duy trì sĩ số,%,duy trì sĩ số|học sinh bỏ học,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GD.HS.TONG,ratio,,KTXH-forms
GD.TCQG.MOI,Giáo dục,Số trường được công nhận mới đạt chuẩn quốc gia,Trường,công nhận mới trường đạt chuẩn quốc gia|Công nhận mới,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
GD.TCQG.LAI,Giáo dục,Số trường được công nhận lại đạt chuẩn quốc gia,Trường,công nhận lại trường đạt chuẩn quốc gia|công nhận lại,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,GD.TCQG.MOI,cai-rang
GD.TCQG,Giáo dục,Số trường đạt chuẩn quốc gia (lũy kế),Trường,trường đạt chuẩn quốc gia|xây dựng trường chuẩn quốc gia,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
GD.TCQG.TL,Giáo dục,Tỷ lệ trường đạt chuẩn quốc gia,%,tỷ lệ trường chuẩn,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GD.TRUONG,ratio,GD.TCQG,KTXH-forms
GD.TRUONG,Giáo dục,Số trường học,Trường,số trường,neutral,last,xã/huyện/tỉnh,,sum,,stock,,QĐ54
GD.MN.TLP,Giáo dục,"Số trường, lớp, phòng học mầm non","Trường, lớp, phòng","trường, lớp, phòng học mầm non",neutral,last,xã/huyện/tỉnh,H0301,sum,,stock,,QĐ54
GD.MN.GV,Giáo dục,Số giáo viên mầm non,Người,giáo viên mầm non,neutral,last,xã/huyện/tỉnh,H0302,sum,,stock,,QĐ54
GD.GV,Giáo dục,Tổng số giáo viên,Người,giáo viên,neutral,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms
GD.GV.CHUAN,Giáo dục,Tỷ lệ giáo viên đạt chuẩn đào tạo,%,giáo viên đạt chuẩn,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GD.GV,ratio,,KTXH-forms
GD.TN,Giáo dục,Tỷ lệ tốt nghiệp THPT,%,tốt nghiệp THPT,higher-is-better,last,tỉnh,,none,,ratio,,KTXH-forms
GD.PCGD,Giáo dục,"Số đơn vị đạt chuẩn phổ cập giáo dục, xóa mù chữ",Đơn vị,phổ cập giáo dục,higher-is-better,last,huyện/tỉnh,,sum,,stock,,KTXH-forms
GD.PPHD,Giáo dục,Số trường triển khai phương pháp giáo dục mới,Trường,phương pháp giáo dục hành động,higher-is-better,sum,xã/huyện,,sum,,flow,,cai-rang
GD.TH2B,Giáo dục,Tỷ lệ học sinh học 2 buổi/ngày,%,dạy học 02 buổi/ngày,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,GD.HS.TH,ratio,,cai-rang (task)
GD.HSG,Giáo dục,Số giải học sinh giỏi cấp tỉnh trở lên,Giải,học sinh giỏi cấp tỉnh,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,GD.HSG.DT,nga-nam
GD.HSG.DT,Giáo dục,Số học sinh dự thi học sinh giỏi cấp tỉnh,Học sinh,dự thi học sinh giỏi|tham gia kỳ thi học sinh giỏi cấp tỉnh,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
GD.CDHT,Giáo dục,"Số cơ quan, đơn vị đạt danh hiệu đơn vị học tập",Đơn vị,đơn vị học tập|cộng đồng học tập,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
GD.HOTRO,Giáo dục,Kinh phí vận động hỗ trợ học sinh nghèo,Đồng,tặng quà học sinh nghèo|tặng quà tết cho học sinh nghèo,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
GD.TH.LOP,Giáo dục,"Số lớp tập huấn, bồi dưỡng ngành giáo dục",Lớp,lớp tập huấn,neutral,sum,xã/huyện,,sum,,flow,,cai-rang
GD.THI,Giáo dục,"Số cuộc thi, hội thi ngành giáo dục tham dự, tổ chức",Cuộc,hội thi|kỳ thi,neutral,sum,xã/huyện,,sum,,flow,,cai-rang
YT.KB,Y tế,"Tổng số lượt khám, chữa bệnh",Lượt,khám và điều trị|lượt bệnh nhân,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
YT.KB.TTYT,Y tế,"Lượt khám chữa bệnh tại bệnh viện, trung tâm y tế",Lượt,Trung tâm Y tế,neutral,sum,huyện/tỉnh,,sum,,flow,YT.KB,nga-nam
YT.KB.TYT,Y tế,Lượt khám chữa bệnh tại trạm y tế,Lượt,Trạm Y tế,neutral,sum,xã/huyện,,sum,,flow,YT.KB,nga-nam
YT.NGT,Y tế,Lượt khám bệnh ngoại trú,Lượt,khám bệnh ngoại trú,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
YT.NT,Y tế,Lượt điều trị nội trú,Lượt,điều trị nội trú,neutral,sum,huyện/tỉnh,,sum,,flow,,cai-rang
YT.ARV,Y tế,Lượt điều trị ARV,Lượt,ARV,neutral,sum,huyện/tỉnh,,sum,,flow,,cai-rang
YT.METH,Y tế,Số người điều trị Methadone,Người,Methadone,neutral,last,huyện/tỉnh,,sum,,stock,,cai-rang
YT.SXH,Y tế,Số ca mắc sốt xuất huyết,Ca,sốt xuất huyết|SXH,lower,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
YT.SXH.OD,Y tế,Số ổ dịch sốt xuất huyết,Ổ dịch,ổ dịch sốt xuất huyết,lower,sum,xã/huyện/tỉnh,,sum,,flow,YT.SXH,nga-nam
YT.TCM,Y tế,Số ca mắc tay chân miệng,Ca,tay - chân - miệng|tay chân miệng,lower,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
YT.TCM.OD,Y tế,Số ổ dịch tay chân miệng,Ổ dịch,ổ dịch tay chân miệng,lower,sum,xã/huyện/tỉnh,,sum,,flow,YT.TCM,nga-nam
YT.TV,Y tế,Số ca tử vong do dịch bệnh truyền nhiễm,Ca,tử vong do dịch|không có trường hợp tử vong,lower,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
YT.TCMR,Y tế,Số trẻ dưới 1 tuổi được tiêm chủng đầy đủ,Trẻ,tiêm chủng cho trẻ dưới 1 tuổi|tiêm chủng đầy đủ cho trẻ dưới 1 tuổi,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
YT.TCMR.TL,Y tế,Tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ,%,tỷ lệ tiêm chủng,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,YT.TCMR,ratio,YT.TCMR,nga-nam + KTXH-forms
YT.COVID,Y tế,Số liều vắc xin phòng COVID-19 đã tiêm,Liều,vắc xin phòng Covid-19,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
YT.BS,Y tế,Số bác sĩ,Bác sĩ,tổng số bác sĩ,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
YT.BS.VD,Y tế,Số bác sĩ trên 1 vạn dân,Bác sĩ,bác sĩ/vạn dân|bác sỹ/10.000 dân,higher-is-better,last,huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms
YT.GB,Y tế,Số giường bệnh,Giường,giường bệnh|giường lưu bệnh,higher-is-better,last,huyện/tỉnh,,sum,,stock,,nga-nam
YT.GB.VD,Y tế,Số giường bệnh trên 1 vạn dân,Giường,giường bệnh/vạn dân,higher-is-better,last,huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms + national 2019
YT.TYT.BS,Y tế,Tỷ lệ trạm y tế có bác sĩ,%,trạm y tế có bác sĩ phục vụ|điểm trạm có bác sĩ|trạm y tế có bác sĩ làm việc,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,nga-nam + KTXH-forms
YT.TYT.CQG,Y tế,Tỷ lệ xã đạt bộ tiêu chí quốc gia về y tế,%,xã đạt chuẩn quốc gia về y tế,higher-is-better,last,huyện/tỉnh,,none,,ratio,,KTXH-forms
YT.SDD,Y tế,Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân,%,suy dinh dưỡng,lower,last,xã/huyện/tỉnh,,weighted-mean,YT.TCMR,ratio,,KTXH-forms
YT.SDD.TC,Y tế,Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi,%,suy dinh dưỡng thấp còi,lower,last,xã/huyện/tỉnh,,weighted-mean,YT.TCMR,ratio,,KTXH-forms
YT.ATTP,Y tế,Số vụ ngộ độc thực phẩm,Vụ,ngộ độc thực phẩm,lower,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
YT.HSSK,Y tế,Tỷ lệ dân số có hồ sơ sức khỏe điện tử,%,hồ sơ sức khỏe điện tử,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,nga-nam
YT.KSK,Y tế,Tỷ lệ người dân được khám sức khỏe định kỳ,%,khám sức khỏe định kỳ,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,Hà Nội 2026
DS.TB,"Dân số, gia đình, trẻ em",Dân số trung bình,Người,dân số trung bình|dân số|quy mô dân số|nhân khẩu,neutral,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms + Civigo
DS.HO,"Dân số, gia đình, trẻ em",Số hộ dân cư,Hộ,số hộ|tổng số hộ,neutral,last,xã/huyện/tỉnh,,sum,,stock,,Civigo + QĐ05 T01 list
DS.TN,"Dân số, gia đình, trẻ em",Tỷ lệ tăng dân số tự nhiên,%,tốc độ tăng dân số tự nhiên|tỷ lệ tăng dân số tự nhiên,neutral,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,cai-rang + KTXH-forms
DS.SINH,"Dân số, gia đình, trẻ em",Mức giảm tỷ lệ sinh,‰,mức giảm sinh,neutral,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms
DS.TSGT,"Dân số, gia đình, trẻ em",Tỷ số giới tính khi sinh,Bé trai/100 bé gái,tỷ số giới tính,lower,last,huyện/tỉnh,,none,,ratio,,QĐ05 T01 list
DS.TT,"Dân số, gia đình, trẻ em",Tuổi thọ trung bình tính từ lúc sinh,Tuổi,tuổi thọ,higher-is-better,last,tỉnh,,none,,ratio,,QĐ05 T01 list
DS.KS,"Dân số, gia đình, trẻ em",Tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh,%,đăng ký khai sinh,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,QĐ05 T01 list
DS.KH,"Dân số, gia đình, trẻ em",Số cuộc kết hôn,Cuộc,kết hôn,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,QĐ05 T01 list
DS.LH,"Dân số, gia đình, trẻ em",Số vụ ly hôn,Vụ,ly hôn,neutral,sum,huyện/tỉnh,,sum,,flow,,QĐ05 T01 list
DS.TE16,"Dân số, gia đình, trẻ em",Số trẻ em dưới 16 tuổi,Trẻ,trẻ em dưới 16 tuổi,neutral,last,xã/huyện/tỉnh,,sum,,stock,,Civigo
DS.TEDB,"Dân số, gia đình, trẻ em",Số trẻ em có hoàn cảnh đặc biệt,Trẻ,trẻ em có hoàn cảnh đặc biệt,lower,last,xã/huyện/tỉnh,,sum,,stock,,Civigo
DS.XTE,"Dân số, gia đình, trẻ em","Số xã, phường đạt tiêu chuẩn phù hợp với trẻ em","Xã, phường",xã phù hợp trẻ em,higher-is-better,last,huyện/tỉnh,,sum,,stock,,KTXH-forms
DS.XTE.TL,"Dân số, gia đình, trẻ em","Tỷ lệ xã, phường đạt tiêu chuẩn phù hợp với trẻ em",%,tỷ lệ xã phù hợp trẻ em,higher-is-better,last,huyện/tỉnh,,none,,ratio,DS.XTE,KTXH-forms
DS.BLGD,"Dân số, gia đình, trẻ em",Số vụ bạo lực gia đình,Vụ,bạo lực gia đình,lower,sum,xã/huyện/tỉnh,,sum,,flow,,Civigo
LD.LLLD,"Lao động, việc làm",Lực lượng lao động từ 15 tuổi trở lên,Người,lực lượng lao động|số người trong độ tuổi lao động,neutral,last,xã/huyện/tỉnh,,sum,,stock,,Civigo
LD.VL,"Lao động, việc làm",Số lao động được giải quyết việc làm,Lao động,giải quyết việc làm|số lao động được tạo việc làm|tạo việc làm|lao động việc làm|lao động có việc làm mới,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
LD.XK,"Lao động, việc làm",Số lao động đi làm việc ở nước ngoài theo hợp đồng,Lao động,xuất khẩu lao động|đi làm việc có thời hạn ở nước ngoài|lao động đi làm việc tại nước ngoài,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,LD.VL,cai-rang + nga-nam
LD.DTN,"Lao động, việc làm",Số lao động được đào tạo nghề,Lao động,đào tạo nghề|dạy nghề,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
LD.QDT,"Lao động, việc làm",Tỷ lệ lao động qua đào tạo,%,lao động qua đào tạo,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,cai-rang
LD.QDT.CC,"Lao động, việc làm","Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ",%,"có văn bằng, chứng chỉ",higher-is-better,last,huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,national 2019
LD.TN,"Lao động, việc làm",Tỷ lệ thất nghiệp khu vực thành thị,%,thất nghiệp,lower,last,huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,national 2019
LD.NN,"Lao động, việc làm",Tỷ lệ lao động nông nghiệp trong tổng lao động,%,tỷ trọng lao động nông nghiệp,lower,last,xã/huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,KTXH-forms
LD.VAY.SO,"Lao động, việc làm",Số lao động được vay vốn giải quyết việc làm,Lao động,vay vốn giải quyết việc làm,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
LD.VAY.TIEN,"Lao động, việc làm",Số tiền cho vay giải quyết việc làm,Tỷ đồng,vốn vay việc làm,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,LD.VAY.SO,cai-rang
BH.YT.TL,Bảo hiểm,Tỷ lệ bao phủ bảo hiểm y tế,%,độ bao phủ BHYT|tỷ lệ người dân tham gia bảo hiểm y tế|tỷ lệ bao phủ BHYT|bảo hiểm y tế,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,cai-rang + nga-nam
BH.XHBB.TL,Bảo hiểm,Tỷ lệ tham gia BHXH bắt buộc (so với chỉ tiêu/lực lượng lao động),%,BHXH bắt buộc|bảo hiểm xã hội bắt buộc,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,cai-rang
BH.XHBB.SO,Bảo hiểm,Số người tham gia BHXH bắt buộc,Người,người tham gia bảo hiểm xã hội bắt buộc,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang
BH.TN.TL,Bảo hiểm,Tỷ lệ tham gia bảo hiểm thất nghiệp,%,BHTN|bảo hiểm thất nghiệp,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,cai-rang
BH.TN.SO,Bảo hiểm,Số người tham gia bảo hiểm thất nghiệp,Người,người tham gia BHTN,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,cai-rang
BH.XHTN.TL,Bảo hiểm,Tỷ lệ tham gia BHXH tự nguyện so với chỉ tiêu,%,BHXH tự nguyện|bảo hiểm xã hội tự nguyện,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,cai-rang
BH.XHTN.SO,Bảo hiểm,Số người tham gia BHXH tự nguyện mới,Người,BHXH tự nguyện mới|số người tham gia bảo hiểm xã hội tự nguyện mới,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
BH.XH.LLLD,Bảo hiểm,Tỷ lệ lực lượng lao động tham gia bảo hiểm xã hội,%,tỷ lệ tham gia bảo hiểm xã hội của lực lượng lao động,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,nga-nam
BH.ATK.THE,Bảo hiểm,Số thẻ BHYT cấp cho người dân xã An toàn khu,Thẻ,thẻ BHYT xã ATK|Cấp thẻ bảo hiểm y tế cho người dân thuộc xã An toàn khu,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
BH.ATK.TT,Bảo hiểm,Số người được thoái thu BHYT,Người,thoái thu,neutral,sum,xã/huyện/tỉnh,,sum,,flow,BH.ATK.THE,nga-nam
BH.ATK.TIEN,Bảo hiểm,Số tiền thoái thu BHYT,Tỷ đồng,tiền thoái thu,neutral,sum,xã/huyện/tỉnh,,sum,,flow,BH.ATK.TT,nga-nam
AS.HN.TL,"Giảm nghèo, an sinh, người có công",Tỷ lệ hộ nghèo (chuẩn đa chiều),%,tỷ lệ hộ nghèo,lower,last,xã/huyện/tỉnh,,weighted-mean,DS.HO,ratio,AS.HN.SO,KTXH-forms
AS.HN.GIAM,"Giảm nghèo, an sinh, người có công",Mức giảm tỷ lệ hộ nghèo,Điểm %,giảm tỷ lệ hộ nghèo|mức giảm hộ nghèo,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,cai-rang + KTXH-forms
AS.HN.SO,"Giảm nghèo, an sinh, người có công",Số hộ nghèo,Hộ,hộ nghèo,lower,last,xã/huyện/tỉnh,,sum,,stock,,KTXH-forms + Civigo
AS.HCN.SO,"Giảm nghèo, an sinh, người có công",Số hộ cận nghèo,Hộ,hộ cận nghèo,lower,last,xã/huyện/tỉnh,,sum,,stock,,Civigo
AS.HCN.TL,"Giảm nghèo, an sinh, người có công",Tỷ lệ hộ cận nghèo,%,tỷ lệ hộ cận nghèo,lower,last,xã/huyện/tỉnh,,weighted-mean,DS.HO,ratio,AS.HCN.SO,KTXH-forms
AS.GNBV,"Giảm nghèo, an sinh, người có công",Vốn Chương trình MTQG giảm nghèo bền vững,Triệu đồng,vốn giảm nghèo bền vững|Chương trình mục tiêu quốc gia giảm nghèo bền vững,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
AS.GNBV.TW,"Giảm nghèo, an sinh, người có công",Vốn giảm nghèo bền vững - trung ương,Triệu đồng,vốn trung ương giảm nghèo,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AS.GNBV,nga-nam
AS.GNBV.DP,"Giảm nghèo, an sinh, người có công",Vốn giảm nghèo bền vững - địa phương,Triệu đồng,vốn địa phương giảm nghèo,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AS.GNBV,nga-nam
AS.NCC.HS,"Giảm nghèo, an sinh, người có công",Số lượt hồ sơ người có công giải quyết đúng hạn,Lượt,hồ sơ ưu đãi người có công,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
AS.NCC.SO,"Giảm nghèo, an sinh, người có công",Số người có công với cách mạng,Người,người có công,neutral,last,xã/huyện/tỉnh,,sum,,stock,,Civigo
AS.BTXH.SO,"Giảm nghèo, an sinh, người có công",Số đối tượng bảo trợ xã hội,Người,bảo trợ xã hội|BTXH,neutral,last,xã/huyện/tỉnh,,sum,,stock,,Civigo
AS.TC.SO,"Giảm nghèo, an sinh, người có công",Số đối tượng nhận trợ cấp thường xuyên,Đối tượng,trợ cấp thường xuyên,neutral,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
AS.TC.TIEN,"Giảm nghèo, an sinh, người có công",Kinh phí chi trả trợ cấp thường xuyên,Tỷ đồng,kinh phí chi trả trợ cấp,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AS.TC.SO,nga-nam
AS.KDTM.SO,"Giảm nghèo, an sinh, người có công",Số đối tượng nhận trợ cấp không dùng tiền mặt,Đối tượng,chi trả không dùng tiền mặt,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,AS.TC.SO,nga-nam
AS.KDTM.TIEN,"Giảm nghèo, an sinh, người có công",Số tiền chi trả không dùng tiền mặt,Tỷ đồng,tiền chi trả không dùng tiền mặt,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,AS.KDTM.SO,nga-nam
AS.QUA.SO,"Giảm nghèo, an sinh, người có công","Số phần quà Tết, an sinh trao tặng",Phần quà,phần quà Tết|phần quà,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
AS.QUA.TIEN,"Giảm nghèo, an sinh, người có công","Trị giá quà Tết, an sinh trao tặng",Đồng,tổng trị giá quà,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AS.QUA.SO,cai-rang + nga-nam
AS.GAO,"Giảm nghèo, an sinh, người có công",Số gạo hỗ trợ,Kg,gạo hỗ trợ của Chính phủ|kg gạo,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AS.QUA.SO,nga-nam
AS.NDDK.SO,"Giảm nghèo, an sinh, người có công","Số nhà đại đoàn kết xây mới, sửa chữa",Căn,nhà đại đoàn kết,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
AS.NDDK.TIEN,"Giảm nghèo, an sinh, người có công",Kinh phí nhà đại đoàn kết,Triệu đồng,kinh phí nhà đại đoàn kết,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AS.NDDK.SO,cai-rang
AS.NTN.SO,"Giảm nghèo, an sinh, người có công","Số nhà tình nghĩa xây mới, sửa chữa",Căn,nhà tình nghĩa,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
AS.NTN.TIEN,"Giảm nghèo, an sinh, người có công",Kinh phí nhà tình nghĩa,Triệu đồng,kinh phí nhà tình nghĩa,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AS.NTN.SO,cai-rang
AS.NHCS.SO,"Giảm nghèo, an sinh, người có công",Số trường hợp vay vốn ngân sách ủy thác qua NHCSXH,Trường hợp,Ngân hàng chính sách xã hội|NHCSXH,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
AS.NHCS.TIEN,"Giảm nghèo, an sinh, người có công",Số tiền ngân sách ủy thác cho vay qua NHCSXH,Tỷ đồng,chuyển vốn sang NHCSXH,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,AS.NHCS.SO,cai-rang
AS.NTAM,"Giảm nghèo, an sinh, người có công","Số nhà tạm, nhà dột nát được xóa",Căn,xóa nhà tạm,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TG.DTTS.VON,"Dân tộc, tôn giáo",Vốn Chương trình MTQG vùng đồng bào dân tộc thiểu số,Triệu đồng,vốn dân tộc thiểu số|nguồn vốn phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
TG.DTTS.TW,"Dân tộc, tôn giáo",Vốn chương trình dân tộc thiểu số - trung ương,Triệu đồng,vốn TW dân tộc thiểu số,neutral,sum,xã/huyện/tỉnh,,sum,,flow,TG.DTTS.VON,nga-nam
TG.DTTS.DP,"Dân tộc, tôn giáo",Vốn chương trình dân tộc thiểu số - địa phương,Triệu đồng,vốn ĐP dân tộc thiểu số,neutral,sum,xã/huyện/tỉnh,,sum,,flow,TG.DTTS.VON,nga-nam
TG.HN.GIAM,"Dân tộc, tôn giáo",Mức giảm tỷ lệ hộ nghèo dân tộc thiểu số,Điểm %,giảm nghèo dân tộc thiểu số,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,KTXH-forms
TG.TONGIAO,"Dân tộc, tôn giáo","Kinh phí thăm, tặng quà cơ sở tôn giáo",Đồng,thăm tặng quà tôn giáo|tặng quà thăm các cơ sở Tôn giáo,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
TG.UT,"Dân tộc, tôn giáo",Số người có uy tín trong đồng bào dân tộc thiểu số,Người,người có uy tín,neutral,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam
VH.AP,"Văn hóa, thể thao, thông tin","Tỷ lệ thôn, ấp, khu vực đạt chuẩn văn hóa",%,"thôn, làng, TDP đạt chuẩn văn hóa|khóm, ấp văn hóa",higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,nga-nam + KTXH-forms
VH.GD,"Văn hóa, thể thao, thông tin",Tỷ lệ gia đình đạt chuẩn văn hóa,%,gia đình văn hóa,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.HO,ratio,,KTXH-forms + Civigo
VH.GD.SO,"Văn hóa, thể thao, thông tin",Số gia đình văn hóa,Hộ,hộ gia đình văn hóa,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,Civigo
VH.CQ,"Văn hóa, thể thao, thông tin","Tỷ lệ cơ quan, đơn vị đạt chuẩn văn hóa",%,công sở văn hóa,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,KTXH-forms
VH.TDTT,"Văn hóa, thể thao, thông tin",Tỷ lệ người tập thể dục thể thao thường xuyên,%,luyện tập TDTT thường xuyên,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,KTXH-forms
VH.GIAI.TP,"Văn hóa, thể thao, thông tin","Số giải thể thao cấp tỉnh, thành phố tham dự",Giải,giải thể thao cấp thành phố,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
VH.GIAI.H,"Văn hóa, thể thao, thông tin","Số giải thể thao cấp huyện, xã tổ chức",Giải,giải thể thao cấp quận,neutral,sum,xã/huyện,,sum,,flow,,cai-rang
VH.VDV,"Văn hóa, thể thao, thông tin",Số vận động viên tham gia thi đấu,Vận động viên,VĐV|vận động viên,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
VH.HC,"Văn hóa, thể thao, thông tin",Số huy chương đạt được,Huy chương,huy chương,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,VH.VDV,nga-nam
VH.MON,"Văn hóa, thể thao, thông tin",Số môn thi đấu thể thao tổ chức,Môn,môn thi đấu,neutral,sum,xã/huyện,,sum,,flow,VH.VDV,nga-nam
VH.TT.BR,"Văn hóa, thể thao, thông tin","Số băng rôn, cụm cờ, cờ phướn tuyên truyền",Lượt,băng rôn|cờ phướn,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
VH.CTT.TC,"Văn hóa, thể thao, thông tin",Số lượt truy cập cổng thông tin điện tử,Lượt,lượt truy cập cổng|lượt truy cập,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
VH.CTT.TIN,"Văn hóa, thể thao, thông tin","Số tin, bài đăng trên cổng thông tin điện tử","Tin, bài","tin bài cổng thông tin|tin, bài viết",neutral,sum,xã/huyện/tỉnh,,sum,,flow,VH.CTT.TC,nga-nam
VH.PT.GIO,"Văn hóa, thể thao, thông tin",Số giờ phát thanh,Giờ,phát sóng phát thanh,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
QP.GNQ,Quốc phòng,Số công dân nhập ngũ (giao quân),Công dân,gọi công dân nhập ngũ|giao quân|lên đường nhập ngũ|thanh niên nhập ngũ|công dân nhập ngũ|thanh niên lên đường nhập ngũ,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
QP.GNQ.TL,Quốc phòng,Tỷ lệ hoàn thành chỉ tiêu giao quân,%,tuyển chọn và gọi công dân nhập ngũ|tuyển quân đạt chỉ tiêu|giao quân đạt chỉ tiêu|tuyển quân,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,QP.GNQ,cai-rang + nga-nam
QP.GNQ.QP,Quốc phòng,Số công dân nhập ngũ - quân sự,Công dân,nghĩa vụ quân sự,neutral,sum,xã/huyện/tỉnh,,sum,,flow,QP.GNQ,cai-rang
QP.GNQ.CA,Quốc phòng,Số công dân nhập ngũ - công an,Công dân,nghĩa vụ công an nhân dân,neutral,sum,xã/huyện/tỉnh,,sum,,flow,QP.GNQ,cai-rang
QP.XN,Quốc phòng,Số quân nhân xuất ngũ,Quân nhân,quân xuất ngũ,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
QP.XN.TIEN,Quốc phòng,Kinh phí tặng quà quân nhân xuất ngũ,Đồng,tặng quà quân nhân xuất ngũ,neutral,sum,xã/huyện/tỉnh,,sum,,flow,QP.XN,cai-rang
QP.DQTV.HL,Quốc phòng,Tỷ lệ huấn luyện dân quân tự vệ so với tổng số,%,huấn luyện dân quân tự vệ,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,nga-nam
QP.DQCD.QS,Quốc phòng,Quân số huấn luyện dân quân cơ động,Đồng chí,DQCĐ|dân quân cơ động,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
QP.DQN1.QS,Quốc phòng,Quân số huấn luyện dân quân năm thứ nhất,Đồng chí,dân quân năm thứ nhất,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
QP.DBDV,Quốc phòng,Tỷ lệ đăng ký quân nhân dự bị,%,quân nhân dự bị hạng 2,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,cai-rang
QP.NVQS.SO,Quốc phòng,Số công dân đăng ký nghĩa vụ quân sự lần đầu,Công dân,đăng ký nghĩa vụ quân sự lần đầu,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
QP.NVQS.TL,Quốc phòng,Tỷ lệ đăng ký nghĩa vụ quân sự lần đầu,%,đăng ký NVQS đạt|Nghĩa vụ quân sự lần đầu,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,QP.NVQS.SO,cai-rang
AN.TT.CUOC,"An ninh, trật tự","Số cuộc tuần tra, kiểm soát an ninh trật tự",Cuộc,"tuần tra canh gác|cuộc tuần tra|tuần tra canh gác phòng, chống tội phạm",neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
AN.TT.LUOT,"An ninh, trật tự",Số lượt người tham gia tuần tra,Lượt,đồng chí tham gia tuần tra|lượt đồng chí tham gia,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AN.TT.CUOC,cai-rang + nga-nam
AN.TT.VP,"An ninh, trật tự",Số trường hợp vi phạm phát hiện qua tuần tra,Trường hợp,qua tuần tra phát hiện,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.TT.CUOC,nga-nam
AN.TT.DIEM,"An ninh, trật tự","Số điểm tụ tập, tệ nạn bị giải tán qua tuần tra",Điểm,điểm tập trung tham gia tệ nạn xã hội,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.TT.CUOC,nga-nam
AN.NHOM.SO,"An ninh, trật tự",Số nhóm tụ tập bị giải tán,Nhóm,nhóm tụ tập đêm khuya|nhóm thanh niên tụ tập|giải tán nhóm,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.TT.CUOC,cai-rang + nga-nam
AN.NHOM.NG,"An ninh, trật tự",Số người trong các nhóm tụ tập bị giải tán,Người,người tụ tập,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.NHOM.SO,cai-rang + nga-nam
AN.DB.VU,"An ninh, trật tự",Số vụ đánh bạc bị xử lý,Vụ,đánh bạc,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.NHOM.SO,cai-rang
AN.DB.DT,"An ninh, trật tự",Số đối tượng đánh bạc,Đối tượng,đánh bạc ăn thua,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.DB.VU,cai-rang
AN.VP.VU,"An ninh, trật tự",Số vụ vi phạm pháp luật phát hiện,Vụ,vụ vi phạm pháp luật,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.VP.DT,cai-rang
AN.VP.DT,"An ninh, trật tự",Số đối tượng vi phạm pháp luật,Đối tượng,đối tượng vi phạm pháp luật,lower,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
AN.HS.VU,"An ninh, trật tự","Số vụ phạm pháp hình sự tiếp nhận, điều tra",Vụ,tội phạm hình sự|phạm pháp hình sự,lower,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
AN.HS.LR,"An ninh, trật tự",Số vụ phạm pháp hình sự được điều tra làm rõ,Vụ,điều tra làm rõ,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,AN.HS.VU,nga-nam
AN.HS.KT,"An ninh, trật tự",Số vụ án khởi tố,Vụ,khởi tố vụ án|Quyết định khởi tố,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AN.HS.VU,nga-nam
AN.HS.BC,"An ninh, trật tự",Số bị can khởi tố,Bị can,khởi tố bị can|bị can,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AN.HS.VU,nga-nam
AN.HS.TH,"An ninh, trật tự",Giá trị tài sản thiệt hại do phạm pháp hình sự,Đồng,tài sản thiệt hại,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.HS.VU,nga-nam
AN.HS.TTH,"An ninh, trật tự",Giá trị tài sản thu hồi,Đồng,đã thu hồi,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,AN.HS.VU,nga-nam
AN.TNXH.VU,"An ninh, trật tự",Số vụ tệ nạn xã hội bị bắt,Vụ,tệ nạn xã hội|vụ tham gia tệ nạn xã hội,lower,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
AN.TNXH.DT,"An ninh, trật tự",Số đối tượng tệ nạn xã hội,Đối tượng,đối tượng tham gia tệ nạn xã hội,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.TNXH.VU,nga-nam
AN.MT.VU,"An ninh, trật tự",Số vụ phạm tội về ma túy bị bắt,Vụ,"mua bán trái phép chất ma túy|tội phạm ma túy|mua bán, tổ chức sử dụng trái phép chất ma túy|bắt vụ mua bán trái phép chất ma túy",lower,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
AN.MT.DT,"An ninh, trật tự",Số đối tượng phạm tội về ma túy,Đối tượng,đối tượng ma túy,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.MT.VU,nga-nam
AN.MT.DUONG,"An ninh, trật tự",Số đối tượng dương tính với ma túy,Đối tượng,đối tượng dương tính,lower,sum,xã/huyện/tỉnh,,sum,,flow,AN.MT.TEST,nga-nam
AN.MT.TEST,"An ninh, trật tự","Số đối tượng được gọi hỏi, test nhanh ma túy",Đối tượng,test nhanh,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
AN.MT.KL,"An ninh, trật tự",Khối lượng ma túy thu giữ,Gram,gram ma túy|thu giữ ma túy,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AN.MT.VU,nga-nam
AN.XP.SO,"An ninh, trật tự",Số đối tượng bị xử phạt hành chính (ANTT),Đối tượng,xử phạt vi phạm hành chính,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AN.TNXH.VU,nga-nam
AN.XP.TIEN,"An ninh, trật tự",Tiền xử phạt vi phạm hành chính (ANTT),Đồng,tổng số tiền phạt,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AN.XP.SO,nga-nam
AN.GDCK,"An ninh, trật tự","Số đối tượng giáo dục, cho cam kết",Đối tượng,giáo dục cho cam kết,neutral,sum,xã/huyện/tỉnh,,sum,,flow,AN.TNXH.VU,nga-nam
AN.CCCD,"An ninh, trật tự",Số căn cước cấp trong kỳ,Người,căn cước công dân|thẻ căn cước|cấp thẻ căn cước|cấp căn cước,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
AN.CCCD.TL,"An ninh, trật tự",Tỷ lệ cấp căn cước (lũy kế),%,lũy kế căn cước công dân,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,AN.CCCD,nga-nam
AN.DDDT,"An ninh, trật tự",Số tài khoản định danh điện tử mức 2 kích hoạt trong kỳ,Trường hợp,định danh điện tử mức 2,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
AN.DDDT.TL,"An ninh, trật tự",Tỷ lệ kích hoạt định danh điện tử mức 2 (lũy kế),%,lũy kế định danh điện tử,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,AN.DDDT,nga-nam
AN.TVBT,"An ninh, trật tự",Số tin báo về tử vong bất thường,Tin,tin báo người tử vong|tin báo của người dân,lower,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
AN.CHAY,"An ninh, trật tự","Số vụ cháy, nổ",Vụ,cháy nổ,lower,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
GT.VU,An toàn giao thông,Số vụ tai nạn giao thông,Vụ,tai nạn giao thông|TNGT|va chạm giao thông,lower,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
GT.CHET,An toàn giao thông,Số người chết do tai nạn giao thông,Người,chết do TNGT|người chết,lower,sum,xã/huyện/tỉnh,,sum,,flow,GT.VU,cai-rang + nga-nam
GT.BT,An toàn giao thông,Số người bị thương do tai nạn giao thông,Người,bị thương do TNGT|người bị thương,lower,sum,xã/huyện/tỉnh,,sum,,flow,GT.VU,cai-rang + nga-nam
GT.TH,An toàn giao thông,Giá trị thiệt hại do tai nạn giao thông,Triệu đồng,thiệt hại TNGT|gây thiệt hại tài sản,lower,sum,xã/huyện/tỉnh,,sum,,flow,GT.VU,cai-rang + nga-nam
GT.VP,An toàn giao thông,"Số trường hợp vi phạm trật tự an toàn giao thông phát hiện, xử lý",Trường hợp,"vi phạm giao thông|trường hợp vi phạm, ra Quyết định xử phạt|bảo đảm trật tự, an toàn giao thông",lower,sum,xã/huyện/tỉnh,,sum,,flow,,nga-nam
GT.XP,An toàn giao thông,Số quyết định xử phạt vi phạm giao thông,Trường hợp,xử phạt vi phạm hành chính giao thông|Quyết định xử phạt vi phạm hành chính,neutral,sum,xã/huyện/tỉnh,,sum,,flow,GT.VP,nga-nam
GT.TIEN,An toàn giao thông,Số tiền xử phạt vi phạm giao thông,Tỷ đồng,tiền phạt giao thông,neutral,sum,xã/huyện/tỉnh,,sum,,flow,GT.VP,nga-nam
GT.TG,An toàn giao thông,Số phương tiện bị tạm giữ,Phương tiện,tạm giữ phương tiện,neutral,sum,xã/huyện/tỉnh,,sum,,flow,GT.VP,nga-nam
GT.TUOC,An toàn giao thông,Số giấy phép lái xe bị tước quyền sử dụng,Trường hợp,tước giấy phép lái xe,neutral,sum,xã/huyện/tỉnh,,sum,,flow,GT.VP,nga-nam
GT.GPLX,An toàn giao thông,"Số giấy tờ (giấy phép lái xe, đăng ký, kiểm định) bị tạm giữ",Giấy,tạm giữ giấy phép lái xe,neutral,sum,xã/huyện/tỉnh,,sum,,flow,GT.VP,nga-nam
TP.TT.CUOC,Tư pháp,"Số cuộc tuyên truyền, phổ biến pháp luật",Cuộc,tuyên truyền phổ biến giáo dục pháp luật|PBGDPL|tuyên truyền phổ biến pháp luật|cấp phường tuyên truyền được,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
TP.TT.LUOT,Tư pháp,Số lượt người dự tuyên truyền pháp luật,Lượt,lượt người nghe|lượt người dự,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,TP.TT.CUOC,cai-rang + nga-nam
TP.HG.TN,Tư pháp,Số vụ việc hòa giải ở cơ sở tiếp nhận,Vụ,hòa giải cơ sở|đưa ra hòa giải,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
TP.HG.THANH,Tư pháp,Số vụ hòa giải thành,Vụ,hòa giải thành,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,TP.HG.TN,cai-rang + nga-nam
TP.HG.KT,Tư pháp,Số vụ hòa giải không thành,Vụ,hòa giải không thành,lower,sum,xã/huyện/tỉnh,,sum,,flow,TP.HG.TN,cai-rang + nga-nam
TP.HG.TL,Tư pháp,Tỷ lệ hòa giải thành,%,tỷ lệ hòa giải thành,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,TP.HG.TN,ratio,TP.HG.THANH,cai-rang + nga-nam
TP.CT,Tư pháp,Số việc chứng thực,Việc,chứng thực,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TP.HT,Tư pháp,Số sự kiện hộ tịch đăng ký,Việc,hộ tịch,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,KTXH-forms
TT.TCD.TX,"Thanh tra, tiếp công dân",Số lượt tiếp công dân thường xuyên,Lượt,tiếp công dân thường xuyên,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
TT.TCD.TXN,"Thanh tra, tiếp công dân",Số người được tiếp công dân thường xuyên,Người,người được tiếp,neutral,sum,xã/huyện/tỉnh,,sum,,flow,TT.TCD.TX,cai-rang
TT.TCD.DK,"Thanh tra, tiếp công dân","Số lượt (cuộc) tiếp công dân định kỳ, đột xuất",Lượt,tiếp công dân định kỳ,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
TT.DON.TONG,"Thanh tra, tiếp công dân",Tổng số đơn tiếp nhận,Đơn,đơn thư|Tiếp nhận đơn kiến nghị,lower,sum,xã/huyện/tỉnh,,sum,,flow,TT.DON.PA,cai-rang
TT.DON.KN,"Thanh tra, tiếp công dân",Số đơn khiếu nại,Đơn,đơn khiếu nại,lower,sum,xã/huyện/tỉnh,,sum,,flow,TT.DON.PA,cai-rang + nga-nam
TT.DON.TC,"Thanh tra, tiếp công dân",Số đơn tố cáo,Đơn,đơn tố cáo,lower,sum,xã/huyện/tỉnh,,sum,,flow,TT.DON.PA,cai-rang
TT.DON.PA,"Thanh tra, tiếp công dân","Số đơn kiến nghị, phản ánh",Đơn,"đơn kiến nghị, phản ánh",neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
TT.DON.XL,"Thanh tra, tiếp công dân",Số đơn đã xử lý,Đơn,đã xử lý đơn,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,TT.DON.TONG,cai-rang
TT.DON.TL,"Thanh tra, tiếp công dân",Tỷ lệ đơn đã xử lý,%,tỷ lệ giải quyết đơn,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,TT.DON.TONG,ratio,TT.DON.XL,cai-rang
TT.TTRA.SO,"Thanh tra, tiếp công dân",Số cuộc thanh tra triển khai,Cuộc,cuộc thanh tra,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
TT.TTRA.DV,"Thanh tra, tiếp công dân",Số đơn vị được thanh tra,Đơn vị,đơn vị được thanh tra,neutral,sum,xã/huyện/tỉnh,,sum,,flow,TT.TTRA.SO,cai-rang
TT.TTRA.KL,"Thanh tra, tiếp công dân",Số kết luận thanh tra công bố,Kết luận,kết luận thanh tra,neutral,sum,xã/huyện/tỉnh,,sum,,flow,TT.TTRA.SO,cai-rang
CC.HS.TN,Cải cách hành chính,Số hồ sơ thủ tục hành chính tiếp nhận,Hồ sơ,hồ sơ hành chính tiếp nhận|tiếp nhận hồ sơ|Bộ phận tiếp nhận và trả kết quả tiếp nhận|hồ sơ hành chính trên các lĩnh vực|hồ sơ các lĩnh vực|Trung tâm Phục vụ hành chính công tiếp nhận hồ sơ,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
CC.HS.TRUOC,Cải cách hành chính,Số hồ sơ giải quyết trước hẹn,Hồ sơ,giải quyết trước hẹn,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,CC.HS.TN,cai-rang
CC.HS.DUNG,Cải cách hành chính,Số hồ sơ giải quyết đúng hẹn,Hồ sơ,đúng hẹn,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,CC.HS.TN,cai-rang
CC.HS.TDH,Cải cách hành chính,Số hồ sơ giải quyết trước và đúng hạn,Hồ sơ,trước và đúng hạn,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,CC.HS.TN,nga-nam
CC.HS.TRE,Cải cách hành chính,Số hồ sơ trễ hạn,Hồ sơ,trễ hạn|trễ hẹn,lower,sum,xã/huyện/tỉnh,,sum,,flow,CC.HS.TN,nga-nam
CC.HS.DANG,Cải cách hành chính,Số hồ sơ đang giải quyết trong hạn,Hồ sơ,đang giải quyết|hồ sơ trong thời hạn giải quyết,neutral,last,xã/huyện/tỉnh,,sum,,stock,CC.HS.TN,cai-rang + nga-nam
CC.HS.TL,Cải cách hành chính,Tỷ lệ hồ sơ giải quyết trước và đúng hạn,%,tỷ lệ đúng hạn,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,CC.HS.TN,ratio,CC.HS.TDH,KTXH-forms
CC.DVC.SO,Cải cách hành chính,Số hồ sơ dịch vụ công trực tuyến,Hồ sơ,hồ sơ trực tuyến|DVCTT|hồ sơ dịch vụ công trực tuyến,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,CC.HS.TN,cai-rang + nga-nam
CC.DVC.TL,Cải cách hành chính,Tỷ lệ hồ sơ dịch vụ công trực tuyến,%,tỷ lệ hồ sơ trực tuyến,higher-is-better,weighted-mean,xã/huyện/tỉnh,,weighted-mean,CC.HS.TN,ratio,CC.DVC.SO,nga-nam
CC.KT,Cải cách hành chính,"Số cuộc kiểm tra kỷ luật, kỷ cương, cải cách hành chính",Cuộc,"kiểm tra cải cách hành chính|chấp hành kỷ luật, kỷ cương hành chính",neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
CC.PARX,Cải cách hành chính,"Chỉ số cải cách hành chính (PAR INDEX), xếp hạng",Hạng,PAR INDEX,lower,last,huyện/tỉnh,,none,,index,,KTXH-forms
CC.SIPAS,Cải cách hành chính,Chỉ số hài lòng của người dân (SIPAS),%,SIPAS|mức độ hài lòng,higher-is-better,last,xã/huyện/tỉnh,,none,,ratio,,KTXH-forms
CC.SOHOA,Cải cách hành chính,"Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC",%,số hóa hồ sơ,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,CC.HS.TN,ratio,,KTXH-forms
CD.TCNS,Chuyển đổi số,Số Tổ công nghệ số cộng đồng,Tổ,Tổ Công nghệ số cộng đồng,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,,nga-nam + Civigo
CD.TCNS.TV,Chuyển đổi số,Số thành viên Tổ công nghệ số cộng đồng,Người,thành viên Tổ CNSCĐ,higher-is-better,last,xã/huyện/tỉnh,,sum,,stock,CD.TCNS,nga-nam
CD.SP,Chuyển đổi số,Tỷ lệ dân số trưởng thành có điện thoại thông minh,%,điện thoại thông minh,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,nga-nam
CD.TKNH,Chuyển đổi số,Tỷ lệ dân số từ 14 tuổi có tài khoản giao dịch tại ngân hàng,%,tài khoản thanh toán|tài khoản giao dịch|tài khoản giao dịch thanh toán tại ngân hàng,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,nga-nam
CD.KNS,Chuyển đổi số,Tỷ lệ người trong độ tuổi lao động được đào tạo kỹ năng số cơ bản,%,kỹ năng số,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,LD.LLLD,ratio,,nga-nam
CD.TKDVC,Chuyển đổi số,Tỷ lệ dân số từ 14 tuổi có tài khoản dịch vụ công trực tuyến,%,tài khoản dịch vụ công,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,nga-nam
CD.VNEID,Chuyển đổi số,Tỷ lệ người từ 14 tuổi có tài khoản định danh điện tử (VNeID),%,VneID|VNeID|tài khoản định danh điện tử,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,nga-nam
CD.APP,Chuyển đổi số,Tỷ lệ người từ 14 tuổi cài ứng dụng công dân số của tỉnh,%,Công dân Sóc Trăng|công dân số,higher-is-better,last,xã/huyện/tỉnh,,weighted-mean,DS.TB,ratio,,nga-nam
CD.HD,Chuyển đổi số,Số lượt hướng dẫn dịch vụ công trực tuyến,Lượt,hướng dẫn DVCTT,higher-is-better,sum,xã/huyện/tỉnh,,sum,,flow,,Civigo
CD.DTI,Chuyển đổi số,"Chỉ số chuyển đổi số (DTI), xếp hạng",Hạng,DTI,lower,last,huyện/tỉnh,,none,,index,,KTXH-forms
KT.TT,"Thi đua khen thưởng, tổ chức",Số tập thể được khen thưởng,Tập thể,Xét tặng Giấy khen|khen thưởng tập thể|khen thưởng các tập thể|giấy khen cho tập thể,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
KT.CN,"Thi đua khen thưởng, tổ chức",Số cá nhân được khen thưởng,Cá nhân,giấy khen cá nhân|khen thưởng cá nhân|cá nhân đạt Giấy khen,neutral,sum,xã/huyện/tỉnh,,sum,,flow,KT.TT,cai-rang + nga-nam
KT.LDTT.TT,"Thi đua khen thưởng, tổ chức",Số tập thể đạt Lao động tiên tiến,Tập thể,tập thể lao động tiên tiến|tập thể đạt Lao động tiên tiến|danh hiệu lao động tiên tiến,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang + nga-nam
KT.LDTT.CN,"Thi đua khen thưởng, tổ chức",Số cá nhân đạt Lao động tiên tiến,Cá nhân,cá nhân lao động tiên tiến|cá nhân đạt Lao động tiên tiến,neutral,sum,xã/huyện/tỉnh,,sum,,flow,KT.LDTT.TT,cai-rang + nga-nam
KT.CSTD,"Thi đua khen thưởng, tổ chức",Số cá nhân đạt Chiến sĩ thi đua cơ sở,Cá nhân,chiến sĩ thi đua cơ sở|CSTĐCS,neutral,sum,xã/huyện/tỉnh,,sum,,flow,KT.LDTT.TT,cai-rang + nga-nam
KT.TKV,"Thi đua khen thưởng, tổ chức","Số Trưởng khu vực (ấp, khóm, thôn) được bầu",Người,Trưởng Khu vực,neutral,sum,xã/huyện,,sum,,flow,,cai-rang
KT.VTVL,"Thi đua khen thưởng, tổ chức",Số đơn vị được phê duyệt danh mục vị trí việc làm,Đơn vị,vị trí việc làm,neutral,sum,xã/huyện/tỉnh,,sum,,flow,,cai-rang
KT.TGBC,"Thi đua khen thưởng, tổ chức",Tỷ lệ tinh giản biên chế,%,tinh giản biên chế,neutral,last,huyện/tỉnh,,none,,ratio,,KTXH-forms
"""##
}
