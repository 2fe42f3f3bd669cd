package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.day;

import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.contract.CodeList;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.actors.ServiceForm;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.CompositionColumn;
import cz.propoj.contract.workbooks.ContactColumn;
import cz.propoj.contract.workbooks.MeetingColumn;
import cz.propoj.contract.workbooks.PlatformColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The workbooks of one year, and how they are written down. */
final class RandomYear {
    private static final String[] WORDS = {
        "žák",
        "rodina",
        "šťastné dítě",
        "pěstouni",
        "útěk",
        "=1+1",
        "+420",
        "@doma",
        "-nic",
        "Ďáblice",
        "x; y",
        "a\nb",
        "ňadra"
    };

    private final Random random;
    /** Of its own, so that a new column does not turn every seed into another story. */
    private final Random projects = new Random(2024);

    private final List<String> names = new ArrayList<>();
    private final List<List<@Nullable Object>> actors = new ArrayList<>();
    private final List<List<@Nullable Object>> contacts = new ArrayList<>();
    private final List<List<@Nullable Object>> platforms = new ArrayList<>();
    private final List<List<@Nullable Object>> members = new ArrayList<>();
    private final List<List<@Nullable Object>> meetings = new ArrayList<>();
    private final List<List<@Nullable Object>> needs = new ArrayList<>();

    RandomYear(Random random, int year) {
        this.random = random;
        for (var i = 0; i < 16; i++) {
            if (random.nextInt(6) > 0) {
                names.add("Aktér č. " + i + (i % 5 == 0 ? " (pobočka), o.p.s." : ""));
            }
        }
        names.forEach(this::actor);
        var platformNames = List.of("Tým A", "Kulatý stůl – B", "Komise C");
        platformNames.forEach(name -> platform(name, year));
        Collections.shuffle(platforms, random);
        needs();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private @Nullable String perhaps(String text) {
        return random.nextInt(3) == 0 ? null : text;
    }

    private <C extends CodeList> @Nullable String code(C[] codes) {
        return perhaps(one(codes).czech());
    }

    private @Nullable String several(String... from) {
        var chosen = new LinkedHashSet<String>();
        for (var i = random.nextInt(4); i > 0; i--) {
            chosen.add(from[random.nextInt(from.length)]);
        }
        var separator = new String[] {"; ", "\n", ";", "\n• "}[random.nextInt(4)];
        return chosen.isEmpty() ? null : String.join(separator, chosen);
    }

    private @Nullable Object date(int year) {
        var day = day(year, 1 + random.nextInt(11), 1 + random.nextInt(28));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> day.toString();
            case 2 -> CellValues.DATE.format(day);
            default -> day;
        };
    }

    private void actor(String name) {
        var free = random.nextInt(20);
        var from = random.nextInt(18);
        var area = one(NeedArea.values()).czech();
        actors.add(Books.row(
                name,
                perhaps("25000110"),
                perhaps(random.nextInt(4) == 0 ? "role – koordinátor" : "poradna"),
                perhaps(word()),
                code(Sector.values()),
                projects.nextInt(3) == 0 ? day(2024, 1 + projects.nextInt(12), 15) : null,
                projects.nextInt(3) == 0 ? day(2025, 1 + projects.nextInt(12), 15) : null,
                projects.nextBoolean() ? "nadace" : null,
                projects.nextBoolean() ? "město" : null,
                several("děti", "rodiče", "senioři"),
                random.nextBoolean() ? from : null,
                random.nextBoolean() ? from + random.nextInt(10) : null,
                several("dluhy", "rozvod", "útěky"),
                several("Tachov", "Bor"),
                perhaps("ORP Tachov"),
                perhaps("https://example.org/" + random.nextInt(9)),
                perhaps("Po 8–12\nSt 13–17"),
                several(ServiceForm.AMBULATORY.czech(), ServiceForm.FIELD.czech()),
                perhaps(random.nextBoolean() ? "x" : "ne"),
                perhaps(area),
                several(NeedArea.HEALTH.czech(), NeedArea.LEARNING.czech(), area),
                code(Focus.values()),
                perhaps(random.nextBoolean() ? "A" : "0"),
                free + random.nextInt(20),
                perhaps(String.valueOf(free)),
                date(2024),
                null,
                perhaps(word()),
                perhaps(word() + "\n" + word() + " dva"),
                perhaps(word()),
                perhaps(word()),
                code(ActorKind.values()),
                several("čeština", "vietnamština", "ukrajinština"),
                perhaps(String.valueOf(random.nextInt(100)))));
        if (random.nextBoolean()) {
            contacts.add(
                    Books.row(name, "Kontakt " + random.nextInt(1000), perhaps("vedoucí"), perhaps("+420 600"), null));
        }
    }

    private void platform(String name, int year) {
        var hasEnded = random.nextInt(4) == 0;
        platforms.add(Books.row(
                name,
                one(PlatformType.values()).czech(),
                actor(),
                perhaps("4× ročně"),
                several("školy", "bydlení, dluhy"),
                perhaps("cíl\n druhý řádek"),
                perhaps(word()),
                perhaps("zápis"),
                day(2010 + random.nextInt(5), 1, 1),
                hasEnded && year == 2025 ? date(2025) : null,
                code(PlatformLevel.values())));
        var participants = new LinkedHashSet<String>();
        for (var i = random.nextInt(6); i >= 0; i--) {
            var member = actor();
            if (participants.add(member)) {
                members.add(Books.row(name, member, perhaps("člen")));
            }
        }
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            meetings.add(Books.row(
                    name,
                    day(year, 2 * i, 1 + random.nextInt(28)),
                    perhaps(word()),
                    String.join("; ", participants) + (random.nextBoolean() ? "; " + names.getLast() + " (3)" : "")));
        }
    }

    private String actor() {
        return names.get(random.nextInt(names.size() - 1));
    }

    private void needs() {
        for (var area : NeedArea.values()) {
            for (var n = 0; n < 1 + random.nextInt(2); n++) {
                for (var form = 0; form < 1 + random.nextInt(2); form++) {
                    needs.add(Books.row(
                            (n == 0 && form == 0) || random.nextBoolean() ? area.czech() : null,
                            form == 0 || random.nextBoolean() ? "Potřeba " + n : null,
                            "Podoba " + form,
                            random.nextBoolean() ? 1 + random.nextInt(5) : null,
                            perhaps(word()),
                            perhaps("Činnost"),
                            null,
                            null,
                            null,
                            null));
                }
            }
        }
    }

    List<String> names() {
        return names;
    }

    UploadedFile[] files() {
        var title = Books.rows(Books.row("Šablona"), Books.row());
        var actorHeadings = headings(ActorColumn.all().toArray(Column[]::new));
        actorHeadings.add("Jazyky");
        actorHeadings.add("Body");
        var platformSheets = new LinkedHashMap<String, List<List<@Nullable Object>>>();
        platformSheets.put(
                "Platformy", sheet(title, headings(PlatformColumn.all().toArray(Column[]::new)), platforms));
        platformSheets.put("Složení", sheet(title, headings(CompositionColumn.values()), members));
        platformSheets.put("Setkání", sheet(title, headings(MeetingColumn.values()), meetings));
        var actorSheets = Map.of(
                "Aktéři", sheet(title, actorHeadings, actors),
                "Kontaktní osoby", sheet(title, headings(ContactColumn.values()), contacts));
        return new UploadedFile[] {
            Books.xlsx("akteri.xlsx", actorSheets, _ -> {}),
            Books.xlsx("platformy.xlsx", platformSheets, _ -> {}),
            Books.xlsx("potreby.xlsx", "Potřeby", sheet(title, Books.row(Books.NEED_HEADINGS.toArray()), needs))
        };
    }

    private static List<@Nullable Object> headings(Column[] columns) {
        var row = new ArrayList<@Nullable Object>();
        for (var column : columns) {
            row.add(column.heading());
        }
        return row;
    }

    /** Columns of a sheet may stand in any order. */
    private List<List<@Nullable Object>> sheet(
            List<List<@Nullable Object>> title, List<@Nullable Object> headings, List<List<@Nullable Object>> body) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < headings.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        var all = new ArrayList<List<@Nullable Object>>(title);
        all.add(ordered(headings, order));
        for (List<@Nullable Object> row : body) {
            all.add(ordered(row, order));
        }
        return all;
    }

    private static List<@Nullable Object> ordered(List<@Nullable Object> row, List<Integer> order) {
        var result = new ArrayList<@Nullable Object>();
        order.forEach(at -> result.add(row.get(at)));
        return result;
    }
}
