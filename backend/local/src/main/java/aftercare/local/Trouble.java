package aftercare.local;

/** Something a person has to put right before Aftercare can run here, said in one sentence. */
public class Trouble extends RuntimeException {

    Trouble(String sentence) {
        super(sentence);
    }

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
