package cz.propoj.command.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Whether a password is among those that are tried first: tens of thousands of common ones and of names and words, also with
 * digits, a year or other spellings of letters, rows of keys, sequences and repetitions. The lists are those of nbvcxz, and
 * one of Czech words.
 */
final class GuessablePasswords {
    /** As many tries as one out of 2 to the power of that many. */
    private static final double ENOUGH_BITS = 30;

    /** What comes later only makes it harder to guess, and the estimate slow. */
    private static final int LOOKED_AT = 40;

    private static final String CZECH = "czech-words-in-passwords.txt";

    private static final class Holder {
        private static final Nbvcxz ESTIMATE = new Nbvcxz(new ConfigurationBuilder()
                .setDictionaries(dictionaries())
                .setCombinationAlgorithmTimeout(200L)
                .createConfiguration());
    }

    private GuessablePasswords() {}

    static boolean include(String password) {
        var beginning = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        return Holder.ESTIMATE.estimate(beginning).getEntropy() < ENOUGH_BITS;
    }

    private static List<Dictionary> dictionaries() {
        var all = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        var czech = new DictionaryBuilder().setDictionaryName("czech").setExclusion(false);
        var words = words();
        for (var rank = 0; rank < words.size(); rank++) {
            czech.addWord(words.get(rank), rank + 1);
        }
        all.add(czech.createDictionary());
        return all;
    }

    private static List<String> words() {
        var file = Objects.requireNonNull(GuessablePasswords.class.getResourceAsStream(CZECH), CZECH);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
