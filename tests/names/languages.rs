//! Names in the scripts and grammars of several languages.

use super::{entries, forms, names};

#[test]
fn german_names_are_found_among_nouns() {
    let text = "Bürgermeisterin Ida Holm hat am Montag nach dem Einsturz der Brücke den Notstand ausgerufen. „Wir helfen allen“, sagte Holm. Die Europäische Union (EU) bot Hilfe an. Hansens Sprecherin Greta Vik und Verteidigungsminister Ola Hansen lobten Holms Arbeit. Nach Angaben der Polizei wurden zwölf Menschen verletzt. Russlands Antwort und die der Ukraine kamen bald. Der Bau hatte zwei Millionen Euro gekostet.";
    assert_eq!(
        names(text),
        [
            "Ida Holm",
            "Ida Holm",
            "Europäische Union",
            "Europäische Union",
            "Ola Hansen",
            "Greta Vik",
            "Ola Hansen",
            "Ida Holm",
            "Russland",
            "Ukraine"
        ]
    );
}

#[test]
fn french_names_are_found() {
    let text = "La maire Ida Holm a décrété lundi l’état d’urgence à Lundborg. « Nous aidons tout le monde », a déclaré Mme Holm. L’Union européenne (UE) et l’Ukraine ont proposé leur aide. Le porte-parole d’Ola Hansen, Jean-Marc de la Tour, est venu. Les Français et le ministère de la Défense ont aidé l’UE.";
    assert_eq!(
        names(text),
        [
            "Ida Holm",
            "Lundborg",
            "Ida Holm",
            "Union européenne",
            "Union européenne",
            "Ukraine",
            "Ola Hansen",
            "Jean-Marc de la Tour",
            "ministère de la Défense",
            "Union européenne"
        ]
    );
}

#[test]
fn spanish_names_are_found() {
    let text = "La alcaldesa Ida Holm declaró el lunes el estado de emergencia en Lundborg. El presidente Luis García Montero viajó a la ciudad. García Montero prometió dinero del Banco de España. El portavoz de García, Juan de la Torre, no quiso comentar lo que dijo Holm. La Unión Europea (UE) ayudó.";
    assert_eq!(
        names(text),
        [
            "Ida Holm",
            "Lundborg",
            "Luis García Montero",
            "Luis García Montero",
            "Banco de España",
            "Luis García Montero",
            "Juan de la Torre",
            "Ida Holm",
            "Unión Europea",
            "Unión Europea"
        ]
    );
}

#[test]
fn russian_cases_are_one_name() {
    let text = "Мэр Лундборга Ида Хольм объявила об этом в понедельник. В Лундборге она встретила Сергея Петровского. Но Петровский не сказал, что он думает о России. Европейский союз (ЕС) и президент Норвегии Ола Хансен предложили помощь. У Хольм и Хансена есть план для Европейского союза.";
    assert_eq!(
        names(text),
        [
            "Лундборга",
            "Ида Хольм",
            "Лундборга",
            "Сергея Петровского",
            "Сергея Петровского",
            "России",
            "Европейский союз",
            "Европейский союз",
            "Норвегии",
            "Ола Хансен",
            "Ида Хольм",
            "Ола Хансен",
            "Европейский союз"
        ]
    );
}

#[test]
fn turkish_endings_are_no_part_of_a_name() {
    let text = "Belediye Başkanı Ida Holm pazartesi günü Lundborg'da olağanüstü hal ilan etti. Bu karar için Holm'un sözcüsü Greta Vik bir açıklama yaptı. Cumhurbaşkanı Ola Hansen Lundborg'a gitti. Avrupa Birliği (AB) daha çok yardım ve para önerdi ama Hansen'in planı yok.";
    assert_eq!(
        names(text),
        [
            "Ida Holm",
            "Lundborg",
            "Ida Holm",
            "Greta Vik",
            "Ola Hansen",
            "Lundborg",
            "Avrupa Birliği",
            "Avrupa Birliği",
            "Ola Hansen"
        ]
    );
}

#[test]
fn names_of_two_languages_of_one_script_join() {
    let texts = [
        "Die Europäische Union half, sagte Präsident Ola Hansen. Der Bürgermeister Per Prigoschin war nicht da, und Hansen auch nicht.",
        "The EU helped, said Ola Hansen, the president. But the mayor, Per Prigozhin, was not there, and Hansen was not either.",
    ];
    assert_eq!(forms(&texts, "Ola Hansen").len(), 4);
    assert_eq!(
        forms(&texts, "Europäische Union"),
        ["0:Europäische Union", "1:EU"]
    );
    assert_eq!(entries(&texts).len(), 3, "{:?}", entries(&texts));
}

#[test]
fn scripts_without_capitals_have_no_names() {
    assert!(names("船在港口停靠。市长说，渡轮将在春天再次运行。NATO在那里。").is_empty());
}
