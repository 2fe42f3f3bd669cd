package cz.propoj.query.plan;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.plan.document.Document;
import cz.propoj.query.revisions.PaperCode;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan of one moment: its chapters with the numbers, tables and pictures that follow from the map. It is made for everybody
 * who may read the network, whoever asks for it.
 *
 * @param chapters as they were read, before placeholders had their values
 */
record PlanContent(PlanMoment moment, Document document, List<ChapterText> chapters, PlanNumbers numbers) {
    static PlanContent of(NetworkMaps maps, PlanMoment moment, PlanPictures pictures, Wording say) {
        return new Writing(maps, moment, pictures, say).written();
    }

    /** Of what state it is, in one line. */
    static String standing(PlanMoment moment, Wording say) {
        var revision = moment.revision();
        return revision == null
                ? say.text("plan.standing.draft", say.date(moment.map().day()))
                : say.text(
                        "plan.standing.revision",
                        String.valueOf(revision.year()),
                        say.date(revision.signature().on()));
    }

    /** Puts one plan together. */
    private static final class Writing {
        private final NetworkMaps maps;
        private final PlanMoment moment;
        private final VisibleMap map;
        private final PlanPictures pictures;
        private final Wording say;
        private final PlanNumbers numbers;
        private final Placeholders placeholders;
        private final PlanBlocks out;
        private final PlanTables tables;
        private final List<ChapterText> chapters;

        Writing(NetworkMaps maps, PlanMoment moment, PlanPictures pictures, Wording say) {
            this.maps = maps;
            this.moment = moment;
            this.map = moment.map();
            this.pictures = pictures;
            this.say = say;
            this.numbers = new PlanNumbers(moment);
            this.placeholders = new Placeholders(numbers, say);
            this.out = new PlanBlocks(say);
            this.tables = new PlanTables(map, numbers, out);
            this.chapters = ChapterText.all(map, say.locale());
        }

        PlanContent written() {
            chapters.stream()
                    .filter(chapter -> chapter.part().part() == Chapter.Part.FRONT)
                    .forEach(this::chapter);
            part(Chapter.Part.FIRST, "first");
            part(Chapter.Part.SECOND, "second");
            new PlanChanges(maps, moment, out).write();
            chapters.stream()
                    .filter(chapter -> chapter.part().part() == Chapter.Part.END)
                    .forEach(this::chapter);
            new PlanAnnexes(map, out).write();
            var document = new Document(
                    say.text("plan.document.title", map.networkName()),
                    cover(),
                    say.locale(),
                    moment.instant(),
                    standing(moment, say),
                    out.all());
            return new PlanContent(moment, document, chapters, numbers);
        }

        private List<String> cover() {
            var lines = new ArrayList<String>();
            lines.add(map.networkName());
            lines.add(say.text("plan.document.year", String.valueOf(moment.year())));
            lines.add(standing(moment, say));
            var revision = moment.revision();
            if (revision != null) {
                lines.add(say.text("plan.document.code", PaperCode.code(revision.signature())));
            }
            return List.copyOf(lines);
        }

        private void part(Chapter.Part part, String key) {
            out.heading(1, key, "", say.text("plan.part." + key));
            chapters.stream().filter(chapter -> chapter.part().part() == part).forEach(this::chapter);
        }

        private static int level(Chapter part) {
            return switch (part.part()) {
                case FRONT, END -> 1;
                case FIRST, SECOND -> part.number().contains(".") ? 3 : 2;
            };
        }

        private void chapter(ChapterText chapter) {
            var part = chapter.part();
            out.heading(level(part), part.address(), part.number(), say.term(part));
            out.add(ChapterMarkup.read(
                    chapter.text(), part.address(), level(part), text -> say.typeset(placeholders.resolved(text))));
            part.field().ifPresent(field -> new PlanFields(map, tables, out).write(field, part.address()));
            follow(part);
        }

        /** What follows from the map and belongs to a chapter. */
        private void follow(Chapter part) {
            switch (part) {
                case PROCESSES -> {
                    tables.inNumbers();
                    out.picture(pictures.series(map, say));
                }
                case NEEDS_TEMPLATE -> {
                    tables.coverage();
                    out.picture(pictures.coverage(map, say));
                }
                case ACTORS_TEMPLATE -> {
                    tables.sectors();
                    tables.kindsOfService();
                    out.picture(pictures.map(map, say));
                }
                case PLATFORMS_TEMPLATE -> tables.platforms();
                case DEVELOPMENT -> {
                    tables.topics();
                    tables.otherSteps();
                }
                case PARTICIPATION -> general();
                case PROJECT,
                        INTRODUCTION,
                        TOOLS,
                        METHODOLOGY,
                        METHODS,
                        CASE_WORK,
                        INFORMATION_SHARING,
                        REGIONAL_SUPPORT,
                        CONCLUSION -> {}
            }
        }

        /** Recommendations of no field, if there are any. */
        private void general() {
            if (!PlanFields.recommendations(map, RecommendationField.GENERAL).isEmpty()) {
                out.heading(3, "general", "2.4", say.text("plan.general"));
                new PlanFields(map, tables, out).write(RecommendationField.GENERAL, "general");
            }
        }
    }
}
