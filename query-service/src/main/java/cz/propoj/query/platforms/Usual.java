package cz.propoj.query.platforms;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Sector;
import cz.propoj.query.networkmap.rows.ActorRow;
import java.util.regex.Pattern;

/** Who is usually part of a platform, and how one is recognised by name, kind of service and sector. */
enum Usual implements CodeList {
    OSPOD("OSPOD", "child protection authority (OSPOD)"),
    SCHOOL("škola", "school"),
    SOCIAL_SERVICE("sociální služba", "social service"),
    POLICE("policie", "police"),
    DOCTOR("lékař", "doctor"),
    COURT("soudce", "judge"),
    OTHERS(
            "další aktéři, například škola, sociální služba, policie nebo lékař",
            "others, such as a school, a social service, the police or a doctor");

    private static final Pattern OSPOD_WORDS = Pattern.compile("\\bospod|socialne[ -]pravni ochran");
    private static final Pattern SCHOOL_WORDS = Pattern.compile("\\b(skol|zs\\b|ms\\b|ss\\b|gymnazi|uciliste|lyce)");
    private static final Pattern POLICE_WORDS = Pattern.compile("\\b(polici|pcr\\b)");
    private static final Pattern DOCTOR_WORDS = Pattern.compile("\\b(lekar|pediatr|psychiatr)");
    private static final Pattern COURT_WORDS = Pattern.compile("\\bsoud(?!n[ei] znal)");

    private final String czech;
    private final String english;

    Usual(String czech, String english) {
        this.czech = czech;
        this.english = english;
    }

    boolean isRecognised(ActorRow actor) {
        var sector = classification(actor).sector();
        return switch (this) {
            case OSPOD -> says(actor, OSPOD_WORDS);
            case SCHOOL -> says(actor, SCHOOL_WORDS);
            case SOCIAL_SERVICE -> sector == Sector.SOCIAL_AFFAIRS && !says(actor, OSPOD_WORDS);
            case POLICE -> says(actor, POLICE_WORDS);
            case DOCTOR -> sector == Sector.HEALTH || says(actor, DOCTOR_WORDS);
            case COURT -> says(actor, COURT_WORDS);
            case OTHERS -> !says(actor, OSPOD_WORDS);
        };
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }

    private static Classification classification(ActorRow actor) {
        return actor.profile().classification();
    }

    private static boolean says(ActorRow actor, Pattern words) {
        return words.matcher(Texts.folded(actor.name())).find()
                || words.matcher(Texts.folded(classification(actor).kindOfService()))
                        .find();
    }
}
