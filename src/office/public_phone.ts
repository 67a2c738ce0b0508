import type { Database } from '../database/open.ts';

/** Telephones that are the office's or the public's own: a kind apart from people's private numbers. */
export const publicPhones = {
  duty: '值班电话',
  supervision: '监督电话',
  hotline: '服务热线',
  office: '办公电话',
} as const;

export type PublicPhone = keyof typeof publicPhones;

/** Which one is meant, by its code or its name; `王建国办公电话` says whose in the same word. */
export function publicPhoneNamed(word: string): { kind: PublicPhone; whose: string } | undefined {
  const kind = (Object.keys(publicPhones) as PublicPhone[]).find((one) => one === word || publicPhones[one] === word);
  if (kind !== undefined) return { kind, whose: '' };
  const whose = word.endsWith(publicPhones.office) ? word.slice(0, -publicPhones.office.length).replace(/的$/, '') : '';
  return whose === '' ? undefined : { kind: 'office', whose };
}

/** `public_phone.office.王建国` is 办公电话（王建国）. */
export function publicPhoneWords(id: string): string {
  const [, kind = '', whose = ''] = /^public_phone\.(\w+)(?:\.(.+))?$/.exec(id) ?? [];
  const label = publicPhones[kind as PublicPhone] ?? id;
  return whose === '' ? label : `${label}（${whose}）`;
}

/** Those the office has made public, in the order of their keys, each with what it is for. */
export async function readPublicPhones(db: Database): Promise<{ id: string; label: string; number: string }[]> {
  const rows = await db
    .selectFrom('office_setting')
    .selectAll()
    .where('id', 'like', 'public_phone.%')
    .where('value', '!=', '')
    .orderBy('id')
    .execute();
  return rows.map(({ id, value }) => ({ id, label: publicPhoneWords(id), number: value }));
}

/** Where the sub-district hears what is wrong with the disclosure (幸福 第十条, R-XF4-32); null where none is on file. */
export async function readSupervisionPhone(db: Database): Promise<string | null> {
  return (await readPublicPhones(db)).find(({ id }) => id === 'public_phone.supervision')?.number ?? null;
}
