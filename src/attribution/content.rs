//! What a frame says was said: the bytes before it, behind it, or in its quotation, and how far they go.

use super::frames::is_finite;
use crate::matcher::{Annotated, Article, FillValue, Match, PhraseKind};
use crate::rule::{Content, FrameRule, Rulebook};
use crate::text::{Quote, Span, Token, Words, french, quotes_over};

/// Fewer bytes than this part a quotation from the words that tell it.
const BETWEEN: usize = 12;

/// What a frame says was said.
pub(super) fn content(
    book: &Rulebook,
    article: &Article,
    sentence: &Annotated,
    rule: &FrameRule,
    m: &Match,
) -> Vec<Span> {
    let whole = sentence.sentence.span;
    // Those that end right before the sentence are told by an incise that opens it.
    let near = Span::new(whole.start.saturating_sub(BETWEEN), whole.end);
    let quotes = &quotes_over(&article.reading.quotes, near);
    let mut out = Vec::new();
    match rule.content {
        Content::Sentence => {
            let start = clause_start(sentence, m).max(figure_start(sentence, m));
            let aside = own_aside(sentence, m);
            out.push(aside.unwrap_or(Span::new(start, whole.end)));
            out.extend(
                quotes
                    .iter()
                    .filter(|q| q.depth == 0 && whole.contains(Span::new(q.span.start, q.span.start + 1)))
                    .map(|q| q.span),
            );
        }
        Content::Before => {
            let from = if rule.settings.get("until").is_some_and(|u| u == "comma") {
                (0..m.run.words.start)
                    .rfind(|i| sentence.tokens()[*i].is(","))
                    .map(|i| sentence.tokens()[i].span.end)
            } else {
                None
            };
            let before = Span::new(from.unwrap_or(whole.start), m.span.start);
            out.push(before);
            out.extend(
                quotes
                    .iter()
                    .filter(|q| q.depth == 0 && touches(article.text, q.span.end, m.span.start))
                    .map(|q| q.span),
            );
            out.extend(after_incise(sentence, quotes, m));
        }
        Content::After => {
            let end = clause_end(sentence, m, m.run.words.end).min(relative_start(sentence, rule, m));
            let end = end.min(own_relative_end(book, sentence, m));
            let after = Span::new(m.span.end.min(end), end);
            out.push(after);
            out.extend(
                quotes
                    .iter()
                    .filter(|q| q.depth == 0 && after.contains(Span::new(q.span.start, q.span.start + 1)))
                    .map(|q| q.span),
            );
        }
        Content::Quote => out.extend(
            m.run
                .fills
                .iter()
                .filter_map(|f| if let FillValue::Quote(span) = f.value { Some(span) } else { None }),
        ),
        Content::Frame => {}
    }
    // An incise inside the marks speaks for the whole quotation.
    if rule.content == Content::Before {
        out.extend(quotes.iter().filter(|q| q.depth == 0 && q.span.contains(m.span)).map(|q| q.span));
    }
    out.sort();
    out.dedup();
    out
}

/// True when nothing but signs and spaces stands between byte `end` and byte `start`.
fn touches(text: &str, end: usize, start: usize) -> bool {
    end <= start
        && text.get(end..start).is_some_and(|between| {
            between.len() < BETWEEN
                && !between.contains('\n')
                && between.chars().all(|c| !c.is_alphanumeric())
        })
}

/// Behind an incise in mid-sentence the content goes on: "La trêve, assure le général, est respectée", "C1», dit-il, «C2».
fn after_incise(sentence: &Annotated, quotes: &[Quote], m: &Match) -> Vec<Span> {
    let tokens = sentence.tokens();
    let mut out = Vec::new();
    // A role in apposition behind the speaker is no content.
    let speaker =
        m.run.fills.iter().find_map(|f| {
            if let FillValue::Speaker(i) = f.value { sentence.noun_phrases.get(i) } else { None }
        });
    let mut at = speaker.and_then(|p| p.apposition).map_or(m.run.words.end, |a| a.end.max(m.run.words.end));
    if speaker.is_some_and(|p| p.kind != PhraseKind::Pronoun) && tells_of_him(tokens, m.run.words.end) {
        return out;
    }
    // "…, avertit-il toutefois, …"
    let sign = |i: usize| tokens.get(i).is_some_and(|t| matches!(&*t.form, "," | ":" | "»" | "\""));
    let first_sign = sentence.skip(at);
    if sign(first_sign) {
        at = first_sign;
    }
    while sign(at) {
        at += 1;
    }
    let Some(next) = tokens.get(at) else { return out };
    if let Some(quote) = quotes.iter().find(|q| q.depth == 0 && q.span.start == next.span.start) {
        out.push(quote.span);
        return out;
    }
    // "…, pour qui la trêve tient" is told by itself.
    let view = matches!(&*next.form, "pour" | "selon")
        && tokens.get(at + 1).is_some_and(|t| matches!(&*t.form, "qui" | "lequel" | "laquelle"));
    let other = french::ends_clause(&next.form) || next.is("et") || next.is("qui") || view;
    if at > m.run.words.end && !other {
        let end = clause_end(sentence, m, at);
        out.push(Span::new(next.span.start.min(end), end));
    }
    out
}

/// ", 34 ans, vendeur de téléphones", ", une voisine": what a number or an article opens behind a comma tells of whoever spoke.
fn tells_of_him(tokens: &[Token], at: usize) -> bool {
    let form = |i: usize| tokens.get(i).map_or("", |t| &*t.form);
    let quoted = tokens[at.min(tokens.len())..].iter().any(|t| matches!(&*t.form, "«" | "»" | "\""));
    form(at) == ","
        && !quoted
        && (matches!(form(at + 1), "un" | "une" | "l'un" | "âgé" | "âgée") || form(at + 2) == "ans")
}

/// "…, tandis que, pour Kiev, …": a frame behind a word that opens another clause speaks for that clause on.
fn clause_start(sentence: &Annotated, m: &Match) -> usize {
    let tokens = sentence.tokens();
    // Behind *mais* only when it stands right there: at the end of a sentence *selon* is for all of it.
    let parts = |i: &usize| {
        matches!(&*tokens[*i].form, "tandis" | "alors" | ";")
            || french::ends_clause(&tokens[*i].form) && *i + 2 >= m.run.words.start
    };
    let opens = (0..m.run.words.start).rfind(parts);
    opens.map_or(sentence.sentence.span.start, |i| tokens[i].span.start)
}

/// "L'accord met un terme à un conflit qui a fait 3.000 morts, selon l'ONU": at the end of a sentence *selon* gives the source of the last figure, and of
/// no more than the relative clause that holds it. The first byte of that clause, 0 when there is none.
fn figure_start(sentence: &Annotated, m: &Match) -> usize {
    let tokens = sentence.tokens();
    let closes = (m.run.words.end..tokens.len()).all(|i| !tokens[i].is_word());
    let opens =
        |i: &usize| matches!(&*tokens[*i].form, "qui" | "dont" | "laquelle" | "lesquels" | "lesquelles");
    // "violée 110 fois, dont 19 samedi": a part of the same count.
    let part = |i: usize| tokens[i].is("dont") && sentence.numbers.iter().any(|n| n.words.start == i + 1);
    let relative = (0..m.run.words.start).rfind(opens).filter(|i| closes && !part(*i));
    let Some(relative) = relative else { return 0 };
    let inside = Words::new(relative, m.run.words.start);
    let figure = sentence.numbers.iter().any(|n| !n.article && inside.contains(n.words));
    let parted = tokens[relative..m.run.words.start.saturating_sub(1)].iter().any(|t| t.is(","));
    if figure && !parted { tokens[relative].span.start } else { 0 }
}

/// "L'accord, conclu pour deux semaines selon l'ONU, exclut …": between commas, with no comma of its own, *selon* speaks for the aside alone.
fn own_aside(sentence: &Annotated, m: &Match) -> Option<Span> {
    let tokens = sentence.tokens();
    let before = m.run.words.start.checked_sub(1).filter(|i| tokens[*i].is_word())?;
    let open = (0..before).rfind(|i| tokens[*i].is(","))?;
    let next = tokens.get(m.run.words.end).filter(|t| t.is(",") || t.is("et"))?;
    let first = &tokens[open + 1];
    let aside = french::looks_like_participle(&first.form)
        || matches!(&*first.form, "auquel" | "auxquels" | "à" | "qui" | "dont" | "que" | "où");
    aside.then(|| Span::new(first.span.start, next.span.start))
}

/// "L'ONU souhaite visiter Alep, où la trêve tient": for a frame that says so, a relative clause behind a comma is the outlet's own.
fn relative_start(sentence: &Annotated, rule: &FrameRule, m: &Match) -> usize {
    let tokens = sentence.tokens();
    let relative = |i: &usize| {
        tokens[*i].is(",")
            && tokens
                .get(i + 1)
                .is_some_and(|t| matches!(&*t.form, "où" | "dont" | "qui" | "lequel" | "laquelle"))
    };
    let stops = rule.settings.get("until").is_some_and(|u| u == "relative");
    let at = (m.run.words.end..tokens.len()).find(relative).filter(|_| stops);
    at.map_or(usize::MAX, |i| tokens[i].span.start)
}

/// "Le Hamas, qui dément avoir tiré, tient Israël pour …": the byte of the comma behind which the main clause goes on.
fn own_relative_end(book: &Rulebook, sentence: &Annotated, m: &Match) -> usize {
    let tokens = sentence.tokens();
    let mut words = m.run.words.start + 1..m.run.words.end;
    let view = |w: Words| {
        matches!(&*tokens[w.end - 1].form, "qui" | "lequel" | "laquelle" | "lesquels" | "lesquelles")
    };
    let relative = words.any(|i| tokens[i].is("qui") && tokens[i - 1].is(",")) || view(m.run.words);
    let goes_on = |i: &usize| {
        let next = sentence.skip(i + 1);
        // "…, selon lequel la trêve tient, le général a parlé": another subject goes on as well.
        let subject =
            sentence.noun_phrases.iter().find(|p| p.words.start == i + 1).map(|p| sentence.skip(p.words.end));
        let verb = |at: usize| at < tokens.len() && is_finite(book, sentence, at);
        tokens[*i].is(",") && (verb(next) || view(m.run.words) && subject.is_some_and(verb))
    };
    let close = (m.run.words.end..tokens.len()).find(goes_on).filter(|_| relative);
    close.map_or(usize::MAX, |i| tokens[i].span.start)
}

/// "Il a dit que l'armée respectait la trêve, tandis que les rebelles l'avaient violée": behind a verb in the past what is told stands in the past before it.
fn goes_back(tokens: &[Token], m: &Match, at: usize) -> bool {
    let that = |t: &Token| matches!(&*t.form, "que" | "qu'");
    let told = m.run.words.end.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(that);
    let mut behind = tokens[at + 1..].iter().skip(1).take_while(|t| !matches!(&*t.form, "," | ";"));
    told && tokens.get(at + 1).is_some_and(that) && behind.any(|t| french::is_pluperfect(&t.form))
}

/// From token `from`, the first byte behind the content of a frame: the end of the sentence, or a word that opens another clause (*mais*, not *mais que*).
fn clause_end(sentence: &Annotated, m: &Match, from: usize) -> usize {
    let tokens = sentence.tokens();
    for at in from..tokens.len() {
        let form = &*tokens[at].form;
        let goes_on = tokens.get(at + 1).is_some_and(|t| matches!(&*t.form, "que" | "qu'"))
            && form != "tandis"
            && form != "alors";
        let inside_quote =
            sentence.quotes.iter().any(|q| q.span.start > m.span.start && q.span.contains(tokens[at].span));
        // "…, sans donner de détails"
        let without = form == "," && tokens.get(at + 1).is_some_and(|t| t.is("sans")) && {
            let verb = sentence.skip(at + 2);
            tokens.get(verb).is_some_and(|t| french::looks_like_infinitive(&t.form))
        };
        let told = form == "tandis" || form == "alors";
        if told && goes_back(tokens, m, at) {
            continue;
        }
        if without || (form == ";" || french::ends_clause(form)) && !goes_on && !inside_quote {
            return tokens[at].span.start;
        }
    }
    sentence.sentence.span.end
}
