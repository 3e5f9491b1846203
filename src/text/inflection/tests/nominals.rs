//! Nouns, adjectives, participles used as adjectives, and the words that only look like infinitives.

use super::{Irregular, inflect, rows, sorted, words};

/// Base | all its forms.
const NOMINALS: &str = "
# participles
violé | violé violée violés violées
respecté | respecté respectée respectés respectées
rompu | rompu rompue rompus rompues
tendu | tendu tendue tendus tendues
conclu | conclu conclue conclus conclues
promu | promu promue promus promues
enfreint | enfreint enfreinte enfreints enfreintes
conjoint | conjoint conjointe conjoints conjointes
garanti | garanti garantie garantis garanties
commis | commis commise commises
repris | repris reprise reprises
inclus | inclus incluse incluses
mort | mort morte morts mortes
couvert | couvert couverte couverts couvertes
conduit | conduit conduite conduits conduites
interdit | interdit interdite interdits interdites
fait | fait faite faits faites
dû | dû due dus dues
dissous | dissous dissoute dissoutes
# adjectives
fragile | fragile fragiles
russe | russe russes
Russe | russe russes
humanitaire | humanitaire humanitaires
rebelle | rebelle rebelles
syrien | syrien syrienne syriens syriennes
européen | européen européenne européens européennes
ukrainien | ukrainien ukrainienne ukrainiens ukrainiennes
américain | américain américaine américains américaines
français | français française françaises
chinois | chinois chinoise chinoises
afghan | afghan afghane afghans afghanes
voisin | voisin voisine voisins voisines
turc | turc turque turcs turques
grec | grec grecque grecs grecques
public | public publique publics publiques
blanc | blanc blanche blancs blanches
actif | actif active actifs actives
sérieux | sérieux sérieuse sérieuses
premier | premier première premiers premières
dernier | dernier dernière derniers dernières
entier | entier entière entiers entières
avant-dernier | avant-dernier avant-dernière avant-derniers avant-dernières
gouvernemental | gouvernemental gouvernementale gouvernementaux gouvernementales
pro-gouvernemental | pro-gouvernemental pro-gouvernementale pro-gouvernementaux pro-gouvernementales
national | national nationale nationaux nationales
officiel | officiel officielle officiels officielles
réel | réel réelle réels réelles
naval | naval navale navals navales
final | final finale finals finaux finales
armé | armé armée armés armées
nouveau | nouveau nouvel nouvelle nouveaux nouvelles
vieux | vieux vieil vieille vieilles
beau | beau bel belle beaux belles
commun | commun commune communs communes
bon | bon bonne bons bonnes
grand | grand grande grands grandes
prêt | prêt prête prêts prêtes
complet | complet complète complets complètes
précaire | précaire précaires
différent | différent différente différents différentes
suffisant | suffisant suffisante suffisants suffisantes
précis | précis précise précises
faux | faux fausse fausses
doux | doux douce douces
bref | bref brève brefs brèves
long | long longue longs longues
tout | tout toute tous toutes
dur | dur dure durs dures
supérieur | supérieur supérieure supérieurs supérieures
étroit | étroit étroite étroits étroites
# persons
civil | civil civile civils civiles
général | général générale généraux générales
président | président présidente présidents présidentes
combattant | combattant combattante combattants combattantes
chef | chef cheffe chefs cheffes
colonel | colonel colonelle colonels colonelles
espagnol | espagnol espagnole espagnols espagnoles
ennemi | ennemi ennemie ennemis ennemies
ministre | ministre ministres
# nouns without a feminine
trêve | trêve trêves
violation | violation violations
accord | accord accords
bombardement | bombardement bombardements
rupture | rupture ruptures
hôpital | hôpital hôpitale hôpitaux hôpitales
journal | journal journale journaux journales
travail | travail travaux
conseil | conseil conseils
détail | détail détails
feu | feu feux
bureau | bureau bureaux
niveau | niveau niveaux
lieu | lieu lieux
bijou | bijou bijoux
pays | pays
prix | prix
gaz | gaz
mois | mois
refus | refus
combat | combat combats
retrait | retrait retraits
débat | débat débats
report | report reports
appel | appel appels
entretien | entretien entretiens
soutien | soutien soutiens
témoin | témoin témoins
parrain | parrain parrains
médecin | médecin médecins
document | document documents
tir | tir tirs
arrêt | arrêt arrêts
projet | projet projets
vent | vent vents
délai | délai délais
plan | plan plans
viol | viol viols
tour | tour tours
cri | cri cris
raison | raison raisons
œil | oeil yeux
Œuvre | oeuvre oeuvres
armée | armée armées
avancée | avancée avancées
turque | turque turques
";

/// Nouns and adjectives that end like an infinitive and that no verb's conjugation would fit.
const NO_VERBS: &str = "ministre membre rencontre offre cadre octobre décembre guerre terre militaire humanitaire nucléaire heure frontière \
     autre ordre centre maître moindre affaire exemplaire contraire livre délire cendre méandre territoire histoire victoire \
     désir plaisir avenir tir espoir soir noir mer fer premier dernier entier cuir gloire";

#[test]
fn nominals_have_these_forms_and_no_others() {
    for row in rows(NOMINALS) {
        let [base, expected] = row[..] else { panic!("two cells: {row:?}") };
        let forms = inflect(base, &[]);
        assert_eq!(forms.nominal, sorted(expected), "{base}");
        assert!(
            forms.finite.is_empty() && forms.infinitive.is_empty() && forms.participle.is_empty(),
            "{base}"
        );
        assert!(forms.gerund.is_empty() && !forms.with_etre && !forms.pronominal, "{base}");
    }
}

#[test]
fn a_word_that_only_looks_like_an_infinitive_is_nominal() {
    for base in words(NO_VERBS) {
        let forms = inflect(&base, &[]);
        assert!(forms.infinitive.is_empty() && forms.nominal.contains(&base), "{base}: {forms:?}");
    }
}

#[test]
fn a_noun_of_action_does_not_become_a_verb_form() {
    let pairs = [
        ("début", "débute"),
        ("accord", "accorde"),
        ("rapport", "rapporte"),
        ("refus", "refuse"),
        ("vol", "vole"),
        ("recul", "recule"),
        ("constat", "constate"),
        ("souhait", "souhaite"),
        ("retard", "retarde"),
        ("mission", "missionne"),
        ("attentat", "attente"),
        ("déclin", "décline"),
        ("maintien", "maintienne"),
        ("trêve", "trêvee"),
    ];
    for (base, other) in pairs {
        assert!(!inflect(base, &[]).nominal.contains(&other.to_owned()), "{base}");
    }
}

#[test]
fn a_person_in_eur_gets_every_feminine_that_usage_may_choose() {
    for (base, feminine) in [
        ("directeur", "directrice"),
        ("porteur", "porteuse"),
        ("professeur", "professeure"),
        ("auteur", "auteure"),
    ] {
        assert!(inflect(base, &[]).nominal.contains(&feminine.to_owned()), "{base}");
    }
}

#[test]
fn accents_are_kept() {
    assert!(!inflect("annoncé", &[]).nominal.contains(&"annonce".to_owned()));
    assert!(!inflect("annoncer", &[]).participle.contains(&"annonce".to_owned()));
    assert_eq!(inflect("e\u{301}tat", &[]).nominal, ["état", "états"]);
}

#[test]
fn irregulars_win_over_the_grammar() {
    let irregulars = [
        Irregular { base: "Pourparler".to_owned(), forms: vec!["pourparlers".to_owned()] },
        Irregular { base: "quartier".to_owned(), forms: Vec::new() },
        Irregular { base: "Œil".to_owned(), forms: vec!["Yeux".to_owned(), "œil".to_owned()] },
        Irregular { base: "quartier".to_owned(), forms: vec!["autre".to_owned()] },
    ];
    assert_eq!(inflect("pourparler", &irregulars).nominal, ["pourparler", "pourparlers"]);
    assert_eq!(inflect("œil", &irregulars).nominal, ["oeil", "yeux"]);
    let quartier = inflect("Quartier", &irregulars);
    assert!(quartier.finite.is_empty() && quartier.nominal.contains(&"quartiers".to_owned()));
    assert!(!quartier.nominal.contains(&"autre".to_owned()));
    assert_eq!(inflect("dossier", &irregulars).infinitive, ["dossier"]);
}
