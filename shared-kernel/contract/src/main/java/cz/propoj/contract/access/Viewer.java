package cz.propoj.contract.access;

import cz.propoj.contract.Copies;
import java.util.List;

/** Who is asking: an account with what was granted to it. */
public record Viewer(AccountId account, List<Grant> grants) {
    public Viewer {
        grants = Copies.of(grants);
    }
}
