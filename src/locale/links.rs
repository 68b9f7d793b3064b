//! Words of links between tasks, of likely duplicates and of plans that take the place of others.

use super::{Lang, Said, said};
use crate::domain::duplicate::{Reason, Unfit};
use crate::domain::ids::TaskId;
use crate::domain::supersede::{Outcome, Refusal, Tally};
use crate::domain::workspace::Workspace;

texts! {
    LINKS: "Liên kết" / "Links";
    PROPOSALS: "Đề xuất" / "Proposals";
    STANDING: "Đã liên kết" / "Linked";
    ROWS: "{all} dòng = {works} việc + {repeated} dòng trùng" / "{all} rows = {works} works + {repeated} repeated";
    COUNTS_ONCE: "hai dòng đếm là một việc" / "both rows count as one work";
    COUNTS_EACH: "mỗi dòng đếm riêng" / "each row counts";
    SEARCHING: "đang so sánh nhiệm vụ…" / "comparing tasks…";
    ALIKE: "Giống" / "Alike";
    NEWER: "Nhiệm vụ mới" / "Newer task";
    OLDER: "Nhiệm vụ cũ" / "Older task";
    WHY: "Lý do" / "Reason";
    LEADS: "Chủ trì" / "Leads";
    DEADLINE: "Thời hạn" / "Deadline";
    SINCE: "Từ ngày" / "Since";
    RELATION: "Liên kết" / "Link";
    WORDS_SHARED: "chung các từ {words}" / "share the words {words}";
    PARTIES_SHARED: "cùng {parties}" / "share {parties}";
    SAME_DEADLINE: "cùng thời hạn" / "same deadline";
    DAYS_APART: "thời hạn cách nhau {n} ngày" / "deadlines {n} days apart";
    OUTPUTS_SHARED: "sản phẩm nói đến {words}" / "an output speaks of {words}";
    SAME_PHRASE: "cùng thời hạn “{phrase}”" / "same deadline “{phrase}”";
    BY_WAY_OF: "thông qua {task}" / "by way of {task}";
    PROPOSED_BEFORE: "đã có người đề xuất" / "somebody proposed it";
    NOTHING_SHARED: "không có từ nào chung" / "no word in common";
    WHAT_ARE_THEY: "Hai nhiệm vụ này là gì của nhau?" / "What are the two tasks to each other?";
    WHAT_ARE_N: "{n} cặp đã đánh dấu là gì?" / "What are the {n} marked pairs?";
    HIDDEN_AMONG: "Trong đó {n} cặp không hiện trên màn hình." / "{n} of them are not in view.";
    IS_SAME: "Cùng một việc" / "The same work";
    IS_CONTINUED: "Nhiệm vụ mới tiếp nối nhiệm vụ cũ" / "The newer continues the older one";
    IS_REPLACED: "Nhiệm vụ mới thay thế nhiệm vụ cũ" / "The newer replaces the older one";
    NOT_LINKED: "Không liên quan: bác bỏ hẳn, không đề xuất lại" / "Nothing to do with each other: refuse for good";
    LATER: "Để sau" / "Later";
    PROPOSED_MARK: "đề xuất" / "proposed";
    DID_LINK: "Đã liên kết {n} cặp nhiệm vụ: {what}" / "Linked {n} pairs of tasks: {what}";
    DID_REFUSE: "Đã bác bỏ {n} cặp nhiệm vụ" / "Refused {n} pairs of tasks";
    DID_TAKE_BACK: "Đã bỏ liên kết giữa {from} và {to}" / "Took back the link between {from} and {to}";
    TAKE_BACK: "Bỏ liên kết này; cặp có thể được đề xuất lại" / "Take this link back; the pair may be proposed again";
    TAKE_BACK_REFUSAL: "Bỏ việc bác bỏ; cặp có thể được đề xuất lại" / "Take the refusal back; the pair may be proposed again";
    SWAP: "Đổi chiều: nhiệm vụ kia là nhiệm vụ mới" / "The other way round: the other one is the newer";
    OPEN_NEWER: "Mở nhiệm vụ mới trong cây" / "Show the newer task in the tree";
    OPEN_OLDER: "Mở nhiệm vụ cũ trong cây" / "Show the older task in the tree";
    NONE_PROPOSED: "Không có cặp nhiệm vụ nào giống nhau còn phải xem. {standing} xem các liên kết đã có, {add} để liên kết hai nhiệm vụ bất kỳ." / "No likely pair is left to look at. {standing} shows the links that stand, {add} links any two tasks.";
    NONE_LINKED: "Chưa có liên kết nào. {proposals} xem các cặp có thể trùng, {add} để liên kết hai nhiệm vụ bất kỳ." / "There is no link yet. {proposals} shows the likely pairs, {add} links any two tasks.";
    NONE_IN_VIEW: "Không có cặp nào khớp. {back} để bỏ lọc." / "No pair answers to that. {back} shows everything.";
    LINK_TO: "Liên kết với…" / "Link to…";
    LINK_HOW: "Gõ vài chữ của nhiệm vụ kia, chọn bằng mũi tên, rồi chọn loại liên kết. Ngày để trống là ngày giao nhiệm vụ mới." / "Type a few words of the other task, choose with the arrows, then the kind of link. An empty day means the day on which the newer task was assigned.";
    NEWER_TASK: "Nhiệm vụ mới" / "Newer task";
    OLDER_TASK: "Nhiệm vụ cũ" / "Older task";
    KIND: "Loại liên kết" / "The newer";
    OTHER_HOW: "gõ số, ký hiệu hoặc vài chữ của nhiệm vụ, không cần dấu" / "type a number, a symbol or a few words of the task";
    REFUSE_N: "Bác bỏ hẳn {n} cặp?" / "Refuse {n} pairs for good?";
    FROM_DAY: "Từ ngày" / "Since";
    NO_TASK: "Hãy ghi nhiệm vụ." / "Name a task.";
    NO_REASON: "Hãy ghi lý do." / "Write the reason.";
    NO_SUCH_KIND: "Ghi cùng, tiếp nối hoặc thay thế." / "Write same, continues or replaces.";
    SUPERSEDE: "Thay thế văn bản" / "Superseding";
    SUPERSEDE_WHICH: "Văn bản nào bị thay thế?" / "Which plan is superseded?";
    SUPERSEDE_BY: "{old} được thay thế bằng văn bản nào?" / "Which plan takes the place of {old}?";
    SUPERSEDED_ALREADY: "đã bị thay thế" / "superseded";
    HAS_TASKS: "{n} nhiệm vụ" / "{n} tasks";
    SUPERSEDES_WHICH: "{by} thay thế văn bản nào?" / "Which plan does {by} supersede?";
    SUPERSEDES_NONE: "Không thay thế văn bản nào" / "It supersedes none";
    SUPERSEDES: "Thay thế" / "Supersedes";
    ASKED_AGAIN: "Có thể trả lời sau: phím : rồi “{command}”." / "It can be answered later: the key : and “{command}”.";
    LIKELY: "có thể:" / "likely:";
    ALIKE_TASKS: "{n} nhiệm vụ giống" / "{n} tasks alike";
    SAME_TITLE: "cùng tên gọi" / "same title";
    SAME_ISSUER: "cùng nơi ban hành" / "same issuer";
    SUPERSEDED_UNDECIDED: "đã bị thay thế, còn {n} việc chưa xử lý" / "superseded, {n} tasks not decided";
    SINCE_DAY: "{old} từ {date}" / "{old} from {date}";
    NOT_DECIDED: "còn {n} nhiệm vụ chưa xử lý, {how}" / "{n} open tasks not decided, {how}";
    HOW_TO_DECIDE: "phím {view} rồi {key}" / "keys {view} and {key}";
    DECIDED_LATER: "Từng nhiệm vụ chưa xong được chuyển tiếp, thay thế hoặc kết thúc sau cũng được: {how}." / "Each open task can be carried over, replaced or dropped later as well: {how}.";
    WRITE_ALONE: "Ghi việc thay thế, để {n} nhiệm vụ xử lý sau" / "Write that it is superseded, and decide its {n} tasks later";
    DECIDE_NOW: "Xử lý {n} nhiệm vụ chưa xong ngay bây giờ" / "Decide its {n} open tasks now";
    RESTORED: "Còn {n} quyết định về nhiệm vụ của văn bản cũ chưa ghi: phím {view} để xem và ghi." / "{n} decisions about tasks of a superseded plan are not written yet: {view} shows them.";
    SUPERSEDE_DAY: "{old} hết hiệu lực từ ngày nào?" / "From which day on is {old} no longer in force?";
    SUPERSEDE_HOW: "Ngày đầu tiên văn bản cũ không còn hiệu lực. Sau đó xử lý từng nhiệm vụ chưa xong; chưa ghi gì cho đến khi bạn xác nhận." / "The first day on which the old plan is no longer in force. Its open tasks are decided next; nothing is written until you confirm.";
    BY_DOCUMENT: "Theo văn bản" / "By document";
    DECIDE_TITLE: "{old} → {by}, từ {date}" / "{old} → {by}, from {date}";
    BEFORE: "Trước: {tally}" / "Before: {tally}";
    AFTER: "Sau: {tally}" / "After: {tally}";
    TALLY: "{open} chưa xong, {waiting} chờ chuyển tiếp, {distinct} việc khác nhau" / "{open} open, {waiting} waiting, {distinct} distinct";
    DECIDE_HOW: "↑↓ chọn, Enter xử lý, m đánh dấu; việc chưa quyết định vẫn chờ, xử lý sau được." / "↑↓ choose, Enter decides, m marks; what is not decided waits and can be decided later.";
    UNDECIDED: "còn chờ" / "waits";
    GOES_TO: "tiếp nối bởi {task}" / "continued by {task}";
    GOES_TO_COPY: "chép sang văn bản mới" / "copied into the new plan";
    GOES_REPLACED: "thay thế bởi {task}" / "replaced by {task}";
    GOES_DROPPED: "không còn phù hợp: {reason}" / "no longer fitting: {reason}";
    BEST: "giống {percent}%: {task}" / "{percent}% alike: {task}";
    FATE_OF: "Xử lý nhiệm vụ này thế nào?" / "What becomes of this task?";
    FATE_OF_N: "Xử lý {n} nhiệm vụ đã đánh dấu thế nào?" / "What becomes of the {n} marked tasks?";
    CARRY_TO: "Chuyển tiếp vào {task}" / "Carried on by {task}";
    CARRY_OTHER: "Chuyển tiếp vào nhiệm vụ khác của văn bản mới…" / "Carried on by another task of the new plan…";
    CARRY_BEST: "Chuyển tiếp vào nhiệm vụ giống nhất (nơi có)" / "Carried on by the most alike task (where there is one)";
    CARRY_COPY: "Chép sang văn bản mới và tiếp nối" / "Copied into the new plan and carried on";
    REPLACE_BY: "Thay thế bằng một nhiệm vụ của văn bản mới…" / "Replaced by a task of the new plan…";
    DROP: "Không còn phù hợp, nêu lý do…" / "No longer fitting, with the reason…";
    LEAVE: "Để lại, chờ xử lý sau" / "Left to wait";
    REASON: "Lý do" / "Reason";
    CHOOSE_TASK: "Nhiệm vụ nào của {by}?" / "Which task of {by}?";
    WRITE_ALL: "Ghi: thay thế văn bản, xử lý {n} nhiệm vụ, {m} nhiệm vụ còn chờ" / "Write: supersede the plan, {n} tasks decided, {m} left to wait";
    BACK: "Quay lại" / "Go back";
    DID_SUPERSEDE: "{old} được thay thế bằng {by} từ {date}: đã xử lý {n} nhiệm vụ, còn chờ {m}" / "{old} is superseded by {by} from {date}: {n} tasks decided, {m} wait";
    NO_PLANS: "Cần ít nhất hai văn bản giao nhiệm vụ." / "Two plans are needed.";
    NO_TASK_OF_NEW: "{by} chưa có nhiệm vụ nào." / "{by} has no task yet.";
    NOTHING_OPEN: "{old} không còn nhiệm vụ nào phải xử lý." / "No task of {old} is left to decide.";
}

/// Returns the reason of a proposal in words, with the task by way of which it was reached.
pub fn reason(lang: Lang, reason: &Reason, by_way_of: Option<&TaskId>, workspace: &Workspace) -> String {
    let quoted =
        |words: &[String]| words.iter().map(|word| format!("“{word}”")).collect::<Vec<String>>().join(", ");
    let parties: Vec<&str> = reason
        .parties
        .iter()
        .map(|id| workspace.units.get(id.as_str()).map_or(id.as_str(), |unit| unit.name.as_str()))
        .collect();
    let mut parts = Vec::new();
    if !reason.words.is_empty() {
        parts.push(WORDS_SHARED.with(lang, &[("words", &quoted(&reason.words))]));
    } else if !reason.outputs.is_empty() {
        parts.push(OUTPUTS_SHARED.with(lang, &[("words", &quoted(&reason.outputs))]));
    }
    if let Some(task) = by_way_of {
        parts.push(BY_WAY_OF.with(lang, &[("task", task)]));
    }
    if !parties.is_empty() {
        parts.push(PARTIES_SHARED.with(lang, &[("parties", &parties.join(", "))]));
    }
    match reason.days {
        Some(0) => parts.push(SAME_DEADLINE.to(lang).to_owned()),
        Some(days) => parts.push(DAYS_APART.with(lang, &[("n", &days)])),
        None => {}
    }
    if let Some(phrase) = &reason.phrase {
        parts.push(SAME_PHRASE.with(lang, &[("phrase", phrase)]));
    }
    if parts.is_empty() { NOTHING_SHARED.to(lang).to_owned() } else { parts.join("; ") }
}

/// Returns why two tasks cannot be linked so.
pub fn unfit(lang: Lang, why: &Unfit) -> String {
    match why {
        Unfit::Unknown(_) => said("không có nhiệm vụ {task}", "there is no task {task}"),
        Unfit::Itself(_) => {
            said("không liên kết {task} với chính nó được", "{task} cannot be linked to itself")
        }
        Unfit::Circle(..) => said(
            "{other} đã tiếp nối hoặc thay thế {task}; không thể ngược lại",
            "{other} continues or replaces {task} already; it cannot be the other way round as well",
        ),
    }
    .with(lang, &ends(why))
}

fn ends(why: &Unfit) -> [(&'static str, &dyn std::fmt::Display); 2] {
    match why {
        Unfit::Unknown(task) | Unfit::Itself(task) => [("task", task), ("other", task)],
        Unfit::Circle(task, other) => [("task", task), ("other", other)],
    }
}

/// Returns why a plan cannot take the place of another one so.
pub fn refusal(lang: Lang, why: &Refusal) -> String {
    let (pattern, what): (Said, String) = match why {
        Refusal::UnknownPlan(plan) => {
            (said("không có văn bản {what}", "there is no plan {what}"), plan.to_string())
        }
        Refusal::Itself(plan) => (
            said("văn bản {what} không thể tự thay thế mình", "plan {what} cannot take its own place"),
            plan.to_string(),
        ),
        Refusal::Circle(plan) => (
            said(
                "văn bản {what} đã bị thay thế trước; không thể thay thế ngược lại",
                "plan {what} was itself superseded by the old one",
            ),
            plan.to_string(),
        ),
        Refusal::Already(plan) => (
            said("văn bản cũ đã được thay thế bằng {what}", "the old plan was superseded by {what} already"),
            plan.to_string(),
        ),
        Refusal::NotOpen(task) => (
            said(
                "nhiệm vụ {what} không thuộc văn bản cũ, đã xong hoặc đã được xử lý",
                "task {what} is none of the old plan, is done, or is decided already",
            ),
            task.to_string(),
        ),
        Refusal::NotOfNew(task) => (
            said("nhiệm vụ {what} không có trong văn bản mới", "task {what} is none of the new plan"),
            task.to_string(),
        ),
        Refusal::UnknownSection(section) => (
            said("mục {what} không có trong văn bản mới", "section {what} is none of the new plan"),
            section.to_string(),
        ),
        Refusal::NoReason(task) => (
            said("nhiệm vụ {what} không còn phù hợp: cần nêu lý do", "task {what} is dropped: say why"),
            task.to_string(),
        ),
        Refusal::Unfit(why) => return unfit(lang, why),
    };
    pattern.with(lang, &[("what", &what)])
}

/// Returns the counts of both plans in words.
pub fn tally(lang: Lang, tally: &Tally) -> String {
    TALLY
        .with(lang, &[("open", &tally.open), ("waiting", &tally.waiting), ("distinct", &tally.distinct_open)])
}

/// Returns what an order does, a line each: the counts before and after, and the tasks that are left to wait.
pub fn outcome(lang: Lang, found: &Outcome, workspace: &Workspace) -> String {
    let line = |pattern: Said, of: &Tally| pattern.with(lang, &[("tally", &tally(lang, of))]);
    let mut text = format!("{}\n{}\n", line(BEFORE, &found.before), line(AFTER, &found.after));
    for task in &found.waiting {
        let title = workspace.tasks.get(task.as_str()).map_or("", |task| task.title.as_str());
        text.push_str(&format!("  {}  {task}  {title}\n", UNDECIDED.to(lang)));
    }
    text
}
