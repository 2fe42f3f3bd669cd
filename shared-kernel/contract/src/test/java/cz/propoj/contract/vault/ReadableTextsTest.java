package cz.propoj.contract.vault;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformEvent.CharterChanged;
import cz.propoj.contract.platforms.PlatformEvent.EffectivenessEvaluated;
import cz.propoj.contract.platforms.PlatformEvent.PlatformResumed;
import cz.propoj.contract.platforms.PlatformEvent.PlatformTextErased;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadableTextsTest {
    private static final PlatformId ONE = new PlatformId(new UUID(0, 1));
    private static final PlatformId OTHER = new PlatformId(new UUID(0, 2));
    private static final UUID ENTRY = new UUID(0, 3);
    private static final TextVersions VAULT = ids -> ids.contains(ENTRY)
            ? Map.of(
                    ENTRY,
                    Map.of(
                            "goals", new TreeMap<>(Map.of(1, "první cíl", 2, "druhý cíl")),
                            "evaluation", new TreeMap<>(Map.of(1, "daří se"))))
            : Map.of();

    /** In the order of the log, all true since the same day. */
    private static List<PlatformEvent> read(TextVersions vault, PlatformEvent... events) {
        var facts = new ArrayList<Fact<PlatformEvent>>();
        for (var event : events) {
            facts.add(new Fact<>(facts.size(), Instant.EPOCH, LocalDate.EPOCH, Origin.UNKNOWN, event));
        }
        return ReadableTexts.of(facts, vault).stream().map(Fact::event).toList();
    }

    private static CharterChanged goals(String text) {
        return new CharterChanged(ONE, new Charter(List.of(), null, List.of(), text, null));
    }

    private static CharterChanged goals(int version) {
        return new CharterChanged(ONE, Charter.NONE, new VaultReference(ENTRY, Map.of("goals", version)));
    }

    @Test
    void each_event_has_the_version_it_was_stored_with() {
        assertThat(read(
                        VAULT,
                        goals(1),
                        goals(2),
                        new EffectivenessEvaluated(ONE, null, new VaultReference(ENTRY, Map.of("evaluation", 1)))))
                .containsExactly(goals("první cíl"), goals("druhý cíl"), new EffectivenessEvaluated(ONE, "daří se"));
    }

    @Test
    void texts_of_older_events_stay_readable() {
        assertThat(read(VAULT, goals("starý cíl"), goals(1))).containsExactly(goals("starý cíl"), goals("první cíl"));
    }

    @Test
    void of_what_the_vault_has_not_there_is_nothing() {
        assertThat(read(_ -> Map.of(), goals(1))).containsExactly(new CharterChanged(ONE, Charter.NONE));
    }

    @Test
    void texts_from_before_an_erasure_are_hidden_also_in_older_events() {
        var erased = new PlatformTextErased(ONE);
        var ofAnother = new EffectivenessEvaluated(OTHER, "vázne");
        assertThat(read(VAULT, goals("starý cíl"), goals(1), ofAnother, erased, goals(2)))
                .containsExactly(
                        new CharterChanged(ONE, Charter.NONE),
                        new CharterChanged(ONE, Charter.NONE),
                        ofAnother,
                        erased,
                        goals("druhý cíl"));
    }

    @Test
    void facts_without_texts_stay_the_same_list() {
        var facts = List.of(
                new Fact<PlatformEvent>(0, Instant.EPOCH, LocalDate.EPOCH, Origin.UNKNOWN, new PlatformResumed(ONE)));
        assertThat(ReadableTexts.of(facts, VAULT)).isSameAs(facts);
    }
}
