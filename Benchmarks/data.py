#!/usr/bin/env python3
"""Deterministic data: 20,000 rows x 50 columns (10 text + 40 numeric), seed 20251121. usage: data.py FOLDER
w1.f64  : 20000*40 little-endian doubles, row-major, each with 2 decimals
w1.idx  : 20000*10 uint16, row-major, indexes into texts.txt
texts.txt : distinct texts, one a line (UTF-8)
w1.csv / w1_2000.csv : same content, for converters"""
import random, array, os, csv, sys
R = random.Random(20251121)
D = sys.argv[1]
os.makedirs(D, exist_ok=True)
tinh = """Hà Nội|Huế|Quảng Ninh|Cao Bằng|Lạng Sơn|Lai Châu|Điện Biên|Sơn La|Thanh Hóa|Nghệ An|Hà Tĩnh|Tuyên Quang|Lào Cai|Thái Nguyên|Phú Thọ|Bắc Ninh|Hưng Yên|Hải Phòng|Ninh Bình|Quảng Trị|Đà Nẵng|Quảng Ngãi|Gia Lai|Khánh Hòa|Lâm Đồng|Đắk Lắk|TP. Hồ Chí Minh|Đồng Nai|Tây Ninh|Cần Thơ|Vĩnh Long|Đồng Tháp|Cà Mau|An Giang""".split('|')
am1 = "Tân|Phú|Hòa|Bình|Long|Đông|Tây|Nam|Bắc|An|Thanh|Vĩnh|Mỹ|Hưng|Quảng|Yên|Đại|Kim|Xuân|Thạch".split('|')
am2 = "Lộc|Thành|Sơn|Hải|Phong|Thủy|Định|Khê|Giang|Lâm|Mỹ|Trung|Hiệp|Thọ|Phước|Quang|Đức|Lợi|Tiến|Châu".split('|')
xa = sorted({f"{p} {a} {b}" for p in ("Xã", "Phường") for a in am1 for b in am2 if a != b})
ho = "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý".split('|')
dem = "Văn|Thị|Minh|Thanh|Đức|Quốc|Ngọc|Hữu|Xuân|Thu|Hồng|Công".split('|')
ten = "An|Bình|Cường|Dũng|Đạt|Giang|Hà|Hải|Hạnh|Hiếu|Hùng|Hương|Khánh|Lan|Linh|Long|Mai|Nam|Nga|Phương|Quân|Sơn|Tâm|Thảo|Trang|Tuấn|Vân|Yến".split('|')
nguoi = [f"{h} {d} {t}" for h in ho for d in dem for t in ten]
nganh = "Nông nghiệp|Lâm nghiệp|Thủy sản|Công nghiệp chế biến|Xây dựng|Thương mại|Vận tải, kho bãi|Giáo dục và đào tạo|Y tế|Văn hóa, thể thao|Tài nguyên môi trường|Khoa học công nghệ|Thông tin truyền thông|Quốc phòng|An ninh trật tự|Lao động xã hội|Tư pháp|Nội vụ|Tài chính|Du lịch".split('|')
dvt = "Triệu đồng|Nghìn đồng|Tấn|Ha|Người|Hộ|%|Km".split('|')
tt = "Đã duyệt|Chờ duyệt|Từ chối|Đang xử lý|Hoàn thành".split('|')
cv = "Chuyên viên|Chuyên viên chính|Trưởng phòng|Phó Trưởng phòng|Kế toán trưởng|Thủ quỹ|Cán bộ|Chủ tịch UBND|Phó Chủ tịch UBND|Giám đốc|Phó Giám đốc|Văn thư".split('|')
dt = "Kinh|Tày|Thái|Mường|Khmer|Hoa|Nùng|H'Mông|Dao|Gia Rai|Ê Đê|Ba Na|Sán Chay|Chăm|Cơ Ho|Xơ Đăng|Sán Dìu|Hrê|Ra Glai|Mnông".split('|')
lh = "Doanh nghiệp nhà nước|Công ty TNHH|Công ty cổ phần|Hợp tác xã|Hộ kinh doanh|Đơn vị sự nghiệp|Cơ quan hành chính|FDI|Tổ chức & hội|Khác".split('|')
gc = [f"Theo QĐ số {n}/QĐ-UBND" for n in range(101, 131)] + "Đạt kế hoạch|Vượt kế hoạch <5%|Chưa đạt \"chỉ tiêu\"|Bổ sung dự toán|Chuyển nguồn năm trước|Thu hồi tạm ứng|Điều chỉnh giảm|Không|Đề nghị kiểm tra lại|Giữ nguyên".split('|')
cols = [tinh, xa, nguoi, nganh, dvt, tt, cv, dt, lh, gc]
texts = []; pos = {}
for c in cols:
    for t in c:
        if t not in pos: pos[t] = len(texts); texts.append(t)
def zipf(n): return min(int(R.paretovariate(0.7)) - 1, n * 3) % n
idx = array.array('H'); f64 = array.array('d')
for r in range(20000):
    for c in cols: idx.append(pos[c[zipf(len(c)) if len(c) < 100 else R.randrange(len(c))]])
    for c in range(40):
        k = c % 4
        if k == 0: v = R.randrange(0, 10000) / 100            # a percentage
        elif k == 1: v = R.randrange(0, 10**7) / 100          # up to 100 thousand
        elif k == 2: v = int(10 ** R.uniform(2, 11)) / 100    # log-uniform up to 1e9
        else: v = (R.randrange(0, 2 * 10**8) - 10**7) / 100   # some negative
        f64.append(v)
open(f'{D}/w1.f64', 'wb').write(f64.tobytes()); open(f'{D}/w1.idx', 'wb').write(idx.tobytes())
open(f'{D}/texts.txt', 'w').write('\n'.join(texts) + '\n')
for n, name in ((20000, 'w1.csv'), (2000, 'w1_2000.csv')):
    with open(f'{D}/{name}', 'w', newline='') as f:
        w = csv.writer(f)
        for r in range(n): w.writerow([texts[i] for i in idx[r*10:r*10+10]] + list(f64[r*40:r*40+40]))
print(len(texts), 'distinct texts used:', len(set(idx)))
