package cz.propoj.command.workbooks.templates;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.AttributeColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.CompositionColumn;
import cz.propoj.contract.workbooks.ContactColumn;
import cz.propoj.contract.workbooks.MeetingColumn;
import cz.propoj.contract.workbooks.NeedColumn;
import cz.propoj.contract.workbooks.PlatformColumn;
import java.util.Arrays;
import java.util.List;

/**
 * What kind of value a column holds.
 *
 * @param codes the closed list of the column, if it has one
 * @param least the smallest number allowed
 * @param most the largest number allowed
 */
record ColumnType(Type type, List<CodeList> codes, int least, int most) {
    enum Type {
        TEXT,
        /** Text whose line breaks stay. */
        PROSE,
        TEXTS,
        /** Each line a text of its own, such as a note. */
        LINES,
        ICO,
        NUMBER,
        /** Of a span of time its first day. */
        DAY,
        /** Of a span of time its last day. */
        LAST_DAY,
        YES_NO,
        CODE,
        CODES
    }

    private static final int ANY = Integer.MAX_VALUE;
    private static final int MOST_CLIENTS = 1_000_000;
    private static final int WORST_LEVEL = 1;
    private static final int BEST_LEVEL = 5;

    static ColumnType of(Column column) {
        return switch (column) {
            case ActorColumn c -> of(c);
            case AttributeColumn<?> c -> of(c.type());
            case ContactColumn _ -> plain(Type.TEXT);
            case PlatformColumn c -> of(c);
            case CompositionColumn _ -> plain(Type.TEXT);
            case MeetingColumn c -> of(c);
            case NeedColumn c -> of(c);
            default -> throw new IllegalArgumentException("no such column: " + column);
        };
    }

    /** Whether a cell may hold several values. */
    boolean isOfSeveral() {
        return switch (type) {
            case TEXTS, LINES, CODES -> true;
            case TEXT, PROSE, ICO, NUMBER, DAY, LAST_DAY, YES_NO, CODE -> false;
        };
    }

    private static ColumnType of(AttributeType type) {
        return switch (type) {
            case AttributeType.Line _, AttributeType.Phrase _, AttributeType.WebAddress _ -> plain(Type.TEXT);
            case AttributeType.Text _ -> plain(Type.PROSE);
            case AttributeType.Lines _ -> plain(Type.TEXTS);
            case AttributeType.Ico _ -> plain(Type.ICO);
            case AttributeType.WholeNumber number ->
                new ColumnType(Type.NUMBER, List.of(), number.least(), number.most());
            case AttributeType.Day _ -> plain(Type.DAY);
            case AttributeType.YesNo _ -> plain(Type.YES_NO);
            case AttributeType.Choice choice -> new ColumnType(Type.CODE, choice.terms(), 0, ANY);
            case AttributeType.Choices choices -> new ColumnType(Type.CODES, choices.terms(), 0, ANY);
        };
    }

    private static ColumnType of(ActorColumn column) {
        return switch (column) {
            case NAME -> plain(Type.TEXT);
            case PARTICIPATION -> plain(Type.TEXTS);
            case CRISIS_NETWORK -> plain(Type.YES_NO);
            case CAPACITY, FREE_CAPACITY -> number(MOST_CLIENTS);
            case CAPACITY_AS_OF -> plain(Type.DAY);
            case KIND -> code(Type.CODE, ActorKind.values());
            case NEEDS_FROM_NETWORK, OFFERS_TO_NETWORK, NOTE, PRIVATE_NOTE -> plain(Type.LINES);
        };
    }

    private static ColumnType of(PlatformColumn column) {
        return switch (column) {
            case COORDINATOR -> plain(Type.TEXTS);
            case DISSOLVED -> plain(Type.LAST_DAY);
        };
    }

    private static ColumnType of(MeetingColumn column) {
        return switch (column) {
            case PLATFORM -> plain(Type.TEXT);
            case DATE -> plain(Type.DAY);
            case TOPIC -> plain(Type.PROSE);
            case PARTICIPANTS -> plain(Type.TEXTS);
        };
    }

    private static ColumnType of(NeedColumn column) {
        return switch (column) {
            case AREA -> code(Type.CODE, NeedArea.values());
            case NEED, FORM, ACTIVITY -> plain(Type.TEXT);
            case LEVEL -> new ColumnType(Type.NUMBER, List.of(), WORST_LEVEL, BEST_LEVEL);
            case RISKS, PRACTICE -> plain(Type.PROSE);
            case PHASE -> code(Type.CODE, Focus.values());
            case POSSIBLE_ACTORS, INVOLVED_ACTORS -> plain(Type.TEXTS);
        };
    }

    private static ColumnType plain(Type type) {
        return new ColumnType(type, List.of(), 0, ANY);
    }

    private static ColumnType number(int most) {
        return new ColumnType(Type.NUMBER, List.of(), 0, most);
    }

    private static ColumnType code(Type type, CodeList[] codes) {
        return new ColumnType(type, Arrays.asList(codes), 0, ANY);
    }
}
