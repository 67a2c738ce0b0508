import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { head, type Registration, readRelation, registrations } from './registration.ts';
import type { TagKind } from './tag.ts';

/** What lists call the ways somebody is registered and lives, beside the words of the program itself. */
const registrationWords: Readonly<Record<Registration, readonly string[]>> = {
  local: [
    '本地',
    '本地户籍',
    '本社区户籍',
    '人户一致',
    '人在户在',
    '户在人在',
    '常住',
    '常住户籍',
    '户籍人口',
    '本市户籍',
  ],
  migrant: ['流动人口', '外来', '外来人口', '暂住', '外地', '外地户籍', '非户籍', '租住'],
  separated: ['人在户不在', '人户不一致', '人在户外'],
  away: ['人不在户在', '户在人外', '空挂', '空挂户', '挂户', '外出'],
  foreign: ['境外人员', '外籍', '外国籍', '港澳台'],
};

/** @throws Refusal kind `usage` that lists the words of the program. */
export function registrationIn(text: string): Registration {
  const word = readWords(text, '户籍情况', 40).normalize('NFKC').replace(/\s/g, '');
  const found = (Object.keys(registrations) as Registration[]).find(
    (code) => code === word || registrations[code] === word || registrationWords[code].includes(word),
  );
  if (found !== undefined) return found;
  const known = Object.values(registrations).join('、');
  throw new Refusal(
    'usage',
    'bad_registration',
    `户籍情况“${[...word].slice(0, 20).join('')}”看不懂，可以是：${known}`,
  );
}

/** The relation to the head; a list that calls the head 本人 means him. @throws Refusal kind `usage`. */
export function relationIn(text: string): string {
  const relation = text.normalize('NFKC').replace(/\s/g, '');
  return /^(?:本人|户主本人)$/.test(relation) ? head : readRelation(relation);
}

/** The tags of a cell: kinds the office uses, by name or code; several with 、 between. @throws Refusal kind `usage`. */
export function tagsIn(text: string, kinds: readonly TagKind[], isBlank: (word: string) => boolean): string[] {
  const words = text.split(/[、,，;；/\s]+/).filter((word) => word !== '' && !isBlank(word));
  const found = words.map((word) => {
    const kind = kinds.find(({ code, label }) => code === word || label === word || word === `${label}人员`);
    return { word: [...word].slice(0, 12).join(''), kind };
  });
  const unknown = found.filter(({ kind }) => kind === undefined).map(({ word }) => word);
  if (unknown.length === 0) return [...new Set(found.map(({ kind }) => (kind as TagKind).code))];
  throw new Refusal('usage', 'unknown_tag', `没有“${unknown.join('、')}”这种标签（增设：jwh resident define 标签）`);
}
