import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Condition } from '../certificate.ts';
import { stands } from './basis.ts';
import type { KindBook } from './book.ts';
import { conditionShort, conditionWords } from './condition_words.ts';
import { kindsOf } from './here.ts';
import { barredTitle } from './negative.ts';
import type { ItemFacts } from './office_item.ts';
import type { OfficeItem } from './store.ts';
import { matterOf } from './title.ts';

export interface AddOptions {
  barred?: boolean;
  cite?: string;
  from?: string;
  category?: string;
  department?: string;
  basis?: string[];
  condition?: string[];
  instead?: string;
}

export type NewItem = Pick<OfficeItem, 'title' | 'stance' | 'facts' | 'cite' | 'from_day'>;

/**
 * An item the office adds, from what was typed. @throws Refusal kind `forbidden` where the national list has it among what
 * may not be certified, `usage` where it is there already or its source is missing.
 */
export function newItem(here: KindBook, title: string, options: AddOptions): NewItem {
  const stance = options.barred ? 'may_not' : 'may';
  refuseBarred(here, title, stance);
  refuseTwice(here, title, stance);
  if (options.cite === undefined) {
    throw new Refusal('usage', 'cite_missing', '增列要写明出处。', { hint: '加上 --cite "文件名称 条款"。' });
  }
  return {
    title,
    stance,
    facts: JSON.stringify(factsFrom(options)),
    cite: readPublicWords(options.cite, '出处', 200),
    from_day: here.day,
  };
}

function factsFrom({ category, department, basis = [], condition = [], instead }: AddOptions): ItemFacts {
  return {
    category: publicWordsOrNull(category, '类别'),
    department: publicWordsOrNull(department, '职能部门'),
    bases: basis.map((one) => stands(readPublicWords(one, '工作依据', 200))),
    conditions: [...new Set(condition.map(readCondition))],
    instead: publicWordsOrNull(instead, '应到哪里办'),
  };
}

function readCondition(word: string): Condition {
  const all = Object.entries(conditionWords) as [Condition, string][];
  const said = word.trim();
  const exact = all.filter(([code, words]) => code === said || words === said);
  const [found, ...others] = exact.length > 0 || said === '' ? exact : all.filter(([, words]) => words.includes(said));
  if (found !== undefined && others.length === 0) return found[0];
  throw new Refusal(
    'usage',
    'bad_condition',
    found === undefined ? `没有“${word}”这个条件。` : `“${word}”是几个条件都有的字。`,
    {
      hint: `可写：${Object.values(conditionShort).join('、')}`,
    },
  );
}

/** 民发〔2020〕20号 counts everywhere: no local list makes an item of it certifiable. */
function refuseBarred({ book, day }: KindBook, title: string, stance: OfficeItem['stance']): void {
  const rule = book.find('certificate.negative', day);
  const barred = rule === undefined ? null : barredTitle(rule.value.items, title);
  if (rule === undefined || barred === null) return;
  const which = `“${title}”是${rule.citeWords}第${barred.no}项“${barred.item.title}”`;
  if (stance === 'may_not') {
    throw new Refusal('usage', 'already_barred', `${which}，本来就不应出具，不用再增列。`, {
      hint: '见 jwh certificate types --barred',
    });
  }
  throw new Refusal('forbidden', 'barred', `${which}，居委会不应出具，不能增列。`, {
    cite: rule.cite,
    hint: barred.instead === null ? '见 jwh certificate types --barred' : `怎么办：${barred.instead.words}`,
  });
}

/** One item of a name and a stance at a time; what is on the place's list need not be added. */
function refuseTwice({ book, own, day }: KindBook, title: string, stance: OfficeItem['stance']): void {
  const matter = matterOf(title);
  const added = own.find((one) => matterOf(one.title) === matter);
  const listed = kindsOf(book, [], day).find((one) => one.origin === 'list' && matterOf(one.title) === matter);
  const there = added ?? (stance === 'may' ? listed : undefined);
  if (there === undefined) return;
  const what = added?.stance === 'may_not' ? '不应出具的' : '可以出具的';
  throw new Refusal('usage', 'type_already', `“${there.title}”已经列为${what}第${there.series}项。`, {
    hint: '查看：jwh certificate types（不应出具的加 --barred）',
  });
}
