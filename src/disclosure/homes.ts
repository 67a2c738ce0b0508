/** Kinds of record, each with the items that are its own, the best first. What a list has no item for stands in its open one. */
const homes = {
  resolutions: ['resolutions', 'residents_affairs'],
  gifts: ['relief', 'relief_funds'],
  three_meetings: ['three_meetings'],
  fees: [],
  collections: [],
  targets: ['yearly_goals'],
  supervision: ['supervision_report'],
  demanded: ['on_demand'],
  certificates: ['certificates_and_services', 'duties_and_systems', 'duties'],
} as const satisfies Record<string, readonly string[]>;

export type RecordKind = keyof typeof homes;

/** Items open to whatever concerns the residents: 其他, 居务. */
const openItems: readonly string[] = ['residents_affairs', 'other'];

/** The item of a place's list where a kind of record stands; null where none covers it. */
export function homeOf(kind: RecordKind, codes: readonly string[]): string | null {
  const own: readonly string[] = homes[kind];
  return own.find((code) => codes.includes(code)) ?? openItemOf(codes);
}

/** The first open item of a list; null where all of its items are told apart. */
export function openItemOf(codes: readonly string[]): string | null {
  return openItems.find((code) => codes.includes(code)) ?? null;
}

/** What stands in the open item of a list because no other item of it has it, in the order it is told. */
export function homelessIn(codes: readonly string[]): RecordKind[] {
  const open = openItemOf(codes);
  return (Object.keys(homes) as RecordKind[]).filter((kind) => homeOf(kind, codes) === open);
}
