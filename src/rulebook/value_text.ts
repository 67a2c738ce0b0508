import type { Share } from '../base/share.ts';
import { plainWords } from '../base/words.ts';
import type { Kind, Per, Post, Values } from '../rules/value.ts';
import { perWords, postWords } from '../rules/words.ts';
import { rangeIn, rangeText } from './range_text.ts';
import { fitted } from './value_shape.ts';

/** Why a text is no value: `misfit` is where the JSON does not fit, empty where it is the whole text. */
export type ReadValue<K extends Kind> = { value: Values[K] } | { misfit: string };

/**
 * A value as typed on the command line. Short forms: shares `>2/3` `>=1/2` `过半数`, ranges `<=300元` `5-9`,
 * frequencies `half_year` `2/year`, deadlines `3日前` `7日内` `每月15日`, posts `主任或书记` `主任和会计`,
 * years `5`, names as they are, a list by the titles of its items `甲；乙`, a line each or with `、`; else the value's JSON.
 * @param current the rule in force: a share keeps its base, a range its unit.
 */
export function readValue<K extends Kind>(kind: K, text: string, current: Values[K] | undefined): ReadValue<K> {
  const typed = text.trim();
  const short = shortForms[kind]?.(typed, current);
  if (short !== undefined) return fitted(kind, short);
  if (!typed.startsWith('{')) return { misfit: '' };
  try {
    return fitted(kind, JSON.parse(typed));
  } catch {
    return { misfit: '' };
  }
}

/** The shortest text that `readValue` reads as this value. */
export function valueText<K extends Kind>(kind: K, value: Values[K]): string {
  return shortTexts[kind]?.(value) ?? JSON.stringify(value);
}

type ShortForms = { readonly [K in Kind]?: (text: string, current: Values[K] | undefined) => unknown };

const shortForms: ShortForms = {
  share: (text, current) => withBase(shareIn(text), current && { of: current.of }),
  trigger: (text, current) => withBase(shareIn(text), current && baseOf(current)),
  range: (text, current) => current && rangeIn(text, current.unit),
  frequency: frequencyIn,
  deadline: deadlineIn,
  posts: postsIn,
  years: (text) => numbered(/^(\d+)年?$/, text, (years) => ({ years })),
  list: listIn,
  name: (text) => (text === '' || text.startsWith('{') ? undefined : { label: text }),
};

type ShortTexts = { readonly [K in Kind]?: (value: Values[K]) => string | undefined };

const shortTexts: ShortTexts = {
  share: shareText,
  trigger: shareText,
  range: rangeText,
  frequency: ({ per, atLeast }) => (atLeast === 1 ? per : `${atLeast}/${per}`),
  deadline: (value) => {
    if ('before' in value) return `${value.before}日前`;
    if ('within' in value) return `${value.within}日内`;
    return 'dayOfMonth' in value ? `每月${value.dayOfMonth}日` : undefined;
  },
  posts: postsText,
  years: ({ years }) => String(years),
  list: ({ items }) => {
    const titles = items.map(({ title }) => title);
    const byTitle = items.every(({ code, title }) => code === title);
    const text = titles.join('；');
    return byTitle && titlesIn(text).join('；') === text && titlesIn(text).length === titles.length ? text : undefined;
  },
  name: ({ label, aliases }) => (aliases === undefined ? label : undefined),
};

function baseOf({ of, binding }: Values['trigger']) {
  return { of, binding };
}

/** A share without the base of the rule in force is no value yet: it must come as JSON. */
function withBase(share: Share | undefined, base: object | undefined): object | undefined {
  return share === undefined || base === undefined ? undefined : { ...base, ...share };
}

function shareIn(text: string): Share | undefined {
  if (text === '过半数') return { moreThan: [1, 2] };
  const [, sign, part, whole] = /^(>=|≥|>|＞)\s*(\d+)\s*\/\s*(\d+)$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const fraction: [number, number] = [Number(part), Number(whole)];
  return sign === '>' || sign === '＞' ? { moreThan: fraction } : { atLeast: fraction };
}

function shareText(share: Share): string {
  return 'moreThan' in share ? `>${share.moreThan.join('/')}` : `>=${share.atLeast.join('/')}`;
}

function frequencyIn(text: string): object | undefined {
  const chinese = (Object.keys(perWords) as Per[]).find((per) => perWords[per] === text);
  if (chinese !== undefined) return { per: chinese, atLeast: 1 };
  const [, times, per] = /^(?:(\d+)\/)?([a-z_]+)$/.exec(text) ?? [];
  return per === undefined ? undefined : { per, atLeast: Number(times ?? 1) };
}

function deadlineIn(text: string): object | undefined {
  return (
    numbered(/^(\d+)日前$/, text, (before) => ({ before })) ??
    numbered(/^(\d+)日内$/, text, (within) => ({ within })) ??
    numbered(/^每月(\d+)日$/, text, (dayOfMonth) => ({ dayOfMonth }))
  );
}

function numbered(pattern: RegExp, text: string, make: (number: number) => object): object | undefined {
  const [, digits] = pattern.exec(text) ?? [];
  return digits === undefined ? undefined : make(Number(digits));
}

/** Posts by their Chinese names: `或` for one of them, `和` or `、` for all. */
function postsIn(text: string): object | undefined {
  const either = text.includes('或');
  const posts = text
    .split(either ? '或' : /[和、]/)
    .map((word) => postNames.find((post) => postWords[post] === word.trim()));
  if (posts.includes(undefined)) return undefined;
  return either || posts.length === 1 ? { anyOf: posts } : { allOf: posts };
}

function postsText({ anyOf, allOf }: Values['posts']): string | undefined {
  if (anyOf !== undefined) return allOf === undefined ? anyOf.map((post) => postWords[post]).join('或') : undefined;
  return allOf !== undefined && allOf.length > 1 ? allOf.map((post) => postWords[post]).join('和') : undefined;
}

/** A list by its titles; one that is in the list in force keeps its code, another is known by its title. */
function listIn(text: string, current: Values['list'] | undefined): object | undefined {
  if (text === '' || text.startsWith('{')) return undefined;
  const items = titlesIn(text).map(
    (title) => current?.items.find((one) => one.title === title) ?? { code: title, title },
  );
  return { items };
}

/** Titles one on a line or between `；`; where there is neither, between `、`. Each once. */
function titlesIn(text: string): string[] {
  const parts = /[；;\n]/.test(text) ? text.split(/[；;\n]/) : text.split('、');
  return [...new Set(parts.map(plainWords).filter((title) => title !== ''))];
}

const postNames = Object.keys(postWords) as Post[];
