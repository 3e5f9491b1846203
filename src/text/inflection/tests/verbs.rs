//! Verbs: regular ones with their changes of spelling, and every irregular family.

use super::{every_list, inflect, rows, sorted, words};

/// Infinitive | finite forms among others | gerund | all participles | what must stand in no list.
const VERBS: &str = "
# -er
violer | viole violent violait violaient viola violèrent violera violeront violerait violeraient violât violons violions violerai | violant | violé violée violés violées | violez violes violation
annoncer | annonce annoncent annonçait annoncions annonça annoncèrent annoncera annonçât annonçons | annonçant | annoncé annoncée annoncés annoncées | annonçions annoncons annonçèrent annoncait
lancer | lance lançait lança lancèrent lancerait | lançant | lancé lancée lancés lancées | lançions
engager | engage engagent engageait engagions engagea engagèrent engageât engageons | engageant | engagé engagée engagés engagées | engageions engageèrent engagait
prolonger | prolonge prolongea prolongera | prolongeant | prolongé prolongée prolongés prolongées | prolongeions
appeler | appelle appellent appelait appela appelèrent appellera appellerait appelons | appelant | appelé appelée appelés appelées | appèle appelera appele
rappeler | rappelle rappelait rappellera | rappelant | rappelé rappelée rappelés rappelées | rappèle
rejeter | rejette rejettent rejetait rejeta rejettera | rejetant | rejeté rejetée rejetés rejetées | rejète rejetera
projeter | projette projetait projettera | projetant | projeté projetée projetés projetées | projète
geler | gèle gèlent gelait gela gèlera gèlerait | gelant | gelé gelée gelés gelées | gelle gelera
acheter | achète achetait achètera | achetant | acheté achetée achetés achetées | achette achetera
cacheter | cachette cachettera | cachetant | cacheté cachetée cachetés cachetées | cachetera
maîtriser | maîtrise | maîtrisant | maîtrisé maîtrisée maîtrisés maîtrisées | maitrise
harceler | harcèle harcelait | harcelant | harcelé harcelée harcelés harcelées | harcelle
renouveler | renouvelle renouvèle renouvelait renouvellera renouvèlera | renouvelant | renouvelé renouvelée renouvelés renouvelées | renouvelera
mener | mène mènent menait mena mènera mènerait | menant | mené menée menés menées | mene menera
lever | lève levait lèvera | levant | levé levée levés levées | leve
relever | relève relèvent relevait releva relèvera | relevant | relevé relevée relevés relevées | releve
peser | pèse pesait pèsera | pesant | pesé pesée pesés pesées | pese
sevrer | sèvre sevrait | sevrant | sevré sevrée sevrés sevrées | sevre
dépecer | dépèce dépeçait | dépeçant | dépecé dépecée dépecés dépecées | dépece
rester | reste restait restera | restant | resté restée restés restées | rèste
cesser | cesse cessait cessera | cessant | cessé cessée cessés cessées | cèsse
demeurer | demeure demeurait | demeurant | demeuré demeurée demeurés demeurées | demèure
céder | cède cèdent cédait céda cédera cèdera céderait cèderait | cédant | cédé cédée cédés cédées | céde
concéder | concède concédait concédera | concédant | concédé concédée concédés concédées | concéde
protéger | protège protégeait protégions protégea protégera protègera | protégeant | protégé protégée protégés protégées | protége
espérer | espère espérait espérera | espérant | espéré espérée espérés espérées | espére
célébrer | célèbre célébrait | célébrant | célébré célébrée célébrés célébrées | célébre
déléguer | délègue déléguait déléguons | déléguant | délégué déléguée délégués déléguées | délégons
adhérer | adhère adhérait | adhérant | adhéré adhérée adhérés adhérées | adhére
opérer | opère opéraient | opérant | opéré opérée opérés opérées | opére
déployer | déploie déploient déployait déploya déploiera déploierait déployons | déployant | déployé déployée déployés déployées | déploye déployera
appuyer | appuie appuyait appuiera | appuyant | appuyé appuyée appuyés appuyées | appuye
payer | paie paye paient payent payait paiera payera | payant | payé payée payés payées | paiait
envoyer | envoie envoient envoyait envoya enverra enverrait envoyons | envoyant | envoyé envoyée envoyés envoyées | envoiera envoyera
créer | crée créent créait créa créera | créant | créé créée créés créées | crèe
nier | nie nient niait niions nia nièrent niera nierait | niant | nié niée niés niées | nit
négocier | négocie négociait négociions | négociant | négocié négociée négociés négociées | négoçiait
bloquer | bloque bloquait bloqua | bloquant | bloqué bloquée bloqués bloquées | blocait
tuer | tue tuent tuait tua tuera | tuant | tué tuée tués tuées | tuit
aller | va vont allait alla allèrent ira iront irait irai aille aillent allât vais allons | allant | allé allée allés allées | alle allera vas
# -ir with -iss-
finir | finis finit finissons finissent finissait finirent finira finirait finisse finît | finissant | fini finie finis finies | finent finait
garantir | garantit garantissent garantissait garantira | garantissant | garanti garantie garantis garanties | garant
réunir | réunit réunissent réunirent | réunissant | réuni réunie réunis réunies | réunent
répartir | répartit répartissent répartissait | répartissant | réparti répartie répartis réparties | répart répartent
asservir | asservit asservissent | asservissant | asservi asservie asservis asservies | assert
saisir | saisit saisissent | saisissant | saisi saisie saisis saisies | saisent
choisir | choisit choisissent | choisissant | choisi choisie choisis choisies | choisent
réussir | réussit réussissent | réussissant | réussi réussie réussis réussies | réussent
guérir | guérit guérissent | guérissant | guéri guérie guéris guéries | guiert
bénir | bénit bénissent | bénissant | béni bénie bénis bénies | bient
réjouir | réjouit réjouissent | réjouissant | réjoui réjouie réjouis réjouies | réjouent
languir | languit languissent | languissant | langui languie languis languies | languent
haïr | hais hait haïssent haïssait haïra haïrent | haïssant | haï haïe haïs haïes | haïent
maudire | maudit maudissent maudira | maudissant | maudit maudite maudits maudites | maudisent
# -ir without
partir | pars part partent partait partit partirent partira parte partît | partant | parti partie partis parties | partissent
repartir | repart repartent repartait | repartant | reparti repartie repartis reparties | repartissent
sortir | sort sortent sortait sortit sortira | sortant | sorti sortie sortis sorties | sortissent
dormir | dort dorment dormait | dormant | dormi dormie dormis dormies | dormissent
servir | sert servent servait servit servira | servant | servi servie servis servies | servissent
sentir | sent sentent sentait | sentant | senti sentie sentis senties | sentissent
consentir | consent consentent consentit | consentant | consenti consentie consentis consenties | consentissent
mentir | ment mentent mentait | mentant | menti mentie mentis menties | mentissent
démentir | dément démentent démentait démentit démentira démente | démentant | démenti démentie démentis démenties | démentissent
tenir | tiens tient tenons tiennent tenait tint tinrent tiendra tiendrait tienne tînt tenions | tenant | tenu tenue tenus tenues | tenit tenira
maintenir | maintient maintiennent maintenait maintint maintinrent maintiendra maintenons maintenions | maintenant | maintenu maintenue maintenus maintenues | maintenira
obtenir | obtient obtiennent obtint obtiendra | obtenant | obtenu obtenue obtenus obtenues | obtenit
soutenir | soutient soutiennent soutenait soutint | soutenant | soutenu soutenue soutenus soutenues | soutenit
venir | vient viennent venait vint vinrent viendra vienne vînt | venant | venu venue venus venues | venit
devenir | devient devenait devint deviendra | devenant | devenu devenue devenus devenues | devenit
convenir | convient conviennent convint conviendra | convenant | convenu convenue convenus convenues | convenissent
prévenir | prévient préviennent prévint | prévenant | prévenu prévenue prévenus prévenues | prévenit
intervenir | intervient intervint interviendra | intervenant | intervenu intervenue intervenus intervenues | intervenit
courir | court courent courait courut coururent courra courrait | courant | couru courue courus courues | courira
parcourir | parcourt parcourut parcourra | parcourant | parcouru parcourue parcourus parcourues | parcourira
mourir | meurs meurt mourons meurent mourait mourut moururent mourra meure mourût | mourant | mort morte morts mortes | mouru
ouvrir | ouvre ouvrent ouvrait ouvrit ouvrirent ouvrira | ouvrant | ouvert ouverte ouverts ouvertes | ouvri ouvrissent
couvrir | couvre couvrait couvrit | couvrant | couvert couverte couverts couvertes | couvri
offrir | offre offrent offrait offrit offrirent offrira | offrant | offert offerte offerts offertes | offri
souffrir | souffre souffrait souffrit | souffrant | souffert soufferte soufferts souffertes | souffri
accueillir | accueille accueillent accueillit accueillera | accueillant | accueilli accueillie accueillis accueillies | accueillira
assaillir | assaille assaillent assaillit assaillira | assaillant | assailli assaillie assaillis assaillies | assaillissent
conquérir | conquiert conquièrent conquérait conquit conquirent conquerra conquière | conquérant | conquis conquise conquises | conquérit conquérira
fuir | fuit fuient fuyait fuirent fuira fuie fuyions fuyons | fuyant | fui fuie fuis fuies | fuissent
revêtir | revêt revêtent revêtit revêtira | revêtant | revêtu revêtue revêtus revêtues | revêtissent
# -oir
avoir | ai a avons ont avait avaient avions eut eurent aura auront aurait auraient ait aient eût | ayant | eu eue eus eues | avent ave avant
savoir | sait savent savait sut surent saura sache sachent sût | sachant | su sue sus sues | savant savents
pouvoir | peux peut pouvons peuvent pouvait put purent pourra pourrait puisse puissent pût | pouvant | pu pue pus pues | pouvoira
vouloir | veut veulent voulait voulut voudra voudrait veuille veuillent | voulant | voulu voulue voulus voulues | vouloira
devoir | dois doit doivent devait dut durent devra devrait doive dût devons | devant | dû due dus dues | dûe dûs devoira
recevoir | reçoit reçoivent recevait recevions reçut reçurent recevra reçoive reçût | recevant | reçu reçue reçus reçues | recoit recut
apercevoir | aperçoit aperçoivent aperçut | apercevant | aperçu aperçue aperçus aperçues | apercoit
voir | vois voit voient voyait voyions vit virent verra verrait voie vît | voyant | vu vue vus vues | voira
revoir | revoit reverra | revoyant | revu revue revus revues | revoira
prévoir | prévoit prévoient prévoyait prévit prévoira prévoirait | prévoyant | prévu prévue prévus prévues | préverra
pourvoir | pourvoit pourvoient pourvut pourvoira | pourvoyant | pourvu pourvue pourvus pourvues | pourverra pourvit
valoir | vaut valent valait valut vaudra vaille | valant | valu value valus values | valoira
équivaloir | équivaut équivalait équivaudrait | équivalant | équivalu équivalue équivalus équivalues | équivaloira
prévaloir | prévaut prévale prévaudra | prévalant | prévalu prévalue prévalus prévalues | prévaille
falloir | faut fallait fallut faudra faudrait faille fallût | | fallu fallue fallus fallues | fallent fallons faudront fallaient
pleuvoir | pleut pleuvent pleuvait pleuvaient plut plurent pleuvra pleuve | pleuvant | plu plue plus plues | pleuvons pleuvais
émouvoir | émeut émeuvent émut | émouvant | ému émue émus émues | émouvoira
promouvoir | promeut promouvait promut promouvra | promouvant | promu promue promus promues | promû
asseoir | assied assoit asseyent assoient asseyait assoyait assit assiéra assoira | asseyant assoyant | assis assise assises | asseoira
# -re
rompre | romps rompt rompent rompait rompit rompirent rompra romprait rompe rompît | rompant | rompu rompue rompus rompues | rompd
interrompre | interrompt interrompit interrompra | interrompant | interrompu interrompue interrompus interrompues | interromp
battre | bats bat battent battait battit battra batte | battant | battu battue battus battues | batt
combattre | combat combattent combattait combattra | combattant | combattu combattue combattus combattues | combatt
mettre | met mettent mettait mit mirent mettra mette mît | mettant | mis mise mises | mettu mettit
admettre | admet admettent admit admettra | admettant | admis admise admises | admettit
commettre | commet commirent | commettant | commis commise commises | commettit
prendre | prend prennent prenait prenions prit prirent prendra prenne prît | prenant | pris prise prises | prendent prendu
surprendre | surprend surprennent surprit | surprenant | surpris surprise surprises | surprendu
rendre | rend rendent rendait rendit rendra rende | rendant | rendu rendue rendus rendues | rennent
étendre | étend étendent étendit étendra | étendant | étendu étendue étendus étendues | étenit
suspendre | suspend suspendent suspendit suspendra suspende | suspendant | suspendu suspendue suspendus suspendues | suspendt
défendre | défend défendent défendit | défendant | défendu défendue défendus défendues | défendt
descendre | descend descendent descendit | descendant | descendu descendue descendus descendues | descendt
répondre | répond répondent répondit répondra | répondant | répondu répondue répondus répondues | répondt
perdre | perd perdent perdait perdit perdra | perdant | perdu perdue perdus perdues | perdt
mordre | mord mordent mordit | mordant | mordu mordue mordus mordues | mordt
répandre | répand répandent répandit | répandant | répandu répandue répandus répandues | répandt
craindre | crains craint craignent craignait craignit craindra craigne | craignant | craint crainte craints craintes | craindent craindu
contraindre | contraint contraignent | contraignant | contraint contrainte contraints contraintes | contraindent
atteindre | atteint atteignent atteignait atteignit atteindra | atteignant | atteint atteinte atteints atteintes | atteindent
enfreindre | enfreint enfreignent enfreignait enfreindra | enfreignant | enfreint enfreinte enfreints enfreintes | enfreindent
éteindre | éteint éteignent | éteignant | éteint éteinte éteints éteintes | éteindent
rejoindre | rejoint rejoignent rejoignit rejoindra | rejoignant | rejoint rejointe rejoints rejointes | rejoindent
résoudre | résout résolvent résolvait résolut résoudra résolve | résolvant | résolu résolue résolus résolues | résoudent
dissoudre | dissout dissolvent dissoudra | dissolvant | dissous dissoute dissoutes | dissolu
vaincre | vainc vainquent vainquait vainquit vaincra | vainquant | vaincu vaincue vaincus vaincues | vaincent
convaincre | convainc convainquent convainquit | convainquant | convaincu convaincue convaincus convaincues | convaincent
suivre | suit suivent suivait suivit suivra | suivant | suivi suivie suivis suivies | suis
poursuivre | poursuis poursuit poursuivent poursuivait poursuivit poursuivra poursuive | poursuivant | poursuivi poursuivie poursuivis poursuivies | poursut
vivre | vit vivent vivait vécut vécurent vivra | vivant | vécu vécue vécus vécues | vivit
survivre | survit survivent survécut survivra | survivant | survécu survécue survécus survécues | survivit
connaître | connaît connait connaissent connaissait connut connaîtra connaitra connaisse | connaissant | connu connue connus connues | connaîtu
reconnaître | reconnaît reconnaissent reconnut reconnurent reconnaîtra | reconnaissant | reconnu reconnue reconnus reconnues | reconnaquit
paraître | paraît parait paraissent parut paraîtra | paraissant | paru parue parus parues | paraîtu
disparaître | disparaît disparaissent disparut | disparaissant | disparu disparue disparus disparues | disparaquit
naître | naît nait naissent naquit naquirent naîtra | naissant | né née nés nées | naissu
croître | croîs croît croissent croissait crût crûrent croîtra croisse | croissant | crû crue crus crues | croit crûe
accroître | accroît accroit accroissent accrut accroîtra accroitra | accroissant | accru accrue accrus accrues | accrû
faire | fais fait faisons font faisait fit firent fera feront ferait fasse fassent fît | faisant | fait faite faits faites | faisent faira
satisfaire | satisfait satisfont satisfit satisfera satisfasse | satisfaisant | satisfait satisfaite satisfaits satisfaites | satisfaisent
dire | dis dit disent disait dirent dira dirait dise dît disons | disant | dit dite dits dites | dissent
contredire | contredit contredisent contredira | contredisant | contredit contredite contredits contredites | contredissent
interdire | interdit interdisent interdira | interdisant | interdit interdite interdits interdites | interdissent
lire | lit lisent lisait lut lurent lira | lisant | lu lue lus lues | lirent
élire | élit élisent élut élira | élisant | élu élue élus élues | élirent
rire | rit rient riait riions rirent rira rie | riant | ri rie ris ries | risent
écrire | écrit écrivent écrivait écrivit écrira | écrivant | écrit écrite écrits écrites | écrisent
souscrire | souscrit souscrivent souscrivit | souscrivant | souscrit souscrite souscrits souscrites | souscrisent
détruire | détruit détruisent détruisait détruisit détruira détruise | détruisant | détruit détruite détruits détruites | détruient
conduire | conduit conduisent conduisit conduira | conduisant | conduit conduite conduits conduites | conduient
nuire | nuit nuisent nuira | nuisant | nui nuie nuis nuies | nuite
plaire | plaît plait plaisent plaisait plut plaira | plaisant | plu plue plus plues | plaisit
taire | tait taisent taisait tut taira | taisant | tu tue tus tues | taît
extraire | extrait extraient extrayait extraira extraie | extrayant | extrait extraite extraits extraites | extrayit
soustraire | soustrait soustrayait soustraira | soustrayant | soustrait soustraite soustraits soustraites | soustrayit
croire | croit croient croyait croyions crut crurent croira croie | croyant | cru crue crus crues | croîra
boire | boit boivent buvait but burent boira boive | buvant | bu bue bus bues | boivait
conclure | conclut concluent concluait conclurent conclura conclue conclût | concluant | conclu conclue conclus conclues | concluse
exclure | exclut excluent excluait exclura | excluant | exclu exclue exclus exclues | excluse
inclure | inclut incluent inclura | incluant | inclus incluse incluses | inclu
suffire | suffit suffisent suffira | suffisant | suffi suffie suffis suffies | suffissent
découdre | découd décousent décousit | décousant | décousu décousue décousus décousues | découdent
clore | clôt closent clora | closant | clos close closes | closit
être | suis est sommes sont était étaient étions fut furent sera seront serait seraient soit soient fût serai | étant | été étée étés étées | êtes étons
";

#[test]
fn verbs_have_their_forms_and_no_others() {
    for row in rows(VERBS) {
        let [base, finite, gerund, participle, never] = row[..] else { panic!("five cells: {row:?}") };
        let forms = inflect(base, &[]);
        for form in words(finite) {
            assert!(forms.finite.contains(&form), "{base} lacks {form}: {:?}", forms.finite);
        }
        assert_eq!(forms.gerund, sorted(gerund), "gerund of {base}");
        assert_eq!(forms.participle, sorted(participle), "participles of {base}");
        for form in words(never) {
            let found = every_list(&forms).iter().any(|list| list.contains(&form));
            assert!(!found, "{base} must not give {form}");
        }
        assert!(
            forms.infinitive.contains(&base.to_owned()) && forms.nominal.is_empty(),
            "{base} is a verb only"
        );
    }
}

/// One verb of each kind of ending, complete.
#[test]
fn finite_forms_are_these_and_no_others() {
    let complete = [
        (
            "violer",
            "viola violaient violais violait viole violent violera violerai violeraient violerais violerait violerions violerons \
             violeront violions violons violât violèrent",
        ),
        (
            "rompre",
            "romps rompt rompons rompent rompais rompait rompions rompaient rompit rompirent rompît romprai rompra romprons rompront \
             romprais romprait romprions rompraient rompe",
        ),
        (
            "avoir",
            "ai a avons ont avais avait avions avaient eut eurent eût aurai aura aurons auront aurais aurait aurions auraient ait aient",
        ),
        (
            "être",
            "suis est sommes sont étais était étions étaient fut furent fût serai sera serons seront serais serait serions seraient soit \
             soient",
        ),
        ("falloir", "faut fallait fallut fallût faudra faudrait faille"),
    ];
    for (base, finite) in complete {
        assert_eq!(inflect(base, &[]).finite, sorted(finite), "{base}");
    }
}

#[test]
fn future_and_conditional_stand_among_the_finite_forms() {
    let tenses = [
        ("violer", "violera violerai violerons violeront", "violerais violerait violeraient violerions"),
        ("tenir", "tiendra tiendrai tiendrons tiendront", "tiendrais tiendrait tiendraient tiendrions"),
        (
            "céder",
            "cédera céderai céderons céderont cèdera cèderai cèderons cèderont",
            "céderais céderait céderions céderaient cèderais cèderait cèderions cèderaient",
        ),
        ("faire", "fera ferai ferons feront", "ferais ferait feraient ferions"),
        ("falloir", "faudra", "faudrait"),
        ("pleuvoir", "pleuvra pleuvront", "pleuvrait pleuvraient"),
    ];
    for (base, future, conditional) in tenses {
        let forms = inflect(base, &[]);
        assert_eq!(forms.future, sorted(future), "{base}");
        assert_eq!(forms.conditional, sorted(conditional), "{base}");
    }
}

#[test]
fn verbs_of_going_and_becoming_take_etre() {
    let with_etre = "aller venir devenir redevenir revenir parvenir intervenir survenir entrer rentrer sortir partir repartir arriver monter \
                     descendre tomber retomber rester naître naitre mourir décéder retourner demeurer s'effondrer";
    let with_avoir =
        "prévenir convenir contrevenir subvenir passer violer tenir effondrer répartir courir disparaître";
    for base in words(with_etre) {
        assert!(inflect(&base, &[]).with_etre, "{base}");
    }
    for base in words(with_avoir) {
        assert!(!inflect(&base, &[]).with_etre, "{base}");
    }
}

#[test]
fn a_pronominal_base_gives_the_forms_without_the_pronoun() {
    let bases = [
        ("s'effondrer", "effondrer", "effondre"),
        ("s’engager", "engager", "engageait"),
        ("se poursuivre", "poursuivre", "poursuit"),
        ("Se taire", "taire", "tait"),
        ("s’abstenir", "abstenir", "abstient"),
        ("s'enfuir", "enfuir", "enfuient"),
        ("s'achever", "achever", "achève"),
        ("se\u{a0}rendre", "rendre", "rend"),
    ];
    for (base, infinitive, finite) in bases {
        let forms = inflect(base, &[]);
        assert!(forms.pronominal && forms.with_etre, "{base}");
        assert_eq!(forms.infinitive, [infinitive], "{base}");
        assert!(forms.finite.contains(&finite.to_owned()), "{base}");
    }
    assert!(!inflect("effondrer", &[]).pronominal);
    assert!(!inflect("semer", &[]).pronominal);
}

#[test]
fn the_spelling_of_1990_is_read_too() {
    assert_eq!(inflect("reconnaitre", &[]).finite, inflect("reconnaître", &[]).finite);
    assert_eq!(inflect("accroitre", &[]).participle, inflect("accroître", &[]).participle);
    assert_eq!(inflect("connaitre", &[]).infinitive, ["connaitre", "connaître"]);
}
