package aftercare.returns.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import aftercare.testing.Json;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;

/** What the API shows of something. REST Assured's paths are Groovy, compiled at each question, and the model asks thousands. */
record Seen(JsonNode json) {

    static Seen in(Response answer) {
        return new Seen(Json.tree(answer.asString()));
    }

    /** As {@code /lines/0/quantity}. */
    Seen at(String pointer) {
        return new Seen(json.at(pointer));
    }

    /** Null where there is none. */
    String text(String pointer) {
        return json.at(pointer).asText(null);
    }

    int number(String pointer) {
        return json.at(pointer).intValue();
    }

    boolean is(String pointer) {
        return json.at(pointer).booleanValue();
    }

    UUID id(String pointer) {
        return UUID.fromString(json.at(pointer).textValue());
    }

    List<Seen> each(String pointer) {
        return StreamSupport.stream(json.at(pointer).spliterator(), false)
                .map(Seen::new)
                .toList();
    }

    List<String> texts(String pointer) {
        return each(pointer).stream().map(one -> one.json.asText()).toList();
    }
}
