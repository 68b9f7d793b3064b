//! Drawing of one page of a session, for a projector: strong letters, signs and words before colour, nothing dim.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use crate::locale::session as words;
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::widgets::bars::two_sided;
use crate::widgets::big::big;
use crate::widgets::fit::{fit, wrap};
use crate::widgets::wide::wide;

use super::slide::{Slide, Tone};

/// Holds what stands where on a page; listening and drawing share it.
struct Laid {
    title: Vec<String>,
    figure: Vec<String>,
    standing: Vec<(String, Tone)>,
    facts: Vec<FactLine>,
    /// Where the facts stand.
    room: Rect,
}

/// Is one line of a fact: its label, blank on the lines that follow the first.
struct FactLine {
    label: &'static str,
    text: String,
    tone: Tone,
}

/// Is how many lines the facts have at least before a figure is drawn.
const LEAST_FACTS: u16 = 5;

/// Is what stands between the columns of a page.
const GAP: u16 = 3;

fn lay(slide: &Slide, ctx: &Ctx) -> Laid {
    let area = inside(ctx);
    let title = title(&slide.title, area, ctx);
    // The line of the place, and a blank one below it and below the title.
    let used = 3 + lines(&title);
    let left = area.height.saturating_sub(used + LEAST_FACTS + 1);
    let figure = slide.figure.and_then(|days| big(&days.to_string(), area.width / 2, left, ctx.glyphs()));
    let figure = figure.unwrap_or_default();
    let beside = figure.first().map_or(0, |line| columns(line) + GAP);
    let standing = standing(slide, area.width.saturating_sub(beside), &figure, ctx);
    let used = used + lines(&figure).max(u16::try_from(standing.len()).unwrap_or(u16::MAX)) + 1;
    let used = used.min(area.height);
    let room = Rect { y: area.y + used, height: area.height - used, ..area };
    Laid { title, figure, standing, facts: spaced(facts(slide, area.width), slide.facts.len(), room), room }
}

/// Puts a blank line before every fact but the first where all of them have room then.
fn spaced(lines: Vec<FactLine>, facts: usize, room: Rect) -> Vec<FactLine> {
    if lines.len() + facts.saturating_sub(1) > usize::from(room.height) {
        return lines;
    }
    let mut spaced = Vec::new();
    for line in lines {
        if !line.label.is_empty() && !spaced.is_empty() {
            spaced.push(FactLine { label: "", text: String::new(), tone: Tone::Plain });
        }
        spaced.push(line);
    }
    spaced
}

fn inside(ctx: &Ctx) -> Rect {
    let area = screen(ctx.size).middle;
    Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area }
}

fn lines(text: &[String]) -> u16 {
    u16::try_from(text.len()).unwrap_or(u16::MAX)
}

fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// Returns the title in wide letters where they take no more than a quarter of the page, else in plain ones.
fn title(text: &str, area: Rect, ctx: &Ctx) -> Vec<String> {
    let (quarter, third) = (usize::from(area.height / 4), usize::from(area.height / 3).max(2));
    let wide = wide(&text.to_uppercase(), area.width).filter(|lines| lines.len() <= quarter.max(1));
    wide.unwrap_or_else(|| {
        let mut lines = wrap(text, area.width);
        if lines.len() > third {
            lines.truncate(third);
            if let Some(last) = lines.last_mut() {
                let cut = ctx.cut();
                *last = format!("{}{cut}", fit(last, area.width.saturating_sub(columns(cut)), ""));
            }
        }
        lines
    })
}

fn standing(slide: &Slide, width: u16, figure: &[String], ctx: &Ctx) -> Vec<(String, Tone)> {
    let lines = slide.standing.iter().flat_map(|(text, tone)| {
        let wide = wide(text, width).filter(|lines| lines.len() == 1 && *tone != Tone::Plain);
        wide.unwrap_or_else(|| wrap(text, width)).into_iter().map(|line| (line, *tone))
    });
    let most = figure.len().max(MOST_STANDING);
    let mut lines: Vec<(String, Tone)> = lines.collect();
    if lines.len() > most {
        lines.truncate(most);
        lines.last_mut().into_iter().for_each(|(line, _)| line.push_str(ctx.cut()));
    }
    lines
}

/// Is how many lines say how a task stands at most, where no figure stands beside them.
const MOST_STANDING: usize = 5;

fn facts(slide: &Slide, width: u16) -> Vec<FactLine> {
    let indent = indent(slide);
    let mut lines = Vec::new();
    for fact in &slide.facts {
        let mut label = fact.label;
        for text in wrap(&fact.text, width.saturating_sub(indent)) {
            lines.push(FactLine { label, text, tone: fact.tone });
            label = "";
        }
    }
    lines
}

/// Returns how far the facts stand in, behind the widest label.
fn indent(slide: &Slide) -> u16 {
    slide.facts.iter().map(|fact| columns(fact.label)).max().map_or(0, |widest| widest + 2)
}

/// Returns by how many lines the facts can be moved at most.
pub(super) fn most(slide: &Slide, ctx: &Ctx) -> usize {
    let laid = lay(slide, ctx);
    laid.facts.len().saturating_sub(laid.room.height.into())
}

/// Draws a page; the clock stands at the right end of its first line, in the longest of its forms that fits.
pub(super) fn draw(slide: &Slide, scroll: usize, clock: &[String], ctx: &Ctx, buffer: &mut Buffer) {
    let (area, laid) = (inside(ctx), lay(slide, ctx));
    let fits = |clock: &&String| columns(&slide.place) + 2 + columns(clock) <= area.width;
    let clock = clock.iter().find(fits).or(clock.last()).map(String::as_str).unwrap_or_default();
    two_sided(Rect { height: 1, ..area }, buffer, &slide.place, clock, Style::new(), ctx.cut());
    let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    put(&laid.title, below, Style::new().add_modifier(Modifier::BOLD), buffer);
    let used = (lines(&laid.title) + 1).min(below.height);
    let below = Rect { y: below.y + used, height: below.height - used, ..below };
    let first = laid.standing.first().map(|(_, tone)| *tone).unwrap_or_default();
    put(&laid.figure, below, style(first, ctx), buffer);
    let in_from = laid.figure.first().map_or(0, |line| columns(line) + GAP);
    for ((text, tone), y) in laid.standing.iter().zip(below.top()..below.bottom()) {
        let room = area.width.saturating_sub(in_from);
        buffer.set_stringn(area.x + in_from, y, text, room.into(), style(*tone, ctx));
    }
    draw_facts(slide, &laid, scroll, ctx, buffer);
}

fn draw_facts(slide: &Slide, laid: &Laid, scroll: usize, ctx: &Ctx, buffer: &mut Buffer) {
    let (room, indent) = (laid.room, indent(slide));
    for (line, y) in laid.facts.iter().skip(scroll).zip(room.top()..room.bottom()) {
        buffer.set_stringn(room.x, y, line.label, room.width.into(), style(line.tone, ctx));
        let left = room.width.saturating_sub(indent);
        buffer.set_stringn(room.x + indent, y, &line.text, left.into(), style(line.tone, ctx));
    }
    let below = laid.facts.len().saturating_sub(scroll + usize::from(room.height));
    if below > 0 {
        let text = format!(" {} ", ctx.tell(words::MORE, &[("n", &below)]));
        let x = room.right().saturating_sub(columns(&text));
        buffer.set_stringn(
            x,
            room.bottom().saturating_sub(1),
            &text,
            room.width.into(),
            ctx.theme().selected,
        );
    }
}

fn put(text: &[String], area: Rect, style: Style, buffer: &mut Buffer) {
    for (line, y) in text.iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x, y, line, area.width.into(), style);
    }
}

fn style(tone: Tone, ctx: &Ctx) -> Style {
    match tone {
        Tone::Plain => Style::new(),
        Tone::Strong => Style::new().add_modifier(Modifier::BOLD),
        Tone::Good => ctx.theme().good,
        Tone::Warn => ctx.theme().warn,
        Tone::Bad => ctx.theme().bad,
    }
}
