package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.eventlog.vault.Vault;

/** Sends steps by the way every wish takes. */
final class StepSender implements CarryingOut.Sending {
    private final CommandSender sender;
    private final Vault vault;

    StepSender(CommandSender sender, Vault vault) {
        this.sender = sender;
        this.vault = vault;
    }

    @Override
    public Accepted send(Step step, Context context) {
        var secret = step.secret();
        var version = 1;
        if (secret != null) {
            version = vault.putAll(secret.id(), secret.texts()).values().stream()
                    .max(Integer::compare)
                    .orElse(1);
        }
        return sender.send(step.wish().apply(version), context);
    }
}
