package cz.propoj.contract.networks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 206 ORPs and 14 regions. Codes from open data of ČSÚ and ČÚZK (CC BY 4.0). */
public final class Territories {
    private static final Map<NetworkId, Territory> ALL = read();

    private Territories() {}

    /** The territory that a network code stands for; nothing for one that was added by hand. */
    public static Optional<Territory> of(NetworkId network) {
        return Optional.ofNullable(ALL.get(network));
    }

    /** In the order of their codes, with the code of the network that each would have. */
    public static Map<NetworkId, Territory> all() {
        return ALL;
    }

    private static Map<NetworkId, Territory> read() {
        try (var in = Objects.requireNonNull(Territories.class.getResourceAsStream("territories.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
            var all = new TreeMap<NetworkId, Territory>(Comparator.comparing(NetworkId::value));
            all.putAll(orps(rows));
            all.putAll(regions(rows));
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<NetworkId, Territory> orps(List<String[]> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new NetworkId("orp-" + row[0]),
                        row -> new Territory(TerritoryLevel.ORP, row[2], row[0], row[1], row[4])));
    }

    private static Map<NetworkId, Territory> regions(List<String[]> rows) {
        return rows.stream()
                .map(row -> new Territory(TerritoryLevel.REGION, row[3], null, null, row[4]))
                .distinct()
                .collect(Collectors.toMap(region -> new NetworkId("kraj-" + region.nuts3()), Function.identity()));
    }
}
