package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the model of entities on {@code entities.txt}: each annotated line is filled many times
 * with made-up values, and ordinary words of it with made-up ones, so that the model learns what is
 * around an entity and not its name. Same lines, same model.
 */
final class EntityTrainer {
  private static final long SEED = 1;
  private static final int TIMES = 60;
  private static final int ITERATIONS = 100;
  private static final int CUTOFF = 5;
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  /** The one choice of a header, so that all else of a line is as the line says. */
  private static final String[] HEADERS = {
    "",
    "",
    "",
    "Nov 21 10:15:02 web1 app[4711]: ",
    "2026-11-21 10:15:02 INFO ",
    "2026-11-21T10:15:02Z [main] WARN  a.b.C - "
  };

  /** A filled line and where its entities lie, each with its type. */
  private record Filled(byte[] line, Map<Integer, String> entities) {
    String typeOf(Units units, EntityTokens.Token token) {
      boolean ends = entities.containsKey(-units.start(token.to()));
      return ends
          ? entities.getOrDefault(units.start(token.from()), EntityModel.NONE)
          : EntityModel.NONE;
    }
  }

  private final Random random = new Random(SEED);
  private final MadeUp madeUp = new MadeUp(random);
  private final AttributeFinder finder = new AttributeFinder();
  private final List<Event> events = new ArrayList<>();

  private EntityTrainer() {}

  /** Writes the words or, which needs them as a resource, the model into a directory. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    if (args[1].equals("words")) {
      Files.writeString(directory.resolve(EntityModel.WORDS), words());
    } else {
      Files.write(directory.resolve(EntityModel.MODEL), bytes(model()));
    }
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = EntityTrainer.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  /** The ordinary words, one a line: those of the list and those of the annotated lines. */
  static String words() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (String line : lines("ordinary.txt")) {
      words.addAll(List.of(line.split(" ", -1)));
    }
    for (String line : lines("entities.txt")) {
      byte[] text = PLACE.matcher(line).replaceAll(" ").getBytes(UTF_8);
      Units units = new Units(text, 0, text.length, List.of());
      for (int unit = 0; unit < units.count(); unit++) {
        words.add(units.word(unit));
      }
    }
    return words.stream()
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static GISModel model() throws IOException {
    EntityTrainer trainer = new EntityTrainer();
    for (int time = 0; time < TIMES; time++) {
      for (String line : lines("entities.txt")) {
        trainer.add(line);
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    OnePassDataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(ObjectStreamUtils.createObjectStream(trainer.events));
    GISTrainer gis = new GISTrainer();
    gis.init(parameters, new HashMap<>());
    return gis.trainModel(ITERATIONS, indexer);
  }

  /** The features of a model in the order of their names. */
  @SuppressWarnings("unchecked")
  static Map<String, Context> features(GISModel model) {
    return new TreeMap<>((Map<String, Context>) model.getDataStructures()[1]);
  }

  private static byte[] bytes(GISModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(model.getNumOutcomes());
    for (int outcome = 0; outcome < model.getNumOutcomes(); outcome++) {
      out.writeUTF(model.getOutcome(outcome));
    }
    Map<String, Context> features = features(model);
    out.writeInt(features.size());
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      out.writeUTF(feature.getKey());
      int[] outcomes = feature.getValue().getOutcomes();
      out.writeByte(outcomes.length);
      for (int i = 0; i < outcomes.length; i++) {
        out.writeByte(outcomes[i]);
        out.writeFloat((float) feature.getValue().getParameters()[i]);
      }
    }
    return bytes.toByteArray();
  }

  /** Fills a line and adds an event for each of its tokens. */
  private void add(String line) {
    Filled filled = filled(chosen(line));
    Units units = new Units(filled.line(), 0, filled.line().length, Samples.slots(filled.line()));
    List<EntityTokens.Token> tokens = new EntityTokens(units, finder.byRules(units)).tokens();
    String said = EntityModel.NONE;
    for (int at = 0; at < tokens.size(); at++) {
      EntityTokens.Token token = tokens.get(at);
      String[] features = EntityFeatures.of(tokens, at, said);
      said = token.isName() ? filled.typeOf(units, token) : EntityModel.NONE;
      if (token.isName()) {
        events.add(new Event(said, features));
      }
    }
  }

  /** The line with one of each choice. */
  private String chosen(String line) {
    return CHOICE
        .matcher(line)
        .replaceAll(
            choice -> {
              String[] all = choice.group(1).split("\\|", -1);
              return Matcher.quoteReplacement(all[random.nextInt(all.length)]);
            })
        .strip();
  }

  /** The line with made-up values; each entity's type by its start, and its end below zero. */
  private Filled filled(String line) {
    StringBuilder text = new StringBuilder(HEADERS[random.nextInt(HEADERS.length)]);
    Map<Integer, String> entities = new TreeMap<>();
    Matcher place = PLACE.matcher(line);
    int at = 0;
    while (place.find()) {
      text.append(varied(line.substring(at, place.start())));
      int start = text.length();
      text.append(madeUp.value(place.group(1)));
      String type = typeOf(place.group(1));
      if (!type.isEmpty()) {
        entities.put(start, type);
        entities.put(-text.length(), type);
      }
      at = place.end();
    }
    text.append(varied(line.substring(at)));
    return new Filled(text.toString().getBytes(UTF_8), entities);
  }

  private static String typeOf(String place) {
    return switch (place) {
      case "user", "host" -> place;
      case "service" -> "process";
      case "file" -> "path";
      default -> "";
    };
  }

  /** The text with some of its long words exchanged, in the case that they have. */
  private String varied(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(this::variedWord)
        .collect(Collectors.joining(" "));
  }

  private String variedWord(String word) {
    boolean exchanged =
        word.length() > 4 && word.chars().allMatch(Character::isLetter) && random.nextInt(12) == 0;
    return exchanged ? madeUp.like(word) : word;
  }
}
