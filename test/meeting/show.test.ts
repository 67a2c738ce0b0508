import { expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { openCounter } from '../counter.ts';
import { all, staffedOffice } from './staffed.ts';

async function shown(office: Counter, number = 1) {
  return (await office.jwh(`meeting show ${number} --json`)).json().record;
}

const story = ['attendees', 'call', 'linked', 'notices', 'request', 'resolutions', 'steps'];

test('a meeting called on a request tells in JSON and CSV who asked, how it was called and announced', async () => {
  const office = await openCounter({ place: 'changchun' });
  await all(
    office,
    'meeting request --form representatives --by 居民代表=13 --of 61 --matter 停车',
    'meeting call representatives --day 2026-10-16 --agenda 停车 --request 1',
    'meeting notify 1 --method 张贴',
  );
  const called = await shown(office);
  expect(called).toMatchObject({
    state: 'called',
    request: [{ number: '提〔2026〕1号', matter: '停车' }],
    call: { on: '2026-09-18', votes: [] },
    notices: [{ no: 1, method: 'posted', day: '2026-09-18' }],
    linked: [],
  });
  await all(
    office,
    'meeting record --called 1 --entitled 61 --present 41 --motion 停车=41/0/0 --today 2026-10-16',
    'report log assembly 2026H1 --meeting 1 --today 2026-10-17',
    'survey record --about committee --returned 40 --count 满意=40 --meeting 1 --today 2026-10-17',
  );
  const held = await shown(office);
  expect(Object.keys(held)).toEqual(expect.arrayContaining(story));
  expect(held).toMatchObject({
    request: [{ number: '提〔2026〕1号' }],
    call: { on: '2026-09-18' },
    notices: [{ no: 1 }],
    resolutions: [{ number: '决〔2026〕1号' }],
    linked: [
      { kind: 'survey', number: '测〔2026〕1号' },
      { kind: 'report', number: null, title: '向居民会议报告：2026年上半年' },
    ],
  });
  const { out } = await office.jwh('meeting show 1 --csv');
  const parts = out.split('\n').map((line) => line.split(',')[1]);
  for (const part of ['提议', '召集', '通知', '会议', '表决', '决议', '有关事项']) expect(parts).toContain(part);
  expect((await office.jwh('meeting show 1')).out).toContain('测〔2026〕1号');
});

test('a meeting that elected the supervision group or recalled somebody leads to it', async () => {
  const office = await openCounter({ place: 'xingfu' });
  await all(
    office,
    'meeting record --kind representatives --day 2026-09-10 --entitled 60 --present 41 --motion 推选监督小组=41/0/0',
    'staff add 王五 --post 委员 --from 2026-01-10',
    'supervisor elect 张秀英 刘志强 陈桂兰 杨海涛 赵淑华 --meeting 1 --rep 张秀英、刘志强、陈桂兰',
    'meeting record --kind recall --form representatives --day 2026-09-11 --entitled 60 --present 41 --motion 罢免王五=41/0/0',
    'election recall 王五 --meeting 2 --reason 失职 --defence heard',
  );
  expect((await shown(office, 1)).linked).toMatchObject([{ kind: 'election', title: '居务监督小组推选' }]);
  expect((await shown(office, 2)).linked).toMatchObject([{ kind: 'election', title: '罢免' }]);
  expect((await office.jwh('meeting show 2')).out).toContain('选〔2026〕2号　罢免');
});

test('the roll is names: nothing that identifies a person goes out with it', async () => {
  const office = await staffedOffice('jingan');
  await all(office, 'meeting record --kind office --day 2026-09-18 --present 王建国、张敏');
  const { attendees } = await shown(office);
  expect(attendees).toContainEqual(expect.objectContaining({ name: '王建国', present: true }));
  expect(JSON.stringify(attendees)).not.toContain('person_id');
  expect((await office.jwh('meeting show 1 --csv')).out).toMatch(/名册,王建国,到/);
});

test('a logged meeting has the same keys, and its people and tasks as lines', async () => {
  const office = await staffedOffice('changchun');
  await all(
    office,
    'meeting log morning --present 王建国、李红 --absent 张敏=请假 --items 甲 --tasks 换灯=李红@2026-09-30',
  );
  const record = await shown(office);
  expect(Object.keys(record)).toEqual(expect.arrayContaining(story));
  expect(record).toMatchObject({ request: [], call: null, attendees: [{ name: '王建国' }, { name: '李红' }] });
  const { out } = await office.jwh('meeting show 1 --csv');
  expect(out).toContain('名册,张敏,缺，请假');
  expect(out).toContain('布置,换灯,李红，期限 2026-09-30');
});
