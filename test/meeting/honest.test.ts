import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

const base = 'meeting record --kind representatives --day 2026-09-18 --entitled 61';

test('a reading of the words of 长春 does not touch a value the office has set itself', async () => {
  const office = await openCounter({ place: 'changchun' });
  await office.run('rules', 'set', 'assembly.pass', '>1/2', '--cite', '章程', '--from', '2026-01-01');
  await office.jwh('rules read D-02 b --from 2026-01-01');
  const { verdicts, record } = (await office.jwh(`${base} --present 32 --motion 甲=16/10/6 --json`)).json();
  expect(record.motions[0].outcome).toBe('failed');
  expect(verdicts.at(-1)).toMatchObject({ holds: false, share: { moreThan: [1, 2] } });
  expect(verdicts.at(-1).others.map(({ reading }: { reading: string }) => reading)).not.toContain('D-02a');
});

test('nobody in favour is never a majority, whatever is read', async () => {
  const office = await openCounter({ place: 'changchun' });
  await office.jwh('rules read D-02 b --from 2026-01-01');
  await office.jwh('rules read D-03 b --from 2026-01-01');
  const { record, verdicts } = (await office.jwh(`${base} --present 31 --motion 甲=0/0/31 --json`)).json();
  expect(record.motions[0]).toMatchObject({ outcome: 'failed', resolution: null });
  expect(verdicts.at(-1).short).toBe(1);
});

test('a void vote stays void under every reading, and nothing else is said', async () => {
  const office = await openCounter({ place: 'changchun' });
  const { out } = await office.jwh(`${base} --present 30 --motion 甲=20/6/4`);
  expect(out).toContain('无效');
  expect(out).not.toContain('则通过');
  expect(out).not.toContain('按其计算通过');
});

test.each([
  ['a form beside another kind', `${base} --present 31 --form adults`, '形式却写成'],
  ['more at the vote than ever came', `${base} --present 31 --motion 甲=41/0/0@41`, '表决时在场 41 多于实到 31'],
])('%s is refused', async (_name, line, says) => {
  const office = await openCounter({ place: 'changchun' });
  const answer = await office.jwh(line);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain(says);
});

test('who left is counted where the record gives a number', async () => {
  const office = await openCounter({ place: 'changchun' });
  office.write(
    '会.yaml',
    '种类: 居民代表会议\n日期: 2026-09-18\n应到: 61\n实到: 31\n中途离会: [{ 姓名: 甲, 议题前: 1 }]\n议题: [{ 标题: 甲, 赞成: 21 }]\n',
  );
  const { record } = (await office.jwh('meeting record --file 会.yaml --json')).json();
  expect(record.motions[0]).toMatchObject({ present: 30, outcome: 'void', resolution: null });
});

test('a flag beside the file is not lost: it is refused', async () => {
  const office = await openCounter({ place: 'changchun' });
  office.write('会.yaml', '种类: 居民代表会议\n日期: 2026-09-18\n应到: 61\n实到: 31\n');
  const { code, err } = await office.jwh('meeting record --file 会.yaml --motion 甲=1/0/0 --chair 张');
  expect(code).toBe(2);
  expect(err).toContain('--chair、--motion');
});

test('a proxy is given once, by somebody on the roll who is not there', async () => {
  const office = await openCounter({ place: 'changchun' });
  office.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
  await office.jwh('rep import 名册.csv --from 2026-01-10');
  const proxies = [
    { absent: '王三', holder: '张一' },
    { absent: '王三', holder: '李二' },
    { absent: '路人', holder: '张一' },
  ];
  office.write(
    '会.json',
    JSON.stringify({ kind: 'representatives', day: '2026-09-18', present: ['张一', '李二'], proxies }),
  );
  const { code, err } = await office.jwh('meeting record --file 会.json');
  expect(code).toBe(2);
  expect(err).toContain('王三 委托了不止一人');
  expect(err).toContain('委托人 路人 不在当日的名册上');
});

test('minutes of two meetings do not overwrite each other', async () => {
  const office = await openCounter({ place: 'changchun' });
  const files: string[] = [];
  for (const no of [1, 2]) {
    await office.jwh(`${base} --present 31`);
    files.push((await office.jwh(`meeting minutes ${no} --pdf --json`)).json().files[0]);
  }
  expect(new Set(files).size).toBe(2);
  expect(files[0]).toContain('会〔2026〕1号');
}, 20_000);

test('a planted trigger and a foreign table are found', async () => {
  const office = await openCounter({ place: 'changchun' });
  const raw = new BetterSqlite3(office.path);
  raw.exec(
    "create trigger helpful after insert on motion begin update motion set outcome = 'passed' where id = new.id; end",
  );
  raw.exec('create table foo (a)');
  raw.exec('drop table audit_image');
  raw.close();
  const { code, json } = await office.jwh('audit verify --json');
  expect(code).toBe(7);
  expect(
    json()
      .findings.map(({ says }: { says: string }) => says)
      .sort(),
  ).toEqual(['文件的结构不是本程序的：foo', '文件的结构不是本程序的：helpful', '文件的结构被删除：audit_image']);
});

test('a setting that was mistyped is taken back, and may be made again', async () => {
  const office = await openCounter({ place: 'changchun' });
  const set = (value: string) =>
    office.run('rules', 'set', 'assembly.pass', value, '--cite', '章程', '--from', '2026-01-01');
  expect((await set('>0/1')).code).toBe(2);
  await set('>3/4');
  expect((await set('>1/2')).err).toContain('rules void assembly.pass --from 2026-01-01');
  expect((await office.jwh('rules void assembly.pass --from 2026-01-01 --reason 抄错')).code).toBe(0);
  expect((await set('>1/2')).code).toBe(0);
  await office.jwh('rules read D-05 b --from 2026-01-01');
  expect((await office.jwh('rules void D-05 --from 2026-01-01 --reason 选错')).code).toBe(0);
  expect((await office.jwh('rules void D-05 --from 2026-01-01 --reason 选错')).code).toBe(3);
  expect((await office.jwh('audit verify')).code).toBe(0);
});
