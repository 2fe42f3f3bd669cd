package cz.propoj.command.runtime;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.propoj.command.Service;
import cz.propoj.command.networks.NetworkCommand.DefineTargetGroup;
import cz.propoj.command.networks.NetworkCommand.RenameNetwork;
import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.runtime.refusals.VersionConflict;
import cz.propoj.contract.access.AccountId;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SeveralInstancesTest {
    private static final int WISHES = 20;
    private static final CommandMetadata ASKED = CommandMetadata.of(TACHOV, new AccountId(UUID.randomUUID()));

    private final Service service = Service.running();

    @Test
    void wishes_for_one_record_through_two_instances_are_all_stored_each_once() {
        try (var other = service.anotherInstance()) {
            var senders = new CommandSender[] {service.bean(CommandSender.class), other.getBean(CommandSender.class)};
            var answers = new ArrayList<CompletableFuture<Accepted>>();
            for (var i = 0; i < WISHES; i++) {
                answers.add(senders[i % 2].sendLater(new DefineTargetGroup(TACHOV, "skupina " + i), ASKED));
            }
            var accepted = answers.stream().map(CompletableFuture::join).toList();

            assertThat(accepted).extracting(Accepted::version).doesNotHaveDuplicates();
            assertThat(accepted).extracting(Accepted::position).doesNotHaveDuplicates();
            assertThat(service.bean(Networks.class).find(TACHOV).orElseThrow().targetGroups())
                    .filteredOn(group -> group.startsWith("skupina "))
                    .hasSize(WISHES);

            var read = accepted.stream().mapToLong(Accepted::version).max().orElseThrow();
            senders[0].send(new RenameNetwork(TACHOV, "Tachovsko"), ASKED.expecting(read));
            assertThatThrownBy(() -> senders[1].send(new RenameNetwork(TACHOV, "Tachov"), ASKED.expecting(read)))
                    .isInstanceOf(VersionConflict.class);
        }
    }
}
