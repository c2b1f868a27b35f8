package org.shouhou.portal.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.shouhou.application.scanning.LetterView;
import org.shouhou.application.scanning.SeeLetters;
import org.shouhou.domain.scan.LetterField;
import org.shouhou.domain.scan.LetterState;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Words;

/** The scanned letter beside the form, where the address names one: its pages, and what was read on them. */
@Named
@RequestScoped
public class LetterBacking {

    private static final int PERCENT = 100;

    @Inject
    private SeeLetters seeLetters;

    @Inject
    private Links links;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private Optional<LetterView> letter;

    private Optional<LetterView> letter() {
        if (letter == null) {
            letter = links.given("letter").map(Choices::id).map(seeLetters::letter);
        }
        return letter;
    }

    /** Null where it isn't about a scanned letter. */
    public LetterView getView() {
        return letter().orElse(null);
    }

    public boolean isThere() {
        return letter().isPresent();
    }

    /** Whether nobody has said what it is about yet. */
    public boolean isWaiting() {
        return letter().filter(it -> it.state() == LetterState.WAITING).isPresent();
    }

    /** What was read, or empty. */
    String read(LetterField.Kind kind) {
        return letter().flatMap(it -> it.field(kind)).map(LetterField::value).orElse("");
    }

    /** The pages as the script shows them. */
    public String getPages() {
        JsonArrayBuilder pages = Json.createArrayBuilder();
        letter().ifPresent(it -> it.pages()
                .forEach(page -> pages.add(Json.createObjectBuilder()
                        .add("id", page.id())
                        .add("turns", page.turns())
                        .add("width", page.width())
                        .add("height", page.height()))));
        return pages.build().toString();
    }

    /** What was found, with where it stands, as the script shows it. */
    public String getFields() {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        letter().ifPresent(it -> it.fields().forEach(field -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("kind", field.kind().name())
                    .add("name", words.raw("register_letter.field." + field.kind()))
                    .add("value", shown(field))
                    .add("confidence", Math.round(field.confidence() * PERCENT))
                    .add("sure", field.isSure())
                    .add("page", field.page());
            if (field.box() != null) {
                one.add(
                        "box",
                        Json.createArrayBuilder()
                                .add(field.box().x())
                                .add(field.box().y())
                                .add(field.box().width())
                                .add(field.box().height()));
            }
            fields.add(one);
        }));
        return fields.build().toString();
    }

    private String shown(LetterField field) {
        return field.kind() == LetterField.Kind.REQUEST
                ? words.raw("status.requestKind." + field.value())
                : field.value();
    }

    /** It is none of our business. */
    public void dismiss() {
        LetterView it = letter().orElseThrow();
        seeLetters.dismiss(it.id(), it.version());
        told.at(next(), "register_letter.dismissed", it.number());
    }

    /** Where one goes on once this letter is settled: to the next one, or to their list. */
    String next() {
        return letter().flatMap(it -> seeLetters.next(it.id()))
                .map(id -> "/register/entry?letter=" + id)
                .orElse("/register/letters");
    }
}
