import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const name = '周桂兰';
const reveal = ['--reveal', '本人申请'] as const;
const order = ['--reason', '本人申请', '--by', '王建国'] as const;

/** Somebody for whom everything was done that has no table of its own, with words only they could be meant by. */
async function lived(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'building add 3号楼 --units 2',
    'building add 5号楼 --units 2',
    `resident add ${name} --at 3号楼-2-501 --phone 13904315566`,
    'resident add 李四 --at 5号楼-1-101',
    `agency open ${name}的优待证 --who ${name} --request 腿脚不便请代办 --to 民政科`,
    `agency forward 1 --papers ${name}的照片 --receiver 窗口`,
    'agency outcome 1 --result 办成 --text 优待证交给老人了',
    'agency tell 1 --method 上门 --text 到3号楼-2-501告知',
    'team add 便民队 --member 马德福 --skill 水暖',
    `service order 卧室暖气不热 --who ${name} --kind 暖`,
    'service assign 1 --member 马德福',
    'service done 1 --result 床边的暖气片换了 --paid 0',
    'service rate 1 满意 --note 老人很高兴',
    'service order 断电 --who 李四 --kind 电',
    `emergency log 起火 --facts ${name}家冒烟，在3号楼2单元501室 --known 8:00 --place 3号楼-2-501`,
    `invitation open 积水 --department 水务所 --request ${name}家门前疏通`,
    `invitation meet 1 --outcome ${name}到场`,
    `admission receive 体检登记 --from 卫生办 --content ${name}等人`,
    `visit log ${name} --on 2026-09-17 --by 王建国 --private 糖尿病`,
    `matter add --title 低保复核 --class 办事 --who ${name} --content 靠退休金`,
    'matter resolve 2 --result 复核时发现有慢性病',
    'matter reply 2 --text 可以续保 --basis 低保办法',
    'matter close 2',
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return counter;
}

const secrets = [
  ...[name, '13904315566', '腿脚不便', '优待证', '床边', '老人很高兴', '暖气不热', '糖尿病', '靠退休金', '慢性病'],
  ...['2单元501室', '到3号楼-2-501', '可以续保'],
];

function inBytes({ path }: Counter): string[] {
  const bytes = readFileSync(path);
  return secrets.filter((secret) => bytes.includes(Buffer.from(secret, 'utf8')));
}

describe('what is kept of a person without a table of its own', () => {
  test('export gives it: agency, services, and every case their name stands in; nobody else’s', async (context) => {
    const counter = await lived();
    const given = await counter.run('resident', 'export', name, ...reveal, '--json');
    const { tables } = given.json().record;
    const kinds = tables.proceeding.map(({ kind }: { kind: string }) => kind).sort();
    expect(kinds).toEqual(['admission', 'agency', 'emergency', 'invitation', 'service']);
    expect(tables.proceeding_step.map(({ step }: { step: string }) => step)).toEqual(
      expect.arrayContaining(['forwarded', 'outcome', 'told', 'assigned', 'done', 'rated', 'met']),
    );
    for (const secret of secrets) expect(given.out, secret).toContain(secret);
    expect(given.out).not.toMatch(/李四|断电/);
    expect((await counter.run('resident', 'export', name, ...reveal, '--pdf', '全.pdf')).code).toBe(0);
    const text = pdfText(join(counter.folder, '全.pdf'), context);
    for (const word of ['群众事务代理', '便民服务', '突发事件', '腿脚不便', '办成']) expect(text).toContain(word);
    expect(text).not.toMatch(/granted|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('erase removes it down to the bytes and the images; what was done, when and by whom stays', async () => {
    const counter = await lived();
    expect(inBytes(counter)).toEqual(secrets);
    const erased = await counter.run('resident', 'erase', name, ...order, '--json');
    expect(erased.err).toBe('');
    const { record } = erased.json();
    expect(record).toMatchObject({ name_stays: false, file_clean: true, stays: [], untouched: [] });
    expect(record.removed.map(({ table }: { table: string }) => table)).toEqual(
      expect.arrayContaining(['proceeding', 'proceeding_step', 'visit', 'matter', 'matter_step']),
    );
    expect(inBytes(counter)).toEqual([]);
    expect((await counter.jwh('audit verify')).code).toBe(0);
    const agency = (await counter.jwh('agency show 1 --json')).json().record;
    expect(agency).toMatchObject({ state: 'told', person: '已删除的居民', person_id: null, to: '民政科' });
    expect(agency.steps).toMatchObject([{}, { content: { result: 'granted', text: '内容已删除' } }, {}]);
    const service = (await counter.jwh('service show 1 --json')).json().record;
    expect(service).toMatchObject({ state: 'rated', kind: 'heating', household_id: null, building: null });
    expect(service.steps[0].content.name).toBe('马德福');
    const emergency = (await counter.jwh('emergency show 1 --json')).json().record;
    expect(emergency.facts).toBe('已删除的居民家冒烟，在3号楼***');
    expect(emergency.place).toBe('3号楼-***');
    for (const line of ['agency list', 'service list', 'matter list', 'matter show 2', 'visit list', 'agency form 1']) {
      expect(await counter.jwh(line), line).toMatchObject({ code: 0, err: '' });
    }
    expect((await counter.jwh('service show 2')).out).toContain('李四');
  });

  test('with a namesake the cases that only name them stay as they are, and it is said', async () => {
    const counter = await lived();
    await counter.jwh(`resident add ${name} --new --at 5号楼-1-102`);
    const [first] = (await counter.jwh('audit list --record resident --json')).json().rows.slice(-1);
    const id = (await counter.jwh(`audit show ${first.seq} --json`)).json().record.changes;
    const code = id.find(({ record }: { record: string }) => record.startsWith('person/')).record.slice(7, 15);
    const { record } = (await counter.run('resident', 'erase', code, ...order, '--json')).json();
    expect(record.untouched).toEqual(expect.arrayContaining([{ table: 'proceeding', records: 3, reason: 'namesake' }]));
    expect((await counter.jwh('agency show 1')).out).not.toContain(name);
    expect((await counter.jwh('emergency show 1')).out).toContain(name);
  });

  test('refused while something is still being done for them; an event that names them stays, with its reason', async () => {
    const counter = await lived();
    await counter.jwh(`service order 漏水 --who ${name} --kind 水`);
    const refused = await counter.run('resident', 'erase', name, ...order);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('没有办完的便民服务 服〔2026〕3号');
    await counter.jwh('service void 3 --reason 不修了');
    await counter.jwh(`chronicle add ${name}捐书 --on 2026-09-01`);
    const { out, code } = await counter.run('resident', 'erase', name, ...order);
    expect(code).toBe(0);
    expect(out).toMatch(/大事记.*原样保存.*城市社区档案管理办法/);
  });
});
