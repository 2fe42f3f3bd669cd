package cz.propoj.query.notes;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.actors.Clientele;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Ages by which findings are looked for; what is stored of an actor are years, from and to. */
enum AgeBand implements CodeList {
    TO_2(0, 2),
    FROM_3_TO_5(3, 5),
    FROM_6_TO_10(6, 10),
    FROM_11_TO_14(11, 14),
    FROM_15_TO_17(15, 17),
    FROM_18_TO_26(18, 26),
    FROM_27(27, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Those that the range of the clientele touches; none when no age is given. */
    static List<AgeBand> of(Clientele clientele) {
        if (clientele.ageFrom() == null && clientele.ageTo() == null) {
            return List.of();
        }
        var least = Objects.requireNonNullElse(clientele.ageFrom(), 0);
        var most = Objects.requireNonNullElse(clientele.ageTo(), Integer.MAX_VALUE);
        return Arrays.stream(values())
                .filter(band -> band.from <= most && band.to >= least)
                .toList();
    }

    @Override
    public String czech() {
        return to == Integer.MAX_VALUE ? from + " a více let" : from + "–" + to + " let";
    }

    @Override
    public String english() {
        return to == Integer.MAX_VALUE ? from + " years and more" : from + "–" + to + " years";
    }
}
