package semlog.attribute;

import java.util.List;

/**
 * Users, hosts, services and files that no rule found. The model is asked about sentences that have
 * a word which is no ordinary one among ordinary ones.
 */
final class Entities {
  private static final double LEAST_PROBABILITY = 0.8;

  /** So near to a name ordinary words count, in tokens, and so many of them must be there. */
  private static final int NEAR = 3;

  private static final int FEWEST_WORDS = 2;

  /** More signs of equality are in no sentence. */
  private static final int MOST_PAIRS = 1;

  private Entities() {}

  /** Adds what the model finds to what rules claimed. */
  static void add(Units units, Claims claims) {
    if (!isSentence(units, claims)) {
      return;
    }
    List<EntityTokens.Token> tokens = new EntityTokens(units, claims).tokens();
    if (tokens.size() > EntityTokens.MOST) {
      return;
    }
    String said = EntityModel.NONE;
    for (int at = 0; at < tokens.size(); at++) {
      EntityTokens.Token token = tokens.get(at);
      if (token.isName() && isAmongWords(tokens, at)) {
        EntityModel.Guess guess = EntityModel.guess(EntityFeatures.of(tokens, at, said));
        said = guess.outcome();
        add(units, claims, token, guess);
      } else {
        said = EntityModel.NONE;
      }
    }
  }

  /** Adds a token unless the model is unsure, or what the rest of the line says is enough. */
  private static void add(
      Units units, Claims claims, EntityTokens.Token token, EntityModel.Guess guess) {
    if (guess.outcome().equals(EntityModel.NONE) || guess.probability() < LEAST_PROBABILITY) {
      return;
    }
    String name = nameOf(guess.outcome());
    if (claims.isNamedByRule(name)) {
      return;
    }
    AttributeType type = AttributeType.ofLabel(guess.outcome()).orElseThrow();
    if (type == AttributeType.USER && !Vocabulary.isUser(units.word(token.from()))) {
      return;
    }
    claims.insert(units, token.from(), token.to(), type, name);
  }

  /** Whether a line is no list of pairs and no object. */
  private static boolean isSentence(Units units, Claims claims) {
    int pairs = 0;
    for (int unit = 0; unit < units.count() && pairs <= MOST_PAIRS; unit++) {
      pairs += units.is(unit, '=') ? 1 : 0;
    }
    return pairs <= MOST_PAIRS && !claims.haveSentences();
  }

  private static boolean isAmongWords(List<EntityTokens.Token> tokens, int at) {
    int words = 0;
    for (int i = Math.max(0, at - NEAR); i <= at + NEAR && i < tokens.size(); i++) {
      words += tokens.get(i).isOrdinary() ? 1 : 0;
    }
    return words >= FEWEST_WORDS;
  }

  /** Names of their own, as the host and process of a line are those that wrote it. */
  private static String nameOf(String type) {
    return switch (type) {
      case "host" -> "node";
      case "process" -> "service";
      case "path" -> "file";
      default -> type;
    };
  }
}
