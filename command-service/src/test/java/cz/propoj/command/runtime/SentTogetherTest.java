package cz.propoj.command.runtime;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.propoj.command.Service;
import cz.propoj.command.notes.NoteCommand.RewordNote;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several wishes, decided one after another and stored as one commit. */
class SentTogetherTest {
    private final Service service = Service.running();
    private final CommandSender sender = service.bean(CommandSender.class);
    private final CommandMetadata context = CommandMetadata.of(TACHOV, new AccountId(UUID.randomUUID()));
    private final NoteId note = new NoteId(UUID.randomUUID());

    private PreparedCommand write(String text) {
        var subject = new Subject(SubjectKind.NETWORK, TACHOV.value());
        return PreparedCommand.of(
                text(text),
                confided ->
                        new WriteNote(note, TACHOV, subject, NoteKind.NEEDS, Visibility.PRIVATE, confided.version()),
                context);
    }

    private PreparedCommand reword(String text) {
        return PreparedCommand.of(text(text), confided -> new RewordNote(note, confided.version()), context);
    }

    private VaultText text(String text) {
        return VaultText.of(note.value(), Map.of(NoteEvent.TEXT_IN_VAULT, text));
    }

    private List<String> texts() {
        return service
                .bean(Vault.class)
                .allVersions(List.of(note.value()))
                .getOrDefault(note.value(), Map.of())
                .values()
                .stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    @Test
    void may_change_the_same_text_more_than_once() {
        var before = service.bean(EventLog.class).head();

        var accepted = sender.sendTogether(List.of(write("první"), reword("druhé"), reword("třetí"), reword("třetí")));

        assertThat(accepted).hasSize(4).allMatch(one -> one.version() == 2 && one.position() == before + 3);
        assertThat(texts()).containsExactly("první", "druhé", "třetí");
    }

    @Test
    void leave_neither_an_event_nor_a_text_when_one_of_them_is_refused() {
        var before = service.bean(EventLog.class).head();
        var unknown = PreparedCommand.of(new RewordNote(new NoteId(UUID.randomUUID()), 1), context);

        assertThatThrownBy(() -> sender.sendTogether(List.of(write("první"), unknown)))
                .isInstanceOf(RecordNotFound.class);

        assertThat(service.bean(EventLog.class).head()).isEqualTo(before);
        assertThat(texts()).isEmpty();
    }
}
