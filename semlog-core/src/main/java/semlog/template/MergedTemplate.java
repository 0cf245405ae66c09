package semlog.template;

import semlog.bytes.ByteBuilder;

/**
 * A template whose words vary in some positions.
 *
 * @param template the template with WORD slots in those positions
 * @param words for each word position the word's number, or {@link #ANY}
 */
record MergedTemplate(Template template, int[] words) {
  static final int ANY = -1;

  /** Whether the words that do not vary are the form's. */
  boolean fits(WordForm form) {
    for (int position = 0; position < words.length; position++) {
      if (words[position] != ANY && words[position] != form.words()[position]) {
        return false;
      }
    }
    return true;
  }

  static MergedTemplate of(WordForm form, boolean[] varies) {
    byte[] source = form.skeleton().bytes();
    ByteBuilder merged = new ByteBuilder(source.length);
    int[] words = form.words().clone();
    int copied = 0;
    for (int position = 0; position < words.length; position++) {
      if (varies[position]) {
        merged.bytes(source, copied, form.starts()[position] - copied);
        merged.u8(Skeletons.marker(SlotKind.WORD));
        copied = form.ends()[position];
        words[position] = ANY;
      }
    }
    merged.bytes(source, copied, source.length - copied);
    return new MergedTemplate(new Template(merged.toByteArray()), words);
  }

  /** Makes a skeleton one of this template. */
  void adopt(WordForm form) {
    int[] sources = new int[template.slots().size()];
    byte[][] constants = new byte[sources.length - form.skeleton().fit().slotCount()][];
    byte[] bytes = form.skeleton().bytes();
    int position = 0;
    int slot = 0;
    int constant = 0;
    int own = 0;
    int at = 0;
    while (at < bytes.length) {
      if (position < words.length && at == form.starts()[position]) {
        if (words[position] == ANY) {
          sources[slot++] = ~constant;
          constants[constant++] = form.word(position);
        }
        at = form.ends()[position++];
      } else if (Skeletons.kindOf(bytes[at]).isPresent()) {
        sources[slot++] = own++;
        at += bytes[at] == Skeletons.marker(SlotKind.TIMESTAMP) ? 1 + Skeletons.FORMAT_BYTES : 1;
      } else {
        at++;
      }
    }
    template.replace(form.skeleton().fit().template());
    form.skeleton().join(template, sources, constants);
  }
}
