//! `dondoc` (*đôn đốc*, to follow up until it is done) is a terminal workspace for the secretariat that sees a
//! programme through: plans hand out tasks, units lead and coordinate them, deadlines pass, progress is
//! reported, and reports are written from it.
//!
//! # The map of the house
//!
//! Arrows point down only: a module may use those above it in this table, never those below. The test
//! `tests/arrows.rs` reads the `use` lines and guards it.
//!
//! | module | what it is | may use |
//! |---|---|---|
//! | [`text`] | NFC, folding for search, numbers and dates the Vietnamese way, collation | nothing |
//! | [`domain`] | entities, deadline grammar, timing, roll-up, units in time, operations and their inverses | `text` |
//! | [`locale`] | the words of the user's languages for what the domain names | `text`, `domain` |
//! | [`plot`] | a chart as data: points, path, targets, axes with what is written beside them | `text`, `domain`, `locale` |
//! | [`query`] | the filter of every list and the command line, frequency tables, fuzzy ranking | `text`, `domain`, `locale` |
//! | [`report`] | figures as named queries, templates as data, and the document that they give as it will look | `text`, `domain`, `locale`, `plot`, `query` |
//! | [`storage`] | lock, transactions, journal, frozen records, codec, backup | `text`, `domain` |
//! | [`exchange`] | JSON in and out: plan an import, then apply it; the schema | `text`, `domain` |
//! | [`render`] | charts as pictures, tables as Excel workbooks, documents as Word, Markdown and plain text | `text`, `domain`, `locale`, `plot`, `report` |
//! | [`keymap`] | keys, trie, loading, the registry of commands | `text`, `locale` |
//! | [`widgets`] | reusable pieces for drawing | `text`, `locale`, `plot` |
//! | [`views`] | tree, inbox, indicators, scorecard, matrix, reports, lists, meeting, documents, received reports, check, links, directory of units, reorganisations, the jump and overlays; each: state, update, view, tests; what is done to tasks; what a view asks the engine for | all above but `storage`, `exchange`, `render` |
//! | [`app`] | model, message, update, layers | as `views`, and `views` |
//! | [`runtime`] | terminal, input thread, clock, files, the executor of effects | everything above |
//! | [`cli`] | one file a command | everything above |
//!
//! # Invariants
//!
//! * The journal is the source of truth; the tables and the workspace in memory are its fold.
//! * Printed words are kept verbatim; what was understood stands beside them and can be corrected.
//! * Time is an argument: `domain`, `text`, `query`, `views` and `app` know no clock, no file, no environment.
//! * Figures depend on the as-of date and the journal's number alone.
//! * An issued report, its passages and its issued copy never change; `storage` refuses whoever would touch them.
//! * Only `storage` names redb, only `storage::codec` and the frozen records name bincode, only `runtime`
//!   names crossterm.
//!
//! # Glossary
//!
//! | here | Vietnamese |
//! |---|---|
//! | plan | văn bản giao nhiệm vụ (kế hoạch, quyết định, danh mục) |
//! | section | phần, mục, nhóm |
//! | task, subtask | nhiệm vụ, nhiệm vụ con |
//! | lead unit, coordinating unit | đơn vị chủ trì, đơn vị phối hợp |
//! | outline, row | cây của văn bản, dòng |
//! | arrangement, step, spot | cách sắp xếp, một lần di chuyển, chỗ đặt |
//! | to split, to join tasks | tách, gộp nhiệm vụ |
//! | label, to renumber | số thứ tự như in, đánh lại số |
//! | party | chủ thể được in trong cột chủ trì hoặc phối hợp |
//! | unit, group | cơ quan, đơn vị, địa phương; nhóm đơn vị |
//! | deadline, deadline phrase | thời hạn, cụm từ thời hạn |
//! | trigger | điều kiện ("sau khi có hướng dẫn của …") |
//! | output | sản phẩm, kết quả đầu ra |
//! | update | cập nhật tiến độ |
//! | assessment, at risk | đánh giá, nguy cơ chậm tiến độ |
//! | obstacle | vướng mắc, điểm nghẽn |
//! | extension, original deadline | gia hạn, hạn ban đầu |
//! | reassignment, successor | chuyển giao nhiệm vụ, đơn vị tiếp nhận |
//! | overdue, due soon | quá hạn, sắp đến hạn |
//! | past its indicative date | quá mốc dự kiến |
//! | stale | lâu chưa cập nhật |
//! | as-of date | số liệu tính đến ngày |
//! | evidence | văn bản minh chứng |
//! | personal data | dữ liệu cá nhân |
//! | document register, timeline | sổ văn bản, diễn biến |
//! | symbol, entry of the register, citation | số và ký hiệu, văn bản trong sổ, chỗ viện dẫn |
//! | directory, turn | danh bạ đơn vị, lần nhận hoặc chuyển việc |
//! | reminder | lần đôn đốc |
//! | inbox, heading | hộp việc, nhóm việc |
//! | matter, item | đầu việc; dòng trong hộp việc |
//! | proposal, flag | cập nhật chờ duyệt, điểm nghi vấn của nó |
//! | to put off | tạm gác |
//! | load of a unit | số việc cần xử lý của đơn vị |
//! | letter | nội dung đôn đốc |
//! | triage | xử lý lần lượt |
//! | piece of work, deed | phần việc; điều được ghi nhận về phần việc |
//! | enclosure | nội dung để đọc kèm trong biểu mẫu |
//! | request | kiến nghị, đề xuất |
//! | to settle | ghi kết quả: báo cáo đã gửi, việc đã xong, kiến nghị đã được trả lời |
//! | meeting, conclusion, action | cuộc họp, kết luận, việc được giao |
//! | session, agenda | buổi họp định kỳ, chương trình (các nhiệm vụ được đưa ra) |
//! | to take up, spot | đưa ra họp, chỗ trong chương trình |
//! | minutes | thông báo kết luận |
//! | followed up, outcome | kiểm điểm kết luận trước, kết quả thực hiện |
//! | proposed update, review | cập nhật chờ duyệt, duyệt |
//! | reorganisation | sắp xếp tổ chức: hợp nhất, đổi tên, kết thúc hoạt động |
//! | burden | việc chưa xong của đơn vị kết thúc |
//! | pending part, receiver | việc chờ đơn vị tiếp nhận, đơn vị nhận |
//! | slide | trang chiếu của một mục họp |
//! | reporting duty, submission | chế độ báo cáo, báo cáo đã gửi |
//! | term of a duty | kỳ báo cáo và hạn gửi |
//! | board of a duty | bảng đơn vị – kỳ báo cáo |
//! | link, its standing | liên kết giữa hai nhiệm vụ: đề xuất, đã xác nhận, đã từ chối |
//! | likely duplicate, likeness | nhiệm vụ có thể trùng, mức độ giống |
//! | telling word, typical word | từ cho biết nội dung, từ chung của mọi văn bản |
//! | by way of a task | thông qua một nhiệm vụ ở giữa |
//! | to supersede, fate of a task | thay thế văn bản; cách xử lý một nhiệm vụ chưa xong |
//! | carried on, replaced, dropped | chuyển tiếp, được thay thế, không còn phù hợp |
//! | ledger, receipt | sổ theo dõi báo cáo, tình trạng gửi |
//! | scorecard, points | bảng chấm điểm, điểm |
//! | matrix, part, sums | bảng đơn vị – nhiệm vụ, phần việc của một đơn vị, số cộng ở mép bảng |
//! | indicator, definition | chỉ tiêu, cách tính |
//! | measurement | số liệu |
//! | grid, loose line | bảng nhập số liệu, dòng dán chưa khớp |
//! | spread of the units | phân bố theo đơn vị |
//! | target, milestone | mức chỉ tiêu, mốc chỉ tiêu |
//! | path, baseline | lộ trình, mốc xuất phát |
//! | verdict on an indicator, its state | đánh giá chỉ tiêu, kết quả đánh giá |
//! | doubt | điểm nghi vấn |
//! | chart, plot | biểu đồ, nội dung biểu đồ |
//! | gauge | thước đo (một dòng) |
//! | document, its frame | văn bản sẽ ban hành, thể thức văn bản |
//! | block, run | khối nội dung, đoạn chữ cùng một kiểu |
//! | banner, motto | quốc hiệu (hoặc tiêu đề văn bản của Đảng), tiêu ngữ |
//! | grounds, closing | căn cứ, câu kết |
//! | copies | nơi nhận |
//! | annex | phụ lục |
//! | figure in a document, prompt | số liệu trong câu, chỗ còn phải viết |
//! | figure, call | số liệu được tính; tên số liệu kèm điều kiện |
//! | shelf of templates | các mẫu văn bản đang có: sẵn có, của máy, của người dùng |
//! | scope of a report | phạm vi báo cáo |
//! | stock | nhiệm vụ kỳ trước chuyển sang, mới giao |
//! | tally | số đếm của một phần: văn bản, mục, đơn vị |
//! | template | mẫu báo cáo |
//! | insert | danh sách, bảng chèn vào lời văn |
//! | section of a report, its state | mục của báo cáo, tình trạng soạn thảo |
//! | column, pattern | cột của bảng, mẫu một dòng |
//! | report, draft of a report | báo cáo, dự thảo báo cáo |
//! | reporter, consolidator | đơn vị báo cáo, đơn vị tổng hợp |
//! | passage | nội dung một mục báo cáo |
//! | issuance, issued copy | việc ban hành, bản ban hành |
//! | version, correction | phiên bản, đính chính |
//! | attachment | tệp kèm theo (tệp Word của bản ban hành) |
//! | check, finding, the six | soát, điểm chưa rõ, 6 rõ |
//! | remedy, to mend | cách sửa, sửa |
//! | neighbour | việc bên cạnh (cùng mục, cùng việc cha) |
//! | to remember a reading, an alias | nhớ cách hiểu, tên khác |
//! | to leave out, to keep on purpose | lược bỏ, cố ý giữ lại |
//! | batch, journal | lần ghi, nhật ký |
//! | field, fault | ô của bản ghi, chỗ ghi sai |
//! | to withdraw, part of a record | rút, những gì thuộc về bản ghi |
//! | draft, set aside | bản nháp, giữ lại |
//! | layer | lớp đang mở trên màn hình: danh sách, biểu mẫu, dòng tìm |
//! | view over a view | màn hình mở chồng lên màn hình khác, không có thẻ |
//! | listing, details | các dòng đang hiện, chi tiết của dòng đang chọn |
//! | form of a record, difference | biểu mẫu của một bản ghi, phần thay đổi |
//! | filter, term | điều kiện lọc (dùng chung cho giao diện và dòng lệnh), một điều kiện |
//! | proposal of the filter line | gợi ý khi gõ |
//! | jump, catalogue | đi đến bất kỳ đâu; mọi thứ tìm được |
//! | saved view | màn hình đã lưu |
//! | frequency, column | số lần xuất hiện, cột để đếm |
//! | hidden key, disturbed key | phím bị màn hình che, phím bị bộ gõ sửa |
//! | configuration | cấu hình |
//! | first page | trang giới thiệu |
//! | log | nhật ký kỹ thuật |
//! | view, tab | màn hình, thẻ trên dòng đầu |

pub mod app;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod keymap;
pub mod locale;
pub mod plot;
pub mod query;
pub mod render;
pub mod report;
pub mod runtime;
pub mod storage;
pub mod text;
pub mod views;
pub mod widgets;
