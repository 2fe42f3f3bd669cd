package cz.propoj.standalone.demonstration;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those whom a visitor of the example can be, one for each role. */
enum DemonstrationAccount {
    COORDINATOR("koordinator", Role.COORDINATOR, "Koordinátor sítě (ukázka)", 0xc0),
    REGIONAL_PLANNER("planovac", Role.REGIONAL_PLANNER, "Krajský plánovač (ukázka)", 0xc1),
    CASE_MANAGER("manazer", Role.CASE_MANAGER, "Case manažer (ukázka)", 0xc2),
    ACTOR("akter", Role.ACTOR, "Zástupce aktéra (ukázka)", 0xc3),
    READER("ctenar", Role.READER, "Čtenář (ukázka)", 0xc4),
    ADMINISTRATOR("spravce-uctu", Role.ADMINISTRATOR, "Správce účtů (ukázka)", 0xc5);

    private static final long NETWORK = 0x5f0e3e4c6f0b4a52L;
    private static final long FIRST = 0x9f0a321500000000L;

    private final String login;
    private final Role role;
    private final String displayName;
    private final long number;

    DemonstrationAccount(String login, Role role, String displayName, int number) {
        this.login = login;
        this.role = role;
        this.displayName = displayName;
        this.number = number;
    }

    String login() {
        return login;
    }

    Role role() {
        return role;
    }

    String displayName() {
        return displayName;
    }

    AccountId account() {
        return new AccountId(new UUID(NETWORK, FIRST + number));
    }

    /** @param actor whose user it is; needed for the role of an actor alone */
    Grant grant(NetworkId network, @Nullable ActorId actor) {
        return switch (this) {
            case COORDINATOR, REGIONAL_PLANNER, CASE_MANAGER, READER -> new Grant(role, network, null);
            case ACTOR -> new Grant(role, network, actor);
            case ADMINISTRATOR -> new Grant(role, null, null);
        };
    }
}
