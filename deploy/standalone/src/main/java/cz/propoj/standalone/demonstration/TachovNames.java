package cz.propoj.standalone.demonstration;

/** What is called how in ORP Tachov: as its workbooks call it, and what came this year. */
final class TachovNames {
    static final String COMMUNITY_PLANNING = "Komunitní plánování sociálních služeb";
    static final String CLUB = "KOTEC – nízkoprahové zařízení pro děti a mládež";
    static final String AUTHORITY = "OSPOD Tachov";
    static final String FAMILY_SERVICE = "KOTEC – sociálně aktivizační služby";
    static final String FAMILY_CENTRE = "DOMUS – centrum pro rodinu";
    static final String ADDICTION_CLINIC = "Adiktologická ambulance";
    static final String VOLUNTEERS = "Dobrovolnické centrum";
    static final String CRISIS_FLAT = "Krizový byt města";
    static final String CRISIS_LINE = "Linka a krizové centrum (kraj)";
    static final String COUNSELLING = "Pedagogicko-psychologická poradna";
    static final String PSYCHOLOGIST = "Klinický psycholog pro děti";
    static final String THERAPY = "Terapeutické centrum pro děti a rodiny";
    static final String TOWN_POLICE = "Městská policie Tachov";
    static final String POLICE = "Policie ČR – obvodní oddělení Tachov";
    static final String PLANNER = "Zdravé město Tachov";
    static final String PROBATION = "Probační a mediační služba";
    static final String YOUTH_CENTRE = "Dům dětí a mládeže";
    static final String PAEDIATRICIAN = "Pediatr – Tachov";
    static final String SCHOOL_ONE = "Základní škola Tachov I";
    static final String SCHOOL_TWO = "Základní škola Tachov II";
    static final String SCHOOL_PLANA = "Základní škola Planá";
    static final String SCHOOL_BOR = "Základní škola Bor";
    static final String GRAMMAR_SCHOOL = "Gymnázium";
    static final String TEAM_FOR_YOUTH = "Tým pro mládež";
    static final String SAFETY = "Platforma pro bezpečnost";
    static final String COURT_TEAM = "Interdisciplinární tým při okresním soudu";
    static final String MENTAL_HEALTH = "Kulatý stůl pro duševní zdraví dětí";
    static final String ACCESSIBLE = "bezbarierovy-vstup";

    private TachovNames() {}
}
