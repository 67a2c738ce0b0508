import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

const asked = 'agency open 代办优待证 --who 周桂兰 --request 请代为递交申请 --to 街道民政科 --on 2026-09-01';

describe('the office acts for a resident (群众事务代理, R-JA1-74)', () => {
  test('forwarded, answered, told: what the place asks is there once there is an outcome', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    const open = (await done(counter, `${asked} --json`)).json();
    expect(open.record).toMatchObject({ number: '代〔2026〕1号', state: 'asked', person: '周桂兰', person_id: null });
    expect(open.verdicts).toMatchObject([{ holds: false, severity: 'warning', cite: { article: '§4.6.4' } }]);
    const sent = (await done(counter, 'agency forward 1 --papers 申请表 --on 2026-09-02 --json')).json();
    expect(sent.record.steps.at(-1).content).toMatchObject({ to: '街道民政科', papers: '申请表' });
    expect(sent.verdicts[0]).toMatchObject({ holds: false, arithmetic: '应有2项，有1项，缺：办理结果' });
    const answered = (await done(counter, 'agency outcome 1 --result 办成 --text 已发 --json')).json();
    expect(answered.verdicts).toMatchObject([{ holds: true }]);
    const told = (await done(counter, 'agency tell 1 --method 上门 --json')).json();
    expect(told.record.state).toBe('told');
    expect((await counter.jwh('agency forward 1')).code).toBe(2);
  });

  test('no outcome before anything was forwarded, nothing told before an outcome', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, asked);
    expect((await counter.jwh('agency outcome 1 --result 办成 --text 已发 --json')).json().error.code).toBe(
      'not_forwarded',
    );
    expect((await counter.jwh('agency tell 1 --json')).json().error.code).toBe('no_outcome');
    await done(counter, 'agency forward 1 --on 2026-09-05');
    expect((await counter.jwh('agency outcome 1 --result 办成 --text 已发 --on 2026-09-04')).code).toBe(2);
    expect((await counter.jwh('agency forward 1 --on 2026-08-31')).code).toBe(2);
  });

  test('a resident on file is known by the code; a step entered by mistake is voided and comes again', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, 'volunteer add 周桂兰 --on 2026-01-01');
    const { person_id } = (await done(counter, `${asked} --json`)).json().record;
    expect(person_id).toMatch(/^[0-9a-f]{8}/);
    await done(counter, 'agency forward 1');
    await done(counter, 'agency void 1 --step 1 --reason 记错');
    expect((await done(counter, 'agency list --json')).json().rows).toMatchObject([
      { state: 'asked', person: '周桂兰' },
    ]);
  });

  test('the paper the resident signs', async (context) => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, asked);
    await done(counter, 'agency form 1 --pdf 代理单.pdf');
    const paper = pdfText(`${counter.folder}/代理单.pdf`, context).replace(/\s+/g, '');
    for (const said of ['群众事务代理单', '请代为递交申请', '居民签字']) expect(paper).toContain(said);
  });
});
