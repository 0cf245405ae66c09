package semlog.sigma;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules are read with.
 *
 * @param placeholders the values that stand for names between percent signs
 * @param compiled regular expressions that are known to be good; those found good are added
 */
record Reading(Map<String, List<String>> placeholders, Set<String> compiled) {}
