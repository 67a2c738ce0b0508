import { describe, expect, test } from 'vitest';
import { pdfText } from '../readers.ts';
import { community } from './community.ts';

const log = 'visit log 王秀兰 --by 李敏';

describe('a visit in one line', () => {
  test('whom, what was seen, what was asked: it has its number, and what was asked is a matter with its due day', async () => {
    const { jwh } = await community();
    const line = `${log} --why 每月探望 --seen 身体平稳 --asked 楼道灯不亮 --class 需求和困难 --time 9:30 --minutes 20 --json`;
    const { record, verdicts } = (await jwh(line)).json();
    expect(record).toMatchObject({
      number: '走〔2026〕1号',
      day: '2026-09-18',
      time: 570,
      minutes: 20,
      person: '王秀兰',
      building: '3号楼',
      zone: '第一责任区',
      class: 'hardship',
      seen: '身体平稳',
      staff: [{ name: '李敏' }],
    });
    expect(record.matters).toMatchObject([
      {
        number: '事〔2026〕1号',
        class: 'hardship',
        responsible: '李敏',
        due_day: '2026-10-03',
        due_origin: 'suggested',
      },
    ]);
    expect(verdicts.map(({ subject, holds }: { subject: string; holds: boolean }) => [subject, holds])).toEqual([
      ['class', true],
      ['submit', false],
      ['due', true],
      ['file', false],
    ]);
    const matter = (await jwh('matter show 1 --json')).json().record;
    expect(matter).toMatchObject({ source: 'visit', source_number: '走〔2026〕1号', title: '楼道灯不亮' });
  });

  test('several requests of several classes, with a due day set, submitted the same day', async () => {
    const { jwh } = await community();
    const asked = '--asked 楼道灯不亮 --asked 邻里矛盾=楼上漏水 --class 需求和困难 --due 2026-09-30 --submit';
    const { record, verdicts } = (await jwh(`${log} ${asked} --json`)).json();
    expect(record.asked).toBe('需求和困难：楼道灯不亮；邻里矛盾：楼上漏水');
    expect(record.matters).toMatchObject([
      { class: 'hardship', due_day: '2026-09-30', due_origin: 'set' },
      { class: 'dispute', due_day: '2026-09-30' },
    ]);
    const submitted = verdicts.filter(({ subject }: { subject: string }) => subject === 'submit');
    expect(submitted).toMatchObject([
      { holds: true, label: '提交居委会 事〔2026〕1号', cite: { article: '十一(二)' } },
      { holds: true },
    ]);
  });

  test.each(['3号楼-2-501', '3号楼2单元501', '第一责任区', '3号楼'])('where: %s', async (where) => {
    const { jwh } = await community();
    const { record } = (await jwh(`visit log ${where} --by 李敏、孙秀英 --with 张大妈 --json`)).json();
    expect(record).toMatchObject({ zone: '第一责任区', person: null });
    expect(record.staff).toMatchObject([{ name: '李敏' }, { name: '孙秀英' }, { name: '张大妈', person_id: null }]);
  });

  test('the door is not shown without a reason, nor what concerns health; looking is logged', async () => {
    const { jwh } = await community();
    await jwh(`${log} --private 糖尿病`);
    const hidden = await jwh('visit show 1');
    expect(hidden.out).not.toMatch(/501|糖尿病/);
    expect((await jwh('visit list')).out).not.toContain('501');
    expect((await jwh('visit show 1 --json')).json().record).toMatchObject({ room: '***', private: '***' });
    expect((await jwh('visit show 1 --reveal 核对帮扶情况')).out).toMatch(/2-501[\s\S]*糖尿病/);
    expect((await jwh('audit list --json')).json().rows[0]).toMatchObject({ command: 'visit show' });
  });

  test('a second visit to the same person on one day is told of', async () => {
    const { jwh } = await community();
    await jwh(log);
    expect((await jwh(log)).out).toContain('同一天已有 走〔2026〕1号');
    expect((await jwh(`${log} --on 2026-09-17`)).out).not.toContain('同一天已有');
  });
});

describe('what cannot be', () => {
  test.each([
    ['without a terminal nobody can be asked', 'visit log', 2],
    ['nor who went', 'visit log 王秀兰', 2],
    ['somebody who is not on file', 'visit log 王小二 --by 李敏', 3],
    ['a door nobody registered', 'visit log 3号楼-9-901 --by 李敏', 3],
    ['somebody who is not of the staff', 'visit log 王秀兰 --by 赵小明', 3],
    ['a day to come', `${log} --on 2026-09-19`, 2],
    ['a due day before the visit', `${log} --asked 灯 --class 邻里矛盾 --due 2026-09-17`, 2],
    ['no class where 长春 asks for one (R-CC-11-5)', `${log} --asked 灯`, 2],
    ['a class of its own making', `${log} --asked 灯 --class 咨询`, 2],
    ['something asked behind a shut door', `${log} --asked 灯 --class 邻里矛盾 --no-answer`, 2],
    ['an identity number in what was seen', `${log} --seen 身份证110101199003070038`, 2],
    ['no minute at all', `${log} --minutes 0`, 2],
    ['no hour of the day', `${log} --time 25:00`, 2],
    ['a visit nobody registered', 'visit show 9', 3],
  ])('%s is refused, and nothing changes', async (_what, line, code) => {
    const { jwh } = await community();
    const before = (await jwh('audit list --json')).out;
    const refused = await jwh(line);
    expect(refused.code).toBe(code);
    expect(refused.err).not.toContain('    at ');
    expect((await jwh('audit list --json')).out).toBe(before);
  });

  test('where no text names classes, what was asked is a request of a resident', async () => {
    const { jwh } = await community({ place: 'jingan' });
    const { record, verdicts } = (await jwh(`${log} --asked 灯不亮 --json`)).json();
    expect(record.matters).toMatchObject([{ class: 'request', due_origin: 'suggested' }]);
    expect(verdicts.map(({ subject }: { subject: string }) => subject)).not.toContain('class');
  });

  test('D-64 b: no due day is suggested, and none is missed', async () => {
    const { jwh } = await community();
    await jwh('rules read D-64 b --from 2026-01-01 --cite 居委会会议');
    const { record, verdicts } = (await jwh(`${log} --asked 灯 --class 邻里矛盾 --json`)).json();
    expect(record.matters).toMatchObject([{ due_day: null, due_origin: null }]);
    expect(verdicts.find(({ subject }: { subject: string }) => subject === 'due')).toMatchObject({ holds: true });
  });
});

describe('afterwards', () => {
  test('the resident’s file: written on the day of the visit it is kept up, before it is a note (R-CC-11-4)', async () => {
    const { jwh } = await community();
    await jwh(log);
    const file = async () =>
      (await jwh('visit show 1 --json')).json().verdicts.find(({ subject }: { subject: string }) => subject === 'file');
    expect(await file()).toMatchObject({ holds: false, severity: 'note', cite: { article: '十一(三)' } });
    await jwh('staff add 王秀兰 --post 社工 --from 2026-09-18 --phone 13800001234');
    expect(await file()).toMatchObject({ holds: true });
  });

  test('an opinion goes on to the department; 及时 has no number and is never told as met (R-XF1-8)', async () => {
    const { jwh } = await community({ place: 'xingfu' });
    await jwh(`${log} --asked 对工作的意见=活动太少`);
    const feedback = async () =>
      (await jwh('visit show 1 --json'))
        .json()
        .verdicts.find(({ subject }: { subject: string }) => subject === 'feedback');
    expect(await feedback()).toMatchObject({ holds: false, severity: 'warning', cite: { article: '二(2)' } });
    await jwh('matter refer 1 --to 区文化局');
    expect(await feedback()).toMatchObject({ holds: true, arithmetic: '2026-09-18 转 区文化局（“及时”没有数）' });
  });

  test('voided: its number stays, it is in no list, and what it raised is told of', async () => {
    const { jwh } = await community();
    await jwh(`${log} --asked 灯 --class 邻里矛盾`);
    const gone = await jwh('visit void 1 --reason 重复登记');
    expect(gone.out).toContain('由它登记的事〔2026〕1号仍在');
    expect((await jwh('visit void 1 --reason 再来')).code).toBe(2);
    expect((await jwh('visit list --json')).json().rows).toEqual([]);
    expect((await jwh(`${log} --json`)).json().record.number).toBe('走〔2026〕2号');
  });

  test('the record to sign (F-09): visitor, class, what was asked, what came of it', async (context) => {
    const { jwh, folder } = await community();
    await jwh(`${log} --asked 楼道灯不亮 --class 需求和困难 --seen 独自生活，能自理`);
    await jwh('matter refer 1 --to 街道城管科');
    await jwh('matter reply 1 --text 已换 --basis 合同 --method 上门');
    await jwh('visit show 1 --pdf 走访.pdf');
    const text = pdfText(`${folder}/走访.pdf`, context);
    for (const said of ['入户走访记录', '走〔2026〕1号', '李敏', '☑需求和困难', '☐邻里矛盾', '能自理', '街道城管科'])
      expect(text).toContain(said);
    expect(text).not.toContain('501');
    await jwh('visit show 1 --pdf 全.pdf --reveal 归档');
    expect(pdfText(`${folder}/全.pdf`, context)).toContain('2-501');
  });
});

describe('visit list', () => {
  test.each([
    ['--who 王秀兰', ['走〔2026〕2号', '走〔2026〕1号']],
    ['--at 3号楼-2-502', ['走〔2026〕3号']],
    ['--building 5号楼', ['走〔2026〕4号']],
    ['--zone 第一责任区', ['走〔2026〕3号', '走〔2026〕2号', '走〔2026〕1号']],
    ['--by 孙秀英', ['走〔2026〕2号']],
    ['--class 邻里矛盾', ['走〔2026〕4号']],
    ['--class 无人应门', ['走〔2026〕3号']],
    ['--period 2026-08', ['走〔2026〕1号']],
    ['--period 2026-W37', ['走〔2026〕2号']],
    ['--from 2026-09-11 --to 2026-09-17', ['走〔2026〕3号']],
    ['--limit 2', ['走〔2026〕4号', '走〔2026〕3号']],
  ])('%s', async (filter, numbers) => {
    const { jwh } = await community();
    await jwh(`${log} --on 2026-08-31`);
    await jwh('visit log 王秀兰 --by 李敏、孙秀英 --on 2026-09-10');
    await jwh('visit log 3号楼-2-502 --by 李敏 --no-answer --on 2026-09-17');
    await jwh('visit log 钱玉芬 --by 李敏 --class 邻里矛盾');
    const rows = (await jwh(`visit list ${filter} --json`)).json().rows;
    expect(rows.map(({ number }: { number: string }) => number)).toEqual(numbers);
  });

  test.each([
    ['two ways to name the days', '--period 2026-09 --from 2026-09-01', 2],
    ['no period', '--period 九月', 2],
    ['an area nobody has', '--zone 第九责任区', 3],
  ])('%s is refused', async (_what, filter, code) => {
    const { jwh } = await community();
    expect((await jwh(`visit list ${filter}`)).code).toBe(code);
  });

  test('who went is told in order, and that there is more', async () => {
    const { jwh } = await community();
    await jwh('visit log 王秀兰 --by 孙秀英、李敏');
    await jwh('visit log 钱玉芬 --by 李敏');
    expect((await jwh('visit list --json')).json().rows[1]).toMatchObject({ staff: '孙秀英、李敏', person: '王秀兰' });
    expect((await jwh('visit list --limit 1')).out).toContain('还有更早的');
    expect((await jwh('visit list --limit 2')).out).not.toContain('还有更早的');
  });
});
