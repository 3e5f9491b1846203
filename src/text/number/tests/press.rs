//! Numbers beside the dates and lengths of time of whole phrases, as the press writes them: what each of them counts.

use super::{check_with, show_beside_dates};

fn check(cases: &[(&str, &[&str])]) {
    check_with(show_beside_dates, cases);
}

#[test]
fn figures_and_words() {
    check(&[
        ("2,5 millions de personnes", &["2,5 millions+de [2500000,2500000]"]),
        ("12.000 morts, 12\u{202f}000 morts", &["12.000 [12000,12000]", "12\u{202f}000 [12000,12000]"]),
        ("1.234.567 habitants", &["1.234.567 [1234567,1234567]"]),
        ("trois mille cinq cents hommes", &["trois mille cinq cents [3500,3500]"]),
        ("mille cent tirs, onze cents tirs", &["mille cent [1100,1100]", "onze cents [1100,1100]"]),
        ("cent un cas, mille un cas", &["cent un [101,101]", "mille un [1001,1001]"]),
        ("cent mille civils", &["cent mille [100000,100000]"]),
        ("quatre-vingt-onze cas", &["quatre-vingt-onze [91,91]"]),
        ("quatre vingt dix neuf cas", &["quatre vingt dix neuf [99,99]"]),
        ("soixante-et-onze cas", &["soixante-et-onze [71,71]"]),
        ("nonante-neuf cas, octante cas", &["nonante-neuf [99,99]", "octante [80,80]"]),
        ("un million et demi de Syriens", &["un million et demi+de [1500000,1500000]"]),
        ("deux mètres et demi", &["deux [2,2]"]),
        ("multiplié par deux et demi", &["deux et demi [2.5,2.5]"]),
        ("un et demi pour cent", &[]),
        ("Trente-deux soldats", &["Trente-deux [32,32]"]),
        ("une seule violation, un seul tir", &["une seule [1,1]", "un seul [1,1]"]),
        ("un seul et même État", &["un [1,1]*"]),
        ("pas une seule violation", &["pas une seule [0,0]"]),
        ("pas la moindre violation", &["pas la moindre [0,0]"]),
        ("pas un tir", &["un [1,1]*"]),
        ("aucun des 12 groupes", &["aucun [0,0]", "12 [12,12]"]),
    ]);
}

#[test]
fn vague_numbers() {
    check(&[
        ("une demi-douzaine de tirs", &["une demi-douzaine+de [5,7]"]),
        ("deux douzaines d’obus", &["deux douzaines+d’ [20,28]"]),
        ("une trentaine au moins", &["une trentaine au moins [30,·]"]),
        ("plus d’une quinzaine de tirs", &["plus d’une quinzaine+de [16,·]"]),
        ("moins d’une dizaine de tirs", &["moins d’une dizaine+de [0,9]"]),
        ("près d’une centaine de tirs", &["près d’une centaine+de [90,100]"]),
        ("plusieurs milliers de civils", &["plusieurs milliers+de [2000,9999]"]),
        ("plusieurs dizaines de milliers de civils", &["plusieurs dizaines de milliers+de [20000,99999]"]),
        ("quelques centaines de tirs", &["quelques centaines+de [200,999]"]),
        ("des millions de Syriens", &["des millions+de [2000000,9999999]"]),
        ("une poignée de tirs", &["une [1,1]*"]),
        ("des tirs par dizaines", &[]),
    ]);
}

#[test]
fn words_around() {
    check(&[
        ("au bas mot 200 tirs", &["au bas mot 200 [200,·]"]),
        ("200 tirs au bas mot", &["200 [200,200]"]),
        ("200 au bas mot", &["200 au bas mot [200,·]"]),
        ("un minimum de 10 tirs", &["un minimum de 10 [10,·]"]),
        ("un maximum de 10 tirs", &["un maximum de 10 [0,10]"]),
        ("au grand maximum 10 tirs", &["au grand maximum 10 [0,10]"]),
        ("autour de 200 tirs", &["autour de 200 [100,300]"]),
        ("aux alentours de 1 300 tirs", &["aux alentours de 1 300 [1170,1430]"]),
        ("de l’ordre de 250 tirs", &["de l’ordre de 250 [225,275]"]),
        ("des combats autour de trois villages", &["trois [3,3]"]),
        ("autour d’un village", &["un [1,1]*"]),
        ("quelques 200 tirs", &["quelques 200 [100,300]"]),
        ("quelques tirs", &[]),
        ("pas loin de 200 tirs", &["pas loin de 200 [180,200]"]),
        (
            "quasiment 200 tirs, pratiquement 200 tirs",
            &["quasiment 200 [180,200]", "pratiquement 200 [180,200]"],
        ),
        ("bien plus de 200 tirs", &["plus de 200 [201,·]"]),
        ("trois fois plus de tirs", &["trois [3,3]"]),
        ("au moins une centaine de tirs", &["au moins une centaine+de [100,·]"]),
        ("à peine 12 tirs", &["12 [12,12]"]),
        ("ne compte plus que 12 tirs", &["12 [12,12]"]),
        ("au plus tard lundi", &[]),
    ]);
}

#[test]
fn two_bounds() {
    check(&[
        ("2 000 à 3 000 hommes", &["2 000 à 3 000 [2000,3000]"]),
        ("entre 2.000 et 3.000 hommes", &["entre 2.000 et 3.000 [2000,3000]"]),
        ("2 à 3 millions de civils", &["2 à 3 millions+de [2000000,3000000]"]),
        ("10, 11 ou 12 tirs", &["10 [10,10]", "11 ou 12 [11,12]"]),
        ("une ou deux violations", &["une ou deux [1,2]"]),
        ("entre une dizaine et une vingtaine de tirs", &["entre une dizaine et une vingtaine+de [8,22]"]),
        ("est passé en un jour de 10 à 12", &["10 [10,10]", "12 [12,12]"]),
        ("est passé lundi de 10 à 12", &["10 [10,10]", "12 [12,12]"]),
        ("le passage de 10 à 12 groupes", &["10 [10,10]", "12 [12,12]"]),
        ("une hausse de 10 à 12", &["une [1,1]*", "10 [10,10]", "12 [12,12]"]),
        ("les tirs ont baissé, avec de 10 à 12 cas", &["10 à 12 [10,12]"]),
        ("12 contre 10 la veille", &["12 [12,12]", "10 [10,10]"]),
        ("battus 3 à 1, menés 2-1 (1-0)", &["3 [3,3]", "1 [1,1]"]),
    ]);
}

#[test]
fn no_counts() {
    check(&[
        ("à 21h30, à 00H00, dès samedi 00H00, à 14 h 30", &[]),
        ("le 27 février 2016, lundi 12 septembre, 27/02/2016", &[]),
        ("en 2016, depuis 2011, l’offensive de 2016, la trêve de 2016, en 1999-2000", &[]),
        (
            "un groupe de 2016 combattants, 2.016 tirs",
            &["un [1,1]*", "2016 [2016,2016]", "2.016 [2016,2016]"],
        ),
        ("un enfant de 12 ans, âgé de 27 ans", &["un [1,1]*"]),
        ("01 23 45 67 89, +33 1 23 45 67 89, 01.23.45.67.89", &[]),
        ("12 euros, 12 €, 70€, 3 millions de dollars, 1,5 milliard d’euros, 20 $, 100 livres syriennes", &[]),
        ("40 % des violations, 40% de moins, 40 p. cent, 40 pour cent", &[]),
        ("la résolution 2254, le n°12, la phase 2, le point 3", &[]),
        ("S-400, Su-24, MiG-29, F-16, A320, G20, T-72", &[]),
        ("la 3e trêve, le 21e jour, la XXe fois, la deuxième trêve", &[]),
        ("la moitié des groupes, un tiers, les deux tiers, trois quarts, un cinquième", &[]),
        ("les années 1990, dans les années 90", &[]),
    ]);
}

#[test]
fn factors() {
    check(&[
        ("a été divisé par huit des deux côtés", &["huit [8,8]", "deux [2,2]"]),
        ("multiplié par trois", &["trois [3,3]"]),
        ("multiplié par près de trois", &["près de trois [2.7,3]"]),
        ("huit fois moins de tirs", &["huit [8,8]"]),
        ("divisé par deux ou trois", &["deux ou trois [2,3]"]),
        ("réduit de moitié, baissé des deux tiers, diminué de 40 %", &[]),
    ]);
}
