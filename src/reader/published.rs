//! The date of publication as files declare it: EDTF (`2016`, `2016-05`, `2016-05-04`, two of them with a slash), or a date with a time of
//! day, of which the day as written is kept.

use crate::text::{Period, parse_edtf};

/// What to write instead of a date that was not understood.
pub(super) const DATE_HELP: &str = "write the year first: `2016-05-04`, or `2016-05` or `2016` when the day is not known, or `2016-05-04/2016-05-06`";

/// The days that `text` declares; `None` when it is no date.
pub(super) fn published(text: &str) -> Option<Period> {
    let text = text.trim();
    parse_edtf(day_of_time(text).unwrap_or(text))
}

/// The day of `2016-05-04T10:30:00Z` or `2016-05-04 10:30`; `None` when there is no time.
fn day_of_time(text: &str) -> Option<&str> {
    let (day, time) = text.split_once(['T', ' '])?;
    let marks = |byte: u8| byte.is_ascii_digit() || b":.+-Z".contains(&byte);
    let is_time = time.len() >= 5 && time.as_bytes().get(2) == Some(&b':') && time.bytes().all(marks);
    (day.len() == 10 && is_time).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::published;
    use crate::text::Period;
    use jiff::civil::date;

    #[test]
    fn dates_of_publication() {
        let days = |from, until| Some(Period { from: Some(from), until: Some(until) });
        let day = days(date(2016, 5, 4), date(2016, 5, 4));
        let cases = [
            ("2016-05-04", day),
            (" 2016-05-04 ", day),
            ("2016-05-04T23:30:00+02:00", day),
            ("2016-05-04T10:30:00.123Z", day),
            ("2016-05-04 10:30", day),
            ("2016-02", days(date(2016, 2, 1), date(2016, 2, 29))),
            ("2016", days(date(2016, 1, 1), date(2016, 12, 31))),
            ("2016-05-04/2016-06", days(date(2016, 5, 4), date(2016, 6, 30))),
            ("2016-02-30", None),
            ("04/05/2016", None),
            ("4 mai 2016", None),
            ("2016-05-04Tomorrow", None),
            ("2016-05T10:30", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(published(text), expected, "{text}");
        }
    }
}
