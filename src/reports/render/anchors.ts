/** `service:billing` → `service-billing`, `cell:billing/sme/phone` → `cell-billing-sme-phone`. */
function anchorOf(reference: string): string {
  return reference.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** The anchors of one page: each entity has at most one, and no two have the same. */
export type Anchors = ReturnType<typeof createAnchors>;

/** Anchors in the order in which they are claimed, which is that of the page. */
export function createAnchors() {
  const byReference = new Map<string, string>();
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let anchor = wanted;
    for (let count = 2; taken.has(anchor); count += 1) anchor = `${wanted}-${count}`;
    taken.add(anchor);
    return anchor;
  };
  return {
    /** Gives an entity its anchor; undefined when it has one already, so that the first place keeps it. */
    claim(reference: string): string | undefined {
      if (byReference.has(reference)) return undefined;
      const plain = anchorOf(reference);
      // Two references may become one anchor (`a-b/c`, `a/b-c`): the dots keep the second apart whatever stands between.
      const anchor = free(taken.has(plain) ? reference.replace(/[^\p{L}\p{N}-]+/gu, '.') : plain);
      byReference.set(reference, anchor);
      return anchor;
    },
    /** Takes an anchor back whose place has gone, so that nothing leads there. */
    drop(anchor: string): void {
      for (const [reference, own] of byReference) if (own === anchor) byReference.delete(reference);
    },
    /** The anchor of an entity that has one. */
    find: (reference: string): string | undefined => byReference.get(reference),
    /** An anchor for something that is no entity, such as a heading, made from its text. */
    take: (text: string): string => free(anchorOf(text.toLowerCase()) || 'section'),
  };
}
