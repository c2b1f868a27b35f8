package org.shouhou.application.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouhou.domain.RuleBroken;

/** Which column of a table means what, by the titles in its first row; those we don't know are left alone. */
final class TableHead {

    private static final int LONGEST_CELL = 4_000;

    private final Map<Integer, String> nameAt = new HashMap<>();
    private final int columns;

    /** @throws RuleBroken {@code import.column-missing} with the titles a required column may have */
    TableHead(List<String> titles, List<RowImport.Column> columns) {
        this.columns = titles.size();
        Map<String, String> names = new HashMap<>();
        for (RowImport.Column column : columns) {
            column.titles().forEach(title -> names.put(plain(title), column.name()));
        }
        for (int at = 0; at < titles.size(); at++) {
            String name = names.get(plain(titles.get(at)));
            if (name != null && !nameAt.containsValue(name)) {
                nameAt.put(at, name);
            }
        }
        columns.stream()
                .filter(column -> column.required() && !nameAt.containsValue(column.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new RuleBroken(
                            "import.column-missing", missing.titles().get(0));
                });
    }

    /** @throws RuleBroken {@code import.cell-too-long}, {@code import.cell-too-many} where something stands beyond the titles */
    Cells cells(List<String> row) {
        RuleBroken.unless(
                row.size() <= columns || empty(row.subList(columns, row.size())), "import.cell-too-many", columns);
        Map<String, String> byColumn = new HashMap<>();
        nameAt.forEach((at, name) -> {
            String cell = at < row.size() && row.get(at) != null ? row.get(at) : "";
            RuleBroken.unless(cell.length() <= LONGEST_CELL, "import.cell-too-long", LONGEST_CELL);
            byColumn.put(name, cell);
        });
        return new Cells(byColumn);
    }

    private static String plain(String title) {
        return Normalizer.normalize(title == null ? "" : title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*:_()-]", "");
    }

    /** Whether nothing stands in the row. */
    static boolean empty(List<String> row) {
        return row.stream().allMatch(cell -> cell == null || cell.isBlank());
    }

    /** As it is kept: no longer than can be corrected in a table, and without U+0000, which PostgreSQL does not hold. */
    static List<String> kept(List<String> row) {
        List<String> kept = new ArrayList<>();
        row.stream()
                .limit(100)
                .forEach(cell -> kept.add(
                        cell == null
                                ? ""
                                : cell.substring(0, Math.min(cell.length(), LONGEST_CELL))
                                        .replace("\0", "")));
        return kept;
    }
}
