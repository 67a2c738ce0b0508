import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { type DetailOptions, detailOptions, detailsFrom, newOption, readName } from '../person/details.ts';
import { enrol } from '../person/enrol.ts';
import { readNames } from '../proceeding/input.ts';
import { volunteerAnswer } from './sheet.ts';
import {
  insertVolunteer,
  readServices,
  refuseNumberTaken,
  updateVolunteer,
  type Volunteer,
  volunteerOf,
} from './store.ts';

interface AddOptions extends DetailOptions {
  number?: string;
  skill?: string[];
  on?: string;
  new?: boolean;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--number <编号>', text: '注册的编号' },
    { flags: '--skill <特长>', text: '特长，可写多次，或用“、”分开', repeat: true },
    { flags: '--on <日期>', text: '哪天注册的（默认：今天）' },
    ...detailOptions,
    newOption,
  ],
  examples: ['jwh volunteer add 林秀兰 --number Z-018 --skill 理发、护理 --on 2026-03-05'],
  async run(context, [called], options) {
    const registered_on = pastDay(options.on, context.today);
    const number = publicWordsOrNull(options.number, '编号');
    const skills = readNames(options.skill, '--skill ');
    return context.write(async (writing) => {
      const enrolment = { called: readName(called ?? ''), details: detailsFrom(options), isNew: options.new ?? false };
      const person = await enrol(writing, enrolment);
      await refuseNumberTaken(writing.db, number, person.id);
      const before = await volunteerOf(writing.db, person.id);
      refuseRegistered(before);
      const fresh = { person_id: person.id, number, registered_on, skills };
      if (before === undefined) await insertVolunteer(writing, fresh);
      else await updateVolunteer(writing, { ...before, ...fresh, ended_on: null });
      const now = (await volunteerOf(writing.db, person.id)) as Volunteer;
      return volunteerAnswer(now, await readServices(writing.db, now.id));
    });
  },
});

function refuseRegistered(before: Volunteer | undefined): void {
  if (before === undefined || before.ended_on !== null) return;
  throw new Refusal('usage', 'volunteer_already', `${before.name}在 ${before.registered_on} 已经注册。`, {
    hint: `记服务：jwh volunteer serve ${before.name} --hours 2 --activity 活动；同名的另一人加 --new。`,
  });
}
