package cz.propoj.query.workbooks;

import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.workbooks.AttributeColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.CompositionColumn;
import cz.propoj.contract.workbooks.MeetingColumn;
import cz.propoj.contract.workbooks.PlatformColumn;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The template of platforms: platforms, who belongs to them, and the meetings with those who came. */
final class PlatformsWorkbook {
    private final VisibleMap map;
    private final DistinctNames actors;
    private final DistinctNames platforms;

    private PlatformsWorkbook(VisibleMap map) {
        this.map = map;
        this.actors = DistinctNames.ofActors(map);
        this.platforms = DistinctNames.ofPlatforms(map);
    }

    static List<TemplateSheet> of(VisibleMap map, boolean empty) {
        var made = new PlatformsWorkbook(map);
        return List.of(
                new TemplateSheet(
                        PlatformColumn.SHEET,
                        Cells.title("Šablona mezioborových platforem", map),
                        PlatformColumn.all().stream()
                                .map(PlatformsWorkbook::heading)
                                .toList(),
                        empty ? List.of() : made.platforms()),
                new TemplateSheet(
                        CompositionColumn.SHEET,
                        Cells.title("Složení platforem", map),
                        plain(CompositionColumn.values()),
                        empty ? List.of() : made.members()),
                new TemplateSheet(
                        MeetingColumn.SHEET,
                        Cells.title("Setkání a účast", map),
                        plain(MeetingColumn.values()),
                        empty ? List.of() : made.meetings()));
    }

    private static TemplateSheet.Heading heading(Column column) {
        return column instanceof AttributeColumn<?> described
                ? new TemplateSheet.Heading(column.heading(), width(described), Cells.choices(described.type()))
                : new TemplateSheet.Heading(column.heading(), 22, List.of());
    }

    private static int width(AttributeColumn<?> column) {
        if (column == PlatformColumn.OUTPUTS) {
            return 22;
        }
        return switch (column.type()) {
            case AttributeType.Line _ -> 44;
            case AttributeType.Text _, AttributeType.Lines _ -> 34;
            case AttributeType.Choice _ -> column.required() ? 34 : 12;
            default -> Cells.width(column.type());
        };
    }

    private static List<TemplateSheet.Heading> plain(Column[] columns) {
        return Arrays.stream(columns)
                .map(column -> new TemplateSheet.Heading(column.heading(), column.required() ? 44 : 34, List.of()))
                .toList();
    }

    private List<TemplateSheet.Row> platforms() {
        return map.platforms().stream().map(this::row).toList();
    }

    private TemplateSheet.Row row(PlatformRow platform) {
        var cells = new ArrayList<@Nullable Object>();
        PlatformColumn.all().forEach(column -> cells.add(cell(column, platform)));
        return new TemplateSheet.Row(platform.id().toString(), cells);
    }

    @SuppressWarnings("unchecked") // the described columns of this sheet are of platforms
    private @Nullable Object cell(Column column, PlatformRow platform) {
        return switch (column) {
            case PlatformColumn.COORDINATOR -> Cells.texts(actors.of(platform.coordinators()));
            case PlatformColumn.DISSOLVED -> platform.state().dissolvedOn();
            case AttributeColumn<?> described -> Cells.of((AttributeColumn<PlatformState>) described, platform.state());
            default -> throw new IllegalArgumentException("no column of platforms: " + column.heading());
        };
    }

    private List<TemplateSheet.Row> members() {
        return map.platforms().stream()
                .flatMap(platform -> platform.members().stream().map(member -> row(platform, member)))
                .toList();
    }

    private TemplateSheet.Row row(PlatformRow platform, PlatformRow.Member member) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : CompositionColumn.values()) {
            cells.add(
                    switch (column) {
                        case PLATFORM -> platforms.of(platform.name(), platform.id());
                        case ACTOR -> actors.of(member.actor());
                        case ROLE -> member.role();
                    });
        }
        return new TemplateSheet.Row(platform.id().toString(), cells);
    }

    /** Those that were held, platform by platform as they followed each other; outside any platform last. */
    private List<TemplateSheet.Row> meetings() {
        return map.meetings().stream()
                .filter(meeting -> !meeting.state().cancelled())
                .sorted(CzechOrder.by(PlatformsWorkbook::platform)
                        .thenComparing(meeting -> meeting.agenda().date())
                        .thenComparing(meeting -> meeting.id().value()))
                .sorted(Comparator.comparing(meeting -> meeting.platform() == null))
                .map(this::row)
                .toList();
    }

    private static String platform(MeetingRow meeting) {
        var platform = meeting.platform();
        return platform == null ? "" : platform.name();
    }

    private TemplateSheet.Row row(MeetingRow meeting) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : MeetingColumn.values()) {
            cells.add(
                    switch (column) {
                        case PLATFORM -> {
                            var platform = meeting.platform();
                            yield platform == null ? "" : platforms.of(platform);
                        }
                        case DATE -> meeting.agenda().date();
                        case TOPIC -> meeting.agenda().topic();
                        case PARTICIPANTS ->
                            Cells.texts(meeting.participants().stream()
                                    .map(this::name)
                                    .toList());
                    });
        }
        return new TemplateSheet.Row(meeting.id().toString(), cells);
    }

    /** More than one person of an actor is said behind its name. */
    private String name(MeetingRow.Participant participant) {
        var name = actors.of(participant.actor());
        return participant.people() == 1 ? name : name + " (" + participant.people() + ")";
    }
}
