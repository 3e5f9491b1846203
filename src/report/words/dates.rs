//! Dates as people write them: "6 July 2016", "juillet 2016".

use super::Lang;
use crate::text::Period;
use jiff::civil::Date;

const MONTHS: [(&str, &str); 12] = [
    ("January", "janvier"),
    ("February", "février"),
    ("March", "mars"),
    ("April", "avril"),
    ("May", "mai"),
    ("June", "juin"),
    ("July", "juillet"),
    ("August", "août"),
    ("September", "septembre"),
    ("October", "octobre"),
    ("November", "novembre"),
    ("December", "décembre"),
];

/// A period in words, the shortest way: a day, a month, a year, or from one to the other; `None` when both ends are open.
pub fn period(lang: Lang, period: Period) -> Option<String> {
    match (period.from, period.until) {
        (Some(from), Some(until)) => Some(closed(lang, from, until)),
        (Some(from), None) => Some(format!("{} {}", lang.pick("since", "depuis le"), day(lang, from))),
        (None, Some(until)) => Some(format!("{} {}", lang.pick("until", "jusqu’au"), day(lang, until))),
        (None, None) => None,
    }
}

/// The days that two periods share; `None` when they share none.
pub fn common(a: Period, b: Period) -> Option<Period> {
    let from = a.from.max(b.from);
    let until = match (a.until, b.until) {
        (Some(x), Some(y)) => Some(x.min(y)),
        (x, y) => x.or(y),
    };
    match (from, until) {
        (Some(f), Some(u)) if f > u => None,
        _ => Some(Period { from, until }),
    }
}

fn closed(lang: Lang, from: Date, until: Date) -> String {
    if from == until {
        return day(lang, from);
    }
    let whole_months = from.day() == 1 && until.day() == until.days_in_month();
    let one_year = from.year() == until.year();
    if whole_months && from.month() == 1 && until.month() == 12 {
        let (a, b) = (from.year(), until.year());
        return if a == b { a.to_string() } else { format!("{a}–{b}") };
    }
    if whole_months && one_year && from.month() == until.month() {
        return month(lang, from);
    }
    if whole_months {
        let first = if one_year { month_name(lang, from).to_owned() } else { month(lang, from) };
        return lang.pick(
            format!("{first} to {}", month(lang, until)),
            format!("de {first} à {}", month(lang, until)),
        );
    }
    let first = match (one_year, from.month() == until.month()) {
        (true, true) => day_number(lang, from),
        (true, false) => format!("{} {}", day_number(lang, from), month_name(lang, from)),
        _ => day(lang, from),
    };
    lang.pick(format!("{first} to {}", day(lang, until)), format!("du {first} au {}", day(lang, until)))
}

fn day(lang: Lang, date: Date) -> String {
    format!("{} {}", day_number(lang, date), month(lang, date))
}

fn day_number(lang: Lang, date: Date) -> String {
    if lang == Lang::Fr && date.day() == 1 { "1er".to_owned() } else { date.day().to_string() }
}

fn month(lang: Lang, date: Date) -> String {
    format!("{} {}", month_name(lang, date), date.year())
}

fn month_name(lang: Lang, date: Date) -> &'static str {
    let at = usize::try_from(date.month()).unwrap_or(1).saturating_sub(1);
    MONTHS.get(at).map_or("", |(english, french)| lang.pick(*english, *french))
}

#[cfg(test)]
mod tests {
    use super::{Lang, common, period};
    use crate::text::Period;
    use jiff::civil::date;

    fn days(from: (i16, i8, i8), until: (i16, i8, i8)) -> Period {
        let at = |(y, m, d)| Some(date(y, m, d));
        Period { from: at(from), until: at(until) }
    }

    #[test]
    fn a_period_is_written_as_people_do() {
        for (p, english, french) in [
            (days((2016, 7, 6), (2016, 7, 6)), "6 July 2016", "6 juillet 2016"),
            (days((2016, 7, 1), (2016, 7, 1)), "1 July 2016", "1er juillet 2016"),
            (days((2016, 7, 1), (2016, 7, 31)), "July 2016", "juillet 2016"),
            (days((2016, 1, 1), (2016, 12, 31)), "2016", "2016"),
            (days((2016, 2, 1), (2016, 5, 31)), "February to May 2016", "de février à mai 2016"),
            (days((2016, 7, 6), (2016, 7, 9)), "6 to 9 July 2016", "du 6 au 9 juillet 2016"),
            (days((2016, 2, 27), (2016, 5, 4)), "27 February to 4 May 2016", "du 27 février au 4 mai 2016"),
            (
                days((2016, 12, 30), (2017, 2, 1)),
                "30 December 2016 to 1 February 2017",
                "du 30 décembre 2016 au 1er février 2017",
            ),
        ] {
            assert_eq!(period(Lang::En, p).as_deref(), Some(english));
            assert_eq!(period(Lang::Fr, p).as_deref(), Some(french));
        }
        let open = Period { from: Some(date(2016, 2, 27)), until: None };
        assert_eq!(period(Lang::En, open).as_deref(), Some("since 27 February 2016"));
        assert_eq!(period(Lang::En, Period::default()), None);
    }

    #[test]
    fn common_days() {
        let july = days((2016, 7, 1), (2016, 7, 31));
        let since = Period { from: Some(date(2016, 7, 6)), until: None };
        assert_eq!(common(july, since), Some(days((2016, 7, 6), (2016, 7, 31))));
        assert_eq!(common(july, days((2017, 1, 1), (2017, 1, 1))), None);
    }
}
