import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

async function qinhuangdao(adults?: number): Promise<Counter> {
  const counter = await openCounter({ place: 'qinhuangdao', today: '2026-09-18' });
  if (adults !== undefined) await done(counter, `office set --adults ${adults}`);
  return counter;
}

describe('volunteers are a tenth of the population (R-QHD-7-5, D-143)', () => {
  test.each([
    [869, true, '869×10 = 8690 ≥ 8689', 0],
    [868, false, '868×10 = 8680 < 8689', 1],
  ])('the figures of G-161 as shares: %s of 8,689 residents', async (count, holds, arithmetic, short) => {
    const json = (await done(await qinhuangdao(), `volunteer share --registered ${count} --json`)).json();
    expect(json.verdicts).toMatchObject([{ holds, arithmetic, readings: ['D-143a'], cite: { article: '七(三)' } }]);
    expect(json.record).toMatchObject({ volunteers: count, residents: 8689, short });
  });

  test('(b) of those of 18 and over: the other reading is shown, and judged by once it is chosen', async () => {
    const counter = await qinhuangdao(7010);
    const a = (await done(counter, 'volunteer share --registered 701 --json')).json().verdicts[0];
    expect(a).toMatchObject({ holds: false, others: [{ reading: 'D-143b', holds: true }] });
    await done(counter, 'rules read D-143 b --from 2026-01-01 --cite 市民政局答复');
    const b = (await done(counter, 'volunteer share --registered 701 --json')).json().verdicts[0];
    expect(b).toMatchObject({ holds: true, arithmetic: '701×10 = 7010 ≥ 7010', readings: ['D-143b'] });
    const less = (await done(counter, 'volunteer share --registered 700 --json')).json().verdicts[0];
    expect(less).toMatchObject({ holds: false, arithmetic: '700×10 = 7000 < 7010' });
  });

  test('a figure that is not on file is asked for, never guessed', async () => {
    const counter = await qinhuangdao();
    await done(counter, 'rules read D-143 b --from 2026-01-01 --cite 市民政局答复');
    const refused = await counter.jwh('volunteer share --json');
    expect(refused.code).toBe(2);
    expect(refused.json().error).toMatchObject({
      code: 'population_missing',
      hint: expect.stringContaining('--adults'),
    });
  });

  test('those on file count, without those who ended; a place without the rule says so', async () => {
    const counter = await openCounter({
      place: 'qinhuangdao',
      today: '2026-09-18',
      init: ['--residents', '20', '--households', '9'],
    });
    await done(counter, 'volunteer add 林秀兰 --on 2026-03-05');
    await done(counter, 'volunteer add 马德福 --on 2026-03-05');
    expect((await done(counter, 'volunteer share --json')).json().verdicts[0]).toMatchObject({ holds: true });
    await done(counter, 'volunteer end 马德福 --on 2026-09-01');
    expect((await done(counter, 'volunteer share --json')).json().verdicts[0]).toMatchObject({ holds: false });
    const elsewhere = await openCounter({ place: 'changchun' });
    const json = (await done(elsewhere, 'volunteer share --json')).json();
    expect(json.record.missing_rules).toEqual(['volunteers.share']);
    expect(json.verdicts).toBeUndefined();
  });
});

describe('what volunteers do', () => {
  test('hours in tenths add up; a day before registration and a name twice are slips', async () => {
    const counter = await qinhuangdao();
    await done(counter, 'volunteer add 林秀兰 --number Z-018 --skill 理发、护理 --on 2026-03-05');
    await done(counter, 'volunteer add 马德福 --number Z-019 --on 2026-03-05');
    await done(counter, 'volunteer serve 林秀兰 Z-019 --hours 1.5 --activity 楼道清扫');
    await done(counter, 'volunteer serve 林秀兰 --hours 2 --activity 理发');
    expect((await done(counter, 'volunteer show 林秀兰 --json')).json().record).toMatchObject({ tenths: 35 });
    expect((await counter.jwh('volunteer serve 林秀兰 --hours 2 --activity 理发 --on 2026-03-04')).code).toBe(2);
    expect((await counter.jwh('volunteer serve 林秀兰 林秀兰 --hours 2 --activity 理发')).code).toBe(2);
    expect((await counter.jwh('volunteer serve 林秀兰 --hours 0 --activity 理发')).code).toBe(2);
    expect((await counter.jwh('volunteer serve 林秀兰 赵六 --hours 2 --activity 护理')).code).toBe(3);
    expect((await done(counter, 'volunteer show 林秀兰 --json')).json().record).toMatchObject({ tenths: 35 });
  });

  test('registered once; after the end again; a number belongs to one', async () => {
    const { jwh } = await qinhuangdao();
    await jwh('volunteer add 林秀兰 --number Z-018 --on 2026-03-05');
    expect((await jwh('volunteer add 林秀兰')).code).toBe(2);
    expect((await jwh('volunteer add 马德福 --number Z-018')).code).toBe(2);
    await jwh('volunteer end 林秀兰 --on 2026-06-01');
    const again = (await jwh('volunteer add 林秀兰 --number Z-018 --on 2026-09-01 --json')).json();
    expect(again.record).toMatchObject({ registered_on: '2026-09-01', ended_on: null });
  });

  test('F-57: the roster has no telephone and no ID number', async (context) => {
    const counter = await qinhuangdao();
    await done(counter, 'volunteer add 林秀兰 --number Z-018 --skill 理发 --on 2026-03-05 --phone 13800001234');
    await done(counter, 'volunteer roster --pdf 名册.pdf');
    const paper = pdfText(`${counter.folder}/名册.pdf`, context).replace(/\s+/g, '');
    for (const said of ['志愿者名册', 'Z-018', '林秀兰', '理发']) expect(paper).toContain(said);
    expect(paper).not.toMatch(/138\S{4}1234|138\*/);
    expect((await done(counter, 'volunteer roster --json')).out).not.toContain('138');
  });
});

describe('what cannot be, or was entered by mistake', () => {
  const serve = 'volunteer serve 林秀兰 --on 2026-09-10';

  async function withOne(): Promise<Counter> {
    const counter = await qinhuangdao();
    await done(counter, 'volunteer add 林秀兰 --number Z-018 --on 2026-03-05');
    return counter;
  }

  test('a day has 24 hours, in one go or in several', async () => {
    const counter = await withOne();
    const more = await counter.jwh(`${serve} --hours 24.1 --activity 值守 --json`);
    expect(more.json().error.code).toBe('too_many_hours');
    await done(counter, `${serve} --hours 20 --activity 值守`);
    expect((await counter.jwh(`${serve} --hours 4.1 --activity 清扫`)).code).toBe(2);
    await done(counter, `${serve} --hours 4 --activity 清扫`);
    await done(counter, 'volunteer serve 林秀兰 --on 2026-09-11 --hours 24 --activity 值守');
  });

  test('one activity once a day; a service by mistake is voided and counts no more', async () => {
    const counter = await withOne();
    await done(counter, `${serve} --hours 10 --activity 值守`);
    const twice = (await counter.jwh(`${serve} --hours 10 --activity 值守 --json`)).json().error;
    expect(twice).toMatchObject({ code: 'served_already', hint: expect.stringContaining('jwh volunteer void 林秀兰') });
    await done(counter, `${serve} --hours 2 --activity 清扫`);
    const voiding = 'volunteer void Z-018 --reason 记错 --on';
    expect((await counter.jwh(`${voiding} 2026-09-09`)).code).toBe(3);
    expect((await counter.jwh(`${voiding} 2026-09-10 --json`)).json().error.code).toBe('ambiguous_service');
    const left = (await done(counter, `${voiding} 2026-09-10 --activity 值守 --json`)).json().record;
    expect(left).toMatchObject({ tenths: 20, services: [{ activity: '清扫' }] });
    await done(counter, `${serve} --hours 8 --activity 值守`);
  });

  test('nobody leaves before the last service', async () => {
    const counter = await withOne();
    await done(counter, `${serve} --hours 2 --activity 清扫`);
    const refused = await counter.jwh('volunteer end Z-018 --on 2026-09-09 --json');
    expect(refused.json().error.code).toBe('served_later');
    await done(counter, 'volunteer end Z-018 --on 2026-09-10');
  });

  test.each([
    [8689, false],
    [8690, true],
  ])('%s volunteers of 8,689 residents: to be looked at again: %s', async (count, remarked) => {
    const { out } = await done(await qinhuangdao(), `volunteer share --registered ${count}`);
    expect(out.includes('请核对人数')).toBe(remarked);
  });
});
