package cz.propoj.command.needs;

import cz.propoj.command.needs.NeedCommand.TakeFromTemplate;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedEvent.*;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to happen so that a need has all that an entry of the general template has. */
final class TakenEntry {
    private final TakeFromTemplate command;
    private final @Nullable NeedState known;
    private final List<NeedEvent> events = new ArrayList<>();

    private TakenEntry(TakeFromTemplate command, @Nullable NeedState known) {
        this.command = command;
        this.known = known;
    }

    /**
     * In the order in which they happen; none when nothing is missing.
     *
     * @param known null: there is no such need yet
     */
    static List<NeedEvent> events(
            TakeFromTemplate command, @Nullable NeedState known, NeedsTemplate template, NeedsTemplate.Entry entry) {
        return new TakenEntry(command, known).of(template, entry);
    }

    private List<NeedEvent> of(NeedsTemplate template, NeedsTemplate.Entry entry) {
        var need = command.need();
        if (known == null) {
            var name = entry.need().name().in(command.language());
            events.add(new NeedIdentified(need, command.network(), entry.area(), name));
        } else if (known.retired()) {
            events.add(new NeedReinstated(need));
        }
        entry.need().forms().forEach(this::add);
        var origin = new TemplateOrigin(command.key(), template.version());
        if (known == null || !origin.equals(known.template())) {
            events.add(new NeedTakenFromTemplate(need, origin.key(), origin.version()));
        }
        return events;
    }

    private void add(NeedsTemplate.Form form) {
        var id = TemplateOrigin.form(command.need(), form.key());
        if (known == null || known.form(id).isEmpty()) {
            events.add(new FormOfFulfilmentAdded(command.need(), id, form.name().in(command.language())));
        }
        for (var suggested : form.activities()) {
            var activity = TemplateOrigin.activity(command.need(), suggested.key());
            if (known == null || known.activity(activity).isEmpty()) {
                events.add(new ActivityAdded(command.need(), id, activity, suggested.plan(command.language())));
            }
        }
    }
}
