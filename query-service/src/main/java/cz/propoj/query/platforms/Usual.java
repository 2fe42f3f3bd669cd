package cz.propoj.query.platforms;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Sector;
import cz.propoj.query.networkmap.ActorRow;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Who is usually part of a platform (S0 §2.3), and how one is recognised by name, kind of service and sector. */
enum Usual implements CodeList {
    OSPOD("OSPOD", "child protection authority (OSPOD)", Usual::isOspod),
    SCHOOL("škola", "school", words("\\b(skol|zs\\b|ms\\b|ss\\b|gymnazi|uciliste|lyce)")),
    SOCIAL_SERVICE("sociální služba", "social service", Usual::isSocialService),
    POLICE("policie", "police", words("\\b(polici|pcr\\b)")),
    DOCTOR("lékař", "doctor", Usual::isDoctor),
    COURT("soudce", "judge", words("\\bsoud(?!n[ei] znal)")),
    OTHERS(
            "další aktéři, například škola, sociální služba, policie nebo lékař",
            "others, such as a school, a social service, the police or a doctor",
            actor -> !isOspod(actor));

    private final String czech;
    private final String english;
    private final Predicate<ActorRow> recognised;

    Usual(String czech, String english, Predicate<ActorRow> recognised) {
        this.czech = czech;
        this.english = english;
        this.recognised = recognised;
    }

    boolean isRecognised(ActorRow actor) {
        return recognised.test(actor);
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }

    private static boolean isOspod(ActorRow actor) {
        return OspodWords.FOUND.test(actor);
    }

    private static boolean isSocialService(ActorRow actor) {
        return classification(actor).sector() == Sector.SOCIAL_AFFAIRS && !isOspod(actor);
    }

    private static boolean isDoctor(ActorRow actor) {
        return classification(actor).sector() == Sector.HEALTH || DoctorWords.FOUND.test(actor);
    }

    private static Classification classification(ActorRow actor) {
        return actor.profile().classification();
    }

    private static Predicate<ActorRow> words(String expression) {
        var pattern = Pattern.compile(expression);
        return actor -> pattern.matcher(Texts.folded(actor.name())).find()
                || pattern.matcher(Texts.folded(classification(actor).kindOfService()))
                        .find();
    }

    /** Held apart, as constants of an enum can't be used before they are all made. */
    private static final class OspodWords {
        static final Predicate<ActorRow> FOUND = words("\\bospod|socialne[ -]pravni ochran");
    }

    private static final class DoctorWords {
        static final Predicate<ActorRow> FOUND = words("\\b(lekar|pediatr|psychiatr)");
    }
}
