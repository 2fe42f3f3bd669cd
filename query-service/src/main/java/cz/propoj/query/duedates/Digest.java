package cz.propoj.query.duedates;

import cz.propoj.contract.access.Viewer;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What waits for somebody over all their networks: overdue, and within a month. The page and the e-mail say the same. */
@Component
final class Digest {
    /** More than anybody reads. */
    private static final int MOST = 50;

    private final DueDates dueDates;
    private final NetworkMaps maps;
    private final PageWords words;

    Digest(DueDates dueDates, NetworkMaps maps, PageWords words) {
        this.dueDates = dueDates;
        this.maps = maps;
        this.words = words;
    }

    /**
     * What is said.
     *
     * @param total how many there are, also those that are left out
     */
    record Content(List<DueList.Group> groups, int total, int more) {}

    Content of(Viewer viewer, Locale language) {
        var today = maps.today();
        var all = dueDates.mine(viewer).stream()
                .filter(date -> date.day().isBefore(today.plusMonths(1)))
                .toList();
        var shown = all.stream().limit(MOST).toList();
        var groups = DueList.groups(shown, today, Wording.in(language, words), date -> maps.name(date.network())
                .orElse(null));
        return new Content(groups, all.size(), all.size() - shown.size());
    }

    /**
     * As the text of a letter.
     *
     * @param root address of the service; empty: nobody knows it, and links are left out
     */
    String text(Content content, Locale language, String root) {
        var say = Wording.in(language, words);
        var text = new StringBuilder(say.text("digest.hello")).append("\n");
        for (var group : content.groups()) {
            text.append("\n")
                    .append(say.text("dueDates.group." + group.nearness()))
                    .append("\n");
            for (var line : group.lines()) {
                text.append("- ")
                        .append(say.date(line.day()))
                        .append(" ")
                        .append(line.kind())
                        .append(": ");
                text.append(line.name());
                if (line.network() != null) {
                    text.append(" (").append(line.network()).append(")");
                }
                text.append("\n");
                if (!root.isEmpty()) {
                    text.append("  ").append(root).append(line.href()).append("\n");
                }
            }
        }
        if (content.more() > 0) {
            text.append("\n").append(say.text("digest.more", content.more())).append("\n");
        }
        return text.append("\n").append(say.text("digest.bye")).append("\n").toString();
    }

    String subject(Content content, Locale language) {
        return Wording.in(language, words).text("digest.subject", content.total());
    }
}
