//! Words of which every plan is full. They tell nothing of what a task is about.

use std::collections::HashSet;
use std::sync::LazyLock;

use smol_str::{SmolStr, format_smolstr};

use crate::text::fold::mark_free;

/// Says how much of a term's rarity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tells {
    /// What a task is about.
    All,
    /// The field it belongs to; many tasks share it.
    Some,
    /// Whom it is about or for.
    Whom,
    /// That something is to be done.
    Nothing,
}

/// Pairs of syllables that say no more than that something is to be done, and by somebody.
const EMPTY: &str = "triển khai, thực hiện, rà soát, tổ chức, xây dựng, hoàn thiện, hoàn thành, đẩy mạnh, \
    tăng cường, tiếp tục, tham mưu, phối hợp, ban hành, kế hoạch, nâng cao, hiệu quả, đảm bảo, bảo đảm, phục vụ, \
    hướng dẫn, quản lý, sử dụng, áp dụng, toàn tỉnh, địa phương, cơ quan, đơn vị, của tỉnh, nhiệm vụ, nghiên cứu, \
    tham gia, vận hành, mở rộng, đưa vào, trên địa, địa bàn, dữ liệu, hệ thống, điện tử, báo cáo, các sở, \
    soát lại, kiểm kê, thẩm tra, bảo vệ, xử lý, phương án, tỷ lệ, công việc, cơ sở, sở dữ, kiến nghị, sửa đổi, hằng tháng, \
    ít nhất, yêu cầu, phải nộp, đưa các, bổ sung, hình thành, hỗ trợ";

/// Pairs of syllables that name a field of the programme, not a piece of work.
const COMMON: &str = "giải quyết, thủ tục, văn bản, nhà nước, quan nhà, cấp huyện, cấp xã, người dân, dịch vụ, vụ công, \
    nền tảng, trên nền, lên nền, chuyển đổi, đổi số, một cửa, cán bộ, bộ phận, điều hành, trung tâm, quốc gia, \
    trung ương, công nghệ, thông tin, hồ sơ, năm 2025, năm 2026, lập kế, an toàn, giấy tờ, kết quả, công việc, \
    danh mục, môi trường, chất lượng, kiểm tra, hoạt động, khai thác, trực tuyến, số hóa, làm sạch, \
    chuẩn hóa, cập nhật, đối soát, duy trì, cắt giảm, đề xuất, tuyên truyền, bồi dưỡng, cung cấp, thí điểm, \
    thử nghiệm, công khai, công bố, nâng cấp, đề án, án 06, dân cư, môi trường, điều phối, khen thưởng, phát triển, \
    kinh phí, thông minh, sáng tạo, đổi mới, mới sáng, toàn trình, khoa học, học công, thiết bị, giám sát, trang bị, \
    năng lực, hạ tầng, cơ chế, đối tượng, hành chính, tục hành, an ninh, ninh mạng, quy phạm, phạm pháp, pháp luật";

/// Pairs of syllables that name whom a task is about or for. Many works are for the same people; data about them are one.
const PEOPLE: &str =
    "công chức, viên chức, chức viên, chức cán, hợp tác, tác xã, hộ kinh, kinh doanh, học sinh, sinh viên";

/// Single syllables that stand between the telling ones.
const SMALL: &str = "và, của, các, cho, trong, trên, với, theo, về, khi, đã, để, từ, do, là, có, không, được, một, \
    những, tại, ở, ra, vào, đến, sau, này, đó, bằng, qua, việc, xong, lên, nơi, hay, hoặc, cả, mọi, từng, còn, hết, \
    mỗi, tỉnh, nhân, đầu, bộ, sở, xã, ngành, số";

/// What the programme writes short, in full.
const SHORT: [(&str, &str); 6] = [
    ("csdl", "cơ sở dữ liệu"),
    ("cntt", "công nghệ thông tin"),
    ("tthc", "thủ tục hành chính"),
    ("ioc", "trung tâm điều hành thông minh"),
    ("cccd", "căn cước công dân"),
    ("cbccvc", "cán bộ công chức viên chức"),
];

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    empty: folded(EMPTY),
    common: folded(COMMON),
    people: folded(PEOPLE),
    small: SMALL.split(", ").map(|word| word.trim().into()).collect(),
});

struct Words {
    empty: HashSet<SmolStr>,
    common: HashSet<SmolStr>,
    people: HashSet<SmolStr>,
    small: HashSet<SmolStr>,
}

fn folded(list: &str) -> HashSet<SmolStr> {
    list.split(", ").map(|word| mark_free(word.trim()).into()).collect()
}

/// Returns whether a syllable, as it is written in lower case, only stands between telling ones. Its marks matter: "sở" is
/// small, "sơ" in "hồ sơ" is not.
pub(super) fn is_small(syllable: &str) -> bool {
    WORDS.small.contains(syllable)
}

/// Returns how much two folded syllables tell together.
pub(super) fn of_two(first: &str, second: &str) -> Tells {
    let pair = format_smolstr!("{first} {second}");
    if WORDS.common.contains(&pair) {
        Tells::Some
    } else if WORDS.empty.contains(&pair) {
        Tells::Nothing
    } else if WORDS.people.contains(&pair) {
        Tells::Whom
    } else {
        Tells::All
    }
}

/// Returns in full, with its marks, what a folded syllable is short for.
pub(super) fn in_full(syllable: &str) -> Option<&'static str> {
    SHORT.iter().find(|(short, _)| *short == syllable).map(|(_, full)| *full)
}
