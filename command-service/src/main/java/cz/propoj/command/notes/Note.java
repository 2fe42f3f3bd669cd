package cz.propoj.command.notes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.notes.NoteCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteClassification;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteEvent.*;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.NoteState;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One note, without its text. */
@Aggregate
final class Note extends HistoryAggregate<NoteState, NoteEvent> {
    private static final int THEMES = 20;

    @AggregateIdentifier
    private NoteId id;

    Note() {
        super(NoteState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteNote command, CommandContext asked) {
        var author = asked.account();
        if (author == null) {
            throw new RuleBroken("note.without-author");
        }
        var written = new NoteWritten(
                command.note(),
                command.network(),
                command.subject(),
                command.kind(),
                command.visibility(),
                author,
                command.version());
        if (begins(written, command.network(), asked)) {
            Check.of()
                    .there("/kind", command.kind())
                    .there("/visibility", command.visibility())
                    .that(command.version() > 0, "/text", "required")
                    .under("", classification(command.classification(), asked))
                    .done();
            apply(written);
            if (!command.classification().equals(NoteClassification.NONE)) {
                apply(new NoteClassified(command.note(), command.classification()));
            }
        }
    }

    @CommandHandler
    void handle(RewordNote command, CommandContext asked) {
        reword(own(asked), command.version());
    }

    @CommandHandler
    void handle(RefileNote command, CommandContext asked) {
        refile(own(asked), command.kind(), command.visibility(), command.classification(), asked);
    }

    @CommandHandler
    void handle(ReviseNote command, CommandContext asked) {
        var known = own(asked);
        reword(known, command.version());
        refile(known, command.kind(), command.visibility(), command.classification(), asked);
    }

    @CommandHandler
    void handle(WithdrawNote command, CommandContext asked) {
        if (!authored(asked).withdrawn()) {
            apply(new NoteWithdrawn(id));
        }
    }

    /** Whoever is named in a note may ask a coordinator to have it erased; a private note is nobody's but the author's. */
    @CommandHandler
    void handle(EraseNote command, CommandContext asked) {
        var _ = everKnown(asked, known -> {
            if (known.visibility() == Visibility.PRIVATE || command.onlyOwn()) {
                author(known, asked);
            }
        });
        if (facts().stream().noneMatch(fact -> fact.event() instanceof NoteErased)) {
            apply(new NoteErased(id));
        }
    }

    @CommandHandler
    void handle(UndoNote command, CommandContext asked) {
        var _ = authored(asked);
        apply(new NoteWithdrawn(id));
    }

    @EventSourcingHandler
    void on(NoteEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.note();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(NoteState state) {
        return state.network();
    }

    private void reword(NoteState known, int version) {
        if (version > known.version()) {
            apply(new NoteReworded(id, version));
        }
    }

    private void refile(
            NoteState known,
            Sent<NoteKind> sentKind,
            Sent<Visibility> sentVisibility,
            Sent<NoteClassification> sentClassification,
            CommandContext asked) {
        var kind = sentKind.onto(known.kind());
        var visibility = sentVisibility.onto(known.visibility());
        var classification = sentClassification.onto(known.classification(), NoteClassification.NONE);
        var isSorted = !classification.equals(known.classification());
        Check.of()
                .there("/kind", kind)
                .there("/visibility", visibility)
                .under("", isSorted ? classification(classification, asked) : Check.of())
                .done();
        if (kind != known.kind() || visibility != known.visibility()) {
            apply(new NoteRefiled(id, Objects.requireNonNull(kind), Objects.requireNonNull(visibility)));
        }
        if (isSorted) {
            apply(new NoteClassified(id, classification));
        }
    }

    /** Nobody finds out today what happens tomorrow. */
    private static Check classification(NoteClassification wanted, CommandContext asked) {
        var foundOn = wanted.foundOn();
        return Check.of()
                .date("/classification/foundOn", foundOn)
                .that(foundOn == null || !foundOn.isAfter(asked.day()), "/classification/foundOn", "note.found-later")
                .that(wanted.themes().size() <= THEMES, "/classification/themes", "too-many", THEMES)
                .lines("/classification/themes", wanted.themes());
    }

    private NoteState own(CommandContext asked) {
        var known = authored(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("note.withdrawn");
        }
        return known;
    }

    private NoteState authored(CommandContext asked) {
        return known(asked, known -> author(known, asked));
    }

    /** To others a note that not everybody who may ask sees does not exist. */
    private static void author(NoteState known, CommandContext asked) {
        if (known.author().equals(asked.account())) {
            return;
        }
        throw switch (known.visibility()) {
            case PRIVATE, COORDINATORS -> new RecordNotFound();
            case NETWORK, PUBLIC -> new RuleBroken("note.of-another");
        };
    }
}
