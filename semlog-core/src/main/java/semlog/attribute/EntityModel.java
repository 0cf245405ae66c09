package semlog.attribute;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;

/**
 * The model of entities that is shipped: a maximum entropy model of OpenNLP, and the ordinary
 * words. Each is read when it is first asked for.
 *
 * <p>An outcome is the type of the entity that a token is, or {@link #NONE}. The model's file has a
 * byte with the number of outcomes and their names; then four bytes with the number of features,
 * and for each its name, a byte with the number of its weights, and for each weight a byte with the
 * number of the outcome and four with the weight. Names are as {@link java.io.DataInput#readUTF}
 * reads them, numbers have their highest byte first.
 */
final class EntityModel {
  static final String MODEL = "entities.model";
  static final String WORDS = "entities.words";
  static final String NONE = "none";

  private static final class Words {
    private static final Set<String> ORDINARY = read();

    private static Set<String> read() {
      try (InputStream in = EntityModel.class.getResourceAsStream(WORDS)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Loaded {
    private static final GISModel MODEL = read();

    private static GISModel read() {
      try (InputStream in = EntityModel.class.getResourceAsStream(EntityModel.MODEL)) {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        String[] outcomes = new String[data.readUnsignedByte()];
        for (int i = 0; i < outcomes.length; i++) {
          outcomes[i] = data.readUTF();
        }
        String[] features = new String[data.readInt()];
        Context[] weights = new Context[features.length];
        for (int i = 0; i < features.length; i++) {
          features[i] = data.readUTF();
          weights[i] = weights(data);
        }
        return new GISModel(weights, features, outcomes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Context weights(DataInputStream data) throws IOException {
      int[] outcomes = new int[data.readUnsignedByte()];
      double[] weights = new double[outcomes.length];
      for (int i = 0; i < outcomes.length; i++) {
        outcomes[i] = data.readUnsignedByte();
        weights[i] = data.readFloat();
      }
      return new Context(outcomes, weights);
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
    return Words.ORDINARY.contains(word);
  }

  static GISModel model() {
    return Loaded.MODEL;
  }

  /** The most probable outcome of a token with these features. */
  static Guess guess(String[] features) {
    GISModel model = model();
    double[] probabilities = model.eval(features);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return new Guess(model.getOutcome(best), probabilities[best]);
  }
}
