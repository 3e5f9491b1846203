//! From pairs to figures: claims by type on three levels, parts on the pairs of required claims.

use super::Input;
use super::bind::Article;
use super::figures::{F1, Rates, Share};
use super::judge::{Group, Judge, Part};
use super::pair::{Paired, is_right, is_whole};
use crate::reader::Weight;
use std::collections::{BTreeMap, BTreeSet};

/// The figures of a claim type, or of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeFigures {
    /// `None`: all types.
    pub claim: Option<String>,
    /// False when no rule has the type.
    pub known: bool,
    /// Gold claims that have to be found.
    pub wanted: usize,
    /// Claims of the tool that are right or wrong: none of the headline, none paired with an arguable or bonus claim, none repeated.
    pub given: usize,
    /// Type and passage are the same.
    pub found: Rates,
    /// The answer too.
    pub right: Rates,
    /// All that the gold file states.
    pub whole: Rates,
    /// Arguable claims found, of all.
    pub arguable: Share,
    /// Bonus claims found, of all.
    pub bonus: Share,
    /// Bonus claims with the right answer, of all.
    pub bonus_right: Share,
    /// Claims of the tool in headlines.
    pub headline: usize,
    /// Claims of the tool that say a gold claim again, at a passage under `also`.
    pub repeated: usize,
}

/// The figures of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartFigures {
    /// What it belongs to; `None` for what belongs to articles.
    pub group: Option<Group>,
    /// The slot's name, `speaker`, `place`, a modality's id …
    pub name: String,
    /// False for a slot that no rule has.
    pub known: bool,
    /// The same on both sides, of all that the gold file states; two sides without a value are the same.
    pub same: Share,
    /// Of the values that the tool gives; `None` where a value that only the tool gives is no error.
    pub precision: Option<Share>,
    /// Of the values that the gold file has.
    pub recall: Share,
}

/// All figures of claims.
pub(super) struct Tally {
    pub types: Vec<TypeFigures>,
    pub parts: Vec<PartFigures>,
    pub modalities: Vec<PartFigures>,
}

/// Counts of one type in one article.
#[derive(Debug, Clone, Default)]
struct Cell {
    wanted: usize,
    given: usize,
    both: [usize; 3],
    arguable: Share,
    bonus: Share,
    bonus_right: Share,
    headline: usize,
    repeated: usize,
}

/// Counts of a part.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    stated: usize,
    same: usize,
    wants: usize,
    gives: usize,
    right: usize,
}

/// Counts everything.
pub(super) fn tally(
    input: &Input<'_>,
    articles: &[Article<'_>],
    paired: &[Paired],
    judge: &Judge<'_>,
) -> Tally {
    let (mut parts, mut modalities) = (BTreeMap::new(), BTreeMap::new());
    let mut cells: Vec<BTreeMap<&str, Cell>> = Vec::with_capacity(articles.len());
    for (article, paired) in articles.iter().zip(paired) {
        let mut cell: BTreeMap<&str, Cell> = BTreeMap::new();
        let mut neutral: BTreeSet<usize> = paired.headline.union(&paired.repeated).copied().collect();
        for (at, wanted) in article.wanted.iter().enumerate() {
            let here = cell.entry(&wanted.gold.wanted.claim).or_default();
            let found = paired.pairs.get(&at).and_then(|found| article.found.get(*found));
            let held = found.map(|claim| judge.parts(&wanted.gold.wanted, claim));
            let right = held.as_deref().is_some_and(is_right);
            match wanted.gold.weight {
                Weight::Required => {
                    here.wanted += 1;
                    let Some(held) = held else { continue };
                    here.both[0] += 1;
                    here.both[1] += usize::from(right);
                    here.both[2] += usize::from(right && is_whole(&held));
                    let given = found.map_or("", |claim| claim.modality.id());
                    hold(&mut parts, &held, input);
                    modality(&mut modalities, &wanted.gold.wanted.modality, given);
                }
                Weight::Arguable => add(&mut here.arguable, found.is_some()),
                Weight::Bonus => {
                    add(&mut here.bonus, found.is_some());
                    add(&mut here.bonus_right, right);
                }
            }
            if wanted.gold.weight != Weight::Required {
                neutral.extend(paired.pairs.get(&at));
            }
        }
        for (index, claim) in article.found.iter().enumerate() {
            let here = cell.entry(&claim.claim).or_default();
            here.given += usize::from(!neutral.contains(&index));
            here.headline += usize::from(paired.headline.contains(&index));
            here.repeated += usize::from(paired.repeated.contains(&index));
        }
        cells.push(cell);
    }
    let names: BTreeSet<&str> = cells.iter().flat_map(|cell| cell.keys().copied()).collect();
    let mut types = vec![type_figures(None, true, &cells)];
    types.extend(names.into_iter().map(|name| {
        let known = input.book.claim(name).is_some();
        type_figures(Some(name), known, &cells)
    }));
    let mut all = Held::default();
    for held in modalities.values() {
        (all.stated, all.same) = (all.stated + held.wants, all.same + held.right);
        (all.wants, all.gives, all.right) =
            (all.wants + held.wants, all.gives + held.gives, all.right + held.right);
    }
    let group = Some(Group::Modality);
    let mut modality_figures = Vec::new();
    if all.stated > 0 {
        modality_figures.push(all.figures(group, "modality", true));
        modality_figures.extend(modalities.iter().map(|(id, held)| {
            Held { stated: held.wants, same: held.right, ..*held }.figures(group, id, true)
        }));
    }
    let parts = parts.into_iter().map(|((group, name, known), held)| held.figures(Some(group), &name, known));
    Tally { types, parts: parts.collect(), modalities: modality_figures }
}

/// The figures of a part from what was wanted and given of it; for parts of articles.
pub(super) fn part_figures(name: &str, values: &[(bool, bool, bool)]) -> PartFigures {
    let mut held = Held::default();
    for (wants, gives, same) in values {
        held.stated += 1;
        held.same += usize::from(*same);
        held.wants += usize::from(*wants);
        held.gives += usize::from(*gives);
        held.right += usize::from(*wants && *gives && *same);
    }
    held.figures(None, name, true)
}

impl PartFigures {
    /// Of values; `None` where precision is, or when neither side has one.
    pub fn f1(&self) -> Option<F1> {
        Rates { precision: self.precision?, recall: self.recall }.f1()
    }
}

impl Held {
    fn figures(self, group: Option<Group>, name: &str, known: bool) -> PartFigures {
        PartFigures {
            group,
            name: name.to_owned(),
            known,
            same: Share::new(self.same, self.stated),
            precision: (group != Some(Group::About)).then_some(Share::new(self.right, self.gives)),
            recall: Share::new(self.right, self.wants),
        }
    }
}

fn hold(parts: &mut BTreeMap<(Group, String, bool), Held>, held: &[Part<'_>], input: &Input<'_>) {
    for part in held.iter().filter(|part| part.group != Group::Modality) {
        let in_rules =
            || input.book.claims.iter().any(|rule| rule.slots.iter().any(|slot| slot.name == part.name));
        let known = part.group != Group::Slot || ["open", "hours", "days"].contains(&part.name) || in_rules();
        let here = parts.entry((part.group, part.name.to_owned(), known)).or_default();
        here.stated += usize::from(part.stated);
        here.same += usize::from(part.stated && part.same);
        here.wants += usize::from(part.wants);
        here.gives += usize::from(part.gives);
        here.right += usize::from(part.wants && part.gives && part.same);
    }
}

/// Of several modalities that count, the one that was found is meant, else the first.
fn modality(modalities: &mut BTreeMap<String, Held>, wanted: &[String], given: &str) {
    let meant = wanted.iter().find(|id| *id == given).or_else(|| wanted.first());
    let Some(meant) = meant else { return };
    let here = modalities.entry(meant.clone()).or_default();
    here.wants += 1;
    here.right += usize::from(meant == given);
    modalities.entry(given.to_owned()).or_default().gives += 1;
}

fn add(share: &mut Share, right: bool) {
    share.of += 1;
    share.right += usize::from(right);
}

fn type_figures(claim: Option<&str>, known: bool, cells: &[BTreeMap<&str, Cell>]) -> TypeFigures {
    let of_type = cells
        .iter()
        .flatten()
        .filter(|(name, _)| claim.is_none_or(|claim| claim == **name))
        .map(|(_, cell)| cell);
    let all = of_type.fold(Cell::default(), |sum, cell| sum.and(cell));
    let [found, right, whole] = all.both.map(|both| Rates::new(both, all.given, all.wanted));
    TypeFigures {
        claim: claim.map(str::to_owned),
        known,
        wanted: all.wanted,
        given: all.given,
        found,
        right,
        whole,
        arguable: all.arguable,
        bonus: all.bonus,
        bonus_right: all.bonus_right,
        headline: all.headline,
        repeated: all.repeated,
    }
}

impl Cell {
    fn and(self, other: &Cell) -> Cell {
        let sum = |a: Share, b: Share| Share::new(a.right + b.right, a.of + b.of);
        Cell {
            wanted: self.wanted + other.wanted,
            given: self.given + other.given,
            both: std::array::from_fn(|at| self.both[at] + other.both[at]),
            arguable: sum(self.arguable, other.arguable),
            bonus: sum(self.bonus, other.bonus),
            bonus_right: sum(self.bonus_right, other.bonus_right),
            headline: self.headline + other.headline,
            repeated: self.repeated + other.repeated,
        }
    }
}
