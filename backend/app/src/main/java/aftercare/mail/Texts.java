package aftercare.mail;

/** Text messages to a telephone; whoever has a provider puts his own in place. */
public interface Texts {

    /** False: there is nobody who could bring them. */
    boolean isThere();

    void send(String phone, String text);
}
