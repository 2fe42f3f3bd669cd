package cz.propoj.query.networkmap;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.query.networkmap.folding.MapRows;
import cz.propoj.query.networkmap.rows.Ref;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What notes are about, by name. */
final class Subjects {
    private final MapRows face;

    Subjects(MapRows face) {
        this.face = face;
    }

    /** What there is; nothing when no such record is there, or it is no id of one. */
    Optional<Ref> known(Subject subject, Optional<NetworkState> network) {
        try {
            return subject.kind() == SubjectKind.NETWORK
                    ? network.filter(
                                    state -> subject.id().equals(state.network().value()))
                            .map(state -> new Ref(subject.id(), state.name(), true))
                    : Optional.ofNullable(of(subject)).filter(_ -> isThere(subject));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isThere(Subject subject) {
        return switch (subject.kind()) {
            case ACTOR -> face.actors().containsKey(ActorId.of(subject.id()));
            case PLATFORM -> face.platforms().containsKey(PlatformId.of(subject.id()));
            case MEETING, NEED, NETWORK -> true;
        };
    }

    /** Null: about the network itself, or about something that is not there. */
    @Nullable
    Ref of(Subject subject) {
        return switch (subject.kind()) {
            case ACTOR -> face.ref(ActorId.of(subject.id()));
            case PLATFORM -> face.ref(PlatformId.of(subject.id()));
            case MEETING ->
                Optional.ofNullable(face.meetings().get(MeetingId.of(subject.id())))
                        .map(meeting -> new Ref(
                                subject.id(),
                                Objects.requireNonNullElse(meeting.agenda().topic(), ""),
                                !meeting.state().cancelled()))
                        .orElse(null);
            case NEED ->
                Optional.ofNullable(face.needs().get(NeedId.of(subject.id())))
                        .map(need ->
                                new Ref(subject.id(), need.name(), !need.state().retired()))
                        .orElse(null);
            case NETWORK -> null;
        };
    }
}
