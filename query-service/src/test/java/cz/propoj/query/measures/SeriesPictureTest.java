package cz.propoj.query.measures;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.graph.SmallNetwork;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SeriesPictureTest {
    private static final Wording SAY = Wording.in(Wording.CZECH, new PageWords());
    private static final int LINE = 0xff0072b2;

    @Test
    void each_number_has_its_line() throws IOException {
        var maps = SmallNetwork.maps();
        var png = SeriesPicture.of(SmallNetwork.on(maps, SmallNetwork.TODAY), maps, SAY)
                .orElseThrow();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var half = image.getWidth() / 2;

        for (var quarter = 0; quarter < 4; quarter++) {
            var left = quarter % 2 * half;
            var top = quarter / 2 * (image.getHeight() / 2);
            assertThat(IntStream.range(0, half * (image.getHeight() / 2))
                            .map(at -> image.getRGB(left + at % half, top + at / half)))
                    .contains(LINE);
        }
    }

    @Test
    void before_two_days_can_be_compared_there_is_none() {
        var maps = SmallNetwork.maps();

        assertThat(SeriesPicture.of(SmallNetwork.on(maps, LocalDate.of(1990, 1, 1)), maps, SAY))
                .isEmpty();
    }
}
