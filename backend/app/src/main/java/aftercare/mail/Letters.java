package aftercare.mail;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import aftercare.problems.Words;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.ShutdownEvent;

/** Sends letters once what they tell of is true, and lets nobody wait for the post. */
@Singleton
class Letters {

    private final Mailer mailer;
    private final LetterBox box;
    private final Texts texts;
    private final MailConfig config;
    private final Template html;
    private final Template plain;
    private final ExecutorService post = Executors.newVirtualThreadPerTaskExecutor();

    Letters(
            Mailer mailer,
            LetterBox box,
            Texts texts,
            MailConfig config,
            @Location("letter.html") Template html,
            @Location("letter.txt") Template plain) {
        this.mailer = mailer;
        this.box = box;
        this.texts = texts;
        this.config = config;
        this.html = html;
        this.plain = plain;
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letter letter) {
        post.execute(() -> send(letter));
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Text text) {
        post.execute(() -> {
            try {
                texts.send(text.phone(), text.words());
            } catch (RuntimeException undelivered) {
                Log.error("A text message was not sent", undelivered);
            }
        });
    }

    private void send(Letter letter) {
        try {
            var subject = said(letter, "subject");
            var filled = Map.<String, Object>of(
                    "language",
                    letter.language().toLanguageTag(),
                    "subject",
                    subject,
                    "text",
                    said(letter, "text"),
                    "rows",
                    letter.rows().stream()
                            .map(row -> new Letter.Row(
                                    row.text(),
                                    config.site().resolve(row.link()).toString()))
                            .toList(),
                    "button",
                    letter.link() == null ? "" : said(letter, "button"),
                    "link",
                    letter.link() == null
                            ? ""
                            : config.site().resolve(letter.link()).toString(),
                    "small",
                    said(letter, "small"));
            var text = plain.render(filled);
            if (box.isThere()) {
                box.lay("To: " + letter.to() + "\nSubject: " + subject + "\n\n" + text);
            } else {
                mailer.send(Mail.withText(letter.to(), subject, text).setHtml(html.render(filled)));
            }
        } catch (RuntimeException undelivered) {
            // whoever waits for it asks for another
            Log.errorf(undelivered, "A letter (%s) was not sent", letter.words());
        }
    }

    private static String said(Letter letter, String part) {
        return Words.of("mail", letter.words() + "." + part, letter.language(), letter.named());
    }

    /** While the database is still there: connections are closed before beans of the program's own life. */
    void stop(@Observes ShutdownEvent end) {
        post.close();
    }
}
