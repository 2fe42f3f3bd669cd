package cz.propoj.command.runtime.refusals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one refusal of a command. Carries no text that somebody typed, so that it may be logged. */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    public RuleBroken(String code, Object... args) {
        this(List.of(new Breach(code, null, List.of(args))));
    }

    public RuleBroken(List<Breach> breaches) {
        super(String.join(", ", breaches.stream().map(RuleBroken::inWords).toList()), null, false, false);
        this.breaches = List.copyOf(breaches);
    }

    /** A value that is wrong, with the place where it stands. */
    public static RuleBroken at(String pointer, String code, Object... args) {
        return new RuleBroken(List.of(new Breach(code, pointer, List.of(args))));
    }

    /** At least one. */
    public List<Breach> breaches() {
        return breaches;
    }

    /** Whether the values are wrong, as opposed to a rule that stands against good values. */
    public boolean isAboutValues() {
        return breaches.stream().anyMatch(breach -> breach.pointer() != null);
    }

    private static String inWords(Breach breach) {
        @Nullable String pointer = breach.pointer();
        return pointer == null ? breach.code() : breach.code() + " at " + pointer;
    }
}
