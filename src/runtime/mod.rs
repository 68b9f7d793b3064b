//! The running program: terminal, input, clock and store around the pure [`app`](crate::app).
//!
//! Threads, each with one duty, all speaking to the main loop through one channel:
//! * *input* reads the terminal and makes keys of its bytes;
//! * *follower* looks every 200 ms whether somebody wrote, and takes the new batches over; it also sees the minute
//!   and the date change, a commit that waits too long, and a terminal that has gone away;
//! * *worker* does what the program asks of the store, one thing after another; the interface never waits for it;
//! * *signals* turns what the system says into messages: an end, another size, going on after a stop;
//! * *ending* sees to it that an end that was asked for comes, whatever holds the main loop up.
//!
//! The main loop takes everything that has arrived before it draws once; nothing is drawn while nothing happens. When
//! no key has come for a moment it says so, and the details follow the cursor.

mod clock;
mod decode;
mod drafts;
mod ending;
mod escape;
mod follower;
mod history;
mod input;
mod log;
mod outside;
mod pen;
mod rest;
pub mod saved;
mod saving;
mod screen;
mod signals;
mod store_words;
mod templates;
pub mod wire;
mod worker;

pub use log::{Level, begin as log};
pub(crate) use store_words::{StoreWords, of_store};
pub use templates::template_files;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::NaiveDate;

use crate::app::{Effect, Event, Model, Msg, Setup, update, view};
use crate::domain::journal::SessionId;
use crate::domain::settings::Settings;
use crate::keymap::Keymap;
use crate::locale::{Glyphs, Lang};
use crate::report::template::Shelf;
use crate::storage::{self, Store, StoreError};
use crate::views::ctx::Lasting;
use crate::views::saved::{Opening, SavedView};
use crate::widgets::theme::{Colours, Theme};

/// Says how the interface is to run.
#[derive(Clone, Debug)]
pub struct RunOptions {
    /// The workspace's file; it exists.
    pub store: PathBuf,
    /// The day as of which everything is shown; none follows today.
    pub as_of: Option<NaiveDate>,
    /// The rules that the office has set.
    pub settings: Settings,
    /// The templates of reports.
    pub templates: Shelf,
    /// The language.
    pub lang: Lang,
    /// The signs.
    pub glyphs: Glyphs,
    /// Whether no colour may be used (`NO_COLOR`); the selection stays visible.
    pub no_color: bool,
    /// The unit that works here; none where nobody says which.
    pub unit: Option<String>,
    /// Whether nothing may be written.
    pub read_only: bool,
    /// How long the workspace stands.
    pub lasting: Lasting,
    /// The keys.
    pub keymap: Keymap,
    /// The colours.
    pub colours: Colours,
    /// Whether the terminal has 256 colours.
    pub many_colours: bool,
    /// The file with the views that the user has kept.
    pub views: PathBuf,
    /// Those views.
    pub saved: Vec<SavedView>,
    /// Whether clicks and the wheel are listened to.
    pub mouse: bool,
    /// Whether this user opens the program for the first time.
    pub is_first: bool,
    /// What the program opens on; the task tree where nothing is said.
    pub opening: Option<Opening>,
}

/// Says why the interface could not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal cannot be used.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] std::io::Error),
    /// The workspace cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Is what reaches the main loop.
pub(crate) enum Arrival {
    /// A message for the program.
    Msg(Msg),
    /// The program goes on after it was stopped.
    Resumed,
    /// What came from the terminal together has been passed on; no more is read before leave is given.
    Read,
    /// The program must end: a signal, or the terminal has gone away.
    End,
    /// A thread has panicked and the terminal was given back.
    Crashed,
}

/// Runs the interface until the user leaves or the terminal goes away.
///
/// # Errors
/// Returns [`RunError`] when the terminal cannot be used or the workspace cannot be read.
pub fn run(options: RunOptions) -> Result<(), RunError> {
    let store = Arc::new(Store::at(&options.store));
    let actor = storage::actor();
    let setup = setup(&options, actor.name.clone());
    let (sender, arrivals) = channel();
    let drafts = Arc::new(Mutex::new(drafts::Drafts::about(Path::new(&setup.file))));
    // Dropped after the screen, which may wait for the terminal while it is given back.
    let (ending, _watched) = ending::watch(sender.clone(), Arc::downgrade(&drafts));
    signals::listen(sender.clone(), ending.clone())?;
    let mut screen = screen::Screen::open(options.mouse, sender.clone())?;
    let engine = engine(store, actor, options.views.clone(), sender.clone(), ending.clone());
    let (leave, leaves) = channel();
    input::listen(sender, leaves, ending);
    let mut model = Model::new(clock::today(), screen.size()?, storage::session_id());
    if let Some(day) = options.as_of {
        model = model.as_of(day);
    }
    model = model.with_saved(options.saved);
    if let Some(opening) = options.opening {
        model = model.opening(opening, &setup);
    }
    model = model.introduced(&setup);
    if options.is_first {
        model = model.welcoming(&setup);
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "the interface begins");
    let mut hands = Hands { engine, outside: None, drafts };
    let ended = attend(&mut model, &setup, &mut screen, &arrivals, &leave, &mut hands);
    match &ended {
        Ok(()) => tracing::info!("the interface ends"),
        Err(error) => tracing::error!(kind = %error.kind(), "the interface ends because of the terminal"),
    }
    Ok(ended?)
}

fn setup(options: &RunOptions, actor: String) -> Setup {
    Setup {
        keymap: options.keymap.clone(),
        lang: options.lang,
        glyphs: options.glyphs,
        theme: theme(options),
        settings: options.settings,
        templates: options.templates.clone(),
        unit: options.unit.clone(),
        read_only: options.read_only,
        lasting: options.lasting,
        file: options.store.display().to_string(),
        actor,
    }
}

fn theme(options: &RunOptions) -> Theme {
    match (options.no_color, options.many_colours) {
        (true, _) => Theme::plain(),
        (false, true) => Theme::of(options.colours).in_many_colours(options.colours),
        (false, false) => Theme::of(options.colours),
    }
}

/// Starts worker and follower; the worker is spoken to through the returned channel.
fn engine(
    store: Arc<Store>,
    actor: crate::domain::journal::Actor,
    views: PathBuf,
    sender: Sender<Arrival>,
    ending: ending::Ending,
) -> Sender<worker::Job> {
    let (jobs, work) = channel();
    let watch = Arc::new(worker::Watch::default());
    let (nudge, nudges) = channel();
    let worker = worker::Worker { store: Arc::clone(&store), actor, views };
    worker::start(worker, work, sender.clone(), Arc::clone(&watch), nudge);
    follower::start(store, sender, ending, watch, nudges);
    jobs
}

/// Attends to messages until the program ends; what was typed last is kept whatever ends it.
fn attend(
    model: &mut Model,
    setup: &Setup,
    screen: &mut screen::Screen,
    arrivals: &Receiver<Arrival>,
    leave: &Sender<()>,
    hands: &mut Hands,
) -> std::io::Result<()> {
    let mut rest = rest::Rest::default();
    screen.draw(|frame| view(model, setup, frame))?;
    let mut wait = None;
    loop {
        let first = match next(arrivals, wait) {
            Next::Arrival(arrival) => Some(arrival),
            Next::TimeIsUp if rest.is_over() => Some(Arrival::Msg(Msg::Rested)),
            Next::TimeIsUp => model.has_work().then_some(Arrival::Msg(Msg::Idle)),
            Next::NobodyLeft => return Ok(()),
        };
        let (mut worked, mut something_shows, mut pressed, mut read) = (false, false, false, false);
        // Whatever has arrived meanwhile is taken before one drawing.
        let mut arrived = first.into_iter().chain(arrivals.try_iter());
        let ended = arrived.find_map(|arrival| {
            pressed |= matches!(arrival, Arrival::Msg(Msg::Key(_) | Msg::Mouse(_)));
            worked |= matches!(arrival, Arrival::Msg(Msg::Idle));
            read |= matches!(arrival, Arrival::Read);
            something_shows |= !matches!(arrival, Arrival::Msg(Msg::Idle) | Arrival::Read);
            let taken = match arrival {
                Arrival::Msg(msg) => {
                    let effects = hands.take(model, setup, msg);
                    hands.carry_out(effects, model.session(), screen)
                }
                Arrival::Read => Ok(()),
                Arrival::Resumed => screen.resume().map_err(End::Terminal),
                Arrival::End => Err(End::Asked),
                Arrival::Crashed => Err(End::Crashed),
            };
            taken.err()
        });
        if read {
            // Nobody else reads the terminal now.
            if let Some(text) = hands.outside.take() {
                let edited = screen.lend(|| outside::edit(&text))?;
                update(model, Msg::Engine(Event::Edited(edited)), setup);
                something_shows = true;
            }
            let _ends_too = leave.send(());
        }
        let at_once = model.has_work().then_some(Duration::ZERO);
        let waits =
            [at_once, hands.drafts().note(model.unwritten()), rest.note(!model.is_settled(), pressed)];
        wait = waits.into_iter().flatten().min();
        match ended {
            Some(End::Asked) => return Ok(()),
            Some(End::Terminal(error)) => return Err(error),
            Some(End::Crashed) => return Err(std::io::Error::other("a part of the program has crashed")),
            None => hands.drafts().save_if_due(),
        }
        // Pieces of work show nothing before the last one.
        if something_shows || (worked && at_once.is_none()) {
            screen.draw(|frame| view(model, setup, frame))?;
        }
    }
}

/// Says why the main loop ends.
enum End {
    Asked,
    Crashed,
    /// The terminal fails.
    Terminal(std::io::Error),
}

/// Is what waiting ends with.
enum Next {
    Arrival(Arrival),
    TimeIsUp,
    NobodyLeft,
}

/// Waits for what arrives next, at most so long.
fn next(arrivals: &Receiver<Arrival>, wait: Option<Duration>) -> Next {
    let Some(wait) = wait else { return arrivals.recv().map_or(Next::NobodyLeft, Next::Arrival) };
    match arrivals.recv_timeout(wait) {
        Ok(arrival) => Next::Arrival(arrival),
        Err(RecvTimeoutError::Timeout) => Next::TimeIsUp,
        Err(RecvTimeoutError::Disconnected) => Next::NobodyLeft,
    }
}

/// Carries out what the program asks for, or passes it on to the worker; keeps what was typed.
struct Hands {
    engine: Sender<worker::Job>,
    /// The text for which the user's own editor is asked; it has the terminal once nobody else reads it.
    outside: Option<String>,
    /// What was typed and not written yet; kept when the last one who holds it lets go.
    drafts: Arc<Mutex<drafts::Drafts>>,
}

impl Hands {
    fn drafts(&self) -> MutexGuard<'_, drafts::Drafts> {
        self.drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes one message; what programs that ended left unwritten is taken over once the workspace is there.
    fn take(&self, model: &mut Model, setup: &Setup, msg: Msg) -> Vec<Effect> {
        let loaded = matches!(msg, Msg::Engine(Event::Loaded(_)));
        let mut effects = update(model, msg, setup);
        if let Some(left) = loaded.then(|| self.drafts().orphans()).flatten() {
            effects.extend(update(model, Msg::Engine(Event::Unfinished(Box::new(left))), setup));
        }
        effects
    }

    /// Does what the program asks of the terminal, and passes the rest on.
    ///
    /// The worker lives as long as the program. If it died, there is nobody left to work for.
    fn carry_out(
        &mut self,
        effects: Vec<Effect>,
        session: SessionId,
        screen: &mut screen::Screen,
    ) -> Result<(), End> {
        for effect in effects {
            match effect {
                Effect::Quit => return Err(End::Asked),
                Effect::Suspend => screen.suspend().map_err(End::Terminal)?,
                Effect::Copy(text) => screen.copy(&text).map_err(End::Terminal)?,
                Effect::Edit(text) => self.outside = Some(text),
                effect => self.engine.send(worker::Job { effect, session }).map_err(|_| End::Asked)?,
            }
        }
        Ok(())
    }
}
