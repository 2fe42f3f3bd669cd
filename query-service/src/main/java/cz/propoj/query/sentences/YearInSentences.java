package cz.propoj.query.sentences;

import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.web.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/** What happened in a network between two moments, in sentences of one language: as the person may know of it. */
public final class YearInSentences {
    /** Sentences of the short form. */
    public static final int SHORT = 12;

    /** Of one rule, so that a year of many small changes does not hide the others. */
    private static final int OF_A_RULE = 2;

    private static final int NAMES_OF_A_SHORT_LIST = 5;

    private final Between between;
    private final List<Change> changes;
    private final Wording say;
    private final LocalDate today;

    private YearInSentences(Between between, List<Change> changes, Wording say, LocalDate today) {
        this.between = between;
        this.changes = changes;
        this.say = say;
        this.today = today;
    }

    /**
     * Between two moments of the network of a map; a signed revision is {@code ResolvedPointInTime.of(signature)}. Blocks
     * while it reads from the database.
     *
     * @param map any map of the network; only whose it is counts
     */
    public static YearInSentences of(
            NetworkMaps maps, VisibleMap map, ResolvedPointInTime from, ResolvedPointInTime to, Wording say) {
        var moments = new Moments(
                maps.visible(map.viewer(), map.id(), from),
                maps.visible(map.viewer(), map.id(), to),
                maps.between(map.viewer(), map.id(), from, to),
                maps);
        return new YearInSentences(moments.between(), changes(moments), say, maps.today());
    }

    static List<Change> changes(Moments moments) {
        return Arrays.stream(Rule.values())
                .<Change>flatMap(rule -> rule.find(moments).stream())
                .toList();
    }

    /** All of them, with every name. */
    public List<ChangeSentence> all() {
        return told(changes, Integer.MAX_VALUE - 1);
    }

    /** The weightiest, so many at most; long lists of names end with how many more there are. */
    public List<ChangeSentence> first(int most) {
        var chosen = new ArrayList<Change>();
        var ofRules = new EnumMap<Rule, Integer>(Rule.class);
        for (var change : changes) {
            if (chosen.size() < most && ofRules.merge(change.rule(), 1, Integer::sum) <= OF_A_RULE) {
                chosen.add(change);
            }
        }
        return told(chosen, NAMES_OF_A_SHORT_LIST);
    }

    /** How many sentences there are in all. */
    public int size() {
        return changes.size();
    }

    private List<ChangeSentence> told(List<Change> some, int names) {
        var telling = new Telling(say, "/site/" + between.network(), between.from(), between.to(), today, names);
        return some.stream().map(telling::tell).toList();
    }

    /** The facts that a sentence rests on, as far as the person may know of them. */
    public List<RecordedStep> events(ChangeSentence sentence) {
        return sentence.basis().stream()
                .flatMap(fact -> between.happenings(fact.kind(), fact.record(), Set.of(fact.position())).stream())
                .toList();
    }

    /** Where the names and the history come from. */
    public VisibleMap now() {
        return between.now();
    }
}
