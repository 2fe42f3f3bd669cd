package cz.propoj.command.notes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.notes.NoteCommand.*;
import cz.propoj.command.runtime.Asked;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.Recorded;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteEvent.*;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.NoteState;
import java.time.Instant;
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
final class Note extends Recorded<NoteState, NoteEvent> {
    @AggregateIdentifier
    private NoteId id;

    Note() {
        super(NoteState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteNote wish, Asked asked) {
        var author = asked.account();
        if (author == null) {
            throw new RuleBroken("note.without-author");
        }
        var written = new NoteWritten(
                wish.note(), wish.network(), wish.subject(), wish.kind(), wish.visibility(), author, wish.version());
        if (begins(written, wish.network(), asked)) {
            Check.of()
                    .there("/kind", wish.kind())
                    .there("/visibility", wish.visibility())
                    .that(wish.version() > 0, "/text", "required")
                    .done();
            apply(written);
        }
    }

    @CommandHandler
    void handle(RewordNote wish, Asked asked) {
        reword(own(asked), wish.version());
    }

    @CommandHandler
    void handle(RefileNote wish, Asked asked) {
        refile(own(asked), wish.kind(), wish.visibility());
    }

    @CommandHandler
    void handle(ReviseNote wish, Asked asked) {
        var known = own(asked);
        reword(known, wish.version());
        refile(known, wish.kind(), wish.visibility());
    }

    @CommandHandler
    void handle(WithdrawNote wish, Asked asked) {
        if (!authored(asked).withdrawn()) {
            apply(new NoteWithdrawn(id));
        }
    }

    /** Whoever is named in a note may ask a coordinator to have it erased; a private note is nobody's but the author's. */
    @CommandHandler
    void handle(EraseNote wish, Asked asked) {
        var _ = everKnown(asked, known -> {
            if (known.visibility() == Visibility.PRIVATE || wish.onlyOwn()) {
                author(known, asked);
            }
        });
        if (facts().stream().noneMatch(fact -> fact.event() instanceof NoteErased)) {
            apply(new NoteErased(id));
        }
    }

    @CommandHandler
    void handle(UndoNote wish, Asked asked) {
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

    private void refile(NoteState known, NoteKind kind, Visibility visibility) {
        if (kind != known.kind() || visibility != known.visibility()) {
            apply(new NoteRefiled(id, kind, visibility));
        }
    }

    private NoteState own(Asked asked) {
        var known = authored(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("note.withdrawn");
        }
        return known;
    }

    private NoteState authored(Asked asked) {
        return known(asked, known -> author(known, asked));
    }

    /** To others a note that not everybody who may ask sees does not exist. */
    private static void author(NoteState known, Asked asked) {
        if (known.author().equals(asked.account())) {
            return;
        }
        throw switch (known.visibility()) {
            case PRIVATE, COORDINATORS -> new NotThere();
            case NETWORK, PUBLIC -> new RuleBroken("note.of-another");
        };
    }
}
