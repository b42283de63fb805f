package aftercare.policy;

import java.util.Map;

/**
 * One promise of the rule that a shop's own version would not keep.
 *
 * @param pointer where in the preset it stands
 * @param floor what must be kept
 */
public record Less(String pointer, String floor, Map<String, String> args) {}
