package cz.propoj.contract.notes;

/**
 * What a note is about.
 *
 * @param id the id of the record, for a network its code
 */
public record Subject(SubjectKind kind, String id) {}
