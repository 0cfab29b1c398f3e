"""News of a province that does not exist, to try the portal out; the second value says what is published."""

from typing import Any

OWN = {"reuse": False}

NEWS: list[tuple[dict[str, Any], bool]] = [
    (OWN | {
        "title": "Cầu Rạch Đôi thông xe kỹ thuật trước Tết",
        "section": "news",
        "author": "Nguyễn Hoài Phương",
        "summary": "Cầu dài 214 mét nối xã Tân Hòa Đông với phường Bình An.",
        "body": "Chiều 10/02, Ban Quản lý dự án công trình giao thông tỉnh tổ chức thông xe kỹ thuật cầu Rạch Đôi. "
        "Cầu rộng 9 mét, tổng mức đầu tư 146 tỷ đồng từ ngân sách tỉnh.\n\n"
        "Xe tải trên 10 tấn tạm thời vẫn đi đường cũ cho đến khi kết thúc bước thử tải.",
    }, True),
    ({
        "title": "Giá lúa đông xuân tăng nhẹ đầu vụ",
        "section": "news",
        "reuse": True,
        "author": "Lâm Kiều Oanh",
        "source": "Báo An Hải",
        "summary": "Thương lái mua lúa tươi tại ruộng từ 6.400 đến 6.700 đồng một ki-lô-gam.",
        "body": "So với tuần trước, giá tăng 200 đồng. Nông dân xã Tân Hòa Đông đã thu hoạch hơn 800 héc-ta.",
    }, True),
    (OWN | {
        "title": "Ủy ban nhân dân tỉnh yêu cầu bảo đảm nước sinh hoạt mùa khô",
        "section": "directive",
        "number": "1293/UBND-KT",
        "author": "Phòng Tổng hợp",
        "summary": "Các xã ven biển lập phương án cấp nước trước ngày 15 tháng 3.",
        "body": "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Sở Nông nghiệp và Môi trường theo dõi độ mặn hằng ngày, "
        "công bố kết quả trên cổng và thông báo cho từng xã.",
    }, True),
    (OWN | {
        "title": "Tiếp nhận hồ sơ trực tuyến tại 12 xã",
        "section": "notice",
        "author": "Ngô Thanh Vân",
        "summary": "Từ tháng 3, người dân có thể nộp hồ sơ khai sinh, kết hôn qua cổng dịch vụ công.",
        "body": "Bộ phận một cửa vẫn nhận hồ sơ giấy. Người dân được hướng dẫn miễn phí tại trụ sở xã.",
    }, True),
    (OWN | {
        "title": "Hỗ trợ lãi suất cho hộ nuôi tôm chuyển đổi công nghệ",
        "section": "policy",
        "author": "Huỳnh Gia Bảo",
        "summary": "Hộ nuôi được vay tối đa 300 triệu đồng, ngân sách tỉnh hỗ trợ một nửa lãi suất trong 24 tháng.",
        "body": "Hồ sơ nộp tại Ủy ban nhân dân xã, thời hạn giải quyết 10 ngày làm việc.",
    }, True),
    (OWN | {
        "title": "Lịch cắt điện tháng 3",
        "section": "notice",
        "author": "Phòng Tổng hợp",
        "body": "Ngày 05/3 tại ấp 1, ngày 09/3 tại ấp 4, ngày 18/3 tại chợ Bình An, từ 7 giờ 30 đến 16 giờ.",
    }, True),
    ({
        "title": "Học sinh vùng cù lao có thêm chuyến đò sớm",
        "section": "news",
        "reuse": True,
        "source": "Báo Người Ven Biển",
        "body": "Từ ngày 02/3, bến đò Cồn Dừa tăng thêm một chuyến lúc 5 giờ 45 phút. Giá vé giữ nguyên.",
    }, False),
    ({
        "title": "Kinh nghiệm nuôi tôm ít thay nước",
        "section": "news",
        "body": "Theo kỹ sư thủy sản Võ Minh Trí, ao lắng cần chiếm ít nhất một phần ba diện tích.",
    }, False),
]
