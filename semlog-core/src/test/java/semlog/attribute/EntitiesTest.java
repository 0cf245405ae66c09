package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the model of entities adds to what rules find. */
final class EntitiesTest {
  private record Case(String line, String expected) {}

  @TestFactory
  Stream<DynamicTest> findsWhatNoRuleNames() {
    return Stream.of(
            new Case("signed in as kowalski", "user=kowalski"),
            new Case("mallory signed out after 12 minutes", "user=mallory"),
            new Case("Password of brenda has expired", "user=brenda"),
            new Case("lost contact with node asterix", "node=asterix"),
            new Case("starting daemon ftplistener", "service=ftplistener"),
            new Case("Signature of drivers.pem is missing", "file=drivers.pem"),
            new Case("traffic moved from lb-tulsa to the standby", "node=lb-tulsa"),
            new Case("session closed after 12 minutes", ""),
            new Case("server started in 12 ms", ""),
            new Case("authentication of the request failed", ""),
            new Case("compacting the journal took 12 ms", ""))
        .map(one -> DynamicTest.dynamicTest(one.line(), () -> check(one)));
  }

  private static void check(Case one) {
    byte[] line = one.line().getBytes(UTF_8);
    Claims claims =
        new AttributeFinder().find(new Units(line, 0, line.length, Samples.slots(line)));
    List<Attribute> found = claims.attributes();
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      if (claims.found().get(i).source() == Source.MODEL) {
        Attribute attribute = found.get(i);
        told.append(told.isEmpty() ? "" : ",").append(attribute.name()).append('=');
        told.append(Samples.text(one.line(), attribute));
      }
    }
    assertEquals(one.expected(), told.toString());
  }

  @Test
  void findsMostOfWhatIsNamedInSentencesThatItHasNotSeen() throws IOException {
    EntityScore rules = EntityScore.of("entities-unseen.txt", false);
    EntityScore both = EntityScore.of("entities-unseen.txt", true);
    assertTrue(rules.recall() < 0.15, "rules: " + rules);
    assertTrue(both.recall() >= 0.6 && both.precision() >= 0.95, "both: " + both);
  }

  @Test
  @Tag("slow")
  void theShippedModelIsTrainedOnTheseLines() throws IOException {
    assertEquals(shipped(EntityModel.WORDS), EntityTrainer.words());
    GISModel trained = EntityTrainer.model();
    assertEquals(
        EntityModel.outcomes(),
        IntStream.range(0, trained.getNumOutcomes()).mapToObj(trained::getOutcome).toList());
    Map<String, Context> expected = EntityTrainer.features(trained);
    assertEquals(expected.size(), EntityModel.features());
    for (Map.Entry<String, Context> feature : expected.entrySet()) {
      Map<Integer, Double> weights = weights(feature.getValue());
      Map<Integer, Double> found = weights(EntityModel.weights(feature.getKey()).orElseThrow());
      assertEquals(weights.keySet(), found.keySet());
      weights.forEach(
          (outcome, weight) -> assertEquals(weight, found.get(outcome), 1e-4, feature.getKey()));
    }
  }

  private static Map<Integer, Double> weights(Context context) {
    Map<Integer, Double> weights = new TreeMap<>();
    for (int i = 0; i < context.getOutcomes().length; i++) {
      weights.put(context.getOutcomes()[i], context.getParameters()[i]);
    }
    return weights;
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = EntityModel.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
