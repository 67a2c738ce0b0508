/** Telephones that are the office's or the public's own: a kind apart from people's private numbers. */
export const publicPhones = {
  duty: '值班电话',
  supervision: '监督电话',
  hotline: '服务热线',
  office: '办公电话',
} as const;

export type PublicPhone = keyof typeof publicPhones;

/** What a public telephone is called, by the name of its setting: `监督电话`, `办公电话（王建国）`; null for other settings. */
export function publicPhoneWords(setting: string): string | null {
  const [, kind = '', whose = ''] = /^public_phone\.(\w+)(?:\.(.+))?$/.exec(setting) ?? [];
  const label = publicPhones[kind as PublicPhone];
  if (label === undefined) return null;
  return whose === '' ? label : `${label}（${whose}）`;
}
