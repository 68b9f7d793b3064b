//! The definitions of the command line with the words of a language: what each command and argument is for, what stands
//! for values, the headings of the help page.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

use crate::locale::cli::help::clap_words as words;
use crate::locale::cli::help::{ABOUT_LONG, after, of_argument, of_command, value};
use crate::locale::{Lang, Said};

/// Returns the definitions with the words of the language.
pub(in crate::cli) fn worded(program: Command, lang: Lang) -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let program = program.disable_version_flag(true).arg(version);
    let program = program.long_about(ABOUT_LONG.to(lang));
    command(program, "", lang)
}

fn command(command: Command, path: &str, lang: Lang) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let usage = command.get_styles().get_usage();
    let page = format!(
        "{{before-help}}{{about-with-newline}}\n{usage}{}{usage:#} {{usage}}\n\n{{all-args}}{{after-help}}",
        words::USAGE.to(lang)
    );
    let below = |name: &str| format!("{path} {name}").trim_start().to_owned();
    let mut worded = command
        .disable_help_flag(true)
        .arg(help)
        .help_template(page)
        .subcommand_help_heading(words::COMMANDS.to(lang))
        .subcommand_value_name(words::COMMAND.to(lang))
        .mut_args(|arg| argument(arg, path, lang))
        .mut_subcommands(|sub| {
            let path = below(sub.get_name());
            self::command(sub, &path, lang)
        });
    if let Some(after) = after(path) {
        worded = worded.after_help(after.to(lang));
    }
    if let Some((_, about)) = of_command(path) {
        worded = worded.about(about.to(lang));
    }
    worded
}

fn argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    let heading = if arg.is_positional() { words::ARGUMENTS } else { words::OPTIONS };
    let text = of_argument(path, &name(&arg)).map_or("", |(_, said)| said.to(lang));
    let text = format!("{text}{}", beside(&arg, lang));
    let arg = arg.help_heading(heading.to(lang)).help(text);
    if !arg.get_action().takes_values() {
        return arg;
    }
    let names: Vec<&str> = value_names(&arg).into_iter().map(|said| said.to(lang)).collect();
    let arg = arg.hide_default_value(true).hide_possible_values(true);
    if names.is_empty() { arg } else { arg.value_names(names) }
}

/// Returns what the rows of the help call an argument: its long flag, else its id.
fn name(arg: &Arg) -> String {
    arg.get_long().map_or_else(|| arg.get_id().to_string(), |long| format!("--{long}"))
}

/// Returns what stands for the values of an argument that takes some; nothing where that has no words.
fn value_names(arg: &Arg) -> Vec<Said> {
    let given = arg.get_value_names().unwrap_or_default();
    let own = arg.get_id().as_str().to_uppercase();
    let names: Vec<&str> =
        if given.is_empty() { vec![&own] } else { given.iter().map(|name| name.as_str()).collect() };
    names.into_iter().filter_map(value).collect()
}

/// Says what the argument may be and what it is by default; the parser can say that in English alone.
fn beside(arg: &Arg, lang: Lang) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let values = arg.get_possible_values();
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let mut text = String::new();
    if !names.is_empty() {
        text.push_str(&words::ONE_OF.with(lang, &[("names", &names.join(", "))]));
    }
    if !defaults.is_empty() {
        text.push_str(&words::DEFAULT.with(lang, &[("value", &defaults.join(", "))]));
    }
    text
}

/// Lays the usage of every command in the language over what the parser would make of it.
pub(super) fn with_usage(mut program: Command, lang: Lang) -> Command {
    program.build();
    usage(program, lang)
}

fn usage(mut command: Command, lang: Lang) -> Command {
    let made = command.render_usage().to_string();
    let lines = made.trim_start_matches(words::USAGE.en).lines().map(str::trim);
    let indent = format!("\n{}", " ".repeat(words::USAGE.to(lang).chars().count() + 1));
    let told =
        lines.collect::<Vec<_>>().join(&indent).replace(words::SOME_OPTIONS.en, words::SOME_OPTIONS.to(lang));
    command.override_usage(told).mut_subcommands(|sub| usage(sub, lang))
}

/// Puts the headings of a manual page into the language.
pub(in crate::cli) fn manual(page: &str, lang: Lang) -> String {
    let line = |line: &str| match line.strip_prefix(".SH ") {
        Some(heading) => format!(".SH \"{}\"\n", words::heading(lang, heading.trim_matches('"'))),
        None => format!("{line}\n"),
    };
    page.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Cli;
    use crate::locale::cli::help::rows;

    /// Collects what is missing, and which rows are used.
    #[derive(Default)]
    struct Seen {
        missing: Vec<String>,
        used: BTreeSet<&'static str>,
    }

    impl Seen {
        fn walk(&mut self, command: &Command, path: &str) {
            match of_command(path) {
                Some((of, _)) => self.used.extend([*of]),
                None => self.missing.push(format!("command “{path}”")),
            }
            for arg in command.get_arguments() {
                match of_argument(path, &name(arg)) {
                    Some((of, _)) => self.used.extend([*of]),
                    None => self.missing.push(format!("argument “{path} {}”", name(arg))),
                }
                if arg.get_action().takes_values() && value_names(arg).is_empty() {
                    self.missing.push(format!("what stands for the value of “{path} {}”", name(arg)));
                }
            }
            for sub in command.get_subcommands() {
                self.walk(sub, format!("{path} {}", sub.get_name()).trim_start());
            }
        }
    }

    #[test]
    fn every_command_and_argument_has_its_words_and_no_words_are_left_over() {
        let mut seen = Seen::default();
        // In English the definitions still have the names of values by which these are found.
        seen.walk(&worded(Cli::command(), Lang::En), "");
        assert_eq!(seen.missing, Vec::<String>::new());
        let idle: Vec<&str> = rows().map(|(of, _)| *of).filter(|of| !seen.used.contains(of)).collect();
        assert_eq!(idle, Vec::<&str>::new());
    }

    /// Returns the texts of every help page in the language.
    fn pages(lang: Lang) -> Vec<String> {
        fn of(command: &mut Command, pages: &mut Vec<String>) {
            pages.push(command.render_help().to_string());
            command.get_subcommands_mut().for_each(|sub| of(sub, pages));
        }
        let mut pages = Vec::new();
        of(&mut with_usage(worded(Cli::command(), lang), lang), &mut pages);
        pages
    }

    #[test]
    fn a_help_page_has_the_words_of_one_language() {
        let foreign = |page: &str| page.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
        for page in pages(Lang::En) {
            assert!(!foreign(&page), "{page}");
            assert!(page.contains("Usage: dondoc"), "{page}");
        }
        for page in pages(Lang::Vi) {
            assert!(page.contains("Cách dùng: dondoc"), "{page}");
            for english in
                ["Usage", "Commands", "Arguments", "Options", "OPTIONS", "COMMAND", "default:", "Print"]
            {
                assert!(!page.contains(english), "{english}: {page}");
            }
            for line in page.lines().filter(|line| line.trim_start().starts_with('-')) {
                assert!(foreign(line), "{line}");
            }
        }
    }

    #[test]
    fn definitions_without_words_hold_together() {
        Cli::command().debug_assert();
        worded(Cli::command(), Lang::Vi).debug_assert();
    }
}
