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
        var protectedTexts = step.protectedTexts();
        return protectedTexts == null
                ? Wish.of(step.command().apply(1), context)
                : Wish.of(
                        Confidence.of(protectedTexts.id(), protectedTexts.texts()),
                        confided -> step.command().apply(confided.version()),
                        context);
    }
}
