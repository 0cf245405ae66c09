package semlog.template;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Supplier;
import semlog.bytes.ByteBuilder;

/**
 * What many lines have in common: static text and the slots between it. Only its ids change.
 *
 * <p>Of an archive's dictionaries all stay in memory, so a template is a part of the bytes that it
 * was read from and knows where its slots lie in them.
 */
public final class Template {
  private static final int NOT_STORED = -1;

  private final byte[] bytes;
  private final int from;

  /** Where the text before each slot ends, and that behind the last. */
  private final int[] textEnds;

  private final List<Slot> slots = new Slots();

  /** An archive has many templates, none of which replaces another. */
  private Set<String> replaced = Set.of();

  private int id = NOT_STORED;
  private Supplier<String> publicId = () -> "";

  Template(byte[] skeleton) {
    this(skeleton, 0, skeleton.length);
  }

  private Template(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.textEnds = Skeletons.textEnds(bytes, from, to);
  }

  /**
   * The template that {@link #skeleton()} described.
   *
   * @param skeleton not to be changed any more
   */
  public static Template of(byte[] skeleton, int id) {
    return of(skeleton, 0, skeleton.length, id);
  }

  /**
   * The template of a skeleton among other bytes, from an archive.
   *
   * @param bytes not to be changed any more; to be asked whether it {@link #isSkeleton}
   */
  public static Template of(byte[] bytes, int from, int to, int id) {
    Template template = new Template(bytes, from, to);
    template.store(id);
    return template;
  }

  /** The template of a line that is kept whole. */
  public static Template whole() {
    return new Template(new byte[] {Skeletons.marker(SlotKind.LINE)});
  }

  /** Whether the bytes that it was made of are a skeleton; else it is of no use. */
  public boolean isSkeleton() {
    int to = textEnds[textEnds.length - 1];
    for (int slot = 0; slot < textEnds.length - 1; slot++) {
      if (!Skeletons.isWellFormed(bytes, textEnds[slot], to)) {
        return false;
      }
    }
    return true;
  }

  /** The byte form, FORMAT.md's "skeleton". */
  public byte[] skeleton() {
    return Arrays.copyOfRange(bytes, from, textEnds[textEnds.length - 1]);
  }

  public List<Slot> slots() {
    return slots;
  }

  /** A view of the skeleton, as most slots of an archive are never asked for. */
  private final class Slots extends AbstractList<Slot> implements RandomAccess {
    @Override
    public Slot get(int slot) {
      return Skeletons.slot(bytes, textEnds[slot]);
    }

    @Override
    public int size() {
      return textEnds.length - 1;
    }
  }

  /** The byte that stands for a slot, from 1 to 31; all slots with it are equal, but for times. */
  public byte marker(int slot) {
    return bytes[textEnds[slot]];
  }

  /**
   * A copy of the static text before a slot, maybe none; for the number of slots, of what stands
   * behind the last.
   */
  public byte[] text(int slot) {
    return Arrays.copyOfRange(bytes, textStart(slot), textEnds[slot]);
  }

  /** Appends the static text before a slot. */
  public void appendText(int slot, ByteBuilder target) {
    appendText(slot, 0, textLength(slot), target);
  }

  /** Appends a part of the static text before a slot. */
  public void appendText(int slot, int start, int end, ByteBuilder target) {
    target.bytes(bytes, textStart(slot) + start, end - start);
  }

  /** How many bytes the static text before a slot has. */
  public int textLength(int slot) {
    return textEnds[slot] - textStart(slot);
  }

  /** The bytes that all static text lies in, and more. Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where in {@link #bytes} the static text before a slot begins. */
  public int textStart(int slot) {
    return slot == 0 ? from : Skeletons.behindSlot(bytes, textEnds[slot - 1]);
  }

  /** Where in {@link #bytes} it ends. */
  public int textEnd(int slot) {
    return textEnds[slot];
  }

  /** Whether the template has a number in the segment's dictionaries. */
  public boolean isStored() {
    return id != NOT_STORED;
  }

  /** The number in the segment's dictionaries; dense from 0. */
  public int id() {
    if (!isStored()) {
      throw new IllegalStateException("template without id");
    }
    return id;
  }

  /**
   * Remembers that lines of this template were shown under a public id.
   *
   * @param shownId gives it, always the same, if another template takes the place of this one
   */
  public void publish(Supplier<String> shownId) {
    publicId = shownId;
  }

  /** Takes the place of another template. */
  void replace(Template other) {
    Set<String> all = new LinkedHashSet<>(replaced);
    String shown = other.publicId.get();
    if (!shown.isEmpty()) {
      all.add(shown);
    }
    all.addAll(other.replaced);
    replaced = all;
  }

  /** Whether it replaced templates under whose public ids lines were shown. */
  public boolean replacesShown() {
    return !replaced.isEmpty();
  }

  /** The public ids of templates that this one replaced since the last call. */
  public List<String> takeReplaced() {
    if (replaced.isEmpty()) {
      return List.of();
    }
    String own = publicId.get();
    List<String> taken = replaced.stream().filter(shown -> !shown.equals(own)).toList();
    replaced = Set.of();
    return taken;
  }

  /** Gives the template its number, once. */
  public void store(int newId) {
    if (isStored()) {
      throw new IllegalStateException("template " + id + " stored again as " + newId);
    }
    id = newId;
  }
}
