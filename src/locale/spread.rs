//! Words of the layer that shows how the units stand to each other.

texts! {
    TITLE: "Theo đơn vị: {name}" / "By unit: {name}";
    BY_UNIT: "Số liệu theo đơn vị" / "Values of units";
    NO_VALUES_OF_UNITS: "Chưa có số liệu theo từng đơn vị." / "No unit has a value here.";
    UNIT_HAS_NONE: "{unit}: thiếu số liệu." / "{unit}: no data.";
    N_UNITS: "{n} đơn vị" / "{n} units";
    N_VALUED: "{n} có số liệu" / "{n} with data";
    N_MISSING: "{n} thiếu số liệu" / "{n} without data";
    N_BEHIND: "{n} chậm" / "{n} behind";
    ENDS: "Nhỏ nhất {least}, trung vị {middle}, lớn nhất {most}" / "Least {least}, median {middle}, greatest {most}";
    STRIP: "{least} [{strip}] {greatest}   (cột cao nhất: {n} đơn vị)" / "{least} [{strip}] {greatest}   (units in the highest column: {n})";
    WORST_FIRST: "xếp: kém nhất trước" / "order: worst first";
    BY_PROTOCOL: "xếp: theo danh mục" / "order: register";
    BY_NAME: "xếp: theo tên" / "order: name";
    UNIT: "Đơn vị" / "Unit";
    VALUE: "Giá trị" / "Value";
    DAY: "Ngày" / "Day";
    GAP: "So mức" / "To target";
    VERDICT: "Kết quả" / "Verdict";
    H_VALUES: "các số liệu" / "values";
    H_ORDER: "cách xếp" / "order";
}
