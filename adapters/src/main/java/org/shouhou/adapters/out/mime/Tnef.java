package org.shouhou.adapters.out.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** What Outlook wraps into a winmail.dat (TNEF), read with Apache POI. */
record Tnef(Words words, List<Enclosed> files) {

    record Enclosed(String name, String mediaType, byte[] content) {}

    static final Tnef NOTHING = new Tnef(Words.NONE, List.of());

    /** It is read in memory; a larger one stays closed. */
    private static final int LARGEST = 40 * 1024 * 1024;

    private static final int INTERFACE = 16;
    private static final byte[] OF_COM = {(byte) 0xc0, 0, 0, 0, 0, 0, 0, 0x46};

    static {
        // POI's own bounds are meant for small files
        TNEFAttribute.setMaxRecordLength(LARGEST);
        MAPIAttribute.setMaxRecordLength(LARGEST);
        MAPIRtfAttribute.setMaxRecordLength(LARGEST);
    }

    /** Empty where it is too large or broken. */
    static Optional<Tnef> read(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(new HMEFMessage(new ByteArrayInputStream(bytes))));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** Of what is spoilt in places the rest is read. */
    private static Tnef read(HMEFMessage message) {
        List<Enclosed> files = new ArrayList<>();
        for (Attachment attachment : message.getAttachments()) {
            whole(() -> enclosed(attachment)).ifPresent(files::add);
        }
        return new Tnef(whole(() -> words(message)).orElse(Words.NONE), files);
    }

    private static <T> Optional<T> whole(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (RuntimeException spoilt) {
            return Optional.empty();
        }
    }

    private static Enclosed enclosed(Attachment attachment) {
        byte[] content = attachment.getAttribute(TNEFProperty.ID_ATTACHDATA) == null
                ? embedded(attachment)
                : attachment.getContents();
        String name = name(attachment);
        return content == null ? null : new Enclosed(name, FileNames.mediaType(name), content);
    }

    /** An object put into the text, which comes as a property after the id of the interface that wrote it. */
    private static byte[] embedded(Attachment attachment) {
        for (MAPIAttribute attribute : attachment.getMAPIAttributes()) {
            byte[] data = attribute.getData();
            if (attribute.getProperty().id == MAPIProperty.ATTACH_DATA.id && data != null) {
                boolean afterInterface =
                        data.length > INTERFACE && Arrays.equals(data, 8, INTERFACE, OF_COM, 0, OF_COM.length);
                return afterInterface ? Arrays.copyOfRange(data, INTERFACE, data.length) : data;
            }
        }
        return null;
    }

    private static String name(Attachment attachment) {
        String longName = attachment.getLongFilename();
        String name = longName == null || longName.isBlank() ? attachment.getFilename() : longName;
        return name == null ? "" : name;
    }

    private static Words words(HMEFMessage message) {
        String plain = string(message.getMessageMAPIAttribute(MAPIProperty.BODY));
        String html = html(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML));
        if (plain == null && html == null) {
            String rtf = string(message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED));
            plain = rtf == null ? null : RtfText.of(rtf);
        }
        return new Words(
                plain == null ? null : CleanText.body(plain), html == null ? null : CleanText.wellFormed(html));
    }

    private static String string(MAPIAttribute attribute) {
        if (attribute instanceof MAPIStringAttribute text) {
            return text.getDataString();
        }
        return attribute instanceof MAPIRtfAttribute rtf ? rtf.getDataString() : null;
    }

    private static String html(MAPIAttribute attribute) {
        if (attribute == null || attribute instanceof MAPIStringAttribute) {
            return string(attribute);
        }
        byte[] bytes = attribute.getData();
        return bytes == null ? null : Charsets.decode(bytes, StandardCharsets.UTF_8.name());
    }
}
