package org.shouhou.adapters.in.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.command.MailCommand;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * The commands that we answer otherwise than SubEtha does. Its BDAT takes half a message for a whole one when the sender
 * hangs up, its DATA forgets the dot before the first line and blocks the connection after a refusal, and its MAIL breaks
 * over a size of more than ten digits and overlooks one that isn't the last parameter.
 */
final class Commands {

    private Commands() {}

    static List<BaseCommand> ours() {
        return List.of(new Hello(), new Mail(), new Data(), new NoChunks());
    }

    /** Tells what we can do. */
    private static final class Hello extends BaseCommand {

        Hello() {
            super("EHLO", "Introduce yourself.", "<hostname>");
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            String[] words = getArgs(line);
            if (words.length < 2) {
                session.sendResponse("501 5.5.4 Syntax: EHLO hostname");
                return;
            }
            session.resetMailTransaction();
            session.setHelo(words[1]);
            session.sendResponse(String.join(
                    "\r\n",
                    "250-" + session.getServer().getHostName(),
                    "250-PIPELINING",
                    "250-8BITMIME",
                    "250-SMTPUTF8",
                    "250 SIZE " + session.getServer().getMaxMessageSize()));
        }
    }

    /** Refuses what is declared too long before any of it is sent. */
    private static final class Mail extends BaseCommand {

        private static final Pattern SIZE = Pattern.compile("\\sSIZE=(\\d+)(?=\\s|$)", Pattern.CASE_INSENSITIVE);
        private static final int MOST_DIGITS = 18;

        private final MailCommand rest =
                new MailCommand(sender -> sender.chars().noneMatch(Character::isISOControl));

        Mail() {
            super("MAIL", "Specifies the sender.", "FROM: <sender> [ <parameters> ]");
        }

        @Override
        public void execute(String line, Session session) throws IOException, DropConnectionException {
            Matcher size = SIZE.matcher(line);
            if (size.find() && tooLong(size.group(1), session.getServer().getMaxMessageSize())) {
                session.sendResponse(MailTaker.TOO_LONG.getErrorResponse());
                return;
            }
            rest.execute(line, session);
        }

        private static boolean tooLong(String digits, int limit) {
            return digits.length() > MOST_DIGITS || Long.parseLong(digits) > limit;
        }
    }

    /** Takes a message; whatever the answer, the next mail may follow. */
    private static final class Data extends BaseCommand {

        Data() {
            super("DATA", "Following text is collected as the message.");
        }

        @Override
        public void execute(String line, Session session) throws IOException, DropConnectionException {
            if (!session.isMailTransactionInProgress()) {
                session.sendResponse("503 5.5.1 Error: need MAIL command");
                return;
            }
            if (session.getRecipientCount() == 0) {
                session.sendResponse("554 5.5.1 No valid recipients");
                return;
            }
            session.sendResponse("354 End data with <CR><LF>.<CR><LF>");
            DataStream message = new DataStream(session.getRawInput());
            String answer = answer(session, message);
            // what is left of it would be taken for commands
            message.transferTo(OutputStream.nullOutputStream());
            session.resetMailTransaction();
            session.sendResponse(answer);
        }

        private static String answer(Session session, DataStream message) throws IOException {
            try {
                return "250 " + session.getMessageHandler().data(message);
            } catch (RejectException refused) {
                return refused.getErrorResponse();
            }
        }
    }

    private static final class NoChunks extends BaseCommand {

        NoChunks() {
            super("BDAT", "Not offered.");
        }

        /** Nobody who read our greeting sends this; whoever does would go on with bytes that are no commands. */
        @Override
        public void execute(String line, Session session) throws DropConnectionException {
            throw new DropConnectionException(502, "5.5.1 CHUNKING is not offered");
        }
    }
}
