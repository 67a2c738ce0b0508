/** Names by their first two characters, the longer ones first: a text is gone through once, however many there are. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

/** Of names of two characters and more: a single character stands in other words. */
export function indexNames(names: Iterable<string>): NameIndex {
  const index = new Map<string, string[]>();
  const sorted = [...new Set(names)].filter((name) => [...name].length > 1).sort((a, b) => b.length - a.length);
  for (const name of sorted) index.set(name.slice(0, 2), [...(index.get(name.slice(0, 2)) ?? []), name]);
  return index;
}

/** All names of an index. */
export function namesOf(index: NameIndex): string[] {
  return [...index.values()].flat();
}

/** The text with every such name put otherwise. Pure. */
export function replaceNames(text: string, index: NameIndex, by: (name: string, at: number) => string): string {
  if (index.size === 0) return text;
  let [out, from] = ['', 0];
  for (let at = 0; at < text.length - 1; at += 1) {
    const name = index.get(text.slice(at, at + 2))?.find((one) => text.startsWith(one, at));
    if (name === undefined) continue;
    out += text.slice(from, at) + by(name, at);
    from = at + name.length;
    at = from - 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** The names that stand in a text. Pure. */
export function namesIn(text: string, index: NameIndex): string[] {
  const found: string[] = [];
  replaceNames(text, index, (name) => {
    found.push(name);
    return name;
  });
  return found;
}
