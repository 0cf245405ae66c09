package semlog.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds which of many needles a value has. */
final class NeedleIndex {
  private final Needle[] needles;
  private final int[] fromStart;
  private final int[] fromEnd;
  private final int[] anywhere;
  private final AnchoredIndex starts;
  private final AnchoredIndex ends;
  private final GramIndex grams;
  private final Folded folded = new Folded();
  private final int[] found;
  private int foundCount;

  NeedleIndex(List<Needle> list) {
    needles = list.toArray(new Needle[0]);
    found = new int[needles.length];
    fromStart = at(ValueTest.Place.START, ValueTest.Place.WHOLE);
    fromEnd = at(ValueTest.Place.END);
    anywhere = at(ValueTest.Place.ANYWHERE);
    starts = new AnchoredIndex(pick(fromStart), false);
    ends = new AnchoredIndex(pick(fromEnd), true);
    grams = new GramIndex(pick(anywhere));
  }

  private int[] at(ValueTest.Place... places) {
    return IntStream.range(0, needles.length)
        .filter(i -> List.of(places).contains(needles[i].place()))
        .toArray();
  }

  private List<Needle> pick(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(i -> needles[i]).toList();
  }

  /** The places in the list of the needles that a value has, in no order. */
  int[] find(String value) {
    foundCount = 0;
    folded.set(value);
    starts.find(folded, i -> keep(fromStart[i], value));
    ends.find(folded, i -> keep(fromEnd[i], value));
    grams.find(folded, i -> keep(anywhere[i], value));
    return Arrays.copyOf(found, foundCount);
  }

  private void keep(int needle, String value) {
    Needle kept = needles[needle];
    if (!kept.cased() || Texts.isAt(kept.place(), value, kept.text(), true)) {
      found[foundCount++] = needle;
    }
  }
}
