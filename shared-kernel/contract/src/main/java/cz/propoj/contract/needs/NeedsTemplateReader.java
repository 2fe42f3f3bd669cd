package cz.propoj.contract.needs;

import cz.propoj.contract.needs.NeedsTemplate.AreaOfNeeds;
import cz.propoj.contract.needs.NeedsTemplate.Form;
import cz.propoj.contract.needs.NeedsTemplate.Need;
import cz.propoj.contract.needs.NeedsTemplate.PossibleActor;
import cz.propoj.contract.needs.NeedsTemplate.SuggestedActivity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes one template of its outline; the head of the resource says what may stand where. */
final class NeedsTemplateReader {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private final Set<String> keys = new HashSet<>();
    private final Map<String, PossibleActor> actors = new LinkedHashMap<>();

    NeedsTemplate read(Outline.Entry file) {
        int version = file.only("version", "actor", "area").leaf().number();
        file.below("actor", "version", "area").forEach(this::actor);
        var areas = file.below("area", "version", "actor");
        if (!areas.stream().map(NeedsTemplateReader::area).toList().equals(List.of(NeedArea.values()))) {
            throw file.problem("expected each area once, in this order: " + Arrays.toString(NeedArea.values()));
        }
        return new NeedsTemplate(
                version,
                List.copyOf(actors.values()),
                areas.stream().map(this::areaOfNeeds).toList());
    }

    private void actor(Outline.Entry line) {
        var key = shaped(line, line.leaf().codes(1).getFirst());
        if (actors.put(key, new PossibleActor(key, line.text())) != null) {
            throw line.problem("actor '" + key + "' stands here for the second time");
        }
    }

    private static NeedArea area(Outline.Entry line) {
        return line.constant(line.codes(1).getFirst(), NeedArea.class);
    }

    private AreaOfNeeds areaOfNeeds(Outline.Entry line) {
        return new AreaOfNeeds(area(line), some(line, "need").map(this::need).toList());
    }

    private Need need(Outline.Entry line) {
        var key = key(line, line.codes(1).getFirst());
        return new Need(
                key,
                line.text(),
                line.only("risks", "form").leaf().texts(),
                some(line, "form", "risks").map(this::form).toList());
    }

    private Form form(Outline.Entry line) {
        var key = key(line, line.codes(1).getFirst());
        return new Form(
                key, line.text(), some(line, "activity").map(this::activity).toList());
    }

    private SuggestedActivity activity(Outline.Entry line) {
        var codes = line.codes(2);
        return new SuggestedActivity(
                key(line, codes.get(0)),
                line.text(),
                line.constant(codes.get(1), Focus.class),
                possibleActors(line.only("who").leaf()));
    }

    private List<PossibleActor> possibleActors(Outline.Entry line) {
        var codes = line.codes();
        if (codes.isEmpty() || new HashSet<>(codes).size() != codes.size()) {
            throw line.problem("expected actors, each of them once");
        }
        return codes.stream().map(code -> known(line, code)).toList();
    }

    private PossibleActor known(Outline.Entry line, String code) {
        var actor = actors.get(code);
        if (actor == null) {
            throw line.problem("there is no actor '" + code + "'");
        }
        return actor;
    }

    /** A need without a form, or a form without an activity, would offer a network nothing to go on with. */
    private static Stream<Outline.Entry> some(Outline.Entry line, String word, String... others) {
        var below = line.below(word, others);
        if (below.isEmpty()) {
            throw line.problem("no '" + word + "' stands below");
        }
        return below.stream();
    }

    private String key(Outline.Entry line, String key) {
        if (!keys.add(shaped(line, key))) {
            throw line.problem("key '" + key + "' stands here for the second time");
        }
        return key;
    }

    private static String shaped(Outline.Entry line, String key) {
        if (!KEY.matcher(key).matches()) {
            throw line.problem("key '" + key + "' may hold only lower-case letters, digits and hyphens between them");
        }
        return key;
    }
}
