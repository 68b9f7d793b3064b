//! Words about what is not clear.

texts! {
    COUNT: "{n} điểm chưa rõ · số liệu đến {date}" / "{n} findings · as of {date}";
    STRICT: "còn {n} điểm chưa rõ (--strict)" / "findings that are left: {n} (--strict)";
}
