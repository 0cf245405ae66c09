package semlog.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import semlog.fault.Damaged;

/**
 * The templates of a segment as far as its dictionaries were read. For use by several threads, as
 * one block is shown while the next one is read.
 */
public final class SegmentTemplates {
  private final Map<Integer, StoredTemplate> templates = new HashMap<>();
  private final Map<Integer, List<String>> aliases = new HashMap<>();
  private byte[] primer = {};

  /** Knows only what needs no dictionary. */
  public SegmentTemplates() {
    templates.put(StoredTemplate.RAW.template().id(), StoredTemplate.RAW);
    templates.put(StoredTemplate.PIECE.template().id(), StoredTemplate.PIECE);
  }

  /**
   * Knows the templates of a model too.
   *
   * @param primer the zstd dictionary that the segment's blocks were made with
   */
  public SegmentTemplates(List<StoredTemplate> model, byte[] primer) {
    this();
    this.primer = primer.clone();
    for (StoredTemplate stored : model) {
      templates.put(stored.template().id(), stored);
    }
  }

  /** The zstd dictionary that blocks were made with, or nothing. Not to be changed. */
  public byte[] primer() {
    return primer;
  }

  /**
   * Reads the body of a dictionary of the segment.
   *
   * @param part the dictionary's name in messages
   */
  public Dictionary decode(byte[] body, String part) {
    return Dictionary.decode(body, part, primer);
  }

  /** Reads of a dictionary's body only what restores lines: neither attributes nor aliases. */
  public Dictionary decodeTemplates(byte[] body, String part) {
    return Dictionary.decodeTemplates(body, part, primer);
  }

  /**
   * Reads the body of a dictionary and knows its templates from now on.
   *
   * @param part the dictionary's name in messages
   * @param attributes whether their attributes and aliases will be asked for
   */
  public void add(byte[] body, String part, boolean attributes) {
    add(attributes ? decode(body, part) : decodeTemplates(body, part));
  }

  public synchronized void add(Dictionary dictionary) {
    for (StoredTemplate stored : dictionary.templates()) {
      templates.put(stored.template().id(), stored);
    }
    for (Dictionary.Alias alias : dictionary.aliases()) {
      aliases.computeIfAbsent(alias.templateId(), id -> new ArrayList<>()).add(alias.publicId());
    }
  }

  /** The templates of the dictionaries, and of the model if there is one. */
  public synchronized List<StoredTemplate> learnt() {
    return templates.values().stream()
        .filter(stored -> stored.template().id() >= Dictionary.FIRST_ID)
        .toList();
  }

  /** The public ids of the templates that this one replaced, as far as anybody saw them. */
  public synchronized List<String> aliases(int id) {
    return aliases.getOrDefault(id, List.of());
  }

  /**
   * The template of an id.
   *
   * @throws Damaged when no dictionary that was read has it
   */
  public synchronized StoredTemplate get(int id) {
    StoredTemplate stored = templates.get(id);
    if (stored == null) {
      throw missing(id);
    }
    return stored;
  }

  private static Damaged missing(int id) {
    return new Damaged("template " + id + " is in none of the dictionaries");
  }
}
