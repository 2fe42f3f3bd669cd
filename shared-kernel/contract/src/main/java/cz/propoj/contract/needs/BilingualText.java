package cz.propoj.contract.needs;

import java.util.Locale;

/** The same thing said in both languages of the service; a text that is blank in either is refused. */
public record BilingualText(String czech, String english) {
    public BilingualText {
        if (czech.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a text is missing in one of the languages");
        }
    }

    /** English for those who read English, Czech for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : czech;
    }
}
