package cz.propoj.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;

class CharacteristicWordsTest {
    private static final Viewer VIEWER =
            new Viewer(new AccountId(UUID.randomUUID()), List.of(new Grant(Role.COORDINATOR, TestLog.TACHOV, null)));

    @ParameterizedTest
    @CsvSource({
        "YES_NO, true, ano, yes",
        "YES_NO, false, ne, no",
        "DATE, 2025-03-01, 1. 3. 2025, 1 March 2025",
        "NUMBER, 2.5, '2,5', 2.5",
        "NUMBER, kolem pěti, kolem pěti, kolem pěti",
        "TEXT, true, true, true"
    })
    void a_value_is_told_as_what_its_type_says_it_is(
            CharacteristicType type, String kept, String czech, String english) {
        var sample = new SampleMaps(TestLog.TACHOV, Instant.parse("2025-06-01T10:00:00Z"));
        sample.network()
                .established("ORP Tachov")
                .characteristic("own", "Vlastní údaj", type)
                .on("2025-01-01");
        var histories = new Histories(new StaticMessageSource(), Mockito.mock(Accounts.class));
        var map = sample.maps().visible(VIEWER, TestLog.TACHOV, PointInTime.NOW);
        var difference = List.of(new Difference("characteristics.own", null, List.of(kept)));

        assertThat(histories.changes(map, "actors", difference, Locale.of("cs")))
                .containsExactly(new HistoryEntry.Change("characteristics.own", "Vlastní údaj", "", czech));
        assertThat(histories.changes(map, "actors", difference, Locale.ENGLISH))
                .containsExactly(new HistoryEntry.Change("characteristics.own", "Vlastní údaj", "", english));
    }
}
