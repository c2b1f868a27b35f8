package org.shouhou.adapters.out.jpa;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.shouhou.domain.scan.PageText;
import org.shouhou.domain.scan.TextLine;

/** Keeps what was read on a page as JSON: a line is its row, confidence, place and text. */
@Converter(autoApply = true)
public class PageTextConverter implements AttributeConverter<PageText, String> {

    private static final int TEXT = 6;

    @Override
    public String convertToDatabaseColumn(PageText value) {
        if (value == null) {
            return null;
        }
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (TextLine it : value.lines()) {
            lines.add(Json.createArrayBuilder()
                    .add(it.row())
                    .add(it.confidence())
                    .add(it.box().x())
                    .add(it.box().y())
                    .add(it.box().width())
                    .add(it.box().height())
                    // PostgreSQL holds no U+0000
                    .add(it.text().replace("\0", "")));
        }
        return Json.createObjectBuilder()
                .add("turns", value.turns())
                .add("width", value.width())
                .add("height", value.height())
                .add("lines", lines)
                .build()
                .toString();
    }

    @Override
    public PageText convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            JsonObject page = reader.readObject();
            List<TextLine> lines = page.getJsonArray("lines").getValuesAs(JsonArray.class).stream()
                    .map(PageTextConverter::line)
                    .toList();
            return new PageText(page.getInt("turns"), page.getInt("width"), page.getInt("height"), lines);
        }
    }

    private static TextLine line(JsonArray it) {
        return new TextLine(
                it.getInt(0),
                it.getString(TEXT),
                it.getJsonNumber(1).doubleValue(),
                new TextLine.Box(it.getInt(2), it.getInt(3), it.getInt(4), it.getInt(5)));
    }
}
