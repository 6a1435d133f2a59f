/** Answers a question about an object (a model, a calendar) once: it is kept for as long as the object is. */
export function once<Owner extends object, Answer>(build: (owner: Owner) => Answer): (owner: Owner) => Answer {
  const kept = new WeakMap<Owner, Answer>();
  return (owner) => {
    const known = kept.get(owner);
    if (known !== undefined || kept.has(owner)) return known as Answer;
    const answer = build(owner);
    kept.set(owner, answer);
    return answer;
  };
}

/** The same for a question with a key: it is answered once for each key of each object. */
export function onceEach<Owner extends object, Answer>(): (owner: Owner, key: string, build: () => Answer) => Answer {
  const keptOf = once((_owner: Owner) => new Map<string, Answer>());
  return (owner, key, build) => {
    const kept = keptOf(owner);
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as Answer;
    const answer = build();
    kept.set(key, answer);
    return answer;
  };
}

/** A table whose entries are made when they are first asked for: most runs need few of a large one. */
export function lazily<Entry>(makers: Readonly<Record<string, () => Entry>>): Readonly<Record<string, Entry>> {
  const table: Record<string, Entry> = {};
  for (const [name, make] of Object.entries(makers)) {
    const get = (): Entry => {
      const value = make();
      Object.defineProperty(table, name, { value });
      return value;
    };
    Object.defineProperty(table, name, { get, enumerable: true, configurable: true });
  }
  return table;
}
