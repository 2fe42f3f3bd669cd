package cz.propoj.contract.recommendations;

import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.vault.WithTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is recommended, to whom, and by when.
 *
 * @param level of participation; null in the other fields
 * @param number within its field, as the plan prints it
 * @param practice how it is done today
 * @param findings what was found out about it
 * @param points what is to be done, one after another; each is one line
 * @param actors addressed by name
 * @param sectors all actors of which are addressed
 * @param kindsOfService all actors of which are addressed, as actors have them
 * @param day by which it is to be done
 * @param timesPerYear how often a year it is to be done
 * @param everyMonths after how many months it is to be done again
 */
public record Guidance(
        RecommendationField field,
        @Nullable ParticipationLevel level,
        @Nullable Integer number,
        String title,
        @Nullable String practice,
        @Nullable String findings,
        List<String> points,
        List<ActorId> actors,
        List<Sector> sectors,
        List<String> kindsOfService,
        List<AddressedBody> bodies,
        @Nullable LocalDate day,
        @Nullable Integer timesPerYear,
        @Nullable Integer everyMonths) {
    private static final String PRACTICE_IN_VAULT = "practice";
    private static final String FINDINGS_IN_VAULT = "findings";
    private static final String POINTS_IN_VAULT = "points";

    public Guidance {
        points = Copies.of(points);
        actors = Copies.of(actors);
        sectors = Copies.of(sectors);
        kindsOfService = Copies.of(kindsOfService);
        bodies = Copies.of(bodies);
    }

    public Timing timing() {
        return new Timing(day, timesPerYear, everyMonths);
    }

    public boolean hasOneTiming() {
        return timing().isOnlyOne();
    }

    public boolean hasAddressee() {
        return Stream.of(actors, sectors, kindsOfService, bodies).anyMatch(list -> !list.isEmpty());
    }

    /** The same under another number. */
    public Guidance numbered(int other) {
        return new Guidance(
                field,
                level,
                other,
                title,
                practice,
                findings,
                points,
                actors,
                sectors,
                kindsOfService,
                bodies,
                day,
                timesPerYear,
                everyMonths);
    }

    /** Those that may name people, by field of the vault. */
    Map<String, String> texts() {
        return WithTexts.fields(
                List.of(PRACTICE_IN_VAULT, FINDINGS_IN_VAULT, POINTS_IN_VAULT),
                practice,
                findings,
                String.join("\n", points));
    }

    Guidance with(Map<String, String> texts) {
        var lines = texts.get(POINTS_IN_VAULT);
        return new Guidance(
                field,
                level,
                number,
                title,
                texts.get(PRACTICE_IN_VAULT),
                texts.get(FINDINGS_IN_VAULT),
                lines == null ? List.of() : lines.lines().toList(),
                actors,
                sectors,
                kindsOfService,
                bodies,
                day,
                timesPerYear,
                everyMonths);
    }
}
