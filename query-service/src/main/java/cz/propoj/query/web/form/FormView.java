package cz.propoj.query.web.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as {@code forms.html} draws it and {@code form.js} sends it.
 *
 * @param title what is being done
 * @param about the record it is done to; null for a new one
 * @param lead a sentence of help; null: none
 * @param method {@code POST}, {@code PUT} or {@code DELETE}
 * @param action address of the interface that takes it
 * @param version of the record that was read, sent as {@code If-Match}; null: nothing is changed that was there
 * @param back where the person goes who gives up
 * @param done where the person goes when it is stored; <code>{id}</code> stands for the id in the answer
 * @param submit words on the button
 * @param undo what takes the change back; null: nothing does
 * @param current under which pointer the form's values stand in the state that a conflict answers with
 * @param grave whether the button warns, as it can't be taken back
 * @param since whether the form asks since when and why
 */
public record FormView(
        String title,
        @Nullable String about,
        @Nullable String lead,
        String method,
        String action,
        @Nullable Long version,
        String back,
        String done,
        String submit,
        @Nullable Undo undo,
        String current,
        boolean grave,
        boolean since) {

    /**
     * A change that takes another back.
     *
     * @param body as JSON; null: what the form said before it was changed; the text {@code "sent"}: what was sent
     */
    public record Undo(
            String method, String action, @Nullable String body) {}

    /** A form for something new. */
    public static FormView create(String title, String action, String back, String done, String submit) {
        return new FormView(title, null, null, "POST", action, null, back, done, submit, null, "", false, true);
    }

    /** A form for what is there; taken back by sending what it said before. */
    public static FormView change(String title, String about, String action, long version, String back, String submit) {
        return new FormView(
                title,
                about,
                null,
                "PUT",
                action,
                version,
                back,
                back,
                submit,
                new Undo("PUT", action, null),
                "",
                false,
                true);
    }

    /** A step in the life of a record, such as its end. */
    public static FormView step(String title, String about, String action, long version, String back, String submit) {
        return new FormView(title, about, null, "POST", action, version, back, back, submit, null, "", false, true);
    }

    public FormView leading(String text) {
        return new FormView(
                title, about, text, method, action, version, back, done, submit, undo, current, grave, since);
    }

    public FormView undoneBy(String undoMethod, String undoAction) {
        var way = new Undo(undoMethod, undoAction, undoMethod.equals("DELETE") ? null : "{}");
        return new FormView(
                title, about, lead, method, action, version, back, done, submit, way, current, grave, since);
    }

    /** Taken back by this change, with this body. */
    public FormView undoneBy(Undo way) {
        return new FormView(
                title, about, lead, method, action, version, back, done, submit, way, current, grave, since);
    }

    /** Taken back by sending what was sent to another address. */
    public FormView undoneBySame(String undoMethod, String undoAction) {
        var way = new Undo(undoMethod, undoAction, "\"sent\"");
        return new FormView(
                title, about, lead, method, action, version, back, done, submit, way, current, grave, since);
    }

    public FormView notUndone() {
        return new FormView(
                title, about, lead, method, action, version, back, done, submit, null, current, grave, since);
    }

    public FormView gravely() {
        return new FormView(
                title, about, lead, method, action, version, back, done, submit, undo, current, true, since);
    }

    public FormView atOnce() {
        return new FormView(
                title, about, lead, method, action, version, back, done, submit, undo, current, grave, false);
    }

    /** Where the values stand in the state that a conflict answers with, such as {@code /profile}. */
    public FormView currentUnder(String pointer) {
        return new FormView(
                title, about, lead, method, action, version, back, done, submit, undo, pointer, grave, since);
    }

    public FormView by(String otherMethod) {
        return new FormView(
                title, about, lead, otherMethod, action, version, back, done, submit, undo, current, grave, since);
    }

    /** Attributes of the form element. */
    public Map<String, String> data() {
        var data = new java.util.LinkedHashMap<String, String>();
        data.put("data-method", method);
        data.put("data-action", action);
        data.put("data-done", done);
        data.put("data-current", current);
        if (version != null) {
            data.put("data-version", String.valueOf(version));
        }
        if (undo != null) {
            data.put("data-undo-method", undo.method());
            data.put("data-undo-action", undo.action());
            if (undo.body() != null) {
                data.put("data-undo-body", undo.body());
            }
        }
        return data;
    }
}
