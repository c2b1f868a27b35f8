package org.shouhou.it.stories;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.it.product.Letter;

/** The pinned attacks by HTML as letters: each in one, as its body, and its beginning as the name of its sender. */
final class Attacks {

    /** So many of one sender, who has a case, so that its page is still one that could be. */
    static final int OF_ONE = 30;

    /** Shows pages where they may do anything, and says what could do anything in them. */
    static final String LEFT_OF_PAGES =
            """
            (pages) => Promise.all(pages.map((page) => new Promise((there) => {
              const frame = document.createElement('iframe');
              frame.addEventListener('load', () => there(frame));
              frame.srcdoc = page;
              document.body.append(frame);
            }))).then((frames) => frames.flatMap((frame) => {
              const elements = [...frame.contentDocument.querySelectorAll('*')].filter((it) => it.localName !== 'meta');
              const left = elements.filter((it) => it.namespaceURI !== document.body.namespaceURI
                || /^(script|i?frame|object|embed|form|input|button|link|base|video|audio|template|source)$/.test(it.localName)
                || [...it.attributes].some(({ name, value }) =>
                  /^(on.*|id|name|class|srcdoc|srcset|ping|formaction|background)$/.test(name)
                  || /url|expression|import|binding|behavior/i.test(name === 'style' ? value : '')
                  || /^(href|src)$/.test(name) && !/^(https?:|mailto:|tel:|data:image.(png|jpe?g|gif|webp|bmp);)/i.test(value)));
              frame.remove();
              return left.map((it) => it.outerHTML);
            }))""";

    private Attacks() {}

    /** All of them; those of one sender follow one another, the first opens their case and the others belong to it. */
    static List<Letter> letters() throws IOException {
        List<Letter> letters = new ArrayList<>();
        for (String attack : read()) {
            int sender = letters.size() / OF_ONE;
            String line = attack.replaceAll("\\s+|\\p{Cntrl}+", " ").strip();
            String start = line.substring(0, Math.min(line.length(), 150));
            Letter letter = Letter.from("attacker@evil" + sender + ".example", start)
                    .by(start)
                    .lookingLike(attack);
            if (letters.size() % OF_ONE > 0) {
                letter.answering(letters.get(sender * OF_ONE).messageId());
            }
            if (letters.size() % 5 == 0) {
                letter.enclosing(start + ".txt", "text/plain", new byte[] {'x'});
            }
            letters.add(letter);
        }
        return letters;
    }

    private static List<String> read() throws IOException {
        List<String> attacks = new ArrayList<>();
        for (String file : List.of("h5sc", "dompurify", "owasp", "own")) {
            try (InputStream in = Attacks.class.getResourceAsStream("/xss/" + file + ".json");
                    JsonReader reader = Json.createReader(in)) {
                reader.readArray().getValuesAs(JsonString.class).forEach(it -> attacks.add(it.getString()));
            }
        }
        return attacks;
    }
}
