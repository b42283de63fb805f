package aftercare.orders.lookups;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.mail.Letter;
import aftercare.mail.Text;
import aftercare.mail.Texts;
import aftercare.problems.Words;

/** By the way he named; a telephone that nobody can reach is answered by the order's own e-mail, never by another. */
@Singleton
class SendCode {

    private final Texts texts;
    private final Event<Letter> letters;
    private final Event<Text> messages;

    SendCode(Texts texts, Event<Letter> letters, Event<Text> messages) {
        this.texts = texts;
        this.letters = letters;
        this.messages = messages;
    }

    void send(@Observes CodeDue due) {
        if (due.phone() != null && texts.isThere()) {
            messages.fire(new Text(due.phone(), Words.of("mail", "CODE.sms", due.language(), due.named())));
        } else if (due.email() != null) {
            letters.fire(new Letter(due.email(), due.language(), "CODE", due.named(), null));
        }
    }
}
