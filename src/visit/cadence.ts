import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readTag } from '../resident/tag.ts';
import { readTagKinds } from '../resident/tag_store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import {
  cadencesOn,
  isLaxer,
  perStates,
  pers,
  type Subject,
  sourceStates,
  subjectWords,
  type VisitPer,
} from './cadence_rule.ts';
import { settingsBlocks } from './cadence_settings.ts';
import { insertSetting, readSettings, taggedOn, voidSetting, zoneNames } from './cadence_store.ts';

interface CadenceOptions {
  from?: string;
  reason?: string;
}

const actions: Readonly<Record<string, 'list' | 'set' | 'void'>> = {
  list: 'list',
  列表: 'list',
  set: 'set',
  设定: 'set',
  void: 'void',
  撤销: 'void',
};

export const cadence = verb<CadenceOptions>({
  writes: true,
  arguments: [
    { name: '[做什么]', text: 'list（列表，默认）、set（设定）、void（撤销本办公室的设定）' },
    { name: '[对象]', text: '标签（独居）、责任区（全部责任区）、某个责任区的名称、住户（全部住户）' },
    { name: '[周期]', text: `${Object.values(pers).join('、')}` },
  ],
  options: [
    { flags: '--from <日期>', text: '从哪一天起（默认：今天）；撤销时指哪一次设定' },
    { flags: '--reason <理由>', text: '为什么这样定，或为什么撤销' },
  ],
  examples: [
    'jwh visit cadence',
    'jwh visit cadence set 独居 每月 --reason 社区工作会议决定',
    'jwh visit cadence set 住户 每半年',
    'jwh visit cadence void 独居 --reason 并入网格走访',
  ],
  async run(context, [action = 'list', who, per], options) {
    const what = actions[action];
    if (what === undefined) {
      throw new Refusal('usage', 'unknown_action', `不认识“${action}”。`, { hint: '可写：list、set、void' });
    }
    if (what === 'list') {
      const db = await context.read();
      return cadenceAnswer(db, await loadRulebook(db), context.today, []);
    }
    return what === 'set' ? setOne(context, who, per, options) : voidOne(context, who, options);
  },
});

function setOne(context: Context, who: string | undefined, per: string | undefined, options: CadenceOptions) {
  const asked = readPer(per);
  const from_day = options.from === undefined ? context.today : readDay(options.from, '--from ');
  const reason = options.reason === undefined ? null : readPublicWords(options.reason, '理由', 200);
  return context.write(async (writing) => {
    const { db } = writing;
    const subject = await readSubject(db, who);
    const book = await loadRulebook(db);
    refuseLaxer(book, subject, asked, from_day);
    const standing = (await readSettings(db)).find((one) => one.subject === subject && one.from_day === from_day);
    if (standing !== undefined) throw alreadySet(who as string, standing.per, from_day);
    await insertSetting(writing, { subject, per: asked, from_day, reason });
    const unknown = subject.startsWith('tag:') && (await taggedOn(db, subject.slice(4), context.today)) === 0;
    const later = (await readSettings(db)).find((one) => one.subject === subject && one.from_day > from_day);
    return cadenceAnswer(db, book, context.today, [
      `已设定：${who} ${pers[asked]}，自 ${from_day} 起${later === undefined ? '' : `；自 ${later.from_day} 起另有设定：${pers[later.per]}`}。`,
      ...(unknown ? [`现在没有人有“${who}”这个标签。`] : []),
    ]);
  });
}

function voidOne(context: Context, who: string | undefined, { from, reason }: CadenceOptions) {
  const why = readPublicWords(reason ?? '', '理由（--reason）', 200);
  return context.write(async (writing) => {
    const { db } = writing;
    const subject = await readSubject(db, who);
    const own = (await readSettings(db)).filter((one) => one.subject === subject);
    const meant = from === undefined ? own.at(-1) : own.find((one) => one.from_day === readDay(from, '--from '));
    if (meant === undefined) {
      throw new Refusal('not_found', 'no_such_cadence', `“${who}”没有本办公室的设定。`, {
        hint: '设定见 jwh visit cadence',
      });
    }
    await voidSetting(writing, meant.id, why);
    const line = `已撤销：${who} ${pers[meant.per]}，自 ${meant.from_day} 起的设定（${why}）。`;
    return cadenceAnswer(db, await loadRulebook(db), context.today, [line]);
  });
}

function readPer(text: string | undefined): VisitPer {
  const word = plainWords(text ?? '');
  const found = (Object.keys(pers) as VisitPer[]).find((code) => code === word || pers[code] === word);
  if (found !== undefined) return found;
  throw new Refusal('usage', 'bad_per', word === '' ? '没有写周期。' : `“${word}”不是周期。`, {
    hint: `可写：${Object.values(pers).join('、')}`,
  });
}

/** Whom a word means: all areas, all households, an area by its name, else a tag. @throws Refusal kind `usage`. */
async function readSubject(db: Database, text: string | undefined): Promise<Subject> {
  const word = plainWords(text ?? '');
  if (word === '') throw new Refusal('usage', 'subject_missing', '没有写对象。', { hint: '写标签、责任区或住户。' });
  if (word === '责任区') return 'zones';
  if (word === '住户' || word === '居民' || word === '全体') return 'households';
  const zone = [...(await zoneNames(db))].find(([, name]) => name === word);
  return zone === undefined ? `tag:${readTag(await readTagKinds(db), word).code}` : `zone:${zone[0]}`;
}

/** A text that says every week is not softened by a setting. @throws Refusal kind `forbidden`. */
function refuseLaxer(book: Rulebook, subject: Subject, per: VisitPer, day: Day): void {
  const rule = book.find('visit.per', day);
  if (rule === undefined || rule.value.per === 'term' || !/^zone/.test(subject) || !isLaxer(per, rule.value.per))
    return;
  const said = pers[rule.value.per as VisitPer] ?? '每日';
  throw new Refusal(
    'forbidden',
    'laxer_than_rule',
    `责任区${said}走访（${rule.citeWords}），不能放宽为${pers[per]}。`,
    {
      cite: rule.cite,
      hint: '规定本身改了的，写明出处：jwh rules set visit.per 值 --cite "出处" --from 日期',
    },
  );
}

function alreadySet(who: string, per: VisitPer, from: Day): Refusal {
  return new Refusal('usage', 'cadence_set', `“${who}”自 ${from} 起已设为${pers[per]}，没有再写一次。`, {
    hint: `写错了的先撤销：jwh visit cadence void ${who} --from ${from} --reason 理由`,
  });
}

async function cadenceAnswer(db: Database, book: Rulebook, day: Day, notes: readonly string[]): Promise<Answer> {
  const called = { zones: await zoneNames(db), tags: await readTagKinds(db) };
  const settings = await readSettings(db);
  const all = cadencesOn(book, settings, day);
  const rows = all.map(({ subject, per, from, source, basis, reason }) => ({
    subject,
    name: subjectWords(subject, called),
    per,
    from: source === 'suggested' ? null : from,
    source,
    basis,
    reason,
  }));
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { key: 'name', label: '对象', type: 'text' },
      { key: 'per', label: '周期', type: 'state', states: perStates },
      { key: 'source', label: '来由', type: 'state', states: sourceStates },
      { key: 'from', label: '起始日', type: 'day', whole: true },
      { key: 'basis', label: '依据', type: 'text' },
      { key: 'reason', label: '说明', type: 'text', wide: true },
    ],
    rows,
    empty: '没有走访周期。',
  };
  const none = book.find('visit.per', day) === undefined ? ['本地的规定没有写责任区多久走访一次。'] : [];
  return {
    sheet: {
      title: '走访周期',
      subtitle: `${day} 的周期`,
      day,
      blocks: [
        ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes }]),
        table,
        ...settingsBlocks(settings, called, day),
        ...(none.length === 0 ? [] : [{ kind: 'text' as const, lines: none }]),
      ],
    },
    rows,
    basis: all.flatMap(({ rule }) => (rule === null ? [] : [rule.cite])),
  };
}
