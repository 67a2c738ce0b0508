import { Refusal } from '../../base/refusal.ts';
import type { Form } from '../../rules/pack.ts';

/** Whoever is counted when a meeting is asked for; a share of them sets it off (C-07 … C-10). */
export type Counted = 'representatives' | 'adults' | 'households' | 'groups';
/** Whoever speaks as a body (C-11). */
export type ProposingBody = 'committee' | 'party_organisation' | 'supervision_group';
/** Ex-officio members are a class beside the elected ones where a rule counts both (D-08). */
export type ProposerClass = Counted | 'ex_officio' | ProposingBody;

export const proposerWords: Record<ProposerClass, string> = {
  representatives: '居民代表',
  ex_officio: '当然代表',
  adults: '十八周岁以上居民',
  households: '户',
  groups: '居民小组',
  committee: '居委会',
  party_organisation: '社区党组织',
  supervision_group: '居务监督小组',
};

const aliases: Readonly<Record<string, ProposerClass>> = {
  代表: 'representatives',
  成员代表: 'representatives',
  居民: 'adults',
  成年居民: 'adults',
  户代表: 'households',
  小组: 'groups',
  居民委员会: 'committee',
  党组织: 'party_organisation',
  党支部: 'party_organisation',
  党总支: 'party_organisation',
  党委: 'party_organisation',
  监督小组: 'supervision_group',
  居务监督委员会: 'supervision_group',
  监督委员会: 'supervision_group',
};

/** The rule that speaks of each class. */
export const conveneKeys = {
  representatives: 'convene.reps',
  adults: 'convene.adults',
  households: 'convene.households',
  groups: 'convene.groups',
} as const;

/** The form of meeting that answers to each class (XF2 第十二条: 相应的居民会议); groups may ask for any of the three. */
export const ownForm: Record<Counted, Form> = {
  representatives: 'representatives',
  adults: 'adults',
  households: 'households',
  groups: 'adults',
};

/** One class of proposers as it was written down: so many, or these names; a body has neither. */
export interface WrittenProposer {
  by: ProposerClass;
  count: number | null;
  names: readonly string[];
}

export function isBody(by: ProposerClass): by is ProposingBody {
  return by === 'committee' || by === 'party_organisation' || by === 'supervision_group';
}

/** `居民代表=13`, `representatives=张一、李二`, `居委会`. @throws Refusal kind `usage`. */
export function readProposer(text: string): WrittenProposer {
  const [word = '', ...rest] = text.split(/[=＝]/);
  const by = classCalled(word.trim());
  const said = rest.join('=').trim();
  if (isBody(by)) {
    if (said === '') return { by, count: null, names: [] };
    throw new Refusal('usage', 'body_counted', `${proposerWords[by]}以一个组织提议，不写人数（写成了“${text}”）。`, {
      hint: `写成：--by ${proposerWords[by]}`,
    });
  }
  if (/^\d+$/.test(said) && Number(said) > 0) return { by, count: Number(said), names: [] };
  const names = said
    .split(/[、，,]/)
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length > 0 && !/^\d+$/.test(said)) return { by, count: names.length, names };
  throw new Refusal('usage', 'proposers_missing', `没有写有多少${proposerWords[by]}提议。`, {
    hint: `写成人数或姓名：--by ${proposerWords[by]}=13，或 --by ${proposerWords[by]}=张一、李二`,
  });
}

function classCalled(word: string): ProposerClass {
  const codes = Object.keys(proposerWords) as ProposerClass[];
  const found = codes.find((code) => code === word || proposerWords[code] === word) ?? aliases[word];
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_proposer', `没有“${word}”这种提议人。`, {
    hint: `可选：${codes.map((code) => `${proposerWords[code]}（${code}）`).join('、')}`,
  });
}
