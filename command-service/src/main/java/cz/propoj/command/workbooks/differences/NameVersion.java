package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorEvent.PersonalNameChanged;
import cz.propoj.contract.time.Fact;
import java.util.Collection;

/** Which name of a person in the vault is the newest that the log knows of; a change that failed may have left another. */
public final class NameVersion {
    private NameVersion() {}

    public static int newest(Collection<Fact<ActorEvent>> facts) {
        return facts.stream()
                .mapToInt(fact -> fact.event() instanceof PersonalNameChanged named ? named.version() : 1)
                .max()
                .orElse(1);
    }
}
