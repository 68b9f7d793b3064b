//! Everything known of the chosen finding, and what to do about it.

use crate::domain::check::{Finding, Sort};
use crate::domain::remembered;
use crate::keymap::Command;
use crate::keymap::command::Checks;
use crate::locale::{check as words, deadline, say};
use crate::views::ctx::Ctx;
use crate::views::page::{Line, Page};
use crate::views::work::rules;

use super::{Chosen, State};

/// Returns the lines of the details.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    match state.listing.told() {
        Some(Chosen::Heading(sort)) => heading(*sort, state.count(*sort), &mut page),
        Some(Chosen::Finding(finding)) => of(finding, &mut page),
        None => {}
    }
    page.lines
}

fn heading(sort: Sort, n: usize, page: &mut Page) {
    let ctx = page.ctx;
    let name = format!("{}: {}", ctx.say(words::clear(sort.clear())), ctx.say(words::sort(sort)));
    page.heading(&format!("{name} ({n})"), ctx.theme().accent);
    page.plain(words::TO_DO, ctx.say(words::remedy(sort.remedy())));
}

fn of(finding: &Finding, page: &mut Page) {
    let ctx = page.ctx;
    page.heading(&words::place(ctx.workspace, finding), ctx.theme().accent);
    let sort = finding.sort;
    let what = format!("{} ({})", ctx.say(words::sort(sort)), ctx.say(words::clear(sort.clear())));
    page.plain(words::WHAT, &what);
    let detail = words::detail(ctx.lang(), ctx.workspace, finding);
    page.list(words::KNOWN, Some(detail).filter(|detail| !detail.is_empty()));
    page.list(words::KNOWN, offered(finding, ctx));
    let key = ctx.hint(Command::Checks(Checks::Mend));
    let remedy = ctx.say(words::remedy(sort.remedy()));
    let remedy = key.map_or_else(|| remedy.to_owned(), |key| format!("{key}: {remedy}"));
    page.plain(words::TO_DO, &remedy);
    if let Some(task) = finding.task().and_then(|task| ctx.workspace.tasks.get(task.as_str())) {
        let (leads, coordinators) = rules::parties(task, ctx);
        page.list(say::LEADS, leads);
        page.list(say::COORDINATORS, coordinators);
    }
    let plan = finding.plan.as_ref().and_then(|plan| ctx.workspace.plans.get(plan.as_str()));
    page.list(words::PLAN, plan.map(|plan| format!("{} {}", plan.symbol, plan.title)));
    page.plain(words::RECORD, finding.record.id.as_str());
}

/// Says what the phrase was said to mean elsewhere.
fn offered(finding: &Finding, ctx: &Ctx) -> Option<String> {
    let phrase = Some(finding.printed()).filter(|_| finding.sort == Sort::UnknownPhrase)?;
    let meaning = remembered::meaning(ctx.workspace, phrase)?;
    Some(ctx.tell(words::OFFERED, &[("meaning", &deadline::meaning(ctx.lang(), meaning))]))
}
