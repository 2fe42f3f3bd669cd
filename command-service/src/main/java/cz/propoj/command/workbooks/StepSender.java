package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.command.workbooks.differences.Step;
import java.util.List;

/** Sends steps as ordinary commands, several as one commit. */
final class StepSender implements StepRunner.BatchSender {
    private final CommandSender sender;

    StepSender(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public List<Accepted> send(List<Step> steps, CommandMetadata context) {
        return sender.sendTogether(steps.stream()
                .map(step -> wish(step, StepRunner.of(step, context)))
                .toList());
    }

    private static PreparedCommand wish(Step step, CommandMetadata context) {
        var protectedTexts = step.protectedTexts();
        return protectedTexts == null
                ? PreparedCommand.of(step.command().apply(1), context)
                : PreparedCommand.of(
                        VaultText.of(protectedTexts.id(), protectedTexts.texts()),
                        confided -> step.command().apply(confided.version()),
                        context);
    }
}
