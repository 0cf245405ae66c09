package semlog.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import semlog.fault.Damaged;

/** The templates of a segment as far as its dictionaries were read. */
public final class SegmentTemplates {
  private final Map<Integer, StoredTemplate> templates = new HashMap<>();
  private final Map<Integer, List<String>> aliases = new HashMap<>();

  /** Knows only what needs no dictionary. */
  public SegmentTemplates() {
    templates.put(StoredTemplate.RAW.template().id(), StoredTemplate.RAW);
    templates.put(StoredTemplate.PIECE.template().id(), StoredTemplate.PIECE);
  }

  public void add(Dictionary dictionary) {
    for (StoredTemplate stored : dictionary.templates()) {
      templates.put(stored.template().id(), stored);
    }
    for (Dictionary.Alias alias : dictionary.aliases()) {
      aliases.computeIfAbsent(alias.templateId(), id -> new ArrayList<>()).add(alias.publicId());
    }
  }

  /** How many templates the dictionaries held. */
  public int learnt() {
    return templates.size() - Dictionary.FIRST_ID;
  }

  /** The public ids of the templates that this one replaced, as far as anybody saw them. */
  public List<String> aliases(int id) {
    return aliases.getOrDefault(id, List.of());
  }

  /**
   * The template of an id.
   *
   * @throws Damaged when no dictionary that was read has it
   */
  public StoredTemplate get(int id) {
    StoredTemplate stored = templates.get(id);
    if (stored == null) {
      throw new Damaged("template " + id + " is in none of the dictionaries");
    }
    return stored;
  }
}
