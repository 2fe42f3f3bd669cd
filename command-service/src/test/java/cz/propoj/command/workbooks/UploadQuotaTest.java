package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What people send is kept within bounds, of each account and in all. */
class UploadQuotaTest extends OnCommandSide {
    private static final int OF_ACCOUNT = 3_000_000;
    private static final int IN_ALL = 5_000_000;
    private static final AccountId OTHER = new AccountId(UUID.randomUUID());

    @Override
    CommandSideInstance another() {
        return new CommandSideInstance(
                server, folder, Duration.ofMillis(300), new UploadQuotaViews.Quota(OF_ACCOUNT, IN_ALL));
    }

    private Imports.Upload upload(AccountId account, int bytes) {
        return side.imports.beginUpload(new ImportId(UUID.randomUUID()), TACHOV, account, bytes);
    }

    private MongoCollection<Document> parts() {
        return side.database.getCollection("importParts");
    }

    @Test
    void an_account_has_a_quota_that_is_released_with_the_upload() {
        var first = upload(IMPORTER, 2_000_000);

        assertThatThrownBy(() -> upload(IMPORTER, 2_000_000))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("workbooks.no-room-of-own");
        side.imports.abandonUpload(first);
        var second = upload(IMPORTER, 2_000_000);

        assertThat(parts().countDocuments()).as("nothing was taken in").isZero();
        side.imports.abandonUpload(second);
    }

    @Test
    void all_accounts_together_have_a_quota() {
        var first = upload(IMPORTER, 2_800_000);

        assertThatThrownBy(() -> upload(OTHER, 2_800_000))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("workbooks.no-room");
        upload(OTHER, 2_000_000);
        side.imports.abandonUpload(first);
    }

    @Test
    void jobs_that_wait_for_acceptance_are_deleted_for_a_new_upload() {
        var id = side.imports
                .upload(TACHOV, IMPORTER, null, List.of(Samples.of(2024)))
                .id();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> side.jobs.find(id).orElseThrow().state() == State.CHECKED);

        upload(IMPORTER, OF_ACCOUNT);

        assertThat(side.jobs.find(id)).isEmpty();
        assertThat(parts().countDocuments()).isZero();
    }

    @Test
    void a_complete_upload_counts_with_its_real_size() {
        var upload = upload(IMPORTER, OF_ACCOUNT);
        upload.incoming().add(new byte[1_500_000], OF_ACCOUNT);
        upload.incoming().end("akteri.xlsx");
        side.imports.completeUpload(upload, TACHOV, null);

        upload(IMPORTER, 1_400_000);
    }

    @Test
    void files_of_an_abandoned_upload_are_deleted() {
        var broken = upload(IMPORTER, 2_000_000);
        broken.incoming().add(new byte[1_500_000], OF_ACCOUNT);
        assertThat(parts().countDocuments()).isPositive();
        side.close();
        side = another();
        assertThatThrownBy(() -> upload(IMPORTER, 2_000_000))
                .as("it may still be going on elsewhere")
                .isInstanceOf(RuleBroken.class);

        side.database
                .getCollection("importBytes")
                .updateMany(
                        Filters.empty(),
                        Updates.set("at", Date.from(Instant.now().minus(Duration.ofMinutes(3)))));

        await().atMost(Duration.ofSeconds(20)).until(() -> parts().countDocuments() == 0);
        upload(IMPORTER, OF_ACCOUNT);
    }

    @Test
    void files_from_before_the_quota_are_deleted_at_the_start() {
        parts().insertOne(
                        new Document("_id", "x").append("job", UUID.randomUUID().toString()));
        side.close();

        side = another();

        await().atMost(Duration.ofSeconds(20)).until(() -> parts().countDocuments() == 0);
    }
}
