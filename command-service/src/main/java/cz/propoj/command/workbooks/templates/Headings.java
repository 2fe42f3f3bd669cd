package cz.propoj.command.workbooks.templates;

import static java.util.Map.entry;

import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.AttributeColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.CompositionColumn;
import cz.propoj.contract.workbooks.ContactColumn;
import cz.propoj.contract.workbooks.MeetingColumn;
import cz.propoj.contract.workbooks.NeedColumn;
import cz.propoj.contract.workbooks.OwnColumn;
import cz.propoj.contract.workbooks.PlatformColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words people write above a column. Case, diacritics, punctuation and what stands in brackets do not matter. */
final class Headings {
    private static final int LONG_ENOUGH_FOR_A_SLIP = 7;

    private static final Map<Column, List<String>> SYNONYMS = Map.ofEntries(
            entry(
                    ActorColumn.NAME,
                    List.of("název", "aktér", "jméno aktéra", "název organizace", "název služby", "organizace")),
            entry(
                    ActorColumn.CRISIS_NETWORK,
                    List.of("krizová pomoc ano ne", "součást krizové sítě", "v krizové síti", "krizová")),
            entry(ActorColumn.CAPACITY, List.of("kapacita celkem", "celková kapacita", "kapacita služby")),
            entry(
                    ActorColumn.FREE_CAPACITY,
                    List.of("volno", "volná místa", "volná kapacita služby", "volné kapacity")),
            entry(
                    ActorColumn.CAPACITY_AS_OF,
                    List.of("kapacita k", "stav kapacity ke dni", "ke dni", "kapacita k datu")),
            entry(
                    ActorColumn.PARTICIPATION,
                    List.of("platformy", "účast na platformách", "členství v platformách", "zapojení v platformách")),
            entry(
                    ActorColumn.NEEDS_FROM_NETWORK,
                    List.of("potřebuje", "potřebuje od sítě", "co potřebuje", "potřeby aktéra")),
            entry(
                    ActorColumn.OFFERS_TO_NETWORK,
                    List.of("nabízí", "nabízí síti", "co nabízí", "nabídka síti", "nabídka")),
            entry(ActorColumn.NOTE, List.of("poznámky", "pozn", "poznatky", "zmapované poznatky")),
            entry(
                    ActorColumn.PRIVATE_NOTE,
                    List.of("soukromé poznámky", "vlastní poznámka", "moje poznámka", "interní poznámka autora")),
            entry(ContactColumn.ACTOR, List.of("název aktéra", "organizace", "název")),
            entry(ContactColumn.NAME, List.of("jméno a příjmení", "kontaktní osoba", "osoba", "příjmení a jméno")),
            entry(ContactColumn.FUNCTION, List.of("pozice", "pracovní pozice", "funkce v organizaci", "role")),
            entry(ContactColumn.PHONE, List.of("tel", "telefonní číslo", "mobil", "telefon mobil")),
            entry(ContactColumn.EMAIL, List.of("mail", "email", "e mailová adresa", "emailová adresa")),
            entry(
                    PlatformColumn.COORDINATOR,
                    List.of(
                            "koordinátoři",
                            "koordinuje",
                            "svolavatel",
                            "svolává",
                            "kdo svolává",
                            "koordinátor platformy")),
            entry(PlatformColumn.DISSOLVED, List.of("zanikla", "datum zániku", "do", "ukončeno", "ukončení")),
            entry(CompositionColumn.PLATFORM, List.of("název platformy")),
            entry(CompositionColumn.ACTOR, List.of("člen", "název aktéra", "členové")),
            entry(CompositionColumn.ROLE, List.of("role v platformě", "funkce")),
            entry(MeetingColumn.PLATFORM, List.of("název platformy")),
            entry(MeetingColumn.DATE, List.of("datum setkání", "dne", "termín", "kdy")),
            entry(MeetingColumn.TOPIC, List.of("témata", "téma setkání", "program")),
            entry(
                    MeetingColumn.PARTICIPANTS,
                    List.of("účast", "přítomni", "přítomní", "kdo se zúčastnil", "zúčastnění aktéři")),
            entry(NeedColumn.AREA, List.of("okruh", "oblast potřeb", "oblast", "okruhy potřeb")),
            entry(NeedColumn.NEED, List.of("potřeby", "potřeba dítěte", "název potřeby")),
            entry(NeedColumn.FORM, List.of("podoba naplnění", "podoba", "forma naplňování", "jak vypadá naplnění")),
            entry(NeedColumn.LEVEL, List.of("úroveň naplnění", "úroveň", "míra naplňování")),
            entry(NeedColumn.RISKS, List.of("rizika", "riziko nenaplnění", "rizika nenaplňování")),
            entry(NeedColumn.ACTIVITY, List.of("činnosti", "aktivita", "název činnosti", "aktivity")),
            entry(NeedColumn.PHASE, List.of("fáze činnosti", "prevence intervence")),
            entry(
                    NeedColumn.POSSIBLE_ACTORS,
                    List.of("kdo může uskutečnit", "kdo to může dělat", "možní aktéři", "kdo může činnost vykonávat")),
            entry(NeedColumn.PRACTICE, List.of("praxe", "místní praxe v orp", "jak se dělá u nás")),
            entry(NeedColumn.INVOLVED_ACTORS, List.of("zapojení", "aktéři", "zapojený aktér", "kdo to dělá")));

    private static final Map<SheetKind, Map<String, Column>> EXACT = new HashMap<>();
    private static final Map<SheetKind, Map<String, Column>> NEAR = new HashMap<>();

    static {
        for (var kind : SheetKind.values()) {
            var exact = new HashMap<String, Column>();
            var near = new HashMap<String, Column>();
            for (var column : kind.columns()) {
                exact.put(plain(column.heading()), column);
                spellings(column).forEach(word -> near.put(plain(word), column));
            }
            EXACT.put(kind, exact);
            NEAR.put(kind, near);
        }
    }

    private Headings() {}

    private static List<String> spellings(Column column) {
        return column instanceof AttributeColumn<?> described
                ? described.spellings()
                : SYNONYMS.getOrDefault(column, List.of());
    }

    static String plain(String heading) {
        return OwnColumn.plain(heading);
    }

    /** How surely the heading is one of the sheet's columns: the template's own word, a near one, or a slip of the pen. */
    enum Likeness {
        OWN,
        NEAR,
        SLIP
    }

    record Match(Column column, Likeness likeness) {}

    static @Nullable Match match(SheetKind kind, String heading) {
        var plain = plain(heading);
        if (plain.isEmpty()) {
            return null;
        }
        var own = EXACT.getOrDefault(kind, Map.of()).get(plain);
        if (own != null) {
            return new Match(own, Likeness.OWN);
        }
        var near = NEAR.getOrDefault(kind, Map.of()).get(plain);
        if (near != null) {
            return new Match(near, Likeness.NEAR);
        }
        if (plain.length() >= LONG_ENOUGH_FOR_A_SLIP) {
            for (var entry : EXACT.getOrDefault(kind, Map.of()).entrySet()) {
                if (Math.abs(plain.length() - entry.getKey().length()) <= 1
                        && SimilarNames.distance(plain, entry.getKey()) == 1) {
                    return new Match(entry.getValue(), Likeness.SLIP);
                }
            }
        }
        return null;
    }

    static boolean isId(String heading) {
        return plain(heading).equals(plain(Column.ID_HEADING));
    }
}
