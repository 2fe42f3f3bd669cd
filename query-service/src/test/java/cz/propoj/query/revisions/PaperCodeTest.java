package cz.propoj.query.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.revisions.Signature;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaperCodeTest {
    private static final Signature SIGNATURE = new Signature(
            new AccountId(new UUID(1, 1)), LocalDate.of(2025, 12, 12), 812, "6b86b273ff34fce19d6b804eff5a3f5747ada4ea");

    @Test
    void the_code_says_the_position_and_the_beginning_of_the_hash() {
        assertThat(PaperCode.code(SIGNATURE)).isEqualTo("812-6b86b-273ff-34fce-19d6b");
    }

    @Test
    void a_code_is_typed_as_people_do_and_fits_its_own_state_only() {
        assertThat(PaperCode.fits(" 812 6B86B 273FF 34FCE 19D6B", SIGNATURE)).isTrue();
        assertThat(PaperCode.fits("812-6b86b-273ff-34fce-19d6c", SIGNATURE)).isFalse();
        assertThat(PaperCode.fits("813-6b86b-273ff-34fce-19d6b", SIGNATURE)).isFalse();
        assertThat(PaperCode.fits("", SIGNATURE)).isFalse();
    }

    @Test
    void the_picture_has_the_three_corners_that_readers_look_for() {
        var paper = PaperCode.of(SIGNATURE, "https://propoj.mesto.cz/site/orp-3215/revize/2025");
        var last = paper.size() - 7;

        assertThat(paper.address())
                .isEqualTo("https://propoj.mesto.cz/site/orp-3215/revize/2025?kod=812-6b86b-273ff-34fce-19d6b");
        assertThat(paper.picture())
                .startsWith("M0 0h1v1h-1z")
                .contains("M" + last + " 0h", "M0 " + last + "h")
                .doesNotContain("M" + (last - 1) + " 0h", "M" + paper.size() + " ");
    }
}
