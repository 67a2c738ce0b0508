import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { judgeHeard } from '../organisation/judgement.ts';
import { type Liaison, type LiaisonKind, liaisonKinds, type Organisation } from '../organisation/organisation.ts';
import { liaisonStates } from '../organisation/sheet.ts';
import { insertLiaison, oneOrganisation } from '../organisation/store.ts';
import { assessor, missingLines } from '../proceeding/assessment.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';

interface LogOptions {
  kind?: LiaisonKind;
  content: string;
  informed?: string;
  opinion?: string;
  on?: string;
}

export const log = verb<LogOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '哪个组织或单位' }],
  options: [
    { flags: '--kind <方式>', text: `${Object.values(liaisonKinds).join('、')}（默认：走访）`, choices: liaisonKinds },
    { flags: '--content <内容>', text: '谈了什么、做了什么', required: true },
    { flags: '--informed <日期>', text: '业主大会、检查等：哪天告知居委会的' },
    { flags: '--opinion <意见>', text: '居委会的意见' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: [
    'jwh liaison log 夕阳红合唱团 --content 商量国庆演出 --on 2026-09-20',
    'jwh liaison log 锦绣苑业委会 --kind 业主大会、业委会会议 --content 选聘物业 --informed 2026-09-10 --opinion 建议先公示 --on 2026-09-25',
  ],
  async run(context, [name], options) {
    const day = pastDay(options.on, context.today);
    const entry = {
      day,
      kind: options.kind ?? ('visit' as const),
      content: readPublicWords(options.content, '内容', 1000),
      informed: options.informed === undefined ? null : pastDay(options.informed, context.today, '--informed'),
      opinion: publicWordsOrNull(options.opinion, '意见'),
    };
    return context.write(async (writing) => {
      const one = await oneOrganisation(writing.db, name ?? '');
      refuseOutside(one, day);
      const assess = await assessor(writing.db);
      const assessment = await assess(day);
      const judged = judgeHeard(assessment, entry);
      await insertLiaison(writing, { organisation_id: one.id, ...entry });
      const missing = missingLines(assessment.missing);
      return {
        sheet: {
          title: `联系　${one.name}`,
          day,
          blocks: [
            fieldsOf(entry),
            ...judgedBlocks(judged),
            ...(missing.length === 0 ? [] : [{ kind: 'text' as const, lines: missing }]),
          ],
        },
        record: { organisation: one.name, ...entry, missing_rules: assessment.missing },
        verdicts: judged,
        basis: judged.map(({ cite }) => cite),
      };
    });
  },
});

function fieldsOf(entry: Pick<Liaison, 'day' | 'kind' | 'content' | 'informed' | 'opinion'>): FieldsBlock {
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '日期', type: 'day', value: entry.day },
      { key: 'kind', label: '方式', type: 'state', states: liaisonStates, value: entry.kind },
      { key: 'content', label: '内容', type: 'text', value: entry.content },
      { key: 'informed', label: '告知日', type: 'day', value: entry.informed },
      { key: 'opinion', label: '居委会意见', type: 'text', value: entry.opinion },
    ],
  };
}

/** Nothing passes with what is not there yet or no more. @throws Refusal kind `usage`. */
function refuseOutside(
  { name, since, ended_on }: Pick<Organisation, 'name' | 'since' | 'ended_on'>,
  day: string,
): void {
  if (day < since) {
    throw new Refusal('usage', 'bad_day', `“${name}”是 ${since} 起登记的，${day} 早于它。`, {
      hint: `没有写入任何内容。请核对 --on；登记的日子写错了的：jwh organisation amend ${name} --on 日期`,
    });
  }
  if (ended_on === null || day <= ended_on) return;
  throw new Refusal('usage', 'organisation_ended', `“${name}”在 ${ended_on} 已停用，${day} 不会再有联系。`, {
    hint: '请核对名称和 --on 的日期。',
  });
}
