import { describe, expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { staffedOffice } from './staffed.ts';

const log = (rest: string) => `meeting log morning --items 布置 ${rest} --json`;

describe('how many came, as people type it', () => {
  test.each(['8', '８', '8人', '８ 人'])('“%s” are eight', async (typed) => {
    const office = await openCounter();
    const logged = await office.jwh(log(`--present '${typed}'`));
    expect(logged.json().record).toMatchObject({ present: 8, attendees: [] });
    const line = `meeting record --kind representatives --day 2026-09-01 --entitled '14${typed.includes('人') ? '人' : ''}'`;
    expect((await office.jwh(`${line} --present '${typed}' --json`)).json().record).toMatchObject({
      entitled: 14,
      present: 8,
    });
  });

  test.each(['-1', '8.5', '1e3', '约8人', '３０多人', '99999999999999999999', '9007199254740993', '…'])(
    '“%s” is neither a number nor a name',
    async (typed) => {
      const office = await openCounter();
      for (const line of [
        log(`--present=${typed}`),
        `meeting record --kind representatives --day 2026-09-01 --entitled 14 --present=${typed} --json`,
        `meeting record --kind representatives --day 2026-09-01 --present 8 --entitled=${typed} --json`,
      ]) {
        const { code, err } = await office.jwh(line);
        expect({ line, code }).toEqual({ line, code: 2 });
        expect(err).toContain('bad_number');
      }
      expect((await office.jwh('meeting list --json')).json().rows).toEqual([]);
    },
  );
});

describe('what cannot have been is refused and leaves nothing', () => {
  test.each([
    ['--present 5 --entered 2026-09-17', '早于开会的日子 2026-09-18'],
    ['--present 5 --entered 2026-09-19', '还没有到'],
    ['--present 5 --tasks 换灯=李敏@2026-09-17', '期限 2026-09-17 早于开会的日子'],
    ['--present 5 --chair 王建国 --chair 王建国', '主持人里“王建国”写了两次'],
    ['--present 5 --chair 王建国 --chair2 王建国', '主持人里“王建国”写了两次'],
    ['--present 4 --absent 李红=请假,李红=病假', '缺席里“李红”写了两次'],
    ['--present 4 --chair 王建国 --absent 王建国=请假', '王建国 既到会又缺席'],
    ['--present 王建国、李红 --observers 李红', '李红 既列席又写在到会里'],
  ])('%s', async (rest, words) => {
    const office = await staffedOffice('changchun');
    const { code, err } = await office.jwh(log(rest));
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect((await office.jwh('meeting list --json')).json().rows).toEqual([]);
  });

  test('the day of the meeting itself is right for both', async () => {
    const office = await staffedOffice('changchun');
    expect((await office.jwh(log('--present 5 --entered 2026-09-18 --tasks 换灯=李敏@2026-09-18'))).code).toBe(0);
  });

  test.each([
    '--seat 物业经理=孙平 --seat 物业经理=李敏',
    '--seat 物业经理=孙平 --vacant 物业经理=没有',
    '--vacant 物业经理=没有 --vacant 物业经理=出差',
  ])('a seat only once: %s', async (rest) => {
    const office = await staffedOffice('jingan');
    const { code, err } = await office.jwh(`meeting log joint --present 9 --items 停车 ${rest} --json`);
    expect(code).toBe(2);
    expect(err).toContain('写了两次');
  });
});

describe('only who must be there can be away with a reason', () => {
  const attendees = async (rest: string) => {
    const office = await staffedOffice('changchun');
    const { verdicts } = (await office.jwh(log(rest))).json();
    return verdicts.find(({ subject }: { subject: string }) => subject === 'attendees');
  };

  test('somebody nobody knows makes up for nobody', async () => {
    const verdict = await attendees('--present 4 --absent 张无忌=请假');
    expect(verdict).toMatchObject({ holds: false, arithmetic: '到 4 < 应到 5' });
    expect(verdict.notes).toContain('张无忌不在应到之列（以在册人员为准），缺席没有计入。');
    expect(await attendees('--present 4 --absent 孙平=请假')).toMatchObject({ holds: true });
  });

  test('more came and were away than must be there: somebody else is among them', async () => {
    const { notes } = await attendees('--present 5 --absent 孙平=请假');
    expect(notes.join()).toContain('到会 5 与缺席 1 合计多于应到 5');
    expect((await attendees('--present 4 --absent 孙平=请假')).notes.join()).not.toContain('合计');
  });
});
