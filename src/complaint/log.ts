import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { readTime } from '../calendar/time_of_day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { contactOption, readAsker, whoOption } from '../reception/asker.ts';
import { oneOfStaff, whoEnters } from '../reception/receiver.ts';
import { type Mode, modes, type Reception } from '../reception/reception.ts';
import { findReception } from '../reception/store.ts';
import { staffCalled } from '../staff/store.ts';
import { happenedOption } from './guard.ts';
import { raiseComplaint } from './raise.ts';
import { complaintAnswer } from './sheet.ts';
import { complaintOfReception, insertComplaint, readComplaint } from './store.ts';

interface LogOptions {
  subject: string;
  mode?: Mode;
  time?: string;
  complainant?: string;
  contact?: string;
  who?: string;
  confidential?: boolean;
  against?: string;
  to?: string;
  reception?: string;
  happened?: string;
}

export const log = verb<LogOptions>({
  writes: true,
  arguments: [{ name: '[日期]', text: '哪一天投诉的（默认：今天，或接待的那天）' }],
  options: [
    { flags: '--subject <事项>', text: '投诉什么', required: true },
    { flags: '--against <对象>', text: '被投诉的人或单位' },
    { flags: '--mode <方式>', text: `${Object.values(modes).join('、')}（默认：来人）`, choices: modes },
    { flags: '--time <时间>', text: '几点，如 9:30' },
    { flags: '--complainant <姓名>', text: '投诉人；不写：匿名' },
    contactOption,
    whoOption,
    { flags: '--confidential', text: '投诉人要求保密' },
    { flags: '--to <姓名>', text: '由哪位工作人员办理（不能是被投诉人）' },
    { flags: '--reception <编号>', text: '由哪一次接待而来：方式、来访人、事项都由它接过来' },
    happenedOption,
  ],
  examples: [
    'jwh complaint log --subject 窗口态度生硬 --against 王建国 --mode 来电 --complainant 李敏华 --contact 13900002222 --to 孙秀英',
    'jwh complaint log --reception 31 --subject 夜间施工扰民 --against 物业公司 --confidential --to 孙秀英',
  ],
  async run(context, [word], options) {
    const subject = readPublicWords(options.subject, '投诉事项', 200);
    const time = options.time === undefined ? null : readTime(options.time, '--time ');
    const against = publicWordsOrNull(options.against, '被投诉人');
    const given = word === undefined ? null : pastDay(word, context.today, '日期');
    return context.write(async (writing) => {
      const { db } = writing;
      const from = options.reception === undefined ? null : await findReception(db, options.reception, context.today);
      await refuseTwice(db, from);
      const asker = await readAsker(db, { ...options, name: options.complainant });
      const to = options.to === undefined ? null : await oneOfStaff(db, options.to, given ?? context.today);
      const complaint = {
        day: given ?? from?.day ?? context.today,
        time: time ?? from?.time ?? null,
        mode: options.mode ?? from?.mode ?? 'in_person',
        complainant: asker.name ?? from?.visitor ?? null,
        contact: asker.contact ?? from?.contact ?? null,
        person_id: asker.known?.person_id ?? from?.person_id ?? null,
        confidential: options.confidential ?? false,
        subject,
        ...(await complainedOf(db, against)),
        facts: await factsOf(db, context, context.today, from),
      };
      const { id, number } = await insertComplaint(writing, complaint);
      await raiseComplaint(writing, {
        ...{ id, number, complaint, known: asker.known, from, to },
        happened: options.happened,
        today: context.today,
      });
      return complaintAnswer(context, db, await readComplaint(db, id));
    });
  },
});

/** One reception leads to one complaint: two would share a matter and its steps. @throws Refusal kind `usage`. */
async function refuseTwice(db: Database, from: Reception | null): Promise<void> {
  const earlier = from === null ? undefined : await complaintOfReception(db, from.number);
  if (from === null || earlier === undefined) return;
  throw new Refusal(
    'usage',
    'already_complaint',
    `${from.number}已登记为投诉：${earlier.number}（${earlier.subject}）。`,
    {
      hint: `接着办：jwh complaint show ${earlier.number}；另一件投诉不写 --reception 另行登记，登记错的先作废：jwh complaint void ${earlier.number} --reason 理由`,
    },
  );
}

/** The person complained of is known where one of the staff has that name. */
async function complainedOf(db: Database, against: string | null) {
  const [only, ...others] = against === null ? [] : await staffCalled(db, against);
  return { against: only?.name ?? against, against_id: only !== undefined && others.length === 0 ? only.id : null };
}

async function factsOf(db: Database, context: Context, recorded_on: Day, from: Reception | null) {
  return {
    recorded_on,
    recorded_by: await whoEnters(db, context),
    consulted: [],
    investigated: [],
    ...(from === null ? {} : { reception: from.number }),
  };
}
