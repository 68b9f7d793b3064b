//! What a key does: the layers listen first, then the key map is asked.

use crate::keymap::command::Global;
use crate::keymap::repair::{Heard as Meant, hear};
use crate::keymap::{Code, Command, Found, Key, registry};
use crate::locale::say;
use crate::text::date;
use crate::views::ask::{Ask, Message, Tone};
use crate::views::composer::writing::Wish;
use crate::views::overlay::personal::Decision;
use crate::views::overlay::{
    self, Choice, Choose, Field, Form, Heard, Name, Overlay, Pick, Proposals, Purpose,
};
use crate::views::{editing, reorganise, saved};

use super::{Direction, Effect, Model, Setup, about, conflict, leave, shown_row};

/// Carries out a key.
pub(super) fn key(model: &mut Model, key: Key, setup: &Setup) -> Vec<Effect> {
    for (everywhere, global) in [(Key::ctrl('c'), Global::QuitNow), (Key::ctrl('z'), Global::Suspend)] {
        if key == everywhere {
            return command(model, Command::Global(global), setup);
        }
    }
    match model.layers.last_mut() {
        Some(layer) => {
            let heard = layer.key(key);
            layered(model, heard, setup)
        }
        None => {
            model.message = None;
            mapped(model, key, setup)
        }
    }
}

/// Carries out a pasted text: it belongs into a text field or nowhere.
pub(super) fn paste(model: &mut Model, text: &str, setup: &Setup) -> Vec<Effect> {
    let Some(layer) = model.layers.last_mut() else { return Vec::new() };
    let heard = layer.paste(text);
    layered(model, heard, setup)
}

/// Carries out what a layer heard.
fn layered(model: &mut Model, heard: Heard, setup: &Setup) -> Vec<Effect> {
    match heard {
        Heard::Kept => Vec::new(),
        Heard::Closed => {
            model.layers.pop();
            Vec::new()
        }
        Heard::Sought(text) => {
            seek(model, &text, setup);
            Vec::new()
        }
        Heard::Filtered(text) => {
            model.with_views(setup, |views, ctx, _| views.set_filter_text(text, ctx));
            Vec::new()
        }
        Heard::Unfiltered => {
            model.layers.pop();
            model.with_views(setup, |views, ctx, _| views.set_filter_text(String::new(), ctx));
            Vec::new()
        }
        Heard::Picked(pick) => {
            model.layers.pop();
            picked(model, pick, setup)
        }
        Heard::Submitted => submitted(model, setup),
        Heard::Leaving => leave::ask(model, setup),
        Heard::Help => help(model, setup),
        Heard::Wished(wish) => wished(model, wish, setup),
    }
}

/// Shows in the jump, or below the field of a form, what answers to the text.
fn seek(model: &mut Model, text: &str, setup: &Setup) {
    if matches!(model.layers.last(), Some(Overlay::Jump(_))) {
        let found = model.with_views(setup, |views, ctx, _| views.find(text, ctx));
        if let Some(Overlay::Jump(jump)) = model.layers.last_mut() {
            jump.take(found);
        }
    } else if let Some(Overlay::Editing(editing)) = model.layers.last() {
        let Some(kind) = editing.sought_kind() else { return };
        let found = model.with_views(setup, |views, ctx, _| views.find_records(text, kind, ctx));
        if let Some(Overlay::Editing(editing)) = model.layers.last_mut() {
            editing.propose(found);
        }
    } else {
        let found = model.with_views(setup, |views, ctx, _| views.find_tasks(text, ctx));
        if let Some(Overlay::Form(form)) = model.layers.last_mut() {
            form.proposals = Proposals::of(found);
        }
    }
}

/// Catalogues a piece of what can be jumped to, and shows what answers once everything is there.
pub(super) fn catalogue(model: &mut Model, setup: &Setup) {
    let Some(text) = model.layers.last().and_then(Overlay::sought).map(str::to_owned) else { return };
    if model.views.has_catalogue() {
        return;
    }
    model.with_views(setup, |views, ctx, _| views.catalogue(ctx));
    if model.views.has_catalogue() {
        seek(model, &text, setup);
    }
}

/// Does what the text of a section asks for; one that is left is kept until the journal has it.
fn wished(model: &mut Model, wish: Wish, setup: &Setup) -> Vec<Effect> {
    let question = model.with_writing(setup, |writing, ctx, _| writing.personal_question(wish, ctx));
    if let Some(question) = question.flatten() {
        open(model, question);
        return Vec::new();
    }
    let asks = model.with_writing(setup, |writing, ctx, ids| writing.grant(wish, ctx, ids));
    let asks = asks.unwrap_or_default();
    if wish == Wish::Leave {
        leave::hand_over(model, &asks);
    }
    carry_out(model, asks)
}

fn picked(model: &mut Model, pick: Pick, setup: &Setup) -> Vec<Effect> {
    match pick {
        Pick::Nothing => Vec::new(),
        Pick::Press(pressed) => key(model, pressed, setup),
        Pick::SetAside => leave::set_aside(model, setup),
        Pick::Discard => leave::discard(model),
        Pick::Leaving(chosen) => {
            model.layers.pop();
            picked(model, *chosen, setup)
        }
        Pick::Run(chosen) => command(model, chosen, setup),
        Pick::OpenView(name) => open_view(model, &name, setup),
        Pick::ForgetView(name) => carry_out(model, vec![Ask::Do(Effect::ForgetView(name))]),
        Pick::CompleteAndGoOn(write) => {
            model.views.go_on(&write);
            leave::complete(model, Effect::Commit(*write))
        }
        Pick::Personal(decision) => decided(model, decision, setup),
        Pick::Complete(write) => leave::complete(model, Effect::Commit(*write)),
        Pick::Write(write) => carry_out(model, vec![Ask::Do(Effect::Commit(*write))]),
        Pick::Store(intake) => {
            let asks = model.with_grid(setup, |grid, ctx, ids| grid.store(*intake, ctx, ids));
            carry_out(model, asks.unwrap_or_default())
        }
        Pick::Writing(chosen) => {
            let asks = model.with_writing(setup, |writing, ctx, _| writing.pick(chosen, ctx));
            carry_out(model, asks.unwrap_or_default())
        }
        Pick::Issue(write, document) => leave::complete(model, Effect::Issue(*write, document)),
        Pick::Resolve(resolution) => conflict::resolve(model, *resolution, setup),
        other => {
            let asks = model.with_views(setup, |views, ctx, ids| views.pick(other, ctx, ids));
            carry_out(model, asks)
        }
    }
}

/// Goes on with what lies below, after it was decided what becomes of personal data in it.
fn decided(model: &mut Model, decision: Decision, setup: &Setup) -> Vec<Effect> {
    match model.layers.last_mut() {
        Some(Overlay::Writing(writing)) => {
            let wish = writing.decide_personal(decision);
            wish.map(|wish| wished(model, wish, setup)).unwrap_or_default()
        }
        Some(Overlay::Form(form)) => {
            form.decide_personal(decision);
            submitted(model, setup)
        }
        Some(Overlay::Editing(editing)) => {
            editing.decide_personal(decision);
            submitted(model, setup)
        }
        Some(Overlay::Grid(grid)) => {
            grid.decide_personal(decision);
            submitted(model, setup)
        }
        _ => Vec::new(),
    }
}

/// Takes a completed form; a form with a wrong field stays open and says which. A table stays open until it is written.
fn submitted(model: &mut Model, setup: &Setup) -> Vec<Effect> {
    let form = match model.layers.last() {
        Some(Overlay::Form(form)) => form.clone(),
        Some(Overlay::Spread(spread)) => {
            let asks = spread.submit(&model.ctx(setup));
            return carry_out(model, asks);
        }
        Some(Overlay::Editing(editing)) => {
            if let Some(question) = editing.personal_question(&model.ctx(setup)) {
                open(model, question);
                return Vec::new();
            }
            let asks = model.with_editing(setup, |editing, ctx, ids| editing.submit(ctx, ids));
            return carry_out(model, asks.unwrap_or_default());
        }
        _ => {
            let asks = model.with_grid(setup, |grid, ctx, _| match grid.personal_question(ctx) {
                Some(question) => vec![Ask::choose(question)],
                None => {
                    if grid.is_stale() {
                        grid.refresh(ctx);
                    }
                    grid.submit(ctx)
                }
            });
            return carry_out(model, asks.unwrap_or_default());
        }
    };
    if let Some(question) = form.personal_question(&model.ctx(setup)) {
        open(model, question);
        return Vec::new();
    }
    let asks = if form.purpose == Purpose::AsOf {
        as_of(model, &form, setup)
    } else {
        model.with_views(setup, |views, ctx, ids| views.submit(&form, ctx, ids))
    };
    match (asks, model.layers.last_mut()) {
        // Whoever backs out of a confirmation is in the form again.
        (Ok(asks), _) if asks.iter().any(|ask| matches!(ask, Ask::Open(_))) => carry_out(model, asks),
        (Ok(asks), _) => {
            leave::hand_over(model, &asks);
            carry_out(model, asks)
        }
        (Err((name, fault)), Some(Overlay::Form(form))) => {
            form.refuse(name, fault);
            Vec::new()
        }
        (Err(_), _) => Vec::new(),
    }
}

/// Takes the day as of which everything is shown; nothing typed means today.
fn as_of(model: &mut Model, form: &Form, setup: &Setup) -> Result<Vec<Ask>, (Name, String)> {
    let day = match form.given(Name::Date) {
        None => model.today,
        Some(text) => date::read(&text)
            .map_err(|_| (Name::Date, say::NOT_A_DATE.with(setup.lang, &[("text", &text)])))?,
    };
    model.chosen_day = Some(day).filter(|day| *day != model.today);
    model.refresh(setup);
    Ok(Vec::new())
}

/// Asks the key map what the key means.
fn mapped(model: &mut Model, key: Key, setup: &Setup) -> Vec<Effect> {
    let Meant { key: meant, repaired } = hear(key);
    if repaired || meant.code == Code::Backspace || meant.alt {
        say_method(model, setup);
    }
    model.typed.push(meant);
    match setup.keymap.find(model.views.context(), &model.typed) {
        Found::Prefix => Vec::new(),
        Found::Nothing => {
            model.typed.clear();
            Vec::new()
        }
        Found::Command(found) => {
            model.typed.clear();
            let writes = registry::row(found).is_none_or(|row| row.mutation);
            if repaired && writes { Vec::new() } else { command(model, found, setup) }
        }
    }
}

fn say_method(model: &mut Model, setup: &Setup) {
    let text = say::METHOD_IS_ON.to(setup.lang).to_owned();
    model.message = Some(Message { tone: Tone::Warning, text });
}

/// Carries out a command.
pub(super) fn command(model: &mut Model, command: Command, setup: &Setup) -> Vec<Effect> {
    match command {
        Command::Global(
            Global::Reorganise | Global::Receivers | Global::Jump | Global::Act | Global::Edit,
        ) if !model.loaded => loading(model, setup),
        Command::Global(command) => global(model, command, setup),
        // A list opened now would lack what is still being read.
        _ if !model.loaded => loading(model, setup),
        _ => {
            let asks = model.with_views(setup, |views, ctx, ids| views.update(command, ctx, ids));
            carry_out(model, asks)
        }
    }
}

/// Opens a saved view; one that reads the records waits until they are there.
fn open_view(model: &mut Model, name: &str, setup: &Setup) -> Vec<Effect> {
    let found = saved::named(model.views.saved(), name).cloned();
    match found {
        Some(saved) if model.loaded => {
            let asks = model.with_views(setup, |views, ctx, _| views.open_saved(&saved, ctx));
            return carry_out(model, asks);
        }
        Some(saved) => model.opening = Some(saved),
        None => {}
    }
    Vec::new()
}

fn loading(model: &mut Model, setup: &Setup) -> Vec<Effect> {
    let text = say::LOADING.to(setup.lang).to_owned();
    model.message = Some(Message { tone: Tone::Calm, text });
    Vec::new()
}

fn global(model: &mut Model, command: Global, setup: &Setup) -> Vec<Effect> {
    match command {
        Global::Help => open(model, commands(model, setup, say::KEYS, true)),
        Global::Palette => open(model, commands(model, setup, say::COMMANDS, false)),
        Global::Back | Global::Quit => return back(model, command, setup),
        Global::QuitNow => return vec![Effect::Quit],
        Global::Suspend => return vec![Effect::Suspend],
        Global::Copy => return copy(model, setup),
        Global::Tour => open(model, about::tour(model, setup)),
        Global::Undo => return plan(model, Direction::Undo, setup),
        Global::Redo => return plan(model, Direction::Redo, setup),
        Global::AsOf => {
            let day = date::long(model.ctx(setup).as_of);
            let fields = vec![Field::suggest(Name::Date, say::DATE, day)];
            let about = vec![say::AS_OF_HOW.to(setup.lang).to_owned()];
            let form = Form::new(Purpose::AsOf, say::AS_OF.to(setup.lang), about, fields);
            model.layers.push(Overlay::Form(Box::new(form)));
        }
        Global::Today => {
            model.chosen_day = None;
            model.refresh(setup);
        }
        Global::FileInfo => open(model, about::file(model, setup)),
        Global::Jump => {
            model.layers.push(Overlay::Jump(Box::default()));
            seek(model, "", setup);
        }
        Global::SaveView => {
            let form = saved::form(&model.ctx(setup));
            return carry_out(model, vec![Ask::form(form)]);
        }
        Global::SavedViews | Global::ForgetView => {
            let forget = command == Global::ForgetView;
            let list = saved::list(model.views.saved(), forget, &model.ctx(setup));
            return carry_out(model, vec![list]);
        }
        Global::Show(view) => model.with_views(setup, |views, ctx, _| views.show(view, ctx)),
        Global::Reorganise => {
            let asks = reorganise::begin(&model.ctx(setup));
            return carry_out(model, asks);
        }
        Global::Act => {
            let asks = model.with_views(setup, |views, ctx, _| views.act(ctx));
            return carry_out(model, asks);
        }
        Global::Edit => {
            let asks = editing::begin(&model.ctx(setup));
            return carry_out(model, asks);
        }
        Global::Receivers => {
            let asks = reorganise::waiting(&model.ctx(setup));
            return carry_out(model, asks);
        }
    }
    Vec::new()
}

/// Lists the keys of the topmost layer over it; the list's own keys are listed over it once.
fn help(model: &mut Model, setup: &Setup) -> Vec<Effect> {
    let Some(layer) = model.layers.last() else { return Vec::new() };
    let help = overlay::keys::help(layer, &model.ctx(setup));
    if !matches!(layer, Overlay::Choose(list) if list.rows == help.rows) {
        open(model, help);
    }
    Vec::new()
}

fn open(model: &mut Model, choose: Choose) {
    model.layers.push(Overlay::Choose(Box::new(choose)));
}

/// Lists the commands of the shown view and those of every view with their keys; Enter runs the chosen one.
fn commands(model: &Model, setup: &Setup, title: crate::locale::Said, only_bound: bool) -> Choose {
    let ascii = setup.glyphs.is_ascii();
    let row = |row: &registry::Row| {
        let keys = setup.keymap.keys_of(row.command);
        let keys: Vec<String> = keys
            .iter()
            .map(|keys| keys.iter().map(|key| key.hint(ascii)).collect::<Vec<_>>().join(" "))
            .collect();
        let shown = row.command.applies_in(model.views.context()) && (!only_bound || !keys.is_empty());
        shown.then(|| Choice::new(row.name.to(setup.lang), keys.join(", "), Pick::Run(row.command)))
    };
    Choose::picker(title.to(setup.lang), Vec::new(), registry::rows().filter_map(row).collect())
}

/// Goes back one step; only "quit" ends the program where there is nothing to go back to.
fn back(model: &mut Model, command: Global, setup: &Setup) -> Vec<Effect> {
    let went_back = model.with_views(setup, |views, ctx, _| views.back(ctx));
    if !went_back && command == Global::Quit { vec![Effect::Quit] } else { Vec::new() }
}

/// Copies the chosen row, and says so: whether the terminal takes it cannot be known.
fn copy(model: &mut Model, setup: &Setup) -> Vec<Effect> {
    let text = shown_row::text(model, setup);
    let said = if text.is_some() { say::COPIED } else { say::NOTHING_TO_COPY };
    model.message = Some(Message { tone: Tone::Calm, text: said.to(setup.lang).to_owned() });
    text.map(Effect::Copy).into_iter().collect()
}

fn plan(model: &mut Model, direction: Direction, setup: &Setup) -> Vec<Effect> {
    if setup.read_only {
        let text = say::READ_ONLY.to(setup.lang).to_owned();
        model.message = Some(Message { tone: Tone::Warning, text });
        return Vec::new();
    }
    carry_out(model, vec![Ask::Do(Effect::Plan(direction))])
}

/// Does what a view asks for.
pub(super) fn carry_out(model: &mut Model, asks: Vec<Ask>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for ask in asks {
        match ask {
            Ask::Do(effect) => {
                model.waits = true;
                effects.push(effect);
            }
            Ask::Open(layer) => leave::open(model, layer),
            Ask::Say(message) => model.message = Some(message),
        }
    }
    effects
}
