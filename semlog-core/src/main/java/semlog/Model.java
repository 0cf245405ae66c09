package semlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveWriter;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.attribute.PublicTemplate;
import semlog.block.Dictionary;
import semlog.block.SegmentTemplates;
import semlog.block.StoredTemplate;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.column.Backend;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;
import semlog.template.Template;
import semlog.template.TemplateStore;

/**
 * What was learnt once for many small logs: templates with their attributes, and a zstd dictionary
 * of what the columns of their lines are like. Archives made with a model are read with it.
 */
public final class Model {
  /** The section that names the model of a segment, in front of its first block. */
  static final String NAMED = "model";

  /** The section of a model that has the zstd dictionary. */
  private static final String PRIMER = "primer";

  private static final String HINT = "make one with --train -o FILE LOG...";

  private static final int ID_BYTES = 8;
  private static final int LONGEST_NAME = 64;

  private final String name;
  private final byte[] id;
  private final List<StoredTemplate> templates;
  private final byte[] primer;

  private Model(String name, byte[] id, List<StoredTemplate> templates, byte[] primer) {
    this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    this.id = id;
    this.templates = templates;
    this.primer = primer;
  }

  /**
   * Writes a model.
   *
   * @param templates in the order of their ids, which are dense from 2
   * @param primer a zstd dictionary, or nothing
   */
  static void write(
      ByteSink sink, Supplier<byte[]> segmentIds, List<StoredTemplate> templates, byte[] primer)
      throws IOException {
    ArchiveWriter archive = new ArchiveWriter(sink, segmentIds.get());
    archive.addSection(PRIMER, primer);
    try (Backend backend = new Backend(Backend.LEVELS)) {
      archive.addDictionary(
          new Dictionary(Dictionary.FIRST_ID, templates, List.of()).encode(backend, 0));
    }
    archive.finish();
  }

  /**
   * Reads a model.
   *
   * @param name what archives made with it call it
   * @throws semlog.fault.Fault when it is none, or one of another version
   */
  public static Model read(ByteSource source, String name) throws IOException {
    try {
      return sound(source, name);
    } catch (Damaged e) {
      throw new Mistyped("model " + name + ": " + e.getMessage(), HINT);
    }
  }

  private static Model sound(ByteSource source, String name) throws IOException {
    List<Segment> segments = ArchiveReader.open(source).segments();
    if (segments.size() != 1 || segments.getFirst().dictionaries() != 1) {
      throw new Damaged("is none");
    }
    Segment segment = segments.getFirst();
    SectionEntry section = segment.lastSection(PRIMER).orElseThrow(() -> new Damaged("is none"));
    byte[] primer = segment.read(section);
    byte[] body = segment.dictionary(0);
    List<StoredTemplate> templates = Dictionary.decode(body, "dictionary of the model").templates();
    return new Model(name, id(primer, body), templates, primer);
  }

  private static byte[] id(byte[] primer, byte[] dictionary) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(primer);
      return Arrays.copyOf(sha.digest(dictionary), ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The templates that a segment knows from the beginning.
   *
   * @param section names the model that the segment was made with
   * @throws Mistyped when that is not the one that is given
   */
  static SegmentTemplates templates(Optional<Model> given, byte[] section) {
    if (section.length < ID_BYTES) {
      throw new Damaged("section " + NAMED + ": names no model");
    }
    byte[] id = Arrays.copyOf(section, ID_BYTES);
    String name = new String(section, ID_BYTES, section.length - ID_BYTES, StandardCharsets.UTF_8);
    if (given.isEmpty() || !Arrays.equals(given.get().id, id)) {
      String other = given.map(model -> "; " + model.told() + " is another one").orElse("");
      throw new Mistyped("needs the model " + told(name, id) + other, "pass it with -D " + name);
    }
    return new SegmentTemplates(given.get().templates, given.get().primer);
  }

  /** The templates that a segment knows from the beginning, whatever model it was made with. */
  static SegmentTemplates templates(Optional<Model> given, Segment segment) throws IOException {
    Optional<SectionEntry> section = segment.lastSection(NAMED);
    return section.isPresent()
        ? templates(given, segment.read(section.get()))
        : new SegmentTemplates();
  }

  private String told() {
    return told(name, id);
  }

  private static String told(String name, byte[] id) {
    return name + " (" + HexFormat.of().formatHex(id) + ")";
  }

  /** How many templates it has. */
  public int templates() {
    return templates.size();
  }

  /** What a segment that is made with it says of it. */
  byte[] section() {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    byte[] section = Arrays.copyOf(id, ID_BYTES + utf8.length);
    System.arraycopy(utf8, 0, section, ID_BYTES, utf8.length);
    return section;
  }

  /** The id that the next template gets. */
  int nextId() {
    return Dictionary.FIRST_ID + templates.size();
  }

  /** A back end that knows what columns are like. */
  Backend backend(int level) {
    return new Backend(level, primer);
  }

  /**
   * A store that knows the templates.
   *
   * @param frozen whether it learns no others
   */
  TemplateStore store(boolean frozen) {
    TemplateStore store = new TemplateStore();
    for (StoredTemplate stored : templates) {
      Template known = store.know(stored.template().skeleton());
      known.store(stored.template().id());
      String id = PublicTemplate.of(stored.template(), stored.attributes()).id();
      known.publish(() -> id);
    }
    if (frozen) {
      store.freeze();
    }
    return store;
  }

  /** A model that has templates only, for the making of the rest. */
  static Model ofTemplates(List<StoredTemplate> templates) {
    return new Model("", new byte[ID_BYTES], new ArrayList<>(templates), new byte[0]);
  }
}
