import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { onOption, sealAct, sealOption } from './act.ts';
import { namedOrNull, personNamed } from './named.ts';
import { custodianOn } from './seal.ts';
import { judgeHandover, lastTerm } from './term.ts';

interface HandoverOptions {
  from?: string;
  termOn?: string;
  electedOn?: string;
  witness?: string;
  items?: string;
  ordinary?: boolean;
  seal?: string;
  on?: string;
}

export const handover = verb<HandoverOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '接收人' }],
  options: [
    { flags: '--from <姓名>', text: '移交人（默认：现在的保管人）' },
    { flags: '--term-on <日期>', text: '新一届居委会就任日（默认：按选举记录）' },
    { flags: '--elected-on <日期>', text: '选举日（默认：按选举记录）' },
    { flags: '--ordinary', text: '不是换届，只是换保管人' },
    { flags: '--witness <姓名>', text: '监交人' },
    { flags: '--items <内容>', text: '一并移交的，如 印章盒1个、用印登记簿3本' },
    sealOption,
    onOption,
  ],
  examples: [
    'jwh seal handover 李敏 --from 王建国 --term-on 2026-10-20 --witness 赵科长 --on 2026-10-25',
    'jwh seal handover 李敏 --ordinary',
  ],
  async run(context, [called], options) {
    const items = publicWordsOrNull(options.items, '一并移交的');
    const said = {
      elected_on: options.electedOn === undefined ? null : readDay(options.electedOn, '--elected-on '),
      term_on: options.termOn === undefined ? null : readDay(options.termOn, '--term-on '),
    };
    const from = ['held', 'street'] as const;
    const asked = {
      event: 'handed_over' as const,
      seal: options.seal,
      on: options.on,
      from,
      happened: null,
      recorded: true,
    };
    return sealAct(context, asked, async ({ db, seal, assessment, day }) => {
      const person = await personNamed(db, called ?? '');
      const giver = (await namedOrNull(db, options.from))?.name ?? custodianOn(seal, day)?.name;
      if (giver === undefined) {
        throw new Refusal('usage', 'giver_missing', '没有写移交人，也没有登记保管人。', { hint: '加 --from 姓名' });
      }
      const isSaid = said.elected_on !== null || said.term_on !== null;
      const term = options.ordinary === true ? null : isSaid ? said : await lastTerm(db, day);
      if (term !== null) refuseEarly(term.term_on ?? term.elected_on, day);
      if (term === null || judgeHandover(assessment, term, day) === null) {
        if (term === null) assessment.notes.push('没有写换届的日子，也没有选举记录：作为日常移交登记，不计期限。');
      }
      const witness = await namedOrNull(db, options.witness);
      const content = {
        from: giver,
        term_on: term?.term_on ?? null,
        elected_on: term?.elected_on ?? null,
        witness: witness?.name ?? null,
        items,
      };
      return { person, content };
    });
  },
});

function refuseEarly(start: string | null, day: string): void {
  if (start === null || start <= day) return;
  throw new Refusal('usage', 'term_later', `新一届 ${start} 才就任，${day} 移交不是换届的移交。`, {
    hint: '核对日期；日常换保管人的，加 --ordinary。',
  });
}
