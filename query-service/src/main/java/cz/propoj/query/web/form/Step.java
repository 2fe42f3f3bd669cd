package cz.propoj.query.web.form;

import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a record that asks for no more than whether it is meant.
 *
 * @param page last part of the page's address
 * @param words under which key its words stand
 * @param method {@code POST} or {@code DELETE}
 * @param path of the interface, below the record
 * @param allowed which records can take it
 * @param undo null: nothing takes it back
 * @param grave whether the button warns
 * @param atOnce whether it is true since now, so that nobody is asked since when and why
 */
public record Step<R>(
        String page,
        String words,
        String method,
        String path,
        Predicate<R> allowed,
        @Nullable Undo<R> undo,
        boolean grave,
        boolean atOnce) {

    /**
     * What takes a step back.
     *
     * @param body as JSON; null: there is none
     */
    public record Undo<R>(String method, String path, Function<R, @Nullable String> body) {}

    /** Of any record, not undone, with a day and a reason. */
    public static <R> Step<R> of(String page, String words, String method, String path) {
        return new Step<>(page, words, method, path, _ -> true, null, false, false);
    }

    /** The one that an address names. */
    public static <R> Step<R> named(String page, List<Step<R>> steps) {
        return steps.stream().filter(step -> step.page.equals(page)).findFirst().orElseThrow(Pages::notFound);
    }

    public Step<R> when(Predicate<R> condition) {
        return new Step<>(page, words, method, path, condition, undo, grave, atOnce);
    }

    public Step<R> undoneBy(String undoMethod, String undoPath) {
        var body = undoMethod.equals("DELETE") ? null : "{}";
        return undoneBy(undoMethod, undoPath, _ -> body);
    }

    public Step<R> undoneBy(String undoMethod, String undoPath, Function<R, @Nullable String> body) {
        return new Step<>(page, words, method, path, allowed, new Undo<>(undoMethod, undoPath, body), grave, atOnce);
    }

    public Step<R> gravely() {
        return new Step<>(page, words, method, path, allowed, undo, true, atOnce);
    }

    public Step<R> immediately() {
        return new Step<>(page, words, method, path, allowed, undo, grave, true);
    }

    /**
     * The form that asks.
     *
     * @param form with the words of the step, its address, the record and its version
     */
    public FormView form(FormView form, R row) {
        var asked = form.by(method);
        if (undo != null) {
            var record = form.action().substring(0, form.action().length() - path.length());
            asked = asked.undoneBy(new FormView.Undo(undo.method, record + undo.path, undo.body.apply(row)));
        }
        if (grave) {
            asked = asked.gravely();
        }
        return atOnce ? asked.atOnce() : asked;
    }
}
