package semlog.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.EvalParameters;
import opennlp.tools.ml.model.UniformPrior;

/**
 * The model of entities that is shipped: a maximum entropy model of OpenNLP, and the ordinary
 * words. Each is read when it is first asked for.
 *
 * <p>An outcome is the type of the entity that a token is, or {@link #NONE}. The model's file has a
 * byte with the number of outcomes and their names; then four bytes with the number of features,
 * and for each its name, a byte with the number of its weights, and for each weight a byte with the
 * number of the outcome and four with the weight. Names are ASCII behind two bytes with their
 * length, numbers have their highest byte first. Weights are taken out of the file when a token is
 * asked about: it has 20,000, and few logs need a hundred.
 */
final class EntityModel {
  static final String MODEL = "entities.model";
  static final String WORDS = "entities.words";
  static final String NONE = "none";

  /** The number of an outcome and its weight. */
  private static final int WEIGHT_BYTES = 5;

  /** A line has a letter at least. */
  private static final int SHORTEST_LINE = 2;

  private static final class Words {
    private static final NameTable ORDINARY = read();

    private static NameTable read() {
      byte[] text = resource(WORDS);
      NameTable words = new NameTable(text, text.length / SHORTEST_LINE);
      int from = 0;
      for (int at = 0; at < text.length; at++) {
        if (text[at] == '\n') {
          words.add(from, at);
          from = at + 1;
        }
      }
      return words;
    }
  }

  private static final class Loaded {
    private static final Loaded MODEL = new Loaded(resource(EntityModel.MODEL));

    private final ByteBuffer bytes;
    private final String[] outcomes;
    private final int count;
    private final NameTable features;

    Loaded(byte[] text) {
      bytes = ByteBuffer.wrap(text);
      outcomes = new String[bytes.get()];
      for (int i = 0; i < outcomes.length; i++) {
        byte[] name = new byte[bytes.getShort()];
        bytes.get(name);
        outcomes[i] = new String(name, StandardCharsets.US_ASCII);
      }
      count = bytes.getInt();
      features = new NameTable(text, count);
      int at = bytes.position();
      for (int i = 0; i < count; i++) {
        int end = at + 2 + bytes.getShort(at);
        features.add(at + 2, end);
        at = end + 1 + WEIGHT_BYTES * bytes.get(end);
      }
    }

    /** The weights of a feature, if there are any. */
    Optional<Context> weights(String feature) {
      int at = features.find(feature);
      if (at == NameTable.NONE) {
        return Optional.empty();
      }
      int[] of = new int[bytes.get(at)];
      double[] weights = new double[of.length];
      for (int i = 0; i < of.length; i++) {
        of[i] = bytes.get(at + 1 + WEIGHT_BYTES * i);
        weights[i] = bytes.getFloat(at + 2 + WEIGHT_BYTES * i);
      }
      return Optional.of(new Context(of, weights));
    }
  }

  /**
   * What a token is.
   *
   * @param outcome the label of a type, or {@link #NONE}
   * @param probability how sure that is
   */
  record Guess(String outcome, double probability) {}

  private EntityModel() {}

  /** Whether a word in lower case is an ordinary one. */
  static boolean isOrdinary(String word) {
    return Words.ORDINARY.find(word) != NameTable.NONE;
  }

  /** The names of the outcomes. */
  static List<String> outcomes() {
    return List.of(Loaded.MODEL.outcomes);
  }

  /** How many features there are. */
  static int features() {
    return Loaded.MODEL.count;
  }

  /** The weights of a feature, if there are any. */
  static Optional<Context> weights(String feature) {
    return Loaded.MODEL.weights(feature);
  }

  /** The most probable outcome of a token with these features. */
  static Guess guess(String[] features) {
    Loaded model = Loaded.MODEL;
    List<Context> known = new ArrayList<>(features.length);
    for (String feature : features) {
      model.weights(feature).ifPresent(known::add);
    }
    double[] probabilities = eval(known, model.outcomes);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return new Guess(model.outcomes[best], probabilities[best]);
  }

  /** How probable each outcome is, as {@link GISModel} with all features would have it. */
  private static double[] eval(List<Context> known, String[] outcomes) {
    int[] places = new int[known.size()];
    Arrays.setAll(places, place -> place);
    double[] probabilities = new double[outcomes.length];
    UniformPrior prior = new UniformPrior();
    prior.setLabels(outcomes, new String[0]);
    prior.logPrior(probabilities, places);
    return GISModel.eval(
        places, probabilities, new EvalParameters(known.toArray(new Context[0]), outcomes.length));
  }

  private static byte[] resource(String name) {
    try (InputStream in = EntityModel.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
