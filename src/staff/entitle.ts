import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { putEmployment } from './employment_store.ts';
import { staffCalled } from './store.ts';

type YesNo = 'yes' | 'no';

interface EntitleOptions {
  recruited?: YesNo;
  elected?: YesNo;
  fullTimeSince?: string;
  pension?: YesNo;
  inNeed?: YesNo;
}

const yesNo = { yes: '是', no: '否' };

/** What decides whether the pay floors and a leaver's subsidy are meant for somebody (R-QHD-4-3, -8). */
export const entitle = verb<EntitleOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--recruited <是否>', text: '是不是参加公开招聘的', choices: yesNo },
    { flags: '--elected <是否>', text: '是不是依法当选的', choices: yesNo },
    { flags: '--full-time-since <日期>', text: '从哪一天起专职从事居委会工作' },
    { flags: '--pension <有无>', text: '有没有参加社会养老保险', choices: { yes: '有', no: '没有' } },
    { flags: '--in-need <是否>', text: '退离后是不是不能保证正常生活需要', choices: yesNo },
  ],
  examples: [
    'jwh staff entitle 李敏 --recruited 是 --elected 是',
    'jwh staff entitle 王建国 --full-time-since 2008-03-01 --pension 没有 --in-need 是',
  ],
  async run(context, [name], options) {
    const called = readName(name as string);
    const patch = patchFrom(options, context.today);
    const { person, facts } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      return { person: found, facts: await putEmployment(writing, found.id, patch) };
    });
    const known = (key: string) => (typeof facts[key] === 'boolean' ? (facts[key] as boolean) : null);
    const since = typeof facts.full_time_since === 'string' ? facts.full_time_since : null;
    const flags = { recruited: '公开招聘', elected: '依法当选', pension: '养老保险', in_need: '生活困难' };
    return {
      sheet: {
        title: `${person.name}　待遇条件`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              ...Object.entries(flags).map(
                ([key, label]) => ({ key, label, type: 'flag', value: known(key) }) as const,
              ),
              { key: 'full_time_since', label: '专职起始日', type: 'day', value: since },
            ],
          },
        ],
      },
      record: {
        person: person.name,
        ...Object.fromEntries(Object.keys(flags).map((key) => [key, known(key)])),
        full_time_since: since,
      },
    };
  },
});

function patchFrom(options: EntitleOptions, today: string): Record<string, unknown> {
  const { recruited, elected, fullTimeSince, pension, inNeed } = options;
  const flags = Object.entries({ recruited, elected, pension, in_need: inNeed }).flatMap(([key, said]) =>
    said === undefined ? [] : [[key, said === 'yes'] as const],
  );
  const since =
    fullTimeSince === undefined ? {} : { full_time_since: pastDay(fullTimeSince, today, '--full-time-since') };
  const patch = { ...Object.fromEntries(flags), ...since };
  if (Object.keys(patch).length > 0) return patch;
  throw new Refusal('usage', 'nothing_said', '没有写要登记什么。', {
    hint: '例：jwh staff entitle 李敏 --recruited 是 --elected 是',
  });
}
