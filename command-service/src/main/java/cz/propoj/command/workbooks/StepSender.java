package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Confidence;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.workbooks.differences.Step;

/** Sends steps by the way every wish takes. */
final class StepSender implements CarryingOut.Sending {
    private final CommandSender sender;

    StepSender(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public Accepted send(Step step, Context context) {
        var secret = step.secret();
        return secret == null
                ? sender.send(step.wish().apply(1), context)
                : sender.send(
                        Confidence.of(secret.id(), secret.texts()),
                        confided -> step.wish().apply(confided.version()),
                        context);
    }
}
