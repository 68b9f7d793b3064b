//! The fixed words of a formal document. They are prescribed (Nghị định 30/2020/NĐ-CP, Phụ lục I), so a document has
//! them in Vietnamese whatever the language of the interface is.

use super::{Said, said};

/// Is the country's name.
pub const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Is the country's motto.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// Is the name at the head of a party document.
pub const PARTY: &str = "ĐẢNG CỘNG SẢN VIỆT NAM";
/// Stands before the number.
pub const NUMBER: &str = "Số";
/// Stands before what a letter is about.
pub const ABOUT: &str = "V/v";
/// Stands before those a document is sent to.
pub const TO: &str = "Kính gửi:";
/// Stands over those who get copies.
pub const COPIES: &str = "Nơi nhận:";
/// Stands before where a document is filed.
pub const FILED: &str = "Lưu:";
/// Is the name of what is attached.
pub const ANNEX: &str = "Phụ lục";

/// Is what a chart shows, for those who cannot see it.
pub const CHART: Said = said("Biểu đồ: {title}", "Chart: {title}");
