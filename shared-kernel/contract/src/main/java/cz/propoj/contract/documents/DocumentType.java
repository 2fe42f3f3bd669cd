package cz.propoj.contract.documents;

import static cz.propoj.contract.records.Attribute.choice;
import static cz.propoj.contract.records.Attribute.day;
import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.text;
import static cz.propoj.contract.records.Attribute.webAddress;

import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of a document. By hand beside it: the actor whose it is, which is a link; that its end is not before its
 * beginning; which texts stand in the vault.
 */
public final class DocumentType {
    public static final RecordType<DocumentProfile> TYPE = RecordType.<DocumentProfile>named("documents")
            .group(
                    "",
                    DocumentProfile.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    line("title", DocumentProfile::title).asRequired().asShown(),
                    choice("kind", DocumentKind.values(), DocumentProfile::kind)
                            .asRequired()
                            .asShown()
                            .asFacet(),
                    line("owner", DocumentProfile::owner).withSuggestions(),
                    day("validFrom", DocumentProfile::validFrom).asShown(),
                    day("validTo", DocumentProfile::validTo).asShown(),
                    webAddress("link", DocumentProfile::link),
                    text("note", 3, DocumentProfile::note));

    private DocumentType() {}
}
