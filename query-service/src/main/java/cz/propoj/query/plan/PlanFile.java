package cz.propoj.query.plan;

import cz.propoj.query.plan.document.Document;
import cz.propoj.query.plan.docx.FileWords;
import cz.propoj.query.plan.docx.WordFile;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans as files of Word. */
@Component
final class PlanFile {
    private final PageWords words;

    PlanFile(PageWords words) {
        this.words = words;
    }

    /**
     * The same document on the same letterhead always gives the same file.
     *
     * @param letterhead of the town; nothing: a plain one
     */
    byte[] write(Document document, Optional<byte[]> letterhead) {
        return WordFile.of(document, letterhead.orElse(null), words(document.language()));
    }

    /** What a town changes into its own. */
    byte[] standardLetterhead(Locale language) {
        return WordFile.standardLetterhead(words(language));
    }

    private FileWords words(Locale language) {
        var say = Wording.in(language, words);
        return new FileWords(
                say.text("pictures.contents"),
                say.text("pictures.table"),
                say.text("pictures.picture"),
                say.text("pictures.page"),
                say.text("pictures.pageOf"));
    }
}
