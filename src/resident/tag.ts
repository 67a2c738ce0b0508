import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Shown } from '../sheet/settled.ts';

/** A kind of tag: what it is called, and whether it says something of health, poverty or a special identity. */
export interface TagKind {
  code: string;
  label: string;
  private: boolean;
}

/**
 * The tags every office may use. Private: what 个人信息保护法 第二十八条 calls sensitive (health, special identity), and
 * poverty, which people keep to themselves. An office adds its own by `jwh resident define`.
 */
export const usualTags: readonly TagKind[] = [
  { code: 'living_alone', label: '独居', private: false },
  { code: 'empty_nest', label: '空巢', private: false },
  { code: 'advanced_age', label: '高龄', private: false },
  { code: 'retired', label: '退休', private: false },
  { code: 'special_care', label: '优抚', private: false },
  { code: 'veteran', label: '退役军人', private: false },
  { code: 'volunteer', label: '志愿者', private: false },
  { code: 'party_member', label: '党员', private: false },
  { code: 'activist', label: '积极分子', private: false },
  { code: 'migrant', label: '流动', private: false },
  { code: 'overseas_relative', label: '侨属', private: false },
  { code: 'unemployed', label: '失业', private: true },
  { code: 'minimum_living', label: '低保', private: true },
  { code: 'low_income', label: '低收入', private: true },
  { code: 'extreme_poverty', label: '特困', private: true },
  { code: 'disabled', label: '残疾', private: true },
  { code: 'serious_illness', label: '重病', private: true },
  { code: 'chronic_illness', label: '慢性病', private: true },
  { code: 'mental_disorder', label: '精神障碍', private: true },
  { code: 'pregnant', label: '孕产妇', private: true },
  { code: 'child_in_difficulty', label: '困境儿童', private: true },
  { code: 'left_behind_child', label: '留守儿童', private: true },
  { code: 'bereaved_parent', label: '失独', private: true },
  { code: 'community_correction', label: '社区矫正', private: true },
  { code: 'drug_rehabilitation', label: '社区戒毒', private: true },
  { code: 'ethnic_minority', label: '少数民族', private: true },
];

/** A tag somebody has, from its first to its last day. */
export interface Tag {
  id: string;
  person_id: string;
  tag: string;
  from_day: Day;
  until_day: Day | null;
  note: string | null;
  voided: string | null;
}

/** The kind meant by its code or name. @throws Refusal kind `usage` that lists what there is. */
export function readTag(kinds: readonly TagKind[], said: string): TagKind {
  const word = said.trim();
  const found = kinds.find(({ code, label }) => code === word || label === word);
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_tag', `没有“${word}”这种标签。`, {
    hint: `已有：${kinds.map(({ label }) => label).join('、')}。增设：jwh resident define ${word}`,
  });
}

/** Whether a tag holds on a day; one that was taken back never did. */
export function tagHolds(tag: Tag, day: Day): boolean {
  return tag.voided === null && isHeldOn(tag, day);
}

/**
 * The words of somebody's tags: those anybody at the counter may read, and those of a private class, masked unless `show`
 * says otherwise. Everything about a child is private.
 */
export function tagWords(
  tags: readonly { tag: string }[],
  kinds: readonly TagKind[],
  isChild: boolean,
): { open: string | null; secret: string | null } {
  const known = tags.map(({ tag }) => kindOf(kinds, tag));
  const words = (all: readonly TagKind[]) => [...new Set(all.map(({ label }) => label))].join('、') || null;
  return {
    open: words(known.filter((kind) => !kind.private && !isChild)),
    secret: words(known.filter((kind) => kind.private || isChild)),
  };
}

/** A tag's kind; one that the office no longer knows is taken for private. */
export function kindOf(kinds: readonly TagKind[], code: string): TagKind {
  return kinds.find((kind) => kind.code === code) ?? { code, label: code, private: true };
}

/** A list by a private tag would tell of everybody in it. @throws Refusal kind `usage`. */
export function refuseSecret(tag: TagKind | undefined, reveal: string | null): void {
  if (tag === undefined || !tag.private || reveal !== null) return;
  throw new Refusal('usage', 'private_tag', `“${tag.label}”是敏感的标签，按它列出的人要写查看的理由。`, {
    hint: '加 --reveal 理由，会记入查看记录。',
  });
}

/** What a tag says, masked where it is private. */
export function tagShown(kind: TagKind, isChild: boolean, show: Shown): { tag: string; label: string } {
  if (!kind.private && !isChild) return { tag: kind.code, label: kind.label };
  return { tag: show('private_text', kind.code), label: show('private_text', kind.label) };
}
