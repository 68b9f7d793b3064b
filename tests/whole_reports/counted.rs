//! Counts what reports print in another way: from the listings and the export, with sums of its own.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::common::Desk;

/// Is a figure as a document prints it.
pub struct Run {
    pub query: String,
    pub text: String,
}

/// Holds what the counts are made of.
pub struct Counted {
    plans: Vec<String>,
    from: String,
    to: String,
    as_of: String,
    /// The unit whose own report it is; none for a consolidated one.
    unit: Option<String>,
    export: Value,
    tasks: Value,
    indicators: Value,
    score: Value,
}

const IN_SQUARE: [&str; 5] = ["in_time", "due_soon", "overdue", "done_on_time", "done_late"];

impl Counted {
    pub fn new(desk: &Desk, plans: &[&str], period: (&str, &str), as_of: &str, unit: Option<&str>) -> Self {
        let dated = |words: &[&str]| desk.json(&[words, &["--as-of", as_of, "--json"]].concat());
        let (from, to) = period;
        let span = format!("{from}..{to}");
        Self {
            plans: plans.iter().map(|plan| (*plan).to_owned()).collect(),
            from: from.to_owned(),
            to: to.to_owned(),
            as_of: as_of.to_owned(),
            unit: unit.map(str::to_owned),
            export: desk.json(&["export"]),
            tasks: dated(&["tasks"]),
            indicators: dated(&["kpi"]),
            score: dated(&["score", "--period", span.as_str()]),
        }
    }

    /// Lists the tasks of the plans that count as one: those without a task above them.
    pub fn tasks(&self) -> Vec<&Value> {
        let all = self.tasks.as_array().unwrap().iter();
        let mine = all.filter(|task| self.covers(&task["plan"]) && task["parent"].is_null());
        mine.collect()
    }

    fn covers(&self, plan: &Value) -> bool {
        self.plans.iter().any(|known| plan == known.as_str())
    }

    fn records(&self, kind: &str) -> &[Value] {
        self.export[kind].as_array().unwrap()
    }

    /// Returns whether the day is one of the period that has come.
    fn is_reported(&self, day: &Value) -> bool {
        let day = day.as_str().unwrap_or_default();
        self.from.as_str() <= day && day <= self.to.as_str() && day <= self.as_of.as_str()
    }

    /// Returns whether something that begins on the one day and ends on the other is open.
    fn is_open(&self, begun: &Value, ended: &Value) -> bool {
        let as_of = self.as_of.as_str();
        begun.as_str().unwrap() <= as_of && ended.as_str().is_none_or(|ended| ended > as_of)
    }

    /// Returns how many indicators the plans have.
    pub fn indicators(&self) -> usize {
        let others = self.other_values().len();
        self.of_plans().len() + others
    }

    fn of_plans(&self) -> Vec<&Value> {
        let all = self.indicators.as_array().unwrap().iter();
        all.filter(|indicator| self.covers(&indicator["plan"])).collect()
    }

    /// Returns the rows of the square, each plan's and the sums.
    pub fn square(&self, plans: &[&str]) -> Vec<Vec<String>> {
        let tasks = self.tasks();
        let row = |head: [&str; 2], plans: &[&str]| {
            let mine = || tasks.iter().filter(|task| plans.iter().any(|plan| task["plan"] == *plan));
            let timed = |timings: &[&str]| {
                mine().filter(|task| timings.iter().any(|it| task["timing"] == *it)).count()
            };
            let counts = [
                mine().count(),
                timed(&["done_on_time"]),
                timed(&["done_late"]),
                timed(&["in_time", "due_soon"]),
                timed(&["overdue"]),
                mine().count() - timed(&IN_SQUARE),
            ];
            head.into_iter().map(str::to_owned).chain(counts.map(|count| count.to_string())).collect()
        };
        let symbols = self.records("plans").iter();
        let symbols: BTreeMap<&str, &str> =
            symbols.map(|plan| (plan["id"].as_str().unwrap(), plan["symbol"].as_str().unwrap())).collect();
        let each = (1..).zip(plans).map(|(number, plan)| row([&number.to_string(), symbols[plan]], &[plan]));
        each.chain([row(["", "Tổng cộng"], plans)]).collect()
    }

    /// Returns what a figure in a sentence prints.
    pub fn figure(&self, query: &str) -> String {
        let mut words = query.split_whitespace();
        let name = words.next().unwrap();
        let arguments: Vec<&str> = words.collect();
        if let Some(test) = name.strip_prefix("tasks.") {
            return count(self.task_count(test, &arguments));
        }
        if let Some(aspect) = name.strip_prefix("indicator.") {
            return self.indicator(aspect, arguments[0]);
        }
        match name {
            "indicators.total" => count(self.of_plans().len()),
            "documents.issued" | "requests.open" | "obstacles.open" => {
                let class = arguments.first().and_then(|argument| argument.strip_prefix("class="));
                count(self.matters(name, class).len())
            }
            "meetings.held" => {
                count(self.records("meetings").iter().filter(|it| self.is_reported(&it["on"])).count())
            }
            "reminders.sent" => {
                count(self.records("reminders").iter().filter(|it| self.is_reported(&it["on"])).count())
            }
            "reports.owed" => count(self.scored("reports_owed")),
            "reports.not_sent" => count(self.scored("reports_not_sent")),
            "reports.late" => count(self.late()),
            "reports.on_time" => {
                count(self.scored("reports_owed") - self.scored("reports_not_sent") - self.late())
            }
            "plans.cited" => self.cited(),
            "unit.name" => self.named("units", self.unit.as_deref().unwrap_or("to-giup-viec-de-an-06")),
            "report.as_of" => long(&self.as_of),
            "period.year" => self.to[..4].to_owned(),
            "period.name" if self.unit.is_some() => "quý I năm 2026".to_owned(),
            "period.next" if self.unit.is_some() => "quý II năm 2026".to_owned(),
            "period.name" => "năm 2025".to_owned(),
            "period.next" => "năm 2026".to_owned(),
            state => {
                let wanted =
                    state.strip_prefix("indicators.").unwrap_or_else(|| panic!("nobody counts {query}"));
                count(self.of_plans().iter().filter(|it| it["status"] == wanted).count())
            }
        }
    }

    fn task_count(&self, test: &str, arguments: &[&str]) -> usize {
        let given = |name: &str| arguments.iter().find_map(|it| it.strip_prefix(name));
        let mut tasks = self.tasks();
        tasks.retain(|task| given("plan=").is_none_or(|plan| task["plan"] == plan));
        tasks.retain(|task| given("except=").is_none_or(|plan| task["plan"] != plan));
        let new = self.new_tasks();
        let is_new = |task: &&Value| new.contains(task["id"].as_str().unwrap());
        match given("stock=") {
            Some("new") => tasks.retain(is_new),
            Some("carried") => tasks.retain(|task| !is_new(task)),
            _ => {}
        }
        let repeated = self.repeated(&tasks);
        if given("repeats=") == Some("distinct") {
            // Each pair of rows is one piece of work.
            return tasks.len() - repeated / 2;
        }
        let timed = |timings: &[&str]| {
            tasks.iter().filter(|it| timings.iter().any(|timing| it["timing"] == *timing)).count()
        };
        match test {
            "total" => tasks.len(),
            "new" => tasks.iter().filter(|task| is_new(task)).count(),
            "carried" => tasks.iter().filter(|task| !is_new(task)).count(),
            "repeated" => repeated,
            "single" => tasks.len() - repeated,
            "open" => {
                tasks.iter().filter(|task| task["state"] != "done" && task["state"] != "dropped").count()
            }
            "with_date" => timed(&IN_SQUARE),
            "beside" => tasks.len() - timed(&IN_SQUARE),
            "done_on_time" | "done_late" | "overdue" => timed(&[test]),
            "open_in_time" => timed(&["in_time", "due_soon"]),
            "updated" => self.updated(&tasks),
            "due_next" => self.due_next(&tasks),
            state => tasks.iter().filter(|task| task["state"] == state).count(),
        }
    }

    /// Returns the ids of the tasks that were assigned from the period's first day on.
    fn new_tasks(&self) -> BTreeSet<&str> {
        let new = self
            .records("tasks")
            .iter()
            .filter(|task| task["assigned_on"].as_str() >= Some(self.from.as_str()));
        new.map(|task| task["id"].as_str().unwrap()).collect()
    }

    /// Returns how many of the tasks a confirmed link makes the same as another of them.
    fn repeated(&self, tasks: &[&Value]) -> usize {
        let ids: BTreeSet<&str> = tasks.iter().map(|task| task["id"].as_str().unwrap()).collect();
        let links =
            self.records("links").iter().filter(|it| it["kind"] == "same_as" && it["status"] == "confirmed");
        let ends = links.filter_map(|link| {
            let ends = [link["from"].as_str()?, link["to"].as_str()?];
            ends.iter().all(|end| ids.contains(end)).then_some(ends)
        });
        ends.flatten().collect::<BTreeSet<_>>().len()
    }

    /// Returns how many of the tasks somebody reported on since the period's first day.
    fn updated(&self, tasks: &[&Value]) -> usize {
        let since = |update: &&Value| {
            let on = update["on"].as_str().unwrap();
            self.from.as_str() <= on && on <= self.as_of.as_str() && update["review"] != "proposed"
        };
        let updates: BTreeSet<&str> = self
            .records("updates")
            .iter()
            .filter(since)
            .filter_map(|update| update["task"].as_str())
            .collect();
        tasks.iter().filter(|task| updates.contains(task["id"].as_str().unwrap())).count()
    }

    /// Returns how many open tasks have their last day in the year after the period.
    fn due_next(&self, tasks: &[&Value]) -> usize {
        let year = self.to[..4].parse::<u32>().unwrap() + 1;
        let due = |task: &&&Value| {
            let moved = &task["moved_to"]["last_day"];
            let day = if moved.is_null() { &task["deadline"]["last_day"] } else { moved };
            task["state"] != "done" && day.as_str().is_some_and(|day| day.starts_with(&year.to_string()))
        };
        tasks.iter().filter(due).count()
    }

    fn scored(&self, what: &str) -> usize {
        let units = self.score["units"].as_array().unwrap().iter();
        units.map(|unit| usize::try_from(unit[what].as_u64().unwrap()).unwrap()).sum()
    }

    /// Returns how many reports that were due in the year came after ten o'clock of their day.
    fn late(&self) -> usize {
        let is_late = |sent: &&Value| {
            let text = |value: &Value| value.as_str().unwrap_or("00:00").to_owned();
            let due = due(sent["duty"].as_str().unwrap(), &text(&sent["period"]["to"]), &self.to[..4]);
            let came = text(&sent["received_on"]) + &text(&sent["time"]);
            due.is_some_and(|due| due <= self.as_of && came >= due + "10:00")
        };
        self.records("submissions").iter().filter(is_late).count()
    }

    fn cited(&self) -> String {
        let one = |id: &String| {
            let plan = self.records("plans").iter().find(|plan| plan["id"] == id.as_str()).unwrap();
            format!("số {} ngày {}", plan["symbol"].as_str().unwrap(), long(plan["date"].as_str().unwrap()))
        };
        self.plans.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn named(&self, kind: &str, id: &str) -> String {
        let record = self.records(kind).iter().find(|record| record["id"] == id).unwrap();
        record["name"].as_str().unwrap().to_owned()
    }

    /// Returns the last value of an indicator as it was printed, the target of the year, or how far they are apart.
    fn indicator(&self, aspect: &str, name: &str) -> String {
        let id = if name.contains('/') { name.to_owned() } else { format!("2026-2030/KPI/{name}") };
        let value = self.last_value(&id).unwrap();
        let value = value["printed"].as_str().unwrap().to_owned();
        let target = || {
            let year: u32 = self.to[..4].parse().unwrap();
            let definitions = self.records("definitions").iter().filter(|it| it["indicator"] == id.as_str());
            let targets = definitions.filter_map(|it| it["targets"].as_array()).flatten();
            let mut of_year = targets.filter(|target| target["year"] == year);
            let printed = of_year.next().unwrap()["printed"].as_str().unwrap();
            printed.trim_start_matches('≥').to_owned()
        };
        match aspect {
            "value" => value,
            "target" => format!("{}%", target()),
            "gap" => {
                let hundredths = |text: &str| {
                    (text.trim_end_matches('%').replace(',', ".").parse::<f64>().unwrap() * 100.0).round()
                };
                let gap = (hundredths(&value) - hundredths(&target())) / 100.0;
                format!("vượt {} điểm phần trăm", gap.to_string().replace('.', ","))
            }
            other => panic!("nobody looks up {other}"),
        }
    }

    /// Returns the last value of the whole province that any definition of the indicator has.
    fn last_value(&self, indicator: &str) -> Option<&Value> {
        let definitions = self.records("definitions").iter().filter(|it| it["indicator"] == indicator);
        let definitions: Vec<&Value> = definitions.map(|it| &it["id"]).collect();
        let known = self.records("measurements").iter().filter(|it| {
            definitions.contains(&&it["definition"])
                && it["unit"].is_null()
                && it["on"].as_str() <= Some(self.as_of.as_str())
        });
        known.max_by_key(|it| it["on"].as_str())
    }

    /// Lists the indicators of no plan that have a value of the period, with that value.
    fn other_values(&self) -> Vec<(&Value, &Value)> {
        let free = self.records("indicators").iter().filter(|it| it["plan"].is_null());
        let with_value = free.filter_map(|it| Some((it, self.last_value(it["id"].as_str()?)?)));
        with_value.filter(|(_, value)| value["on"].as_str() >= Some(self.from.as_str())).collect()
    }

    /// Lists documents, requests or obstacles that the figure of the name means.
    fn matters(&self, name: &str, class: Option<&str>) -> Vec<&Value> {
        let is_mine = |unit: &Value| self.unit.as_deref().is_none_or(|mine| unit == mine);
        let plan_of = |task: &Value| {
            let record = self.records("tasks").iter().find(|record| record["id"] == *task);
            record.is_some_and(|record| self.covers(&record["plan"]))
        };
        match name {
            "documents.issued" => {
                let all = self.records("documents").iter();
                all.filter(|it| self.is_reported(&it["date"]) && is_mine(&it["issuer"])).collect()
            }
            "requests.open" => {
                let all = self.records("requests").iter();
                all.filter(|it| self.is_open(&it["on"], &it["answered_on"]) && is_mine(&it["from"])).collect()
            }
            _ => {
                let all = self.records("obstacles").iter();
                let open = all
                    .filter(|it| self.is_open(&it["raised_on"], &it["resolved_on"]) && plan_of(&it["task"]));
                open.filter(|it| class.is_none_or(|class| it["class"] == class)).collect()
            }
        }
    }

    /// Returns whether the figure is a line of a list rather than a number in a sentence.
    pub fn is_line(&self, run: &Run) -> bool {
        run.text.ends_with([';', '.'])
    }

    /// Lists what the lines of a list have to print: of each line, pieces that it holds.
    pub fn lines(&self, query: &str) -> Vec<Vec<String>> {
        let texts = |record: &Value, fields: &[&str]| -> Vec<String> {
            let printed = fields.iter().filter_map(|field| record[*field].as_str());
            printed.map(|text| text.trim_end_matches('.').to_owned()).collect()
        };
        let (name, _) = query.split_once(' ').unwrap_or((query, ""));
        match name {
            "figures.other" => {
                let with = |(indicator, value): (&Value, &Value)| {
                    let day = long(value["on"].as_str().unwrap());
                    [texts(indicator, &["name"]), texts(value, &["printed"]), vec![day]].concat()
                };
                self.other_values().into_iter().map(with).collect()
            }
            "documents.issued" => {
                self.matters(name, None).into_iter().map(|it| texts(it, &["symbol", "summary"])).collect()
            }
            "requests.open" => {
                self.matters(name, None).into_iter().map(|it| texts(it, &["to", "text"])).collect()
            }
            "obstacles.open" => self.matters(name, None).into_iter().map(|it| texts(it, &["text"])).collect(),
            "tasks.in_progress" => {
                let except = query.split_once("except=").map(|(_, plan)| plan);
                let tasks = self.tasks().into_iter().filter(|it| it["state"] == "in_progress");
                let mine = tasks.filter(|it| except.is_none_or(|plan| it["plan"] != plan));
                mine.map(|it| texts(it, &["title"])).collect()
            }
            other => panic!("nobody lists {other}"),
        }
    }

    /// Checks that the line is one of those that the list has.
    pub fn check_line(&self, run: &Run) {
        let lines = self.lines(&run.query);
        let is_one = lines.iter().any(|pieces| pieces.iter().all(|piece| run.text.contains(piece.as_str())));
        assert!(is_one, "{}: {:?} is none of {lines:#?}", run.query, run.text);
    }
}

/// Writes a count as offices do.
fn count(number: usize) -> String {
    if (1..10).contains(&number) { format!("0{number}") } else { number.to_string() }
}

/// Writes a day as documents do: "10/4/2026", "05/01/2026".
fn long(day: &str) -> String {
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    let month = if month < "03" { month } else { month.trim_start_matches('0') };
    format!("{day}/{month}/{year}")
}

/// Returns the day of the year before which a report was due; none for the duties that name no day.
fn due(duty: &str, period_to: &str, year: &str) -> Option<String> {
    let month: u32 = period_to.strip_prefix(year)?[1..3].parse().unwrap();
    match duty {
        "bc-thang" if month < 12 => Some(format!("{year}-{:02}-10", month + 1)),
        "bc-6-thang" => Some(format!("{year}-06-10")),
        "bc-nam" => Some(format!("{year}-12-10")),
        _ => None,
    }
}
