"""Writes invented quarterly reports of communes, and the list of the communes.

usage: make_communes.py FOLDER COUNT. The same count gives the same bytes. Reports go to FOLDER/reports/BC_<code>_2026-Q1.txt,
the list to FOLDER/units.csv (code,name), and what the province's totals must be to FOLDER/truth.json.
"""
import json
import os
import random
import sys

FIRST = ["Tân", "Mỹ", "Phú", "An", "Bình", "Hòa", "Long", "Vĩnh", "Thạnh", "Lộc", "Đông", "Hưng"]
SECOND = ["Phước", "Thành", "Lợi", "Hội", "Điền", "Quới", "Khánh", "Trung", "Sơn", "Hiệp"]
THIRD = ["", " A", " B", " Đông", " Tây", " Nam", " Bắc", " Thượng", " Hạ"]


def number(value, digits=0):
    """Vietnamese spelling: a point between thousands, a decimal comma."""
    text = f"{value:,.{digits}f}"
    return text.replace(",", "_").replace(".", ",").replace("_", ".")


def report(name, draw):
    figures = {
        "DS.TB": draw.randint(8_000, 40_000), "TN.DTG": draw.randint(2_000, 30_000), "CI.TONG": draw.randint(8_000, 60_000),
        "DT.KH": draw.randint(10_000, 80_000), "LD.VL": draw.randint(50, 900), "BH.YT.TL": draw.randint(8_800, 9_900),
        "AS.HN.SO": draw.randint(10, 400), "CC.HS.TN": draw.randint(400, 6_000), "GT.VU": draw.randint(1, 9),
        "CH.GS.TD": draw.randint(2_000, 20_000), "CH.GC.TD": draw.randint(20_000, 300_000), "TM.LCHH": draw.randint(20_000, 600_000),
        "GD.HS.TONG": draw.randint(1_500, 9_000), "AN.HS.VU": draw.randint(1, 20), "MAU": draw.randint(500, 9_000)}
    figures["TN.TONG"] = figures["TN.DTG"] + draw.randint(1_000, 9_000)
    figures["DT.GN"] = figures["DT.KH"] * draw.randint(5, 40) // 100
    f = figures
    text = f"""ỦY BAN NHÂN DÂN
XÃ {name.upper()}

Số: {draw.randint(20, 300)}/BC-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

{name}, ngày 02 tháng 4 năm 2026

BÁO CÁO
Tình hình phát triển kinh tế - xã hội quý I và nhiệm vụ trọng tâm quý II năm 2026

I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ I NĂM 2026

1. Về kinh tế

- Diện tích trồng màu trong quý {number(f["MAU"] / 10, 1)} ha. Tổng đàn gia súc {number(f["CH.GS.TD"])} con; tổng đàn gia cầm {number(f["CH.GC.TD"])} con.

- Tổng mức lưu chuyển hàng hóa trong quý ước {number(f["TM.LCHH"] / 1000, 3)} tỷ đồng.

- Tổng thu ngân sách nhà nước trên địa bàn {number(f["TN.TONG"])} triệu đồng. Thu ngân sách trong chỉ tiêu quý I được {number(f["TN.DTG"])} triệu đồng. Tổng chi ngân sách địa phương là {number(f["CI.TONG"])} triệu đồng.

- Kế hoạch vốn đầu tư công năm 2026 của xã là {number(f["DT.KH"] / 1000, 3)} tỷ đồng; giải ngân vốn đầu tư công lũy kế đến ngày 31/3/2026 là {number(f["DT.GN"])} triệu đồng.

2. Về văn hóa, xã hội

- Dân số trung bình {number(f["DS.TB"])} người. Tỷ lệ bao phủ bảo hiểm y tế đạt {number(f["BH.YT.TL"] / 100, 2)}%.

- Số hộ nghèo còn {number(f["AS.HN.SO"])} hộ. Trong quý giải quyết việc làm cho {number(f["LD.VL"])} lao động.

- Tổng số học sinh ra lớp {number(f["GD.HS.TONG"])} học sinh.

3. Về quốc phòng, an ninh, cải cách hành chính

- Trong quý xảy ra {f["GT.VU"]:02d} vụ tai nạn giao thông. Tiếp nhận, điều tra {f["AN.HS.VU"]:02d} vụ phạm pháp hình sự.

- Bộ phận tiếp nhận và trả kết quả tiếp nhận {number(f["CC.HS.TN"])} hồ sơ.

II. NHIỆM VỤ TRỌNG TÂM QUÝ II NĂM 2026

Tiếp tục thực hiện các chỉ tiêu được giao.
"""
    return text, figures


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    names = [f"{a} {b}{c}" for c in THIRD for a in FIRST for b in SECOND]
    assert count <= len(names)
    os.makedirs(f"{folder}/reports", exist_ok=True)
    units, truth = ["code,name"], {}
    draw = random.Random(20260402)
    for position in range(count):
        code, name = f"{10001 + position}", names[position]
        text, figures = report(name, draw)
        open(f"{folder}/reports/BC_{code}_2026-Q1.txt", "w", encoding="utf-8").write(text)
        units.append(f"{code},Xã {name}")
        for key, value in figures.items():
            truth[key] = truth.get(key, 0) + value
        truth["weighted"] = truth.get("weighted", 0) + figures["BH.YT.TL"] * figures["DS.TB"]
    open(f"{folder}/units.csv", "w", encoding="utf-8").write("\n".join(units) + "\n")
    json.dump(truth, open(f"{folder}/truth.json", "w"), indent=1, sort_keys=True)


if __name__ == "__main__":
    main()
