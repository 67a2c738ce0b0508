import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

const asked = 'invitation open 小区积水 --department 市政养护所、自来水公司 --request 疏通雨水管 --on 2026-09-01';

describe('departments are invited, and what they did is appraised (S-JA-17, R-JA1-18)', () => {
  test('invited, met, appraised, sent to the street: only then is everything there', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    const open = (await done(counter, `${asked} --orientation 需求 --json`)).json();
    expect(open.verdicts).toMatchObject([{ subject: 'orientation', holds: true, cite: { article: '§2.8.2' } }]);
    const met = (await done(counter, 'invitation meet 1 --outcome 月底疏通 --absent 自来水公司 --json')).json();
    expect(met.record.steps.at(-1).content).toEqual({ present: ['市政养护所'], outcome: '月底疏通' });
    expect(met.verdicts[1]).toMatchObject({ subject: 'appraisal', holds: false, severity: 'warning' });
    await done(counter, 'invitation appraise 1 --grade 市政养护所=满意 --grade 自来水公司=不满意');
    const sent = (await done(counter, 'invitation send 1 --receiver 社建科 --json')).json();
    expect(sent.record.state).toBe('sent');
    expect(sent.verdicts[1]).toMatchObject({ subject: 'appraisal', holds: true, cite: { article: '§2.8.3' } });
    const later = (await done(counter, 'invitation send 1 --to 区社建办 --json')).json();
    expect(later.record.steps.at(-1).content.to).toBe('district');
  });

  test('the order is kept, a grade for every department invited and for nobody else', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, asked);
    for (const [line, code] of [
      ['invitation appraise 1 --grade 市政养护所=满意 --grade 自来水公司=满意', 'not_met'],
      ['invitation send 1', 'not_appraised'],
      ['invitation meet 1 --outcome 甲 --absent 电力公司', 'not_invited'],
    ] as const) {
      const refused = await counter.jwh(`${line} --json`);
      expect(refused.code).toBe(2);
      expect(refused.json().error.code).toBe(code);
    }
    await done(counter, 'invitation meet 1 --outcome 甲');
    for (const [grades, code] of [
      ['--grade 市政养护所=满意', 'grade_missing'],
      ['--grade 市政养护所=很好 --grade 自来水公司=满意', 'bad_grade'],
      ['--grade 市政养护所=满意 --grade 电力公司=满意', 'not_invited'],
    ] as const)
      expect((await counter.jwh(`invitation appraise 1 ${grades} --json`)).json().error.code).toBe(code);
  });

  test('what is printed as the next step runs as printed; who appraised is told', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, "invitation open 积水 --department '市政 养护所、自来水公司' --request 疏通");
    const wide = { terminal: { input: false, output: false, columns: 200 } };
    const met = await counter.runIn(wide, 'invitation', 'meet', '1', '--outcome', '月底疏通');
    const printed = /jwh (invitation appraise .*)/.exec(met.out)?.[1] ?? '';
    await done(counter, `${printed.trim()} --by 居民代表九人`);
    expect((await done(counter, 'invitation show 1')).out.replace(/\s/g, '')).toContain('评议人：居民代表九人');
  });

  test('to whom it was sent: by code, by name or by a part of it that says which', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, asked);
    await done(counter, 'invitation meet 1 --outcome 月底疏通');
    await done(counter, 'invitation appraise 1 --grade 市政养护所=满意 --grade 自来水公司=满意');
    for (const [word, to] of [
      ['监察', 'inspection'],
      ['社建办', 'district'],
      ['街道', 'street'],
      ['street', 'street'],
      ['街道（镇）', 'street'],
    ])
      expect(
        (await done(counter, `invitation send 1 --to ${word} --dry-run --json`)).json().record.steps.at(-1).content.to,
      ).toBe(to);
    for (const word of ['市政府', '道', "''"]) {
      const refused = await counter.jwh(`invitation send 1 --to ${word} --json`);
      expect([refused.code, refused.json().error.code]).toEqual([2, 'bad_recipient']);
    }
  });

  test('elsewhere the record is kept and nothing is borrowed', async () => {
    const counter = await openCounter({ place: 'xingfu', today: '2026-09-18' });
    await done(counter, asked);
    const met = (await done(counter, 'invitation meet 1 --outcome 月底疏通 --json')).json();
    expect(met.record.missing_rules).toEqual(['invitation.orientation', 'invitation.appraisal']);
    expect(met.verdicts).toEqual([]);
  });

  test('it may be about a matter, which must be on file', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    expect((await counter.jwh(`${asked} --matter 7`)).code).toBe(3);
    await done(counter, 'matter add --title 积水 --class 环境');
    expect((await done(counter, `${asked} --matter 1 --json`)).json().record.matter).toBe('事〔2026〕1号');
  });

  test('F-46 on paper: the letter with a receipt per department, the appraisal blank and filled in', async (context) => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, `${asked} --day 2026-09-10`);
    const printed = async (line: string) => {
      await done(counter, `${line} --pdf 纸.pdf`);
      return pdfText(`${counter.folder}/纸.pdf`, context).replace(/\s+/g, '');
    };
    const letter = await printed('invitation letter 1');
    expect(letter).toContain('约请单');
    expect(letter).toContain('特约请贵单位于2026年9月10日派员');
    expect(await printed('invitation form 1')).toContain('满意／基本满意／不满意');
    await done(counter, 'invitation meet 1 --outcome 月底疏通 --absent 自来水公司');
    await done(counter, 'invitation appraise 1 --grade 市政养护所=满意 --grade 自来水公司=不满意');
    const form = await printed('invitation form 1');
    expect(form).toContain('自来水公司未到不满意');
    expect(form).toContain('区社建办及监察考核部门');
  });
});

test('somebody is invited, and to come on the day of the invitation at the earliest', async () => {
  const { jwh } = await openCounter({ place: 'jingan', today: '2026-09-18' });
  const open = 'invitation open 积水 --request 疏通 --on 2026-09-10';
  for (const none of ['""', '、'])
    expect((await jwh(`${open} --department ${none} --json`)).json().error.code).toBe('department_missing');
  expect((await jwh(`${open} --department 甲 --day 2026-09-09 --json`)).json().error.code).toBe('bad_day');
  expect((await jwh('invitation list --json')).json().rows).toEqual([]);
  const made = (await jwh(`${open} --department 甲 --day 2026-09-10 --json`)).json();
  expect(made.record).toMatchObject({ number: '约〔2026〕1号', planned: '2026-09-10', departments: ['甲'] });
});
