package cz.propoj.command.workbooks;

import com.mongodb.client.MongoDatabase;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.workbooks.reading.Limits;
import cz.propoj.command.workbooks.reading.WorkbookFiles;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.MessageBundle;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the take-over of workbooks together. */
@Configuration(proxyBeanMethods = false)
class WorkbooksConfiguration {
    /** @param claim seconds after which the work of an instance that died is taken up by another one */
    @Bean(destroyMethod = "close")
    ImportWorkers takeOverWorkers(
            MongoDatabase database,
            Blocking blocking,
            Clock clock,
            @Value("${propoj.workbooks.claim-seconds:15}") int claim) {
        return new ImportWorkers(new ImportJobViews(database), blocking.threads(), clock, Duration.ofSeconds(claim));
    }

    @Bean
    UndoJob takingBack(
            MongoDatabase database,
            EventLog log,
            Vault vault,
            CommandSender sender,
            Blocking blocking,
            ImportWorkers workers,
            Clock clock) {
        var carryingOut = new StepRunner(new StepSender(sender), blocking.threads());
        return new UndoJob(new ImportJobViews(database), workers, sender, carryingOut, log, vault, clock);
    }

    @Bean
    Imports takeOvers(
            MongoDatabase database,
            EventLog log,
            Vault vault,
            CommandSender sender,
            Blocking blocking,
            UndoJob takingBack,
            ImportWorkers workers,
            Clock clock,
            @Value("${propoj.workbooks.kept-megabytes-of-account:250}") int ofAccount,
            @Value("${propoj.workbooks.kept-megabytes:1024}") int inAll) {
        var jobs = new ImportJobViews(database);
        var kept = new UploadQuotaViews(database, UploadQuotaViews.Budget.ofMegabytes(ofAccount, inAll), clock);
        var sealed = new UploadViews(database, vault, kept);
        var checking = new CheckJob(
                new WorkbookFiles(Limits.DEFAULT), log, vault, new RememberedChoiceViews(database, vault), clock);
        var carryingOut = new StepRunner(new StepSender(sender), blocking.threads());
        var storing = new StoreJob(jobs, sealed, checking, sender, carryingOut, clock);
        return new Imports(jobs, sealed, kept, checking, storing, takingBack, workers, clock);
    }

    @Bean
    ImportPresenter jobPresenter(MessageSource messages, Clock clock) {
        return new ImportPresenter(messages, clock);
    }

    @Bean
    MessageBundle workbookMessages() {
        return new MessageBundle("cz.propoj.command.workbooks.messages");
    }
}
