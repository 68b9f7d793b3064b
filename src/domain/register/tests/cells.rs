//! Cells as the documents print them, with the ids that they name in printed order; `?` is nobody.

pub(super) const CELLS: &[(&str, &str)] = &[
    (
        "Công an tỉnh, Sở Khoa học và Công nghệ, các sở, ngành tỉnh, UBND các xã, phường",
        "cong-an-tinh so-khoa-hoc-va-cong-nghe cac-so-ban-nganh-tinh ubnd-cap-xa",
    ),
    (
        "Các sở, ban, ngành tỉnh; Cục Thuế tỉnh; UBND cấp huyện; UBND cấp xã.",
        "cac-so-ban-nganh-tinh thue-tinh-gia-lai ubnd-cap-huyen ubnd-cap-xa",
    ),
    (
        "Sở Tư pháp; Văn phòng UBND tỉnh; Sở Thông tin và Truyền thông; các cơ quan, đơn vị có liên quan.",
        "so-tu-phap van-phong-ubnd-tinh so-thong-tin-va-truyen-thong cac-co-quan-don-vi-co-lien-quan",
    ),
    ("Các bệnh viện tuyến tỉnh, các TTYT", "cac-benh-vien-tuyen-tinh cac-trung-tam-y-te"),
    (
        "C06, Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, Sở Y tế, Thuế tỉnh",
        "cuc-c06-bo-cong-an so-tai-chinh so-van-hoa-the-thao-va-du-lich so-y-te thue-tinh-gia-lai",
    ),
    (
        "Các sở, ngành tỉnh, UBND các xã, phường, các tổ chức chính trị - xã hội, các cơ quan Đảng, Hội đồng nhân dân",
        "cac-so-ban-nganh-tinh ubnd-cap-xa cac-to-chuc-chinh-tri-xa-hoi cac-co-quan-dang-truc-thuoc-tinh-uy hoi-dong-nhan-dan",
    ),
    (
        "Chi nhánh ngân hàng thương mại, Thuế tinh và các địa phương",
        "chi-nhanh-ngan-hang-thuong-mai thue-tinh-gia-lai cac-dia-phuong",
    ),
    (
        "Các doanh nghiệp viễn thông; các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố; UBND các xã, phường, thị trấn.",
        "cac-doanh-nghiep-vien-thong cac-so-ban-nganh-tinh ubnd-cap-huyen ubnd-cap-xa",
    ),
    (
        "Ngân hàng Nhà nước khu vực 11, Thuế tỉnh Gia Lai, Bảo hiểm xã hội tỉnh, Sở Y tế",
        "ngan-hang-nha-nuoc-viet-nam-chi-nhanh-khu-vuc-11 thue-tinh-gia-lai bao-hiem-xa-hoi-tinh so-y-te",
    ),
    ("Tổng công ty đường sắt, Sở Xây dựng", "tong-cong-ty-duong-sat so-xay-dung"),
    ("Ngân hàng BIDV và UBND một số phường, xã", "ngan-hang-bidv ubnd-mot-so-phuong-xa"),
    ("Các sở, ngành liên quan và Trung tâm ICISE", "cac-so-ban-nganh-co-lien-quan trung-tam-icise"),
    ("Sở Nội vụ; các sở, ban, ngành tỉnh có liên quan.", "so-noi-vu cac-so-ban-nganh-co-lien-quan"),
    (
        "Ban Tổ chức Tỉnh ủy, các sở, ban, ngành, địa phương",
        "ban-to-chuc-tinh-uy cac-so-ban-nganh-dia-phuong",
    ),
    (
        "Các sở, ban, ngành có liên quan và các doanh nghiệp viễn thông",
        "cac-so-ban-nganh-co-lien-quan cac-doanh-nghiep-vien-thong",
    ),
    ("Tỉnh đoàn", "tinh-doan"),
    ("Bộ Y tế, C06", "bo-y-te cuc-c06-bo-cong-an"),
    ("UBKT Tỉnh ủy", "uy-ban-kiem-tra-tinh-uy"),
    ("Các địa phương", "cac-dia-phuong"),
    ("Sở Công Thương", "so-cong-thuong"),
    ("Sở Công thương", "so-cong-thuong"),
    (
        "Bảo hiểm xã hội tỉnh, các sở, ngành, địa phương, cơ quan, tổ chức, doanh nghiệp có liên quan",
        "bao-hiem-xa-hoi-tinh cac-so-ban-nganh-dia-phuong cac-co-quan-don-vi-co-lien-quan",
    ),
    ("Ban quản lý KCN", "ban-quan-ly-kcn"),
    ("NHNN Khu vực 11", "ngan-hang-nha-nuoc-viet-nam-chi-nhanh-khu-vuc-11"),
    (
        "Sở Y tế, Sở Giáo dục và Đào tạo, Công an tỉnh, các trường Đại học, Cao đẳng trên địa bàn tỉnh",
        "so-y-te so-giao-duc-va-dao-tao cong-an-tinh cac-truong-dai-hoc-cao-dang-tren-dia-ban-tinh",
    ),
    ("Văn phòng Tỉnh ủy", "van-phong-tinh-uy"),
    ("Cục C06, Bộ Công an", "cuc-c06-bo-cong-an"),
    ("Tòa án nhân dân tỉnh", "toa-an-nhan-dan-tinh"),
    (
        "Công an tỉnh, Sở Xây dựng, Sở Nông nghiệp và Môi trường, Văn phòng UBND tỉnh, các sở, ngành có liên quan",
        "cong-an-tinh so-xay-dung so-nong-nghiep-va-moi-truong van-phong-ubnd-tinh cac-so-ban-nganh-co-lien-quan",
    ),
    ("Tổ Giúp việc Đề án 06", "to-giup-viec-de-an-06"),
    ("Ban Nội chính Tỉnh ủy", "ban-noi-chinh-tinh-uy"),
    ("Sở Kế hoạch và Đầu tư.", "so-ke-hoach-va-dau-tu"),
    ("Sở Giáo dục và đào tạo", "so-giao-duc-va-dao-tao"),
    ("Sở Dân tộc và Tôn giáo", "so-dan-toc-va-ton-giao"),
    ("Các đơn vị có liên quan", "cac-co-quan-don-vi-co-lien-quan"),
    ("Các sở, ngành, địa phương", "cac-so-ban-nganh-dia-phuong"),
    ("Trung tâm dữ liệu quốc gia", "trung-tam-du-lieu-quoc-gia"),
    ("Các cơ quan thuộc UBND tỉnh", "cac-so-ban-nganh-tinh"),
    ("Các bến xe trên địa bàn tỉnh", "cac-ben-xe-tren-dia-ban-tinh"),
    ("Sở Tài nguyên và Môi trường.", "so-tai-nguyen-va-moi-truong"),
    ("Các sở, ban, ngành liên quan", "cac-so-ban-nganh-co-lien-quan"),
    ("Phòng Nghiệp vụ của Bộ Tư pháp", "phong-nghiep-vu-cua-bo-tu-phap"),
    ("Các sở, ban, ngành, địa phương", "cac-so-ban-nganh-dia-phuong"),
    ("Các cơ quan, đơn vị, địa phương", "cac-co-quan-don-vi-dia-phuong"),
    ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "ban-tuyen-giao-va-dan-van-tinh-uy"),
    ("Các cơ quan đảng trực thuộc Tỉnh ủy", "cac-co-quan-dang-truc-thuoc-tinh-uy"),
    ("Các sở, ban, ngành tỉnh có liên quan.", "cac-so-ban-nganh-co-lien-quan"),
    ("Sở Tài chính và các cơ quan liên quan", "so-tai-chinh cac-co-quan-don-vi-co-lien-quan"),
    ("Ngân hàng Nhà nước chi nhánh khu vực XI", "ngan-hang-nha-nuoc-viet-nam-chi-nhanh-khu-vuc-11"),
    ("Các bệnh viện tuyến tỉnh; trung tâm y tế", "cac-benh-vien-tuyen-tinh cac-trung-tam-y-te"),
    ("Ngân hàng nhà Việt Nam Chi nhánh khu vực 11", "ngan-hang-nha-nuoc-viet-nam-chi-nhanh-khu-vuc-11"),
    ("Các cơ quan đảng, đoàn thể trực thuộc Tỉnh ủy", "cac-co-quan-dang-doan-the-truc-thuoc-tinh-uy"),
    ("Sở Xây dựng; Sở Văn hóa, Thể Thao và Du lịch.", "so-xay-dung so-van-hoa-the-thao-va-du-lich"),
    ("Các trường đại học, cao đẳng trên địa bàn tỉnh", "cac-truong-dai-hoc-cao-dang-tren-dia-ban-tinh"),
    ("các trường đại học, cao đẳng trên địa bàn tỉnh", "cac-truong-dai-hoc-cao-dang-tren-dia-ban-tinh"),
    ("Công an tỉnh, Sở Ngoại vụ, Văn phòng UBND tỉnh", "cong-an-tinh so-ngoai-vu van-phong-ubnd-tinh"),
    (
        "Sở Khoa học và Công nghệ, Báo và PT, TH Gia Lai",
        "so-khoa-hoc-va-cong-nghe bao-va-phat-thanh-truyen-hinh-gia-lai",
    ),
    ("Ngân hàng Nhà nước Việt Nam chi nhánh khu vực 11", "ngan-hang-nha-nuoc-viet-nam-chi-nhanh-khu-vuc-11"),
    (
        "Đại học Quy Nhơn, Sở Nội vụ, Sở Khoa học và Công nghệ",
        "dai-hoc-quy-nhon so-noi-vu so-khoa-hoc-va-cong-nghe",
    ),
    ("Theo Hướng dẫn của Ban Tuyên giáo và Dân vận Trung ương", "?"),
    (
        "Các sở, ngành tỉnh, UBND các xã, phường, các doanh nghiệp",
        "cac-so-ban-nganh-tinh ubnd-cap-xa cac-doanh-nghiep",
    ),
    (
        "Sở Lao động – Thương binh và Xã hội; Bảo hiểm xã hội tỉnh.",
        "so-lao-dong-thuong-binh-va-xa-hoi bao-hiem-xa-hoi-tinh",
    ),
    (
        "Văn phòng UBND tỉnh, Công an tỉnh, các đơn vị có liên quan",
        "van-phong-ubnd-tinh cong-an-tinh cac-co-quan-don-vi-co-lien-quan",
    ),
    (
        "Sở Khoa học và Công nghệ, Sở Tài chính, các đơn vị liên quan",
        "so-khoa-hoc-va-cong-nghe so-tai-chinh cac-co-quan-don-vi-co-lien-quan",
    ),
    (
        "Sở Nội vụ, Văn phòng UBND tỉnh, Công an tỉnh, Thanh tra tỉnh",
        "so-noi-vu van-phong-ubnd-tinh cong-an-tinh thanh-tra-tinh",
    ),
    (
        "Sở Khoa học và Công nghệ, các trường ĐH, CĐ trên địa bàn tỉnh",
        "so-khoa-hoc-va-cong-nghe cac-truong-dai-hoc-cao-dang-tren-dia-ban-tinh",
    ),
    (
        "UBND cấp huyện; UBND cấp xã; các sở, ban, ngành có liên quan.",
        "ubnd-cap-huyen ubnd-cap-xa cac-so-ban-nganh-co-lien-quan",
    ),
    (
        "Sở Khoa học và Công nghệ, các Doanh nghiệp viễn thông, Công an tỉnh",
        "so-khoa-hoc-va-cong-nghe cac-doanh-nghiep-vien-thong cong-an-tinh",
    ),
    (
        "Sở Tư pháp; các cơ quan, đơn vị có TTHC thuộc thẩm quyền giải quyết.",
        "so-tu-phap cac-co-quan-don-vi-co-tthc-thuoc-tham-quyen-giai-quyet",
    ),
    (
        "Sở Nội vụ, Sở Khoa học và Công nghệ, Sở Y tế, Ngân hàng Nhà nước Việt Nam Chi nhánh khu vực 11, Bảo hiểm xã hội tỉnh",
        "so-noi-vu so-khoa-hoc-va-cong-nghe so-y-te ngan-hang-nha-nuoc-viet-nam-chi-nhanh-khu-vuc-11 bao-hiem-xa-hoi-tinh",
    ),
    (
        "Các sở, ban, ngành tỉnh; Cục Thuế tỉnh; Bảo hiểm xã hội tỉnh; Công an tỉnh; Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Gia Lai và các cơ quan, đơn vị có liên quan",
        "cac-so-ban-nganh-tinh thue-tinh-gia-lai bao-hiem-xa-hoi-tinh cong-an-tinh ngan-hang-nha-nuoc-viet-nam-chi-nhanh-khu-vuc-11 cac-co-quan-don-vi-co-lien-quan",
    ),
    ("Văn phòng UBND tỉnh Công an tỉnh", "van-phong-ubnd-tinh cong-an-tinh"),
];
