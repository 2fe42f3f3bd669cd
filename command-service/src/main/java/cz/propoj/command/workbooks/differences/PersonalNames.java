package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells names that may be those of people: what names a person must not get into the log by mistake. */
final class PersonalNames {
    private static final Pattern SEGMENTS = Pattern.compile("[,;:/()]|\\s[-–—]\\s");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?");
    private static final Pattern COMPANY = Pattern.compile(
            "(^|[\\s,])(o\\.?\\s?p\\.?\\s?s|z\\.?\\s?s|z\\.?\\s?u|s\\.?\\s?r\\.?\\s?o|a\\.?\\s?s|p\\.?\\s?o|v\\.?\\s?o\\.?\\s?s)\\.?($|[\\s,])");
    private static final Pattern ROLE = Pattern.compile("\\((?:role|osoba)\\)");
    private static final Set<String> TITLES = Set.of(
            "mgr", "bc", "ing", "judr", "mudr", "phdr", "paeddr", "rndr", "mvdr", "mddr", "pharmdr", "thdr", "dis",
            "ph", "phd", "csc", "doc", "prof", "mga", "bca", "pan", "pani", "por", "npor", "kpt", "mjr", "pplk", "plk",
            "prap", "nprap", "pprap");
    private static final int MOST_WORDS = 3;
    private static final Set<String> FIRST_NAMES = Set.of(
            ("adam adela adriana albert alena ales alexandr alexandra alice alois alzbeta andrea aneta anezka anna antonin"
                            + " barbora blanka bohumil bohuslav bozena daniel daniela darina david denisa dita dominik dominika dusan"
                            + " edita eliska emil ester eva evzen filip frantisek frantiska gabriela hana hedvika helena ilona irena"
                            + " iva ivan ivana iveta ivo jakub jan jana jarmila jaromir jaroslav jaroslava jindrich jindriska jiri"
                            + " jirina jitka johana josef julie kamil kamila karel karolina katerina klara kristyna kveta lada"
                            + " ladislav lenka leona leos libor libuse linda lubomir lubos lucie ludek ludmila lukas magdalena marcel"
                            + " marcela marek marie marketa marta martin martina matej matous michaela michal milada milan milena"
                            + " miloslav milos milus miroslav miroslava monika nada natalie nela nikola nikol oldrich olga ondrej otakar"
                            + " patricie patrik pavel pavla pavlina petr petra premysl radek radim radka radomir radovan regina renata"
                            + " rene richard robert roman romana rudolf ruzena sabina sarka simona sona stanislav stanislava stepan"
                            + " stepanka svatopluk sylva sylvie tereza tomas vaclav vendula vera veronika viktor viktorie vit vitezslav"
                            + " vladimir vladimira vlasta vlastimil vojtech zbynek zdenek zdena zdenka zuzana")
                    .split(" "));

    private PersonalNames() {}

    /** It is said behind the name, as in {@code Sociální kurátorka (role)}. */
    static boolean saysThatItIsOne(@Nullable String name) {
        return ROLE.matcher(Texts.folded(name)).find();
    }

    /** Whether a part of it looks like the name of a person: by a title, a first name or a surname of women. */
    static boolean mayBeOne(@Nullable String name) {
        return name != null
                && !COMPANY.matcher(Texts.folded(name)).find()
                && SEGMENTS.splitAsStream(name).anyMatch(PersonalNames::isPerson);
    }

    private static boolean isPerson(String part) {
        var words = new ArrayList<>(Arrays.asList(SPACES.split(part.strip())));
        var isTitled = words.removeIf(PersonalNames::isTitle);
        if (words.isEmpty()
                || words.size() > MOST_WORDS
                || !words.stream().allMatch(word -> WORD.matcher(word).matches())) {
            return false;
        }
        return isTitled || (words.size() > 1 && (hasFirstName(words) || hasSurnameOfAWoman(words)));
    }

    private static boolean isTitle(String word) {
        return (word.endsWith(".") || word.length() > 2)
                && TITLES.contains(Texts.folded(word).replaceAll("\\..*$", ""));
    }

    private static boolean hasFirstName(List<String> words) {
        return FIRST_NAMES.contains(Texts.folded(words.getFirst()))
                || FIRST_NAMES.contains(Texts.folded(words.getLast()));
    }

    private static boolean hasSurnameOfAWoman(List<String> words) {
        return words.getLast().endsWith("ová") || words.getFirst().endsWith("ová");
    }
}
