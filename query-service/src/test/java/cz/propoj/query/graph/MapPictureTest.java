package cz.propoj.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MapPictureTest {
    private static final Wording SAY = Wording.in(Wording.CZECH, new PageWords());
    private static final int PLATFORM = 0xffe8eef4;
    private static final int LINE_OF_A_COORDINATOR = 0xff52606d;

    private final NetworkMaps maps = SmallNetwork.maps();

    private byte[] picture(LocalDate day) {
        return MapPicture.of(SmallNetwork.on(maps, day), maps, SAY).orElseThrow();
    }

    private static Set<Integer> colours(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()))
                .collect(Collectors.toSet());
    }

    @Test
    void platforms_and_lines_are_drawn() throws IOException {
        assertThat(colours(picture(SmallNetwork.TODAY))).contains(PLATFORM, LINE_OF_A_COORDINATOR);
    }

    @Test
    void the_same_moment_gives_the_same_picture_and_another_one_another() {
        var picture = picture(SmallNetwork.TODAY);

        assertThat(MapPicture.of(SmallNetwork.on(SmallNetwork.maps(), SmallNetwork.TODAY), maps, SAY))
                .hasValue(picture);
        assertThat(picture(SmallNetwork.END_OF_2024)).isNotEqualTo(picture);
    }

    @Test
    void a_network_before_its_beginning_has_none() {
        assertThat(MapPicture.of(SmallNetwork.on(maps, LocalDate.of(1990, 1, 1)), maps, SAY))
                .isEmpty();
    }
}
