import { expect, it } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** A committee of three; two of its members are voted on in one meeting. */
async function office(...motions: string[]): Promise<Counter> {
  const counter = await openCounter({ place: 'zizhi', today: '2026-11-25' });
  for (const [name, post] of [
    ['王建国', '主任'],
    ['李敏', '副主任'],
    ['赵刚', '委员'],
  ]) {
    await counter.jwh(`staff add ${name} --post ${post} --from 2024-01-10`);
  }
  const met = await counter.run(
    ...['meeting', 'record', '--kind', 'recall', '--day', '2026-09-01', '--entitled', '30', '--present', '23'],
    ...motions.flatMap((motion) => ['--motion', motion]),
  );
  expect(met.err).toBe('');
  return counter;
}

const both = ['罢免王建国=12/11/0', '罢免赵刚=11/12/0'];
const line = (name: string, more = '') =>
  `election recall ${name} --meeting 1 --reason 失职 --defence heard ${more} --json`;

it('takes the vote on the person, not the first one', async () => {
  const counter = await office(...both);
  const failed = (await counter.jwh(line('赵刚'))).json().record;
  expect(failed).toMatchObject({
    outcome: 'failed',
    recall: { motion: 2, title: '罢免赵刚', form: 'representatives' },
  });
  const passed = (await counter.jwh(line('王建国'))).json().record;
  expect(passed).toMatchObject({ outcome: 'passed', recall: { motion: 1 } });
  const shown = (await counter.jwh('election show 1')).out.replace(/\s/g, '');
  expect(shown).toContain('议题2“罢免赵刚”');
  expect(shown).toContain('由居民代表表决');
});

it("recalls nobody by another member's vote", async () => {
  const counter = await office(...both);
  const answer = await counter.jwh(line('赵刚', '--motion 1 --leave'));
  expect(answer.code).toBe(2);
  expect(answer.json().error).toMatchObject({ code: 'other_person' });
  expect(answer.err).toContain('2．罢免赵刚');
  const alone = await office('罢免王建国=12/11/0');
  expect((await alone.jwh(line('赵刚'))).json().error.code).toBe('other_person');
});

it('asks for the motion where the titles do not tell, and says that they do not', async () => {
  const counter = await office('罢免一名成员=12/11/0', '罢免另一名成员=11/12/0');
  const asked = await counter.jwh(line('赵刚'));
  expect(asked.json().error).toMatchObject({ code: 'motion_missing' });
  expect(asked.err).toContain('1．罢免一名成员；2．罢免另一名成员');
  const told = await counter.jwh(line('赵刚', '--motion 2').replace('--json', ''));
  expect(told.code).toBe(0);
  expect(told.out.replace(/\s/g, '')).toContain('没有写赵刚的名字，请核对');
});

it('rests on no meeting that was voided, and says of what did that it was', async () => {
  const counter = await office(...both);
  await counter.jwh(line('王建国'));
  expect((await counter.jwh('election list')).out).not.toContain('作废');
  await counter.jwh('meeting void 1 --reason 重复登记');
  const refused = await counter.jwh(line('赵刚'));
  expect(refused.json().error.code).toBe('meeting_voided');
  const words = '当时所据的会议会〔2026〕1号已于2026-11-25作废';
  for (const verb of ['show 1', 'list']) {
    expect((await counter.jwh(`election ${verb}`)).out.replace(/\s/g, '')).toContain(words);
  }
  expect((await counter.jwh('election show 1 --json')).json().record.meeting_fallen).toContain(words);
  expect((await counter.jwh('election paper 1')).err).toContain(words);
});

it('takes no meeting that is only called', async () => {
  const counter = await openCounter({ place: 'changchun', today: '2026-11-25' });
  await counter.jwh('meeting call representatives --day 2026-11-28');
  const answer = await counter.jwh('survey record --meeting 1 --count 满意=5 --json');
  expect(answer.json().error.code).toBe('meeting_not_held');
});
