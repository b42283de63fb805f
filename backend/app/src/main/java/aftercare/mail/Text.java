package aftercare.mail;

/** A few words to a telephone. */
public record Text(String phone, String words) {}
