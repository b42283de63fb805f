package aftercare.problems;

import java.util.List;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;

import aftercare.money.MoneyRefused;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Where in the request something is wrong, as a JSON pointer, and what, as a code. */
public final class Pointers {

    private Pointers() {}

    public static String of(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.isEmpty() ? "" : pointer.toString();
    }

    /** {@code open.asked.lines[0].quantity} becomes {@code /lines/0/quantity}: the method and its parameter are ours. */
    public static String ofPath(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        if (!pointer.isEmpty()) {
            return pointer.toString();
        }
        var last = "";
        for (var node : path) {
            last = node.getName();
        }
        return "/" + last;
    }

    public static String codeOf(ConstraintDescriptor<?> constraint) {
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
            case "Size" -> "WRONG_LENGTH";
            case "Min", "Positive", "PositiveOrZero" -> "TOO_SMALL";
            case "Max" -> "TOO_LARGE";
            default -> "INVALID";
        };
    }

    public static String codeOf(JsonMappingException unreadable) {
        var money = causeOf(unreadable, MoneyRefused.class);
        if (money != null) {
            return money.code();
        }
        if (unreadable instanceof UnrecognizedPropertyException) {
            return "UNKNOWN_FIELD";
        }
        if (causeOf(unreadable, JsonParseException.class) != null) {
            return "NOT_JSON";
        }
        if (unreadable instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "UNKNOWN_VALUE";
        }
        return unreadable instanceof MismatchedInputException ? "WRONG_TYPE" : "INVALID";
    }

    static <T extends Throwable> T causeOf(Throwable mishap, Class<T> wanted) {
        for (var cause = mishap; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
        }
        return null;
    }
}
