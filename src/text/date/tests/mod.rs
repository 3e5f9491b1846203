//! What is read as a date or a length (`mentions`), and which days it means (`placing`).

mod mentions;
mod placing;
mod press;
mod robustness;

use super::{DateExpr, DateRole, Part, dates, durations};
use crate::text::Words;
use crate::text::testing::tokens;

/// `le 27 février = *-02-27`; `since`, `until`, `window` where the role says so. `*` stands for the year that was not said.
fn show(text: &str) -> Vec<String> {
    let role = |role| match role {
        DateRole::At => "",
        DateRole::Since => " since",
        DateRole::Until => " until",
        DateRole::Window => " window",
    };
    let all = dates(&tokens(text), text);
    all.iter()
        .map(|date| format!("{} = {}{}", quote(text, date.words), expr(&date.expr), role(date.role)))
        .collect()
}

/// `au moins trois jours [72,·]`, in hours.
fn show_durations(text: &str) -> Vec<String> {
    let bound = |bound: Option<crate::text::Amount>| bound.map_or("·".to_owned(), |bound| bound.to_string());
    let all = durations(&tokens(text), text);
    let one =
        |hours: &crate::text::Quantity| format!("{} [{},{}]", hours.text, bound(hours.min), bound(hours.max));
    all.iter().map(|duration| one(&duration.hours)).collect()
}

fn check(show: impl Fn(&str) -> Vec<String>, cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| show(text) != *expected)
        .map(|(text, expected)| format!("{text}\n  expected {expected:?}\n  found    {:?}", show(text)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn quote(text: &str, words: Words) -> String {
    let tokens = tokens(text);
    tokens[words.start].span.cover(tokens[words.end - 1].span).of(text).to_owned()
}

fn expr(date: &DateExpr) -> String {
    match date {
        DateExpr::Calendar { year, month, day, part } => {
            let part = part.map_or("", |part| match part {
                Part::Start => " start",
                Part::Middle => " middle",
                Part::End => " end",
                Part::Spring => " spring",
                Part::Summer => " summer",
                Part::Autumn => " autumn",
                Part::Winter => " winter",
            });
            let year = year.map_or("*".to_owned(), |year| year.to_string());
            let field = |field: &Option<i8>| field.map_or(String::new(), |field| format!("-{field:02}"));
            format!("{year}{}{}{part}", field(month), field(day))
        }
        DateExpr::Weekday { day, shift: 0 } => format!("weekday {day}"),
        DateExpr::Weekday { day, shift } => format!("weekday {day} {shift:+}"),
        DateExpr::Days(days) => format!("days {days}"),
        DateExpr::Weeks(weeks) => format!("weeks {weeks}"),
        DateExpr::Months(months) => format!("months {months}"),
        DateExpr::Years(years) => format!("years {years}"),
        DateExpr::Beside(date, -1) => format!("last {}", expr(date)),
        DateExpr::Beside(date, _) => format!("next {}", expr(date)),
        DateExpr::Then(days) => format!("then {days:+}"),
        DateExpr::Recent(days) => format!("recent {days}"),
        DateExpr::LastHours(hours) => format!("last {hours} h"),
        DateExpr::Range(from, until) => format!("{}..{}", expr(from), expr(until)),
    }
}
