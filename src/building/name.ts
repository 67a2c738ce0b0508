/** The names a building may be on file under, from how people say it: `3`, `3号楼`, `3栋` and `3幢` are one and the same. */
export function buildingNames(said: string): string[] {
  const plain = said
    .normalize('NFKC')
    .trim()
    .replace(/(?:号楼|栋|幢|座|楼)$/, '');
  return [...new Set([said.normalize('NFKC').trim(), plain, ...endings.map((ending) => `${plain}${ending}`)])];
}

const endings = ['号楼', '栋', '幢', '座', '楼'] as const;

/** `2号楼` before `10号楼`, as people count. */
export function byName(one: { name: string }, other: { name: string }): number {
  return asCounted().compare(one.name, other.name);
}

/** Units and rooms as people count them: `2-501` before `10-101`. */
export function compareWords(one: string | null, other: string | null): number {
  return asCounted().compare(one ?? '', other ?? '');
}

let collator: Intl.Collator | undefined;

/** Made when it is first needed: it costs as much as a search. */
function asCounted(): Intl.Collator {
  collator ??= new Intl.Collator('zh', { numeric: true });
  return collator;
}
