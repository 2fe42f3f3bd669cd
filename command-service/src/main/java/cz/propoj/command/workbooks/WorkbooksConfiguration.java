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

/** The beans of the import of workbooks. */
@Configuration(proxyBeanMethods = false)
class WorkbooksConfiguration {
    /** @param claim seconds after which another instance resumes the work of one that died */
    @Bean(destroyMethod = "close")
    ImportWorkers importWorkers(
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
        var stepRunner = new StepRunner(new StepSender(sender), blocking.threads());
        return new UndoJob(new ImportJobViews(database), workers, sender, stepRunner, log, vault, clock);
    }

    @Bean
    Imports imports(
            MongoDatabase database,
            EventLog log,
            Vault vault,
            CommandSender sender,
            Blocking blocking,
            UndoJob undoJob,
            ImportWorkers workers,
            Clock clock,
            @Value("${propoj.workbooks.kept-megabytes-of-account:250}") int perAccount,
            @Value("${propoj.workbooks.kept-megabytes:1024}") int total) {
        var jobs = new ImportJobViews(database);
        var quota = new UploadQuotaViews(database, UploadQuotaViews.Quota.ofMegabytes(perAccount, total), clock);
        var uploads = new UploadViews(database, vault, quota);
        var checkJob = new CheckJob(
                new WorkbookFiles(Limits.DEFAULT), log, vault, new RememberedChoiceViews(database, vault), clock);
        var stepRunner = new StepRunner(new StepSender(sender), blocking.threads());
        var storeJob = new StoreJob(jobs, uploads, checkJob, sender, stepRunner, clock);
        return new Imports(jobs, uploads, quota, checkJob, storeJob, undoJob, workers, clock);
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
