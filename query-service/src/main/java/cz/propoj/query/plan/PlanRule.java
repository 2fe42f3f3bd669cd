package cz.propoj.query.plan;

import cz.propoj.contract.Texts;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.plan.document.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked for in a plan; its words stand under {@code plan.lint.<key>}. */
enum PlanRule {
    /** A heading with nothing below it, or a field without practice, findings or recommendations. */
    EMPTY_SECTION("empty"),
    REPEATED_PASSAGE("repeated"),
    /** The chapter on one field speaks of another one. */
    OTHER_FIELD("otherField"),
    NO_ADDRESSEE("noAddressee"),
    NO_DATE("noDate"),
    WRONG_NUMBER("wrongNumber"),
    RETIRED_ACTOR("retiredActor"),
    ERASED_TEXT("erasedText"),
    PRIVATE_TEXT("privateText"),
    UNKNOWN_PLACEHOLDER("unknownPlaceholder"),
    TOO_LONG("tooLong");

    /** Characters of a chapter that somebody still reads to its end: some five pages. */
    static final int READABLE = 15_000;

    private static final int WORDS_OF_A_PASSAGE = 12;
    private static final int WORDS_OF_A_NOTE = 6;
    private static final int SHORTEST_NAME = 4;
    private static final int EXCERPT = 50;

    /** Without diacritics. */
    private static final Map<RecommendationField, Pattern> STEMS = Map.of(
            RecommendationField.CASE_WORK, Pattern.compile("\\bpripadov|\\bkazuisti|\\bcase work|\\bcase conferenc"),
            RecommendationField.INFORMATION_SHARING,
                    Pattern.compile("\\bsdile\\p{L}* informac|\\bvcasn\\p{L}* (?:identifikac|zachyt|rozpozn)"
                            + "|\\bsharing (?:of )?information|\\binformation sharing|\\bearly identification"),
            RecommendationField.PARTICIPATION, Pattern.compile("\\bparticipa"));

    private final String key;

    PlanRule(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    List<PlanFinding> find(LintedPlan plan) {
        return switch (this) {
            case EMPTY_SECTION -> emptySections(plan);
            case REPEATED_PASSAGE -> repeatedPassages(plan);
            case OTHER_FIELD -> otherFields(plan);
            case NO_ADDRESSEE -> withoutAddressee(plan);
            case NO_DATE -> withoutDate(plan);
            case WRONG_NUMBER -> wrongNumbers(plan);
            case RETIRED_ACTOR -> retiredActors(plan);
            case ERASED_TEXT -> erasedTexts(plan);
            case PRIVATE_TEXT -> privateTexts(plan);
            case UNKNOWN_PLACEHOLDER -> unknownPlaceholders(plan);
            case TOO_LONG -> longChapters(plan);
        };
    }

    private static List<PlanFinding> emptySections(LintedPlan plan) {
        var blocks = plan.content().document().blocks();
        var found = new ArrayList<PlanFinding>();
        for (var at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof Block.Heading heading
                    && (at + 1 == blocks.size()
                            || (blocks.get(at + 1) instanceof Block.Heading next && next.level() <= heading.level()))) {
                found.add(plan.at(EMPTY_SECTION, heading.anchor(), heading.text()));
            }
        }
        for (var part : Chapter.of(plan.map().id())) {
            part.field().ifPresent(field -> addEmptyParts(plan, part, field, found));
        }
        return found;
    }

    private static void addEmptyParts(
            LintedPlan plan, Chapter part, RecommendationField field, List<PlanFinding> found) {
        var rows = PlanFields.recommendations(plan.map(), field);
        var where = plan.say().term(part) + " – ";
        if (rows.isEmpty()) {
            found.add(plan.at(
                    EMPTY_SECTION,
                    part.address() + "-recommendations",
                    where + plan.say().text("plan.recommendations")));
            return;
        }
        if (rows.stream().allMatch(row -> row.guidance().practice() == null)) {
            found.add(plan.at(
                    EMPTY_SECTION,
                    part.address() + "-practice",
                    where + plan.say().text("plan.practice")));
        }
        if (rows.stream().allMatch(row -> row.guidance().findings() == null)) {
            found.add(plan.at(
                    EMPTY_SECTION,
                    part.address() + "-findings",
                    where + plan.say().text("plan.findings")));
        }
    }

    /** Told once of each two sections, of the first passage that they share. */
    private static List<PlanFinding> repeatedPassages(LintedPlan plan) {
        var passages = plan.passages();
        var shingles = passages.stream().map(one -> Shingles.of(one.text())).toList();
        var told = new HashSet<String>();
        var found = new ArrayList<PlanFinding>();
        for (var later = 0; later < passages.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                var isLong = shingles.get(later).words() >= WORDS_OF_A_PASSAGE
                        && shingles.get(earlier).words() >= WORDS_OF_A_PASSAGE;
                if (isLong && shingles.get(later).isLike(shingles.get(earlier))) {
                    var here = passages.get(later);
                    var there = passages.get(earlier);
                    if (told.add(here.where() + "\n" + there.where())) {
                        found.add(plan.at(
                                REPEATED_PASSAGE, here.anchor(), here.where(), excerpt(here.text()), there.where()));
                    }
                }
            }
        }
        return found;
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT
                ? text
                : text.substring(0, text.lastIndexOf(' ', EXCERPT)).strip() + "…";
    }

    private static List<PlanFinding> otherFields(LintedPlan plan) {
        return plan.chapters().stream()
                .flatMap(chapter -> chapter.part().field().stream().flatMap(own -> {
                    var text = Texts.folded(chapter.text());
                    var ofOwn = mentions(text, own);
                    return STEMS.keySet().stream()
                            .sorted()
                            .filter(other -> other != own && mentions(text, other) > ofOwn)
                            .limit(1)
                            .map(other ->
                                    plan.in(OTHER_FIELD, chapter, plan.say().term(other)));
                }))
                .toList();
    }

    private static long mentions(String text, RecommendationField field) {
        return Objects.requireNonNull(STEMS.get(field)).matcher(text).results().count();
    }

    private static List<PlanFinding> withoutAddressee(LintedPlan plan) {
        return plan.open()
                .filter(row -> !row.guidance().hasAddressee())
                .map(row -> plan.about(NO_ADDRESSEE, row))
                .toList();
    }

    private static List<PlanFinding> withoutDate(LintedPlan plan) {
        return plan.open()
                .filter(row -> !row.guidance().timing().isSaid())
                .map(row -> plan.about(NO_DATE, row))
                .toList();
    }

    private static List<PlanFinding> wrongNumbers(LintedPlan plan) {
        var numbers = plan.content().numbers();
        var year = plan.content().moment().year();
        return plan.chapters().stream()
                .flatMap(chapter -> StatedNumbers.wrong(chapter.text(), numbers, year).stream()
                        .distinct()
                        .map(wrong -> plan.in(
                                WRONG_NUMBER,
                                chapter,
                                wrong.said(),
                                plan.say().text("plan.count." + wrong.count().key(), wrong.is()),
                                "{" + wrong.count().key() + "}")))
                .toList();
    }

    private static List<PlanFinding> retiredActors(LintedPlan plan) {
        var standing = plan.map().actors().stream()
                .filter(row -> row.state().isActive())
                .map(row -> Texts.folded(row.name()))
                .collect(Collectors.toSet());
        var gone = plan.map().actors().stream()
                .filter(row -> !row.state().isActive())
                .flatMap(row -> Stream.ofNullable(row.profile().identity().name()))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .filter(name -> standing.stream().noneMatch(other -> other.contains(Texts.folded(name))))
                .distinct()
                .toList();
        var inChapters = plan.chapters().stream().flatMap(chapter -> gone.stream()
                .filter(name -> isNamed(name, Texts.folded(chapter.text())))
                .map(name -> plan.in(RETIRED_ACTOR, chapter, name)));
        var addressed = plan.open().flatMap(row -> row.gone().stream()
                .map(Ref::name)
                .distinct()
                .map(name -> plan.about(RETIRED_ACTOR, row, name)));
        return Stream.concat(inChapters, addressed).toList();
    }

    private static boolean isNamed(String name, String folded) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(Texts.folded(name)) + "(?![\\p{L}\\d])")
                .matcher(folded)
                .find();
    }

    private static List<PlanFinding> erasedTexts(LintedPlan plan) {
        var chapters =
                plan.chapters().stream().filter(ChapterText::isErased).map(chapter -> plan.in(ERASED_TEXT, chapter));
        var recommendations = plan.open().filter(row -> isErased(plan, row)).map(row -> plan.about(ERASED_TEXT, row));
        return Stream.concat(chapters, recommendations).toList();
    }

    private static boolean isErased(LintedPlan plan, RecommendationRow row) {
        var guidance = row.guidance();
        return guidance.practice() == null
                && guidance.findings() == null
                && guidance.points().isEmpty()
                && plan.map().history("recommendations", row.id().toString()).stream()
                        .anyMatch(step -> step.fact().event() instanceof RecommendationEvent.RecommendationTextErased);
    }

    /** Notes that whoever asks may read, and not everybody who reads the plan. */
    private static List<PlanFinding> privateTexts(LintedPlan plan) {
        var forAll = plan.map().notes().stream().map(NoteRow::id).collect(Collectors.toSet());
        var confidential = plan.reading().notes().stream()
                .filter(note -> !forAll.contains(note.id()))
                .flatMap(note -> Stream.ofNullable(note.text()))
                .map(Shingles::of)
                .filter(shingles -> shingles.words() >= WORDS_OF_A_NOTE)
                .toList();
        return plan.chapters().stream()
                .filter(ChapterText::isOwn)
                .filter(chapter -> holds(chapter, confidential))
                .map(chapter -> plan.in(PRIVATE_TEXT, chapter))
                .toList();
    }

    private static boolean holds(ChapterText chapter, List<Shingles> confidential) {
        var text = Shingles.of(chapter.text());
        return confidential.stream().anyMatch(note -> note.isWithin(text));
    }

    private static List<PlanFinding> unknownPlaceholders(LintedPlan plan) {
        var placeholders = new Placeholders(plan.content().numbers(), plan.say());
        return plan.chapters().stream()
                .flatMap(chapter -> placeholders.unknown(chapter.text()).stream()
                        .map(unknown -> plan.in(UNKNOWN_PLACEHOLDER, chapter, unknown)))
                .toList();
    }

    private static List<PlanFinding> longChapters(LintedPlan plan) {
        return plan.chapters().stream()
                .filter(chapter -> chapter.text().length() > READABLE)
                .map(chapter -> plan.in(TOO_LONG, chapter, chapter.text().length(), READABLE))
                .toList();
    }
}
