package cz.propoj.contract.needs;

import cz.propoj.contract.Copies;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The general template of needs and activities (šablona potřeb a činností), from which a network starts. What a
 * network makes of it is its own; the template only offers.
 *
 * <p>Keys are lower-case letters, digits and hyphens. They are unique in the whole template and never change their
 * meaning, so a network's own variant can say where each of its entries came from.
 *
 * @param version counts from 1; another meaning of an entry is another version
 * @param actors every kind of actor that an activity names, to choose from
 * @param areas all six, in the order of {@link NeedArea}
 */
public record NeedsTemplate(int version, List<PossibleActor> actors, List<AreaOfNeeds> areas) {
    private static final NeedsTemplate GENERAL =
            new NeedsTemplateReader().read(Outline.ofResource("general-template-1.txt"));

    public NeedsTemplate {
        actors = Copies.of(actors);
        areas = Copies.of(areas);
    }

    /** The present version of the general template. */
    public static NeedsTemplate general() {
        return GENERAL;
    }

    /** The need of this key, with its area. */
    public Optional<Entry> entry(String key) {
        return areas.stream()
                .flatMap(area -> area.needs().stream().map(need -> new Entry(area.area(), need)))
                .filter(entry -> entry.need().key().equals(key))
                .findFirst();
    }

    /** A need and where it stands. */
    public record Entry(NeedArea area, Need need) {}

    public record AreaOfNeeds(NeedArea area, List<Need> needs) {
        public AreaOfNeeds {
            needs = Copies.of(needs);
        }
    }

    /**
     * What a child needs.
     *
     * @param risks what threatens when it is not met, offered for an assessment
     */
    public record Need(String key, BilingualText name, List<BilingualText> risks, List<Form> forms) {
        public Need {
            risks = Copies.of(risks);
            forms = Copies.of(forms);
        }
    }

    /** How the fulfilled need looks in the life of a contented child, in one sentence. */
    public record Form(String key, BilingualText name, List<SuggestedActivity> activities) {
        public Form {
            activities = Copies.of(activities);
        }
    }

    /** What can be done so that the need is met better, and kinds of actors who could do it, alone or together. */
    public record SuggestedActivity(String key, BilingualText name, Focus phase, List<PossibleActor> possibleActors) {
        public SuggestedActivity {
            possibleActors = Copies.of(possibleActors);
        }

        /** The activity as a network takes it over, in the language of the network. */
        public ActivityPlan plan(Locale language) {
            return new ActivityPlan(
                    name.in(language),
                    phase,
                    possibleActors.stream()
                            .map(actor -> actor.name().in(language))
                            .toList());
        }
    }

    /** A kind of actor: a library, not the library of one town. */
    public record PossibleActor(String key, BilingualText name) {}
}
