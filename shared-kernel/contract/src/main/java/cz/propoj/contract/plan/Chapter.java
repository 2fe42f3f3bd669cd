package cz.propoj.contract.plan;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.recommendations.RecommendationField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chapter of the plan that can be written, in the order of the plan. */
public enum Chapter implements CodeList {
    PROJECT(Part.FRONT, "", "O dokumentu", "About this document"),
    INTRODUCTION(Part.FRONT, "", "Úvod", "Introduction"),
    PROCESSES(
            Part.FIRST,
            "1",
            "Zajištění procesů podporujících síťování a koordinaci služeb pro děti",
            "Processes that support networking and the coordination of services for children"),
    TOOLS(
            Part.FIRST,
            "2",
            "Nástroje podpory síťování a koordinace sítě",
            "Tools of networking and of coordinating the network"),
    NEEDS_TEMPLATE(Part.FIRST, "2.1", "Šablona potřeb a činností", "Template of needs and activities"),
    ACTORS_TEMPLATE(Part.FIRST, "2.2", "Šablona aktérů sítě", "Template of the actors of the network"),
    PLATFORMS_TEMPLATE(Part.FIRST, "2.3", "Šablona mezioborových platforem", "Template of interdisciplinary platforms"),
    METHODOLOGY(
            Part.FIRST, "3", "Metodická doporučení k využití nástrojů (šablon)", "How to use the tools (templates)"),
    METHODS(
            Part.SECOND,
            "1",
            "Metody a pracovní postupy mezioborové spolupráce",
            "Methods and procedures of interdisciplinary cooperation"),
    DEVELOPMENT(
            Part.SECOND,
            "2",
            "Rozvíjení metod a pracovních postupů mezioborové spolupráce v praxi",
            "Developing the methods and procedures of interdisciplinary cooperation in practice"),
    CASE_WORK(Part.SECOND, "2.1", "Případová práce", "Case work", RecommendationField.CASE_WORK),
    INFORMATION_SHARING(
            Part.SECOND,
            "2.2",
            "Sdílení informací a včasná identifikace",
            "Sharing information and early identification",
            RecommendationField.INFORMATION_SHARING),
    PARTICIPATION(
            Part.SECOND,
            "2.3",
            "Participace dětí a rodin",
            "Participation of children and families",
            RecommendationField.PARTICIPATION),
    REGIONAL_SUPPORT(
            Part.SECOND,
            "3",
            "Podpora sítí v obcích ze strany kraje",
            "How the region supports the networks of its towns"),
    CONCLUSION(Part.END, "", "Závěr", "Conclusion");

    /** Where in the plan a chapter stands. */
    public enum Part {
        FRONT,
        FIRST,
        SECOND,
        END
    }

    private final Part part;
    private final String number;
    private final String czech;
    private final String english;
    private final @Nullable RecommendationField field;

    Chapter(Part part, String number, String czech, String english) {
        this(part, number, czech, english, null);
    }

    Chapter(Part part, String number, String czech, String english, @Nullable RecommendationField field) {
        this.part = part;
        this.number = number;
        this.czech = czech;
        this.english = english;
        this.field = field;
    }

    public Part part() {
        return part;
    }

    /** Within its part; empty for a chapter without one. */
    public String number() {
        return number;
    }

    /** Whose practice, findings and recommendations follow it. */
    public Optional<RecommendationField> field() {
        return Optional.ofNullable(field);
    }

    /** In addresses, and as the place inside the document. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is part of the plan of such a network: what a region does for its towns stands in its own plan only. */
    public boolean isIn(NetworkId network) {
        return this != REGIONAL_SUPPORT || network.isRegion();
    }

    public static List<Chapter> of(NetworkId network) {
        return Stream.of(values()).filter(one -> one.isIn(network)).toList();
    }

    public static Optional<Chapter> at(String address) {
        return Arrays.stream(values())
                .filter(one -> one.address().equals(address))
                .findFirst();
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }
}
