package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Confidence;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.runtime.Wish;
import cz.propoj.command.workbooks.differences.Step;
import java.util.List;

/** Sends steps as ordinary commands, several as one commit. */
final class StepSender implements StepRunner.BatchSender {
    private final CommandSender sender;

    StepSender(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public List<Accepted> send(List<Step> steps, Context context) {
        return sender.sendTogether(steps.stream()
                .map(step -> wish(step, StepRunner.of(step, context)))
                .toList());
    }

    private static Wish wish(Step step, Context context) {
        var secret = step.secret();
        return secret == null
                ? Wish.of(step.wish().apply(1), context)
                : Wish.of(
                        Confidence.of(secret.id(), secret.texts()),
                        confided -> step.wish().apply(confided.version()),
                        context);
    }
}
