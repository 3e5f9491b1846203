//! The irregular conjugations of French as tables of principal parts. Nothing here is computed but the prefix of a compound.

use super::parts::Parts;

/// Parts of an irregular verb: one set, or two where usage wavers (`assied`, `assoit`). None for any other word.
pub(super) fn parts(infinitive: &str) -> Vec<Parts> {
    let exact = FAMILIES.iter().filter(|(verbs, _)| verbs.split(' ').any(|verb| verb == infinitive));
    let mut rows: Vec<Parts> =
        exact.filter_map(|(verbs, row)| compound(infinitive, model(verbs), row)).collect();
    if rows.is_empty() {
        let endings = FAMILIES.iter().filter_map(|(verbs, row)| Some((verbs.strip_prefix('-')?, row)));
        let longest =
            endings.filter(|(ending, _)| infinitive.ends_with(ending)).max_by_key(|(ending, _)| ending.len());
        rows.extend(longest.and_then(|(ending, row)| compound(infinitive, ending, row)));
    }
    rows
}

/// Every verb that has compound tenses with *être* without being pronominal.
pub(super) fn takes_etre(infinitive: &str) -> bool {
    WITH_ETRE.split_whitespace().any(|verb| verb == infinitive)
}

/// The verb that a row conjugates.
fn model(verbs: &str) -> &str {
    verbs.split(' ').next().unwrap_or(verbs)
}

fn compound(infinitive: &str, model: &str, row: &str) -> Option<Parts> {
    infinitive.strip_suffix(model).map(|prefix| Parts::read(prefix, row))
}

/// *Monter, descendre, sortir, rentrer, retourner* take *avoir* too, with an object.
const WITH_ETRE: &str = "aller venir advenir devenir redevenir intervenir parvenir provenir revenir survenir entrer rentrer sortir ressortir \
     partir repartir arriver monter remonter descendre redescendre tomber retomber rester demeurer retourner naître renaître mourir décéder \
     apparaître réapparaître échoir";

/// Verbs, then their parts in the order of `Parts`. `-mettre`: every word with that ending, the longest ending first. Several words: these
/// verbs and no others, because nouns or regular verbs share the ending; the first is the model, the others are its compounds.
const FAMILIES: &[(&str, &str)] = &[
    // The auxiliaries and -er.
    ("être", "suis est sommes sont fut sera soit été étant était"),
    ("avoir", "ai a avons ont eut aura ait eu ayant"),
    ("aller", "vais va allons vont alla ira aille allé"),
    ("envoyer renvoyer", "envoie envoie envoyons envoient envoya enverra envoie envoyé"),
    // -ir.
    ("-tenir", "tiens tient tenons tiennent tint tiendra tienne tenu"),
    (
        "venir advenir circonvenir contrevenir convenir devenir disconvenir intervenir parvenir prévenir provenir redevenir revenir souvenir \
         subvenir survenir",
        "viens vient venons viennent vint viendra vienne venu",
    ),
    ("-courir", "cours court courons courent courut courra coure couru"),
    ("mourir", "meurs meurt mourons meurent mourut mourra meure mort"),
    ("-ouvrir", "ouvre ouvre ouvrons ouvrent ouvrit ouvrira ouvre ouvert"),
    ("-ffrir", "ffre ffre ffrons ffrent ffrit ffrira ffre ffert"),
    ("-cueillir", "cueille cueille cueillons cueillent cueillit cueillera cueille cueilli"),
    ("assaillir", "assaille assaille assaillons assaillent assaillit assaillira assaille assailli"),
    (
        "tressaillir",
        "tressaille tressaille tressaillons tressaillent tressaillit tressaillira tressaille tressailli",
    ),
    ("défaillir", "défaille défaille défaillons défaillent défaillit défaillira défaille défailli"),
    ("bouillir", "bous bout bouillons bouillent bouillit bouillira bouille bouilli"),
    ("-quérir", "quiers quiert quérons quièrent quit querra quière quis"),
    ("fuir enfuir", "fuis fuit fuyons fuient fuit fuira fuie fui"),
    ("-vêtir", "vêts vêt vêtons vêtent vêtit vêtira vête vêtu"),
    ("haïr", "hais hait haïssons haïssent haït haïra haïsse haï"),
    ("partir départir repartir", "pars part partons partent partit partira parte parti"),
    ("sortir ressortir", "sors sort sortons sortent sortit sortira sorte sorti"),
    ("-dormir", "dors dort dormons dorment dormit dormira dorme dormi"),
    ("servir desservir resservir", "sers sert servons servent servit servira serve servi"),
    ("-sentir", "sens sent sentons sentent sentit sentira sente senti"),
    ("mentir démentir", "mens ment mentons mentent mentit mentira mente menti"),
    ("repentir", "repens repent repentons repentent repentit repentira repente repenti"),
    // -oir.
    ("savoir", "sais sait savons savent sut saura sache su sachant"),
    ("pouvoir", "peux peut pouvons peuvent put pourra puisse pu"),
    ("vouloir", "veux veut voulons veulent voulut voudra veuille voulu"),
    ("devoir redevoir", "dois doit devons doivent dut devra doive dû"),
    ("-cevoir", "çois çoit cevons çoivent çut cevra çoive çu"),
    ("voir entrevoir revoir", "vois voit voyons voient vit verra voie vu"),
    ("prévoir", "prévois prévoit prévoyons prévoient prévit prévoira prévoie prévu"),
    ("pourvoir", "pourvois pourvoit pourvoyons pourvoient pourvut pourvoira pourvoie pourvu"),
    ("mouvoir", "meus meut mouvons meuvent mut mouvra meuve mû"),
    ("émouvoir", "émeus émeut émouvons émeuvent émut émouvra émeuve ému"),
    ("promouvoir", "promeus promeut promouvons promeuvent promut promouvra promeuve promu"),
    ("valoir équivaloir revaloir", "vaux vaut valons valent valut vaudra vaille valu"),
    ("prévaloir", "prévaux prévaut prévalons prévalent prévalut prévaudra prévale prévalu"),
    ("falloir", "- faut - - fallut faudra faille fallu - fallait"),
    ("pleuvoir", "- pleut - pleuvent plut pleuvra pleuve plu pleuvant pleuvait"),
    ("asseoir rasseoir", "assieds assied asseyons asseyent assit assiéra asseye assis"),
    ("asseoir rasseoir", "assois assoit assoyons assoient assit assoira assoie assis"),
    ("surseoir", "sursois sursoit sursoyons sursoient sursit surseoira sursoie sursis"),
    ("déchoir", "déchois déchoit déchoyons déchoient déchut déchoira déchoie déchu"),
    ("échoir", "- échoit - échoient échut échoira échoie échu échéant échoyait"),
    // -re, a consonant before it.
    ("-rompre", "romps rompt rompons rompent rompit rompra rompe rompu"),
    ("-battre", "bats bat battons battent battit battra batte battu"),
    ("-mettre", "mets met mettons mettent mit mettra mette mis"),
    ("-prendre", "prends prend prenons prennent prit prendra prenne pris"),
    ("-fendre", "fends fend fendons fendent fendit fendra fende fendu"),
    ("-pendre", "pends pend pendons pendent pendit pendra pende pendu"),
    ("-rendre", "rends rend rendons rendent rendit rendra rende rendu"),
    ("-scendre", "scends scend scendons scendent scendit scendra scende scendu"),
    ("-tendre", "tends tend tendons tendent tendit tendra tende tendu"),
    ("-vendre", "vends vend vendons vendent vendit vendra vende vendu"),
    ("-pandre", "pands pand pandons pandent pandit pandra pande pandu"),
    ("-fondre", "fonds fond fondons fondent fondit fondra fonde fondu"),
    ("-pondre", "ponds pond pondons pondent pondit pondra ponde pondu"),
    ("-tondre", "tonds tond tondons tondent tondit tondra tonde tondu"),
    ("-perdre", "perds perd perdons perdent perdit perdra perde perdu"),
    ("-mordre", "mords mord mordons mordent mordit mordra morde mordu"),
    ("-tordre", "tords tord tordons tordent tordit tordra torde tordu"),
    ("-aindre", "ains aint aignons aignent aignit aindra aigne aint"),
    ("-eindre", "eins eint eignons eignent eignit eindra eigne eint"),
    ("-joindre", "joins joint joignons joignent joignit joindra joigne joint"),
    ("poindre", "poins point poignons poignent poignit poindra poigne point"),
    ("résoudre", "résous résout résolvons résolvent résolut résoudra résolve résolu"),
    ("absoudre", "absous absout absolvons absolvent absolut absoudra absolve absous"),
    ("dissoudre", "dissous dissout dissolvons dissolvent dissolut dissoudra dissolve dissous"),
    ("coudre découdre recoudre", "couds coud cousons cousent cousit coudra couse cousu"),
    ("moudre", "mouds moud moulons moulent moulut moudra moule moulu"),
    ("-vaincre", "vaincs vainc vainquons vainquent vainquit vaincra vainque vaincu"),
    // *Suis* is left to *être*: "je suis" hardly ever means following.
    ("suivre", "- suit suivons suivent suivit suivra suive suivi"),
    ("-suivre", "suis suit suivons suivent suivit suivra suive suivi"),
    ("vivre revivre survivre", "vis vit vivons vivent vécut vivra vive vécu"),
    ("-connaître", "connais connaît connaissons connaissent connut connaîtra connaisse connu"),
    ("-paraître", "parais paraît paraissons paraissent parut paraîtra paraisse paru"),
    ("naître renaître", "nais naît naissons naissent naquit naîtra naisse né"),
    ("paître", "pais paît paissons paissent - paîtra paisse -"),
    ("repaître", "repais repaît repaissons repaissent reput repaîtra repaisse repu"),
    ("croître", "croîs croît croissons croissent crût croîtra croisse crû"),
    ("accroître", "accrois accroît accroissons accroissent accrut accroîtra accroisse accru"),
    ("décroître", "décrois décroît décroissons décroissent décrut décroîtra décroisse décru"),
    // -re, a vowel before it.
    (
        "faire contrefaire défaire parfaire refaire satisfaire surfaire",
        "fais fait faisons font fit fera fasse fait",
    ),
    ("dire contredire dédire interdire médire prédire redire", "dis dit disons disent dit dira dise dit"),
    ("maudire", "maudis maudit maudissons maudissent maudit maudira maudisse maudit"),
    ("lire élire relire réélire", "lis lit lisons lisent lut lira lise lu"),
    ("rire sourire", "ris rit rions rient rit rira rie ri"),
    ("suffire", "suffis suffit suffisons suffisent suffit suffira suffise suffi"),
    ("-crire", "cris crit crivons crivent crivit crira crive crit"),
    ("-uire", "uis uit uisons uisent uisit uira uise uit"),
    ("luire reluire", "luis luit luisons luisent luisit luira luise lui"),
    ("nuire", "nuis nuit nuisons nuisent nuisit nuira nuise nui"),
    ("plaire complaire déplaire", "plais plaît plaisons plaisent plut plaira plaise plu"),
    ("taire", "tais tait taisons taisent tut taira taise tu"),
    ("traire abstraire distraire extraire soustraire", "trais trait trayons traient - traira traie trait"),
    ("croire", "crois croit croyons croient crut croira croie cru"),
    ("boire", "bois boit buvons boivent but boira boive bu"),
    ("-clure", "clus clut cluons cluent clut clura clue clu"),
    ("inclure", "inclus inclut incluons incluent inclut inclura inclue inclus"),
    ("occlure", "occlus occlut occluons occluent occlut occlura occlue occlus"),
    ("clore forclore", "clos clôt closons closent - clora close clos"),
    ("éclore", "éclos éclot éclosons éclosent - éclora éclose éclos"),
    ("enclore", "enclos enclot enclosons enclosent - enclora enclose enclos"),
];

#[cfg(test)]
mod tests {
    use super::{FAMILIES, WITH_ETRE, model, parts, takes_etre};

    #[test]
    fn every_row_has_its_parts_and_every_compound_ends_in_its_model() {
        for (verbs, row) in FAMILIES {
            let parts = row.split_whitespace().count();
            assert!((8..=10).contains(&parts), "{verbs}: {parts} parts");
            for verb in verbs.split(' ') {
                assert!(verb.ends_with(model(verbs)), "{verb} in the row of {verbs}");
            }
        }
    }

    #[test]
    fn an_exact_verb_beats_an_ending_and_a_longer_ending_a_shorter() {
        let first_person = |verb| parts(verb).first().map(|parts| parts.je.clone());
        assert_eq!(first_person("suivre").as_deref(), Some(""));
        assert_eq!(first_person("poursuivre").as_deref(), Some("poursuis"));
        assert_eq!(first_person("surprendre").as_deref(), Some("surprends"));
        assert_eq!(parts("surprendre")[0].ils, "surprennent");
        assert_eq!(parts("reconnaître")[0].past, "reconnut");
    }

    #[test]
    fn prevenir_takes_avoir() {
        assert!(takes_etre("parvenir") && takes_etre("mourir"));
        assert!(!takes_etre("prévenir") && !takes_etre("convenir") && !takes_etre("passer"));
        assert!(WITH_ETRE.split_whitespace().all(|verb| verb.ends_with('r') || verb.ends_with("re")));
    }
}
