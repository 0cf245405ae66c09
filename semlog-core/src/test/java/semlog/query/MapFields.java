package semlog.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fields from name and value pairs, in their order. */
record MapFields(List<Map.Entry<String, String>> pairs) implements Fields {
  static Fields of(String... namesAndValues) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new MapFields(pairs);
  }

  @Override
  public List<String> values(String field) {
    return pairs.stream()
        .filter(pair -> Fields.answers(field, pair.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
