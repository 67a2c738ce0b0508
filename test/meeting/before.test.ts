import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(office: Counter, line: string) {
  const answer = await office.jwh(`${line} --json`);
  expect(answer.err).toBe('');
  return answer.json();
}

describe('who may ask for which form of meeting', () => {
  test('residents and households ask for 居民会议, not for the meeting of representatives', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const line = 'meeting request --by 居民=521 --of 5203 --matter 停车';
    const refused = await office.jwh(`${line} --form representatives`);
    expect(refused.code).toBe(5);
    expect(refused.err).toContain('十八周岁以上居民提议召开的是');
    expect(refused.err).toContain('--form adults 或 households');
    expect((await office.jwh('meeting requests --json')).json().rows).toEqual([]);
    expect((await done(office, `${line} --form adults`)).record).toMatchObject({ form: 'adults', effect: 'none' });
    const households = 'meeting request --by 户=308 --of 3076 --matter 停车 --form';
    expect((await office.jwh(`${households} representatives`)).code).toBe(5);
    expect((await done(office, `${households} households`)).record.form).toBe('households');
  });

  test('where the law alone speaks: before 2026 a fifth, then a tenth, always of 居民会议', async () => {
    for (const [today, short, enough] of [
      ['2025-06-02', 1040, 1041],
      ['2026-06-02', 520, 521],
    ] as const) {
      const office = await openCounter({ place: 'changchun', today });
      const by = (count: number, form: string) =>
        office.jwh(`meeting request --by 居民=${count} --of 5203 --matter 停车 --form ${form} --json`);
      expect((await by(short, 'adults')).json().record.effect).toBe('none');
      expect((await by(enough, 'adults')).json().record.effect).toBe('must');
      expect((await by(enough, 'households')).json().record.effect).toBe('must');
      expect((await by(enough, 'representatives')).code).toBe(5);
    }
  });
});

describe('团结路: what R-TJ-5 says of the 居民议事会 is not said of the residents’ meeting', () => {
  async function staffed() {
    const office = await openCounter({ place: 'tuanjielu' });
    await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
    await office.jwh('staff add 李红 --post 书记 --from 2026-01-10');
    return office;
  }

  test.each(['adults', 'households'])('%s: convened, chaired and signed for by the committee', async (kind) => {
    const office = await staffed();
    const { record, verdicts } = await done(office, `meeting call ${kind} --day 2026-10-16`);
    expect(record).toMatchObject({ convener: '团结路社区居民委员会', chair: '王建国' });
    expect(verdicts.map((one: { holds: boolean }) => one.holds)).toEqual([true, true]);
    expect(verdicts[0].cite.place).toBe('national');
    const paper = await office.jwh('meeting notice 1');
    expect(paper.out).toContain('团结路社区居民委员会');
    expect(paper.out).not.toContain('书记');
  });

  test('the 居民议事会 is still the secretary’s', async () => {
    const office = await staffed();
    const { record } = await done(office, 'meeting call 居民议事会 --day 2026-10-16');
    expect(record).toMatchObject({ kind: 'representatives', chair: '李红' });
    expect(record.convener).toContain('书记');
  });
});
