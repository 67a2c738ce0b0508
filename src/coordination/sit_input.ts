import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { OptionSpec } from '../command/verb.ts';
import { optionalWords, readNames, readPairs } from '../proceeding/input.ts';
import { type ClassName, type Coordination, classes, results, type Sat, sinceSitting } from './coordination.ts';

export interface SitOptions {
  day?: string;
  place?: string;
  absent?: string[];
  director?: string[];
  mediationHead?: string[];
  worker?: string[];
  partyOrganisation?: string[];
  police?: string[];
  justice?: string[];
  department?: string[];
  other?: string[];
  recorder?: string;
  statement?: string[];
  questions?: string;
  focus?: string;
  course?: string;
  result: Sat['result'];
  terms?: string;
  advice?: string;
  request?: string;
  again?: boolean;
  happened?: string;
}

export const sitFlags: readonly OptionSpec[] = [
  {
    flags: '--result <结果>',
    text: '达成一致（agreed）、未达成一致（failed）',
    choices: results,
    required: true,
  },
  { flags: '--day <日期>', text: '哪天开的（默认：商定的日子）' },
  { flags: '--place <地点>', text: '在哪里开的（默认：商定的地点）' },
  { flags: '--absent <当事人>', text: '没有到会的当事人', repeat: true },
  { flags: '--director <姓名>', text: classes.director, repeat: true },
  { flags: '--mediation-head <姓名>', text: classes.mediation_head, repeat: true },
  { flags: '--worker <姓名>', text: classes.worker, repeat: true },
  { flags: '--party-organisation <姓名>', text: classes.party_organisation, repeat: true },
  { flags: '--police <姓名>', text: classes.police, repeat: true },
  { flags: '--justice <姓名>', text: classes.justice, repeat: true },
  { flags: '--department <单位和姓名>', text: '到会的有关部门人员，如 司法所刘强', repeat: true },
  { flags: '--other <姓名>', text: classes.other, repeat: true },
  { flags: '--recorder <姓名>', text: '记录人' },
  { flags: '--statement <当事人=陈述>', text: '每一方当事人的事实和理由，一方写一次', repeat: true },
  { flags: '--questions <询问>', text: '主任分别询问的情况' },
  { flags: '--focus <焦点>', text: '会上明确的焦点（默认：受理时的焦点）' },
  { flags: '--course <经过>', text: '协调的经过' },
  { flags: '--terms <协议>', text: '达成一致的内容' },
  { flags: '--advice <途径>', text: '未达成一致的：主任告知的其他途径' },
  { flags: '--request <当事人>', text: '再次召开的：由谁要求' },
  { flags: '--again', text: '同一天又开了一次' },
  { flags: '--happened <理由>', text: '次数已满而会已经开了，如实记录的理由' },
];

/** A sitting as it was typed. @throws Refusal kind `usage` for strangers, or an outcome without its content. */
export function satFrom(options: SitOptions, one: Coordination): Omit<Sat, 'sitting_no'> {
  const { parties } = one.facts;
  const absent = readNames(options.absent, '--absent ');
  const statements = Object.fromEntries(readPairs(options.statement, '--statement '));
  refuseStrangers([...absent, ...Object.keys(statements)], parties);
  const sat: Omit<Sat, 'sitting_no'> = {
    place: optionalWords(options.place, '--place ', 100) ?? sinceSitting(one, 'fixed')?.content.place ?? null,
    parties: parties.filter((name) => !absent.includes(name)),
    others: othersFrom(options),
    recorder: optionalWords(options.recorder, '--recorder ', 60),
    statements,
    questions: optionalWords(options.questions, '--questions '),
    focus: options.focus === undefined ? one.facts.focus : readWords(options.focus, '焦点', 300),
    course: optionalWords(options.course, '--course '),
    result: options.result,
    terms: optionalWords(options.terms, '--terms '),
    advice: optionalWords(options.advice, '--advice '),
    requested_by: optionalWords(options.request, '--request ', 60),
  };
  refuseContradiction(sat);
  return sat;
}

function othersFrom(options: SitOptions): Sat['others'] {
  const named: Record<ClassName, string[] | undefined> = {
    director: options.director,
    mediation_head: options.mediationHead,
    worker: options.worker,
    party_organisation: options.partyOrganisation,
    police: options.police,
    justice: options.justice,
    department: options.department,
    other: options.other,
  };
  const kept: Sat['others'] = {};
  for (const kind of Object.keys(classes) as ClassName[]) {
    const names = readNames(named[kind], `${classes[kind]}的姓名`);
    if (names.length > 0) kept[kind] = names;
  }
  return kept;
}

function refuseStrangers(names: readonly string[], parties: readonly string[]): void {
  const strangers = [...new Set(names)].filter((name) => !parties.includes(name));
  if (strangers.length === 0) return;
  throw new Refusal('usage', 'no_such_party', `不是本件的当事人：${strangers.join('、')}。`, {
    hint: `当事人：${parties.join('、')}。没有写入任何内容。`,
  });
}

function refuseContradiction({ result, terms, parties, advice }: Omit<Sat, 'sitting_no'>): void {
  if (result === 'agreed' && terms === null) {
    throw new Refusal('usage', 'terms_missing', '达成一致的，要写协议的内容。', { hint: '加上 --terms 协议内容。' });
  }
  if (result === 'agreed' && parties.length < 2) {
    throw new Refusal('usage', 'parties_absent', `到会的当事人只有${parties.length}方，不能达成一致。`, {
      hint: '会后达成一致的，用 jwh coordination agree。',
    });
  }
  if (result === 'failed' && terms !== null) {
    throw new Refusal('usage', 'terms_unexpected', '未达成一致，却写了协议内容。', { hint: '请核对 --result。' });
  }
  if (result === 'agreed' && advice !== null) {
    throw new Refusal('usage', 'advice_unexpected', '达成一致的，不必告知其他途径。', { hint: '请核对 --result。' });
  }
}
