package semlog.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What many lines have in common: static text and the slots between it. Only its ids change. */
public final class Template {
  private static final int NOT_STORED = -1;

  private final byte[] skeleton;
  private final List<Slot> slots;
  private final byte[][] texts;

  /** An archive has many templates, none of which replaces another. */
  private Set<String> replaced = Set.of();

  private int id = NOT_STORED;
  private Supplier<String> publicId = () -> "";

  Template(byte[] skeleton) {
    this.skeleton = skeleton;
    List<Slot> cutSlots = new ArrayList<>();
    List<byte[]> cutTexts = new ArrayList<>();
    Skeletons.cut(skeleton, cutSlots, cutTexts);
    this.slots = List.copyOf(cutSlots);
    this.texts = cutTexts.toArray(new byte[0][]);
  }

  /**
   * The template that {@link #skeleton()} described, from an archive.
   *
   * @param skeleton not to be changed any more
   */
  public static Template of(byte[] skeleton, int id) {
    Template template = new Template(skeleton);
    template.store(id);
    return template;
  }

  /** The template of a line that is kept whole. */
  public static Template whole() {
    return new Template(new byte[] {Skeletons.marker(SlotKind.LINE)});
  }

  /** Whether the bytes are well formed as {@link #skeleton()} gives them. */
  public static boolean isSkeleton(byte[] skeleton) {
    return Skeletons.isWellFormed(skeleton);
  }

  /** The byte form, FORMAT.md's "skeleton". */
  public byte[] skeleton() {
    return skeleton.clone();
  }

  public List<Slot> slots() {
    return slots;
  }

  /**
   * The static text before a slot, maybe none; for the number of slots, what stands behind the
   * last. Not to be changed.
   */
  public byte[] text(int slot) {
    return texts[slot];
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
